/** The graph back out of Neo4j: node by node and attribute by attribute what was pushed. */
import { MultiDirectedGraph } from 'graphology'
import { DEFAULT_NAME } from '../../graph/build.js'
import type { StatementGraph } from '../../graph/knowledgeGraph.js'
import { edgeFromProperties, keyOfNode, nodeFromProperties, type NodeLabel } from '../../graph/properties.js'
import { GRAPH_SCHEMA } from '../../records.js'
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { orderEdges, orderNodes, type EdgeEntry, type NodeEntry } from './order.js'
import { NODE_LABELS, refuseNewer, RELATIONSHIP_TYPES } from './schema.js'

const NODES = `MATCH (n:${NODE_LABELS.join('|')}) WHERE n.graph = $name
  RETURN labels(n) AS labels, properties(n) AS properties`
const EDGES = `MATCH (s)-[r:${RELATIONSHIP_TYPES.join('|')}]->(t) WHERE r.graph = $name
  RETURN type(r) AS type, properties(r) AS properties,
    labels(s) AS sourceLabels, s.id AS source, labels(t) AS targetLabels, t.id AS target`

/** Integers come as `bigint`; the graph knows only numbers. */
const numbers = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )

const labelIn = (labels: readonly string[]): NodeLabel =>
  NODE_LABELS.find((label) => labels.includes(label)) ?? 'Entity'

type Properties = Record<string, unknown>

/**
 * Reads a graph out of the database, in the order of a fresh build.
 * @param name which graph; `issue-graph` by default
 * @throws Neo4jError `newer` where it is of a newer schema version, `no-graph` where there is none of that name
 */
export async function pull(connection: Connection, name: string = DEFAULT_NAME): Promise<StatementGraph> {
  await refuseNewer(connection, name, GRAPH_SCHEMA)
  const nodes: NodeEntry[] = []
  await connection.each(NODES, { name }, (row) => {
    const label = labelIn(row['labels'] as string[])
    const attributes = nodeFromProperties(label, numbers(row['properties'] as Properties))
    nodes.push({ key: keyOfNode(label, attributes.id), attributes })
  })
  if (nodes.length === 0)
    throw new Neo4jError('no-graph', `the database holds no graph "${name}": push one first, or name it with --graph`)

  const edges: EdgeEntry[] = []
  await connection.each(EDGES, { name }, (row) => {
    const attributes = edgeFromProperties(row['type'] as string, numbers(row['properties'] as Properties))
    const source = keyOfNode(labelIn(row['sourceLabels'] as string[]), row['source'] as string)
    const target = keyOfNode(labelIn(row['targetLabels'] as string[]), row['target'] as string)
    edges.push({ key: attributes.id, source, target, attributes })
  })

  const graph: StatementGraph = new MultiDirectedGraph()
  graph.replaceAttributes({ name, schema: GRAPH_SCHEMA })
  orderNodes(nodes)
  for (const { key, attributes } of nodes) graph.addNode(key, attributes)
  orderEdges(edges, new Map(nodes.map(({ key }, rank) => [key, rank])))
  for (const { key, source, target, attributes } of edges) graph.addDirectedEdgeWithKey(key, source, target, attributes)
  return graph
}
