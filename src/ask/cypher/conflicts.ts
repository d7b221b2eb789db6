/**
 * Conflicts as Cypher. Which statements contradict each other is found by rules over all of them; the query asks the
 * database for those statements by their ids, and answers from what it holds of them.
 */
import type { Conflict, ConflictClaim, Side } from '../../graph/index.js'
import type { Plan } from '../plan.js'
import type { Scope } from './predicate.js'

type ConflictPlan = Extract<Plan, { intent: 'conflicts' }>

/** What finds a statement in the database again. */
function claimKey(conflict: Conflict, side: Side, { relation, evidence }: ConflictClaim): Record<string, unknown> {
  const { issue, story } = evidence
  return relation
    ? { source: relation.source, relation: relation.id, at: relation.evidence.indexOf(evidence), issue, story }
    : { source: side.entities[0], metric: conflict.metric, value: side.value, issue, story }
}

/** The statements that the database still holds, each with `n`, the place of its conflict. */
const held = (claims: string): string => `UNWIND range(0, size(${claims}) - 1) AS n
UNWIND ${claims}[n] AS claim
MATCH (x:Entity {graph: $graph, id: claim.source})
WHERE EXISTS { MATCH (x)-[r]->(:Entity) WHERE r.id = claim.relation }
  OR EXISTS { MATCH (x)-[:OBSERVED]->(o:Observation) WHERE o.metric = claim.metric AND o.value = claim.value AND o.issue = claim.issue }`

/**
 * The query for a plan about conflicts; null where sentences of figures are asked for, which the database holds only in a
 * form that Cypher cannot read.
 * @param found the conflicts that the plan is about, in order
 */
export function conflictQuery(scope: Scope, plan: ConflictPlan, found: readonly Conflict[]): string | null {
  const listed = !plan.issues && plan.check === null && !plan.count
  if (listed && found.some(({ kind }) => kind === 'figure')) return null
  const claims = scope.param(
    found.map((conflict) =>
      conflict.sides.flatMap((side) => side.claims.map((claim) => claimKey(conflict, side, claim))),
    ),
  )
  if (plan.issues)
    return `${held(claims)}
WITH DISTINCT claim.issue AS issue
MATCH (i:Issue {graph: $graph, id: issue})
RETURN 'issue' AS kind, i.id AS id, i.path AS path, i.date AS date, i.title AS title
ORDER BY i.date, i.id`
  if (plan.check !== null)
    return `${held(claims)}
WITH count(DISTINCT n) AS found WHERE found > 0
RETURN 'boolean' AS kind, ${scope.param(plan.check === 'differ')} AS value`
  if (plan.count)
    return `${held(claims)}
WITH count(DISTINCT n) AS found WHERE found > 0
RETURN 'value' AS kind, null AS entity, 'conflicts' AS metric, found AS value`
  // a list in the database holds U+037E for a semicolon, see graph/properties.ts
  return `UNWIND range(0, size(${claims}) - 1) AS n
UNWIND range(0, size(${claims}[n]) - 1) AS m
WITH n, m, ${claims}[n][m] AS claim
MATCH (x:Entity {graph: $graph, id: claim.source})-[r]->(y:Entity)
WHERE r.id = claim.relation
MATCH (i:Issue {graph: $graph, id: claim.issue})-[:HAS_STORY]->(s:Story {id: claim.story})
WITH n, m, {source: x.id, type: replace(toLower(type(r)), '_', '-'), target: y.id, value: r.value, unit: r.unit, issue: i.id, date: i.date, quote: replace(r.quotes[toInteger(claim.at)], '\\u037e', ';'), urls: coalesce(s.urls, [])} AS row
ORDER BY n, m
WITH n, collect(row) AS claims
RETURN 'conflict' AS kind, claims
ORDER BY n`
}
