import { describe, expect, it } from 'vitest'
import {
  buildGraph,
  diffSince,
  findPath,
  listEntities,
  listIssues,
  listMerges,
  listRelations,
  resolveName,
  showEntity,
  timeline,
  type KnowledgeGraph,
} from '../../src/graph/index.js'
import * as records from '../../src/records.js'
import { hasShared, seedsOracle } from '../support/oracle.js'
import { issue, linked, says } from './story.js'

const sample = (): KnowledgeGraph =>
  buildGraph(
    linked(
      [
        issue('w/1', '2026-01-05', [
          {
            title: 'Launch',
            text: 'Acme launches Nova, which runs in Desk.',
            says: [says('org:acme', 'released', 'model:nova'), says('model:nova', 'integrates-with', 'product:desk')],
            figures: [{ entity: 'model:nova', metric: 'likes', value: 100 }],
            urls: ['https://acme.example/nova'],
          },
          { text: 'Bolt makes Atlas.', says: [says('org:bolt', 'released', 'product:atlas')] },
        ]),
        issue('w/2', '2026-01-12', [
          {
            text: 'Nova, by Acme, has 250 likes. Bolt uses Desk.',
            says: [says('org:acme', 'released', 'model:nova'), says('org:bolt', 'uses', 'product:desk')],
            figures: [{ entity: 'model:nova', metric: 'likes', value: 250 }],
          },
          { text: 'Atlas and Lone meet.', names: ['product:atlas', 'product:lone'] },
        ]),
        issue('w/undated', null, [{ text: 'Old: Acme and Bolt.', names: ['org:acme', 'org:bolt'] }]),
      ],
      {
        entities: {
          'org:acme': { aliases: ['Acme Labs', '艾克美'], formerIds: ['org:acme-labs'] },
          'product:nova': {},
          'model:nova': { aliases: ['N1'] },
          'product:atlas': { aliases: ['N1'] },
        },
        merges: [
          {
            entity: 'org:acme',
            form: '艾克美',
            into: 'Acme',
            rule: 'bracket',
            detail: '艾克美（Acme）',
            issues: ['w/2', 'w/1'],
          },
        ],
      },
    ),
  )

const entity = (graph: KnowledgeGraph, id: string) => graph.entity(id)!

describe('resolveName', () => {
  const found = (name: string, type?: 'model' | 'product') => {
    const resolution = resolveName(sample(), name, type)
    return resolution.kind === 'one'
      ? resolution.entity.id
      : resolution.kind === 'many'
        ? resolution.entities.map(({ id }) => id)
        : { suggestions: resolution.suggestions.map(({ name: suggestion }) => suggestion) }
  }

  it.each([
    ['an id', 'org:acme', 'org:acme'],
    ['a former id', 'org:acme-labs', 'org:acme'],
    ['a name in other case and spacing', 'aC-mE', 'org:acme'],
    ['an alias in another script', '艾克美', 'org:acme'],
    ['an alias written together', 'AcmeLabs', 'org:acme'],
  ])('takes %s', (_what, name, id) => expect(found(name)).toBe(id))

  it('lists several hits, and a type decides', () => {
    expect(found('Nova')).toEqual(['model:nova', 'product:nova'])
    expect(found('N1')).toEqual(['model:nova', 'product:atlas'])
    expect(found('Nova', 'product')).toBe('product:nova')
    expect(found('N1', 'product')).toBe('product:atlas')
  })

  it('suggests what is near, nothing where nothing is', () => {
    expect(found('Atlsa')).toEqual({ suggestions: ['Atlas'] })
    expect(found('Acm')).toMatchObject({ suggestions: ['Acme'] })
    expect(found('zzz')).toEqual({ suggestions: [] })
    expect(found('  ')).toEqual({ suggestions: [] })
  })
})

