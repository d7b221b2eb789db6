/** Rising and fading topics as Cypher, as `graph/topics/trend.ts` counts them. */
import { lines, valueOf } from './clauses.js'
import type { Scope } from './predicate.js'

const told = (when: string): string =>
  `toFloat(COUNT { MATCH (i:Issue)-[:HAS_STORY]->(s:Story)-[:IN_TOPIC]->(t) WHERE ${when} })`

/** Topics told of more, or less, an issue in the newest seven days than in the seven before, the most changed first. */
export const trending = (scope: Scope, trend: 'rising' | 'fading', count: boolean): string =>
  lines(
    'MATCH (i:Issue {graph: $graph}) WHERE i.date IS NOT NULL',
    'WITH max(i.date) AS newest',
    "WITH toString(date(newest) - duration('P7D')) AS week, toString(date(newest) - duration('P14D')) AS before",
    'WITH week, before, COUNT { MATCH (i:Issue {graph: $graph}) WHERE i.date > week } AS recent,',
    '  COUNT { MATCH (i:Issue {graph: $graph}) WHERE i.date > before AND i.date <= week } AS earlier',
    'WHERE recent > 0 AND earlier > 0',
    'MATCH (t:Topic {graph: $graph})',
    `WITH t, ${told('i.date > week')} / recent - ${told('i.date > before AND i.date <= week')} / earlier AS gain`,
    `WHERE gain ${trend === 'rising' ? '>' : '<'} 0`,
    count
      ? lines('WITH count(t) AS n', valueOf(scope, 'topics'))
      : `RETURN 'topic' AS kind, t.id AS id, t.name AS name ORDER BY gain${trend === 'rising' ? ' DESC' : ''}, t.id`,
  )
