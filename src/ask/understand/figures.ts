/** Questions about figures and results: likes, downloads, scores, their change, thresholds, who has most. */
import { METRICS, type Metric } from '../../ontology.js'
import type { EntitySet, IssueFilters, Plan, Range, RankKey } from '../plan.js'
import type { CueToken } from '../read/token.js'
import { ordered } from '../run/sets.js'
import { EVERYTHING, kindSet, meet, metricOf, takeExclusion, takeLimit, takeRange, without, within } from './parts.js'
import { isCue, isRelation, isSet, kindOf, rolesOf, type Item, type Question, type SetItem } from './question.js'
import { isYesNo, takeWanted, type Wanted } from './wanted.js'

const metricsOf = (item: CueToken): Metric[] => METRICS.filter((metric) => item.tags.has(`metric:${metric}`))

/** Readings that turn on a metric of the ontology. */
export function figureReadings(question: Question): Plan[] {
  const words = question.items.filter((item): item is CueToken => item.kind === 'cue' && metricsOf(item).length > 0)
  const all = [...new Set(words.flatMap(metricsOf))]
  // 多少钱 asks how much of whatever else is named, and for a price only by itself
  const plain = all.filter((metric) =>
    words.some((word) => word.tags.has(`metric:${metric}`) && !isCue(word, 'wh:howmany')),
  )
  const named = plain.length > 0 ? plain : all
  const plans: Plan[] = []
  // each metric that one of the words names, where all the other metric words can be left to it
  for (const metric of named) {
    const q = question.again()
    q.use(...words.filter((word) => word.tags.has(`metric:${metric}`)))
    plans.push(...read(q, metric))
  }
  return plans
}

function read(q: Question, metric: Metric): Plan[] {
  // a relation word other than a verb of having, growing or ordering turns the question elsewhere
  const light = (item: Item): boolean =>
    isCue(item, 'weak', 'op:more', 'op:less', 'op:trend', 'op:rank', 'has-figure', 'op:most')
  if (q.items.some((item) => isRelation(item) && !q.used.has(item) && !light(item))) return []
  for (const item of q.items)
    if (isRelation(item) && isCue(item, 'weak', 'has-figure') && !isCue(item, 'op:more', 'op:less')) q.use(item)
  q.take('has-figure')
  q.take('context:invested', 'popular')
  const exclusion = takeExclusion(q)
  const where = q.takeWhere()
  const given = q.sets.filter((item) => !q.used.has(item))
  q.use(...given)
  const yes = isYesNo(q)
  const limit = takeLimit(q)
  const range = takeRange(q) ?? (yes ? takeExactly(q) : undefined)
  q.take('wh:howmany')
  if (q.has('op:same', 'op:differ')) return sameFigures(q, metric, given)
  const wanted = takeWanted(q)
  if (!wanted) return []
  if (range) return thresholds(q, metric, range, given, where, wanted, yes, exclusion)
  const compared = given.flatMap((item) => item.parts)
  if (yes && compared.length === 2 && q.has('op:more', 'op:less')) return whichLeads(q, metric, compared, where)
  if (
    q.has('op:most', 'op:least', 'op:second') ||
    ((q.has('op:more', 'op:less') || q.has('wh:who', 'wh:what')) &&
      compared.length > 1 &&
      wanted.asked &&
      !q.has('op:trend'))
  ) {
    if (!q.has('op:most', 'op:least', 'op:second', 'op:more', 'op:less')) return []
    const least = q.has('op:least', 'op:less') && !q.has('op:most', 'op:more')
    q.take('op:most', 'op:least', 'op:more', 'op:less', 'op:rank')
    const skip = q.take('op:second') ? 1 : 0
    q.take('kind:issue', 'w:bi', 'op:list')
    if (!done(q)) return []
    const of = given.length > 0 ? union(given) : kindSet(q, wanted)
    return [
      {
        intent: 'rank',
        of: without(of, exclusion),
        key: { by: 'metric', metric, where },
        most: !least,
        limit: limit ?? 1,
        skip,
      },
    ]
  }
  if (q.has('op:rank') && given.length === 0) {
    q.take('op:rank')
    if (!done(q)) return []
    return [
      {
        intent: 'rank',
        of: without(kindSet(q, wanted), exclusion),
        key: { by: 'metric', metric, where },
        most: true,
        limit: limit ?? 10,
        skip: 0,
      },
    ]
  }
  if (yes) return []
  if (given.length === 0) return withFigure(q, metric, where, wanted, exclusion)
  const first = q.take('op:first')
  const trend = q.take('op:trend')
  const last = q.take('op:last', 'op:now') && !trend
  q.take('wh:how', 'op:both', 'op:more', 'kind:issue', 'op:all', 'wh:when', 'op:about', 'op:mention', 'w:bi')
  if (!done(q)) return []
  const of =
    given.some((item) => item.set.set !== 'named') && wanted.types !== null
      ? meet(union(given), kindSet(q, wanted))
      : union(given)
  return [{ intent: 'figures', of, metrics: [metric], where, pick: first ? 'first' : last ? 'last' : 'all' }]
}

