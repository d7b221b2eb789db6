/** A graph of any size, as `src/graph` would build it, without reading a text: same numbers, same graph. */
import { MultiDirectedGraph } from 'graphology'
import { RELATION_TYPES, relationSpec, type EntityType } from '../../src/ontology.js'
import { GRAPH_SCHEMA, nodeKey, type EdgeAttributes, type Evidence, type GraphAttributes } from '../../src/records.js'
import type { EntityNode, NodeAttributes, RelationEdge } from '../../src/records.js'
import type { StatementGraph } from '../../src/export/statementGraph.js'

export interface SyntheticOptions {
  entities?: number
  relations?: number
  issues?: number
  /** Names of the first entities, whatever they hold. */
  names?: string[]
}

/** A small linear congruential generator: numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const TYPES: EntityType[] = ['model', 'org', 'product', 'model', 'person', 'benchmark', 'product']
const WORDS = ['Aurora', '星河', 'Basalt', '天问', 'Cinder', '墨子', 'Delta', '昆仑', 'Ember', '青鸾', 'Fjord', '玄武']

const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)

export function syntheticGraph(options: SyntheticOptions = {}): StatementGraph {
  const { entities = 120, relations = 200, issues = 12, names = [] } = options
  const next = numbers(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.replaceAttributes({ name: 'issue-graph', schema: GRAPH_SCHEMA })

  const stories: { id: string; issue: string; date: string; url: string }[] = []
  for (let index = 0; index < issues; index++) {
    const id = `weekly/${day(index * 7)}`
    graph.addNode(nodeKey('issue', id), {
      kind: 'issue',
      id,
      path: `data/${id}.md`,
      date: day(index * 7),
      title: `第 ${index + 1} 期 Weekly`,
      language: 'mixed',
      hash: index.toString(16).padStart(64, '0'),
    })
    for (let order = 0; order < 8; order++) {
      const story = {
        id: `${id}#${order}`,
        issue: id,
        date: day(index * 7),
        url: `https://example.org/${index}/${order}`,
      }
      stories.push(story)
      graph.addNode(nodeKey('story', story.id), {
        kind: 'story',
        id: story.id,
        issue: id,
        title: `Story ${order} of issue ${index + 1}`,
        order,
        text: `First line; second "line"\nof story ${order}, 第二行。`,
        urls: [story.url],
      })
      graph.addDirectedEdge(nodeKey('issue', id), nodeKey('story', story.id), {
        kind: 'structure',
        id: `HAS_STORY|${story.id}`,
        type: 'HAS_STORY',
      })
    }
  }

  const topics = Math.max(1, Math.round(Math.sqrt(entities) / 2))
  for (let index = 0; index < topics; index++)
    graph.addNode(nodeKey('topic', `topic-${index}`), {
      kind: 'topic',
      id: `topic-${index}`,
      name: `${WORDS[index % WORDS.length]!} · ${WORDS[(index + 3) % WORDS.length]!}`,
      size: Math.ceil(entities / topics),
      level: 0,
      firstSeen: day(0),
      lastSeen: day((issues - 1) * 7),
    })

  const nodes: EntityNode[] = []
  const topicOf = (index: number): number => index % topics
  for (let index = 0; index < entities; index++) {
    const type = TYPES[index % TYPES.length]!
    const name = names[index] ?? `${WORDS[index % WORDS.length]!}-${1 + Math.floor(index / WORDS.length)}`
    const id = `${type}:${name
      .slice(0, 60)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.+]+/gu, '-')}-${index}`
    const seen = [...new Set([0, 1, 2].map(() => Math.floor(next() * stories.length)))].map((at) => stories[at]!)
    const dates = seen.map((story) => story.date).sort()
    const node: EntityNode = {
      kind: 'entity',
      id,
      type,
      name,
      aliases: [`${name} alias`, `别名${index}`],
      formerIds: index === 0 ? ['model:former-id'] : [],
      issueCount: new Set(seen.map((story) => story.issue)).size,
      mentionCount: seen.length,
      importance: Math.round((1 / (1 + index / 6)) * 1e6) / 1e6,
      firstSeen: dates[0]!,
      lastSeen: dates.at(-1)!,
      reasons: [{ type, weight: 2, reason: 'synthetic' }],
      merges: [{ form: `别名${index}`, into: name, rule: 'alias', detail: '', issues: [] }],
      owners: [],
      known: index % 2 === 0,
    }
    nodes.push(node)
    graph.addNode(id, node)
    for (const story of seen)
      graph.addDirectedEdge(nodeKey('story', story.id), id, {
        kind: 'structure',
        id: `MENTIONS|${story.id}|${id}`,
        type: 'MENTIONS',
        count: 1,
      })
    graph.addDirectedEdge(id, nodeKey('topic', `topic-${topicOf(index)}`), {
      kind: 'structure',
      id: `IN_TOPIC|${id}`,
      type: 'IN_TOPIC',
      weight: 0.5,
    })
  }

  const evidenceOf = (text: string): Evidence & { date: string } => {
    const { id, issue, date, url } = pick(stories)
    return { issue, story: id, start: 0, end: text.length, quote: text, urls: [url], date }
  }
  const fits = (node: EntityNode, types: readonly EntityType[]): boolean => types.includes(node.type)
  for (let index = 0; index < relations; index++) {
    const type = RELATION_TYPES[index % RELATION_TYPES.length]!
    const spec = relationSpec(type)
    const sources = nodes.filter((node) => fits(node, spec.source))
    // important ones are spoken of more
    const source = sources[Math.floor(next() ** 2 * sources.length)]!
    const targets = nodes.filter(
      (node) => node !== source && fits(node, spec.target) && (!spec.sameType || node.type === source.type),
    )
    const near = targets.filter((node) => topicOf(nodes.indexOf(node)) === topicOf(nodes.indexOf(source)))
    const target = pick(near.length > 0 && next() < 0.8 ? near : targets)
    if (target === undefined) continue
    const [a, b] = spec.directed || source.id < target.id ? [source, target] : [target, source]
    const benchmark = spec.benchmark ? pick(nodes.filter((node) => node.type === 'benchmark')) : undefined
    const id = [type, a.id, b.id, benchmark?.id ?? '', index].join('|')
    const all = [evidenceOf(`${a.name} ${type} ${b.name}; 引文 <b>“${index}”</b>\nand more.`)]
    if (index % 3 === 0) all.push(evidenceOf(`Again: ${a.name} – ${b.name}.`))
    const edge: RelationEdge = {
      kind: 'relation',
      id,
      type,
      firstSeen: all.map(({ date }) => date).sort()[0]!,
      lastSeen: all
        .map(({ date }) => date)
        .sort()
        .at(-1)!,
      issues: [...new Set(all.map(({ issue }) => issue))],
      stories: all.map(({ story }) => story),
      quotes: all.map(({ quote }) => quote),
      urls: [...new Set(all.flatMap(({ urls }) => urls))],
      evidence: all.map(({ date: _date, ...evidence }) => evidence),
      ...(spec.valued ? { value: Math.round(next() * 1000) / 10, unit: '%' } : {}),
      ...(type === 'scored-on' && index % 4 === 0 ? { rank: 1 + Math.floor(next() * 5) } : {}),
      ...(benchmark ? { benchmark: benchmark.id, benchmarkName: benchmark.name } : {}),
    }
    graph.addDirectedEdge(a.id, b.id, edge)
  }

  nodes
    .filter((node) => node.type === 'model')
    .slice(0, 40)
    .forEach((node, index) => {
      for (let step = 0; step < 4; step++) {
        const evidence = evidenceOf(`${node.name} 获得 ${100 * (index + step)} likes`)
        const id = `likes|${node.id}|${step}`
        graph.addNode(nodeKey('observation', id), {
          kind: 'observation',
          id,
          entity: node.id,
          metric: 'likes',
          value: 100 * (index + step) + 0.5,
          date: evidence.date,
          issue: evidence.issue,
          story: evidence.story,
          evidence: [(({ date: _date, ...rest }) => rest)(evidence)],
        })
        graph.addDirectedEdge(node.id, nodeKey('observation', id), {
          kind: 'structure',
          id: `OBSERVED|${id}`,
          type: 'OBSERVED',
        })
      }
    })
  return graph
}

/** Names that try to break out of every format they are written into. */
export const HOSTILE_NAMES = [
  '</script><script>globalThis.hacked=1</script>',
  '"><img src=x onerror="globalThis.hacked=1">',
  "'; DROP TABLE x; -- \\N \\l {a|b} <b>",
  '\u202Eevil\u202C \u2066bidi\u2069 \u200Fmark',
  `long ${'长'.repeat(10_000)}`,
  'control \u0000\u0001\u000b\u001f\uFFFE and lone \uD800 surrogate',
  ']]> <!-- --> <![CDATA[ &amp; &lt; &#10;',
  '../../etc/passwd',
  'CON',
  '=HYPERLINK("http://x")',
  '${globalThis.hacked=1} `x` {{y}}',
  '   ',
  '[[link|other]] #tag ^block %%comment%%',
  'a;b|c,d"e\nnew line\r\ttab',
]
