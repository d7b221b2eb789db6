/**
 * The words that questions are made of, as data: `data/lexicon/ask/*.yaml`. Every phrase carries tags (`kind:model`,
 * `rel:acquired:verb`, `metric:likes`, `stop` …); what is no name, date, number or phrase of these files is a word that
 * the program does not know, and a question with one is not answered.
 */
import { z } from 'zod'
import { parseYaml } from '../lexicon/parse.js'
import { RelationTypeName } from '../records.js'
import { foldName } from '../text/fold.js'

const phrases = z.array(z.string().min(1)).default([])

const CueEntry = z.strictObject({
  tag: z.string().regex(/^[a-z-]+(?::[a-z-]+)*$/u),
  /** Makes the other English forms: `verb` release → releases, released, releasing; `noun` model → models. */
  inflect: z.enum(['verb', 'noun']).optional(),
  en: phrases,
  zh: phrases,
})

const RelationCue = z.strictObject({
  /** Relation types that the words of this name ask for, the best first. */
  types: z.array(RelationTypeName).min(1),
  /** Asks for the other end: "loses to" is "beats" seen from the loser. */
  inverse: z.boolean().optional(),
  /** Only statements whose sentence has one of these words: "open-sourced" is more than "released". */
  wording: z.array(z.string()).optional(),
  /** Types of the nearest kind to ask for where the question names none. */
  wants: z.array(z.enum(['model', 'org', 'person', 'benchmark', 'product'])).optional(),
})
export type RelationCue = z.infer<typeof RelationCue>

const CueFile = z.strictObject({
  source: z.string().min(1),
  cues: z.array(CueEntry).default([]),
  relations: z.record(z.string(), RelationCue).default({}),
  /** English verbs that do not take -ed: past tense, participle and, where it is not base + ing, present participle. */
  irregular: z.record(z.string(), z.array(z.string())).default({}),
  /** Words of a name that make an organisation one of a narrower kind (`university`). */
  narrower: z.record(z.string(), z.array(z.string())).default({}),
  /** English words that are no slip for one of the phrases, though a letter away from it. */
  realWords: phrases,
  /** Model questions offered where one was not understood; `{model}` and the like are filled from the graph. */
  examples: z.strictObject({ en: phrases, zh: phrases }).optional(),
})
export type CueFile = z.infer<typeof CueFile>

/** One phrase with its tags. */
export interface Cue {
  readonly tags: ReadonlySet<string>
  /** Past tense or participle of an English verb. */
  readonly past: boolean
}

/** A thing that the lexicon knows, with the forms it is written in. */
export interface KnownForms {
  readonly name: string
  readonly type: string
  readonly aliases?: readonly string[] | undefined
}

/** What is known beside the words of questions. */
export interface AskBackground {
  /** Things with all their names: a question may use one that no issue of the graph does. */
  readonly known: Iterable<KnownForms>
  /** Ordinary English words in lower case: none of them is taken for another word misspelt. */
  readonly words: Iterable<string>
}

export interface AskCues {
  /** By phrase in lower case, blanks single. */
  readonly phrases: ReadonlyMap<string, Cue>
  /** Other names by `type:folded name`, for each name of a thing. */
  readonly aliases: ReadonlyMap<string, readonly string[]>
  readonly longest: number
  readonly relations: ReadonlyMap<string, RelationCue>
  readonly narrower: ReadonlyMap<string, readonly string[]>
  readonly realWords: ReadonlySet<string>
  readonly examples: { readonly en: readonly string[]; readonly zh: readonly string[] }
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** The other forms of a regular English verb; `past` says which are past tense or participle. */
function verbForms(
  verb: string,
  irregular: Readonly<Record<string, readonly string[]>>,
): { form: string; past: boolean }[] {
  const [head = verb, ...rest] = verb.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const given = irregular[head]
  const past = given?.slice(0, 2) ?? [
    /e$/u.test(head) ? `${head}d` : /[^aeiou]y$/u.test(head) ? `${head.slice(0, -1)}ied` : `${head}ed`,
  ]
  const ing = given?.[2] ?? (/[^eo]e$/u.test(head) ? `${head.slice(0, -1)}ing` : `${head}ing`)
  return [
    { form: head, past: false },
    { form: pluralOf(head), past: false },
    { form: ing, past: false },
    ...past.map((form) => ({ form, past: true })),
  ].map(({ form, past: isPast }) => ({ form: `${form}${tail}`, past: isPast }))
}

/** Reads one cue file; a mistake is a `LexiconError` with file and line. */
export const parseCueFile = (path: string, text: string): CueFile => parseYaml(path, text, CueFile)

/** By each of its names, all names of a thing. */
function aliasTable(known: Iterable<KnownForms>): Map<string, readonly string[]> {
  const table = new Map<string, readonly string[]>()
  for (const { name, type, aliases } of known) {
    if (!aliases || aliases.length === 0) continue
    const forms = [name, ...aliases]
    for (const form of forms) {
      const key = `${type}:${foldName(form)}`
      if (!table.has(key) || form === name) table.set(key, forms)
    }
  }
  return table
}

/** Puts cue files together. */
export function composeCues(files: readonly CueFile[], background?: AskBackground): AskCues {
  const byPhrase = new Map<string, { tags: Set<string>; past: boolean }>()
  const relations = new Map<string, RelationCue>()
  const narrower = new Map<string, readonly string[]>()
  const realWords = new Set(files.flatMap((file) => file.realWords))
  const examples: { en: string[]; zh: string[] } = { en: [], zh: [] }
  const irregular = Object.assign({}, ...files.map((file) => file.irregular)) as Record<string, string[]>
  const add = (phrase: string, tag: string, past = false): void => {
    const key = phrase.toLowerCase()
    const there = byPhrase.get(key)
    if (!there) byPhrase.set(key, { tags: new Set([tag]), past })
    else {
      there.tags.add(tag)
      // "read" is both; what is also a base form is no certain past
      there.past = there.past && past
    }
  }
  for (const file of files) {
    for (const { tag, inflect, en, zh } of file.cues) {
      for (const phrase of zh) add(phrase, tag)
      for (const phrase of en) {
        if (inflect === 'verb') for (const { form, past } of verbForms(phrase, irregular)) add(form, tag, past)
        else add(phrase, tag)
        if (inflect === 'noun') add(pluralOf(phrase), tag)
      }
    }
    for (const [name, relation] of Object.entries(file.relations)) relations.set(name, relation)
    for (const [name, words] of Object.entries(file.narrower)) narrower.set(name, words)
    examples.en.push(...(file.examples?.en ?? []))
    examples.zh.push(...(file.examples?.zh ?? []))
  }
  const longest = Math.max(1, ...[...byPhrase.keys()].map((phrase) => phrase.length))
  for (const word of background?.words ?? []) realWords.add(word)
  const aliases = aliasTable(background?.known ?? [])
  return { phrases: byPhrase, longest, relations, narrower, realWords, aliases, examples }
}
