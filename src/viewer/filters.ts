/** What of the graph is shown: the choices, and which entities and relations stand under them. */
import type { EntityType, RelationType } from '../ontology.js'
import type { Model } from './model.js'

export interface Filters {
  readonly types: ReadonlySet<EntityType>
  readonly relations: ReadonlySet<RelationType>
  /** Indices; null is all. */
  readonly topic: number | null
  readonly issue: number | null
  /** Indices into the model's dates, both ends included. */
  readonly from: number
  readonly to: number
  readonly namedTogether: boolean
  readonly onlyConnected: boolean
}

export interface Visible {
  /** 1 for what is shown, by index. */
  readonly entities: Uint8Array
  readonly relations: Uint8Array
  readonly entityCount: number
  readonly relationCount: number
}

/** Which issues count: all, one, or those between two dates (undated ones only while every date is in). */
function issuesIn(model: Model, filters: Filters): (issue: number) => boolean {
  const { issues } = model.data
  const whole = filters.from === 0 && filters.to === model.dates.length - 1
  const first = model.dates[filters.from] ?? ''
  const last = model.dates[filters.to] ?? '~'
  return (issue) => {
    if (filters.issue !== null && issue !== filters.issue) return false
    if (whole) return true
    const date = issues[issue]?.date
    return date !== undefined && first <= date && date <= last
  }
}

export function visibleUnder(model: Model, filters: Filters): Visible {
  const { entities, relations } = model.data
  const counts = issuesIn(model, filters)
  const everything = filters.issue === null && filters.from === 0 && filters.to >= model.dates.length - 1
  const shownEntities = new Uint8Array(entities.length)
  const shownRelations = new Uint8Array(relations.length)
  entities.forEach((entity, index) => {
    if (!filters.types.has(entity.type)) return
    if (filters.topic !== null && entity.topic !== filters.topic) return
    if (everything || model.issuesOf[index]!.some(counts)) shownEntities[index] = 1
  })
  const connected = new Uint8Array(entities.length)
  relations.forEach(({ type, source, target }, index) => {
    if (!filters.relations.has(type) || !shownEntities[source] || !shownEntities[target]) return
    if (!everything && !model.issuesOfRelation[index]!.some(counts)) return
    shownRelations[index] = 1
    connected[source] = connected[target] = 1
  })
  if (filters.onlyConnected) shownEntities.forEach((_shown, index) => (shownEntities[index]! &= connected[index]!))
  const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0)
  return {
    entities: shownEntities,
    relations: shownRelations,
    entityCount: sum(shownEntities),
    relationCount: sum(shownRelations),
  }
}
