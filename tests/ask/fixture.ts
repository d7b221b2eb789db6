/** A small made-up month of newsletters, linked by hand: every family of questions has something to find in it. */
import type { EntityType, Metric, RelationType } from '../../src/ontology.js'
import type { Entity, Evidence, Linked, LinkedIssue } from '../../src/records.js'
import { compareBy } from '../../src/text/order.js'

const ENTITIES: [EntityType, string, ...string[]][] = [
  ['org', 'Nimbus AI', 'Nimbus', '云雀智能', '云雀'],
  ['org', 'Harbor Labs', 'Harbor'],
  ['org', 'Pixel Foundry'],
  ['org', 'Delta Capital', 'Delta'],
  ['org', 'Ridge University', '岭南山大学'],
  ['org', 'Fjord Institute'],
  ['org', 'Coast College'],
  ['org', 'Tramway'],
  ['model', 'Nimbus-3', 'Nimbus 3'],
  ['model', 'Nimbus-3-Mini'],
  ['model', 'Lantern 2.0', '灯笼 2.0'],
  ['model', 'Sparrow-7B'],
  ['product', 'QuillPad'],
  ['product', 'BridgeKit'],
  ['product', 'HarborDesk'],
  ['product', 'ChatBoard'],
  ['benchmark', 'StackBench'],
  ['benchmark', 'RiddleEval'],
  ['person', 'Mira Chen', '陈米拉'],
  ['person', 'Otto Lind'],
]

type Relation = [RelationType, string, string, { benchmark?: string; value?: number; unit?: string; rank?: number }?]
interface Sketch {
  id: string
  date: string | null
  stories: { text: string; url: string; relations?: Relation[]; figures?: [string, Metric, number][] }[]
}

const SKETCHES: Sketch[] = [
  {
    id: 'demo/2026-03-02',
    date: '2026-03-02',
    stories: [
      {
        text: 'Nimbus AI released Nimbus-3 and the smaller Nimbus-3-Mini. Nimbus-3 has 1,200 likes on day one.',
        url: 'https://example.org/nimbus-3',
        relations: [
          ['released', 'Nimbus AI', 'Nimbus-3'],
          ['released', 'Nimbus AI', 'Nimbus-3-Mini'],
          ['variant-of', 'Nimbus-3-Mini', 'Nimbus-3'],
        ],
        figures: [['Nimbus-3', 'likes', 1200]],
      },
      {
        text: 'QuillPad by Nimbus AI now works inside BridgeKit and ChatBoard. Tramway uses QuillPad.',
        url: 'https://example.org/quillpad',
        relations: [
          ['released', 'Nimbus AI', 'QuillPad'],
          ['integrates-with', 'QuillPad', 'BridgeKit'],
          ['integrates-with', 'QuillPad', 'ChatBoard'],
          ['uses', 'Tramway', 'QuillPad'],
        ],
      },
      {
        text: 'Nimbus AI and researchers of Ridge University and Fjord Institute worked together with Nimbus-3.',
        url: 'https://example.org/research',
        relations: [
          ['partners-with', 'Nimbus AI', 'Ridge University'],
          ['partners-with', 'Nimbus AI', 'Fjord Institute'],
        ],
      },
    ],
  },
  {
    id: 'demo/2026-03-05',
    date: '2026-03-05',
    stories: [
      {
        text: 'Harbor Labs 开源了 Lantern 2.0，获得 2,500 个赞，下载 9 万次。Nimbus-3 的赞升至 1,800。',
        url: 'https://example.org/lantern',
        relations: [['released', 'Harbor Labs', 'Lantern 2.0']],
        figures: [
          ['Lantern 2.0', 'likes', 2500],
          ['Lantern 2.0', 'downloads', 90000],
          ['Nimbus-3', 'likes', 1800],
        ],
      },
      {
        text: 'StackBench 上 Lantern 2.0 得分 71.5%，超过 Nimbus-3 的 64%。',
        url: 'https://example.org/stackbench',
        relations: [
          ['scored-on', 'Lantern 2.0', 'StackBench', { value: 71.5, unit: '%', rank: 1 }],
          ['scored-on', 'Nimbus-3', 'StackBench', { value: 64, unit: '%' }],
          ['beats-on-benchmark', 'Lantern 2.0', 'Nimbus-3', { benchmark: 'StackBench' }],
        ],
      },
      {
        text: 'Harbor Labs 收购 Pixel Foundry。Delta Capital 和 Harbor Labs 投资了 Tramway，融资 5000 万美元。',
        url: 'https://example.org/deal',
        relations: [
          ['acquired', 'Harbor Labs', 'Pixel Foundry'],
          ['invested-in', 'Delta Capital', 'Tramway'],
          ['invested-in', 'Harbor Labs', 'Tramway'],
        ],
        figures: [['Tramway', 'funding', 50_000_000]],
      },
      {
        text: 'Pixel Foundry 的 BridgeKit 接入 Lantern 2.0。Otto Lind 加入 Harbor Labs，他是 BridgeKit 的创造者。',
        url: 'https://example.org/otto',
        relations: [
          ['released', 'Pixel Foundry', 'BridgeKit'],
          ['integrates-with', 'BridgeKit', 'Lantern 2.0'],
          ['works-at', 'Otto Lind', 'Harbor Labs'],
          ['created', 'Otto Lind', 'BridgeKit'],
        ],
      },
    ],
  },
  {
    id: 'demo/2026-03-10',
    date: '2026-03-10',
    stories: [
      {
        text: 'Nimbus-3 research: Nimbus AI worked with Ridge University and Coast College together. Lantern 2.0 has 3,100 likes.',
        url: 'https://example.org/again',
        relations: [
          ['partners-with', 'Nimbus AI', 'Ridge University'],
          ['partners-with', 'Nimbus AI', 'Coast College'],
        ],
        figures: [['Lantern 2.0', 'likes', 3100]],
      },
      {
        text: 'Mira Chen, co-founder of Nimbus AI, showed HarborDesk by Harbor Labs. QuillPad and HarborDesk work with ChatBoard.',
        url: 'https://example.org/mira',
        relations: [
          ['works-at', 'Mira Chen', 'Nimbus AI'],
          ['released', 'Harbor Labs', 'HarborDesk'],
          ['integrates-with', 'HarborDesk', 'ChatBoard'],
          ['integrates-with', 'QuillPad', 'ChatBoard'],
        ],
      },
    ],
  },
  {
    id: 'demo/special',
    date: null,
    stories: [
      {
        text: 'Sparrow-7B scored 40 on RiddleEval. Ridge University released RiddleEval. Coast College uses Sparrow-7B.',
        url: 'https://example.org/sparrow',
        relations: [
          ['scored-on', 'Sparrow-7B', 'RiddleEval', { value: 40 }],
          ['released', 'Ridge University', 'RiddleEval'],
          ['uses', 'Coast College', 'Sparrow-7B'],
        ],
      },
    ],
  },
]