/** "PolyAI 融资了 2 亿美元吗": a figure given for a yes or no. Rounded figures may differ by half a percent. */
function takeExactly(q: Question): Range | undefined {
  const plain = q.numbers.filter((number) => !q.used.has(number))
  const [number] = plain
  if (!number || plain.length > 1) return undefined
  q.use(number)
  return { min: number.value * 0.995, max: number.value * 1.005 }
}

/** "Which models have likes in both issues?": those that a figure is given for. */
function withFigure(
  q: Question,
  metric: Metric,
  where: IssueFilters,
  wanted: Wanted,
  exclusion: ReturnType<typeof takeExclusion>,
): Plan[] {
  const counted = q.has('wh:howmany')
  const both = q.take('op:both')
  q.take('kind:issue', 'op:mention')
  if (!wanted.kinded || !wanted.asked || !done(q) || !(both || q.has('w:have', 'w:and') || where.length > 0)) return []
  const told = (filters: IssueFilters): EntitySet => ({ set: 'observed', metric, value: {}, where: filters })
  const sets = both || (where.length > 1 && q.has('w:and')) ? where.map((filter) => told([filter])) : [told(where)]
  const of = without(meet(kindSet(q, wanted), ...sets), exclusion)
  return [counted ? { intent: 'count', of, metric: metricOf(wanted.types) } : { intent: 'entities', of }]
}

const done = (q: Question): boolean => q.left.length === 0

/** "Did A get more likes than B?" */
function whichLeads(q: Question, metric: Metric, [first, second]: readonly SetItem[], where: IssueFilters): Plan[] {
  const most = q.take('op:more')
  q.take('op:less', 'w:bi')
  if (!first || !second || !done(q)) return []
  const leading: EntitySet = { set: 'leading', among: union([first, second]), metric, most, where }
  return [{ intent: 'check', is: first.set, in: leading, instead: meet(second.set, leading), every: false }]
}

/** Several things as one set. */
export function union(items: readonly SetItem[]): EntitySet {
  const parts = items.flatMap((item) => item.parts)
  if (parts.length === 1) return parts[0]!.set
  if (parts.every((part) => part.set.set === 'named'))
    return {
      set: 'named',
      ids: parts.flatMap((part) => (part.set.set === 'named' ? part.set.ids : [])),
      names: parts.flatMap((part) => (part.set.set === 'named' ? part.set.names : [])),
    }
  return { set: 'or', of: parts.map((part) => part.set) }
}

