/** Questions about figures: likes, downloads, funding, their change, thresholds, who has most. */
import { METRICS, type Metric } from '../../ontology.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { CueToken } from '../read/token.js'
import {
  EVERYTHING,
  finished as done,
  kindSet,
  meet,
  takeExclusion,
  takeLimit,
  takeRange,
  union,
  without,
} from './parts.js'
import { isCue, isRelation, kindOf, type Item, type Question, type SetItem } from './question.js'
import { sameFigures } from './sameFigures.js'
import { takeExactly, thresholds, withFigure } from './thresholds.js'
import { isYesNo, takeWanted } from './wanted.js'

const metricsOf = (item: CueToken): Metric[] => METRICS.filter((metric) => item.tags.has(`metric:${metric}`))

/** What only things have, and what only those have that raise money. */
const OF_THINGS: readonly Metric[] = ['parameters', 'context', 'price', 'speedup']
const OF_OWNERS: readonly Metric[] = ['funding', 'valuation', 'revenue']

/** Whether a metric can be told of what is named. */
const applies = (metric: Metric, given: readonly SetItem[]): boolean =>
  given.every(({ types }) =>
    OF_THINGS.includes(metric)
      ? types.some((type) => type !== 'org' && type !== 'person')
      : !OF_OWNERS.includes(metric) || types.some((type) => type !== 'model' && type !== 'benchmark'),
  )

/** Where a metric is counted: naming it beside a thing changes nothing. */
const PLATFORMS: Readonly<Partial<Record<Metric, string>>> = {
  likes: 'Hugging Face',
  downloads: 'Hugging Face',
  stars: 'GitHub',
}

const isPlatform = (metric: Metric, names: readonly string[]): boolean =>
  names.length === 1 && names[0] === PLATFORMS[metric]

/** The size of models, where a question measures them without saying by what: "the largest model", "models over 100B". */
function sizeReadings(question: Question): Plan[] {
  const kinds = question.items.flatMap((item) => kindOf(item) ?? [])
  const billions = question.numbers.some(({ text }) => /\db$/u.test(text)) && question.has('op:more', 'op:less')
  if (!kinds.includes('model') || kinds.some((type) => type !== 'model')) return []
  return billions || question.has('size') ? read(question.again(), 'parameters') : []
}

/** Readings that turn on a metric of the ontology. */
export function figureReadings(question: Question): Plan[] {
  const words = question.items.filter((item): item is CueToken => item.kind === 'cue' && metricsOf(item).length > 0)
  if (words.length === 0) return sizeReadings(question)
  const all = [...new Set(words.flatMap(metricsOf))].filter((metric) => applies(metric, question.sets))
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
    // "the size of its funding round": no measure of what is named
    q.use(...words.filter((word) => metricsOf(word).every((other) => !applies(other, question.sets))))
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
  q.take('has-figure', 'context:invested', 'popular', 'op:all')
  // "PolyAI funding" is a figure, "firms funding PolyAI" are its backers
  const asksWhom = q.has('wh:who', 'wh:what', 'w:by', 'w:from') || q.items.some((item) => kindOf(item))
  const backers = q.has('rel:invested:verb') && !q.has('wh:howmany') && asksWhom
  const exclusion = takeExclusion(q)
  const where = q.takeWhere()
  q.use(...q.sets.filter((item) => item.set.set === 'named' && isPlatform(metric, item.set.names)))
  const given = q.sets.filter((item) => !q.used.has(item))
  // "likes on some other platform": two things that nothing joins are not both asked for
  if (given.length > 1 && !q.has('w:and', 'w:or', 'op:list', 'op:more', 'op:less')) return []
  q.use(...given)
  const yes = isYesNo(q)
  const limit = takeLimit(q)
  const range = takeRange(q) ?? (yes ? takeExactly(q) : undefined)
  const counts = q.take('wh:howmany')
  // how far two are apart is no figure of the issues
  if (
    given.flatMap((item) => item.parts).length > 1 &&
    (q.has('op:same', 'op:differ') || (q.has('op:more', 'op:less') && counts))
  )
    return []
  if (q.has('op:same', 'op:differ')) return sameFigures(q, metric, given)
  const wanted = takeWanted(q)
  if (!wanted) return []
  if (range) return thresholds(q, metric, range, given, where, wanted, yes, exclusion)
  const compared = given.flatMap((item) => item.parts)
  // what is given alone has no rivals, and "X raised money from whom" asks for no figure
  const lone = compared.length === 1 && given[0]!.set.set === 'named'
  if (lone && (wanted.who || q.has('op:most', 'op:least', 'op:second') || backers)) return []
  if (yes && compared.length === 2 && q.has('op:more', 'op:less')) return whichLeads(q, metric, compared, where)
  if (
    q.has('op:most', 'op:least', 'op:second') ||
    (limit !== undefined && !q.has('op:first', 'op:last')) ||
    ((q.has('op:more', 'op:less') || q.has('wh:who', 'wh:what')) &&
      compared.length > 1 &&
      (wanted.asked || q.has('w:or') || given.some(({ joiner }) => joiner === 'or')) &&
      !q.has('op:trend'))
  ) {
    if (limit === undefined && !q.has('op:most', 'op:least', 'op:second', 'op:more', 'op:less')) return []
    const least = q.has('op:least', 'op:less') && !q.has('op:most', 'op:more')
    q.take('op:most', 'op:least', 'op:more', 'op:less', 'op:rank')
    const skip = q.take('op:second') ? 1 : 0
    q.take('kind:issue', 'w:bi', 'op:list')
    if (!done(q)) return []
    const of = given.length > 0 ? union(given) : wanted.who ? EVERYTHING : kindSet(q, wanted)
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
  if (yes || limit !== undefined) return []
  if (given.length === 0) return withFigure(q, metric, where, wanted, exclusion)
  // "who liked it" asks for whom no issue names
  if (wanted.who) return []
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

/** "Did A get more likes than B?" */
function whichLeads(q: Question, metric: Metric, [first, second]: readonly SetItem[], where: IssueFilters): Plan[] {
  const most = q.take('op:more')
  q.take('op:less', 'w:bi')
  if (!first || !second || !done(q)) return []
  const leading: EntitySet = { set: 'leading', among: union([first, second]), metric, most, where }
  return [{ intent: 'check', is: first.set, in: leading, instead: meet(second.set, leading), every: false }]
}
