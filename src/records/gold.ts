/** A gold file: what a careful reader finds in one issue (ONTOLOGY 4). Relations and observations name entities by `name`. */
import { z } from 'zod'
import { EntityTypeName, MetricName, RelationTypeName } from './extraction.js'
import { Language } from './issue.js'

export const GoldEntity = z.object({
  /** Canonical name, the same string in every gold file. */
  name: z.string().min(1),
  type: EntityTypeName,
  /** Forms found in this issue, and well-known others. */
  names: z.array(z.string()),
  /** Other types that count as right. */
  also: z.array(EntityTypeName).optional(),
  /** Neither rewarded nor punished. */
  optional: z.boolean().optional(),
})
export type GoldEntity = z.infer<typeof GoldEntity>

export const GoldRelation = z.object({
  type: RelationTypeName,
  source: z.string(),
  target: z.string(),
  benchmark: z.string().nullable().optional(),
  value: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  rank: z.number().nullable().optional(),
  optional: z.boolean().optional(),
})
export type GoldRelation = z.infer<typeof GoldRelation>

export const GoldObservation = z.object({
  entity: z.string(),
  metric: MetricName,
  value: z.number(),
  optional: z.boolean().optional(),
})
export type GoldObservation = z.infer<typeof GoldObservation>

export const Gold = z
  .object({
    /** File name of the issue. */
    issue: z.string().min(1),
    date: z.string().nullable(),
    language: Language,
    entities: z.array(GoldEntity),
    relations: z.array(GoldRelation),
    observations: z.array(GoldObservation),
  })
  .superRefine((gold, context) => {
    const known = new Set(gold.entities.map((entity) => entity.name))
    const check = (name: string | null | undefined, path: (string | number)[]): void => {
      if (name != null && !known.has(name))
        context.addIssue({ code: 'custom', path, message: `no entity is named "${name}"` })
    }
    gold.relations.forEach((relation, index) => {
      check(relation.source, ['relations', index, 'source'])
      check(relation.target, ['relations', index, 'target'])
      check(relation.benchmark, ['relations', index, 'benchmark'])
    })
    gold.observations.forEach((observation, index) => check(observation.entity, ['observations', index, 'entity']))
  })
export type Gold = z.infer<typeof Gold>
