/** Attributes of the graphology graph: what each kind of node and edge carries. Names are those of Neo4j (CONTRACT). */
import type { EntityType, Metric, RelationType } from '../ontology.js'
import type { Language } from './issue.js'
import type { Evidence, Merge } from './linked.js'
import type { TypeEvidence } from './extraction.js'

export interface EntityNode {
  kind: 'entity'
  id: string
  type: EntityType
  name: string
  aliases: string[]
  formerIds: string[]
  /** Number of issues that mention it. */
  issueCount: number
  /** Number of mentions in all issues. */
  mentionCount: number
  /** 0..1, PageRank over relations and mentions, scaled by its maximum, rounded to 4 digits. */
  importance: number
  /** Dates of the first and last dated issue that mentions it; absent where none is dated. */
  firstSeen?: string
  lastSeen?: string
  reasons: TypeEvidence[]
  merges: Omit<Merge, 'entity'>[]
  owners: string[]
  known: boolean
}

export interface IssueNode {
  kind: 'issue'
  id: string
  path: string
  date?: string
  title?: string
  language: Language
  hash: string
}

export interface StoryNode {
  kind: 'story'
  /** Issue id + `#` + order. */
  id: string
  issue: string
  title?: string
  section?: string
  order: number
  text: string
  urls: string[]
}

export interface TopicNode {
  kind: 'topic'
  id: string
  /** Readable label. */
  name: string
  size: number
  level: number
  firstSeen?: string
  lastSeen?: string
}

export interface ObservationNode {
  kind: 'observation'
  id: string
  entity: string
  metric: Metric
  value: number
  unit?: string
  date?: string
  issue: string
  story: string
  evidence: Evidence[]
}

export type NodeAttributes = EntityNode | IssueNode | StoryNode | TopicNode | ObservationNode

export interface RelationEdge {
  kind: 'relation'
  /** Type, ends, benchmark (and value and rank where valued): unique, stable, under 400 characters. */
  id: string
  type: RelationType
  firstSeen?: string
  lastSeen?: string
  /** Ids, ordered by date (undated last), then id. */
  issues: string[]
  stories: string[]
  /** `quotes[i]` belongs to `stories[i]`. */
  quotes: string[]
  /** Links of all its stories, each once. */
  urls: string[]
  value?: number
  unit?: string
  rank?: number
  /** Id of the benchmark and its name, for beats-on-benchmark where one is named. */
  benchmark?: string
  benchmarkName?: string
  evidence: Evidence[]
}

/** HAS_STORY, MENTIONS (with `count`), OBSERVED, IN_TOPIC (with `weight`). */
export interface StructureEdge {
  kind: 'structure'
  id: string
  type: 'HAS_STORY' | 'MENTIONS' | 'OBSERVED' | 'IN_TOPIC'
  count?: number
  weight?: number
}

export type EdgeAttributes = RelationEdge | StructureEdge

export interface GraphAttributes {
  /** The store's name, `issue-graph` by default. */
  name: string
  /** Version of this shape; a store of a newer one is refused. */
  schema: number
}

export const GRAPH_SCHEMA = 1

/** Node keys in graphology: an entity's id as it is, other kinds with their kind in front, so that none collide. */
export const nodeKey = (kind: 'issue' | 'story' | 'topic' | 'observation', id: string): string => `${kind}/${id}`
