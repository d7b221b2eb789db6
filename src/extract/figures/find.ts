/** All figures given for named things in a story. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalFigure } from '../claim.js'
import type { Scope } from '../scope.js'

export function findFigures(_scope: Scope, _knowledge: Knowledge): LocalFigure[] {
  return []
}
