/** The pieces that a question falls into. */
import type { EntityNode } from '../../records.js'
import type { IssueFilter } from '../plan.js'

interface Piece {
  readonly start: number
  readonly end: number
  /** As written, after width folding. */
  readonly text: string
}

/** A name of the graph. */
export interface NameToken extends Piece {
  readonly kind: 'name'
  /** Whom it may mean, the most mentioned first. */
  readonly entities: readonly EntityNode[]
  /** Set where the name was misspelt: what it was read as. */
  readonly corrected?: string
}
/** A phrase of the cue files. */
export interface CueToken extends Piece {
  readonly kind: 'cue'
  readonly tags: ReadonlySet<string>
  readonly past: boolean
  /** Set where the word was misspelt: as it was written. */
  readonly misspelt?: string
}
/** A date, a stretch of dates, or a certain issue. */
export interface WhenToken extends Piece {
  readonly kind: 'when'
  readonly filter: IssueFilter
}
export interface NumberToken extends Piece {
  readonly kind: 'number'
  readonly value: number
  /** A percentage, money …; null for a plain number. */
  readonly unit: string | null
}
/** A word that is nothing of these. */
export interface UnknownToken extends Piece {
  readonly kind: 'unknown'
}
export type Token = NameToken | CueToken | WhenToken | NumberToken | UnknownToken

/** Whether a token carries one of the tags; `rel:acquired` stands for all its roles. */
export const tagged = (token: Token | undefined, ...tags: readonly string[]): boolean =>
  token?.kind === 'cue' && tags.some((tag) => token.tags.has(tag))
