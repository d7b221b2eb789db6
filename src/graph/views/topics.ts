/** `graph topics`: clusters of what belongs together. */
import type { TopicNode, TopicRow, TopicView } from '../../records.js'
import { unique } from '../evidence.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { refById, storyView } from './refs.js'

const SHOWN_ENTITIES = 10

/** @param most entities shown, the most central */
export function topicRow(graph: KnowledgeGraph, topic: TopicNode, most = SHOWN_ENTITIES): TopicRow {
  const stories = graph.storiesOfTopic(topic.id)
  return {
    id: topic.id,
    name: topic.name,
    level: topic.level,
    size: topic.size,
    stories: stories.length,
    issues: unique(stories.map(({ issue }) => issue)).length,
    firstSeen: topic.firstSeen ?? null,
    lastSeen: topic.lastSeen ?? null,
    entities: graph
      .membersOf(topic.id)
      .slice(0, most)
      .map(({ key, weight }) => ({ ...refById(graph, key), weight })),
  }
}

export interface TopicOptions {
  /** Only topics that an issue of this ISO date or later speaks of. */
  readonly since?: string | undefined
  readonly level?: number | undefined
  readonly top?: number | undefined
}

/** Topics, greatest first. */
export function listTopics(graph: KnowledgeGraph, { since, level, top }: TopicOptions = {}): TopicRow[] {
  return graph.topics
    .filter((topic) => level === undefined || topic.level === level)
    .filter(({ lastSeen }) => since === undefined || (lastSeen !== undefined && lastSeen >= since))
    .slice(0, top)
    .map((topic) => topicRow(graph, topic))
}

/** One topic with all its entities and its stories by date. */
export function showTopic(graph: KnowledgeGraph, topic: TopicNode): TopicView {
  return {
    ...topicRow(graph, topic, Number.POSITIVE_INFINITY),
    thread: graph.storiesOfTopic(topic.id).map((story) => storyView(graph, story)),
  }
}
