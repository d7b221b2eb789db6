/** A sentence with the cue words in it, read once for all its pairs. */
import type { RelationCues } from '../../../lexicon/relationCues.js'
import type { Name, Passage, Span } from '../../scope.js'
import { gapEnd } from '../gapEnd.js'
import { BLANK, Line } from '../line.js'
import type { Sentence } from '../units.js'

/** How far a gap cue's second half may stand from the name inside. */
const REACH = 16

/** A cue word in place: what it tells, and the word itself where it is one of our own lists. */
export interface Hint extends Span {
  readonly tells: readonly string[]
}

export interface ReadLine {
  readonly sentence: Sentence
  readonly passage: Passage
  readonly names: readonly Name[]
  readonly hints: readonly Hint[]
  /** Cues that hold a name between their halves ("在…上线"), by name. */
  readonly held: ReadonlyMap<Name, readonly string[]>
  /** The sentence's text with its names blanked out, in offsets of the passage. */
  readonly slice: (start: number, end: number) => string
}

/** Forms of one verb count as one: "launches" and "launched". */
export const stem = (word: string): string => word.toLowerCase().replace(/(?<=[a-z]{3})(?:es|ed|s|e|ing)(?=$|\s)/u, '')

/** Reads a sentence for its names and cue words. */
export function readLine(sentence: Sentence, cues: RelationCues): ReadLine {
  const { passage, start, end } = sentence
  const line = new Line(sentence)
  line.withBrackets(true)
  const text = line.slice(start, end)
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const hints: Hint[] = []
  for (const match of cues.find(text)) {
    // a single letter is a word of its own only right before a name
    if (match.end - match.start === 1 && !text.slice(match.end).trimStart().startsWith(BLANK)) continue
    const tells = match.cues.map(({ relation, order }) => `${relation} ${order}`)
    hints.push({
      start: start + match.start,
      end: start + match.end,
      tells: [...tells, `"${stem(match.cues[0]!.text)}"`],
    })
  }
  const further: readonly (readonly [RegExp, string])[] = [
    [cues.negation, 'negation'],
    [cues.hearsay, 'hearsay'],
    [cues.pronouns, 'pronoun'],
    [cues.titles, 'title'],
    [cues.creators, 'creator'],
    [cues.funding.raised, 'round'],
    [cues.funding.verbs, 'backing'],
    [cues.funding.lists, 'backers'],
  ]
  for (const [pattern, tell] of further)
    for (const match of text.matchAll(pattern))
      hints.push({ start: start + match.index, end: start + match.index + match[0].length, tells: [tell] })
  const held = new Map<Name, string[]>()
  for (const name of names) {
    const before = line.slice(start, name.start).replace(/[\s“"「『《*`]+$/u, '')
    const after = line.slice(name.end, Math.min(end, name.end + REACH)).split(BLANK)[0]!
    const tells = cues.gaps
      .filter((cue) => before.endsWith(cue.before) && (cue.after === '' || after.search(gapEnd(cue.after)) >= 0))
      .map(({ relation, order }) => `${relation} ${order}`)
    if (tells.length > 0) held.set(name, [...new Set(tells)])
  }
  return { sentence, passage, names, hints, held, slice: (from, to) => line.slice(from, to) }
}
