import { parse } from 'yaml'
import { statedDate } from './date.js'

export interface FrontMatter {
  /** Offset behind it; 0 when the text has none. */
  end: number
  title: string | null
  date: string | null
}

const NONE: FrontMatter = { end: 0, title: null, date: null }

/** Title and date of a YAML head between `---` lines. A head that is no YAML mapping is text. */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n/u.exec(text)
  if (!match) return NONE
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu
  close.lastIndex = match[0].length
  const end = close.exec(text)
  if (!end) return NONE
  let data: unknown
  try {
    data = parse(text.slice(match[0].length, end.index), { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 10 })
  } catch {
    return NONE
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return NONE
  const fields = data as Record<string, unknown>
  const field = (name: string): string | null => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const date = field('date') ?? field('pubDate') ?? field('published')
  return { end: end.index + end[0].length, title: field('title'), date: date === null ? null : statedDate(date) }
}
