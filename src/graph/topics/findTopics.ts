/**
 * Topics: communities (Louvain) of what ties entities and stories (`tieGraph.ts`). A member's weight is what ties it to the
 * rest of its topic; a topic takes its id from the member that is most its own, so that it survives small changes.
 */
import { nodeKey, type EntityNode } from '../../records.js'
import { compareBy } from '../../text/order.js'
import { span } from '../dates.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { communitiesOf } from './communities.js'
import { labels } from './labels.js'
import { LEVELS, TOPICS } from './settings.js'
import { tieGraph, type TieGraph } from './tieGraph.js'

/** A member of a topic, by its key in the graph. */
export interface Member {
  readonly key: string
  /** 0..1: strength of its ties into the topic, by the strongest of its kind (entities, stories); 3 digits, so that one issue more changes few of them. */
  readonly weight: number
}

export interface Topic {
  readonly id: string
  readonly name: string
  readonly level: number
  /** The most central first. */
  readonly entities: readonly Member[]
  readonly stories: readonly Member[]
  readonly firstSeen?: string
  readonly lastSeen?: string
}

/** Topics of the graph, level by level, ordered by id. Entities that are tied to no other have none. */
export function findTopics(graph: KnowledgeGraph, seed: number = TOPICS.seed): Topic[] {
  const ties = tieGraph(graph)
  const affordable = Math.floor(TOPICS.tieBudget / Math.max(1, ties.size))
  const runs = Math.max(TOPICS.leastRuns, Math.min(TOPICS.runs, affordable))
  return LEVELS.flatMap(({ level, prefix, resolution }) => {
    const drafts = communitiesOf(ties, { resolution, runs, seed })
      .map((keys) => draft(graph, ties, keys))
      .filter(
        ({ entities, stories }) => entities.length >= TOPICS.leastEntities && stories.length >= TOPICS.leastStories,
      )
    const names = labels(drafts.map(({ central }) => central))
    return drafts
      .map(({ entities, stories, central, dates }, index) => ({
        id: `${prefix}:${central[0]!.id}`,
        name: names[index]!,
        level,
        entities,
        stories,
        ...span(dates),
      }))
      .sort(compareBy((topic) => topic.id))
  })
}

interface Draft {
  readonly entities: readonly Member[]
  readonly stories: readonly Member[]
  /** Entities by how much they are this topic's own. */
  readonly central: readonly EntityNode[]
  readonly dates: readonly (string | null)[]
}

function draft(graph: KnowledgeGraph, ties: TieGraph, keys: readonly string[]): Draft {
  const inside = new Set(keys)
  const members = keys.map((key) => {
    let within = 0
    let all = 0
    ties.forEachEdge(key, (_edge, { weight }, a, b) => {
      all += weight
      if (inside.has(a === key ? b : a)) within += weight
    })
    return { key, within, own: (within * within) / (all || 1) }
  })
  const entities = members.filter(({ key }) => graph.entity(key) !== undefined)
  const stories = members.filter(({ key }) => graph.entity(key) === undefined)
  return {
    entities: weighted(entities),
    stories: weighted(stories),
    central: [...entities]
      .sort(
        compareBy(
          ({ own }) => -own,
          ({ key }) => key,
        ),
      )
      .map(({ key }) => graph.entity(key)!),
    dates: stories.map(({ key }) => graph.dateOf(graph.story(key.slice(nodeKey('story', '').length))!.issue)),
  }
}

function weighted(members: readonly { key: string; within: number }[]): Member[] {
  const most = members.reduce((max, { within }) => Math.max(max, within), 0)
  return members
    .map(({ key, within }) => ({ key, weight: most === 0 ? 0 : Number((within / most).toFixed(3)) }))
    .sort(
      compareBy(
        ({ weight }) => -weight,
        ({ key }) => key,
      ),
    )
}
