/**
 * Words in Latin letters that look like names though nobody told us: in Chinese text nearly every such run, in English
 * text those that capitals, digits, marks or their place make stand out. Each comes with a small weight; what stands
 * around it, in this issue and in all others, decides whether it is a name and of what.
 */
import type { Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { hasCjk } from '../../text/fold.js'
import type { Name, Span } from '../scope.js'
import { candidate, QUALITY } from './candidate.js'
import { CONNECTOR, INSTITUTION } from './trim.js'
import { ordinary, vocabulary } from './inflected.js'
import { isQuantity } from './model.js'
import { joined, marked, tokensOf, wholly, type Token } from './tokens.js'

const isNameLike = (token: string): boolean =>
  /^[A-ZÀ-Þ]/u.test(token) || /[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/u.test(token)

/** Name-like runs of the text between the names that are known already. */
export function runNames(
  text: string,
  marks: readonly Mark[],
  sentences: readonly Span[],
  known: readonly Name[],
  heading: boolean,
  knowledge: Knowledge,
): Name[] {
  const chinese = hasCjk(text)
  const taken = (start: number, end: number): boolean =>
    known.some((name) => !yields(name) && name.start < end && start < name.end)
  const tokens = tokensOf(text, taken)
  const starts = new Set(sentences.map((sentence) => firstWord(text, sentence.start)))
  // "Results: On X, …": a label opens a sentence too
  for (const { index } of text.matchAll(/(?<=[a-z]):\s+(?=[A-Z][a-z]*\s)/gu)) starts.add(firstWord(text, index + 1))
  const titled = !chinese && heading && titleCase(text)
  const counts = (token: Token): boolean => isQuantity(text.slice(token.end, token.end + 12))
  const names: Name[] = []
  for (let index = 0; index < tokens.length;) {
    let last = index
    while (last + 1 < tokens.length && joined(text, tokens[last]!, tokens[last + 1]!)) last++
    const group = tokens.slice(index, last + 1)
    index = last + 1
    for (const run of chinese && !isEnglishStretch(group, knowledge)
      ? chineseRuns(group, marks, counts, knowledge)
      : englishRuns(text, group, marks, starts, counts, titled || isHeadline(group, knowledge), knowledge)) {
      const name = candidate(text, run, marks, chinese, knowledge)
      if (name) names.push(name)
    }
  }
  return names
}

/** A doubtful or generic name gives way to a longer one that holds it ("Shell" to "Hosted Shell"). */
export const yields = (name: Name): boolean =>
  (name.weak && !/\d/u.test(name.text)) || (name.known?.kind !== undefined && YIELDING.has(name.known.kind))

const YIELDING: ReadonlySet<string> = new Set(['language', 'format', 'method', 'licence', 'os', 'device'])

const firstWord = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !/[A-Za-z0-9]/u.test(text.charAt(at))) at++
  return at
}

const titleCase = (text: string): boolean => {
  const wordsOf = text.match(/[A-Za-z][a-z]{3,}/gu) ?? []
  return wordsOf.length >= 4 && wordsOf.filter((word) => /^[A-Z]/u.test(word)).length / wordsOf.length > 0.7
}

/** Four words or more in capitals, ordinary ones among them: "Fan Direction Confusion Ensues". */
function isHeadline(group: readonly Token[], knowledge: Knowledge): boolean {
  const words = vocabulary(knowledge)
  const long = group.filter((token) => /^[A-Za-z]{2,}$/u.test(token.text) && !CONNECTOR.test(token.text))
  const capital = long.filter((token) => /^[A-Z]/u.test(token.text))
  return (
    capital.length >= 4 &&
    capital.length >= long.length * 0.7 &&
    !group.some((token) => INSTITUTION.test(token.text)) &&
    capital.filter((token) => ordinary(token.text, words)).length >= 2
  )
}

/** A stretch of English inside Chinese text: many small words. */
const isEnglishStretch = (group: readonly Token[], knowledge: Knowledge): boolean =>
  group.filter((token) => /^[a-z]+$/u.test(token.text) && knowledge.words.has(token.text)).length >= 3

