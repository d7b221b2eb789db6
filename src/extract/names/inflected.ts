/** Ordinary English words beyond the word list: inflected, with prefixes, or two run together. */
import type { Knowledge } from '../../lexicon/index.js'

/** Endings, each with what stands in its place in the listed form. */
const INFLECTIONS: readonly (readonly [string, string])[] =
  's> es> ed> ed>e d> ing> ing>e er> er>e ers> ers>e ly> ies>y ied>y ness> able> able>e ization>ize izing>ize ally>al ally> ity> ity>e ful> less> ism> ist> ists> ish> y> ability>able ability> ment> ments>'
    .split(' ')
    .map((pair) => pair.split('>') as [string, string])
const PREFIXES =
  'un re pre post multi over under non auto super inter sub out mis self cross hyper meta micro mini co de dis anti semi ex quasi'.split(
    ' ',
  )
const COMPOUND =
  /(?:set|sets|base|board|book|line|space|time|work|works|flow|flows|point|points|back|down|up|out|side|wide|ware|box|code|file|name|names|page|pages|scale|stack|test|tests|token|window|graph|graphs|tune|tuned|tuning|made)$/u

/** True for a form of a word that the list has in another form ("unveils", "retrained", "codebase"). */
export function inflected(word: string, words: ReadonlySet<string>): boolean {
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

/** True for a word that is no name by itself: listed, a form of a listed one, or joined of such ("Real-world"). */
export const ordinary = (word: string, words: ReadonlySet<string>): boolean => {
  const small = word.toLowerCase()
  if (words.has(small) || inflected(small, words)) return true
  const parts = word.split(HYPHEN)
  if (parts.length < 2) return false
  // "AI-resistant", "RAG-to-agent": what it is resistant to may be short for anything
  return parts.every((part, index) => {
    const own = part.toLowerCase()
    if (/^\d*$/u.test(part) || words.has(own) || inflected(own, words) || PREFIXES.includes(own)) return true
    return index === 0
      ? /^[A-Z]{2,5}s?$/u.test(part) && parts.slice(1).every(isSmall)
      : part.length < 3 && isSmall(part)
  })
}

const HYPHEN = /[-\u2010-\u2015]/u
const isSmall = (part: string): boolean => /^[a-z]+$/u.test(part)

const known = new WeakMap<Knowledge, ReadonlySet<string>>()

/** Ordinary words and those of the trade, in lower case. */
export function vocabulary(knowledge: Knowledge): ReadonlySet<string> {
  let all = known.get(knowledge)
  if (!all) known.set(knowledge, (all = new Set([...knowledge.words, ...knowledge.cues.jargon])))
  return all
}
