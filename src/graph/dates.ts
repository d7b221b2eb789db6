/** Order of things in time: by date, what has none last. */

/** A key that sorts ISO dates and puts what is undated behind all of them. */
export const dateKey = (date: string | null | undefined): string => date ?? '\uffff'

/** First and last of some dates; both absent where none is dated. */
export function span(dates: Iterable<string | null | undefined>): { firstSeen?: string; lastSeen?: string } {
  let first: string | undefined
  let last: string | undefined
  for (const date of dates) {
    if (date === null || date === undefined) continue
    if (first === undefined || date < first) first = date
    if (last === undefined || date > last) last = date
  }
  return first === undefined || last === undefined ? {} : { firstSeen: first, lastSeen: last }
}
