/** Sentences that statements came from, as lines under them. */
import { clean } from './clean.js'
import type { Style } from './style.js'
import { fit, widthOf } from './width.js'

export interface ShownEvidence {
  readonly issue: string
  readonly date?: string | null | undefined
  readonly quote: string
  readonly urls?: readonly string[]
}

/** One evidence as one or two lines: date, issue, quote shortened to the width, then its first link. */
export function evidenceLines(evidence: ShownEvidence, width: number, style: Style, indent = '    '): string[] {
  const issue = clean(evidence.issue)
  // an issue's name mostly holds its date
  const date = evidence.date && !issue.includes(evidence.date) ? `${evidence.date} ` : ''
  const head = `${indent}${date}${issue}  `
  const room = Math.max(20, width - widthOf(head))
  const quote = fit(`“${unmarked(clean(evidence.quote))}”`, room)
  const lines = [`${indent}${style.faint(`${date}${issue}`)}  ${quote}`]
  const url = evidence.urls?.[0]
  if (url) lines.push(`${indent}${style.faint(`↳ ${clean(url)}`)}`)
  return lines
}

/** Markdown's marks out of a quote, for reading only. */
const unmarked = (quote: string): string =>
  quote
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/^[#>\-*•\s]+/u, '')
