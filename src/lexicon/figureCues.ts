/** Words that say what a number counts: `data/lexicon/cues/figures.yaml`. */
import { z } from 'zod'
import { EntityTypeName, MetricName } from '../records.js'

const words = z.array(z.string().min(1))

export const MetricCues = z.strictObject({
  types: z.array(EntityTypeName),
  after: words,
  before: words,
  unless: words,
  /** Words after the number that count only where the story tells of a hub. */
  hub: words.optional(),
  /** Units that the number must have one of. */
  units: words.optional(),
  /** The number must be an amount of money. */
  money: z.boolean().optional(),
})
export type MetricCues = z.infer<typeof MetricCues>

export const FigureCuesFile = z.strictObject({ source: z.string(), metrics: z.partialRecord(MetricName, MetricCues) })
export type FigureCues = z.infer<typeof FigureCuesFile>['metrics']
