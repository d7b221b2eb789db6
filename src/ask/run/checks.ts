/** Yes or no: whether a statement holds, whether two issues say the same. */
import type { EntityNode, ObservationNode } from '../../records.js'
import { compareText } from '../../text/order.js'
import type { EntitySet, IssueFilters } from '../plan.js'
import { evidenceFor, FOR_COUNT, gather, NONE, PER_ANSWER, type Result, type Runner } from './result.js'
import { counts } from './filters.js'
import { members, ordered } from './sets.js'

export const check: Runner<'check'> = (index, plan) => {
  const is = members(index, plan.is)
  const inside = members(index, plan.in)
  const holding = ordered(index, { set: 'and', of: [plan.is, plan.in] })
  const verdict = (value: boolean, set: EntitySet, found: readonly EntityNode[]): Result => ({
    answers: [{ kind: 'boolean', value }],
    evidence: gather(index, evidenceFor(index, set, found), PER_ANSWER, FOR_COUNT),
  })
  if (holding.length > 0 && (!plan.every || [...is].every((id) => inside.has(id))))
    return verdict(true, plan.in, holding)
  if (plan.instead === null || holding.length > 0) return NONE
  const other = ordered(index, plan.instead)
  return other.length === 0 ? NONE : verdict(false, plan.instead, other)
}

export const same: Runner<'same'> = (index, plan) => {
  const left = ordered(index, plan.left)
  const right = ordered(index, plan.right)
  if (left.length === 0 || right.length === 0) return NONE
  const equal = left.length === right.length && left.every((entity) => right.includes(entity))
  return {
    answers: [{ kind: 'boolean', value: equal !== plan.differ }],
    evidence: gather(
      index,
      [...evidenceFor(index, plan.left, left), ...evidenceFor(index, plan.right, right)],
      PER_ANSWER,
      FOR_COUNT,
    ),
  }
}

export const sameFigures: Runner<'sameFigures'> = (index, plan) => {
  const side = (where: IssueFilters): ObservationNode[] =>
    ordered(index, plan.of).flatMap((entity) =>
      (index.observations.get(entity.id) ?? []).filter(
        (item) => item.metric === plan.metric && counts(index.issueById.get(item.issue), where),
      ),
    )
  const left = side(plan.left)
  const right = side(plan.right)
  if (left.length === 0 || right.length === 0) return NONE
  const values = (items: readonly ObservationNode[]): string =>
    [...new Set(items.map((item) => `${item.entity} ${item.value}`))].sort(compareText).join('\n')
  return {
    answers: [{ kind: 'boolean', value: (values(left) === values(right)) !== plan.differ }],
    evidence: gather(
      index,
      [...left, ...right].map((item) => item.evidence),
    ),
  }
}
