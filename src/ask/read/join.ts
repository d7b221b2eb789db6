/** Words that are nothing known: put together, then tried as a part of a name or as a misspelt one. */
import type { AskIndex } from '../prepare.js'
import { findByPart, findMisspelt } from './names.js'
import type { NameToken, Token } from './token.js'

/** Neighbouring unknown words as one, then tried as a part of a name or as a misspelt one. */
export function joinUnknown(tokens: readonly Token[], text: string, index: AskIndex): Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    // a family's name with something after it may be a part of a longer name: "Qwen3.5 397B"
    const named = longestPart(tokens, at, text, index)
    // "Qwen3 coder nxt": what is unknown behind a part may make a longer name, misspelt
    const misspelt =
      !named || tokens[named.last + 1]?.kind === 'unknown' ? longestMisspelt(tokens, at, text, index) : undefined
    const found = named && !(misspelt && misspelt.last > named.last) ? named : misspelt
    if (found) {
      out.push(found.token)
      at = found.last
      continue
    }
    const before = out[out.length - 1]
    if (
      token.kind === 'unknown' &&
      before?.kind === 'unknown' &&
      /^[\s-]*$/u.test(text.slice(before.end, token.start))
    ) {
      out[out.length - 1] = { ...before, end: token.end, text: text.slice(before.start, token.end) }
    } else out.push(token)
  }
  return out
}

/** A name that several pieces make, and the last of them. */
interface Run {
  readonly token: NameToken
  readonly last: number
}

/** The longest run of pieces from `at`, no date among them, that `read` takes for a name. */
function longestRun(
  tokens: readonly Token[],
  at: number,
  most: number,
  text: string,
  read: (run: readonly Token[], written: string) => NameToken['entities'],
): Run | undefined {
  for (let last = Math.min(tokens.length, at + most) - 1; last >= at; last--) {
    const run = tokens.slice(at, last + 1)
    if (run.some((token) => token.kind === 'when')) continue
    const start = run[0]!.start
    const end = run[run.length - 1]!.end
    const written = text.slice(start, end)
    const entities = read(run, written)
    if (entities.length > 0) return { token: { kind: 'name', start, end, text: written, entities }, last }
  }
  return undefined
}

/** The longest run of up to four pieces from `at`, one of them unknown and no ordinary word, that is a name misspelt. */
function longestMisspelt(tokens: readonly Token[], at: number, text: string, index: AskIndex): Run | undefined {
  const strange = (token: Token): boolean => token.kind === 'unknown' && !index.cues.realWords.has(token.text)
  const found = longestRun(tokens, at, 4, text, (run, written) =>
    run.some(strange) && (run.length === 1 || /^[\w\s.-]+$/u.test(written)) ? findMisspelt(written, index) : [],
  )
  return found && { ...found, token: { ...found.token, corrected: found.token.entities[0]!.name } }
}

/** The longest run of up to five pieces from `at`, at least one of them unknown, that is a part of one name. */
const longestPart = (tokens: readonly Token[], at: number, text: string, index: AskIndex): Run | undefined =>
  longestRun(tokens, at, 5, text, (run, written) =>
    run.some((token) => token.kind === 'unknown') ? findByPart(written, index) : [],
  )
