/** `graph show`: all that is known of one entity. */
import { z } from 'zod'
import { showEntity } from '../../graph/views/index.js'
import { EntityTypeName } from '../../records.js'
import { defineCommand } from '../command.js'
import { entityLines } from '../format/entity.js'
import { loadGraph } from '../loadGraph.js'
import { resolveEntity } from '../resolveEntity.js'
import { typeOption } from '../typeOption.js'

export const command = defineCommand({
  configure(command) {
    command
      .argument('<name>', 'id, name or alias')
      .addOption(typeOption())
      .addHelpText(
        'after',
        `
Examples:
  $ graph show "Claude Code"
  $ graph show 智谱 --json
  $ graph show Cursor --type product`,
      )
  },
  input: z.object({ name: z.string().min(1, 'must not be empty'), type: EntityTypeName.optional() }),
  async run(context, { name, type }) {
    const { graph } = await loadGraph(context)
    const view = showEntity(graph, resolveEntity(graph, name, type))
    const { terminal, json } = context
    if (json) terminal.json(view)
    else terminal.print(entityLines(view, terminal.width, terminal.style))
    return undefined
  },
})
