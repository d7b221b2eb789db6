/** Statements that are negated, hoped for, hearsay or only asked. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { RelationType } from '../../ontology.js'
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

/** True where the sentence says of a relation that it does not, or may not, hold ("OpenAI has not released it"). */
export function denies(line: Line, relation: RelationType, cues: RelationCues): boolean {
  const { sentence } = line
  return (
    isForged(sentence, cues) ||
    sentence.clauses.some((clause) =>
      [...cues.find(line.slice(clause.start, clause.end))].some(
        (match) =>
          match.cues.some((cue) => cue.relation === relation) &&
          isDenied(line, clause, clause.start + match.start, cues),
      ),
    )
  )
}
