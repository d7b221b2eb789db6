/** (a) Two sources released one target in different issues, neither a partner, owner or division of the other. */
import { compareText } from '../../text/order.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { joinId } from '../ids.js'
import { claimsOf, issuesOfSide, type Conflict, type Side } from './conflict.js'
import type { Kin } from './kin.js'
import { opposed } from './opposed.js'

/** An issue that names both makers holds it for joint work. */
const toldTogether = (a: Side, b: Side): boolean => {
  const issues = new Set(issuesOfSide(a))
  return issuesOfSide(b).some((issue) => issues.has(issue))
}

export function makerConflicts(graph: KnowledgeGraph, kin: Kin): Conflict[] {
  const targets = new Map<string, Side[]>()
  for (const relation of graph.relationsOfType('released')) {
    const sides = targets.get(relation.target) ?? []
    sides.push({ entities: [relation.source], claims: claimsOf(relation) })
    targets.set(relation.target, sides)
  }
  return [...targets]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([target, all]) => {
      const sides = opposed(all, (a, b) => !toldTogether(a, b) && !kin.related(a.entities[0]!, b.entities[0]!))
      return sides.length < 2 ? [] : [{ id: joinId('maker', target), kind: 'maker', about: [target], sides }]
    })
}
