import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, KnowledgeGraph, toldBy } from '../../src/graph/index.js'
import type { Linked } from '../../src/records.js'
import { hasShared, seedsOracle } from '../support/oracle.js'
import { issue, linked, says } from './story.js'

const launch = says('org:acme', 'released', 'model:nova-1')

const three = (): Linked =>
  linked([
    issue('weekly/undated', null, [
      { text: 'Once more, Acme and its Nova 1.', says: [launch], urls: ['https://a.example/3'] },
    ]),
    issue('weekly/02', '2026-02-08', [{ text: 'Acme ships Nova 1.', says: [launch], urls: ['https://a.example/2'] }]),
    issue('weekly/01', '2026-02-01', [
      { text: 'Nova 1, by Acme, is out.', says: [launch], urls: ['https://a.example/1', 'https://a.example/2'] },
      { text: 'Acme again: Nova 1.', says: [launch] },
    ]),
  ])

describe('folding', () => {
  it('makes one relation of what many issues state, evidence by date, undated last', () => {
    const graph = buildGraph(three())
    expect(graph.relations).toHaveLength(1)
    const [relation] = graph.relations
    expect(relation).toMatchObject({
      id: 'released/org:acme/model:nova-1',
      firstSeen: '2026-02-01',
      lastSeen: '2026-02-08',
      issues: ['weekly/01', 'weekly/02', 'weekly/undated'],
      stories: ['weekly/01#0', 'weekly/01#1', 'weekly/02#0', 'weekly/undated#0'],
      quotes: [
        'Nova 1, by Acme, is out.',
        'Acme again: Nova 1.',
        'Acme ships Nova 1.',
        'Once more, Acme and its Nova 1.',
      ],
      urls: ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'],
    })
    expect(toldBy(relation!.evidence)).toEqual({
      issues: relation!.issues,
      stories: relation!.stories,
      quotes: relation!.quotes,
      urls: relation!.urls,
    })
  })

  it('keeps each piece of evidence once', () => {
    const one = three()
    one.issues[1]!.relations.push(one.issues[1]!.relations[0]!)
    expect(buildGraph(one).relations[0]!.evidence).toHaveLength(4)
  })

  it('stores relations without direction once, the smaller id first', () => {
    const graph = buildGraph(
      linked([
        issue('a', '2026-01-01', [
          { text: 'Zed works with Nova.', says: [says('product:zed', 'integrates-with', 'model:nova')] },
        ]),
        issue('b', '2026-01-02', [
          { text: 'Nova is in Zed.', says: [says('model:nova', 'integrates-with', 'product:zed')] },
        ]),
      ]),
    )
    expect(graph.relations.map(({ source, target, issues }) => [source, target, issues])).toEqual([
      ['model:nova', 'product:zed', ['a', 'b']],
    ])
  })

  it('keeps scores apart by value and rank, with the unit that is given first', () => {
    const score = (rest: object) => says('model:nova', 'scored-on', 'benchmark:exam', rest)
    const graph = buildGraph(
      linked([
        issue('a', '2026-01-01', [{ text: 'Nova 80.', says: [score({ value: 80 })] }]),
        issue('b', '2026-01-02', [{ text: 'Nova 80 %.', says: [score({ value: 80, unit: '%' })] }]),
        issue('c', '2026-01-03', [{ text: 'Nova 75, third.', says: [score({ value: 75, unit: '%', rank: 3 })] }]),
        issue('d', '2026-01-04', [{ text: 'Nova first.', says: [score({ rank: 1 })] }]),
      ]),
    )
    expect(graph.relations.map(({ id, value, unit, rank }) => [id.split('/').at(-1), value, unit, rank])).toEqual([
      ['-#1', undefined, undefined, 1],
      ['75#3', 75, '%', 3],
      ['80', 80, '%', undefined],
    ])
  })

  it('keeps wins apart by benchmark, and wins without one', () => {
    const win = (benchmark?: string) =>
      says('model:a', 'beats-on-benchmark', 'model:b', benchmark === undefined ? {} : { benchmark })
    const graph = buildGraph(
      linked([
        issue('x', '2026-01-01', [{ text: 'A beats B.', says: [win(), win('benchmark:exam')] }]),
        issue('y', '2026-01-02', [{ text: 'A tops B on Exam.', says: [win('benchmark:exam')] }]),
      ]),
    )
    expect(graph.relations.map(({ benchmark, benchmarkName, issues }) => [benchmark, benchmarkName, issues])).toEqual([
      [undefined, undefined, ['x']],
      ['benchmark:exam', 'Exam', ['x', 'y']],
    ])
    expect(graph.comparisonsOn('benchmark:exam')).toHaveLength(1)
  })

  it('makes one observation of a figure that an issue gives twice, and one an issue', () => {
    const likes = { entity: 'model:nova', metric: 'likes', value: 1200 } as const
    const graph = buildGraph(
      linked([
        issue('a', '2026-01-01', [
          { text: 'Nova has 1.2K likes.', figures: [likes] },
          { text: '1,200 likes for Nova.', figures: [likes] },
        ]),
        issue('b', null, [{ text: 'Nova: 1200 likes', figures: [likes] }]),
      ]),
    )
    expect(
      graph.observations.map(({ issue: id, story, evidence, date }) => [id, story, evidence.length, date]),
    ).toEqual([
      ['a', 'a#0', 2, '2026-01-01'],
      ['b', 'b#0', 1, undefined],
    ])
  })

  it('bounds ids and keeps them apart', () => {
    const long = (end: string) => `issue/${'x'.repeat(500)}${end}`
    const graph = buildGraph(
      linked([
        issue(long('1'), null, [{ text: 'Acme.', names: ['org:acme'] }]),
        issue(long('2'), null, [{ text: 'Acme.', names: ['org:acme'] }]),
      ]),
    )
    const ids = graph.graph.mapEdges((_key, { id }) => id)
    expect(new Set(ids).size).toBe(graph.graph.size)
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(400)
  })

  it('says which entity is missing', () => {
    const one = three()
    one.entities = one.entities.filter(({ id }) => id !== 'org:acme')
    expect(() => buildGraph(one)).toThrow(/"org:acme"/u)
  })

  it('makes an empty graph of nothing', () => {
    const graph = buildGraph({ entities: [], issues: [], merges: [] })
    expect([graph.graph.order, graph.graph.size, graph.newestIssueDate]).toEqual([0, 0, null])
  })
})

