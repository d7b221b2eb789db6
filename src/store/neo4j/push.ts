/**
 * The graph into Neo4j. The database is asked what it holds; only what differs is written, what is gone is removed, and
 * nothing of others is touched. Each batch is a transaction of its own, so that a push that was cut off goes on where it
 * stopped when it is run again.
 */
import { GRAPH_SCHEMA } from '../../records.js'
import type { StatementGraph } from '../../graph/knowledgeGraph.js'
import { edgeHash, nodeHash } from '../../graph/properties.js'
import type { Connection } from './connection.js'
import { refuseForeign, revive } from './gone.js'
import { EDGES, heldHashes, NODES } from './held.js'
import { hashesOf, plan, type Change, type PushCounts } from './plan.js'
import { edgeElement, nodeElement, type Element, type Row } from './rows.js'
import { ensureSchema, refuseNewer } from './schema.js'
import {
  changeEdges,
  changeNodes,
  createEdges,
  createNodes,
  mergeEdges,
  mergeNodes,
  removeEdges,
  removeNodes,
  retireNodes,
} from './statements.js'
import { Writer } from './writer.js'

/** What a push did. */
export interface PushSummary {
  /** Name of the graph in the database. */
  readonly graph: string
  readonly nodes: PushCounts
  readonly relationships: PushCounts
  /** Constraints and indexes that were made. */
  readonly schema: number
  /** Nodes that left the graph but stay as `:Gone`, because relationships of others hang on them. */
  readonly kept: number
  /** Whether nothing at all was written. */
  readonly upToDate: boolean
}

export interface PushOptions {
  /** Name of the graph in the database; the graph's own by default. */
  readonly name?: string | undefined
  /** Told after each batch: how many of how many nodes and relationships are written or removed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const whole = <Group>(element: Element<Group>): Row => element.row(false)

/** What of a row the database does not hold already: most changes are of one number. */
function difference<Group>({ element, held }: Change<Group>): Row {
  const row = element.row(true)
  const properties: Row['properties'] = {}
  for (const [name, value] of Object.entries(row.properties)) if (!isSame(value, held[name])) properties[name] = value
  return { ...row, properties }
}

function isSame(value: Row['properties'][string], held: unknown): boolean {
  if (!Array.isArray(value)) return value === (held ?? null)
  return Array.isArray(held) && value.length === held.length && value.every((item, index) => item === held[index])
}

function* mapped<T>(items: readonly T[], rowOf: (item: T) => Row): Generator<Row> {
  for (const item of items) yield rowOf(item)
}

/** What the database said before anything was planned. */
interface Asked {
  readonly schema: number
  readonly swept: number
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/**
 * Writes a graph into the database.
 * @throws Neo4jError
 */
export async function push(
  connection: Connection,
  graph: StatementGraph,
  options: PushOptions = {},
): Promise<PushSummary> {
  const name = options.name ?? graph.getAttribute('name')
  const ask = async (): Promise<Asked> => {
    await refuseNewer(connection, name, GRAPH_SCHEMA)
    const schema = await ensureSchema(connection)
    const swept = await revive(connection, name, graph)
    const nodes = await heldHashes(connection, name, NODES)
    return { schema, swept, nodes, edges: await heldHashes(connection, name, EDGES) }
  }
  // hashes are made here while the server gathers its own
  const [held, nodeKeys, edgeKeys] = await Promise.all([
    ask(),
    hashesOf(graph.nodeEntries(), ({ node, attributes }) => [nodeHash(attributes, name), node]),
    hashesOf(graph.edgeEntries(), ({ edge, attributes, source, target }) => [
      edgeHash(attributes, source, target, name),
      edge,
    ]),
  ])
  const nodes = await plan(
    connection,
    name,
    held.nodes,
    { half: NODES, keys: nodeKeys, element: (key) => nodeElement(graph, key, name) },
    (group) => group.label,
  )
  const edges = await plan(
    connection,
    name,
    held.edges,
    { half: EDGES, keys: edgeKeys, element: (key) => edgeElement(graph, key, name) },
    (group) => group.type,
  )
  for (const { group, created } of nodes.work)
    await refuseForeign(
      connection,
      name,
      group.label,
      created.map(({ id }) => id),
    )

  const total = [nodes.counts, edges.counts].reduce((sum, c) => sum + c.created + c.changed + c.removed, 0)
  const writer = new Writer(connection, name, total, options.onProgress)
  for (const { group, created, changed } of nodes.work) {
    await writer.rows(createNodes(group), mapped(created, whole), mergeNodes(group))
    await writer.rows(changeNodes(group), mapped(changed, difference))
  }
  for (const { group, created, changed } of edges.work) {
    await writer.rows(createEdges(group), mapped(created, whole), mergeEdges(group))
    await writer.rows(changeEdges(group), mapped(changed, difference))
  }
  for (const [type, ids] of edges.removed) await writer.ids(removeEdges(type), ids)
  let kept = 0
  for (const [label, ids] of nodes.removed) {
    await writer.ids(removeNodes(label), ids)
    kept += await writer.ids(retireNodes(label), ids, 0)
  }
  return {
    graph: name,
    nodes: nodes.counts,
    relationships: edges.counts,
    schema: held.schema,
    kept,
    upToDate: total + held.schema + held.swept === 0,
  }
}
