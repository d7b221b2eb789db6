/** `graph conflicts`: statements of different issues that cannot both be right, side by side. */
import { z } from 'zod'
import { listConflicts } from '../../graph/views/index.js'
import type { ClaimSide, ConflictSide, ConflictView, EntityRef } from '../../records.js'
import { defineCommand } from '../command.js'
import { clean } from '../format/clean.js'
import { counted, figure } from '../format/number.js'
import { evidenceBlock, remarked } from '../format/statement.js'
import { wrap } from '../format/width.js'
import { loadGraph } from '../loadGraph.js'
import type { Terminal } from '../terminal.js'

export const command = defineCommand({
  configure(command) {
    command.addHelpText(
      'after',
      `
Examples:
  $ graph conflicts
  $ graph conflicts --json | jq '.[].sides[].claims[].quote'`,
    )
  },
  input: z.object({}),
  async run(context) {
    const { graph } = await loadGraph(context)
    const conflicts = listConflicts(graph)
    const { terminal, json } = context
    if (json) terminal.json(conflicts)
    else if (conflicts.length === 0) terminal.note('no conflicts')
    else
      conflicts.forEach((conflict, index) => {
        if (index > 0) terminal.print('')
        terminal.print(conflictLines(conflict, terminal))
      })
    return undefined
  },
})

const names = (entities: readonly EntityRef[], between = ', '): string =>
  entities.map(({ name }) => clean(name)).join(between)

/** What the sides disagree about, as a question. */
function question({ kind, about, benchmark, metric }: ConflictView): string {
  const on = benchmark ? ` on ${clean(benchmark.name)}` : ''
  const questions: Record<ConflictView['kind'], string> = {
    maker: `who released ${names(about)}`,
    score: `what ${names(about)} scored${on}`,
    figure: `${metric ?? 'figure'} of ${names(about)}`,
    partners: `who worked together on ${names(about)}`,
    win: `which of ${names(about, ' and ')} is better${on}`,
  }
  return questions[kind]
}

function conflictLines(conflict: ConflictView, terminal: Terminal): string[] {
  const { style, width } = terminal
  return [
    ...wrap(style.strong(question(conflict)), width),
    ...conflict.sides.flatMap((side) => [
      ...remarked(
        style.name(sideText(side)),
        counted(new Set(side.claims.map(({ issue }) => issue)).size, 'issue'),
        width,
        style,
      ),
      ...evidenceBlock(eachOnce(side.claims), width, style),
    ]),
  ]
}

/** Several claims may stand in one sentence. */
const eachOnce = (claims: readonly ClaimSide[]): ClaimSide[] => [
  ...new Map(claims.map((claim) => [`${claim.issue}\n${claim.quote}`, claim])).values(),
]

const sideText = ({ value, unit, entities }: ConflictSide): string =>
  value === null ? names(entities) : figure(value, unit)
