/** What tells who or what something is, in the order in which it is looked for. */
import type { RelationType } from '../../ontology.js'
import type { EntitySet, IssueFilters } from '../plan.js'

const TELLING: readonly { types: RelationType[]; end: 'source' | 'target' }[] = [
  // makers
  { types: ['released', 'created'], end: 'source' },
  // employers
  { types: ['works-at'], end: 'target' },
  // works
  { types: ['released', 'created'], end: 'target' },
]

/** Makers, employers and works; where there are none of these, the owner. */
export const ABOUT_SETS = (of: EntitySet, where: IssueFilters): [EntitySet, EntitySet] => [
  { set: 'or', of: TELLING.map(({ types, end }): EntitySet => ({ set: 'related', types, end, to: of, where })) },
  { set: 'related', types: ['acquired'], end: 'source', to: of, where },
]