describe('lists', () => {
  it('order entities by issues and filter by type, date and number', () => {
    const ids = (options: Parameters<typeof listEntities>[1]) => listEntities(sample(), options).map(({ id }) => id)
    expect(ids({ top: 2 })).toEqual(['org:acme', 'org:bolt'])
    expect(ids({ type: 'product' })).toEqual(['product:atlas', 'product:desk', 'product:lone', 'product:nova'])
    expect(ids({ since: '2026-01-13' })).toEqual([])
    expect(ids({ since: '2026-01-12', type: 'model' })).toEqual(['model:nova'])
  })

  it('order relations by issues, then newest', () => {
    expect(listRelations(sample()).map(({ id, issues }) => [id, issues.length])).toEqual([
      ['released/org:acme/model:nova', 2],
      ['uses/org:bolt/product:desk', 1],
      ['integrates-with/model:nova/product:desk', 1],
      ['released/org:bolt/product:atlas', 1],
    ])
  })

  it('order issues by date, undated last, the newest of them with a limit', () => {
    expect(listIssues(sample()).map(({ id }) => id)).toEqual(['w/1', 'w/2', 'w/undated'])
    expect(listIssues(sample(), { top: 1 })).toMatchObject([
      { id: 'w/2', stories: 2, entities: 6, relations: 2, observations: 1 },
    ])
    expect(listIssues(sample(), { since: '2026-01-06' }).map(({ id }) => id)).toEqual(['w/2'])
  })

  it('say every merge', () => {
    expect(listMerges(sample())).toEqual([
      {
        entity: { id: 'org:acme', type: 'org', name: 'Acme' },
        form: '艾克美',
        into: 'Acme',
        rule: 'bracket',
        detail: '艾克美（Acme）',
        issues: ['w/1', 'w/2'],
      },
    ])
  })
})

describe('showEntity', () => {
  it('gives relations with evidence, figures over time, issues with stories and companions', () => {
    const graph = sample()
    const view = showEntity(graph, entity(graph, 'model:nova'))
    expect(view.relations.map(({ id }) => id)).toEqual([
      'released/org:acme/model:nova',
      'integrates-with/model:nova/product:desk',
    ])
    expect(view.relations[0]!.evidence[0]).toEqual({
      issue: 'w/1',
      date: '2026-01-05',
      story: 'w/1#0',
      quote: 'Acme launches Nova, which runs in Desk.',
      urls: ['https://acme.example/nova'],
    })
    expect(view.figures.map(({ metric, points }) => [metric, points.map(({ date, value }) => [date, value])])).toEqual([
      [
        'likes',
        [
          ['2026-01-05', 100],
          ['2026-01-12', 250],
        ],
      ],
    ])
    expect(view.issues.map(({ id, stories }) => [id, stories.map(({ title }) => title)])).toEqual([
      ['w/1', ['Launch']],
      ['w/2', [null]],
    ])
    expect(view.together[0]).toMatchObject({ id: 'org:acme', stories: 2 })
  })
})

describe('timeline', () => {
  it('has an entry an issue and says what is new in each', () => {
    const graph = sample()
    const { entries } = timeline(graph, entity(graph, 'org:acme'))
    expect(
      entries.map(({ issue: id, date, relations }) => [
        id,
        date,
        relations.map(({ first, evidence }) => [first, evidence.length]),
      ]),
    ).toEqual([
      ['w/1', '2026-01-05', [[true, 1]]],
      ['w/2', '2026-01-12', [[false, 1]]],
      ['w/undated', null, []],
    ])
  })
})

