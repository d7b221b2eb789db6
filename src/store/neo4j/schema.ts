/** What the database must have before anything is written: unique ids, and a full-text index over names. */
import { RELATIONS, RELATION_TYPES } from '../../ontology.js'
import { NODE_PROPERTIES, type NodeLabel } from '../../graph/properties.js'
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'

export const NODE_LABELS = Object.keys(NODE_PROPERTIES) as NodeLabel[]

const STRUCTURE_TYPES = ['HAS_STORY', 'MENTIONS', 'OBSERVED', 'IN_TOPIC'] as const

/** All relationship types of ours. */
export const RELATIONSHIP_TYPES: readonly string[] = [
  ...RELATION_TYPES.map((type) => RELATIONS[type].label),
  ...STRUCTURE_TYPES,
]

/** Full-text index over names and aliases; they have no range index, which refuses long values. */
export const NAME_INDEX = 'issue_graph_names'
const INDEXES_ONLINE_WITHIN_S = 300

const ownName = (of: string): string => `issue_graph_${of.toLowerCase()}_id`

/** Names and statements of everything that is needed. */
function statements(): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const label of NODE_LABELS)
    wanted.set(
      ownName(label),
      `CREATE CONSTRAINT ${ownName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    )
  for (const type of RELATIONSHIP_TYPES)
    wanted.set(
      ownName(type),
      `CREATE CONSTRAINT ${ownName(type)} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
    )
  wanted.set(
    NAME_INDEX,
    `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  )
  return wanted
}

/** What constraints and indexes there are: their names, and what each is over, as `Label.property`. */
async function present(connection: Connection): Promise<{ names: Set<string>; unique: Set<string> }> {
  const indexes = await connection.read<{ name: string; labelsOrTypes: string[] | null; properties: string[] | null }>(
    'SHOW INDEXES YIELD name, labelsOrTypes, properties',
  )
  const constraints = await connection.read<{ name: string; labelsOrTypes: string[]; properties: string[] }>(
    "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties WHERE type CONTAINS 'UNIQUENESS' RETURN name, labelsOrTypes, properties",
  )
  return {
    names: new Set(indexes.map(({ name }) => name)),
    unique: new Set(constraints.map(({ labelsOrTypes, properties }) => `${labelsOrTypes[0]}.${properties.join(',')}`)),
  }
}

/**
 * Makes what is missing, all of it or nothing, and waits until it is in force. Returns how much was made.
 * @throws Neo4jError `foreign` where data of others forbids a constraint
 */
export async function ensureSchema(connection: Connection): Promise<number> {
  const { names, unique } = await present(connection)
  const covered = new Set(
    [...NODE_LABELS, ...RELATIONSHIP_TYPES].filter((of) => unique.has(`${of}.id`)).map((of) => ownName(of)),
  )
  const missing = [...statements()].filter(([name]) => !names.has(name) && !covered.has(name))
  if (missing.length === 0) return 0
  await connection.writeAll(missing.map(([, statement]) => statement))
  await connection.read(`CALL db.awaitIndexes(${INDEXES_ONLINE_WITHIN_S})`)
  return missing.length
}

/**
 * Makes sure that a graph in the database is not of a newer schema version than ours.
 * @throws Neo4jError `newer`
 */
export async function refuseNewer(connection: Connection, graph: string, ours: number): Promise<void> {
  const [row] = await connection.read<{ schema: bigint | number | null }>(
    'MATCH (n:Issue) WHERE n.graph = $graph RETURN max(n.schema) AS schema',
    { graph },
  )
  const schema = Number(row?.schema ?? 0)
  if (schema > ours)
    throw new Neo4jError(
      'newer',
      `the graph "${graph}" in the database is of schema version ${schema}, this program knows ${ours}: update issue-graph`,
    )
}
