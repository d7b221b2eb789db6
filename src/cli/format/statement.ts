/** Relations, spans of time and evidence as lines of text. */
import { relationSpec } from '../../ontology.js'
import type { EvidenceView, RelationView } from '../../records.js'
import { clean } from './clean.js'
import { evidenceLines } from './evidence.js'
import { counted, figure } from './number.js'
import type { Style } from './style.js'
import { widthOf } from './width.js'

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

/** The first of the evidence, and how much more there is. */
export function evidenceBlock(
  evidence: readonly EvidenceView[],
  width: number,
  style: Style,
  options: { most?: number; indent?: string } = {},
): string[] {
  const { most = 2, indent = '    ' } = options
  const left = evidence.length - most
  return [
    ...evidence.slice(0, most).flatMap((one) => evidenceLines(one, width, style, indent)),
    ...(left > 0 ? [style.faint(`${indent}… and ${left} more`)] : []),
  ]
}

/** A text with a remark behind it, or below where it does not fit. */
export function remarked(text: string, remark: string, width: number, style: Style, indent = '  '): string[] {
  const fits = widthOf(`${indent}${text}  ${remark}`) <= width
  return fits ? [`${indent}${text}  ${style.faint(remark)}`] : [`${indent}${text}`, `${indent}  ${style.faint(remark)}`]
}

/** A relation with what it rests on. */
export const relationBlock = (relation: RelationView, width: number, style: Style, indent = '  '): string[] => [
  ...remarked(relationText(relation, style), told(relation), width, style, indent),
  ...evidenceBlock(relation.evidence, width, style, { indent: `${indent}  ` }),
]
