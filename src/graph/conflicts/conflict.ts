/** A conflict inside the graph: ids and evidence; the views put names to it. */
import type { Metric } from '../../ontology.js'
import type { ConflictKind, Evidence } from '../../records.js'
import type { Relation } from '../foldRelations.js'

/** One sentence that backs a side. */
export interface ConflictClaim {
  /** Absent for a figure. */
  readonly relation?: Relation
  readonly evidence: Evidence
}

/** What some issues say. */
export interface Side {
  /** Makers, partners, the winner, or the thing that has the value. */
  readonly entities: readonly string[]
  readonly value?: number
  readonly unit?: string
  readonly claims: readonly ConflictClaim[]
}

/** Statements of different issues that cannot both be right (ONTOLOGY 3b). */
export interface Conflict {
  readonly id: string
  readonly kind: ConflictKind
  readonly about: readonly string[]
  readonly benchmark?: string
  readonly metric?: Metric
  readonly sides: readonly Side[]
}

/** The claims of a relation, one for each piece of evidence. */
export const claimsOf = (relation: Relation): ConflictClaim[] =>
  relation.evidence.map((evidence) => ({ relation, evidence }))

/** Issues that say so. */
export const issuesOfSide = (side: Side): string[] => side.claims.map(({ evidence }) => evidence.issue)
