/** Relations, spans of time and evidence as lines of text. */
import { relationSpec } from '../../ontology.js'
import type { RelationView } from '../../records.js'
import { clean } from './clean.js'
import { evidenceList, type ShownEvidence } from './evidence.js'
import { counted, figure } from './number.js'
import type { Style } from './style.js'
import { widthOf, wrap } from './width.js'

/** `2026-02-12`, or `2026-02-12 to 2026-02-26`, or `undated`. */
export function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return first ?? last ?? 'undated'
  return first === last ? first : `${first} to ${last}`
}

/** The name of an arrow between two ends: `—released→`, or without a head where the type has no direction. */
const arrow = (type: RelationView['type']): string => (relationSpec(type).directed ? `—${type}→` : `—${type}—`)

/** What a relation carries beside its ends: ` on ARC-AGI-2`, `: 79.6%, rank 1`. */
function detail({ benchmark, value, unit, rank }: Pick<RelationView, 'benchmark' | 'value' | 'unit' | 'rank'>): string {
  const figures = [value === null ? '' : figure(value, unit), rank === null ? '' : `rank ${rank}`].filter(Boolean)
  return `${benchmark ? ` on ${clean(benchmark.name)}` : ''}${figures.length > 0 ? `: ${figures.join(', ')}` : ''}`
}

type Shown = Pick<RelationView, 'type' | 'source' | 'target' | 'benchmark' | 'value' | 'unit' | 'rank'>

/** `Zhipu AI —released→ GLM-5`, `GLM-5 —scored-on→ SWE-bench Verified: 77.8%`. */
export const relationText = (relation: Shown, style: Style): string =>
  `${style.name(clean(relation.source.name))} ${style.faint(arrow(relation.type))} ${style.name(
    clean(relation.target.name),
  )}${detail(relation)}`

/** In how many issues, and when: `3 issues, 2026-02-12 to 2026-02-26`. */
export const told = ({
  issues,
  firstSeen,
  lastSeen,
}: Pick<RelationView, 'issues' | 'firstSeen' | 'lastSeen'>): string =>
  `${counted(issues.length, 'issue')}, ${span(firstSeen, lastSeen)}`

/** Some of the evidence, of as many issues as can be, and how much more there is. */
export function evidenceBlock(
  evidence: readonly ShownEvidence[],
  width: number,
  style: Style,
  options: { most?: number; indent?: string } = {},
): string[] {
  const { most = 2, indent = '    ' } = options
  const issues = new Set<string>()
  const firsts = evidence.filter(({ issue }) => !issues.has(issue) && issues.add(issue))
  const chosen = new Set([...new Set([...firsts, ...evidence])].slice(0, most))
  const shown = evidence.filter((one) => chosen.has(one))
  const left = evidence.length - shown.length
  return [
    ...evidenceList(shown, width, style, indent),
    ...(left > 0 ? [style.faint(`${indent}… and ${left} more with --json`)] : []),
  ]
}

/** A text with a remark behind it, or below where it does not fit. */
export function remarked(text: string, remark: string, width: number, style: Style, indent = '  '): string[] {
  const fits = widthOf(`${indent}${text}  ${remark}`) <= width
  if (fits) return [`${indent}${text}  ${style.faint(remark)}`]
  const inner = `${indent}  `
  const [head = '', ...rest] = wrap(text, width - inner.length)
  const below = remark === '' ? [] : wrap(remark, width - inner.length).map(style.faint)
  return [indent + head, ...[...rest, ...below].map((line) => inner + line)]
}

/** A relation with what it rests on. */
export const relationBlock = (relation: RelationView, width: number, style: Style, indent = '  '): string[] => [
  ...remarked(relationText(relation, style), told(relation), width, style, indent),
  ...evidenceBlock(relation.evidence, width, style, { indent: `${indent}  ` }),
]
