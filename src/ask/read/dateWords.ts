/** The words for days, weeks, months and years, each with the days it means. */

/** A stretch of days, ISO, both ends inclusive; an absent end is open. */
export interface Days {
  readonly from?: string
  readonly to?: string
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
export function dayOf(year: number, month: number, day: number): string | undefined {
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

/** The first fifteen days of a month, or the others. */
function half(year: number, month: number, first: boolean): Days | undefined {
  if (month < 1 || month > 12) return undefined
  const at = (day: number): string => dayOf(year, month, day)!
  return first ? { from: at(1), to: at(15) } : { from: at(16), to: lastDay(year, month) }
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** The n-th of a month's weeks, which begin with its Mondays. */
function nthWeek(year: number, month: number, nth: number): Days | undefined {
  const first = month < 1 || month > 12 ? undefined : dayOf(year, month, 1)
  if (first === undefined) return undefined
  const { from } = weekOf(shift(first, 6))
  const start = shift(from!, 7 * (nth - 1))
  return nth < 1 || start > lastDay(year, month) ? undefined : { from: start, to: shift(start, 6) }
}

type Reader = (
  match: RegExpExecArray,
  calendar: { year: number; newest: string; dates: readonly string[] },
) => Days | undefined

const oneDay = (iso: string | undefined): Days | undefined => (iso === undefined ? undefined : { from: iso, to: iso })

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const WEEKDAY = '(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day'
const ZH_WEEKDAYS = '日一二三四五六'
const weekdayOf = (iso: string): number => new Date(parse(iso)).getUTCDay()
const zhWeekday = (name: string): number => (name === '天' ? 0 : ZH_WEEKDAYS.indexOf(name))

/** That day of the week of the newest issue, or so many weeks before it. */
const inWeek = (weekday: number, newest: string, weeks: number): string =>
  shift(weekOf(newest).from!, ((weekday + 6) % 7) - 7 * weeks)

/** The latest issue date on this day of the week, else the last such day there was. */
function weekdayAlone(weekday: number, { newest, dates }: { newest: string; dates: readonly string[] }): string {
  const known = [...dates].reverse().find((date) => weekdayOf(date) === weekday)
  return known ?? shift(newest, -((weekdayOf(newest) - weekday + 7) % 7))
}

/** The latest issue date with this day of the month, else that day in the newest issue's month. */
function dayAlone(day: number, calendar: { newest: string; dates: readonly string[] }): string | undefined {
  const known = [...calendar.dates].reverse().find((date) => Number(date.slice(8)) === day)
  return known ?? dayOf(Number(calendar.newest.slice(0, 4)), Number(calendar.newest.slice(5, 7)), day)
}

export const READERS: readonly { pattern: RegExp; read: Reader }[] = [
  {
    // the weeks of a month begin with its Mondays: 二月第三周, "the third week of February"
    pattern:
      /(?:(\d{4})\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?的?\s*第\s*([1-5一二三四五])\s*(?:周|个?星期)/gu,
    read: (m, c) => nthWeek(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, readNumber(m[3]!) ?? 0),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:the\\s+)?(first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th))\\s+week\\s+(?:of|in)\\s+(${MONTH})(?:,?\\s+(\\d{4}))?(?![a-z])`,
      'gu',
    ),
    read: (m, c) =>
      nthWeek(m[3] ? +m[3] : c.year, monthOf(m[2]!), ORDINALS.indexOf(m[1]!) + 1 || Number.parseInt(m[1]!, 10)),
  },
  {
    pattern: /(?:(?:(\d{4})\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份)?的?)?([上下])半月/gu,
    read: (m, c) => half(m[1] ? +m[1] : c.year, m[2] ? (readNumber(m[2]) ?? 0) : +c.newest.slice(5, 7), m[3] === '上'),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:the\\s+)?(first|second)\\s+half\\s+of\\s+(${MONTH})(?![a-z])(?:\\s*,?\\s*(\\d{4}))?`,
      'gu',
    ),
    read: (m, c) => half(m[3] ? +m[3] : c.year, monthOf(m[2]!), m[1] === 'first'),
  },
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
    pattern:
      /(?<![\w.,-])((?:19|20)\d{2})(?![\w.%-]|,\d|\s*(?:likes?|downloads?|stars?|hearts|users|parameters|多?[个次颗赞]|以[上下]))/gu,
    read: (m) =>
      /(?:^|(?<![a-z])(?:in|of|during|since|before|after|by|until|till|from|through|to|and|year|throughout|back in|the)\s*|[在自从至和年]|(?<![没不未达])到|(?<![大小高低多少等])于)\s*$/u.test(
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
    pattern: /(?<![\w./-])(0\d|1[0-2])-([0-3]\d)(?![\w.-])/gu,
    read: (m, c) => oneDay(dayOf(c.year, +m[1]!, +m[2]!)),
  },
  {
    pattern: new RegExp(`(?<![a-z])(?:(?:on|the|this|last)\\s+)?${WEEKDAY}(?:'s)?(?![a-z])`, 'gu'),
    read: (m, c) => oneDay(weekdayAlone(WEEKDAYS.indexOf(m[1]!), c)),
  },
  {
    pattern: /(上|这|本)?(?:周|星期|礼拜)([一二三四五六日天])(?![个周天期段])/gu,
    read: (m, c) => {
      const weekday = zhWeekday(m[2]!)
      return oneDay(m[1] ? inWeek(weekday, c.newest, m[1] === '上' ? 1 : 0) : weekdayAlone(weekday, c))
    },
  },
  { pattern: /今天|今日|(?<![a-z])today(?:'s)?(?![a-z])/gu, read: (_m, c) => oneDay(c.newest) },
  { pattern: /昨天|昨日|(?<![a-z])yesterday(?:'s)?(?![a-z])/gu, read: (_m, c) => oneDay(shift(c.newest, -1)) },
  {
    pattern:
      /(?<![a-z])(?:this|the current) week(?![a-z])|(?:本周|这周|这一周|这个星期|本星期|这个?礼拜|本礼拜)(?:里|内|之内)?/gu,
    read: (_m, c) => weekOf(c.newest),
  },
  {
    pattern:
      /(?<![a-z])(?:last|the previous|previous) week(?![a-z])|(?:上周|上一周|上个星期|上星期|上个?礼拜)(?:里|内|之内)?/gu,
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
    pattern:
      /(?<![a-z])(?:in\s+)?(?:the\s+)?(?:past|last)\s+(?:(week)|(\d{1,2}|two|three)\s+months|30-day|month)(?![a-z])/gu,
    read: (m, c) =>
      m[0].includes('last') && m[2] === undefined
        ? undefined
        : {
            from: shift(
              c.newest,
              1 - (m[1] ? 7 : 30 * (({ two: 2, three: 3 } as Record<string, number>)[m[2] ?? ''] ?? +(m[2] ?? 1))),
            ),
            to: c.newest,
          },
  },
  {
    pattern:
      /(?:最近|过去|近)(?:的)?\s*(\d{1,3}|[一二三四五六七八九十两]{1,2})\s*(天|周|个?星期|个?礼拜|个月)(?:里|内|之内)?/gu,
    read: (m, c) => {
      const unit = m[2] === '天' ? 1 : m[2] === '个月' ? 30 : 7
      return { from: shift(c.newest, 1 - (readNumber(m[1]!) ?? 1) * unit), to: c.newest }
    },
  },
]
