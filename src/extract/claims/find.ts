/** All relations stated in a story. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import type { Scope } from '../scope.js'

export function findClaims(_scope: Scope, _knowledge: Knowledge): LocalClaim[] {
  return []
}
