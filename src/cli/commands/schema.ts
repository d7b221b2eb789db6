/** `graph schema`: the JSON Schema of what a command prints with `--json`. */
import { z } from 'zod'
import {
  Answer,
  BuildReport,
  ConflictView,
  DiffView,
  EntityRow,
  EntityView,
  EvalReport,
  ExtractDocument,
  IssueRow,
  MergeView,
  PathView,
  RelationView,
  TimelineView,
  TopicRow,
  TopicView,
} from '../../records.js'
import { defineCommand } from '../command.js'
import { UsageError } from '../errors.js'

/** Schema of each command's output. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  build: BuildReport,
  extract: ExtractDocument.describe('one line of the output'),
  ask: Answer,
  list: z.union([z.array(EntityRow), z.array(RelationView), z.array(IssueRow)]),
  show: EntityView,
  timeline: TimelineView,
  path: PathView,
  topics: z.union([z.array(TopicRow), TopicView]),
  conflicts: z.array(ConflictView),
  merges: z.array(MergeView),
  diff: DiffView,
  eval: EvalReport,
}

export const command = defineCommand({
  configure(command) {
    command.argument('[command]', 'name of a command; none: list those that have a schema').addHelpText(
      'after',
      `
Examples:
  $ graph schema show > show.schema.json
  $ graph schema extract | jq '.properties | keys'`,
    )
  },
  input: z.object({ command: z.string().optional() }),
  async run({ terminal, json }, { command: name }) {
    const names = Object.keys(SCHEMAS)
    if (name === undefined) {
      if (json) terminal.json(names)
      else terminal.print(names)
      return undefined
    }
    const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined
    if (!schema) throw new UsageError(`there is no schema of "${name}"; there are: ${names.join(', ')}`)
    terminal.json(z.toJSONSchema(schema))
    return undefined
  },
})
