/**
 * Gives names back the capitals that a whole issue, or a headline, was written without ("openai ships codex 2",
 * "OPENAI SHIPS CODEX 2"): truecasing after Lita, Ittycheriah, Roukos & Kambhatla, "tRuEcasIng" (ACL 2003), with the
 * lexicon and a list of ordinary words in place of a language model. Length and offsets stay.
 */
import type { Knowledge } from '../lexicon/index.js'
import { sentences } from '../issues/index.js'
import type { Block, Issue, Mark } from '../records.js'
import { hasCjk } from '../text/fold.js'
import { ordinary, vocabulary } from './names/inflected.js'

const WORD = /(?<![A-Za-z0-9@#/._-])[A-Za-z][A-Za-z0-9]*(?:['’][a-z]+)?/gu
/** Fewer English sentences than this say nothing about a writer's habits. */
const FEWEST_SENTENCES = 8
/** Share of sentences that may begin with a capital where a writer does without. */
const SMALL_SHARE = 0.2

const reads = (block: Block): boolean => block.role === 'content' || block.role === 'overview'

/** True for an issue whose writer uses no capitals, at the beginning of sentences neither. */
export function isWrittenSmall(issue: Pick<Issue, 'stories'>): boolean {
  let begun = 0
  let capital = 0
  for (const story of issue.stories)
    for (const block of story.blocks) {
      if (!reads(block) || block.kind === 'code' || hasCjk(block.text)) continue
      for (const { start, end } of sentences(block)) {
        const first = /[A-Za-z]/u.exec(block.text.slice(start, end))?.[0]
        if (first === undefined) continue
        begun++
        if (first < 'a') capital++
      }
    }
  return begun >= FEWEST_SENTENCES && capital / begun < SMALL_SHARE
}

/** True for a line of four words or more with hardly a small letter in them. */
export function isShouted(text: string): boolean {
  if (hasCjk(text)) return false
  const letters = text.match(/[A-Za-z]/gu)?.length ?? 0
  const small = text.match(/[a-z]/gu)?.length ?? 0
  return (text.match(/[A-Za-z]{2,}/gu)?.length ?? 0) >= 4 && small / letters < 0.1
}

/** A text with pieces of the same length put in its place, given in ascending order. */
class Rewritten {
  readonly #pieces: string[] = []
  #end = 0

  constructor(readonly text: string) {}

  put(at: number, piece: string): void {
    this.#pieces.push(this.text.slice(this.#end, at), piece)
    this.#end = at + piece.length
  }

  toString(): string {
    return this.#pieces.join('') + this.text.slice(this.#end)
  }
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The stretch as the lexicon writes it, where that is as long. */
function asKnown(text: string, start: number, knowledge: Knowledge): string | undefined {
  const match = knowledge.lexicon.forms.match(text, start)
  const form = match?.values.find(({ ambiguous, text: own }) => !ambiguous && own.length === match.end - start)
  if (!match || !form) return undefined
  const surface = text.slice(start, match.end)
  // an ordinary word needs more than its letters to be a name
  return knowledge.words.has(surface.toLowerCase()) || form.text.toLowerCase() !== surface.toLowerCase()
    ? undefined
    : form.text
}

const standsAlone = (marks: readonly Mark[], start: number, end: number): boolean =>
  marks.some(
    (mark) =>
      (mark.kind === 'bold' || mark.kind === 'link' || mark.kind === 'code') && mark.start === start && mark.end >= end,
  )

/**
 * The text with capitals where names are likely: known names as the lexicon writes them, words that no dictionary has,
 * a given name and what follows it, the first word of a sentence, a link and a bold stretch.
 * @param text all in small letters
 * @returns text of the same length
 */
export function withCapitals(
  text: string,
  block: Pick<Block, 'kind' | 'text' | 'marks'>,
  knowledge: Knowledge,
): string {
  const words = vocabulary(knowledge)
  const starts = new Set(
    sentences(block).map(({ start }) => start + Math.max(0, text.slice(start).search(/[A-Za-z]/u))),
  )
  const out = new Rewritten(text)
  let done = 0
  let given = false
  /** Where a known name, its version and its variants end so far: "gemini 3.5 flash". */
  let reached = -1
  for (const match of text.matchAll(WORD)) {
    const at = match.index
    if (at < done) continue
    const known = asKnown(text, at, knowledge)
    if (known !== undefined) {
      out.put(at, known)
      reached = done = at + known.length
      given = false
      continue
    }
    if (reached > 0 && /^[ -](?:v?[\d.]+[ -])?$/u.test(text.slice(reached, at))) {
      const variant = knowledge.cues.variants.has(match[0]) || /^[a-z]\d/u.test(match[0])
      reached = variant ? at + match[0].length : -1
      if (variant) {
        out.put(at, upper(match[0]))
        continue
      }
    }
    const word = match[0].replace(/['’][a-z]+$/u, '')
    const unknown = word.length > 3 && !ordinary(word, words)
    const name = knowledge.cues.given.has(upper(word)) && !words.has(word)
    if (unknown || name || given || starts.has(at) || standsAlone(block.marks, at, at + word.length))
      out.put(at, upper(word))
    // "lena fuchs": what follows a given name is a family name, unless it is an ordinary word
    const next = /^ ([a-z]+)/u.exec(text.slice(at + word.length))?.[1]
    given = knowledge.cues.given.has(upper(word)) && next !== undefined && !ordinary(next, words)
  }
  return out.toString()
}

/**
 * A shouted line as a sentence: ordinary words small, known names as the lexicon writes them, other words with one
 * capital; short ones (API, GPU) stay as they are.
 * @returns text of the same length
 */
export function withoutShouting(text: string, knowledge: Knowledge): string {
  const words = vocabulary(knowledge)
  const out = new Rewritten(text)
  let done = 0
  for (const match of text.matchAll(WORD)) {
    const at = match.index
    if (at < done) continue
    const known = asKnown(text, at, knowledge)
    const small = match[0].toLowerCase()
    const piece =
      known ??
      (/\d/u.test(small) || (small.length < 4 && !knowledge.words.has(small))
        ? match[0]
        : ordinary(small.replace(/['’]s$/u, ''), words)
          ? small
          : upper(small))
    out.put(at, piece)
    done = at + piece.length
  }
  return out.toString()
}
