/** Constructions that state a relation, compiled to patterns over rendered sentences: `data/lexicon/cues/constructions.yaml`. */
import { z } from 'zod'
import { RelationTypeName } from '../records.js'
import type { RelationType } from '../ontology.js'
import { escapePattern } from '../text/escape.js'
import { AnchorIndex } from './anchors.js'
import { LexiconError } from './errors.js'

export const ConstructionsFile = z.strictObject({
  source: z.string(),
  classes: z.record(z.string(), z.array(z.string().min(1))),
  doubt: z.array(z.string().min(1)),
  patterns: z.partialRecord(RelationTypeName, z.array(z.string().min(1))),
})

/** What stands for a name, or a list of names, in a rendered sentence: one of these characters, by the unit's number. */
export const FIRST_UNIT = 0xe100
export const LAST_UNIT = 0xe8ff
const UNIT = '\\ue100-\\ue8ff'

export interface Construction {
  readonly relation: RelationType
  /** As written in the file. */
  readonly text: string
  /** For text in lower case; the groups A, B, H, P and S hold the characters of the units that fill them. */
  readonly pattern: RegExp
  /** Says something in Chinese, or in English; a sentence without words of that language is not asked. */
  readonly language: 'zh' | 'en' | undefined
  /** How many names or lists it holds. */
  readonly units: number
  readonly hasSource: boolean
  readonly hasTarget: boolean
  /** Its source is what a pronoun stands for. */
  readonly pronominal: boolean
  /** The target is a place where things are served: an organisation, too. */
  readonly hosts: boolean
}

export class Constructions {
  readonly doubt: RegExp
  readonly #all: readonly Construction[]
  readonly #anchors: AnchorIndex

  constructor(file: z.infer<typeof ConstructionsFile>) {
    const classes = new Map(Object.entries(file.classes).map(([name, words]) => [name, alternatives(words)]))
    this.doubt = new RegExp(alternatives(file.doubt))
    this.#all = (Object.entries(file.patterns) as [RelationType, readonly string[]][]).flatMap(([relation, texts]) =>
      texts.map((text) => {
        const pattern = compile(text, classes)
        const [zh, en] = [
          /[\u4e00-\u9fff]/u.test(pattern.source),
          /[a-z]{2}/u.test(pattern.source.replace(/\\u\w+/gu, '')),
        ]
        return {
          relation,
          text,
          pattern,
          language: zh && en ? undefined : zh ? 'zh' : 'en',
          units: text.match(/\{[ABHPSX]\}/gu)?.length ?? 0,
          hasSource: /\{[APS]\}/u.test(text),
          hasTarget: /\{[BHPS]\}/u.test(text),
          pronominal: text.includes('<it>'),
          hosts: text.includes('{H}'),
        }
      }),
    )
    this.#anchors = new AnchorIndex(
      this.#all.map(({ text }) => text),
      new Map(Object.entries(file.classes)),
    )
  }

  /** Those that a rendered sentence has the words for, in the order of the file. */
  for(text: string): Construction[] {
    return this.#anchors.candidates(text).map((index) => this.#all[index]!)
  }
}

/** Words of one class, longest first; blanks inside match any run of blanks. */
function alternatives(words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const either = (list: readonly string[]): string =>
    list.map((word) => escapePattern(word.toLowerCase()).replace(/\s+/gu, '\\s+')).join('|')
  const latin = longest.filter((word) => /^[A-Za-z].*[A-Za-z]$/u.test(word))
  const others = longest.filter((word) => !latin.includes(word))
  if (latin.length === 0) return `(?:${either(others)})`
  // Latin words must stand alone
  return others.length === 0 ? `(?:\\b(?:${either(latin)})\\b)` : `(?:\\b(?:${either(latin)})\\b|${either(others)})`
}

const PART = /\{[ABHPSX]\}|<[A-Za-z]+>|~~|~|\s+|[A-Za-z][A-Za-z'-]*|\\.|[^]/gu

function compile(text: string, classes: ReadonlyMap<string, string>): RegExp {
  let source = ''
  let blanks = 0
  for (const [part] of text.matchAll(PART)) {
    if (part === '{X}') source += `[${UNIT}]`
    else if (/^\{/u.test(part)) source += `(?<${part[1]}>[${UNIT}])`
    else if (/^<[A-Za-z]/u.test(part)) {
      const words = classes.get(part.slice(1, -1))
      if (words === undefined) throw new LexiconError('cues/constructions.yaml', `no class ${part} (in "${text}")`)
      source += words
    } else if (part === '~~') source += '[^。;；!！?？]{0,70}?'
    else if (part === '~') source += `[^${UNIT}，,、。;；!！?？:：()（）—]{0,28}?`
    // bounded, so that no text can make it try without end
    else if (part === '*') source += '{0,4}'
    // taken whole or not at all: several runs of blanks side by side, each of any share, would try without end
    else if (part.trim() === '') source += `(?=(?<blank${++blanks}>\\s*))\\k<blank${blanks}>`
    else if (/^[A-Za-z]/u.test(part)) source += `\\b${part.toLowerCase()}\\b`
    else source += part
  }
  return new RegExp(source, 'g')
}
