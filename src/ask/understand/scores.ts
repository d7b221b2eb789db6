/** Questions about results on benchmarks: what something scored, who leads, where something was tested. */
import type { EntitySet, Plan, RankKey } from '../plan.js'
import type { CueToken } from '../read/token.js'
import { ordered } from '../run/sets.js'
import { EVERYTHING, finished as done, kindSet, meet, metricOf, takeLimit, takeRange, union, within } from './parts.js'
import { isCue, isRelation, isSet, kindOf, rolesOf, type Item, type Question } from './question.js'
import { isYesNo, takeWanted } from './wanted.js'

/** Benchmarks on which the lower figure is the better one. */
const LOWER_WINS = /error|latency|perplexity|\bwer\b|\bcost\b|hallucination/iu

/** Readings that turn on results: what something scored, who leads, where something was tested. */
export function scoreReadings(question: Question): Plan[] {
  const q = question.again()
  const scored = (item: CueToken): boolean => rolesOf(item).some(({ relation }) => relation === 'scored')
  const words = q.items.filter(
    (item): item is CueToken => item.kind === 'cue' && (scored(item) || isCue(item, 'metric:score', 'metric:rank')),
  )
  const others = q.items.filter(
    (item) => isRelation(item) && item.kind === 'cue' && !scored(item) && !isCue(item, 'op:most', 'op:more', 'op:less'),
  )
  if (others.some((item) => !isCue(item, 'weak'))) return []
  const sets = q.sets
  const benchmarks = sets.filter((item) => item.types.every((type) => type === 'benchmark'))
  const systems = sets.filter((item) => !benchmarks.includes(item))
  const wantsBenchmark = q.items.some((item) => isCue(item, 'kind:benchmark'))
  if (
    words.length === 0 &&
    !(
      benchmarks.length > 0 &&
      (q.has('op:most', 'op:least', 'op:rank', 'op:second', 'op:more', 'op:less', 'op:first', 'limit') ||
        systems.length > 0)
    ) &&
    // "X benchmarks": where a system was tested; an organisation's are those it made
    !(wantsBenchmark && systems.some(({ types }) => types.includes('model')))
  )
    return []
  q.use(...words, ...sets, ...others)
  const where = q.takeWhere()
  const benchmark = benchmarks.length > 0 ? union(benchmarks) : null
  const limit = takeLimit(q)
  const yes = isYesNo(q)
  const range = takeRange(q)
  const plain = q.numbers.filter((number) => !q.used.has(number))
  if (benchmark === null && systems.length > 0 && wantsBenchmark && q.has('op:most', 'op:first')) {
    q.take('op:most', 'op:first', 'op:rank')
    const wanted = takeWanted(q)
    if (!wanted || !done(q)) return []
    return [
      {
        intent: 'entities',
        of: { set: 'related', types: ['scored-on'], end: 'target', to: union(systems), rank: 1, where },
      },
    ]
  }
  const superlative =
    q.has('op:most', 'op:least', 'op:second') ||
    (limit !== undefined && benchmark !== null) ||
    // "who is first on X", not "who was first tested on X"
    (words.length === 0 && systems.length === 0 && q.has('op:first') && benchmark !== null) ||
    (systems.flatMap((item) => item.parts).length > 1 && q.has('op:more', 'op:less') && q.has('wh:who', 'wh:what'))
  if (superlative && (benchmark !== null || systems.length > 0)) {
    const least = q.has('op:least', 'op:less') && !q.has('op:most', 'op:more')
    q.take('op:most', 'op:least', 'op:rank', 'op:more', 'op:less', 'op:first', 'op:all', 'wh:howmany', 'w:bi')
    q.take('has-figure')
    const skip = q.take('op:second') ? 1 : 0
    const asked = q.has('wh:howmany') || q.items.some((item) => isCue(item, 'wh:howmany'))
    const wanted = takeWanted(q)
    if (!wanted || !done(q) || benchmark === null) return []
    const of =
      systems.length > 0
        ? union(systems)
        : wanted.types === null || wanted.types.some((type) => type === 'org' || type === 'person')
          ? EVERYTHING
          : kindSet(q, wanted)
    const key: RankKey = { by: 'score', benchmark, where }
    const wantsMaker = wanted.types !== null && wanted.types.every((type) => type === 'org')
    if (asked || wantsMaker) return []
    const lower = ordered(q.index, benchmark).some(({ name }) => LOWER_WINS.test(name))
    return [{ intent: 'rank', of, key, most: least === lower, limit: limit ?? 1, skip }]
  }
  q.take('op:rank', 'wh:how', 'op:trend', 'op:both', 'op:mention', 'op:list', 'op:now', 'op:about', 'op:all')
  const counted = q.take('wh:howmany')
  if (range && systems.length === 0 && benchmark !== null) {
    const wanted = takeWanted(q)
    if (!wanted || !done(q)) return []
    return [
      {
        intent: 'entities',
        of: meet(
          { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, value: range, where },
          kindSet(q, wanted),
        ),
      },
    ]
  }
  if (yes && systems.length > 0 && (plain.length === 1 || range)) {
    q.use(...plain)
    takeKinds(q)
    if (!done(q)) return []
    const value = range ?? { min: plain[0]!.value, max: plain[0]!.value }
    const is = union(systems)
    const related: EntitySet = { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, value, where }
    const any: EntitySet = { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, where }
    return [{ intent: 'check', is, in: related, instead: benchmark === null ? null : meet(is, any), every: true }]
  }
  if (plain.length === 1 && systems.length === 0 && benchmark !== null) {
    // a result given, the system asked for
    q.use(...plain)
    const wanted = takeWanted(q)
    if (!wanted?.asked || !done(q)) return []
    const value = { min: plain[0]!.value, max: plain[0]!.value }
    return [
      { intent: 'entities', of: { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, value, where } },
    ]
  }
  if (plain.length > 0) return []
  if (systems.length > 0 && (benchmark === null || !q.has('wh:who'))) {
    const of = union(systems)
    if (wantsBenchmark && benchmark === null) {
      const wanted = takeWanted(q)
      if (!wanted || !done(q)) return []
      const list: EntitySet = { set: 'related', types: ['scored-on'], end: 'target', to: of, where }
      return [counted ? { intent: 'count', of: list, metric: 'benchmarks' } : { intent: 'entities', of: list }]
    }
    takeKinds(q)
    q.take('wh:what')
    if (!done(q)) return []
    if (yes)
      return benchmark === null
        ? []
        : [
            {
              intent: 'check',
              is: of,
              in: { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, where },
              instead: null,
              every: true,
            },
          ]
    if (benchmark === null && words.every((word) => isCue(word, 'weak') && !isCue(word, 'metric:score'))) return []
    return [{ intent: 'scores', of, benchmark, where }]
  }
  if (benchmark === null || systems.length > 0) return []
  const asksWho = q.has('wh:who', 'wh:what', 'w:have') || counted
  if (limit !== undefined || asksMethod(q, words)) return []
  const wanted = takeWanted(q)
  if (!wanted || !done(q)) return []
  const list: EntitySet = { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, where }
  const of =
    wanted.types === null || wanted.types.includes('benchmark') ? list : within(meet(list, kindSet(q, wanted)), [])
  if (counted && wanted.types !== null) return [{ intent: 'count', of, metric: metricOf(wanted.types) }]
  if (wanted.types !== null && tested(q, words)) return [{ intent: 'entities', of }]
  if (asksWho && (wanted.types !== null || q.items.some((item) => isCue(item, 'wh:who'))))
    return [{ intent: 'entities', of }]
  return [{ intent: 'scores', of: EVERYTHING, benchmark, where }]
}

