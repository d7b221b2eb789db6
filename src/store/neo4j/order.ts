/** A database has no order: this one is that of a fresh build, so that what is pulled prints and exports the same. */
import { nodeKey, type EdgeAttributes, type NodeAttributes } from '../../records.js'
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
const STORY = nodeKey('story', '')
const EDGE_TYPES: readonly string[] = ['HAS_STORY', 'MENTIONS', 'OBSERVED', 'IN_TOPIC']

/** Entities, issues, stories, observations, topics; each by id, stories by issue and place, topics by level. */
export function orderNodes(nodes: NodeEntry[]): void {
  nodes.sort(
    compareBy(
      ({ attributes }) => NODE_KINDS.indexOf(attributes.kind),
      ({ attributes }) => (attributes.kind === 'story' ? attributes.issue : ''),
      ({ attributes }) =>
        attributes.kind === 'story' ? attributes.order : attributes.kind === 'topic' ? attributes.level : 0,
      ({ attributes }) => attributes.id,
    ),
  )
}

/**
 * Relations by id, then what holds the graph together: stories and mentions by the places of their ends, observations by
 * their own, members of a topic by their weight, entities before stories.
 * @param ranks place of each node key in the graph
 */
export function orderEdges(edges: EdgeEntry[], ranks: ReadonlyMap<string, number>): void {
  const rank = (key: string): number => ranks.get(key) ?? -1
  const weigh = ({ attributes }: EdgeEntry): number => (attributes.kind === 'structure' ? (attributes.weight ?? 0) : 0)
  const keysOf = (edge: EdgeEntry): readonly [number, number, number] => {
    switch (edge.attributes.type) {
      case 'HAS_STORY':
      case 'MENTIONS':
        return [rank(edge.source), rank(edge.target), 0]
      case 'OBSERVED':
        return [rank(edge.target), 0, 0]
      case 'IN_TOPIC':
        return [rank(edge.target), edge.source.startsWith(STORY) ? 1 : 0, -weigh(edge)]
      default:
        return [0, 0, 0]
    }
  }
  const places = new Map(edges.map((edge) => [edge.key, keysOf(edge)]))
  const place = (index: 0 | 1 | 2) => (edge: EdgeEntry) => places.get(edge.key)![index]
  edges.sort(
    compareBy(
      ({ attributes }) => EDGE_TYPES.indexOf(attributes.type),
      place(0),
      place(1),
      place(2),
      (edge) => (edge.attributes.type === 'IN_TOPIC' ? edge.source : edge.key),
    ),
  )
}
