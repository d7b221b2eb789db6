/** (b) Two scores of one subject on one benchmark; (c) two figures of one metric of one entity. */
import { TIMELESS_METRICS } from '../../ontology.js'
import type { ObservationNode } from '../../records.js'
import { compareText } from '../../text/order.js'
import { joinId } from '../ids.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { claimsOf, type Conflict, type Side } from './conflict.js'
import { differ, isRounding, opposed } from './opposed.js'

/** A value without unit may be in any; two units cannot be compared. */
const sameUnit = (a: Side, b: Side): boolean => a.unit === undefined || b.unit === undefined || a.unit === b.unit

const apart = (a: Side, b: Side): boolean => sameUnit(a, b) && differ(a.value!, b.value!)

/** Items by key, keys in order. */
function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string | null): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups].sort((a, b) => compareText(a[0], b[0]))
}

/** Scores more than 0.5 % apart. A bare rank is no score. */
export function scoreConflicts(graph: KnowledgeGraph): Conflict[] {
  const scores = graph.relationsOfType('scored-on').filter(({ value }) => value !== undefined)
  return grouped(scores, ({ source, target }) => joinId(source, target)).flatMap(([key, relations]) => {
    const { source, target } = relations[0]!
    // one value with two ranks is one value
    const all: Side[] = grouped(relations, ({ value, unit }) => `${value} ${unit ?? ''}`).map(([, same]) => ({
      entities: [source],
      value: same[0]!.value!,
      ...(same[0]!.unit === undefined ? {} : { unit: same[0]!.unit }),
      claims: same.flatMap(claimsOf),
    }))
    const sides = opposed(all, apart)
    if (sides.length < 2) return []
    return [{ id: joinId('score', key), kind: 'score', about: [source], benchmark: target, sides }]
  })
}

/**
 * Figures that hold for the thing itself conflict whatever their dates, all others on one date. Newsletters round counts as
 * they please, so a rounding is no other value; scores are told apart by their digits.
 */
export function figureConflicts(graph: KnowledgeGraph): Conflict[] {
  const keyOf = ({ entity, metric, date }: ObservationNode): string | null => {
    if (TIMELESS_METRICS.includes(metric)) return joinId(entity, metric)
    return date === undefined ? null : joinId(entity, metric, date)
  }
  return grouped(graph.observations, keyOf).flatMap(([key, observations]) => {
    const { entity, metric } = observations[0]!
    const all: Side[] = grouped(observations, ({ value, unit }) => `${value} ${unit ?? ''}`).map(([, same]) => ({
      entities: [entity],
      value: same[0]!.value,
      ...(same[0]!.unit === undefined ? {} : { unit: same[0]!.unit }),
      claims: same.flatMap(({ evidence }) => evidence.map((item) => ({ evidence: item }))),
    }))
    const sides = opposed(all, (a, b) => apart(a, b) && !isRounding(a.value!, b.value!))
    return sides.length < 2 ? [] : [{ id: joinId('figure', key), kind: 'figure', about: [entity], metric, sides }]
  })
}
