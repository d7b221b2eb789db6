import type { Block } from '../records/issue.js'

/** Words before a full stop that ends nothing, though a capital follows: initials, titles, `vs.`, `Fig.` */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:[A-WYZ]|(?:[A-Za-z]\.)+[A-Za-z]|e\.g|i\.e|vs|al|cf|ca|approx|v|ver|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Sen|Rep|Gov|No|Vol|Fig|Eq|Sec|Ch|pp?|Inc|Ltd|Co|Corp|Dept|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u
const WIDE_END = /[。！？；…]/u
const ASIDE_LENGTH = 60
const CLOSERS = /["”’'」』）)\]】》*]/u

/**
 * Plain stretches of a block's sentences, in order, blanks between them left out. A row is one sentence, and code a line
 * each. Full stops within numbers, versions, addresses, abbreviations, links and code end nothing.
 */
export function sentences(block: Pick<Block, 'kind' | 'text' | 'marks'>): { start: number; end: number }[] {
  const { text } = block
  if (block.kind === 'row') return text === '' ? [] : [{ start: 0, end: text.length }]
  const out: { start: number; end: number }[] = []
  const small = isSmall(text)
  let start = 0
  const cut = (end: number): void => {
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    if (to > from) out.push({ start: from, end: to })
    start = end
  }
  const marks = block.marks.filter((mark) => (mark.kind === 'code' || mark.kind === 'link') && mark.end > mark.start)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      cut(at)
      continue
    }
    if (code !== 46 && code !== 33 && code !== 63 && code !== 59 && code < 0x2026) continue
    const char = text[at]!
    const wide = WIDE_END.test(char)
    if (!wide && code !== 46 && code !== 33 && code !== 63 && code !== 59) continue
    let end = at + 1
    while (end < text.length && (WIDE_END.test(text[end]!) || '.!?'.includes(text[end]!))) end++
    while (end < text.length && CLOSERS.test(text[end]!) && closes(text, at, end)) end++
    const inside = marks.find((mark) => mark.start < end && end < mark.end)
    if (inside) {
      at = inside.end - 1
      continue
    }
    if (wide || endsSentence(text, start, at, end, small)) {
      end = asideEnd(text, end)
      cut(end)
      at = end - 1
    }
  }
  cut(text.length)
  return out
}

/** A short remark in brackets right behind a sentence (`… trending. (4.4K likes)`) belongs to it. */
function asideEnd(text: string, end: number): number {
  let at = end
  while (at < text.length && text.charCodeAt(at) === 32) at++
  if (text[at] !== '(' && text[at] !== '（') return end
  const limit = Math.min(text.length, at + ASIDE_LENGTH)
  for (let i = at + 1; i < limit; i++) {
    const char = text[i]!
    if (char === ')' || char === '）') return i + 1
    if (char === '\n' || char === '(' || char === '（' || WIDE_END.test(char)) return end
  }
  return end
}

/** A closing quote or bracket right behind the end belongs to the sentence; a straight quote only before a blank. */
function closes(text: string, at: number, end: number): boolean {
  const char = text[end]!
  if (char !== '"' && char !== "'") return true
  // an opened straight quote before the end
  let quotes = 0
  for (let i = at - 1; i >= 0 && i > at - 200; i--) if (text[i] === char) quotes++
  return quotes % 2 === 1
}

/** True for text of a writer who begins sentences with small letters. */
const isSmall = (text: string): boolean => /^[^\p{L}]*\p{Ll}/u.test(text) && !/[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text)

/** Whether a Latin stop, exclamation or question mark at `at` ends a sentence that closes at `end`. */
function endsSentence(text: string, start: number, at: number, end: number, small: boolean): boolean {
  const next = text[end]
  if (next === undefined) return true
  const blank = /\s/u.test(next)
  const char = text[at]!
  if (char === ';') return blank
  if (char !== '.') return blank || /[\p{Script=Han}]/u.test(next)
  if (!blank) return /\p{Script=Han}/u.test(next) && /[\p{L})）"”]/u.test(text[at - 1] ?? '')
  const after = /^\s+(\S{1,2})/u.exec(text.slice(end, end + 8))?.[1] ?? ''
  // three dots in the middle, or a small letter behind: the sentence goes on
  if (/^\p{Ll}/u.test(after) && !small) return false
  if (end > at + 1 && !/[.!?]/u.test(text.slice(at + 1, end))) return true
  const before = text.slice(Math.max(start, at - 12), at)
  // the number of a heading or item
  return !ABBREVIATION.test(before) && !/^\s*\d{1,3}$/u.test(text.slice(start, Math.max(start, at)).slice(0, 5))
}
