import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreIssues } from '../../src/eval/index.js'
import { toDocuments } from '../../src/link/documents.js'
import { EvalReport, ExtractDocument, Gold, type GoldEntity, type GoldObservation } from '../../src/records.js'
import { SHARED, hasShared, oracleLinked } from '../support/oracle.js'

type Relation = Gold['relations'][number]

/** A gold file with entities written as `type Name|other form`, `?` in front for optional. */
function gold(
  issue: string,
  entities: (string | GoldEntity)[],
  relations: Relation[] = [],
  observations: GoldObservation[] = [],
): Gold {
  return Gold.parse({
    issue: `${issue}.md`,
    date: null,
    language: 'en',
    entities: entities.map((entity) => (typeof entity === 'string' ? goldEntity(entity) : entity)),
    relations,
    observations,
  })
}

function goldEntity(written: string): GoldEntity {
  const optional = written.startsWith('?')
  const [type, forms] = split(optional ? written.slice(1) : written)
  return { name: forms[0]!, type, names: forms, ...(optional ? { optional } : {}) } as GoldEntity
}

function split(written: string): [string, string[]] {
  const space = written.indexOf(' ')
  return [written.slice(0, space), written.slice(space + 1).split('|')]
}

/** A document with entities written as `type Name|surface form`; ids are the written `type:Name`. */
function document(
  issue: string,
  entities: string[],
  relations: Omit<ExtractDocument['relations'][number], 'evidence'>[] = [],
  observations: Omit<ExtractDocument['observations'][number], 'evidence'>[] = [],
): ExtractDocument {
  const evidence = [{ start: 0, end: 5, quote: 'a sentence of its own', urls: [] }]
  return ExtractDocument.parse({
    issue: { id: `x/${issue}`, path: `x/${issue}.md`, date: null, title: null, language: 'en' },
    entities: entities.map((written) => {
      const [type, [name, ...forms]] = split(written)
      const mentions = forms.map((text) => ({ text, start: 0, end: text.length }))
      return { id: `${type}:${name!}`, type, name, mentions }
    }),
    relations: relations.map((relation) => ({ ...relation, evidence })),
    observations: observations.map((observation) => ({ ...observation, evidence })),
  })
}

const counts = (score: { right: number; predicted: number; gold: number }): number[] => [
  score.right,
  score.predicted,
  score.gold,
]

describe('entities', () => {
  const score = (golds: (string | GoldEntity)[], found: string[]) =>
    scoreIssues([gold('a', golds)], [document('a', found)])

  it('compares names after NFKC, case, spacing, hyphens, quotes and brackets', () => {
    const report = score(
      ['model GLM-5', 'product Foo Bar', 'org ＡＢＣ', 'product Dot.js', 'person O’Neil'],
      ['model glm\u20115', 'product 「foo」·bar', 'org abc', 'product dotjs', "person o'neil"],
    )
    expect(counts(report.entities)).toEqual([4, 5, 5])
    expect(report.misses.map((miss) => miss.kind)).toEqual(['missing', 'spurious'])
  })

  it('takes every surface form of a prediction as its name, in gold as in the document', () => {
    expect(counts(score(['org Zhipu AI|智谱'], ['org Z.ai|智谱']).entities)).toEqual([1, 1, 1])
  })

  it('wants the right type, or one of `also`', () => {
    expect(counts(score(['org Cursor'], ['product Cursor']).entities)).toEqual([0, 1, 1])
    const also: GoldEntity = { name: 'Cursor', type: 'org', names: [], also: ['product'] }
    const report = score([also], ['product Cursor'])
    expect(counts(report.entities)).toEqual([1, 1, 1])
    expect(counts(report.byType.entities['org']!)).toEqual([1, 1, 1])
  })

  it('reports a wrong type as one miss', () => {
    const { misses } = score(['org Cursor'], ['product Cursor'])
    expect(misses).toMatchObject([{ kind: 'wrong-type', gold: 'org Cursor', predicted: 'product Cursor' }])
  })

  it('matches one to one, so that two predictions of one thing cost', () => {
    expect(counts(score(['org Zhipu AI|智谱'], ['org Zhipu AI', 'org 智谱']).entities)).toEqual([1, 2, 1])
  })

  it('prefers the type itself to `also`, then the canonical name, then the most shared names', () => {
    const both: GoldEntity = { name: 'Gradio', type: 'product', names: [], also: ['org'] }
    expect(counts(score([both, 'org Gradio'], ['org Gradio', 'product Gradio']).entities)).toEqual([2, 2, 2])
    // by shared names alone the first gold entity would take "Sonnet 5" away from the second
    const named = score(
      ['model Claude Sonnet|Sonnet 5|S5', 'model Sonnet 5|Claude Sonnet'],
      ['model Sonnet 5|S5', 'model Claude Sonnet'],
    )
    expect(counts(named.entities)).toEqual([2, 2, 2])
    const shared = score(['model A|x', 'model B|x|y|z'], ['model C|x|y', 'model D|x'])
    expect(shared.misses).toEqual([])
  })

  it('ignores what shares a name with optional gold only, whatever its type', () => {
    expect(counts(score(['?product Docker'], ['product Docker']).entities)).toEqual([0, 0, 0])
    expect(counts(score(['?product Docker'], ['org Docker', 'product docker']).entities)).toEqual([0, 0, 0])
    expect(counts(score(['?product Docker', 'org Docker Inc|Docker'], ['model Docker']).entities)).toEqual([0, 1, 1])
  })

  it('counts what gold does not know', () => {
    const report = score(['org A'], ['org A', 'org B'])
    expect(report.entities).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 })
  })

  it('has null, not NaN, where nothing is there', () => {
    expect(score([], []).entities).toMatchObject({ precision: null, recall: null, f1: null })
    expect(score(['org A'], []).entities).toMatchObject({ precision: null, recall: 0, f1: 0 })
  })
})

