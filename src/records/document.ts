/** What `graph extract` prints: one document an issue, with ids that are the same in all issues given together (CONTRACT). */
import { z } from 'zod'
import { EntityTypeName, MetricName } from './extraction.js'
import { Language } from './issue.js'
import { relationFields } from './linked.js'

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
  ...relationFields,
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
