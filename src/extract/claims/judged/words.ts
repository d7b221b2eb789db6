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

/** Traits of the words before, between and after two names, and of those that touch either. */
export function describeWords(traits: Traits, first: Name, second: Name, line: ReadLine): void {
  const { start, end } = line.sentence
  const gap = line.slice(first.end, second.start)
  if (gap.length <= GAP) {
    const bare = !gap.includes(BLANK)
    const words = wordsOf(gap)
    for (const word of new Set(words)) if (!isSign(word)) traits.order(`${FINE} between ${word}`)
    if (bare) {
      for (const word of new Set(words)) if (!isSign(word)) traits.order(`${FINE} joined by ${word}`)
      if (words.length <= SHORT) traits.order(`${FINE} says ${words.join(' ')}`)
    }
  }
  const before = line
    .slice(Math.max(start, first.start - ASIDE), first.start)
    .split(BLANK)
    .at(-1)!
  for (const word of new Set(wordsOf(before))) if (!isSign(word)) traits.order(`${FINE} before ${word}`)
  const after = line.slice(second.end, Math.min(end, second.end + ASIDE)).split(BLANK)[0]!
  for (const word of new Set(wordsOf(after))) if (!isSign(word)) traits.order(`${FINE} after ${word}`)
}

/** Traits of the words that touch a name. */
export function describeTouching(traits: Traits, isFirst: boolean, name: Name, line: ReadLine): void {
  const { start, end } = line.sentence
  const before = wordsOf(
    line
      .slice(Math.max(start, name.start - ASIDE), name.start)
      .split(BLANK)
      .at(-1)!,
  )
  const after = wordsOf(line.slice(name.end, Math.min(end, name.end + ASIDE)).split(BLANK)[0]!)
  traits.end(isFirst, `${FINE} after ${before.at(-1) ?? '^'}`)
  traits.end(isFirst, `${FINE} then ${after[0] ?? '$'}`)
  if (before.length > 1) traits.end(isFirst, `${FINE} after ${before.slice(-2).join(' ')}`)
  if (after.length > 1) traits.end(isFirst, `${FINE} then ${after.slice(0, 2).join(' ')}`)
}

/** Traits of the words around a name whose sentence leaves out what it is about. */
export function describeWordsApart(traits: Traits, name: Name, line: ReadLine): void {
  const { start, end } = line.sentence
  const before = line.slice(Math.max(start, name.start - GAP), name.start)
  for (const word of new Set(wordsOf(before))) if (!isSign(word)) traits.order(`${FINE} apart, before ${word}`)
  const after = line.slice(name.end, Math.min(end, name.end + ASIDE)).split(BLANK)[0]!
  for (const word of new Set(wordsOf(after))) if (!isSign(word)) traits.order(`${FINE} apart, after ${word}`)
}
