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
    const longer =
      named && tokens[named.last + 1]?.kind === 'unknown' ? longestMisspelt(tokens, at, text, index) : undefined
    if (named && !(longer && longer.last > named.last)) {
      out.push(named.token)
      at = named.last
      continue
    }
    const misspelt = longestMisspelt(tokens, at, text, index)
    if (misspelt) {
      out.push(misspelt.token)
      at = misspelt.last
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

/** The longest run of up to four pieces from `at`, one of them unknown and no ordinary word, that is a name misspelt. */
function longestMisspelt(
  tokens: readonly Token[],
  at: number,
  text: string,
  index: AskIndex,
): { token: NameToken; last: number } | undefined {
  const strange = (token: Token): boolean => token.kind === 'unknown' && !index.cues.realWords.has(token.text)
  for (let last = Math.min(tokens.length, at + 4) - 1; last >= at; last--) {
    const run = tokens.slice(at, last + 1)
    if (!run.some(strange) || run.some((token) => token.kind === 'when')) continue
    const start = run[0]!.start
    const end = run[run.length - 1]!.end
    const written = text.slice(start, end)
    if (run.length > 1 && !/^[\w\s.-]+$/u.test(written)) continue
    const entities = findMisspelt(written, index)
    const first = entities[0]
    if (first) return { token: { kind: 'name', start, end, text: written, entities, corrected: first.name }, last }
  }
  return undefined
}

/** The longest run of up to five pieces from `at`, at least one of them unknown or a bare name, that is a part of one name. */
function longestPart(
  tokens: readonly Token[],
  at: number,
  text: string,
  index: AskIndex,
): { token: NameToken; last: number } | undefined {
  for (let last = Math.min(tokens.length, at + 5) - 1; last >= at; last--) {
    const run = tokens.slice(at, last + 1)
    if (!run.some((token) => token.kind === 'unknown')) continue
    if (run.some((token) => token.kind === 'when')) continue
    const start = run[0]!.start
    const end = run[run.length - 1]!.end
    const entities = findByPart(text.slice(start, end), index)
    if (entities.length > 0)
      return { token: { kind: 'name', start, end, text: text.slice(start, end), entities }, last }
  }
  return undefined
}
