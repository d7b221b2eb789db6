/** Sets of entities as Cypher predicates over one variable. Values are parameters; names come from the ontology only. */
import { relationSpec, type RelationType } from '../../ontology.js'
import type { EntitySet, IssueFilter, IssueFilters, Leading, Range, Related } from '../plan.js'

/** Parameters of a query, named as they come up, and fresh variables. */
export class Scope {
  readonly params: Record<string, unknown> = {}
  #variables = 0

  constructor(graph: string) {
    this.params['graph'] = graph
  }

  /** Name of a parameter that holds `value`, with its `$`. */
  param(value: unknown): string {
    const known = Object.entries(this.params).find(([, there]) => JSON.stringify(there) === JSON.stringify(value))
    if (known) return `$${known[0]}`
    const name = `p${Object.keys(this.params).length}`
    this.params[name] = value
    return `$${name}`
  }

  /** A variable that the query does not use yet. */
  fresh(stem: string): string {
    return `${stem}${++this.#variables}`
  }
}

/** Whether an issue variable meets the filters; undefined where every issue does. */
export function issueCondition(scope: Scope, issue: string, where: IssueFilters): string | undefined {
  if (where.length === 0) return undefined
  const one = ({ from, to, ids, undated }: IssueFilter): string => {
    const parts: string[] = []
    if (ids !== undefined) parts.push(`${issue}.id IN ${scope.param(ids)}`)
    if (undated === true) parts.push(`${issue}.date IS NULL`)
    if (from !== undefined) parts.push(`${issue}.date >= ${scope.param(from)}`)
    if (to !== undefined) parts.push(`${issue}.date <= ${scope.param(to)}`)
    return parts.length === 0 ? 'true' : parts.join(' AND ')
  }
  const alternatives = where.map(one)
  return alternatives.length === 1 ? alternatives[0]! : `(${alternatives.map((part) => `(${part})`).join(' OR ')})`
}

/** Whether an expression lies in a range. */
export function rangeCondition(scope: Scope, value: string, { min, max, open }: Range): string {
  const parts: string[] = []
  if (min !== undefined) parts.push(`${value} ${open ? '>' : '>='} ${scope.param(min)}`)
  if (max !== undefined) parts.push(`${value} ${open ? '<' : '<='} ${scope.param(max)}`)
  return parts.length === 0 ? 'true' : parts.join(' AND ')
}

/** The pattern of a relation with a variable at its end: `(x)-[r:RELEASED]->(y:Entity)`. */
export function pattern(
  types: readonly RelationType[],
  end: Related['end'],
  at: string,
  edge: string,
  other: string,
): string {
  const labels = types.map((type) => relationSpec(type).label).join('|')
  if (end === 'either') return `(${at})-[${edge}:${labels}]-(${other}:Entity)`
  return end === 'source'
    ? `(${at})-[${edge}:${labels}]->(${other}:Entity)`
    : `(${at})<-[${edge}:${labels}]-(${other}:Entity)`
}

const exists = (match: string, conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((condition): condition is string => condition !== undefined)
  return `EXISTS { MATCH ${match}${given.length > 0 ? ` WHERE ${given.join(' AND ')}` : ''} }`
}

/** Conditions on a relation itself, without its evidence. */
function edgeConditions(scope: Scope, edge: string, set: Related): string[] {
  const parts: string[] = []
  if (set.benchmark !== undefined) {
    const benchmark = scope.fresh('b')
    parts.push(
      exists(`(${benchmark}:Entity)`, [
        `${benchmark}.id = ${edge}.benchmark`,
        predicate(scope, set.benchmark, benchmark),
      ]),
    )
  }
  if (set.value !== undefined) parts.push(rangeCondition(scope, `${edge}.value`, set.value))
  if (set.rank !== undefined) parts.push(`${edge}.rank = ${scope.param(set.rank)}`)
  return parts
}

/** Whether a variable stands in such a relation; `issue`: a variable of the issue that must state it. */
function related(scope: Scope, set: Related, at: string, issue: string | undefined): string {
  const edge = scope.fresh('r')
  const other = scope.fresh('y')
  const conditions = [
    ...(set.to === null ? [] : [predicate(scope, set.to, other)]),
    ...edgeConditions(scope, edge, set),
  ]
  const match = pattern(set.types, set.end, at, edge, other)
  if (set.wording === undefined && set.about === undefined) {
    if (issue !== undefined) conditions.push(`${issue}.id IN ${edge}.issues`)
    const counted = scope.fresh('i')
    const where = issueCondition(scope, counted, set.where)
    if (where !== undefined) conditions.push(exists(`(${counted}:Issue)`, [`${counted}.id IN ${edge}.issues`, where]))
    return exists(match, conditions)
  }
  // wording and company are those of one sentence and its story
  const place = scope.fresh('k')
  const story = scope.fresh('s')
  const counted = scope.fresh('i')
  const told: (string | undefined)[] = [
    `${story}.id = ${edge}.stories[${place}]`,
    issueCondition(scope, counted, set.where),
  ]
  if (issue !== undefined) told.push(`${counted}.id = ${issue}.id`)
  if (set.wording !== undefined) {
    const words = scope.param(set.wording.map((word) => word.toLowerCase()))
    told.push(`ANY(word IN ${words} WHERE toLower(${edge}.quotes[${place}]) CONTAINS word)`)
  }
  if (set.about !== undefined) {
    const named = scope.fresh('m')
    told.push(exists(`(${story})-[:MENTIONS]->(${named}:Entity)`, [predicate(scope, set.about, named)]))
  }
  const given = told.filter((part): part is string => part !== undefined).join(' AND ')
  return `EXISTS { MATCH ${match}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''} UNWIND range(0, size(${edge}.stories) - 1) AS ${place} MATCH (${counted}:Issue)-[:HAS_STORY]->(${story}:Story) WHERE ${given} RETURN ${edge} }`
}

