/** Sentences that statements came from, as lines under them. */
import { clean } from './clean.js'
import type { Style } from './style.js'
import { widthOf, wrapShort } from './width.js'

export interface ShownEvidence {
  readonly issue: string
  readonly date?: string | null | undefined
  readonly quote: string
  readonly urls?: readonly string[]
}

/** A sentence is seldom longer; what is, is a paragraph. */
const QUOTE_LINES = 4

/** One evidence: date, issue, quote (below where it does not fit beside), then its first link. */
export const evidenceLines = (evidence: ShownEvidence, width: number, style: Style, indent = '    '): string[] =>
  evidenceList([evidence], width, style, indent)

/** Evidence in its order; what follows one another out of one issue stands under one head. */
export function evidenceList(
  evidence: readonly ShownEvidence[],
  width: number,
  style: Style,
  indent = '    ',
): string[] {
  const groups: ShownEvidence[][] = []
  for (const one of evidence) {
    const last = groups[groups.length - 1]
    if (last?.[0]?.issue === one.issue) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => groupLines(group, width, style, indent))
}

function groupLines(group: readonly ShownEvidence[], width: number, style: Style, indent: string): string[] {
  const [first] = group
  const issue = clean(first!.issue)
  // an issue's name mostly holds its date
  const head = first!.date && !issue.includes(first!.date) ? `${first!.date} ${issue}` : issue
  const link = (url: string): string => style.faint(`↳ ${clean(url)}`)
  const [quote] = group.map(quoted)
  if (group.length === 1 && widthOf(`${indent}${head}  ${quote!}`) <= width) {
    const url = first!.urls?.[0]
    return [`${indent}${style.faint(head)}  ${quote!}`, ...(url ? [indent + link(url)] : [])]
  }
  const inner = `${indent}  `
  return [
    `${indent}${style.faint(head)}`,
    ...group.flatMap((one, at) => {
      const url = one.urls?.[0]
      // several sentences of one story have one link
      const ends = url !== undefined && group[at + 1]?.urls?.[0] !== url
      const lines = [...wrapShort(quoted(one), width - inner.length, QUOTE_LINES), ...(ends ? [link(url)] : [])]
      return lines.map((line) => inner + line)
    }),
  ]
}

const quoted = ({ quote }: ShownEvidence): string => `“${unmarked(clean(quote))}”`

/** Markdown's marks out of a quote, for reading only. */
const unmarked = (quote: string): string =>
  quote
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/^[#>\-*•\s]+/u, '')
