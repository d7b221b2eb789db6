/** A prompt for questions on a terminal: history, entity names completed by Tab, Ctrl-D ends. */
import { createInterface } from 'node:readline'
import type { KnowledgeGraph } from '../graph/index.js'
import { messageOf } from './errors.js'

const PROMPT = '? '
const MOST_COMPLETIONS = 50
const LEAVE = /^(?:exit|quit|:q)$/iu

export interface PromptOptions {
  readonly input: NodeJS.ReadableStream
  /** Where the line is edited. */
  readonly output: NodeJS.WritableStream
  readonly names: readonly string[]
  /** Answers one question; what it throws is told, and the next question asked. */
  readonly answer: (question: string) => Promise<unknown>
  readonly failed: (message: string) => void
  /** Whether the output is a terminal, by itself where not said. */
  readonly terminal?: boolean
}

/** Asks on and on, one question after the other has its answer; ends with Ctrl-D, `exit`, or Ctrl-C on an empty line. */
export function prompt({ input, output, names, answer, failed, ...options }: PromptOptions): Promise<void> {
  const line = createInterface({
    input,
    output,
    prompt: PROMPT,
    removeHistoryDuplicates: true,
    completer: (typed: string) => completions(names, typed),
    ...options,
  })
  // pasted lines come at once: each waits for the answer before it
  let answered = Promise.resolve()
  const ask = async (question: string): Promise<void> => {
    try {
      await answer(question)
    } catch (error) {
      failed(messageOf(error))
    }
  }
  let open = true
  line.prompt()
  return new Promise((done) => {
    line.on('line', (text) => {
      const question = text.trim()
      if (LEAVE.test(question)) return line.close()
      answered = answered.then(async () => {
        if (question !== '') await ask(question)
        if (open) line.prompt()
      })
    })
    line.on('SIGINT', () => {
      if (line.line === '') return line.close()
      // as in a shell: the line is given up, not the prompt
      line.write(null, { ctrl: true, name: 'e' })
      line.write(null, { ctrl: true, name: 'u' })
    })
    line.once('close', () => {
      open = false
      output.write('\n')
      void answered.then(done)
    })
  })
}

/** Every written form of every entity: the most mentioned first, so that Tab offers them first. */
export const namesOf = (graph: KnowledgeGraph): string[] => [
  ...new Set(
    [...graph.entities].sort((a, b) => b.issueCount - a.issueCount).flatMap(({ name, aliases }) => [name, ...aliases]),
  ),
]

const inWord = (text: string, at: number): boolean =>
  at > 0 && /[\p{Script=Latin}\p{N}]/u.test(text[at - 1]!) && /[\p{Script=Latin}\p{N}]/u.test(text[at]!)

/** Names that go on from what stands at the end of the line, the longest such end first, as readline wants them. */
export function completions(names: readonly string[], typed: string): [string[], string] {
  const lower = typed.toLowerCase()
  for (let start = 0; start < typed.length; start++) {
    if (inWord(typed, start)) continue
    const begun = lower.slice(start)
    if (begun.trim() === '' || /^\s/u.test(begun)) continue
    const found = names.filter((name) => name.toLowerCase().startsWith(begun)).slice(0, MOST_COMPLETIONS)
    if (found.length > 0) return [found, typed.slice(start)]
  }
  return [[], typed]
}
