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

/** One evidence: date, issue, quote (below where it does not fit beside), then its first link. */
export function evidenceLines(evidence: ShownEvidence, width: number, style: Style, indent = '    '): string[] {
  const issue = clean(evidence.issue)
  // an issue's name mostly holds its date
  const head = evidence.date && !issue.includes(evidence.date) ? `${evidence.date} ${issue}` : issue
  const quote = `“${unmarked(clean(evidence.quote))}”`
  const room = width - widthOf(`${indent}${head}  `)
  const url = evidence.urls?.[0]
  return [
    ...(widthOf(quote) <= room
      ? [`${indent}${style.faint(head)}  ${quote}`]
      : [`${indent}${style.faint(head)}`, `${indent}  ${fit(quote, width - indent.length - 2)}`]),
    ...(url ? [`${indent}${style.faint(`↳ ${clean(url)}`)}`] : []),
  ]
}

/** Markdown's marks out of a quote, for reading only. */
const unmarked = (quote: string): string =>
  quote
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/^[#>\-*•\s]+/u, '')
