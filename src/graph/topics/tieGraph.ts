/** What ties entities and stories to one another, as a weighted undirected graph. */
import { UndirectedGraph } from 'graphology'
import { nodeKey, type StoryNode } from '../../records.js'
import { compareText } from '../../text/order.js'
import { foldName } from '../../text/fold.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { TOPICS } from './settings.js'

/** Keys are those of the knowledge graph. */
export type TieGraph = UndirectedGraph<object, { weight: number }>

/**
 * Ties of the graph: a stated relation > a name in a story > names in one issue, each times how telling the names are; and
 * stories that cite the same link. Nodes and edges are added in one stable order.
 */
export function tieGraph(graph: KnowledgeGraph): TieGraph {
  const ties: TieGraph = new UndirectedGraph()
  const add = (a: string, b: string, weight: number): void => {
    if (a === b || weight <= 0) return
    ties.updateEdge(a, b, (edge) => ({ weight: (edge.weight ?? 0) + weight }))
  }
  const stories = graph.issues.flatMap(({ id }) => graph.storiesOf(id))
  const telling = tellingOf(graph, stories.length)
  for (const { id } of graph.entities) ties.addNode(id)
  for (const { id } of stories) ties.addNode(nodeKey('story', id))
  for (const story of stories) {
    const title = foldName(story.title ?? '')
    for (const { entity, count } of graph.mentionsIn(story.id)) {
      const isTitle = title !== '' && title.includes(foldName(graph.entity(entity)!.name))
      const weight = (isTitle ? TOPICS.title : TOPICS.mention) * (1 + Math.log2(count)) * telling(entity)
      add(nodeKey('story', story.id), entity, weight)
    }
  }
  for (const { source, target, issues } of graph.relations)
    add(source, target, TOPICS.relation * (1 + Math.log2(issues.length)) * Math.min(telling(source), telling(target)))
  for (const [a, b] of sharedLinks(stories)) add(nodeKey('story', a), nodeKey('story', b), TOPICS.link)
  for (const [a, b, shared] of sharedIssues(graph)) add(a, b, TOPICS.issue * shared * telling(a) * telling(b))
  return ties
}

/** 0..1 by inverse frequency: a name that is in every story ties nothing. */
function tellingOf(graph: KnowledgeGraph, stories: number): (entity: string) => number {
  const known = new Map<string, number>()
  return (entity) => {
    let value = known.get(entity)
    if (value === undefined) {
      const named = graph.mentionsOf(entity).length
      value = stories < 2 || named === 0 ? 1 : Math.max(0, 1 - Math.log(named) / Math.log(stories))
      known.set(entity, value)
    }
    return value
  }
}

/** Neighbouring stories of each link, so that a link of n stories costs n ties. */
function sharedLinks(stories: readonly StoryNode[]): [string, string][] {
  const citing = new Map<string, string[]>()
  for (const { id, urls } of stories) for (const url of urls) citing.set(url, [...(citing.get(url) ?? []), id])
  return [...citing]
    .filter(([, ids]) => ids.length > 1 && ids.length <= TOPICS.mostCiting)
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([, ids]) => ids.slice(1).map((id, index): [string, string] => [ids[index]!, id]))
}

/** Pairs of names that share several issues. */
function sharedIssues(graph: KnowledgeGraph): [string, string, number][] {
  const pairs = new Map<string, Map<string, number>>()
  for (const { id } of graph.issues) {
    const names = graph.entitiesIn(id).filter((entity) => graph.entity(entity)!.issueCount >= TOPICS.leastSharedIssues)
    if (names.length > TOPICS.mostNames) continue
    names.forEach((a, index) => {
      const row = pairs.get(a) ?? new Map<string, number>()
      for (const b of names.slice(index + 1)) row.set(b, (row.get(b) ?? 0) + 1)
      pairs.set(a, row)
    })
  }
  return [...pairs]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([a, row]) =>
      [...row]
        .filter(([, shared]) => shared >= TOPICS.leastSharedIssues)
        .sort((x, y) => compareText(x[0], y[0]))
        .map(([b, shared]): [string, string, number] => [a, b, shared]),
    )
}