describe('findPath', () => {
  const path = (from: string, to: string, mentions = false): string[] | null => {
    const graph = sample()
    const { steps } = findPath(graph, entity(graph, from), entity(graph, to), { mentions })
    return (
      steps?.map(
        ({ from: a, relation, to: b, forward }) =>
          `${a.name} ${forward ? '→' : '←'} ${relation?.type ?? 'with'} ${b.name}`,
      ) ?? null
    )
  }

  it('goes along relations either way, fewest steps first', () => {
    expect(path('org:acme', 'product:atlas')).toEqual([
      'Acme → released Nova',
      'Nova → integrates-with Desk',
      'Desk ← uses Bolt',
      'Bolt → released Atlas',
    ])
  })

  it('goes over shared stories only where asked', () => {
    expect(path('product:lone', 'product:desk')).toBeNull()
    expect(path('product:lone', 'product:desk', true)).toEqual([
      'Lone → with Atlas',
      'Atlas ← released Bolt',
      'Bolt → uses Desk',
    ])
  })

  it('shows the shared stories of a step', () => {
    const graph = sample()
    const { steps } = findPath(graph, entity(graph, 'org:bolt'), entity(graph, 'org:acme'), { mentions: true })
    expect(steps).toMatchObject([{ kind: 'co-mention', issues: ['w/2', 'w/undated'], relation: null }])
    expect(steps![0]!.evidence[0]).toMatchObject({ quote: 'Nova, by Acme, has 250 likes. Bolt uses Desk.' })
  })

  it('is empty from a thing to itself', () => {
    expect(path('org:acme', 'org:acme')).toEqual([])
  })

  it('prefers steps of more issues, then smaller ids, and ends at six steps', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => says(`product:p${i}`, 'integrates-with', `product:p${i + 1}`))
    const graph = buildGraph(
      linked([
        issue('a', null, [
          {
            text: 'All.',
            says: [
              ...chain(7),
              ...['x', 'y', 'z'].flatMap((via) => [
                says('product:left', 'integrates-with', `product:${via}`),
                says('product:right', 'integrates-with', `product:${via}`),
              ]),
            ],
          },
        ]),
        issue('b', null, [{ text: 'Again.', says: [says('product:left', 'integrates-with', 'product:z')] }]),
      ]),
    )
    const via = (from: string, to: string) =>
      findPath(graph, entity(graph, from), entity(graph, to)).steps?.map((step) => step.to.id)
    expect(via('product:left', 'product:right')).toEqual(['product:z', 'product:right'])
    expect(via('product:x', 'product:y')).toEqual(['product:left', 'product:y'])
    expect(via('product:p0', 'product:p6')).toHaveLength(6)
    expect(via('product:p0', 'product:p7')).toBeUndefined()
  })
})

describe('diffSince', () => {
  it('tells what no issue before a date had', () => {
    const diff = diffSince(sample(), '2026-01-12')!
    expect(diff.issues.map(({ id }) => id)).toEqual(['w/2'])
    expect(diff.entities.map(({ id }) => id)).toEqual(['product:lone'])
    expect(diff.relations.map(({ id }) => id)).toEqual(['uses/org:bolt/product:desk'])
    expect(diff.figures.map(({ value }) => value)).toEqual([250])
  })

  it('takes an issue, which is not new itself', () => {
    expect(diffSince(sample(), 'w/1')).toMatchObject({
      since: { date: '2026-01-05', issue: 'w/1' },
      issues: [{ id: 'w/2' }],
    })
    expect(diffSince(sample(), 'w/2')!.issues).toEqual([])
  })

  it('knows no other points in time', () => {
    expect(diffSince(sample(), 'last week')).toBeUndefined()
  })
})

describe.skipIf(!hasShared)('on real issues (needs ../shared)', () => {
  it('every view has the shape of its schema', () => {
    const graph = buildGraph(seedsOracle(true))
    for (const one of graph.entities) {
      records.EntityView.parse(showEntity(graph, one))
      records.TimelineView.parse(timeline(graph, one))
    }
    records.EntityRow.array().min(100).parse(listEntities(graph))
    records.RelationView.array().min(100).parse(listRelations(graph))
    records.IssueRow.array().length(5).parse(listIssues(graph))
    records.DiffView.parse(diffSince(graph, '2026-02-17'))
    const [a, b] = ['model:glm-5', 'product:cursor'].map((id) => graph.entity(id)!)
    expect(records.PathView.parse(findPath(graph, a!, b!, { mentions: true })).steps?.length).toBeGreaterThan(0)
  })
})