describe('relations', () => {
  const names = ['org O', 'org P', 'model A', 'model B', 'benchmark Bench', 'benchmark Other', '?product Opt']
  const ids = names.map((name) => name.replace('?', ''))
  const score = (expected: Relation[], found: Parameters<typeof document>[2], extra: string[] = []) =>
    scoreIssues([gold('a', names, expected)], [document('a', [...ids, ...extra], found)])
  const relations = (...parameters: Parameters<typeof score>): number[] => counts(score(...parameters).relations)

  const released: Relation = { type: 'released', source: 'O', target: 'A' }
  const beats = (benchmark: string | null): Relation => ({
    type: 'beats-on-benchmark',
    source: 'A',
    target: 'B',
    benchmark,
  })

  it('wants type, both ends and direction', () => {
    expect(relations([released], [{ type: 'released', source: 'org:O', target: 'model:A' }])).toEqual([1, 1, 1])
    expect(relations([released], [{ type: 'uses', source: 'org:O', target: 'model:A' }])).toEqual([0, 1, 1])
    expect(relations([released], [{ type: 'released', source: 'model:A', target: 'org:O' }])).toEqual([0, 1, 1])
    const turned = score([released], [{ type: 'released', source: 'model:A', target: 'org:O' }])
    expect(turned.misses[1]).toMatchObject({ kind: 'spurious', quote: 'a sentence of its own' })
    expect(turned.misses[1]!.note).toContain('opposite')
  })

  it('takes undirected types in either order', () => {
    const partners: Relation = { type: 'partners-with', source: 'O', target: 'P' }
    expect(relations([partners], [{ type: 'partners-with', source: 'org:P', target: 'org:O' }])).toEqual([1, 1, 1])
    const twice = [
      { type: 'partners-with' as const, source: 'org:P', target: 'org:O' },
      { type: 'partners-with' as const, source: 'org:O', target: 'org:P' },
    ]
    expect(relations([partners], twice)).toEqual([1, 1, 1])
  })

  it('wants the benchmark; null equals only null', () => {
    const found = (benchmark: string | null) => [
      { type: 'beats-on-benchmark' as const, source: 'model:A', target: 'model:B', benchmark },
    ]
    expect(relations([beats('Bench')], found('benchmark:Bench'))).toEqual([1, 1, 1])
    expect(relations([beats('Bench')], found('benchmark:Other'))).toEqual([0, 1, 1])
    expect(relations([beats('Bench')], found(null))).toEqual([0, 1, 1])
    expect(relations([beats(null)], found('benchmark:Bench'))).toEqual([0, 1, 1])
    expect(relations([beats(null)], found(null))).toEqual([1, 1, 1])
    expect(relations([beats('Bench'), beats(null)], [...found(null), ...found('benchmark:Bench')])).toEqual([2, 2, 2])
  })

  it('holds a relation with an unmatched end for wrong', () => {
    const report = score([released], [{ type: 'released', source: 'org:New', target: 'model:A' }], ['org New'])
    expect(counts(report.relations)).toEqual([0, 1, 1])
    expect(report.misses.find((miss) => miss.kind === 'spurious' && miss.of === 'relation')!.note).toContain('org:New')
  })

  it('ignores relations that touch optional entities', () => {
    expect(relations([], [{ type: 'uses', source: 'org:O', target: 'product:Opt' }])).toEqual([0, 0, 0])
    expect(relations([{ type: 'uses', source: 'O', target: 'Opt' }], [])).toEqual([0, 0, 0])
  })

  it('counts optional gold relations for nothing', () => {
    const optional = { ...released, optional: true }
    expect(relations([optional], [{ type: 'released', source: 'org:O', target: 'model:A' }])).toEqual([0, 0, 0])
    expect(relations([optional], [])).toEqual([0, 0, 0])
  })

  it('counts repeats once', () => {
    const one = { type: 'released' as const, source: 'org:O', target: 'model:A' }
    expect(relations([released], [one, one])).toEqual([1, 1, 1])
    const wrong = { type: 'uses' as const, source: 'org:O', target: 'model:A' }
    expect(relations([released], [wrong, wrong])).toEqual([0, 1, 1])
    const invested = { type: 'invested-in' as const, source: 'org:O', target: 'org:P' }
    const sums = [5, 6].map((value) => ({ ...invested, value, unit: 'usd', rank: null }))
    expect(relations([{ type: 'invested-in', source: 'O', target: 'P', value: 5 }], sums)).toEqual([1, 1, 1])
  })

  it('wants the value of scored-on within half a percent, or the rank where gold has no value', () => {
    const gold_ = (value: number | null, rank?: number): Relation => ({
      type: 'scored-on',
      source: 'A',
      target: 'Bench',
      value,
      ...(rank === undefined ? {} : { rank }),
    })
    const found = (value: number | null, rank: number | null = null) => [
      { type: 'scored-on' as const, source: 'model:A', target: 'benchmark:Bench', value, unit: '%', rank },
    ]
    expect(relations([gold_(80)], found(80.4))).toEqual([1, 1, 1])
    expect(relations([gold_(80)], found(80.41))).toEqual([0, 1, 1])
    expect(relations([gold_(80)], found(79.6))).toEqual([1, 1, 1])
    expect(relations([gold_(80, 1)], found(null, 1))).toEqual([0, 1, 1])
    expect(relations([gold_(null, 1)], found(null, 1))).toEqual([1, 1, 1])
    expect(relations([gold_(null, 1)], found(55, 1))).toEqual([1, 1, 1])
    expect(relations([gold_(null, 1)], found(null, 2))).toEqual([0, 1, 1])
    expect(relations([gold_(80), gold_(60)], [...found(60), ...found(80)])).toEqual([2, 2, 2])
    expect(relations([gold_(80)], [...found(80), ...found(60)])).toEqual([1, 2, 1])
    expect(score([gold_(80)], found(60)).misses).toMatchObject([
      { kind: 'wrong-value', gold: 'A scored-on Bench = 80', predicted: 'A scored-on Bench = 60 %' },
    ])
  })
})

