/** Things that the clauses behind a verb list: "包括 A，B，以及 C", "added three siblings on Tuesday: A, B and C". */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { EntityType } from '../../ontology.js'
import { admits, surely } from './fits.js'
import type { Line } from './line.js'
import type { Clause, Sentence, Unit } from './units.js'

const LISTING =
  /(?:包括|包含|其中包括|分别是|分别为|涵盖|——|including|such as|namely|加上|以及|外加|followed by|along with|as well as)[^，。]{0,16}$/iu

/** "A and, for teams, B": what goes on with the list of objects. */
const ANOTHER =
  /(?:^|[\s,])(?:and|plus|as well as|followed by)\s*,?\s*(?:(?:for|to|in|on|as|at)\s[^\ue000]{0,24})?$|(?:以及|还有|并有)[^\ue000]{0,4}$/iu

/** What a sentence's verbs are read with. */
export interface Reading {
  readonly line: Line
  readonly sentence: Sentence
  readonly cues: RelationCues
}

/** "发布三款新模型，包括 A，B，以及 C": what the clauses after the object list. */
export function listed(reading: Reading, clause: Clause, object: Unit, types: readonly EntityType[]): Unit[] {
  const { line, sentence, cues } = reading
  const index = sentence.clauses.indexOf(clause)
  const units: Unit[] = []
  const own = clause.units.filter((unit) => unit.start >= object.end && admits(unit, types))
  for (const unit of own) if (LISTING.test(line.slice(object.end, unit.start))) units.push(unit)
  const tail = line.slice(object.end, clause.end).replace(/,\s*$/u, '')
  let listing = ANOTHER.test(tail)
  for (const next of index < 0 ? [] : sentence.clauses.slice(index + 1)) {
    const first = next.units[0]
    if (!first) {
      if (listing && next.end - next.start > 24) break
      continue
    }
    const lead = line.slice(next.start, first.start)
    listing ||=
      LISTING.test(lead) ||
      ANOTHER.test(lead) ||
      (next === sentence.clauses[index + 1] && opensList(reading, clause, object, lead))
    if (!listing || [...cues.find(lead)].length > 0) break
    units.push(...next.units.filter((unit) => surely(unit, types)).slice(0, 1))
  }
  return units
}

/** "the small ones of GPT-5.4: A and B": the object only says of what, a colon, then the things. */
function opensList({ line }: Reading, clause: Clause, object: Unit, lead: string): boolean {
  return /^\s*(?:的|['’]s\s)[^\ue000]*[:：]\s*$/u.test(line.slice(object.end, clause.end)) && lead.trim() === ''
}

/** "added three siblings on Tuesday: A, B and C": the things stand behind a colon. */
export function behindColon(
  { line, sentence }: Reading,
  clause: Clause,
  at: number,
  types: readonly EntityType[],
): Unit | undefined {
  if (!/^[^\ue000]*[:：]\s*$/u.test(line.slice(at, clause.end))) return undefined
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  const unit = next?.units[0]
  return unit && surely(unit, types) && line.slice(next.start, unit.start).trim() === '' ? unit : undefined
}
