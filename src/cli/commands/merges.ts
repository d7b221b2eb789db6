/** `graph merges`: which written forms were taken for one entity, and the rule that did it. */
import { z } from 'zod'
import { listMerges } from '../../graph/views/index.js'
import type { MergeView } from '../../records.js'
import { defineCommand } from '../command.js'
import { counted } from '../format/number.js'
import { table } from '../format/table.js'
import { loadGraph } from '../loadGraph.js'
import { resolveEntity } from '../resolveEntity.js'

export const command = defineCommand({
  configure(command) {
    command
      .argument('[name]', 'only merges into this entity (id, name or alias)')
      .option('--rule <rule>', 'only merges by this rule')
      .addHelpText(
        'after',
        `
Examples:
  $ graph merges
  $ graph merges "Zhipu AI"`,
      )
  },
  input: z.object({ name: z.string().min(1, 'must not be empty').optional(), rule: z.string().optional() }),
  async run(context, { name, rule }) {
    const { graph } = await loadGraph(context)
    const only = name === undefined ? undefined : resolveEntity(graph, name).id
    const merges = listMerges(graph).filter(
      (merge) => (only === undefined || merge.entity.id === only) && (rule === undefined || merge.rule === rule),
    )
    const { terminal, json } = context
    if (json) terminal.json(merges)
    else if (merges.length === 0) terminal.note('no merges')
    else {
      terminal.print(
        table<MergeView>(
          [
            { title: 'written', of: ({ form }) => form, shrinks: true },
            { title: 'is', of: ({ entity }) => entity.name, shrinks: true },
            { title: 'type', of: ({ entity }) => entity.type },
            { title: 'by', of: ({ rule: by, detail }) => (detail ? `${by}: ${detail}` : by), shrinks: true },
            { title: 'issues', of: ({ issues }) => String(issues.length), align: 'right' },
          ],
          merges,
          terminal.width,
          terminal.style.strong,
        ),
      )
      terminal.note(counted(merges.length, 'merge'))
    }
    return undefined
  },
})