describe('observations', () => {
  const names = ['model A', 'model B', '?product Opt']
  const score = (expected: GoldObservation[], found: Parameters<typeof document>[3]) =>
    scoreIssues([gold('a', names, [], expected)], [document('a', ['model A', 'model B', 'product Opt'], [], found)])
  const likes = (value: number, optional = false): GoldObservation => ({
    entity: 'A',
    metric: 'likes',
    value,
    ...(optional ? { optional } : {}),
  })
  const found = (value: number, entity = 'model:A', metric: GoldObservation['metric'] = 'likes') => [
    { entity, metric, value },
  ]

  it('wants entity, metric and value', () => {
    expect(counts(score([likes(1000)], found(1005)).observations)).toEqual([1, 1, 1])
    expect(counts(score([likes(1000)], found(1006)).observations)).toEqual([0, 1, 1])
    expect(counts(score([likes(1000)], found(1000, 'model:B')).observations)).toEqual([0, 1, 1])
    expect(counts(score([likes(1000)], found(1000, 'model:A', 'stars')).observations)).toEqual([0, 1, 1])
    expect(counts(score([likes(1000)], [...found(1000), ...found(1000)]).observations)).toEqual([1, 1, 1])
    expect(score([likes(1000)], found(2000)).misses).toMatchObject([{ kind: 'wrong-value', quote: expect.any(String) }])
  })

  it('ignores metrics that are not scored, optional ones and those of optional entities', () => {
    const price: GoldObservation = { entity: 'A', metric: 'price', value: 3 }
    expect(counts(score([price], found(3, 'model:A', 'price')).observations)).toEqual([0, 0, 0])
    expect(counts(score([likes(5, true)], found(70)).observations)).toEqual([0, 0, 0])
    expect(counts(score([], found(70, 'product:Opt')).observations)).toEqual([0, 0, 0])
    expect(counts(score([likes(5, true), likes(9)], found(9)).observations)).toEqual([1, 1, 1])
  })
})

