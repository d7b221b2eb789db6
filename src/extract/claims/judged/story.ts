/** What a story's pairs are seen against: its title, its sentences, and what is best known of each name's type. */
import type { RelationCues } from '../../../lexicon/relationCues.js'
import type { EntityType } from '../../../ontology.js'
import { foldName } from '../../../text/fold.js'
import type { TypeEvidence } from '../../../records.js'
import { fullName } from '../../names/member.js'
import { likelyType, type Name, type Passage, type Scope } from '../../scope.js'
import { readSentences } from '../units.js'
import { readLine, type ReadLine } from './line.js'

/** From here on what speaks for a type of an unknown name is taken for it. */
const SURE = 0.9

/** What all of an issue says of the type of a name that nobody knew, by its folded form. */
export type Guesses = ReadonlyMap<string, EntityType>

/** How a name is typed: as known, or as guessed. */
export interface Kind {
  readonly type: EntityType | 'unknown'
  /** With a mark for guesses. */
  readonly tag: string
}

export interface Telling {
  readonly scope: Scope
  readonly lines: readonly ReadLine[]
  /** Names of the title or lead, in order, and of the heading above. */
  readonly title: readonly Name[]
  readonly section: readonly Name[]
  readonly kindOf: (name: Name) => Kind
  /** Names of one thing have one key. */
  readonly keyOf: (name: Name) => string
  /** What the line says that leads into the list where a line stands ("Supported clients:"). */
  readonly leadIn: (line: ReadLine) => readonly string[]
  /** How many things of a type the story names, and which first. */
  readonly count: (type: Kind['type']) => number
  readonly first: (type: Kind['type']) => string | undefined
}

/** What speaks for unknown names in all stories together. */
export function guessTypes(scopes: readonly Scope[]): Guesses {
  const evidence = new Map<string, TypeEvidence[]>()
  for (const { passages } of scopes)
    for (const { names } of passages)
      for (const name of names) {
        if (name.known || name.family) continue
        const key = foldName(fullName(name))
        evidence.set(key, [...(evidence.get(key) ?? []), ...name.types])
      }
  const guesses = new Map<string, EntityType>()
  for (const [key, types] of evidence) {
    const typed = likelyType({ types: types.filter(({ reason }) => !reason.startsWith('name:')) })
    if (typed && typed.weight >= SURE) guesses.set(key, typed.type)
  }
  return guesses
}

function kindOf(name: Name, guesses: Guesses): Kind {
  const known = name.family ?? name.known
  if (known) {
    const also = (known.also ?? []).includes('org') || (known.also ?? []).includes('product') ? '+' : ''
    return { type: known.type, tag: `${known.type}${also}` }
  }
  const guess = guesses.get(foldName(fullName(name)))
  return guess ? { type: guess, tag: `${guess}?` } : { type: 'unknown', tag: 'unknown' }
}

/** Names that a story is titled with: of its heading, else of its bold lead. */
function titleNames(scope: Scope): Name[] {
  const first = scope.passages[0]
  if (!first) return []
  if (first.heading) return first.names
  const lead = first.block.marks.find(({ kind, start }) => kind === 'bold' && start <= 2)
  return lead ? first.names.filter(({ start }) => start < lead.end) : []
}

/** Reads a story for its pairs. */
export function readTelling(scope: Scope, heading: Passage | undefined, guesses: Guesses, cues: RelationCues): Telling {
  const kinds = new Map<Name, Kind>()
  const keys = new Map<Name, string>()
  const lines = scope.passages.flatMap((passage) => readSentences(passage).map((sentence) => readLine(sentence, cues)))
  const kind = (name: Name): Kind => {
    let found = kinds.get(name)
    if (!found) kinds.set(name, (found = kindOf(name, guesses)))
    return found
  }
  const keyOf = (name: Name): string => {
    let found = keys.get(name)
    if (found === undefined) keys.set(name, (found = foldName(fullName(name))))
    return found
  }
  const named = new Map<Kind['type'], Set<string>>()
  for (const { names } of lines)
    for (const name of names) {
      const { type } = kind(name)
      if (!named.has(type)) named.set(type, new Set())
      named.get(type)!.add(keyOf(name))
    }
  return {
    scope,
    lines,
    title: titleNames(scope),
    section: heading?.names ?? [],
    kindOf: kind,
    keyOf,
    leadIn: (line) => {
      if (line.passage.block.kind !== 'item') return []
      const lead = lines.slice(0, lines.indexOf(line)).findLast(({ passage }) => passage.block.kind !== 'item')
      if (!lead || !/[:：]\s*$/u.test(lead.sentence.text.replace(/[*_]/gu, ''))) return []
      return [...new Set(lead.hints.flatMap(({ tells }) => tells.filter((tell) => !tell.startsWith('"'))))]
    },
    count: (type) => named.get(type)?.size ?? 0,
    first: (type) => named.get(type)?.values().next().value,
  }
}
