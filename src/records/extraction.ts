/** What one issue says, before other issues are asked: mentions, claims between them, figures. */
import { z } from 'zod'
import { ENTITY_TYPES, METRICS, RELATION_TYPES, type RelationType } from '../ontology.js'
import { IssueMeta, StoryRecord } from './issue.js'

export const EntityTypeName = z.enum(ENTITY_TYPES)
export const RelationTypeName = z.enum(RELATION_TYPES as [RelationType, ...RelationType[]])
export const MetricName = z.enum(METRICS)

/** One reason to hold a name for a type; weights of all mentions of a name are added up. */
export const TypeEvidence = z.object({
  type: EntityTypeName,
  weight: z.number(),
  reason: z.string(),
})
export type TypeEvidence = z.infer<typeof TypeEvidence>

/** A name met in the text. `text.slice(start, end)` is it as written; `name` is it without markup. */
export const Mention = z.object({
  story: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  name: z.string(),
  /** As written, where markup stands inside it. */
  raw: z.string().optional(),
  types: z.array(TypeEvidence),
  /** Lexicon entry that the name is known by, as `type:name`. */
  entry: z.string().optional(),
  /** Long form inside the issue that this short form stands for ("Sonnet 4.6" → "Claude Sonnet 4.6"). */
  stands: z.string().optional(),
  /** Lexicon entry of the family that it is a member of by its shape. */
  family: z.string().optional(),
  /** A form that is also a common word, or a name nobody knew: what speaks for it must come from the issues. */
  weak: z.boolean().optional(),
})
export type Mention = z.infer<typeof Mention>

/** A relation stated in one sentence, between mentions (indices into the extraction's `mentions`). */
export const Claim = z.object({
  type: RelationTypeName,
  source: z.number().int(),
  target: z.number().int(),
  benchmark: z.number().int().nullable().optional(),
  value: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  rank: z.number().int().nullable().optional(),
  story: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  /** The frame or derivation that found it, for `graph show` and for debugging. */
  rule: z.string(),
})
export type Claim = z.infer<typeof Claim>

/** A figure given for a named thing. */
export const Figure = z.object({
  entity: z.number().int(),
  metric: MetricName,
  value: z.number(),
  unit: z.string().nullable(),
  story: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
})
export type Figure = z.infer<typeof Figure>

export const Extraction = z.object({
  issue: IssueMeta,
  stories: z.array(StoryRecord),
  mentions: z.array(Mention),
  claims: z.array(Claim),
  figures: z.array(Figure),
  /** Exact text of each claim's and figure's span, by `start-end`, so that the issue's text need not be kept. */
  quotes: z.record(z.string(), z.string()),
})
export type Extraction = z.infer<typeof Extraction>
