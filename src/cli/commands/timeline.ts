/** `graph timeline`: what the issues said of an entity, by date. */
import { z } from 'zod'
import { timeline } from '../../graph/views/index.js'
import { EntityTypeName, type TimelineView } from '../../records.js'
import { day, defineCommand } from '../command.js'
import { clean } from '../format/clean.js'
import { figure } from '../format/number.js'
import { relationText } from '../format/statement.js'
import { wrapHanging, wrapShort } from '../format/width.js'
import { loadGraph } from '../loadGraph.js'
import { resolveEntity } from '../resolveEntity.js'
import type { Terminal } from '../terminal.js'
import { typeOption } from '../typeOption.js'

/** A story without a title begins with its text. */
const TITLE_LINES = 2

export const command = defineCommand({
  configure(command) {
    command
      .argument('<name>', 'id, name or alias')
      .addOption(typeOption())
      .option('--since <date>', 'only issues of this day or later')
      .addHelpText(
        'after',
        `
Statements that no earlier issue made are marked with +.

Examples:
  $ graph timeline GLM-5
  $ graph timeline OpenAI --since 2026-02-16`,
      )
  },
  input: z.object({
    name: z.string().min(1, 'must not be empty'),
    type: EntityTypeName.optional(),
    since: day.optional(),
  }),
  async run(context, { name, type, since }) {
    const { graph } = await loadGraph(context)
    const whole = timeline(graph, resolveEntity(graph, name, type))
    const entries = whole.entries.filter(({ date }) => since === undefined || (date !== null && date >= since))
    const view = { ...whole, entries }
    const { terminal, json } = context
    if (json) terminal.json(view)
    else print(view, terminal)
    return undefined
  },
})

function print({ entity, entries }: TimelineView, terminal: Terminal): void {
  const { style, width } = terminal
  const lines = [`${style.strong(clean(entity.name))}  ${entity.type}  ${style.faint(entity.id)}`]
  for (const { date, issue, stories, relations, figures } of entries) {
    lines.push('', `${style.strong(date ?? 'undated')}  ${style.faint(clean(issue))}`)
    for (const relation of relations)
      lines.push(...wrapHanging(`  ${relation.first ? '+' : '·'} ${relationText(relation, style)}`, width))
    for (const { metric, value, unit } of figures) lines.push(`  # ${metric} ${figure(value, unit)}`)
    for (const { title, text, urls } of stories) {
      lines.push(...wrapShort(clean(title ?? text), width - 2, TITLE_LINES).map((line) => `  ${line}`))
      if (urls[0] !== undefined) lines.push(style.faint(`    ↳ ${clean(urls[0])}`))
    }
  }
  terminal.print(lines)
}
