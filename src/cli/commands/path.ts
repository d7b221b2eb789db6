/** `graph path`: how two entities are connected. */
import { z } from 'zod'
import { findPath } from '../../graph/views/index.js'
import type { PathStep } from '../../records.js'
import { defineCommand } from '../command.js'
import { clean } from '../format/clean.js'
import { counted } from '../format/number.js'
import { evidenceBlock, relationText, remarked } from '../format/statement.js'
import type { Style } from '../format/style.js'
import { loadGraph } from '../loadGraph.js'
import { resolveEntity } from '../resolveEntity.js'

export const command = defineCommand({
  configure(command) {
    command
      .argument('<a>', 'id, name or alias')
      .argument('<b>', 'id, name or alias')
      .option('--mentions', 'let a story that names both connect them too')
      .addHelpText(
        'after',
        `
Examples:
  $ graph path Anthropic Cursor
  $ graph path org:openai 智谱 --mentions`,
      )
  },
  input: z.object({
    a: z.string().min(1, 'must not be empty'),
    b: z.string().min(1, 'must not be empty'),
    mentions: z.boolean().default(false),
  }),
  async run(context, { a, b, mentions }) {
    const { graph } = await loadGraph(context)
    const view = findPath(graph, resolveEntity(graph, a), resolveEntity(graph, b), { mentions })
    const { terminal, json } = context
    if (json) terminal.json(view)
    else if (view.steps === null)
      terminal.print(
        `${clean(view.from.name)} and ${clean(view.to.name)} are not connected within 6 steps${mentions ? '' : '; --mentions looks at shared stories too'}`,
      )
    else {
      const { style, width } = terminal
      const names = [view.from.name, ...view.steps.map(({ to }) => to.name)].map((name) => style.strong(clean(name)))
      terminal.print([
        ...remarked(names.join(' – '), counted(view.steps.length, 'step'), width, style, ''),
        ...view.steps.flatMap((step) => [
          ...remarked(stepText(step, style), counted(step.issues.length, 'issue'), width, style),
          ...evidenceBlock(step.evidence, width, style),
        ]),
      ])
    }
    return undefined
  },
})

const stepText = ({ relation, from, to }: PathStep, style: Style): string =>
  relation
    ? relationText(relation, style)
    : `${style.name(clean(from.name))} ${style.faint('—named together with—')} ${style.name(clean(to.name))}`
