/** What the viewer is given: the graph in short rows that refer to each other by index, already laid out. */
import type { EntityType, Metric, RelationType } from '../ontology.js'

export interface ViewEntity {
  readonly id: string
  readonly formerIds?: readonly string[]
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly x: number
  readonly y: number
  /** Radius. */
  readonly size: number
  /** Index into `topics`. */
  readonly topic?: number
  /** Indices into `stories` that mention it, ascending. */
  readonly stories: readonly number[]
}

/** Where a sentence stands and what it says: indices into `stories` and `quotes`. */
export type ViewEvidence = readonly [story: number, quote: number]

export interface ViewRelation {
  readonly type: RelationType
  /** Indices into `entities`. */
  readonly source: number
  readonly target: number
  readonly directed: boolean
  readonly value?: number
  readonly unit?: string
  readonly rank?: number
  readonly benchmark?: number
  readonly benchmarkName?: string
  readonly evidence: readonly ViewEvidence[]
}

export interface ViewFigure {
  readonly entity: number
  readonly metric: Metric
  readonly value: number
  readonly unit?: string
  readonly date?: string
  readonly evidence: readonly ViewEvidence[]
}

export interface ViewIssue {
  readonly id: string
  readonly date?: string
  readonly title?: string
}

export interface ViewStory {
  /** Index into `issues`. */
  readonly issue: number
  readonly title?: string
  readonly urls: readonly string[]
}

export interface ViewTopic {
  readonly id: string
  readonly name: string
}

export interface ViewData {
  readonly title: string
  readonly colors: Readonly<Record<EntityType, string>>
  readonly entities: readonly ViewEntity[]
  readonly relations: readonly ViewRelation[]
  readonly figures: readonly ViewFigure[]
  /** By date, undated last. */
  readonly issues: readonly ViewIssue[]
  /** By issue, in its order. */
  readonly stories: readonly ViewStory[]
  /** Largest first. */
  readonly topics: readonly ViewTopic[]
  readonly quotes: readonly string[]
}
