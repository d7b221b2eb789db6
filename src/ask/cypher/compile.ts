/** Plans as Cypher 5 that gives the same rows in the same order, with no plugin, over what `graph push` wrote. */
import { RELATION_TYPES, relationSpec } from '../../ontology.js'
import type { Conflict } from '../../graph/index.js'
import { ABOUT_SETS } from '../run/about.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import { conflictQuery } from './conflicts.js'
import { ENTITY_COLUMNS, ENTITY_ORDER, lines, match, toldIn, valueOf, where, type Compiler } from './clauses.js'
import { figureCondition, issueCondition, predicate, Scope } from './predicate.js'
import { rank } from './rank.js'
import { trending } from './trend.js'

export interface Cypher {
  readonly query: string
  readonly params: Record<string, unknown>
}

const MOST_STEPS = 6
const ISSUE_COLUMNS = "'issue' AS kind, i.id AS id, i.path AS path, i.date AS date, i.title AS title"

const entities: Compiler<'entities'> = (scope, plan) =>
  lines(
    match(scope, plan.of),
    `RETURN ${ENTITY_COLUMNS}`,
    `ORDER BY ${ENTITY_ORDER}`,
    plan.limit === undefined ? undefined : `LIMIT ${Math.trunc(plan.limit)}`,
  )

const count: Compiler<'count'> = (scope, plan) =>
  lines(match(scope, plan.of), 'WITH count(x) AS n', valueOf(scope, plan.metric))

const issues: Compiler<'issues'> = (scope, plan) => {
  const named = (set: EntitySet): string => {
    const at = scope.fresh('x')
    return `EXISTS { MATCH (i)-[:HAS_STORY]->(:Story)-[:MENTIONS]->(${at}:Entity) WHERE ${predicate(scope, set, at)} }`
  }
  const stated = (states: EntitySet): string => {
    const at = scope.fresh('x')
    const by = plan.statedBy === null ? '' : ` AND ${predicate(scope, plan.statedBy, at)}`
    return `EXISTS { MATCH (${at}:Entity) WHERE ${predicate(scope, states, at, 'i')}${by} }`
  }
  const found = lines(
    'MATCH (i:Issue {graph: $graph})',
    where(
      issueCondition(scope, 'i', plan.where),
      ...plan.mention.map(named),
      ...plan.without.map((set) => `NOT ${named(set)}`),
      plan.states === null ? undefined : stated(plan.states),
    ),
  )
  const picked =
    plan.pick === 'all'
      ? undefined
      : lines(
          'WITH i ORDER BY i.date, i.id',
          'WITH collect(i) AS found',
          'WITH found, [one IN found WHERE one.date IS NOT NULL] AS dated',
          `UNWIND CASE WHEN size(dated) = 0 THEN found[0..1] ELSE [one IN dated WHERE one.date = dated[${plan.pick === 'first' ? 0 : -1}].date] END AS i`,
        )
  if (plan.count) return lines(found, picked, 'WITH count(i) AS n', valueOf(scope, 'issues'))
  return lines(found, picked, `RETURN ${ISSUE_COLUMNS}`, 'ORDER BY i.date, i.id')
}

const figures: Compiler<'figures'> = (scope, plan) => {
  return lines(
    match(scope, plan.of),
    'MATCH (x)-[:OBSERVED]->(o:Observation)',
    where(`o.metric IN ${scope.param(plan.metrics)}`, figureCondition(scope, 'o', plan.where)),
    plan.pick === 'all'
      ? undefined
      : lines(
          `WITH x, o.metric AS metric, collect(o) AS all, ${plan.pick === 'first' ? 'min' : 'max'}(o.date) AS day`,
          'UNWIND all AS o',
          'WITH x, o, day WHERE day IS NULL OR o.date = day',
        ),
    'WITH x, o ORDER BY o.date, o.id',
    `WITH x, o.metric AS metric, o.value AS value, coalesce(o.date, '') AS day, collect(o)[0] AS o`,
    "RETURN 'value' AS kind, x.id AS entity, metric, value, o.unit AS unit, o.date AS date",
    `ORDER BY ${ENTITY_ORDER}, metric, date, value`,
  )
}

const scores: Compiler<'scores'> = (scope, plan) =>
  lines(
    match(scope, plan.of),
    'MATCH (x)-[r:SCORED_ON]->(b:Entity)',
    where(plan.benchmark === null ? undefined : predicate(scope, plan.benchmark, 'b'), toldIn(scope, 'r', plan.where)),
    "RETURN 'value' AS kind, x.id AS entity, 'score' AS metric, b.id AS benchmark, r.value AS value, r.unit AS unit, r.rank AS rank, r.firstSeen AS date",
    `ORDER BY ${ENTITY_ORDER}, benchmark, date, r.id`,
  )

const path: Compiler<'path'> = (scope, plan) => {
  const types = RELATION_TYPES.map((type) => relationSpec(type).label).join('|')
  return lines(
    match(scope, plan.from, 'a'),
    'WITH a ORDER BY a.issueCount DESC, a.name, a.id LIMIT 1',
    match(scope, plan.to, 'b'),
    'WITH a, b ORDER BY b.issueCount DESC, b.name, b.id LIMIT 1',
    'WITH a, b WHERE a <> b',
    `MATCH p = allShortestPaths((a)-[:${types}*..${MOST_STEPS}]-(b))`,
    'WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, reduce(sum = 0, r IN relationships(p) | sum + size(r.issues)) AS backing',
    'WITH ids, names, max(backing) AS backing',
    "RETURN 'path' AS kind, ids, names",
    'ORDER BY backing DESC, ids',
    'LIMIT 1',
  )
}

