/** Days, weeks and parts of months, reckoned without a clock. */

/** A stretch of days, ISO, both ends inclusive; an absent end is open. */
export interface Days {
  readonly from?: string
  readonly to?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZH_DIGITS = '零一二三四五六七八九'
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

export const lastDay = (year: number, month: number): string => format(Date.UTC(year, month, 0))
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1

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

export function partOfMonth(year: number, month: number, part: string | undefined): Days | undefined {
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
export function half(year: number, month: number, first: boolean): Days | undefined {
  if (month < 1 || month > 12) return undefined
  const at = (day: number): string => dayOf(year, month, day)!
  return first ? { from: at(1), to: at(15) } : { from: at(16), to: lastDay(year, month) }
}

/** The n-th of a month's weeks, which begin with its Mondays. */
export function nthWeek(year: number, month: number, nth: number): Days | undefined {
  const first = month < 1 || month > 12 ? undefined : dayOf(year, month, 1)
  if (first === undefined) return undefined
  const { from } = weekOf(shift(first, 6))
  const start = shift(from!, 7 * (nth - 1))
  return nth < 1 || start > lastDay(year, month) ? undefined : { from: start, to: shift(start, 6) }
}
const ZH_WEEKDAYS = '日一二三四五六'
export const weekdayOf = (iso: string): number => new Date(parse(iso)).getUTCDay()
export const zhWeekday = (name: string): number => (name === '天' ? 0 : ZH_WEEKDAYS.indexOf(name))

/** That day of the week of the newest issue, or so many weeks before it. */
export const inWeek = (weekday: number, newest: string, weeks: number): string =>
  shift(weekOf(newest).from!, ((weekday + 6) % 7) - 7 * weeks)

/** The latest issue date on this day of the week, else the last such day there was. */
export function weekdayAlone(weekday: number, { newest, dates }: { newest: string; dates: readonly string[] }): string {
  const known = [...dates].reverse().find((date) => weekdayOf(date) === weekday)
  return known ?? shift(newest, -((weekdayOf(newest) - weekday + 7) % 7))
}

/** The latest issue date with this day of the month, else that day in the newest issue's month. */
export function dayAlone(day: number, calendar: { newest: string; dates: readonly string[] }): string | undefined {
  const known = [...calendar.dates].reverse().find((date) => Number(date.slice(8)) === day)
  return known ?? dayOf(Number(calendar.newest.slice(0, 4)), Number(calendar.newest.slice(5, 7)), day)
}