function chineseRuns(
  group: readonly Token[],
  marks: readonly Mark[],
  counts: (token: Token) => boolean,
  knowledge: Knowledge,
): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  const flush = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const token of group) {
    const small = /^[a-z]+$/u.test(token.text)
    const number = /^\d/u.test(token.text) && !/[A-Za-z]/u.test(token.text)
    if (token.technical || QUALITY.test(token.text)) flush()
    else if (number) {
      if (run.length > 0 && (token.text.includes('.') || token.text.length <= 2) && !counts(token)) run.push(token)
      else flush()
    } else if (
      small &&
      knowledge.words.has(token.text) &&
      !(run.length > 0 && CONNECTOR.test(token.text)) &&
      !wholly(marks, token)
    )
      flush()
    else if (small && !marked(marks, token) && knowledge.words.has(token.text)) flush()
    else run.push(token)
  }
  flush()
  return runs
}

/** A bold or linked word (with its version) that opens a text, before a dash. */
const leads = (text: string, token: Token, marks: readonly Mark[]): boolean =>
  marks.some(
    ({ kind, start, end }) =>
      (kind === 'bold' || kind === 'link') &&
      start <= 3 &&
      Math.abs(start - token.start) <= 2 &&
      /^(?: v?\d[\d.]*)?[*\]\s]*$/u.test(text.slice(token.end, end)) &&
      /^[*\s]*(?:\([^()]{1,30}\)\s*)?[—–]/u.test(text.slice(end)),
  )

function englishRuns(
  text: string,
  group: readonly Token[],
  marks: readonly Mark[],
  starts: ReadonlySet<number>,
  counts: (token: Token) => boolean,
  titled: boolean,
  knowledge: Knowledge,
): Token[][] {
  const words = vocabulary(knowledge)
  const runs: Token[][] = []
  let run: Token[] = []
  const flush = (): void => {
    while (run.length > 0 && CONNECTOR.test(run.at(-1)!.text)) run.pop()
    const first = run[0]
    // the first word of a sentence is capitalised anyway
    if (
      first &&
      starts.has(first.start) &&
      /^[A-Z][a-z]*$/u.test(first.text) &&
      ordinary(first.text, words) &&
      !INSTITUTION.test(first.text) &&
      !wholly(marks, { start: first.start, end: run.at(-1)!.end })
    )
      run.shift()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const token of group) {
    if (token.technical || QUALITY.test(token.text) || /['’](?:s|t|re|ll|ve|d|m)$/u.test(token.text)) {
      flush()
      continue
    }
    const small = token.text.toLowerCase()
    const plain = /^[A-Z][a-z]+$/u.test(token.text) && (titled ? ordinary(token.text, words) : words.has(small))
    const number = /^\d[\d.]*$/u.test(token.text)
    const covered = marks.some((mark) => mark.kind === 'code' && mark.start <= token.start && token.end <= mark.end)
    if (titled && plain) flush()
    else if (isNameLike(token.text)) run.push(token)
    else if (number && run.length > 0 && (token.text.includes('.') || token.text.length <= 1) && !counts(token))
      run.push(token)
    else if (CONNECTOR.test(token.text) && run.some((part) => INSTITUTION.test(part.text))) run.push(token)
    else if (covered && !words.has(small) && /[a-z]{3}/u.test(token.text)) run.push(token)
    else if (/^[a-z][\w.-]*[a-z0-9]$/u.test(token.text) && wholly(marks, token) && !words.has(token.text))
      run.push(token)
    // "**murmur** — a dictation app": what an item opens with, marked, is what it tells of
    else if (/^[a-z][a-z\d-]+$/u.test(token.text) && leads(text, token, marks)) run.push(token)
    // "Acme's zvec": nothing but a name is coined so
    else if (
      /^[a-z]{4,}$/u.test(token.text) &&
      /['’]s $/u.test(text.slice(0, token.start)) &&
      !ordinary(token.text, words)
    )
      run.push(token)
    else if (/^[a-z]+[-.][a-z]*\d/u.test(token.text) || /^[a-z]{2,}\.(?:cpp|js|ai|rs|dev|app)$/u.test(token.text))
      run.push(token)
    else flush()
  }
  flush()
  return runs
}
