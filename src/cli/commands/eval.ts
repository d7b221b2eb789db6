/** `graph eval`: scores extraction and linking against gold (ONTOLOGY 5). */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { scoreIssues } from '../../eval/index.js'
import { toDocuments } from '../../link/index.js'
import { Gold, type EvalReport, type Miss, type Score } from '../../records.js'
import { compareText } from '../../text/order.js'
import { defineCommand } from '../command.js'
import { discover } from '../discover.js'
import { CommandError, EXIT, messageOf, systemReason } from '../errors.js'
import { clean } from '../format/clean.js'
import { counted, ratio } from '../format/number.js'
import { table } from '../format/table.js'
import { fit } from '../format/width.js'
import { loadKnowledge } from '../knowledge.js'
import { extractAndLink } from '../pipeline.js'
import { readIssues } from '../readFiles.js'
import type { Terminal } from '../terminal.js'

const share = z
  .string()
  .regex(/^(?:0?\.\d+|[01](?:\.0+)?)$/u, 'must be a share between 0 and 1')
  .transform(Number)

export const command = defineCommand({
  configure(command) {
    command
      .argument('<gold>', 'folder of gold files')
      .argument('<issues...>', 'folders or files of the issues')
      .option('--errors', 'list every miss')
      .option('--hide <share>', "hide that share of the lexicon's entities, to see how new names fare")
      .option('--seed <n>', 'which entities are hidden', '1')
      .option('--strict', 'fail when a file had to be skipped')
      .addHelpText(
        'after',
        `
Examples:
  $ graph eval data/gold data/issues
  $ graph eval data/gold data/issues --errors | less
  $ graph eval data/gold data/issues --hide 0.3 --seed 2 --json`,
      )
  },
  input: z.object({
    gold: z.string(),
    issues: z.array(z.string()).min(1),
    errors: z.boolean().default(false),
    hide: share.optional(),
    seed: z
      .string()
      .regex(/^\d{1,9}$/u, 'must be a whole number')
      .transform(Number),
    strict: z.boolean().default(false),
  }),
  async run({ terminal, json, config }, { gold, issues, errors, hide, seed, strict }) {
    const golds = await readGold(gold)
    const loaded = loadKnowledge(config).knowledge
    const knowledge = hide === undefined ? loaded : { ...loaded, lexicon: loaded.lexicon.hide(hide, seed) }
    const read = await readIssues(await discover(issues), terminal)
    const report = scoreIssues(golds, toDocuments(await extractAndLink(read.issues, knowledge, terminal)))
    for (const issue of report.leftOut)
      terminal.note(`gold of ${issue} left out: its issue is not among the given ones`)
    if (report.issues === 0) throw new CommandError(`none of the given issues has a gold file in ${gold}`)
    if (json) terminal.json(report)
    else {
      printReport(report, terminal)
      if (errors) printMisses(report.misses, terminal)
    }
    return strict && read.skipped.length > 0 ? EXIT.failed : undefined
  },
})

async function readGold(folder: string): Promise<Gold[]> {
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort(compareText)
  } catch (error) {
    throw new CommandError(`cannot read the gold folder ${folder}: ${systemReason(error)}`, 1, { cause: error })
  }
  if (names.length === 0) throw new CommandError(`no gold file (.json) in ${folder}`)
  return Promise.all(names.map((name) => readGoldFile(join(folder, name))))
}

async function readGoldFile(path: string): Promise<Gold> {
  let value: unknown
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''))
  } catch (error) {
    throw new CommandError(`${path}: not readable as JSON: ${messageOf(error)}`, 1, { cause: error })
  }
  const parsed = Gold.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new CommandError(`${path}: ${issue.path.join('.')}: ${issue.message}`)
}

interface Line {
  name: string
  score: Pick<Score, 'precision' | 'recall' | 'f1'> & Partial<Score>
  head: boolean
}

function printReport(report: EvalReport, terminal: Terminal): void {
  const lines: Line[] = []
  for (const part of ['entities', 'relations', 'observations'] as const) {
    lines.push({ name: part, score: report[part], head: true })
    for (const [type, score] of Object.entries(report.byType[part]))
      lines.push({ name: `· ${type}`, score, head: false })
  }
  lines.push({ name: 'linking (B-cubed)', score: report.linking, head: true })
  const count = (value: number | undefined): string => (value === undefined ? '' : String(value))
  const shown = table<Line>(
    [
      { title: `scored on ${counted(report.issues, 'issue')}`, of: ({ name }) => name },
      { title: 'precision', of: ({ score }) => ratio(score.precision), align: 'right' },
      { title: 'recall', of: ({ score }) => ratio(score.recall), align: 'right' },
      { title: 'F1', of: ({ score }) => ratio(score.f1), align: 'right' },
      { title: 'right', of: ({ score }) => count(score.right), align: 'right' },
      { title: 'found', of: ({ score }) => count(score.predicted), align: 'right' },
      { title: 'gold', of: ({ score }) => count(score.gold), align: 'right' },
    ],
    lines,
    terminal.width,
    terminal.style.strong,
  )
  const [title, ...rows] = shown
  terminal.print([title!, ...rows.map((row, index) => (lines[index]!.head ? terminal.style.strong(row) : row))])
}

function printMisses(misses: readonly Miss[], terminal: Terminal): void {
  const { style } = terminal
  let issue = ''
  for (const miss of misses) {
    if (miss.issue !== issue) {
      issue = miss.issue
      terminal.print(['', style.strong(issue)])
    }
    const what = `${miss.of} ${miss.kind}:`
    const sides = [miss.gold, miss.predicted].filter((side) => side !== null).map(clean)
    terminal.print(
      `  ${what} ${sides.join(style.faint(' ← '))}${miss.note ? style.faint(`  (${clean(miss.note)})`) : ''}`,
    )
    if (miss.quote !== null) terminal.print(style.faint(`      “${fit(clean(miss.quote), terminal.width - 8)}”`))
  }
}
