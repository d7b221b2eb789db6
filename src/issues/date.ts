const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const PATTERNS = [
  /(?<y>20\d\d)\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]/iu,
  /(?<!\d)(?<y>20\d\d)(?<s>[-/._])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/iu,
  new RegExp(`\\b${MONTH}\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>20\\d\\d)`, 'iu'),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<y>20\\d\\d)`, 'iu'),
  /(?<!\d)(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>20\d\d)(?!\d)/iu,
  // with dots the day stands first
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>20\d\d)(?!\d)/iu,
]
const COMPACT = /(?<!\d)(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/u

/** `2026-02-16`, or null where the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  const last = days[month - 1]
  if (last === undefined || day < 1 || day > last) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function fromGroups(groups: Record<string, string | undefined>): string | null {
  const year = Number(groups['y'])
  let month = groups['name'] ? MONTHS.indexOf(groups['name'].slice(0, 3).toLowerCase()) + 1 : Number(groups['m'])
  let day = Number(groups['d'])
  // 14/2/2026 can only be day first
  if (month > 12 && day <= 12) [month, day] = [day, month]
  return isoDate(year, month, day)
}

/**
 * The first full date in a text, the last of a span (`1/13/2026-1/14/2026`); letters and digits besides it (`rest`), and
 * whether they are so few that the text is a date line.
 */
export function dateIn(text: string): { date: string; whole: boolean; rest: string } | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text)
    if (!match) continue
    let found = match
    let end = match.index + match[0].length
    const second = pattern.exec(text.slice(end))
    if (second && /^\s?(?:-|–|—|~|至|到|to)\s?$/u.test(text.slice(end, end + second.index))) {
      found = second
      end += second.index + second[0].length
    }
    const date = fromGroups(found.groups ?? {})
    if (date === null) continue
    const rest = (text.slice(0, match.index) + text.slice(end)).replace(/[\s\p{P}\p{S}]/gu, '')
    return { date, whole: rest.length <= 20, rest }
  }
  return null
}

/** The date in a file name (`2026-02-09`, `20260209`, `2026_02_09`), null when it has none. */
export function dateOfName(name: string): string | null {
  const match = COMPACT.exec(name)
  return dateIn(name)?.date ?? (match ? fromGroups(match.groups ?? {}) : null)
}

/** A date as a format states it (`2026-01-16T05:44:39Z`, `Mon, 16 Feb 2026 …`); null when it is none. */
export const statedDate = (value: string): string | null => dateIn(value.replace(/T[\d:.]+.*$/u, ''))?.date ?? null
