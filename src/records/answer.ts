/** What `graph ask --json` prints (CONTRACT). */
import { z } from 'zod'
import { EntityTypeName, RelationTypeName } from './extraction.js'

export const AnswerEvidence = z.object({
  issue: z.string(),
  date: z.string().nullable(),
  quote: z.string(),
  urls: z.array(z.string()),
})
export type AnswerEvidence = z.infer<typeof AnswerEvidence>

export const ClaimSide = z.object({
  source: z.string(),
  type: z.union([RelationTypeName, z.literal('observation')]),
  target: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  issue: z.string(),
  date: z.string().nullable(),
  quote: z.string(),
  urls: z.array(z.string()),
})
export type ClaimSide = z.infer<typeof ClaimSide>

export const AnswerItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entity'), id: z.string(), type: EntityTypeName, name: z.string() }),
  z.object({
    kind: z.literal('value'),
    entity: z.string().nullable(),
    /** A metric of the ontology, `score`, or for a count what was counted (`issues`, `entities`, …). */
    metric: z.string(),
    benchmark: z.string().optional(),
    value: z.number().nullable(),
    unit: z.string().nullable().optional(),
    rank: z.number().nullable().optional(),
    date: z.string().nullable().optional(),
  }),
  z.object({
    kind: z.literal('issue'),
    id: z.string(),
    path: z.string(),
    date: z.string().nullable(),
    title: z.string().nullable(),
  }),
  z.object({ kind: z.literal('topic'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('conflict'), claims: z.array(ClaimSide) }),
  z.object({ kind: z.literal('path'), ids: z.array(z.string()), names: z.array(z.string()) }),
  z.object({ kind: z.literal('boolean'), value: z.boolean() }),
])
export type AnswerItem = z.infer<typeof AnswerItem>

export const Answer = z.object({
  question: z.string(),
  language: z.enum(['zh', 'en']),
  understood: z.object({ intent: z.string() }).catchall(z.unknown()).nullable(),
  answers: z.array(AnswerItem),
  text: z.string(),
  evidence: z.array(AnswerEvidence),
  cypher: z.object({ query: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Answer = z.infer<typeof Answer>
