/** `graph diff`: what is new since a date or an issue. */
import { z } from 'zod'
import { diffSince } from '../../graph/views/index.js'
import type { DiffView } from '../../records.js'
import { defineCommand } from '../command.js'
import { CommandError } from '../errors.js'
import { clean } from '../format/clean.js'
import { counted, figure } from '../format/number.js'
import { relationText } from '../format/statement.js'
import { wrap } from '../format/width.js'
import { loadGraph } from '../loadGraph.js'
import type { Terminal } from '../terminal.js'

export const command = defineCommand({
  configure(command) {
    command
      .requiredOption('--since <date|issue>', 'a day (counted in), or the id of an issue (not counted in)')
      .addHelpText(
        'after',
        `
Examples:
  $ graph diff --since 2026-02-16
  $ graph diff --since lore-zh/2026-02-16 --json`,
      )
  },
  input: z.object({ since: z.string().min(1, 'must not be empty') }),
  async run(context, { since }) {
    const { graph } = await loadGraph(context)
    const view = diffSince(graph, since)
    if (view === undefined)
      throw new CommandError(
        `"${clean(since)}" is neither a date such as 2026-02-16 nor an issue; "graph list --issues" shows the issues`,
      )
    const { terminal, json } = context
    if (json) terminal.json(view)
    else print(view, terminal)
    return undefined
  },
})

function print({ since, issues, entities, relations, figures }: DiffView, terminal: Terminal): void {
  const { style, width } = terminal
  const after = since.issue === null ? `since ${since.date ?? ''}` : `since ${clean(since.issue)}`
  const lines = [`${style.strong(counted(issues.length, 'new issue'))} ${after}`]
  const byType = new Map<string, string[]>()
  for (const { type, name } of entities) byType.set(type, [...(byType.get(type) ?? []), clean(name)])
  if (entities.length > 0) lines.push('', style.strong(counted(entities.length, 'new entity', 'new entities')))
  for (const [type, names] of byType) {
    const [first = '', ...rest] = wrap(names.join(', '), width - 14)
    lines.push(`  ${style.faint(type.padEnd(12))}${first}`, ...rest.map((line) => ' '.repeat(14) + line))
  }
  if (relations.length > 0) lines.push('', style.strong(counted(relations.length, 'new relation')))
  for (const relation of relations) lines.push(`  ${relationText(relation, style)}`)
  if (figures.length > 0) lines.push('', style.strong(counted(figures.length, 'new figure')))
  for (const { entity, metric, value, unit } of figures)
    lines.push(`  ${style.name(clean(entity.name))} ${metric} ${figure(value, unit)}`)
  terminal.print(lines)
}
