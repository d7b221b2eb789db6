/** Claims and figures while they are inside the room: between names of passages, in plain offsets. */
import type { Metric, RelationType } from '../ontology.js'
import type { Name, Passage } from './scope.js'

export interface LocalClaim {
  readonly type: RelationType
  readonly source: Name
  readonly target: Name
  /** beats-on-benchmark: the benchmark, null where none is named. */
  readonly benchmark?: Name | null
  readonly value?: number | null
  readonly unit?: string | null
  readonly rank?: number | null
  /** Where it is stated: plain offsets of the passage, usually one sentence. */
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly rule: string
}

export interface LocalFigure {
  readonly entity: Name
  readonly metric: Metric
  readonly value: number
  readonly unit: string | null
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly rule: string
}
