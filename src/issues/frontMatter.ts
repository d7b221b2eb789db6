import { parse } from 'yaml'
import { statedDate } from './date.js'

export interface FrontMatter {
  /** Offset behind it; 0 when the text has none. */
  end: number
  title: string | null
  date: string | null
}

const NONE: FrontMatter = { end: 0, title: null, date: null }

/** A line of a YAML mapping: a key, an item, a continuation, a comment. */
const YAML_LINE = /^(?:[\w.$-]+\s*:(?:\s|$)|["'][^"']+["']\s*:|\s|-\s|#|$)/u
/** The fields that are read, with the indented lines that continue them. */
const FIELDS = /^(?:title|date|pubDate|published)\s*:.*(?:\r?\n[ \t]+\S.*)*/gmu
const LONGEST = 100_000

/** Title and date of a YAML head between `---` lines. What stands between rules but is no YAML is text. */
export function readFrontMatter(text: string): FrontMatter {
  const open = /^---[ \t]*\r?\n/u.exec(text)
  if (!open) return NONE
  const head = text.slice(open[0].length, LONGEST)
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(head)
  if (!close) return NONE
  const body = head.slice(0, close.index)
  if (!/:/u.test(body) || !body.split('\n').every((line) => YAML_LINE.test(line.replace(/\r$/u, '')))) return NONE
  const end = open[0].length + close.index + close[0].length
  const fields = parseFields((body.match(FIELDS) ?? []).join('\n'))
  const field = (name: string): string | null => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const date = field('date') ?? field('pubDate') ?? field('published')
  return { end, title: field('title'), date: date === null ? null : statedDate(date) }
}

function parseFields(yaml: string): Record<string, unknown> {
  try {
    // everything as text: a date must not become one of another time zone
    const data: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false, maxAliasCount: 0 })
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
