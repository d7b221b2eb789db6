/** Names of the graph in a question: as written, by a part that only one name has, or misspelt. */
import distances from 'natural/lib/natural/distance/index.js'
import type { EntityNode } from '../../records.js'
import { isWordCode } from '../../lexicon/trie.js'
import { foldName, hasCjk } from '../../text/fold.js'
import { entityOrder, wordsOf, type AskIndex, type KnownName } from '../prepare.js'

export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly entities: readonly EntityNode[]
  readonly corrected?: string
}

const isLatin = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && isWordCode(text.charCodeAt(index))

/** A name may not be cut out of a longer one: "GPT-5.2" does not stand in "GPT-5.2-Foo", nor "GPT-5" in "GPT-5.1". */
function cutOut(text: string, start: number, end: number): boolean {
  if (
    isLatin(text, start) &&
    (isLatin(text, start - 1) || (/[-.]/u.test(text.charAt(start - 1)) && isLatin(text, start - 2)))
  )
    return true
  if (!isLatin(text, end - 1)) return false
  if (isLatin(text, end)) return true
  return (
    /[-.]/u.test(text.charAt(end)) &&
    isLatin(text, end + 1) &&
    !/^-(?:based|powered|related|like|made|compatible|using|specific)(?![a-z])/iu.test(text.slice(end))
  )
}

/** Every stretch of the text that is a name of the graph. */
export function findNames(text: string, index: AskIndex): NameSpan[] {
  const spans: NameSpan[] = []
  for (let start = 0; start < text.length; start++) {
    if (foldName(text.charAt(start)) === '') continue
    if (isLatin(text, start) && isLatin(text, start - 1)) continue
    const limit = Math.min(text.length, start + index.longestName + 8)
    for (let end = start + 1; end <= limit; end++) {
      if (isLatin(text, end) && isLatin(text, end - 1)) continue
      if (foldName(text.charAt(end - 1)) === '') continue
      const known = index.names.get(foldName(text.slice(start, end)))
      if (known && !cutOut(text, start, end)) spans.push({ start, end, entities: known.entities })
    }
  }
  return spans
}

/**
 * A stretch of words that stands for a longer name: exactly one name has these words ("Deep Think"), or the most
 * mentioned of several that are editions of one another. Needs a letter, and more than a single short word.
 */
export function findByPart(written: string, index: AskIndex): readonly EntityNode[] {
  const words = wordsOf(written)
  if (words.length === 0 || !/\p{L}/u.test(written) || words.join('').length < 4) return []
  const all = index.parts.get(words.join(' ')) ?? []
  return all.length === 1 ? all : []
}

const digitsOf = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ')

/** Edits allowed between a misspelt name and the real one. */
const allowance = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/**
 * The one name that a misspelt word can mean. Digits must agree, since a version is its own thing; short words and words
 * of Han characters are not guessed at.
 */
export function findMisspelt(written: string, index: AskIndex): readonly EntityNode[] {
  const close = closeNames(written, index, allowance(foldName(written).length))
  const best = close[0]
  if (!best) return []
  const rivals = close.filter((name) => name.distance === best.distance)
  const meant = new Set(rivals.flatMap((name) => name.entities.map((entity) => entity.id)))
  return meant.size === 1 ? best.entities : []
}

/** Names by first letter and length, made once a graph. */
const buckets = new WeakMap<AskIndex, Map<string, { key: string; known: KnownName }[]>>()

function bucketsOf(index: AskIndex): Map<string, { key: string; known: KnownName }[]> {
  const there = buckets.get(index)
  if (there) return there
  const made = new Map<string, { key: string; known: KnownName }[]>()
  for (const [key, known] of index.names) {
    if (key.length < 5) continue
    const place = `${key.charAt(0)}${key.length}`
    const own = made.get(place)
    if (own) own.push({ key, known })
    else made.set(place, [{ key, known }])
  }
  buckets.set(index, made)
  return made
}

/** Names at most `most` edits away, nearest first. */
export function closeNames(
  written: string,
  index: AskIndex,
  most: number,
): { text: string; distance: number; entities: readonly EntityNode[] }[] {
  const key = foldName(written)
  if (most < 1 || hasCjk(written) || key.length > 40) return []
  const digits = digitsOf(key)
  const found: { text: string; distance: number; entities: readonly EntityNode[] }[] = []
  for (let length = key.length - most; length <= key.length + most; length++)
    // the first letter is rarely the wrong one
    for (const { key: name, known } of bucketsOf(index).get(`${key.charAt(0)}${length}`) ?? []) {
      if (digitsOf(name) !== digits) continue
      const distance = distances.DamerauLevenshteinDistance(key, name)
      if (distance <= most) found.push({ text: known.text, distance, entities: known.entities })
    }
  return found.sort((a, b) => a.distance - b.distance || entityOrder(a.entities[0]!, b.entities[0]!))
}
