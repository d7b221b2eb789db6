/** What every export reads: the graph's nodes and edges in one stable order, whatever order they were added in. */
import type { StatementGraph } from '../graph/knowledgeGraph.js'
import type { EdgeAttributes, NodeAttributes } from '../records.js'
import { compareBy } from '../text/order.js'

export type { StatementGraph }

export interface GraphNode<T extends NodeAttributes = NodeAttributes> {
  readonly key: string
  readonly attributes: T
}

export interface GraphEdge<T extends EdgeAttributes = EdgeAttributes> {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: T
}

/** `all`: issues, stories, topics and observations too; `entities`: only entities and the relations between them. */
export type Scope = 'all' | 'entities'

/** Nodes ordered by key. */
export function nodesOf(graph: StatementGraph, scope: Scope = 'all'): GraphNode[] {
  return graph
    .mapNodes((key, attributes) => ({ key, attributes }))
    .filter(({ attributes }) => scope === 'all' || attributes.kind === 'entity')
    .sort(compareBy((node) => node.key))
}

/** Nodes of one kind, ordered by key. */
export function nodesOfKind<K extends NodeAttributes['kind']>(
  graph: StatementGraph,
  kind: K,
): GraphNode<Extract<NodeAttributes, { kind: K }>>[] {
  return nodesOf(graph).filter(
    (node): node is GraphNode<Extract<NodeAttributes, { kind: K }>> => node.attributes.kind === kind,
  )
}

/** Edges ordered by type, ends and id. */
export function edgesOf(graph: StatementGraph, scope: Scope = 'all'): GraphEdge[] {
  return graph
    .mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
    .filter(({ attributes }) => scope === 'all' || attributes.kind === 'relation')
    .sort(
      compareBy(
        (edge) => edge.attributes.type,
        (edge) => edge.source,
        (edge) => edge.target,
        (edge) => edge.attributes.id,
      ),
    )
}

/** Edges of one kind, in the order of `edgesOf`. */
export function edgesOfKind<K extends EdgeAttributes['kind']>(
  graph: StatementGraph,
  kind: K,
): GraphEdge<Extract<EdgeAttributes, { kind: K }>>[] {
  return edgesOf(graph).filter(
    (edge): edge is GraphEdge<Extract<EdgeAttributes, { kind: K }>> => edge.attributes.kind === kind,
  )
}
