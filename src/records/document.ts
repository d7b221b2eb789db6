/** What `graph extract` prints: one document an issue, with ids that are the same in all issues given together (CONTRACT). */
import { z } from 'zod'
import { EntityTypeName, MetricName, RelationTypeName } from './extraction.js'
import { Language } from './issue.js'

/** `start` and `end` are UTF-16 offsets into the file's decoded text; `quote` is the text between them. */
export const DocumentEvidence = z.object({
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  urls: z.array(z.string()),
})
export type DocumentEvidence = z.infer<typeof DocumentEvidence>

export const DocumentEntity = z.object({
  id: z.string(),
  type: EntityTypeName,
  /** Canonical name. */
  name: z.string(),
  mentions: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int() })),
})
export type DocumentEntity = z.infer<typeof DocumentEntity>

export const DocumentRelation = z.object({
  type: RelationTypeName,
  source: z.string(),
  target: z.string(),
  /** Only for beats-on-benchmark: id, or null where the comparison names none. */
  benchmark: z.string().nullable().optional(),
  /** `value`, `unit` and `rank` only for relation types that carry a value. */
  value: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  rank: z.number().int().nullable().optional(),
  evidence: z.array(DocumentEvidence).min(1),
})
export type DocumentRelation = z.infer<typeof DocumentRelation>

export const DocumentObservation = z.object({
  entity: z.string(),
  metric: MetricName,
  /** In base units. */
  value: z.number(),
  evidence: z.array(DocumentEvidence).min(1),
})
export type DocumentObservation = z.infer<typeof DocumentObservation>

export const ExtractDocument = z.object({
  issue: z.object({
    id: z.string(),
    path: z.string(),
    date: z.string().nullable(),
    title: z.string().nullable(),
    language: Language,
  }),
  entities: z.array(DocumentEntity),
  relations: z.array(DocumentRelation),
  observations: z.array(DocumentObservation),
})
export type ExtractDocument = z.infer<typeof ExtractDocument>
