/** Figures over time, and results on benchmarks. */
import type { ObservationNode } from '../../records.js'
import { compareBy } from '../../text/order.js'
import { gather, type Runner } from './result.js'
import { counts } from './filters.js'
import { members, ordered } from './sets.js'

const figureOrder = compareBy<ObservationNode>(
  (item) => item.entity,
  (item) => item.metric,
  (item) => (item.date === undefined ? 1 : 0),
  (item) => item.date ?? '',
  (item) => item.value,
)

export const figures: Runner<'figures'> = (index, plan) => {
  const found = ordered(index, plan.of).flatMap((entity) => {
    const own = (index.observations.get(entity.id) ?? [])
      .filter((item) => plan.metrics.includes(item.metric) && counts(index.issueById.get(item.issue), plan.where))
      .sort(figureOrder)
    return plan.metrics.flatMap((metric) =>
      pickFigures(
        own.filter((item) => item.metric === metric),
        plan.pick,
      ),
    )
  })
  const seen = new Map<string, ObservationNode[]>()
  for (const item of found) {
    // told twice on one day it is one figure
    const key = JSON.stringify([item.entity, item.metric, item.value, item.date ?? ''])
    const there = seen.get(key)
    if (there) there.push(item)
    else seen.set(key, [item])
  }
  return {
    answers: [...seen.values()].map(([item]) => ({
      kind: 'value',
      entity: item!.entity,
      metric: item!.metric,
      value: item!.value,
      unit: item!.unit ?? null,
      date: item!.date ?? null,
    })),
    evidence: gather(
      index,
      [...seen.values()].map((items) => items.flatMap((item) => item.evidence)),
    ),
  }
}

function pickFigures(own: readonly ObservationNode[], pick: 'all' | 'first' | 'last'): ObservationNode[] {
  if (pick === 'all' || own.length === 0) return [...own]
  const dated = own.filter((item) => item.date !== undefined)
  if (dated.length === 0) return [...own]
  const date = (pick === 'first' ? dated[0] : dated[dated.length - 1])!.date
  return dated.filter((item) => item.date === date)
}

export const scores: Runner<'scores'> = (index, plan) => {
  const benchmarks = plan.benchmark === null ? null : members(index, plan.benchmark)
  const found = ordered(index, plan.of).flatMap((entity) =>
    (index.outgoing.get(entity.id) ?? [])
      .filter(
        ({ edge, target }) =>
          edge.type === 'scored-on' &&
          (benchmarks === null || benchmarks.has(target)) &&
          edge.issues.some((issue) => counts(index.issueById.get(issue), plan.where)),
      )
      .sort(
        compareBy(
          (relation) => relation.target,
          (relation) => relation.edge.firstSeen ?? '9999',
          (relation) => relation.edge.id,
        ),
      ),
  )
  return {
    answers: found.map(({ source, target, edge }) => ({
      kind: 'value',
      entity: source,
      metric: 'score',
      benchmark: target,
      value: edge.value ?? null,
      unit: edge.unit ?? null,
      rank: edge.rank ?? null,
      date: edge.firstSeen ?? null,
    })),
    evidence: gather(
      index,
      found.map(({ edge }) => edge.evidence),
    ),
  }
}
