/** Nodes and edges of the graph as rows of parameters: grouped by label and type, cut into batches. */
import type { StatementGraph } from '../../graph/knowledgeGraph.js'
import {
  EDGE_PROPERTIES,
  edgeProperties,
  labelOfNode,
  labelsOfNode,
  NODE_PROPERTIES,
  nodeProperties,
  OWN_PROPERTIES,
  typeOfEdge,
  type NodeLabel,
  type Properties,
  type PropertySpec,
} from '../../graph/properties.js'

/** A value as the driver sends it: integers as `bigint`, so that the database holds them as integers. */
type DriverValue = string | number | bigint | boolean | string[] | null

/** One node or relationship to be written. */
export interface Row {
  readonly id: string
  readonly source?: string
  readonly target?: string
  readonly properties: Record<string, DriverValue>
}

/** What nodes or relationships are written by one statement: same labels, or same type and labels at both ends. */
export interface NodeGroup {
  readonly kind: 'node'
  readonly label: NodeLabel
  readonly labels: readonly string[]
}
export interface EdgeGroup {
  readonly kind: 'relationship'
  readonly type: string
  readonly source: NodeLabel
  readonly target: NodeLabel
}

/** An element of the graph: where it belongs, and its row when it has to be written. */
export interface Element<Group> {
  readonly group: Group
  readonly id: string
  /** @param whole gives absent properties as null, so that an older value goes away */
  row(whole: boolean): Row
}

type Table = Readonly<Record<string, PropertySpec>>

function toDriver(properties: Properties, table: Table, whole: boolean): Record<string, DriverValue> {
  const row: Record<string, DriverValue> = {}
  for (const [name, value] of Object.entries(properties))
    row[name] = table[name]?.type === 'long' ? BigInt(value as number) : value
  if (whole) for (const name of Object.keys(table)) row[name] ??= null
  return { ...row, ...own(properties) }
}

const own = (properties: Properties): Record<string, DriverValue> =>
  Object.fromEntries(Object.keys(OWN_PROPERTIES).map((name) => [name, properties[name] ?? null]))

/** The node with this key. */
export function nodeElement(graph: StatementGraph, key: string, name: string): Element<NodeGroup> {
  const attributes = graph.getNodeAttributes(key)
  const label = labelOfNode(attributes)
  return {
    group: { kind: 'node', label, labels: labelsOfNode(attributes) },
    id: attributes.id,
    row: (whole) => ({
      id: attributes.id,
      properties: toDriver(nodeProperties(attributes, name), NODE_PROPERTIES[label], whole),
    }),
  }
}

/** The edge with this key. */
export function edgeElement(graph: StatementGraph, key: string, name: string): Element<EdgeGroup> {
  const attributes = graph.getEdgeAttributes(key)
  const [source, target] = graph.extremities(key) as [string, string]
  const from = graph.getNodeAttributes(source)
  const to = graph.getNodeAttributes(target)
  return {
    group: { kind: 'relationship', type: typeOfEdge(attributes), source: labelOfNode(from), target: labelOfNode(to) },
    id: attributes.id,
    row: (whole) => ({
      id: attributes.id,
      source: from.id,
      target: to.id,
      properties: toDriver(edgeProperties(attributes, source, target, name), EDGE_PROPERTIES[attributes.kind], whole),
    }),
  }
}

/** Cuts items into lists of at most `count` items and about `weight` in all. */
export function* batches<T>(
  items: Iterable<T>,
  count: number,
  weight: number,
  weigh: (item: T) => number,
): Generator<T[]> {
  let batch: T[] = []
  let sum = 0
  for (const item of items) {
    const own = weigh(item)
    if (batch.length > 0 && (batch.length >= count || sum + own > weight)) {
      yield batch
      batch = []
      sum = 0
    }
    batch.push(item)
    sum += own
  }
  if (batch.length > 0) yield batch
}
