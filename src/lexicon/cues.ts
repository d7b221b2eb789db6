/** Cue words of `data/lexicon/cues/`: what tells that words are a name, and of what. */
import { z } from 'zod'
import { EntityTypeName } from '../records.js'
import { foldName } from '../text/fold.js'
import type { EntityType } from '../ontology.js'

const words = z.array(z.string().min(1))
const byLanguage = z.strictObject({ zh: words, en: words })
const byType = z.record(EntityTypeName, byLanguage)

export const HeadCues = z.strictObject({
  source: z.string(),
  heads: byType,
  leads: byType,
  kinds: z.record(EntityTypeName, words),
})
export const ShapeCues = z.strictObject({
  source: z.string(),
  variants: words,
  joined: words,
  droppable: words,
  tails: words,
  orgTails: words,
  benchTails: words,
})
export const JargonCues = z.strictObject({ source: z.string(), words })
export const PeopleCues = z.strictObject({
  source: z.string(),
  surnamesZh: words,
  givenNamesEn: words,
  transliterationZh: z.string(),
  titlesZh: words,
  titlesEn: words,
  speechZh: words,
  speechEn: words,
})

/** Nouns beside a name, longest first, with the type they tell. */
export interface Head {
  readonly word: string
  readonly type: EntityType
}

/** All name cues, prepared for look-up. */
export class NameCues {
  readonly headsZh: readonly Head[]
  readonly headsEn: ReadonlyMap<string, EntityType>
  readonly leadsZh: readonly Head[]
  readonly leadsEn: ReadonlyMap<string, EntityType>
  /** Nouns that tell a type only where the text says that a name is one. */
  readonly kindsEn: ReadonlyMap<string, EntityType>
  readonly variants: ReadonlySet<string>
  /** Variants only when joined to the name by a hyphen. */
  readonly joined: ReadonlySet<string>
  readonly droppable: ReadonlySet<string>
  readonly tails: ReadonlySet<string>
  readonly orgTails: readonly string[]
  readonly benchTails: ReadonlySet<string>
  readonly jargon: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  readonly transliteration: ReadonlySet<string>
  readonly titlesZh: readonly string[]
  readonly titlesEn: ReadonlySet<string>
  readonly speechZh: readonly string[]
  readonly speechEn: ReadonlySet<string>

  constructor(
    heads: z.infer<typeof HeadCues>,
    shapes: z.infer<typeof ShapeCues>,
    jargon: z.infer<typeof JargonCues>,
    people: z.infer<typeof PeopleCues>,
  ) {
    const byLength = (list: readonly string[]): string[] =>
      [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    const flat = (cues: z.infer<typeof byType>, language: 'zh' | 'en'): Head[] =>
      (Object.keys(cues) as EntityType[]).flatMap((type) => cues[type][language].map((word) => ({ word, type })))
    const longest = (list: Head[]): Head[] =>
      list.sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    this.headsZh = longest(flat(heads.heads, 'zh'))
    this.leadsZh = longest(flat(heads.leads, 'zh'))
    this.headsEn = new Map(flat(heads.heads, 'en').map(({ word, type }) => [word.toLowerCase(), type]))
    this.leadsEn = new Map(flat(heads.leads, 'en').map(({ word, type }) => [word.toLowerCase(), type]))
    this.kindsEn = new Map(
      (Object.keys(heads.kinds) as EntityType[]).flatMap((type) =>
        heads.kinds[type].map((word) => [word, type] as const),
      ),
    )
    this.variants = new Set(shapes.variants.map(foldName))
    this.joined = new Set(shapes.joined.map(foldName))
    this.droppable = new Set(shapes.droppable.map(foldName))
    this.tails = new Set(shapes.tails)
    this.orgTails = byLength(shapes.orgTails)
    this.benchTails = new Set(shapes.benchTails)
    this.jargon = new Set(jargon.words.map(foldName))
    this.surnames = new Set(people.surnamesZh)
    this.given = new Set(people.givenNamesEn)
    this.transliteration = new Set(people.transliterationZh)
    this.titlesZh = byLength(people.titlesZh)
    this.titlesEn = new Set(people.titlesEn.map((word) => word.toLowerCase()))
    this.speechZh = byLength(people.speechZh)
    this.speechEn = new Set(people.speechEn.map((word) => word.toLowerCase()))
  }
}
