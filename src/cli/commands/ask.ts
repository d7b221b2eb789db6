/** `graph ask`: a question in Chinese or English, answered with evidence; without one, a prompt or questions from a pipe. */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Plan, ask, explainPlan } from '../../ask/index.js'
import type { KnowledgeGraph } from '../../graph/index.js'
import type { Answer } from '../../records.js'
import { askNeo4j } from '../askNeo4j.js'
import { defineCommand, type Context } from '../command.js'
import { withLiterals } from '../cypherText.js'
import { EXIT, messageOf, type ExitCode } from '../errors.js'
import { answerLines } from '../format/answer.js'
import { cleanLines } from '../format/clean.js'
import { loadAskCues } from '../knowledge.js'
import { loadGraph } from '../loadGraph.js'
import { addNeo4jOptions, neo4jInput, withNeo4j } from '../neo4j.js'

const PROMPT = '? '
const MOST_COMPLETIONS = 50

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
    if (process.stdin.isTTY) return prompt(graph, context, (line) => answerTo(line, true))
    let worst: ExitCode = EXIT.done
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
      if (line.trim() !== '') worst = Math.max(worst, await answerTo(line.trim(), true)) as ExitCode
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

/** Asks on and on, with history and with entity names completed by Tab; ends with Ctrl-D, `exit` or an empty Ctrl-C. */
function prompt(
  graph: KnowledgeGraph,
  { terminal }: Context,
  answerTo: (line: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const names = [...new Set(graph.entities.flatMap(({ name, aliases }) => [name, ...aliases]))]
  const line = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: PROMPT,
    completer: (typed: string) => completions(names, typed),
  })
  terminal.note('Ask in English or Chinese; Tab completes names, Ctrl-D ends.')
  line.prompt()
  return new Promise((done) => {
    line.on('line', (text) => {
      const question = text.trim()
      if (/^(?:exit|quit|:q)$/iu.test(question)) return line.close()
      line.pause()
      const answered = question === '' ? Promise.resolve(EXIT.done) : answerTo(question)
      answered
        .catch((error: unknown) => terminal.error(messageOf(error)))
        .finally(() => {
          line.resume()
          line.prompt()
        })
    })
    line.once('close', () => {
      terminal.print('')
      done(EXIT.done)
    })
  })
}

/** Names that go on from what stands at the end of the line, as readline wants them. */
function completions(names: readonly string[], typed: string): [string[], string] {
  const lower = typed.toLowerCase()
  for (let start = 0; start < typed.length; start++) {
    if (
      start > 0 &&
      /[\p{Script=Latin}\p{N}]/u.test(typed[start - 1]!) &&
      /[\p{Script=Latin}\p{N}]/u.test(typed[start]!)
    )
      continue
    const begun = lower.slice(start)
    if (begun.trim() === '') continue
    const found = names.filter((name) => name.toLowerCase().startsWith(begun)).slice(0, MOST_COMPLETIONS)
    if (found.length > 0) return [found, typed.slice(start)]
  }
  return [[], typed]
}
