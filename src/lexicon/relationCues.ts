/** Words that state relations, prepared for look-up: `data/lexicon/cues/relations.yaml`. */
import { z } from 'zod'
import { escapePattern } from '../text/escape.js'
import { RelationTypeName } from '../records.js'
import type { RelationType } from '../ontology.js'

const words = z.array(z.string().min(1)).default([])
const byOrder = z.strictObject({ svo: words, ovs: words, loc: words, sv: words })
const byLanguage = z.strictObject({ zh: words, en: words })

export const RelationCuesFile = z.strictObject({
  source: z.string(),
  relations: z.partialRecord(
    RelationTypeName,
    z.strictObject({ zh: byOrder.partial().optional(), en: byOrder.partial().optional() }),
  ),
  negation: byLanguage,
  hearsay: byLanguage,
  apposition: byLanguage,
  prepositions: byLanguage,
  pronouns: byLanguage,
  titles: byLanguage,
  creators: byLanguage,
  forged: byLanguage,
  makerColumns: byLanguage,
  funding: z.strictObject({ raised: byLanguage, got: byLanguage, verbs: byLanguage, lists: byLanguage }),
})

/**
 * svo: source before, target after; ovs: the other way round; loc: the other end stands inside the cue;
 * sv: one end before, the other is what the story speaks of.
 */
export type CueOrder = 'svo' | 'ovs' | 'loc' | 'sv'

export interface Cue {
  readonly relation: RelationType
  readonly order: CueOrder
  readonly text: string
}

/** A cue with a gap for a name: "在…上线". */
export interface GapCue extends Cue {
  readonly before: string
  readonly after: string
}

export interface CueMatch {
  readonly start: number
  readonly end: number
  readonly cues: readonly Cue[]
}

type Lists = Record<'zh' | 'en', readonly string[]>

const longest = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** One pattern for words of both scripts: Latin ones need word boundaries. */
function pattern(lists: Lists): RegExp {
  const zh = longest(lists.zh).map(escapePattern).join('|')
  const en = longest(lists.en).map(escapePattern).join('|')
  return new RegExp(`(?:${zh})|(?<![A-Za-z])(?:${en})(?![A-Za-z])`, 'giu')
}

/** "n't" ends a word, where all others stand by themselves. */
const negative = (lists: Lists): RegExp => new RegExp(`${pattern(lists).source}|n['’]t(?![A-Za-z])`, 'giu')

export class RelationCues {
  readonly #plain = new Map<string, Cue[]>()
  readonly #pattern: RegExp
  readonly gaps: readonly GapCue[]
  readonly negation: RegExp
  readonly hearsay: RegExp
  readonly pronouns: RegExp
  readonly apposition: Lists
  readonly prepositionsZh: readonly string[]
  readonly prepositionsEn: ReadonlySet<string>
  readonly titles: RegExp
  readonly creators: RegExp
  /** Says of the whole sentence that it is not so: made up, a fake. */
  readonly forged: RegExp
  /** Headers of table columns that name makers. */
  readonly makerColumns: RegExp
  /** Rounds of funding: words that tell of one, those that do beside an amount, verbs after the backers, cues before them. */
  readonly funding: Readonly<Record<'raised' | 'got' | 'verbs' | 'lists', RegExp>>

  constructor(file: z.infer<typeof RelationCuesFile>) {
    const gaps: GapCue[] = []
    const plain: Lists & { zh: string[]; en: string[] } = { zh: [], en: [] }
    for (const [relation, languages] of Object.entries(file.relations) as [
      RelationType,
      (typeof file.relations)[RelationType],
    ][])
      for (const language of ['zh', 'en'] as const)
        for (const order of ['svo', 'ovs', 'loc', 'sv'] as const)
          for (const text of languages?.[language]?.[order] ?? []) {
            const cue: Cue = { relation, order, text }
            const [before, after] = text.split('…')
            if (after !== undefined) gaps.push({ ...cue, before: before!, after })
            else {
              const key = text.toLowerCase()
              const there = this.#plain.get(key)
              if (there) there.push(cue)
              else {
                this.#plain.set(key, [cue])
                plain[language].push(text)
              }
            }
          }
    this.#pattern = pattern(plain)
    this.gaps = gaps
    this.negation = negative(file.negation)
    this.hearsay = pattern(file.hearsay)
    this.pronouns = pattern(file.pronouns)
    this.apposition = file.apposition
    this.prepositionsZh = longest(file.prepositions.zh)
    this.prepositionsEn = new Set(file.prepositions.en)
    this.titles = pattern(file.titles)
    this.creators = pattern(file.creators)
    this.forged = pattern(file.forged)
    this.makerColumns = pattern(file.makerColumns)
    const { raised, got, verbs, lists } = file.funding
    this.funding = { raised: pattern(raised), got: pattern(got), verbs: pattern(verbs), lists: pattern(lists) }
  }

  /** Every cue without a gap in a text, left to right, longest first. */
  *find(text: string): Generator<CueMatch> {
    for (const match of text.matchAll(this.#pattern)) {
      const cues = this.#plain.get(match[0].toLowerCase())
      if (cues) yield { start: match.index, end: match.index + match[0].length, cues }
    }
  }
}
