/** Figures over or under a limit, and figures given for a yes or no. */
import type { EntitySet, IssueFilters, Plan, Range } from '../plan.js'
import type { Metric } from '../../ontology.js'
import { finished as done, kindSet, meet, metricOf, type takeExclusion, union, without } from './parts.js'
import type { Question, SetItem } from './question.js'
import type { takeWanted, Wanted } from './wanted.js'

/** "PolyAI 融资了 2 亿美元吗": a figure given for a yes or no. Rounded figures may differ by half a percent. */
export function takeExactly(q: Question): Range | undefined {
  const plain = q.numbers.filter((number) => !q.used.has(number))
  const [number] = plain
  if (!number || plain.length > 1) return undefined
  q.use(number)
  return { min: number.value * 0.995, max: number.value * 1.005 }
}

/** "Which models have likes in both issues?": those that a figure is given for. */
export function withFigure(
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

/** "Which models have more than 1000 likes?", "Does X have over 100B parameters?" */
export function thresholds(
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
