import { describe, expect, it } from 'vitest'
import { buildGraph, findConflicts, listConflicts } from '../../src/graph/index.js'
import { isRounding } from '../../src/graph/conflicts/opposed.js'
import { ConflictView } from '../../src/records.js'
import { issue, linked, says, type More, type Said, type Told } from './story.js'

/** Conflicts of issues of one statement each, on successive days. */
function conflictsOf(statements: readonly (Said | readonly Said[])[], more: More = {}) {
  const issues = statements.map((said, index) =>
    issue(`issue/${index}`, `2026-01-0${index + 1}`, [{ text: `Statement ${index}.`, says: [said].flat() as Said[] }]),
  )
  return findConflicts(buildGraph(linked(issues, more), { topics: false }))
}
const kinds = (conflicts: ReturnType<typeof conflictsOf>): string[] => conflicts.map(({ kind }) => kind)

describe('makers', () => {
  const a = says('org:acme', 'released', 'model:nova')
  const b = says('org:bolt', 'released', 'model:nova')

  it('are told with both sentences when two issues name different ones', () => {
    const [conflict] = conflictsOf([a, b])
    expect(conflict).toMatchObject({ kind: 'maker', about: ['model:nova'] })
    expect(conflict!.sides.map(({ entities, claims }) => [entities[0], claims[0]!.evidence.quote])).toEqual([
      ['org:acme', 'Statement 0.'],
      ['org:bolt', 'Statement 1.'],
    ])
  })

  it.each([
    ['one issue names both', [a, [a, b]], {}],
    ['they are partners', [a, b, says('org:acme', 'partners-with', 'org:bolt')], {}],
    ['one bought the other', [a, b, says('org:bolt', 'acquired', 'org:acme')], {}],
    ['one is a division of the other', [a, b], { entities: { 'org:bolt': { owners: ['org:acme'] } } }],
    [
      'one owner holds both',
      [a, b],
      { entities: { 'org:bolt': { owners: ['org:big'] }, 'org:acme': { owners: ['org:big'] } } },
    ],
    [
      'one belongs to the other at two removes',
      [a, b],
      { entities: { 'org:bolt': { owners: ['org:mid'] }, 'org:mid': { owners: ['org:acme'] } } },
    ],
    [
      'one works at the other',
      [a, says('person:ann', 'released', 'model:nova'), says('person:ann', 'works-at', 'org:acme')],
      {},
    ],
  ] as const)('do not contradict where %s', (_when, statements, more) => {
    expect(kinds(conflictsOf(statements as readonly Said[], more as More))).toEqual([])
  })
})

describe('values', () => {
  const score = (value: number, rest: Partial<Said> = {}) =>
    says('model:nova', 'scored-on', 'benchmark:exam', { value, unit: '%', ...rest })

  it('contradict when scores are more than half a per cent apart', () => {
    expect(kinds(conflictsOf([score(80), score(80.3)]))).toEqual([])
    const [conflict] = conflictsOf([score(80), score(80.5)])
    expect(conflict).toMatchObject({ kind: 'score', about: ['model:nova'], benchmark: 'benchmark:exam' })
    expect(conflict!.sides.map(({ value }) => value)).toEqual([80, 80.5])
  })

  it('do not contradict in different units, by rank alone, or where one issue knows both', () => {
    expect(kinds(conflictsOf([score(80), score(1400, { unit: 'elo' })]))).toEqual([])
    expect(kinds(conflictsOf([score(80, { rank: 1 }), score(80, { rank: 2 })]))).toEqual([])
    expect(kinds(conflictsOf([score(80), [score(80), score(70)]]))).toEqual([])
  })

  const figures = (...given: readonly [date: string, metric: 'parameters' | 'likes', value: number][]) =>
    findConflicts(
      buildGraph(
        linked(
          given.map(([date, metric, value], index) =>
            issue(`i${index}`, date, [{ text: `${value}`, figures: [{ entity: 'model:nova', metric, value }] }]),
          ),
        ),
      ),
    )

  it('of the thing itself contradict on any dates, moving ones only on one date', () => {
    expect(figures(['2026-01-01', 'parameters', 7e9], ['2026-02-01', 'parameters', 8e9])).toMatchObject([
      { kind: 'figure', metric: 'parameters', about: ['model:nova'] },
    ])
    expect(figures(['2026-01-01', 'likes', 100], ['2026-02-01', 'likes', 200])).toEqual([])
    expect(figures(['2026-01-01', 'likes', 100], ['2026-01-01', 'likes', 200])).toMatchObject([{ metric: 'likes' }])
  })
})