const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}.+]+/gu, '-')

const entities: Entity[] = ENTITIES.map(([type, name, ...aliases]) => ({
  id: `${type}:${slug(name)}`,
  type,
  name,
  aliases,
  formerIds: [],
  reasons: [],
  known: true,
  owners: [],
}))
const idOf = new Map(entities.map((entity) => [entity.name, entity.id]))

function issueOf({ id, date, stories }: Sketch): LinkedIssue {
  const texts = stories.map(({ text }) => text)
  const starts = texts.map((_text, at) => texts.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0))
  const evidence = (at: number): Evidence => ({
    issue: id,
    story: `${id}#${at}`,
    start: starts[at]!,
    end: starts[at]! + texts[at]!.length,
    quote: texts[at]!,
    urls: [stories[at]!.url],
  })
  return {
    issue: { id, path: `${id}.md`, date, title: `Issue ${date ?? 'special'}`, language: 'mixed', hash: id },
    stories: stories.map(({ text, url }, order) => ({
      order,
      title: null,
      section: null,
      start: starts[order]!,
      end: starts[order]! + text.length,
      text,
      urls: [url],
    })),
    mentions: texts
      .flatMap((text, story) => {
        const taken: [number, number][] = []
        const names = entities
          .flatMap((entity) => [entity.name, ...entity.aliases].map((name) => ({ entity: entity.id, name })))
          .sort((a, b) => b.name.length - a.name.length)
        return names.flatMap(({ entity, name }) => {
          const found = []
          for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            const end = at + name.length
            if (taken.some(([from, to]) => at < to && from < end)) continue
            taken.push([at, end])
            found.push({ entity, story, start: starts[story]! + at, end: starts[story]! + end, text: name })
          }
          return found
        })
      })
      .sort(compareBy((mention) => mention.start)),
    relations: stories.flatMap(({ relations = [] }, at) =>
      relations.map(([type, source, target, more = {}]) => ({
        type,
        source: idOf.get(source)!,
        target: idOf.get(target)!,
        ...(type === 'beats-on-benchmark' ? { benchmark: more.benchmark ? idOf.get(more.benchmark)! : null } : {}),
        ...(type === 'scored-on'
          ? { value: more.value ?? null, unit: more.unit ?? null, rank: more.rank ?? null }
          : {}),
        evidence: [evidence(at)],
        rules: ['hand'],
      })),
    ),
    observations: stories.flatMap(({ figures = [] }, at) =>
      figures.map(([entity, metric, value]) => ({
        entity: idOf.get(entity)!,
        metric,
        value,
        unit: null,
        evidence: [evidence(at)],
      })),
    ),
  }
}

export const fixture: Linked = {
  entities: [...entities].sort(compareBy((entity) => entity.id)),
  issues: SKETCHES.map(issueOf),
  merges: [],
}