/** Number of issues that count and mention the variable. */
export function issueCount(scope: Scope, at: string, where: IssueFilters): string {
  const issue = scope.fresh('i')
  const condition = issueCondition(scope, issue, where)
  return `COUNT { MATCH (${issue}:Issue)-[:HAS_STORY]->(:Story)-[:MENTIONS]->(${at})${condition === undefined ? '' : ` WHERE ${condition}`} RETURN DISTINCT ${issue} }`
}

/**
 * Whether the variable `at` is a member of the set.
 * @param issue variable of an issue that must itself state the relation (its mentions and figures do not count then)
 */
export function predicate(scope: Scope, set: EntitySet, at: string, issue?: string): string {
  switch (set.set) {
    case 'named':
      return `${at}.id IN ${scope.param(set.ids)}`
    case 'type':
      return `${at}.type IN ${scope.param(set.types)}`
    case 'worded':
      return `ANY(name IN [${at}.name] + coalesce(${at}.aliases, []) WHERE ANY(word IN ${scope.param(set.words)} WHERE name CONTAINS word))`
    case 'related':
      return related(scope, set, at, issue)
    case 'mentioned': {
      const seen = scope.fresh('i')
      return exists(`(${seen}:Issue)-[:HAS_STORY]->(:Story)-[:MENTIONS]->(${at})`, [
        issueCondition(scope, seen, set.where),
      ])
    }
    case 'seen': {
      const count = issueCount(scope, at, set.where)
      if (!set.every) return rangeCondition(scope, count, set.issues)
      const all = scope.fresh('i')
      const condition = issueCondition(scope, all, set.where)
      return `${count} = COUNT { MATCH (${all}:Issue {graph: $graph})${condition === undefined ? '' : ` WHERE ${condition}`} }`
    }
    case 'observed': {
      const figure = scope.fresh('o')
      return exists(`(${at})-[:OBSERVED]->(${figure}:Observation)`, [
        `${figure}.metric = ${scope.param(set.metric)}`,
        rangeCondition(scope, `${figure}.value`, set.value),
        figureCondition(scope, figure, set.where),
      ])
    }
    case 'leading':
      return leading(scope, set, at)
    case 'and':
      return set.of.length === 0
        ? 'true'
        : set.of.map((part) => bracket(predicate(scope, part, at, issue), part)).join(' AND ')
    case 'or':
      return set.of.length === 0 ? 'false' : `(${set.of.map((part) => predicate(scope, part, at, issue)).join(' OR ')})`
    case 'not':
      return `NOT (${predicate(scope, set.of, at)})`
  }
}

/** Nobody among them has a better figure, and somebody else has one at all. */
function leading(scope: Scope, set: Leading, at: string): string {
  const metric = scope.param(set.metric)
  const own = scope.fresh('o')
  const figure = (name: string): (string | undefined)[] => [
    `${name}.metric = ${metric}`,
    figureCondition(scope, name, set.where),
  ]
  const rivals = (name: string, other: string, condition: string): string =>
    exists(`(${other}:Entity)-[:OBSERVED]->(${name}:Observation)`, [
      condition,
      ...figure(name),
      predicate(scope, set.among, other),
    ])
  const [rival, better] = [scope.fresh('o'), scope.fresh('o')]
  const [second, third] = [scope.fresh('z'), scope.fresh('z')]
  return exists(`(${at})-[:OBSERVED]->(${own}:Observation)`, [
    ...figure(own),
    predicate(scope, set.among, at),
    rivals(rival, second, `${second} <> ${at}`),
    `NOT ${rivals(better, third, `${better}.value ${set.most ? '>' : '<'} ${own}.value`)}`,
  ])
}

const bracket = (text: string, set: EntitySet): string => (set.set === 'or' || set.set === 'and' ? `(${text})` : text)

/** Whether a figure stands in an issue that counts; undefined where every issue does. */
export function figureCondition(scope: Scope, figure: string, where: IssueFilters): string | undefined {
  const issue = scope.fresh('i')
  const condition = issueCondition(scope, issue, where)
  return condition === undefined ? undefined : exists(`(${issue}:Issue)`, [`${issue}.id = ${figure}.issue`, condition])
}
