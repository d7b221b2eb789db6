/** All that the issues say and that cannot all be right. */
import type { ConflictKind } from '../../records.js'
import { compareBy } from '../../text/order.js'
import { dateKey } from '../dates.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import type { Conflict, ConflictClaim, Side } from './conflict.js'
import { Kin } from './kin.js'
import { makerConflicts } from './makers.js'
import { partnerConflicts } from './partners.js'
import { figureConflicts, scoreConflicts } from './values.js'
import { winConflicts } from './wins.js'

const ORDER: readonly ConflictKind[] = ['maker', 'score', 'figure', 'partners', 'win']

/**
 * Conflicts by kind, then by importance of what they are about, then id; in each the side told first comes first, claims by
 * date. Nothing is taken out of the graph: all sides stay in it.
 */
export function findConflicts(graph: KnowledgeGraph): Conflict[] {
  const kin = new Kin(graph)
  const all = [
    ...makerConflicts(graph, kin),
    ...scoreConflicts(graph),
    ...figureConflicts(graph),
    ...partnerConflicts(graph, kin),
    ...winConflicts(graph),
  ]
  return all
    .map((conflict) => ({ ...conflict, sides: orderSides(graph, conflict.sides) }))
    .sort(
      compareBy(
        ({ kind }) => ORDER.indexOf(kind),
        ({ about }) => -(graph.entity(about[0]!)?.importance ?? 0),
        ({ id }) => id,
      ),
    )
}

function orderSides(graph: KnowledgeGraph, sides: readonly Side[]): Side[] {
  const keyOf = ({ evidence }: ConflictClaim): string => dateKey(graph.dateOf(evidence.issue))
  return sides
    .map((side) => ({
      ...side,
      claims: [...side.claims].sort(
        compareBy(
          keyOf,
          ({ evidence }) => evidence.story,
          ({ evidence }) => evidence.start,
          ({ relation }) => relation?.id ?? '',
        ),
      ),
    }))
    .sort(
      compareBy(
        ({ claims }) => keyOf(claims[0]!),
        ({ claims }) => claims[0]!.evidence.issue,
        ({ entities }) => entities.join(' '),
        ({ value }) => value ?? 0,
      ),
    )
}
