/** Issues and numbers that count. */
import type { IssueNode } from '../../records.js'
import type { IssueFilter, IssueFilters, Range } from '../plan.js'

/** Whether an issue counts under the filters; no filter: every issue does. */
export const counts = (issue: IssueNode | undefined, where: IssueFilters): boolean =>
  where.length === 0 || (issue !== undefined && where.some((filter) => meets(issue, filter)))

function meets(issue: IssueNode, { from, to, ids, undated }: IssueFilter): boolean {
  if (ids !== undefined && !ids.includes(issue.id)) return false
  if (undated === true && issue.date !== undefined) return false
  if (from === undefined && to === undefined) return true
  if (issue.date === undefined) return false
  return (from === undefined || issue.date >= from) && (to === undefined || issue.date <= to)
}

export const inRange = (value: number, { min, max, open }: Range): boolean =>
  (min === undefined || (open ? value > min : value >= min)) &&
  (max === undefined || (open ? value < max : value <= max))
