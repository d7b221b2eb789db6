/** Adds topics to a graph. */
import type { KnowledgeGraph } from '../knowledgeGraph.js'

export function addTopics(graph: KnowledgeGraph, _seed = 1): KnowledgeGraph {
  return graph
}
