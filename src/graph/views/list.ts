/** `graph list`: entities, relations, issues with their counts. */
import type { EntityType, RelationType } from '../../ontology.js'
import type { EntityRow, IssueRow, RelationView } from '../../records.js'
import { compareBy } from '../../text/order.js'
import { dateKey } from '../dates.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { entityRow, issueRow, relationView } from './refs.js'

export interface ListOptions {
  /** Only what was seen at or after this ISO date. */
  readonly since?: string | undefined
  /** At most so many rows. */
  readonly top?: number | undefined
}

const seenSince = (lastSeen: string | undefined, since: string | undefined): boolean =>
  since === undefined || (lastSeen !== undefined && lastSeen >= since)

const newestFirst = (date: string | null): number => -Number((date ?? '0000-00-00').replaceAll('-', ''))

/** Entities named since then, those in most issues first. */
export function listEntities(
  graph: KnowledgeGraph,
  { type, since, top }: ListOptions & { readonly type?: EntityType | undefined } = {},
): EntityRow[] {
  return [...(type === undefined ? graph.entities : graph.entitiesOfType(type))]
    .filter((entity) => seenSince(entity.lastSeen, since))
    .sort(
      compareBy(
        (entity) => -entity.issueCount,
        (entity) => -entity.mentionCount,
        (entity) => entity.id,
      ),
    )
    .slice(0, top)
    .map((entity) => entityRow(graph, entity))
}

/** Relations stated since then, those of most issues first, then the newest. */
export function listRelations(
  graph: KnowledgeGraph,
  { type, since, top }: ListOptions & { readonly type?: RelationType | undefined } = {},
): RelationView[] {
  return [...(type === undefined ? graph.relations : graph.relationsOfType(type))]
    .filter((relation) => seenSince(relation.lastSeen, since))
    .sort(
      compareBy(
        (relation) => -relation.issues.length,
        (relation) => newestFirst(relation.lastSeen ?? null),
        (relation) => relation.id,
      ),
    )
    .slice(0, top)
    .map((relation) => relationView(graph, relation))
}

/** Issues dated since then, by date; with `top` the newest of them. */
export function listIssues(graph: KnowledgeGraph, { since, top }: ListOptions = {}): IssueRow[] {
  const issues = graph.issues.filter(({ date }) => seenSince(date, since))
  const newest = [...issues].sort(
    compareBy(
      ({ date }) => newestFirst(date ?? null),
      ({ id }) => id,
    ),
  )
  return newest
    .slice(0, top)
    .sort(
      compareBy(
        ({ date }) => dateKey(date),
        ({ id }) => id,
      ),
    )
    .map((issue) => issueRow(graph, issue))
}