describe('roundings', () => {
  it.each([
    [483_000, 480_000, true],
    [227_000, 220_000, true],
    [17.2e4, 172_345, true],
    [7.3, 7, true],
    [397e9, 35e9, false],
    [744e9, 754e9, false],
    [30e9, 35e9, false],
    [8e9, 7e9, false],
    [1100, 1241, false],
    [2.5, 2.6, false],
  ])('%d and %d: %s', (a, b, expected) => {
    expect(isRounding(a, b)).toBe(expected)
    expect(isRounding(b, a)).toBe(expected)
  })
})

describe('wins', () => {
  const win = (benchmark?: string) =>
    says('model:a', 'beats-on-benchmark', 'model:b', benchmark === undefined ? {} : { benchmark })
  const loss = (benchmark?: string) =>
    says('model:b', 'beats-on-benchmark', 'model:a', benchmark === undefined ? {} : { benchmark })

  it('contradict on one benchmark, not on two or on none', () => {
    expect(conflictsOf([win('benchmark:exam'), loss('benchmark:exam')])).toMatchObject([
      { kind: 'win', about: ['model:a', 'model:b'], benchmark: 'benchmark:exam' },
    ])
    expect(kinds(conflictsOf([win('benchmark:exam'), loss('benchmark:quiz')]))).toEqual([])
    expect(kinds(conflictsOf([win(), loss()]))).toEqual([])
  })
})

describe('partners of one joint work', () => {
  const told = (id: string, day: string, orgs: readonly string[], work = 'model:nova', rest: readonly Told[] = []) =>
    issue(id, `2026-01-${day}`, [
      {
        text: `Nova was made by ${orgs.join(', ')} together.`,
        names: [work],
        says: orgs.flatMap((a, i) => orgs.slice(i + 1).map((b) => says(`org:${a}`, 'partners-with', `org:${b}`))),
      },
      ...rest,
    ])
  const conflicts = (...issues: Parameters<typeof linked>[0]) => findConflicts(buildGraph(linked(issues)))

  it('contradict when each set has someone whom the other lacks', () => {
    const [conflict] = conflicts(told('a', '01', ['x', 'y', 'z']), told('b', '02', ['x', 'y', 'w']))
    expect(conflict).toMatchObject({ kind: 'partners', about: ['model:nova'] })
    expect(conflict!.sides.map(({ entities }) => entities)).toEqual([
      ['org:x', 'org:y', 'org:z'],
      ['org:w', 'org:x', 'org:y'],
    ])
  })

  it('do not contradict when one names fewer', () => {
    expect(conflicts(told('a', '01', ['x', 'y', 'z']), told('b', '02', ['x', 'y']))).toEqual([])
  })

  it('do not contradict when they are partners of one maker in different works', () => {
    const elsewhere: Told = {
      text: 'Nova is loved.',
      names: ['model:nova'],
      says: [says('org:m', 'released', 'model:nova')],
    }
    expect(conflicts(told('a', '01', ['m', 'y'], 'model:nova', [elsewhere]), told('b', '02', ['m', 'w']))).toEqual([])
  })
})

describe('listing', () => {
  it('gives names, dates and every sentence, in the shape of its schema', () => {
    const graph = buildGraph(
      linked([
        issue('a', '2026-01-01', [
          {
            text: 'Acme launches Nova.',
            says: [says('org:acme', 'released', 'model:nova')],
            urls: ['https://x.example'],
          },
        ]),
        issue('b', null, [{ text: 'Bolt launches Nova.', says: [says('org:bolt', 'released', 'model:nova')] }]),
      ]),
    )
    const [view] = ConflictView.array().parse(listConflicts(graph))
    expect(view).toMatchObject({
      about: [{ name: 'Nova' }],
      sides: [
        {
          entities: [{ name: 'Acme' }],
          firstSeen: '2026-01-01',
          claims: [{ source: 'org:acme', type: 'released', quote: 'Acme launches Nova.', urls: ['https://x.example'] }],
        },
        { entities: [{ name: 'Bolt' }], firstSeen: null },
      ],
    })
  })
})
