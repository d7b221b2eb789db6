/** Folds figures into one observation per (entity, metric, value, unit) and issue. */
import type { Evidence, Linked, Observation, ObservationNode } from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import { orderEvidence, type IssueDates } from './evidence.js'
import { joinId } from './ids.js'

/** All observations of the linked issues, ordered by id. `story` is that of the first evidence. */
export function foldObservations(linked: Linked, dates: IssueDates): ObservationNode[] {
  const folds = new Map<string, { observation: Observation; issue: string; evidence: Evidence[] }>()
  for (const { issue, observations } of [...linked.issues].sort(compareBy((item) => item.issue.id)))
    for (const observation of observations) {
      const { entity, metric, value, unit } = observation
      const id = joinId(entity, metric, unit === null ? value : `${value} ${unit}`, issue.id)
      const fold = folds.get(id) ?? { observation, issue: issue.id, evidence: [] }
      fold.evidence.push(...observation.evidence)
      folds.set(id, fold)
    }
  return [...folds]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([id, fold]) => {
      const evidence = orderEvidence(fold.evidence, dates)
      const { entity, metric, value, unit } = fold.observation
      const date = dates.get(fold.issue)
      return {
        kind: 'observation',
        id,
        entity,
        metric,
        value,
        ...(unit === null ? {} : { unit }),
        ...(date == null ? {} : { date }),
        issue: fold.issue,
        story: evidence[0]!.story,
        evidence,
      }
    })
}
