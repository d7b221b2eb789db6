/** Clauses that many queries share. */
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import { issueCondition, predicate, type Scope } from './predicate.js'

export const ENTITY_COLUMNS = "'entity' AS kind, x.id AS id, x.type AS type, x.name AS name"
export const ENTITY_ORDER = 'x.issueCount DESC, x.name, x.id'

export const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')
export const where = (...conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((condition): condition is string => condition !== undefined)
  return given.length === 0 ? '' : `WHERE ${given.join('\n  AND ')}`
}
export const match = (scope: Scope, set: EntitySet, at = 'x'): string =>
  lines(`MATCH (${at}:Entity {graph: $graph})`, where(predicate(scope, set, at)))

export type Compiler<K extends Plan['intent']> = (scope: Scope, plan: Extract<Plan, { intent: K }>) => string | null

export const valueOf = (scope: Scope, metric: string): string =>
  lines('WITH * WHERE n > 0', `RETURN 'value' AS kind, null AS entity, ${scope.param(metric)} AS metric, n AS value`)

/** Whether an issue that counts states a relation. */
export function toldIn(scope: Scope, edge: string, filters: IssueFilters): string | undefined {
  const issue = scope.fresh('i')
  const condition = issueCondition(scope, issue, filters)
  return condition === undefined
    ? undefined
    : `EXISTS { MATCH (${issue}:Issue) WHERE ${issue}.id IN ${edge}.issues AND ${condition} }`
}
