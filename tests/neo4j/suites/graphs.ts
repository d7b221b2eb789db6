import { isDeepStrictEqual } from 'node:util'
import { recombined } from '../../../bench/recombined.js'
import { buildGraph } from '../../../src/graph/build.js'
import type { StatementGraph } from '../../../src/graph/knowledgeGraph.js'
import type { Connection } from '../../../src/store/neo4j/connection.js'
import { sample } from '../sample.js'

/** The graph of the sample, or of its first issues. */
export const sampleGraph = (issues?: number): StatementGraph => buildGraph(sample(issues)).graph

/** A graph of so many issues made of the sample's stories: many batches. */
export const manyGraph = (issues: number): StatementGraph => buildGraph(recombined(sample(), issues)).graph

/** Removes all data; constraints and indexes stay, they take seconds to make. */
export const empty = (connection: Connection): Promise<unknown> => connection.write('MATCH (n) DETACH DELETE n')

/** Makes the database as if nothing had ever been in it. */
export async function clear(connection: Connection): Promise<void> {
  await empty(connection)
  for (const { name } of await connection.read('SHOW CONSTRAINTS YIELD name'))
    await connection.write(`DROP CONSTRAINT ${name}`)
  for (const { name } of await connection.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await connection.write(`DROP INDEX ${name}`)
}

/** What differs between two graphs, as lines; order of attributes is free, order of nodes and edges is not. */
export function differences(a: StatementGraph, b: StatementGraph): string[] {
  const found: string[] = []
  const compare = (what: string, x: unknown, y: unknown): void => {
    if (!isDeepStrictEqual(x, y))
      found.push(`${what}: ${JSON.stringify(x)?.slice(0, 300)} | ${JSON.stringify(y)?.slice(0, 300)}`)
  }
  compare('attributes', a.getAttributes(), b.getAttributes())
  compare('nodes', a.nodes(), b.nodes())
  compare('edges', a.edges(), b.edges())
  a.forEachNode((key, attributes) => compare(key, attributes, b.hasNode(key) ? b.getNodeAttributes(key) : null))
  a.forEachEdge((key, attributes, source, target) =>
    compare(
      key,
      [attributes, source, target],
      b.hasEdge(key) ? [b.getEdgeAttributes(key), b.source(key), b.target(key)] : null,
    ),
  )
  return found
}
