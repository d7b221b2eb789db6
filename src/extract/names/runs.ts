/**
 * Words in Latin letters that look like names though nobody told us: in Chinese text nearly every such run, in English
 * text those that capitals, digits, marks or their place make stand out. Each comes with a small weight; what stands
 * around it, in this issue and in all others, decides whether it is a name and of what.
 */
import type { Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { foldName, hasCjk } from '../../text/fold.js'
import { support, type Name, type Span } from '../scope.js'
import { extendModel } from './model.js'

const TOKEN = /[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ]*(?:[.+_'’\-‑&][A-Za-z0-9À-ɏ]+)*\+*|\d+(?:\.\d+)+[a-z]?|\d+[A-Z]\w*|\d+/gu
const SIZED = /(?:^|[-\s])\d+(?:\.\d+)?[BM](?:[-\s]|$)|A\d+(?:\.\d+)?B/u
const SIZE_TOKEN = /^(?:A?\d+(?:\.\d+)?[BMKT]b?|[A-Za-z]?\d[\d.]*)$/u
const DECIMAL = /\d\.\d|[A-Za-z]-?v?\d+$|\sv?\d+$/u
const NO_TIERS: ReadonlySet<string> = new Set()
const CONNECTOR = /^(?:of|de|du|for|and|the)$/u
const INSTITUTION =
  /^(?:University|Institute|Institut|Department|Ministry|School|College|Academy|Bank|Center|Centre|Office|Foundation|Laboratory|Association|Council|Government|State|Museum|Library|Université|Universität)$/u

interface Token extends Span {
  readonly text: string
}

/** Weights of what makes words look like a name; one name's weights add up over all mentions in all issues. */
const WEIGHT = {
  run: 0.5,
  capital: 0.25,
  marked: 0.45,
  inner: 0.35,
  wholeMark: 0.3,
  sized: 3,
  decimal: 0.6,
  tail: 1.3,
  acronym: -0.35,
}

const isNameLike = (token: string): boolean =>
  /^[A-ZÀ-Þ]/u.test(token) || /[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/u.test(token)
const hasInner = (text: string): boolean => /[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Za-z]\d|[a-z]\.[a-z]/u.test(text)

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
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length
    if (!taken(match.index, end)) tokens.push({ start: match.index, end, text: match[0].replace(/['’]s$/u, '') })
  }
  const starts = new Set(sentences.map((sentence) => firstWord(text, sentence.start)))
  const titled = !chinese && heading && titleCase(text)
  const names: Name[] = []
  for (let index = 0; index < tokens.length;) {
    let last = index
    while (last + 1 < tokens.length && joined(text, tokens[last]!, tokens[last + 1]!)) last++
    const group = tokens.slice(index, last + 1)
    index = last + 1
    for (const run of chinese && !isEnglishStretch(group, knowledge)
      ? chineseRuns(group, marks, knowledge)
      : englishRuns(group, marks, starts, titled, knowledge)) {
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

const joined = (text: string, left: Token, right: Token): boolean => {
  const between = text.slice(left.end, right.start)
  return between === ' ' || between === '\u00a0'
}

const titleCase = (text: string): boolean => {
  const wordsOf = text.match(/[A-Za-z][a-z]{3,}/gu) ?? []
  return wordsOf.length >= 4 && wordsOf.filter((word) => /^[A-Z]/u.test(word)).length / wordsOf.length > 0.7
}

/** A stretch of English inside Chinese text: many small words. */
const isEnglishStretch = (group: readonly Token[], knowledge: Knowledge): boolean =>
  group.filter((token) => /^[a-z]+$/u.test(token.text) && knowledge.words.has(token.text)).length >= 3

const marked = (marks: readonly Mark[], span: Span): boolean =>
  marks.some(
    (mark) =>
      mark.kind !== 'italic' &&
      mark.kind !== 'strike' &&
      mark.start <= span.start &&
      span.end <= mark.end &&
      mark.end - mark.start <= 60,
  )

const wholly = (marks: readonly Mark[], span: Span): boolean =>
  marks.some(
    (mark) => mark.kind !== 'italic' && Math.abs(mark.start - span.start) <= 1 && Math.abs(mark.end - span.end) <= 1,
  )

function chineseRuns(group: readonly Token[], marks: readonly Mark[], knowledge: Knowledge): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  const flush = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const token of group) {
    const small = /^[a-z]+$/u.test(token.text)
    const number = /^\d/u.test(token.text) && !/[A-Za-z]/u.test(token.text)
    if (number) {
      if (run.length > 0 && (token.text.includes('.') || token.text.length <= 2)) run.push(token)
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

function englishRuns(
  group: readonly Token[],
  marks: readonly Mark[],
  starts: ReadonlySet<number>,
  titled: boolean,
  knowledge: Knowledge,
): Token[][] {
  const { words } = knowledge
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
      words.has(first.text.toLowerCase()) &&
      !INSTITUTION.test(first.text) &&
      !wholly(marks, { start: first.start, end: run.at(-1)!.end })
    )
      run.shift()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const token of group) {
    if (/['’](?:s|t|re|ll|ve|d|m)$/u.test(token.text)) {
      flush()
      continue
    }
    const plain = /^[A-Z][a-z]+$/u.test(token.text) && words.has(token.text.toLowerCase())
    const number = /^\d[\d.]*$/u.test(token.text)
    const covered = marks.some((mark) => mark.kind === 'code' && mark.start <= token.start && token.end <= mark.end)
    if (titled && plain) flush()
    else if (isNameLike(token.text)) run.push(token)
    else if (number && run.length > 0 && (token.text.includes('.') || token.text.length <= 1)) run.push(token)
    else if (CONNECTOR.test(token.text) && run.some((part) => INSTITUTION.test(part.text))) run.push(token)
    else if (covered && !words.has(token.text.toLowerCase()) && /[a-z]{3}/u.test(token.text)) run.push(token)
    else if (/^[a-z][\w.-]*[a-z0-9]$/u.test(token.text) && wholly(marks, token) && !words.has(token.text))
      run.push(token)
    else if (/^[a-z]{6,}$/u.test(token.text) && !words.has(token.text) && !inflected(token.text, words)) run.push(token)
    else if (/^[a-z]+[-.][a-z]*\d/u.test(token.text) || /^[a-z]{2,}\.(?:cpp|js|ai|py|rs|dev|app)$/u.test(token.text))
      run.push(token)
    else flush()
  }
  flush()
  return runs
}

/** A form of a word that the list has in another form. */
function inflected(word: string, words: ReadonlySet<string>): boolean {
  for (const [tail, back] of INFLECTIONS)
    if (word.endsWith(tail)) {
      const stem = word.slice(0, -tail.length)
      if (words.has(stem + back) || (stem.length > 3 && stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1))))
        return true
    }
  for (const prefix of PREFIXES)
    if (
      word.startsWith(prefix) &&
      (words.has(word.slice(prefix.length)) ||
        (word.length > prefix.length + 4 && inflected(word.slice(prefix.length), words)))
    )
      return true
  // two words run together
  for (let cut = 3; cut <= word.length - 3; cut++)
    if (
      words.has(word.slice(0, cut)) &&
      words.has(word.slice(cut)) &&
      cut >= 4 &&
      word.length - cut >= 4 &&
      COMPOUND.test(word)
    )
      return true
  return false
}

const INFLECTIONS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['d', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['ers', 'e'],
  ['ly', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ness', ''],
  ['able', ''],
  ['able', 'e'],
  ['ization', 'ize'],
  ['izing', 'ize'],
  ['ally', 'al'],
  ['ally', ''],
  ['ity', ''],
  ['ity', 'e'],
  ['ful', ''],
  ['less', ''],
  ['ism', ''],
  ['ist', ''],
  ['ists', ''],
  ['ish', ''],
  ['y', ''],
  ['ability', 'able'],
  ['ability', ''],
  ['ment', ''],
  ['ments', ''],
]
const PREFIXES = [
  'un',
  're',
  'pre',
  'post',
  'multi',
  'over',
  'under',
  'non',
  'auto',
  'super',
  'inter',
  'sub',
  'out',
  'mis',
  'self',
  'cross',
  'hyper',
  'meta',
  'micro',
  'mini',
  'co',
  'de',
  'dis',
  'anti',
]
const COMPOUND =
  /(?:set|sets|base|board|book|line|space|time|work|works|flow|flows|point|points|back|down|up|out|side|wide|ware|box|code|file|name|names|page|pages|scale|stack|test|tests|token|window|graph|graphs|tune|tuned|tuning|made)$/u

/** Trims a run to a name and weighs it; undefined when nothing name-like is left. */
function candidate(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  chinese: boolean,
  knowledge: Knowledge,
): Name | undefined {
  const { cues, words } = knowledge
  let run = [...tokens]
  const isJargon = (token: Token): boolean => cues.jargon.has(foldName(token.text))
  const whole = (): string => text.slice(run[0]!.start, run.at(-1)!.end)
  const spanned = { start: run[0]!.start, end: run.at(-1)!.end }
  for (;;) {
    if (run.length === 0) return undefined
    if (
      run.length > 1 &&
      wholly(marks, spanned) &&
      !run.every((token) => /^[a-z]/u.test(token.text)) &&
      !cues.jargon.has(foldName(whole()))
    )
      break
    if (cues.jargon.has(foldName(whole()))) return undefined
    const first = run[0]!
    const last = run.at(-1)!
    if (/^\d/u.test(first.text)) run = run.slice(1)
    else if (isJargon(first) && !(run.length > 1 && cues.tails.has(last.text) && !isJargon(run[1]!))) run = run.slice(1)
    else if (
      run.length > 1 &&
      isJargon(last) &&
      !cues.tails.has(last.text) &&
      !cues.benchTails.has(last.text) &&
      !cues.variants.has(foldName(last.text))
    )
      run = run.slice(0, -1)
    else if (CONNECTOR.test(first.text)) run = run.slice(1)
    else if (CONNECTOR.test(last.text)) run = run.slice(0, -1)
    else break
  }
  // all plain vocabulary: a title-cased phrase, not a name, unless it closes like one
  const plain = run.every(
    (token) => isJargon(token) || (words.has(token.text.toLowerCase()) && /^[A-Z]?[a-z]+$/u.test(token.text)),
  )
  // a title-cased phrase of ordinary words names nothing by itself
  if (
    !chinese &&
    plain &&
    !wholly(marks, spanned) &&
    !cues.tails.has(run.at(-1)!.text) &&
    !run.some((token) => INSTITUTION.test(token.text))
  )
    return undefined
  const start = run[0]!.start
  let end = run.at(-1)!.end
  const reach = extendModel(text, end, NO_TIERS, cues, words)
  if (!/^\d/u.test(run.at(-1)!.text)) end = reach.end
  const surface = text.slice(start, end)
  if (surface.length < 2 || surface.length > 80 || /^\d+$/u.test(surface)) return undefined
  if (run.length > 6) return undefined
  // a bare size, version or count names nothing
  if (!run.some((token) => /[A-Za-zÀ-ɏ]{2}/u.test(token.text.replace(SIZE_TOKEN, '')) && !isJargon(token)))
    return undefined
  const name: Name = { start, end, text: surface, types: [], weak: true }
  const span = { start, end }
  const acronym = /^[A-Z]{2,4}s?$/u.test(surface)
  if (SIZED.test(surface)) support(name, 'model', WEIGHT.sized, 'size in its name')
  else if (DECIMAL.test(surface)) support(name, 'model', WEIGHT.decimal, 'version in its name')
  if (chinese)
    support(
      name,
      'product',
      plain && run.length === 1 ? WEIGHT.run / 2 : WEIGHT.run,
      'name: Latin letters in Chinese text',
    )
  else if (run.every((token) => /^[a-z]+$/u.test(token.text))) support(name, 'product', 0.3, 'name: a coined word')
  else if (!plain || run.length > 1) support(name, 'product', WEIGHT.capital, 'name: written as a name')
  if (marked(marks, span) && !run.every((token) => /^[a-z]+$/u.test(token.text)))
    support(name, 'product', WEIGHT.marked, 'name: marked up')
  if (wholly(marks, span)) support(name, 'product', WEIGHT.wholeMark, 'name: marked up by itself')
  if (hasInner(surface)) support(name, 'product', WEIGHT.inner, 'name: capitals or digits inside')
  if (acronym) support(name, 'product', WEIGHT.acronym, 'name: an acronym')
  const tail = run.at(-1)!.text
  const glued = /(?:Bench|Eval|Arena|QA|Gym)$/u.exec(surface)
  if (cues.benchTails.has(tail) || glued) support(name, 'benchmark', WEIGHT.tail, `ends in ${glued?.[0] ?? tail}`)
  else if (run.length > 1 && cues.tails.has(tail)) support(name, 'product', WEIGHT.tail, `ends in ${tail}`)
  if (run.some((token) => INSTITUTION.test(token.text)) && run.length > 1)
    support(name, 'org', 3, 'an institution by its words')
  return name.types.length > 0 ? name : undefined
}
