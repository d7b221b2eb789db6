/** A question whose relation is settled. */
import type { IssueFilters } from '../plan.js'
import type { CueToken } from '../read/token.js'
import type { Question, SetItem } from './question.js'
import type { RelationContext } from './relate.js'

/** What is known of a question once its relation is settled. */
export interface Turn {
  readonly q: Question
  /** The word that says most about direction. */
  readonly word: CueToken
  readonly relation: string
  readonly role: string
  /** What is named, benchmarks of a comparison left out. */
  readonly things: readonly SetItem[]
  readonly where: IssueFilters
  readonly context: RelationContext
}