const counted = (scope: Scope, set: EntitySet): string =>
  `COUNT { MATCH (x:Entity {graph: $graph}) WHERE ${predicate(scope, set, 'x')} }`

const check: Compiler<'check'> = (scope, plan) =>
  lines(
    `WITH ${counted(scope, { set: 'and', of: [plan.is, plan.in] })} AS held,`,
    `  ${plan.every ? counted(scope, plan.is) : '0'} AS asked,`,
    `  ${plan.instead === null ? '0' : counted(scope, plan.instead)} AS other`,
    `WITH CASE WHEN held > 0 AND ${plan.every ? 'held = asked' : 'true'} THEN true WHEN held = 0 AND other > 0 THEN false END AS value`,
    'WITH value WHERE value IS NOT NULL',
    "RETURN 'boolean' AS kind, value",
  )

const collected = (scope: Scope, set: EntitySet): string =>
  `COLLECT { MATCH (x:Entity {graph: $graph}) WHERE ${predicate(scope, set, 'x')} RETURN x.id ORDER BY x.id }`

const verdict = (differ: boolean): string =>
  lines(
    'WITH left, right WHERE size(left) > 0 AND size(right) > 0',
    `RETURN 'boolean' AS kind, left ${differ ? '<>' : '='} right AS value`,
  )

const same: Compiler<'same'> = (scope, plan) =>
  lines(
    `WITH ${collected(scope, plan.left)} AS left,`,
    `  ${collected(scope, plan.right)} AS right`,
    verdict(plan.differ),
  )

const sameFigures: Compiler<'sameFigures'> = (scope, plan) => {
  const side = (filters: IssueFilters): string => {
    const condition = figureCondition(scope, 'o', filters)
    return `COLLECT { MATCH (x:Entity {graph: $graph})-[:OBSERVED]->(o:Observation) WHERE ${predicate(scope, plan.of, 'x')} AND o.metric = ${scope.param(plan.metric)}${condition === undefined ? '' : ` AND ${condition}`} WITH DISTINCT x.id + ' ' + toString(o.value) AS figure RETURN figure ORDER BY figure }`
  }
  return lines(`WITH ${side(plan.left)} AS left,`, `  ${side(plan.right)} AS right`, verdict(plan.differ))
}

const about: Compiler<'about'> = (scope, plan) => {
  const [first, second] = ABOUT_SETS(plan.of, plan.where)
  const none = (set: EntitySet): string => {
    const at = scope.fresh('z')
    return `NOT EXISTS { MATCH (${at}:Entity {graph: $graph}) WHERE ${predicate(scope, set, at)} }`
  }
  return lines(
    'MATCH (x:Entity {graph: $graph})',
    where(
      `(${predicate(scope, first!, 'x')}\n  OR (${none(first!)} AND ${predicate(scope, second!, 'x')})\n  OR (${none(first!)} AND ${none(second!)} AND ${predicate(scope, plan.of, 'x')}))`,
    ),
    `RETURN ${ENTITY_COLUMNS}`,
    `ORDER BY ${ENTITY_ORDER}`,
  )
}

const topics: Compiler<'topics'> = (scope, plan) => {
  const conditions: (string | undefined)[] = []
  if (plan.of !== null)
    conditions.push(`EXISTS { MATCH (x:Entity)-[:IN_TOPIC]->(t) WHERE ${predicate(scope, plan.of, 'x')} }`)
  else if (plan.where.length > 0)
    conditions.push(
      `EXISTS { MATCH (i:Issue)-[:HAS_STORY]->(:Story)-[:IN_TOPIC]->(t) WHERE ${issueCondition(scope, 'i', plan.where)!} }`,
    )
  if (plan.trend !== null) return trending(scope, plan.trend, plan.count)
  const found = lines('MATCH (t:Topic {graph: $graph})', where(...conditions))
  if (plan.count) return lines(found, 'WITH count(t) AS n', valueOf(scope, 'topics'))
  return lines(found, "RETURN 'topic' AS kind, t.id AS id, t.name AS name", 'ORDER BY t.size DESC, t.id')
}

const COMPILERS: { [K in Exclude<Plan['intent'], 'conflicts'>]: Compiler<K> } = {
  entities,
  count,
  rank,
  issues,
  figures,
  scores,
  path,
  check,
  same,
  sameFigures,
  about,
  topics,
}

/**
 * The query that gives the answers of a plan in Neo4j, one row an answer; null where none can.
 * @param graph name of the graph in the database
 * @param conflicts for a plan about conflicts, those it is about
 */
export function compilePlan(plan: Plan, graph: string, conflicts: readonly Conflict[] = []): Cypher | null {
  const scope = new Scope(graph)
  const query =
    plan.intent === 'conflicts'
      ? conflictQuery(scope, plan, conflicts)
      : (COMPILERS[plan.intent] as Compiler<typeof plan.intent>)(scope, plan as never)
  return query === null ? null : { query, params: scope.params }
}
