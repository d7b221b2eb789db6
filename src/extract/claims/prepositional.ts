/** Names behind a preposition are no subjects, but for those whose people act. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { Line } from './line.js'
import type { Clause, Unit } from './units.js'

/** "Researchers at X": who works there acts for it. */
const PEOPLE_AT =
  /(?:^|[^A-Za-z])(?:researchers?|scientists?|engineers?|teams?|people|folks|groups?|academics|students?|staff(?:ers)?|colleagues|developers?|authors|alumni|physicists|mathematicians|professors?|lab|division|crew)\s+(?:at|from|of|inside|within)(?:\s+the)?\s*$/iu

/** True where a preposition stands right before the unit in its clause. */
export function isPrepositional(unit: Unit, clause: Clause, line: Line, cues: RelationCues): boolean {
  const before = line.slice(clause.start, unit.start).replace(/[\s“"「『《*`]+$/u, '')
  if (PEOPLE_AT.test(before)) return false
  if (cues.prepositionsZh.some((word) => before.endsWith(word))) return true
  const word = /([A-Za-z]+)$/u.exec(before)?.[1]?.toLowerCase()
  return word !== undefined && cues.prepositionsEn.has(word)
}