describe('linking', () => {
  it('is B-cubed over the matched, scored entities of all issues', () => {
    // gold: one entity in three issues; found: twice as X, once as Y, and X once more for another gold entity
    const golds = [gold('a', ['org One|Uno', 'org Two']), gold('b', ['org One|Uno']), gold('c', ['org One|Uno'])]
    const documents = [
      document('a', ['org One', 'org Two']),
      document('b', ['org One']),
      document('c', ['org Uno']),
      document('d', ['org Uno']),
    ]
    documents[0]!.entities[1]!.id = 'org:One'
    documents[0]!.entities[0]!.id = 'org:Uno'
    const { linking, misses } = scoreIssues(golds, documents)
    // items: a/One in Uno, a/Two in One, b/One in One, c/One in Uno
    expect(linking.items).toBe(4)
    expect(linking.precision).toBeCloseTo((1 + 1 / 2 + 1 / 2 + 1) / 4)
    expect(linking.recall).toBeCloseTo((2 / 3 + 1 + 1 / 3 + 2 / 3) / 4)
    expect(misses.map((miss) => miss.kind)).toEqual(['split', 'joined'])
  })

  it('keeps types apart in gold clusters and leaves optional gold out', () => {
    const golds = [gold('a', ['org One', '?product Opt']), gold('b', ['product One'])]
    const { linking } = scoreIssues(golds, [document('a', ['org One', 'product Opt']), document('b', ['product One'])])
    expect(linking).toEqual({ precision: 1, recall: 1, f1: 1, items: 2 })
  })
})

describe('issues', () => {
  it('pairs by base name, leaves out gold without issue and issues without gold, and adds up counts', () => {
    const golds = [gold('a', ['org A']), gold('b', ['org B', 'org C', 'org D']), gold('gone', ['org A'])]
    const documents = [document('a', ['org A']), document('b', ['org B']), document('z', ['org Z'])]
    documents[0]!.issue.path = 'somewhere/else/a.txt'
    const report = EvalReport.parse(scoreIssues(golds, documents))
    expect(report.issues).toBe(2)
    expect(report.leftOut).toEqual(['gone.md'])
    expect(report.entities).toMatchObject({ precision: 1, recall: 0.5 })
    expect(report.byIssue.map(({ issue, entities }) => [issue, entities.right])).toEqual([
      ['a.md', 1],
      ['b.md', 1],
    ])
  })

  it('refuses gold whose relations name nobody', () => {
    const bad = { ...gold('a', ['org A']), relations: [{ type: 'uses', source: 'A', target: 'Nobody' }] }
    expect(Gold.safeParse(bad).error?.issues[0]).toMatchObject({ path: ['relations', 0, 'target'] })
  })

  it.skipIf(!hasShared).each([true, false])('gives gold itself full marks (optional parts given: %s)', (optional) => {
    const dir = join(SHARED, 'gold')
    const folders = [join(SHARED, 'seeds'), join(dir, 'issues')].filter((folder) => existsSync(folder))
    const golds = readdirSync(dir)
      .filter((file) => file.endsWith('.json'))
      .map((file) => Gold.parse(JSON.parse(readFileSync(join(dir, file), 'utf8'))))
    const report = scoreIssues(golds, toDocuments(oracleLinked(dir, folders, optional)))
    expect(report.misses).toEqual([])
    for (const score of [report.entities, report.relations, report.observations, report.linking])
      expect(score.f1).toBe(1)
  })
})