/** "Models (that were) tested on X", 在 X 上测过的模型: the verb only says which are meant. */
const tested = (q: Question, words: readonly CueToken[]): boolean =>
  !q.has('wh:how', 'metric:score', 'metric:rank') &&
  words.some((word) => {
    const before = q.items.slice(0, q.at(word))
    const clause = before.some((item) => isCue(item, 'w:that')) || word.past
    const after = q.items.slice(q.at(word) + 1)
    return (clause && before.some(isKind)) || (after.some((item) => isCue(item, 'w:poss')) && after.some(isKind))
  })

const isKind = (item: Item): boolean => kindOf(item) !== undefined && !isCue(item, 'kind:benchmark')

/** "How is X scored?", "What does X measure?": asked of the benchmark itself, which has results but does not tell of them. */
function asksMethod(q: Question, words: readonly CueToken[]): boolean {
  if (q.items.some((item) => kindOf(item) !== undefined && !isCue(item, 'kind:benchmark')) || q.has('wh:who'))
    return false
  const how = q
    .all('wh:how')
    .some((item) => item !== q.items[q.items.length - 1] && !isCue(q.neighbour(item, 1), 'stop'))
  const verbs = words.every((item) => !isCue(item, 'metric:score', 'metric:rank') || item.past)
  return how || (q.has('wh:what', 'wh:how') && words.length > 0 && verbs)
}

/** Kind words that only describe what is given. */
function takeKinds(q: Question): void {
  const given = q.sets.flatMap((item) => item.types)
  for (const item of q.items) {
    const types = kindOf(item)
    if (types && !isSet(item) && types.some((type) => given.includes(type))) q.use(item)
  }
}
