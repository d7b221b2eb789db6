/** What `graph eval --json` prints: how near the extraction comes to gold, and every miss. */
import { z } from 'zod'

/** Counts and ratios of one kind of thing; a ratio is null where there is nothing to divide by. */
export const Score = z.object({
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  f1: z.number().nullable(),
  right: z.number().int(),
  predicted: z.number().int(),
  gold: z.number().int(),
})
export type Score = z.infer<typeof Score>

/** B-cubed over (issue, entity) items. */
export const LinkingScore = z.object({
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  f1: z.number().nullable(),
  items: z.number().int(),
})
export type LinkingScore = z.infer<typeof LinkingScore>

/**
 * One difference between gold and extraction. `wrong-type` and `wrong-value` stand for one missed and one spurious thing
 * that belong together; `split` and `joined` are linking errors across issues.
 */
export const Miss = z.object({
  issue: z.string(),
  of: z.enum(['entity', 'relation', 'observation', 'linking']),
  kind: z.enum(['missing', 'spurious', 'wrong-type', 'wrong-value', 'split', 'joined']),
  type: z.string(),
  /** What gold has, written out; null for a spurious thing. */
  gold: z.string().nullable(),
  /** What was extracted, written out; null for a missing thing. */
  predicted: z.string().nullable(),
  /** What may explain it: an end that matches nothing, a name taken by another entity, the opposite direction. */
  note: z.string().nullable(),
  /** Text that the extraction took for evidence. */
  quote: z.string().nullable(),
})
export type Miss = z.infer<typeof Miss>

export const EvalReport = z.object({
  /** Number of issues scored. */
  issues: z.number().int(),
  /** Gold files left out, because their issue was not given. */
  leftOut: z.array(z.string()),
  entities: Score,
  relations: Score,
  observations: Score,
  linking: LinkingScore,
  byType: z.object({
    entities: z.record(z.string(), Score),
    relations: z.record(z.string(), Score),
    observations: z.record(z.string(), Score),
  }),
  byIssue: z.array(z.object({ issue: z.string(), entities: Score, relations: Score, observations: Score })),
  misses: z.array(Miss),
})
export type EvalReport = z.infer<typeof EvalReport>
