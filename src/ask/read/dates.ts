/** Dates as questions write them, in both languages, as spans of days relative to the newest issue. No clock. */

/** A stretch of days, ISO, both ends inclusive; an absent end is open. */
export interface Days {
  readonly from?: string
  readonly to?: string
}

/** A date expression and where it stands. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly days: Days
  /** Exactly one day. */
  readonly day: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const ZH_DIGITS = '零一二三四五六七八九'
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}'
const DAY_MS = 86_400_000

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
const parse = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const format = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** `days` later (earlier where negative). */
export const shift = (iso: string, days: number): string => format(parse(iso) + days * DAY_MS)

/** Number written in digits or in Chinese numerals up to 99; undefined for what is neither. */
export function readNumber(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text)
  if (text === '两') return 2
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text)
  if (!match || text === '') return undefined
  const tens = match[2] ? (match[1] ? ZH_DIGITS.indexOf(match[1]) : 1) : 0
  return tens * 10 + (match[3] ? ZH_DIGITS.indexOf(match[3]) : 0)
}

/** The day, or undefined where the calendar has none such. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const iso = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const time = parse(iso)
  return Number.isNaN(time) || format(time) !== iso ? undefined : iso
}

const lastDay = (year: number, month: number): string => format(Date.UTC(year, month, 0))
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1

/** Monday to Sunday round a day. */
export function weekOf(iso: string): Days {
  const weekday = (new Date(parse(iso)).getUTCDay() + 6) % 7
  const from = shift(iso, -weekday)
  return { from, to: shift(from, 6) }
}

/** What dates without year or month are relative to. */
export interface Calendar {
  /** Newest issue's date; null where no issue is dated. */
  readonly newest: string | null
  /** Dates of all issues, ascending. */
  readonly dates: readonly string[]
}

function partOfMonth(year: number, month: number, part: string | undefined): Days | undefined {
  if (month < 1 || month > 12) return undefined
  const from = dayOf(year, month, 1)!
  const to = lastDay(year, month)
  if (part === undefined || part === '') return { from, to }
  const at = (day: number): string => dayOf(year, month, day)!
  if (/^(?:early|beginning|start|上旬|初|月初)/u.test(part)) return { from, to: at(10) }
  if (/^(?:mid|middle|中旬|中)/u.test(part)) return { from: at(11), to: at(20) }
  return { from: at(21), to }
}

type Reader = (
  match: RegExpExecArray,
  calendar: { year: number; newest: string; dates: readonly string[] },
) => Days | undefined

const oneDay = (iso: string | undefined): Days | undefined => (iso === undefined ? undefined : { from: iso, to: iso })

/** The latest issue date with this day of the month, else that day in the newest issue's month. */
function dayAlone(day: number, calendar: { newest: string; dates: readonly string[] }): string | undefined {
  const known = [...calendar.dates].reverse().find((date) => Number(date.slice(8)) === day)
  return known ?? dayOf(Number(calendar.newest.slice(0, 4)), Number(calendar.newest.slice(5, 7)), day)
}