describe('measures', () => {
  it('counts issues and mentions, and knows the first and last date', () => {
    const graph = buildGraph(three())
    expect(graph.entity('model:nova-1')).toMatchObject({
      issueCount: 3,
      mentionCount: 4,
      firstSeen: '2026-02-01',
      lastSeen: '2026-02-08',
    })
  })

  it('gives the greatest importance the value 1 and more to what is told of more', () => {
    const graph = buildGraph(
      linked([
        issue('a', null, [
          { text: 'Acme, Nova.', says: [launch] },
          { text: 'Acme, Bolt.', names: ['org:acme', 'product:bolt'] },
        ]),
      ]),
    )
    const importance = (id: string): number => graph.entity(id)!.importance
    expect(importance('org:acme')).toBe(1)
    expect(importance('model:nova-1')).toBeGreaterThan(importance('product:bolt'))
  })
})

describe('order', () => {
  it.skipIf(!hasShared)(
    'does not depend on the order of issues, entities, mentions or statements (needs ../shared)',
    () => {
      const seeds = seedsOracle(true)
      const expected = JSON.stringify(buildGraph(seeds).toJSON())
      const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })
      const other = fc.tuple(shuffle(seeds.issues), shuffle(seeds.entities)).map(([issues, entities]): Linked => ({
        ...seeds,
        entities,
        issues: issues.map((one) => ({
          ...one,
          mentions: [...one.mentions].reverse(),
          relations: [...one.relations].reverse(),
          observations: [...one.observations].reverse(),
        })),
      }))
      fc.assert(
        fc.property(other, (given) => JSON.stringify(buildGraph(given).toJSON()) === expected),
        { numRuns: 8, seed: 1 },
      )
    },
  )

  it('reads its own JSON back unchanged', () => {
    const json = JSON.stringify(buildGraph(three()).toJSON())
    expect(JSON.stringify(KnowledgeGraph.from(JSON.parse(json) as never).toJSON())).toBe(json)
  })
})
