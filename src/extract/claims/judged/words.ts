/** Words around two names of one sentence, whatever they say: their weights tell which of them matter. */
import type { Name } from '../../scope.js'
import { BLANK } from '../line.js'
import { stem, type ReadLine } from './line.js'
import { FINE, type Traits } from './traits.js'

/** How far a gap's words are read. */
const GAP = 90
/** How far words before the first and behind the second name are read. */
const ASIDE = 30
/** Gaps of so few words are read whole. */
const SHORT = 5

const PIECE = /[A-Za-z]+(?:['’]s)?|[\u3400-\u9fff]+|[0-9]+|[^\s\w]/gu

/** Words by their stems, and Chinese by every two signs that stand together. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(PIECE)].flatMap(([piece]): string[] => {
    if (/^[A-Za-z]/u.test(piece)) return [stem(piece)]
    if (/^[0-9]/u.test(piece)) return ['0']
    if (piece < '\u3400' || piece > '\u9fff') return /[*_`~“”"‘’']/u.test(piece) ? [] : [piece]
    const signs = [...piece]
    return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => signs[at]! + sign)
  })
}

const isSign = (word: string): boolean => /^[^\p{L}\p{N}]/u.test(word)

/** The words right before a name, and right behind it, as far as no other name stands there. */
const ahead = (name: Name, line: ReadLine): string =>
  line
    .slice(Math.max(line.sentence.start, name.start - ASIDE), name.start)
    .split(BLANK)
    .at(-1)!
const behind = (name: Name, line: ReadLine): string =>
  line.slice(name.end, Math.min(line.sentence.end, name.end + ASIDE)).split(BLANK)[0]!

/** One fine trait for each word. */
function note(traits: Traits, place: string, words: readonly string[]): void {
  for (const word of new Set(words)) if (!isSign(word)) traits.order(`${FINE} ${place} ${word}`)
}

/** Traits of the words before, between and after two names, and of those that touch either. */
export function describeWords(traits: Traits, first: Name, second: Name, line: ReadLine): void {
  const gap = line.slice(first.end, second.start)
  if (gap.length <= GAP) {
    const words = wordsOf(gap)
    note(traits, 'between', words)
    if (!gap.includes(BLANK)) {
      note(traits, 'joined by', words)
      if (words.length <= SHORT) traits.order(`${FINE} says ${words.join(' ')}`)
    }
  }
  note(traits, 'before', wordsOf(ahead(first, line)))
  note(traits, 'after', wordsOf(behind(second, line)))
}

/** Traits of the words that touch a name. */
export function describeTouching(traits: Traits, isFirst: boolean, name: Name, line: ReadLine): void {
  const before = wordsOf(ahead(name, line))
  const after = wordsOf(behind(name, line))
  traits.end(isFirst, `${FINE} after ${before.at(-1) ?? '^'}`)
  traits.end(isFirst, `${FINE} then ${after[0] ?? '$'}`)
  if (before.length > 1) traits.end(isFirst, `${FINE} after ${before.slice(-2).join(' ')}`)
  if (after.length > 1) traits.end(isFirst, `${FINE} then ${after.slice(0, 2).join(' ')}`)
}

/** Traits of the words around a name whose sentence leaves out what it is about. */
export function describeWordsApart(traits: Traits, name: Name, line: ReadLine): void {
  const before = line.slice(Math.max(line.sentence.start, name.start - GAP), name.start)
  note(traits, 'apart, before', wordsOf(before))
  note(traits, 'apart, after', wordsOf(behind(name, line)))
}
