/** (e) A stated win and its opposite on one named benchmark. */
import { compareText } from '../../text/order.js'
import { joinId } from '../ids.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { claimsOf, type Conflict } from './conflict.js'
import { inDifferentIssues } from './opposed.js'

export function winConflicts(graph: KnowledgeGraph): Conflict[] {
  return graph.relationsOfType('beats-on-benchmark').flatMap((win) => {
    const { source, target, benchmark } = win
    // the opposite finds the pair too: once is enough
    if (benchmark === undefined || compareText(source, target) > 0) return []
    const loss = graph.out(target, 'beats-on-benchmark').find((r) => r.target === source && r.benchmark === benchmark)
    if (loss === undefined) return []
    const sides = [win, loss].map((relation) => ({ entities: [relation.source], claims: claimsOf(relation) }))
    if (!inDifferentIssues(sides[0]!, sides[1]!)) return []
    return [{ id: joinId('win', source, target, benchmark), kind: 'win', about: [source, target], benchmark, sides }]
  })
}