const READERS: readonly { pattern: RegExp; read: Reader }[] = [
  {
    pattern: /(?<![\w.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\w-])/gu,
    read: (m) => oneDay(dayOf(+m[1]!, +m[2]!, +m[3]!)),
  },
  {
    pattern: new RegExp(
      `(?:(\\d{4})\\s*年\\s*)?(\\d{1,2}|${HAN_NUMBER})\\s*月\\s*(\\d{1,2}|${HAN_NUMBER})\\s*[日号]?(?!\\s*[\\d.])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, readNumber(m[3]!) ?? 0)),
  },
  {
    pattern: new RegExp(
      `(?:(\\d{4})\\s*年\\s*的?)?(?<![\\d个])(\\d{1,2}|${HAN_NUMBER})\\s*月(?:份)?\\s*的?\\s*(上旬|中旬|下旬|初|中|底|末|月初|月底)?(?!\\s*\\d)`,
      'gu',
    ),
    read: (m, c) => partOfMonth(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, m[3]),
  },
  {
    pattern: /本月|这个月|当月|(?<![a-z])this month(?![a-z])/gu,
    read: (_m, c) => partOfMonth(c.year, +c.newest.slice(5, 7), undefined),
  },
  {
    pattern: /上个月|上月|(?<![a-z])last month(?![a-z])/gu,
    read: (_m, c) => {
      const before = shift(`${c.newest.slice(0, 7)}-01`, -1)
      return partOfMonth(+before.slice(0, 4), +before.slice(5, 7), undefined)
    },
  },
  { pattern: /(?<!\d)(\d{4})\s*年/gu, read: (m) => ({ from: `${m[1]!}-01-01`, to: `${m[1]!}-12-31` }) },
  { pattern: /(?<![\d月.])(\d{1,2})\s*[日号](?!楼|线|店)/gu, read: (m, c) => oneDay(dayAlone(+m[1]!, c)) },
  {
    pattern: new RegExp(
      `(?<![a-z])(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,?\\s*(\\d{4}))?(?![\\w])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[3] ? +m[3] : c.year, monthOf(m[1]!), +m[2]!)),
  },
  {
    pattern: new RegExp(
      `(?<![\\w.-])(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?![a-z])\\.?(?:\\s*,?\\s*(\\d{4}))?(?![\\w])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[3] ? +m[3] : c.year, monthOf(m[2]!), +m[1]!)),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:(?:the\\s+)?(early|mid|middle|late|end|beginning|start)(?:\\s*-\\s*|\\s+)(?:of\\s+|in\\s+)?)?(${MONTH})(?![a-z])\\.?(?:\\s*,?\\s*(\\d{4}))?(?!\\s*\\d)`,
      'gu',
    ),
    // "may", "mar" and "Jan" are words and names too: a short month needs something beside it that makes it one
    read: (m, c) =>
      m[1] ||
      m[3] ||
      (m[2]!.length > 3 && m[2] !== 'march' && m[2] !== 'june') ||
      /(?<![a-z])(?:in|of|since|during|until|till|before|after|by|from|to|through|this|last|and)\s+$/u.test(
        m.input.slice(0, m.index),
      )
        ? partOfMonth(m[3] ? +m[3] : c.year, monthOf(m[2]!), m[1])
        : undefined,
  },
  { pattern: /(?<![\w.-])the\s+(\d{1,2})(?:st|nd|rd|th)(?!\w)/gu, read: (m, c) => oneDay(dayAlone(+m[1]!, c)) },
  {
    pattern: /(?<![\w.-])(\d{1,2})(?:st|nd|rd|th)(?=\s+(?:issue|edition|and|&|,)|\s*\?|$)/gu,
    read: (m, c) => oneDay(dayAlone(+m[1]!, c)),
  },
  { pattern: /(?<![\w./-])(\d{1,2})\/(\d{1,2})(?![\w/])/gu, read: (m, c) => oneDay(dayOf(c.year, +m[1]!, +m[2]!)) },
  {
    // a bare number of that size is a year only where a word makes it one
    pattern: /(?<![\w.,-])((?:19|20)\d{2})(?![\w.%-]|,\d|\s*(?:likes?|downloads?|stars?|hearts|users|parameters|多?[个次颗赞]|以[上下]))/gu,
    read: (m) =>
      /(?:^|(?<![a-z])(?:in|of|during|since|before|after|by|until|till|from|through|to|and|year|throughout|back in|the)\s*|[在自从到至和年]|(?<![大小高低多少等])于)\s*$/u.test(
        m.input.slice(0, m.index),
      )
        ? { from: `${m[1]!}-01-01`, to: `${m[1]!}-12-31` }
        : undefined,
  },
  {
    pattern: /(?<![a-z])this year(?![a-z])|今年/gu,
    read: (_m, c) => ({ from: `${c.year}-01-01`, to: `${c.year}-12-31` }),
  },
  {
    pattern: /(?<![a-z])last year(?![a-z])|去年/gu,
    read: (_m, c) => ({ from: `${c.year - 1}-01-01`, to: `${c.year - 1}-12-31` }),
  },
  {
    pattern: /(?<![a-z])(?:this|the current) week(?![a-z])|本周|这周|这一周|这个星期|本星期/gu,
    read: (_m, c) => weekOf(c.newest),
  },
  {
    pattern: /(?<![a-z])(?:last|the previous|previous) week(?![a-z])|上周|上一周|上个星期|上星期/gu,
    read: (_m, c) => weekOf(shift(c.newest, -7)),
  },
  {
    pattern: /(?<![a-z])(?:past|last)\s+(\d{1,2}|two|three)\s+weeks(?![a-z])/gu,
    read: (m, c) => ({
      from: shift(c.newest, 1 - 7 * (({ two: 2, three: 3 } as Record<string, number>)[m[1]!] ?? +m[1]!)),
      to: c.newest,
    }),
  },
  {
    pattern: /(?<![a-z])(?:past|last)\s+(\d{1,3})\s+days(?![a-z])/gu,
    read: (m, c) => ({ from: shift(c.newest, 1 - +m[1]!), to: c.newest }),
  },
  {
    pattern: /(?:最近|过去|近)\s*(\d{1,3}|[一二三四五六七八九十两]{1,2})\s*(天|周|个星期)/gu,
    read: (m, c) => ({ from: shift(c.newest, 1 - (readNumber(m[1]!) ?? 1) * (m[2] === '天' ? 1 : 7)), to: c.newest }),
  },
]

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
const SINCE = /(?:since|starting(?:\s+from)?|from|as of|自从?|从)\s*(?:the\s+)?$/u
const AFTER = /(?:after|later than)\s*(?:the\s+)?$/u
const BEFORE = /(?:before|prior to|earlier than)\s*(?:the\s+)?$/u
const UNTIL = /(?:until|till|up to|by|through|截至|截止到?|直到)\s*(?:the\s+)?$/u
const ON = /(?:on|onwards?|forward|之后|以后|后|以来|起|开始|之前|以前|前|为止|之间|期间|间)/u

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
    /^\s*(?:的)?\s*(onwards?|forward|and later|or later|and after|之后|以后|以来|后|起|开始|之前|以前|前|为止)(?![a-z期])/u.exec(
      text.slice(span.end),
    )
  const word = tail?.[1] ?? ''
  const make = (days: Days, lead: RegExpExecArray | null): DateSpan => ({
    start: lead ? lead.index : span.start,
    end: tail && ON.test(word || 'on') ? span.end + tail[0].length : span.end,
    days,
    day: false,
  })
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
  if (since && (/^(?:since|starting|as of|自)/u.test(since[0]) || word !== '')) return make({ from }, since)
  if (word !== '') return make({ from }, null)
  return span
}
