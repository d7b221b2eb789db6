/** What the letters of a name say of its type: known names of a type share words, endings and shapes ("…Bench", "…-7B", "Chen"). */
import type { EntityType } from '../ontology.js'
import { ENTITY_TYPES } from '../ontology.js'
import type { Lexicon } from './lexicon.js'

const LATIN = /^[\x20-\x7eÀ-ɏ]+$/u
/** Added to each count. */
const SMOOTH = 0.4
/** Features overlap, so each counts but in part. */
const SHARE = 0.5
/** From here on a type is told. */
const CLEAR = 1.6
const VERY = 4

export interface Likeness {
  readonly type: EntityType
  readonly much: boolean
}

/** Words, their letter groups and the shape of a name. */
function featuresOf(name: string): string[] {
  const words = name.split(/[\s\-_/]+/u).filter((word) => word !== '')
  const features = [`n${String(Math.min(words.length, 4))}`, `s${shapeOf(name)}`]
  for (const [index, word] of words.entries()) {
    const small = word.toLowerCase().replace(/\d/gu, '0')
    features.push(`w${small}`)
    if (words.length > 1 && index === 0) features.push(`f${small}`)
    if (words.length > 1 && index === words.length - 1) features.push(`l${small}`)
    const padded = `^${small}$`
    for (let at = 0; at + 3 <= padded.length; at++) features.push(padded.slice(at, at + 3))
    if (padded.length > 5) features.push(padded.slice(-4), padded.slice(-5))
  }
  return features
}

/** Letter kinds with repeats left out: "Xx Xx", "xx-0.0". */
const shapeOf = (name: string): string =>
  name
    .replace(/[A-ZÀ-Þ]/gu, 'X')
    .replace(/[a-zß-ÿ]/gu, 'x')
    .replace(/\d/gu, '0')
    .replace(/(.)\1+/gu, '$1$1')
    .slice(0, 12)

/** Naive Bayes over the names of a lexicon, all types alike likely. */
export class Spelling {
  readonly #counts = new Map<string, number[]>()
  readonly #totals = ENTITY_TYPES.map(() => 0)

  constructor(lexicon: Lexicon) {
    for (const { type, name, aliases } of lexicon.entries) {
      const column = ENTITY_TYPES.indexOf(type)
      for (const form of [name, ...(aliases ?? [])].filter((each) => LATIN.test(each)).slice(0, 3))
        for (const feature of featuresOf(form)) {
          let row = this.#counts.get(feature)
          if (!row) this.#counts.set(feature, (row = ENTITY_TYPES.map(() => 0)))
          row[column]!++
          this.#totals[column]!++
        }
    }
  }

  /** The type whose names are spelled so, where one stands out. */
  like(name: string): Likeness | undefined {
    if (!LATIN.test(name)) return undefined
    const sums = ENTITY_TYPES.map(() => 0)
    for (const feature of featuresOf(name)) {
      const row = this.#counts.get(feature)
      if (!row) continue
      row.forEach((count, index) => (sums[index]! += SHARE * Math.log((count + SMOOTH) / (this.#totals[index]! + 1))))
    }
    const order = sums.map((sum, index) => ({ sum, index })).sort((a, b) => b.sum - a.sum || a.index - b.index)
    const margin = order[0]!.sum - order[1]!.sum
    return margin < CLEAR ? undefined : { type: ENTITY_TYPES[order[0]!.index]!, much: margin >= VERY }
  }
}

const spellings = new WeakMap<Lexicon, Spelling>()

/** The spelling of a lexicon's names, learned when first asked for. */
export function spellingOf(lexicon: Lexicon): Spelling {
  let there = spellings.get(lexicon)
  if (!there) spellings.set(lexicon, (there = new Spelling(lexicon)))
  return there
}
