/** Evidence in the order in which it is kept: by date (undated last), issue id, start, end; each piece once. */
import type { Evidence, RelationEdge } from '../records.js'
import { compareBy } from '../text/order.js'
import { dateKey } from './dates.js'

/** Dates by issue id. */
export type IssueDates = ReadonlyMap<string, string | null>

/** The given evidence ordered, without repeats (same issue, story, start and end). */
export function orderEvidence(evidence: readonly Evidence[], dates: IssueDates): Evidence[] {
  const sorted = [...evidence].sort(
    compareBy(
      (item) => dateKey(dates.get(item.issue)),
      (item) => item.issue,
      (item) => item.start,
      (item) => item.end,
      (item) => item.story,
    ),
  )
  return sorted.filter((item, index) => {
    const last = sorted[index - 1]
    return (
      last === undefined ||
      item.issue !== last.issue ||
      item.story !== last.story ||
      item.start !== last.start ||
      item.end !== last.end
    )
  })
}

/** Each once, in the order met. */
export const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)]

/** What a relation says of its evidence in flat lists. */
export const toldBy = (
  evidence: readonly Evidence[],
): Pick<RelationEdge, 'issues' | 'stories' | 'quotes' | 'urls'> => ({
  issues: unique(evidence.map((item) => item.issue)),
  stories: evidence.map((item) => item.story),
  quotes: evidence.map((item) => item.quote),
  urls: unique(evidence.flatMap((item) => item.urls)),
})
