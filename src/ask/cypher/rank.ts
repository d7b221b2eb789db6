/** Rankings as Cypher. */
import type { Plan } from '../plan.js'
import { ENTITY_COLUMNS, ENTITY_ORDER, lines, match, toldIn, where, type Compiler } from './clauses.js'
import { figureCondition, issueCount, pattern, predicate, type Scope } from './predicate.js'

export const rank: Compiler<'rank'> = (scope, plan) => {
  const better = plan.most ? '>' : '<'
  return lines(
    match(scope, plan.of),
    standing(scope, plan),
    'WITH collect({x: x, v: v}) AS rows',
    plan.skip > 0
      ? `WITH rows, reduce(best = null, row IN rows | CASE WHEN best IS NULL OR row.v ${better} best THEN row.v ELSE best END) AS best\nWITH [row IN rows WHERE row.v <> best] AS rows`
      : undefined,
    'UNWIND rows AS row',
    `WITH row, size([other IN rows WHERE other.v ${better} row.v]) AS above`,
    `WHERE above < ${Math.trunc(plan.limit)}`,
    'WITH row.x AS x, row.v AS v',
    `RETURN ${ENTITY_COLUMNS}`,
    `ORDER BY v ${plan.most ? 'DESC' : 'ASC'}, ${ENTITY_ORDER}`,
  )
}

function standing(scope: Scope, { key, most }: Extract<Plan, { intent: 'rank' }>): string {
  const best = most ? 'max' : 'min'
  switch (key.by) {
    case 'issues':
      return `WITH x, ${issueCount(scope, 'x', key.where)} AS v WHERE v > 0`
    case 'metric':
      return lines(
        'MATCH (x)-[:OBSERVED]->(o:Observation)',
        where(`o.metric = ${scope.param(key.metric)}`, figureCondition(scope, 'o', key.where)),
        `WITH x, ${best}(o.value) AS v`,
      )
    case 'score':
      return lines(
        'MATCH (x)-[r:SCORED_ON]->(b:Entity)',
        where(key.benchmark === null ? undefined : predicate(scope, key.benchmark, 'b'), toldIn(scope, 'r', key.where)),
        // a first place without a figure stands above all figures
        `WITH x, coalesce(${best}(r.value), CASE WHEN ${most} AND min(r.rank) = 1 THEN 1.0e308 END) AS v WHERE v IS NOT NULL`,
      )
    case 'related': {
      const other = key.others === null ? undefined : predicate(scope, key.others, 'y')
      return `WITH x, COUNT { MATCH ${pattern(key.types, key.end, 'x', 'r', 'y')} ${where(other, toldIn(scope, 'r', key.where)).replaceAll('\n', ' ')} RETURN DISTINCT y } AS v WHERE v > 0`
    }
    case 'firstSeen':
      return 'WITH x, x.firstSeen AS v WHERE v IS NOT NULL'
  }
}
