/** `graph extract`: what each issue says, linked over the given issues, one JSON document a line. */
import { z } from 'zod'
import { readIssue } from '../../issues/index.js'
import { toDocuments } from '../../link/index.js'
import type { Issue } from '../../records.js'
import { defineCommand } from '../command.js'
import { discover } from '../discover.js'
import { EXIT } from '../errors.js'
import { loadKnowledge } from '../knowledge.js'
import { extractAndLink } from '../pipeline.js'
import { readIssues } from '../readFiles.js'

export const command = defineCommand({
  configure(command) {
    command
      .argument('<path...>', 'files, folders or globs; - reads one issue from stdin')
      .option('--strict', 'fail when a file had to be skipped')
      .addHelpText(
        'after',
        `
Examples:
  $ graph extract data/issues > documents.ndjson
  $ graph extract - < issue.md | jq '.relations[].type'`,
      )
  },
  input: z.object({ path: z.array(z.string()).min(1), strict: z.boolean().default(false) }),
  async run({ terminal, config }, { path, strict }) {
    const { knowledge } = loadKnowledge(config)
    const files = path.filter((one) => one !== '-')
    const fromStdin = files.length < path.length
    const read =
      files.length > 0 || !fromStdin ? await readIssues(await discover(files), terminal) : { issues: [], skipped: [] }
    const issues = fromStdin ? [...read.issues, await issueFromStdin()] : read.issues
    for (const document of toDocuments(await extractAndLink(issues, knowledge, terminal))) terminal.json(document, true)
    return strict && read.skipped.length > 0 ? EXIT.failed : undefined
  },
})

async function issueFromStdin(): Promise<Issue> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return readIssue({ id: 'stdin', path: '-', bytes: Buffer.concat(chunks) })
}
