import type { Block, Mark } from '../records/issue.js'

/** A block while it is being read: what parsers hand to the later passes, which split, label and group. */
export interface Draft {
  kind: Block['kind']
  role: Block['role']
  level: number
  start: number
  end: number
  text: string
  runs: number[]
  marks: Mark[]
  cells?: { start: number; end: number }[]
  header?: boolean
  /** Number of the top-level list item it belongs to; 0 outside lists. */
  item: number
  /** Continues the paragraph before it (a further line of it). */
  joined: boolean
  /** Stands in a quotation. */
  quoted: boolean
  /** Number by which the issue refers to the story (`#3` in a code mark); it is no part of the text. */
  number?: string
  /** A rule stands between it and what comes before. */
  ruled?: boolean
  /** A heading the author did not mark as one: a bold line, a short line alone. */
  guessed?: boolean
}

/** What a parser makes of a file. */
export interface Parsed {
  /** The text that offsets count in: the file's, or the decoded body of a mail. */
  text: string
  drafts: Draft[]
  /** Title and date that the format itself states (front matter, mail headers, `<title>`). */
  title: string | null
  date: string | null
}
