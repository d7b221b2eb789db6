/** An entity with all that is known of it, as lines for a terminal. */
import type { EntityView, FigureView } from '../../records.js'
import { clean } from './clean.js'
import { counted, figure } from './number.js'
import { evidenceBlock, relationBlock, remarked, span } from './statement.js'
import type { Style } from './style.js'
import { wrap } from './width.js'

const LABEL = 15

/** `label          text`, the text wrapped beside the label. */
export function labelled(label: string, text: string, width: number, style: Style): string[] {
  const [first = '', ...rest] = wrap(text, width - LABEL)
  return [`${style.faint(label.padEnd(LABEL))}${first}`, ...rest.map((line) => ' '.repeat(LABEL) + line)]
}

const heading = (title: string, style: Style): string[] => ['', style.strong(title)]

/** `graph show`. */
export function entityLines(entity: EntityView, width: number, style: Style): string[] {
  const { name, type, id, aliases, relations, figures, issues, together, topics, merges, reasons } = entity
  const lines = [`${style.strong(clean(name))}  ${type}  ${style.faint(id)}`]
  const label = (text: string, value: string): number => lines.push(...labelled(text, value, width, style))
  if (aliases.length > 0) label('also written', aliases.map(clean).join(', '))
  label(
    'seen',
    `${counted(entity.issueCount, 'issue')}, ${counted(entity.mentionCount, 'mention')}, ${span(entity.firstSeen, entity.lastSeen)}`,
  )
  if (topics.length > 0) label('topic', topics.map((topic) => clean(topic.name)).join('; '))
  const why = reasons.slice(0, 3).map(({ type: of, reason }) => `${of} (${clean(reason)})`)
  if (why.length > 0) label('type because', why.join(', '))
  if (together.length > 0)
    label(
      'together with',
      together
        .slice(0, 8)
        .map((one) => `${clean(one.name)} (${one.stories})`)
        .join(', '),
    )
  if (relations.length > 0) {
    lines.push(...heading(counted(relations.length, 'relation'), style))
    for (const relation of relations) lines.push(...relationBlock(relation, width, style))
  }
  if (figures.length > 0) {
    lines.push(...heading('figures', style))
    for (const { metric, points } of figures) {
      lines.push(
        ...wrap(`${metric}  ${points.map(point).join(' · ')}`, width - 4).map(
          (line, at) => (at ? '    ' : '  ') + line,
        ),
      )
      lines.push(...evidenceBlock(points.at(-1)!.evidence, width, style, { most: 1 }))
    }
  }
  if (merges.length > 0) {
    lines.push(...heading('taken for one thing', style))
    for (const { form, rule, detail } of merges)
      lines.push(...remarked(clean(form), detail ? `${rule}: ${clean(detail)}` : rule, width, style))
  }
  lines.push(...heading(counted(issues.length, 'issue'), style))
  for (const issue of issues)
    lines.push(
      ...remarked(`${clean(issue.id)}  ${counted(issue.mentions, 'mention')}`, clean(issue.title ?? ''), width, style),
    )
  return lines
}

/** A figure with its date: `1,241 (2026-02-16)`. */
const point = ({ value, unit, date }: Pick<FigureView, 'value' | 'unit' | 'date'>): string =>
  `${figure(value, unit)} (${date ?? 'undated'})`
