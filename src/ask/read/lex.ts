/** Cuts a question into names, cue phrases, dates, numbers, and the words that are none of these. */
import { isWordCode } from '../../lexicon/trie.js'
import { CJK } from '../../text/fold.js'
import type { AskIndex } from '../prepare.js'
import { joinUnknown } from './join.js'
import { findMisspelt, findNames, type NameSpan } from './names.js'
import { numbers } from './numbers.js'
import { correctWord } from './spelling.js'
import type { CueToken, NameToken, Token, WhenToken } from './token.js'
import { findWhen } from './when.js'

/** Price of each kind of piece: the cheapest cut wins, so long pieces beat short ones and nothing known is left unread. */
const PRICE = { name: 0.9, cue: 1, when: 0.7, number: 0.95, blank: 0, unknownWord: 25, unknownHan: 12 } as const

const isBlank = (char: string): boolean => /\s/u.test(char)
const isLatin = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && isWordCode(text.charCodeAt(index))

function cuesAt(text: string, start: number, index: AskIndex): CueToken[] {
  const found: CueToken[] = []
  if (isBlank(text.charAt(start)) || (isLatin(text, start) && isLatin(text, start - 1))) return found
  const limit = Math.min(text.length, start + index.cues.longest)
  for (let end = start + 1; end <= limit; end++) {
    if (isLatin(text, end) && isLatin(text, end - 1)) continue
    const phrase = text.slice(start, end)
    const cue = index.cues.phrases.get(phrase)
    if (cue) found.push({ kind: 'cue', start, end, text: phrase, tags: cue.tags, past: cue.past })
  }
  return found
}

/**
 * Names that are also words of questions count as names only where they are written as names: "Jan", "MAX" and "Go" in
 * capitals and not merely as the first word, "go" and "max" never.
 */
function written(span: NameSpan, text: string, index: AskIndex): boolean {
  const as = text.slice(span.start, span.end)
  const cue = index.cues.phrases.get(as.toLowerCase())
  if (!cue) return [...as].length > 1 || /\p{Lu}/u.test(as)
  if (CJK.test(as)) return false
  if (!/\p{Lu}/u.test(as)) return false
  return span.start > 0 || span.end - span.start > 4 || cue.tags.has('kind:thing')
}

/**
 * The cheapest cut of a question, with misspelt words mended.
 * @param question as asked; widths are folded here
 */
export function lex(question: string, index: AskIndex): Token[] {
  const text = folded(question)
  const tokens = cut(text, index)
  const joined = joinUnknown(tokens, text, index)
  const slips = joined.some((token) => token.kind === 'unknown') ? slipsOf(tokens, index) : []
  if (slips.length === 0) return joined
  // the whole is cut again, since a mended word may belong to a longer phrase
  const mended = slips.reduceRight(
    (whole, { start, end, meant }) => whole.slice(0, start) + meant + whole.slice(end),
    text,
  )
  return withSlips(joinUnknown(cut(mended, index), mended, index), slips)
}

interface Slip {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly meant: string
}

/** Unknown words that must be misspelt words of questions. */
const slipsOf = (tokens: readonly Token[], index: AskIndex): Slip[] =>
  tokens.flatMap(({ kind, start, end, text }) => {
    // one that may as well be a misspelt name is left to it
    const meant =
      kind === 'unknown' && findMisspelt(text, index).length === 0 ? correctWord(text, index.cues) : undefined
    return meant === undefined ? [] : [{ start, end, written: text, meant }]
  })

/** Notes at each mended piece what was written there. */
function withSlips(tokens: readonly Token[], slips: readonly Slip[]): Token[] {
  let shift = 0
  const places = slips.map((slip) => {
    const at = slip.start + shift
    shift += slip.meant.length - slip.written.length
    return { at, slip }
  })
  return tokens.map((token) => {
    const there = places.find(({ at }) => at >= token.start && at < token.end)
    return token.kind === 'cue' && there ? { ...token, misspelt: there.slip.written } : token
  })
}

const folded = (question: string): string =>
  question
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc`]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    // "most-liked" is "most liked"
    .replace(/\b(most|least|highest|lowest|largest|best|top)-(?=[a-z])/giu, '$1 ')
    // "picked it up" is "picked up it"
    .replace(/\b([a-z]+) (it|them) (up|out|over|off|in)(?![\w-])/giu, '$1 $3 $2')
    // "top3" is "top 3", "2000+ likes" is "at least 2000 likes"
    .replace(/\b(top)(?=\d)/giu, '$1 ')
    .replace(/(?<![\w.,-])(\d[\d,]*(?:\.\d+)?\s?(?:[kmb万亿千]|billion|million|thousand)?)\+(?![\w+])/giu, '≥$1')

function cut(text: string, index: AskIndex): Token[] {
  const lower = [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
  const candidates = new Map<number, Token[]>()
  const add = (token: Token): void => {
    const there = candidates.get(token.start)
    if (there) there.push(token)
    else candidates.set(token.start, [token])
  }
  const whens: WhenToken[] = findWhen(lower, text, index)
  for (const token of whens) add(token)
  for (const span of findNames(text, index))
    if (written(span, text, index)) {
      const name: NameToken = {
        kind: 'name',
        start: span.start,
        end: span.end,
        text: text.slice(span.start, span.end),
        entities: span.entities,
      }
      add(name)
    }
  for (const token of numbers(lower)) add(token)
  for (let start = 0; start < lower.length; start++) for (const token of cuesAt(lower, start, index)) add(token)
  return cheapest(text, candidates)
}

/** A phrase marked low yields where the letters can be cut another way into as many pieces. */
const LOW = 0.02

const priceOf = (token: Token): number =>
  PRICE[token.kind === 'unknown' ? 'unknownWord' : token.kind] +
  (token.kind === 'cue' && token.tags.has('low') ? LOW : 0)

function cheapest(text: string, candidates: ReadonlyMap<number, readonly Token[]>): Token[] {
  const best: { price: number; token: Token | null; from: number }[] = Array.from({ length: text.length + 1 }, () => ({
    price: Infinity,
    token: null,
    from: 0,
  }))
  best[0] = { price: 0, token: null, from: 0 }
  const offer = (from: number, end: number, price: number, token: Token | null): void => {
    const total = best[from]!.price + price
    // of equal cuts the one whose first piece is longer: 出现|在, not 出|现在
    if (total <= best[end]!.price) best[end] = { price: total, token, from }
  }
  for (let at = 0; at < text.length; at++) {
    if (best[at]!.price === Infinity) continue
    const char = text.charAt(at)
    if (isBlank(char)) offer(at, at + 1, PRICE.blank, null)
    for (const token of candidates.get(at) ?? []) offer(at, token.end, priceOf(token), token)
    if (isBlank(char)) continue
    let end = at + 1
    if (isLatin(text, at))
      while (end < text.length && (isLatin(text, end) || (/[-._'+]/u.test(text.charAt(end)) && isLatin(text, end + 1))))
        end++
    const piece = text.slice(at, end)
    const price = isLatin(text, at) ? PRICE.unknownWord : PRICE.unknownHan
    offer(at, end, price, { kind: 'unknown', start: at, end, text: piece })
  }
  const tokens: Token[] = []
  for (let at = text.length; at > 0; at = best[at]!.from) {
    const { token } = best[at]!
    if (token) tokens.push(token)
  }
  return tokens.reverse()
}
