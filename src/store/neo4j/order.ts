/** A database has no order: this one is that of a fresh build, so that what is pulled prints and exports the same. */
import type { EdgeAttributes, NodeAttributes } from '../../records.js'
import { compareBy } from '../../text/order.js'

export interface NodeEntry {
  readonly key: string
  readonly attributes: NodeAttributes
}

export interface EdgeEntry {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: EdgeAttributes
}

const NODE_KINDS: readonly NodeAttributes['kind'][] = ['entity', 'issue', 'story', 'observation', 'topic']
const EDGE_TYPES: readonly string[] = ['HAS_STORY', 'MENTIONS', 'OBSERVED', 'IN_TOPIC']

/** Entities, issues, stories, observations, topics; each by id, stories by issue and place. */
export function orderNodes(nodes: NodeEntry[]): void {
  nodes.sort(
    compareBy(
      ({ attributes }) => NODE_KINDS.indexOf(attributes.kind),
      ({ attributes }) => (attributes.kind === 'story' ? attributes.issue : ''),
      ({ attributes }) => (attributes.kind === 'story' ? attributes.order : 0),
      ({ attributes }) => attributes.id,
    ),
  )
}

/**
 * Relations by id, then what holds the graph together, by the places of its ends.
 * @param ranks place of each node key in the graph
 */
export function orderEdges(edges: EdgeEntry[], ranks: ReadonlyMap<string, number>): void {
  const rank = (key: string): number => ranks.get(key) ?? -1
  edges.sort(
    compareBy(
      ({ attributes }) => EDGE_TYPES.indexOf(attributes.type),
      // an entity's observations stand where the observation does
      ({ attributes, source }) =>
        attributes.kind === 'relation' || attributes.type === 'OBSERVED' ? -1 : rank(source),
      ({ attributes, target }) => (attributes.kind === 'relation' ? -1 : rank(target)),
      ({ key }) => key,
    ),
  )
}
