/** On which dates nodes and edges are spoken of: those of the issues that speak of them. */
import type { GraphEdge, GraphNode, StatementGraph } from './statementGraph.js'
import { edgesOfKind, nodesOfKind } from './statementGraph.js'
import { compareText } from '../text/order.js'

export interface Dates {
  /** Dates of a node, each once, ascending; none where nothing dated speaks of it. */
  node(node: GraphNode): string[]
  edge(edge: GraphEdge): string[]
}

const distinct = (dates: Iterable<string | undefined>): string[] =>
  [...new Set(dates)].filter((date) => date !== undefined).sort(compareText)

/** Reads the dates of the graph once. */
export function datesOf(graph: StatementGraph): Dates {
  const issues = new Map(nodesOfKind(graph, 'issue').map(({ attributes }) => [attributes.id, attributes.date]))
  const stories = new Map(nodesOfKind(graph, 'story').map(({ key, attributes }) => [key, issues.get(attributes.issue)]))
  const mentions = new Map<string, Set<string | undefined>>()
  for (const { source, target, attributes } of edgesOfKind(graph, 'structure')) {
    if (attributes.type !== 'MENTIONS') continue
    const dates = mentions.get(target) ?? new Set()
    dates.add(stories.get(source))
    mentions.set(target, dates)
  }
  const node = ({ key, attributes }: GraphNode): string[] => {
    if (attributes.kind === 'entity') return distinct(mentions.get(key) ?? [])
    if (attributes.kind === 'story') return distinct([stories.get(key)])
    if (attributes.kind === 'topic') return []
    return distinct([attributes.date])
  }
  const edge = ({ source, target, attributes }: GraphEdge): string[] => {
    if (attributes.kind === 'relation') return distinct(attributes.issues.map((id) => issues.get(id)))
    if (attributes.type === 'HAS_STORY') return distinct([stories.get(target)])
    if (attributes.type === 'MENTIONS') return distinct([stories.get(source)])
    return []
  }
  return { node, edge }
}
