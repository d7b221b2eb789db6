/** All given issues linked together: entities, and what each issue says of them. */
import { z } from 'zod'
import { EntityTypeName, MetricName, RelationTypeName, TypeEvidence } from './extraction.js'
import { IssueMeta, StoryRecord } from './issue.js'

/** Where something stands: `quote` is exactly the issue's text from `start` to `end`. */
export const Evidence = z.object({
  issue: z.string(),
  /** Story id: issue id + `#` + order. */
  story: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  urls: z.array(z.string()),
})
export type Evidence = z.infer<typeof Evidence>

export const Entity = z.object({
  id: z.string(),
  type: EntityTypeName,
  name: z.string(),
  /** Every other form met or known, each once, ordered by code unit. */
  aliases: z.array(z.string()),
  formerIds: z.array(z.string()),
  /** Why it has its type, strongest first. */
  reasons: z.array(TypeEvidence),
  /** Known from the lexicon. */
  known: z.boolean(),
  /** Ids (lexicon) of what owns it: a division's company, a product's maker as known elsewhere. For conflicts only, never an edge. */
  owners: z.array(z.string()),
})
export type Entity = z.infer<typeof Entity>

/** One written form joined to an entity, and the rule that did it. */
export const Merge = z.object({
  entity: z.string(),
  form: z.string(),
  into: z.string(),
  rule: z.string(),
  detail: z.string(),
  issues: z.array(z.string()),
})
export type Merge = z.infer<typeof Merge>

export const EntityMention = z.object({
  entity: z.string(),
  /** Order of the story in the issue. */
  story: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
})
export type EntityMention = z.infer<typeof EntityMention>

/** What a relation says, its evidence left out. */
export const relationFields = {
  type: RelationTypeName,
  source: z.string(),
  target: z.string(),
  /** Only for beats-on-benchmark: id, or null where the comparison names none. */
  benchmark: z.string().nullable().optional(),
  /** `value`, `unit` and `rank` only for relation types that carry a value. */
  value: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  rank: z.number().int().nullable().optional(),
}

/** One relation as one issue states it; `benchmark` only for beats-on-benchmark, value/unit/rank only for valued types. */
export const Statement = z.object({
  ...relationFields,
  evidence: z.array(Evidence).min(1),
  rules: z.array(z.string()),
})
export type Statement = z.infer<typeof Statement>

export const Observation = z.object({
  entity: z.string(),
  metric: MetricName,
  value: z.number(),
  unit: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
})
export type Observation = z.infer<typeof Observation>

export const LinkedIssue = z.object({
  issue: IssueMeta,
  stories: z.array(StoryRecord),
  mentions: z.array(EntityMention),
  relations: z.array(Statement),
  observations: z.array(Observation),
})
export type LinkedIssue = z.infer<typeof LinkedIssue>

export const Linked = z.object({
  entities: z.array(Entity),
  issues: z.array(LinkedIssue),
  merges: z.array(Merge),
})
export type Linked = z.infer<typeof Linked>
