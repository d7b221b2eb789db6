/** A run of words without what only stands around a name. */
import type { Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { foldName } from '../../text/fold.js'
import { ordinary, vocabulary } from './inflected.js'
import { wholly, type Token } from './tokens.js'

export const CONNECTOR = /^(?:of|de|du|for|and|the)$/u
const ARTICLE = /^(?:The|An?|Our|Its?|This|These|My|Your|Their)$/u
export const INSTITUTION =
  /^(?:University|Institute|Institut|Department|Ministry|School|College|Academy|Bank|Foundation|Laboratory|Laboratories|Association|Council|Government|Museum|Library|Université|Universität)$/u
/** "On RoboSuite, X reached 71": the capital of the first word is the sentence's. */
const OPENING =
  /^(?:On|In|At|For|With|From|By|Under|After|Before|Using|Via|Across|And|But|When|While|Meanwhile|Since|Unlike|Like)$/u

/** "的重排模型 Rerank 5", "MiniMax's Speech 3.0": a plain word with a version, named as somebody's. */
export const numbered = (text: string, [first, second, ...more]: readonly Token[]): boolean =>
  second !== undefined &&
  more.length === 0 &&
  /^[A-Z][a-z]+$/u.test(first!.text) &&
  /^\d{1,2}(?:\.\d)?$/u.test(second.text) &&
  /(?:的|模型|['’]s|推出|发布|上线|开源|了)\s*[*`“"「《]*$/u.test(text.slice(0, first!.start))

/** The last word that is no edition's: "Studio" in "Agent Studio Lite". */
export const closing = (run: readonly Token[], { cues }: Knowledge): Token =>
  run.findLast((token, index) => index === 0 || !cues.variants.has(foldName(token.text))) ?? run[0]!

/** The run without words of the trade and numbers at its ends; empty when it names nothing. */
export function trim(text: string, tokens: readonly Token[], marks: readonly Mark[], knowledge: Knowledge): Token[] {
  const { cues } = knowledge
  const words = vocabulary(knowledge)
  let run = [...tokens]
  const isJargon = (token: Token): boolean => cues.jargon.has(foldName(token.text))
  const spanned = { start: run[0]!.start, end: run.at(-1)!.end }
  const whole = wholly(marks, spanned) && run.length <= 4
  for (;;) {
    if (run.length === 0) return run
    const surface = text.slice(run[0]!.start, run.at(-1)!.end)
    if (cues.jargon.has(foldName(surface))) return []
    const first = run[0]!
    const last = run.at(-1)!
    if (/^\d/u.test(first.text)) run = run.slice(1)
    else if (
      run.length > 1 &&
      run.length === tokens.length &&
      whole &&
      !run.every((token) => /^[a-z]/u.test(token.text))
    )
      break
    // "Moonshot AI" goes by both words
    else if (last.text === 'AI' && run.length > 1 && /^[A-Z]/u.test(run.at(-2)!.text) && !isJargon(run.at(-2)!)) break
    else if (
      isJargon(first) &&
      !(run.length > 1 && cues.tails.has(closing(run, knowledge).text) && !isJargon(run[1]!)) &&
      !(run.length > 1 && INSTITUTION.test(last.text)) &&
      !numbered(text, run)
    )
      run = run.slice(1)
    else if (
      run.length > 1 &&
      isJargon(last) &&
      !cues.tails.has(last.text) &&
      !cues.benchTails.has(last.text) &&
      !cues.variants.has(foldName(last.text))
    )
      run = run.slice(0, -1)
    else if (CONNECTOR.test(first.text) || (run.length > 1 && ARTICLE.test(first.text))) run = run.slice(1)
    else if (run.length > 1 && OPENING.test(first.text) && /^[A-Z]/u.test(run[1]!.text)) run = run.slice(1)
    else if (CONNECTOR.test(last.text)) run = run.slice(0, -1)
    else break
  }
  // "Token Plan" less "Token" is no name
  const cut = run.length < tokens.length && !/^\d/u.test(tokens[0]!.text)
  return cut && run.every((token) => /^[A-Za-z][a-z]+$/u.test(token.text) && ordinary(token.text, words)) ? [] : run
}
