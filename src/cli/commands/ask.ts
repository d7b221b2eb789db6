/** `graph ask`: a question in Chinese or English, answered with evidence; without one, a prompt or questions from a pipe. */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Plan, ask, explainPlan } from '../../ask/index.js'
import type { Answer } from '../../records.js'
import { askNeo4j } from '../askNeo4j.js'
import { defineCommand, type Context } from '../command.js'
import { withLiterals } from '../cypherText.js'
import { EXIT, type ExitCode } from '../errors.js'
import { answerLines } from '../format/answer.js'
import { cleanLines } from '../format/clean.js'
import { loadAskCues } from '../knowledge.js'
import { loadGraph } from '../loadGraph.js'
import { addNeo4jOptions, neo4jInput, withNeo4j } from '../neo4j.js'
import { namesOf, prompt } from '../prompt.js'

export const command = defineCommand({
  configure(command) {
    addNeo4jOptions(
      command
        .argument('[question...]', 'none: a prompt on a terminal, or one question a line from a pipe')
        .option('--cypher', 'print the query that gives the same answer in Neo4j')
        .option('--neo4j', 'let Neo4j answer, after "graph push"')
        .option('--explain', 'print what was understood'),
    ).addHelpText(
      'after',
      `
Exit code 3: the question was not understood.

Examples:
  $ graph ask "who released GLM-5"
  $ graph ask "哪些产品集成了 Claude Sonnet 4.6"
  $ graph ask "what did OpenAI release since 2026-02-16" --json
  $ graph ask --cypher "which issues mention Claude Code"
  $ graph ask < questions.txt`,
    )
  },
  input: z.object({
    ...neo4jInput,
    question: z.array(z.string()),
    cypher: z.boolean().default(false),
    neo4j: z.boolean().default(false),
    explain: z.boolean().default(false),
  }),
  async run(context, { question: words, cypher, neo4j, explain, ...place }) {
    const { graph } = await loadGraph(context)
    const cues = loadAskCues()
    const answerTo = async (question: string, lines: boolean): Promise<ExitCode> => {
      const local = ask(graph, question, { cues })
      const answer = neo4j ? await withNeo4j(place, (connection) => askNeo4j(connection, local)) : local
      print(answer, { cypher, explain, lines }, context)
      return answer.understood === null ? EXIT.notUnderstood : EXIT.done
    }
    const question = words.join(' ').trim()
    if (question !== '') return answerTo(question, false)
    if (process.stdin.isTTY) {
      const { terminal } = context
      terminal.note('Ask in English or Chinese; Tab completes names, Ctrl-D ends.')
      await prompt({
        input: process.stdin,
        // answers may go to a file
        output: process.stdout.isTTY ? process.stdout : process.stderr,
        names: namesOf(graph),
        answer: (line) => answerTo(line, true),
        failed: (message) => terminal.error(message),
      })
      return EXIT.done
    }
    let worst: ExitCode = EXIT.done
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      // trimming takes a byte order mark too
      const asked = line.trim()
      if (asked !== '') worst = Math.max(worst, await answerTo(asked, true)) as ExitCode
    }
    return worst
  },
})

interface Shown {
  readonly cypher: boolean
  readonly explain: boolean
  /** One of several: JSON on one line each, an empty line between texts. */
  readonly lines: boolean
}

function print(answer: Answer, { cypher, explain, lines }: Shown, { terminal, json }: Context): void {
  const { style, width } = terminal
  if (json) {
    terminal.json(cypher ? answer.cypher : explain ? answer.understood : answer, lines)
    return
  }
  if (explain && answer.understood) {
    const plan = Plan.parse(answer.understood)
    terminal.print(style.strong(cleanLines(explainPlan(plan, answer.language))))
    terminal.print(style.faint(cleanLines(JSON.stringify(plan, null, 2))))
  }
  if (!cypher) terminal.print(answerLines(answer, width, style))
  else if (answer.cypher) terminal.print(withLiterals(answer.cypher.query, answer.cypher.params))
  else terminal.note(cleanLines(answer.text))
  if (lines) terminal.print('')
}
