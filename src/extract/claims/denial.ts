/** Statements that are negated, hoped for, hearsay or only asked. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { Line } from './line.js'
import type { Clause, Sentence } from './units.js'

/** True where the part of the clause before a cue, or the sentence, says that it is not so or not sure. */
export function isDenied(line: Line, clause: Clause, cueStart: number, cues: RelationCues): boolean {
  const { sentence } = line
  if (isForged(sentence, cues)) return true
  const before = line.slice(clause.start, cueStart)
  if (/[不没未勿]\s*$/u.test(before)) return true
  for (const match of before.matchAll(cues.negation))
    if (before.length - match.index - match[0].length < 14) return true
  const told = line.slice(sentence.start, cueStart)
  for (const match of told.matchAll(cues.hearsay)) if (told.length - match.index - match[0].length < 24) return true
  return /[?？吗]\s*$/u.test(sentence.text.trimEnd()) && sentence.text.length < 60
}

/** True where the sentence says of what it tells that it is made up. */
export const isForged = (sentence: Sentence, cues: RelationCues): boolean => sentence.text.search(cues.forged) >= 0

/** True where the sentence says of a release that it did not, or may not, take place. */
export function deniesRelease(line: Line, cues: RelationCues): boolean {
  const { sentence } = line
  return sentence.clauses.some((clause) =>
    [...cues.find(line.slice(clause.start, clause.end))].some(
      (match) =>
        match.cues.some(({ relation }) => relation === 'released') &&
        isDenied(line, clause, clause.start + match.start, cues),
    ),
  )
}
