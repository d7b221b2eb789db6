/** Puts topics into a graph that has none yet. */
import { nodeKey } from '../../records.js'
import { structureId } from '../ids.js'
import { KnowledgeGraph } from '../knowledgeGraph.js'
import { findTopics, type Member } from './findTopics.js'

/**
 * Adds topic nodes and IN_TOPIC edges from their entities and stories to the graph inside.
 * @returns the graph with fresh indexes; the one given must not be used any more
 */
export function addTopics(knowledge: KnowledgeGraph, seed?: number): KnowledgeGraph {
  const { graph } = knowledge
  for (const { id, name, level, entities, stories, ...seen } of findTopics(knowledge, seed)) {
    const topic = nodeKey('topic', id)
    graph.addNode(topic, { kind: 'topic', id, name, size: entities.length, level, ...seen })
    const join = ({ key, weight }: Member): void => {
      const edge = structureId('IN_TOPIC', key, topic)
      graph.addEdgeWithKey(edge, key, topic, { kind: 'structure', id: edge, type: 'IN_TOPIC', weight })
    }
    entities.forEach(join)
    stories.forEach(join)
  }
  return new KnowledgeGraph(graph)
}
