/** Dates as questions write them, in both languages, as spans of days relative to the newest issue. No clock. */
import { dayOf, shift, weekOf, type Calendar, type Days } from './calendar.js'
import { READERS } from './dateWords.js'

export { readNumber, shift, weekOf, type Calendar, type Days } from './calendar.js'

/** A date expression and where it stands. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly days: Days
  /** Exactly one day. */
  readonly day: boolean
}

/** Next day after a date in an enumeration: "Feb 14 and 16", "2 月 14、16 日". */
const FOLLOWING =
  /^(\s*(?:,|、|和|与|及|and|&|to|-|–|—|~|至|到|through|until)\s*(?:the\s+)?)(\d{1,2})(?:st|nd|rd|th|\s*[日号])?(?![\w%.]|\s*(?:月|年|个|期|家|款|万|k\b|m\b|likes))/u

/** Date expressions of a text in lower case, by position, none overlapping; the earlier reader wins. */
function points(text: string, calendar: Calendar): DateSpan[] {
  const found: DateSpan[] = []
  const newest = calendar.newest ?? '0001-01-01'
  const relative = { year: Number(newest.slice(0, 4)), newest, dates: calendar.dates }
  for (const { pattern, read } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const days = read(match, relative)
      if (days) found.push({ start, end, days, day: days.from !== undefined && days.from === days.to })
    }
  }
  for (const span of [...found]) {
    let last = span
    for (;;) {
      if (!last.day) break
      const match = FOLLOWING.exec(text.slice(last.end))
      if (!match) break
      const start = last.end + match[1]!.length
      const end = last.end + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) break
      const iso = dayOf(+last.days.from!.slice(0, 4), +last.days.from!.slice(5, 7), +match[2]!)
      if (iso === undefined) break
      last = { start, end, days: { from: iso, to: iso }, day: true }
      found.push(last)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const WEEK_BEFORE =
  /(?:the\s+)?week\s+(?:of|starting|beginning|commencing|from|including|around)\s+(?:the\s+)?(?:monday,?\s+)?$/u
const WEEK_AFTER = /^\s*(?:的)?(?:那|这|当|所在|起)(?:的)?(?:那|这)?(?:一)?(?:周|个?星期)|^\s+week(?![a-z])/u
const RANGE_BETWEEN = /^\s*(?:to|through|thru|until|till|-|–|—|~|至|到)\s*(?:the\s+)?$/u
const AND_BETWEEN = /^\s*(?:and|&|和|与)\s*(?:the\s+)?$/u
const SINCE =
  /(?:since|on or after|no earlier than|not before|starting(?:\s+from)?|from|as of|自从?|从)\s*(?:the\s+)?$/u
const AFTER = /(?<!on or |no )(?:after|later than)\s*(?:the\s+)?$/u
const BEFORE = /(?<!on or |not |no )(?:before|prior to|earlier than)\s*(?:the\s+)?$/u
const UNTIL = /(?:on or before|no later than|not after|until|till|up to|by|through|截至|截止到?|直到)\s*(?:the\s+)?$/u
const ON = /(?:on|and|or|及|含|onwards?|forward|之后|以后|后|以来|起|开始|之前|以前|前|为止|之间|期间|间)/u

/** Joins a point with the words round it: weeks, ranges, open ends. */
export function findDates(text: string, calendar: Calendar): DateSpan[] {
  let spans = points(text, calendar).map((span): DateSpan => {
    const before = WEEK_BEFORE.exec(text.slice(0, span.start))
    const after = WEEK_AFTER.exec(text.slice(span.end))
    if (!span.day || (!before && !after)) return span
    return {
      start: before ? before.index : span.start,
      end: after ? span.end + after[0].length : span.end,
      days: weekOf(span.days.from!),
      day: false,
    }
  })
  const joined: DateSpan[] = []
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!
    const next = spans[index + 1]
    const between = next ? text.slice(span.end, next.start) : ''
    const head = /(?:between|from|从|自|在)\s*(?:the\s+)?(?:\w+\s+)?$/u.exec(text.slice(0, span.start))
    const range =
      next !== undefined &&
      (RANGE_BETWEEN.test(between) ||
        (AND_BETWEEN.test(between) &&
          (/between\s*(?:the\s+)?$/u.test(text.slice(0, span.start)) ||
            /^\s*(?:之间|期间)/u.test(text.slice(next.end)))))
    if (next !== undefined && range) {
      const tail = /^\s*(?:之间|期间|间|这段时间|这段)/u.exec(text.slice(next.end))
      joined.push({
        start: head && /^(?:between|from|从|自)/u.test(head[0]) ? head.index : span.start,
        end: next.end + (tail ? tail[0].length : 0),
        days: { ...(span.days.from ? { from: span.days.from } : {}), ...(next.days.to ? { to: next.days.to } : {}) },
        day: false,
      })
      index++
    } else joined.push(span)
  }
  spans = joined.map((span): DateSpan => openEnded(text, span))
  return spans
}

function openEnded(text: string, span: DateSpan): DateSpan {
  const { from, to } = span.days
  if (from === undefined || to === undefined) return span
  const head = text.slice(0, span.start)
  const tail =
    /^\s*(?:的)?\s*(onwards?|forward|on(?=[\s,.?!]*$|\s*,)|and later|or later|and after|or after|and earlier|or earlier|or before|and before|及其?以后|及其?之后|及其?以前|及其?之前|含当天|之后|以后|以来|后|起|开始|之前|以前|前|为止)(?:\s*[(（]含[^)）]{0,4}[)）])?(?![a-z期])/u.exec(
      text.slice(span.end),
    )
  const word = tail?.[1] ?? ''
  const make = (days: Days, lead: RegExpExecArray | null): DateSpan => ({
    start: lead ? lead.index : span.start,
    end: tail && ON.test(word || 'on') ? span.end + tail[0].length : span.end,
    days,
    day: false,
  })
  const whole = tail !== null && /含/u.test(tail[0])
  if (/(?:earlier|before)$/u.test(word) || (/前$/u.test(word) && (whole || /^及/u.test(word))))
    return make({ to }, null)
  if (/^及/u.test(word) || (whole && /后$/u.test(word))) return make({ from }, null)
  const after = AFTER.exec(head)
  if (after) return make({ from: shift(to, 1) }, after)
  const before = BEFORE.exec(head)
  if (before) return make({ to: shift(from, -1) }, before)
  const until = UNTIL.exec(head)
  if (until) return make({ to }, until)
  const since = SINCE.exec(head)
  if (/^(?:之后|以后|后)$/u.test(word)) return make({ from: shift(to, 1) }, since)
  if (/^(?:之前|以前|前)$/u.test(word)) return make({ to: shift(from, -1) }, since)
  if (word === '为止') return make({ to }, since)
  if (since && (/^(?:since|starting|as of|自|on or|no|not)/u.test(since[0]) || word !== ''))
    return make({ from }, since)
  if (word !== '') return make({ from }, null)
  return span
}