function thresholds(
  q: Question,
  metric: Metric,
  value: { min?: number | undefined; max?: number | undefined; open?: boolean | undefined },
  given: readonly SetItem[],
  where: IssueFilters,
  wanted: NonNullable<ReturnType<typeof takeWanted>>,
  yes: boolean,
  exclusion: ReturnType<typeof takeExclusion>,
): Plan[] {
  const counted = q.has('wh:howmany')
  q.take('op:mention', 'kind:issue', 'op:trend')
  if (!done(q)) return []
  const observed: EntitySet = { set: 'observed', metric, value, where }
  if (given.length > 0) {
    if (!yes) {
      // "Which models released by X have more than 1000 likes?"
      const of = meet(union(given), observed)
      return wanted.asked || given.some((item) => item.set.set !== 'named')
        ? [counted ? { intent: 'count', of, metric: metricOf(wanted.types) } : { intent: 'entities', of }]
        : []
    }
    // any other figure of it stands in place of the one asked for
    const other: EntitySet = { set: 'observed', metric, value: {}, where }
    return [{ intent: 'check', is: union(given), in: observed, instead: meet(union(given), other), every: true }]
  }
  const of = without(meet(observed, kindSet(q, wanted)), exclusion)
  return [counted ? { intent: 'count', of, metric: metricOf(wanted.types) } : { intent: 'entities', of }]
}

function sameFigures(q: Question, metric: Metric, given: readonly SetItem[]): Plan[] {
  const differ = !q.take('op:same')
  q.take('op:differ', 'op:conflict', 'op:both', 'kind:issue', 'wh:how', 'op:mention', 'op:trend', 'wh:what', 'op:more')
  const filters = q.whens.map((item) => item.filter)
  if (!done(q) || given.length === 0) return []
  if (filters.length === 2)
    return [{ intent: 'sameFigures', of: union(given), metric, left: [filters[0]!], right: [filters[1]!], differ }]
  return filters.length === 0
    ? [
        {
          intent: 'conflicts',
          about: union(given),
          where: [],
          check: differ ? 'differ' : 'agree',
          count: false,
          issues: false,
        },
      ]
    : []
}

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
  if (
    words.length === 0 &&
    !(
      benchmarks.length > 0 &&
      (q.has('op:most', 'op:least', 'op:rank', 'op:second', 'op:more', 'op:less') || systems.length > 0)
    )
  )
    return []
  q.use(...words, ...sets, ...others)
  const where = q.takeWhere()
  const benchmark = benchmarks.length > 0 ? union(benchmarks) : null
  const limit = takeLimit(q)
  const yes = isYesNo(q)
  const range = takeRange(q)
  const plain = q.numbers.filter((number) => !q.used.has(number))
  const wantsBenchmark = q.items.some((item) => isCue(item, 'kind:benchmark'))
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
    (systems.flatMap((item) => item.parts).length > 1 && q.has('op:more', 'op:less') && q.has('wh:who', 'wh:what'))
  if (superlative && (benchmark !== null || systems.length > 0)) {
    const least = q.has('op:least', 'op:less') && !q.has('op:most', 'op:more')
    q.take('op:most', 'op:least', 'op:rank', 'op:more', 'op:less', 'wh:howmany', 'w:bi')
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
  q.take('op:rank', 'wh:how', 'op:trend', 'op:both', 'op:mention', 'op:list', 'op:now', 'op:about')
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
  const asksWho = q.has('wh:who', 'wh:what') || counted
  const wanted = takeWanted(q)
  if (!wanted || !done(q)) return []
  const list: EntitySet = { set: 'related', types: ['scored-on'], end: 'source', to: benchmark, where }
  const of =
    wanted.types === null || wanted.types.includes('benchmark') ? list : within(meet(list, kindSet(q, wanted)), [])
  if (counted && wanted.types !== null) return [{ intent: 'count', of, metric: metricOf(wanted.types) }]
  if (asksWho && (wanted.types !== null || q.items.some((item) => isCue(item, 'wh:who'))))
    return [{ intent: 'entities', of }]
  return [{ intent: 'scores', of: EVERYTHING, benchmark, where }]
}

/** Kind words that only describe what is given. */
function takeKinds(q: Question): void {
  const given = q.sets.flatMap((item) => item.types)
  for (const item of q.items) {
    const types = kindOf(item)
    if (types && !isSet(item) && types.some((type) => given.includes(type))) q.use(item)
  }
}
