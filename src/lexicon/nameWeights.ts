/** How much each kind of evidence says for each type of name: `data/lexicon/cues/weights.yaml`, trained by `npm run train`. */
import { z } from 'zod'
import { ENTITY_TYPES, type EntityType } from '../ontology.js'

const OUTCOMES = ['none', ...ENTITY_TYPES] as const
/** Most that repetition counts: a habit of many issues must not outweigh all else. */
const MOST = 8

export const NameWeightsFile = z.strictObject({
  source: z.string(),
  /** Kind of evidence → one weight each for none, then the entity types in the order of `order`. */
  order: z.array(z.enum(OUTCOMES)),
  weights: z.record(z.string(), z.array(z.number())),
})

export type Outcome = (typeof OUTCOMES)[number]

/** What a kind counts that was met so often. */
export const repeated = (count: number): number => 1 + Math.log2(Math.min(count, MOST)) / 2

/** A multinomial logistic model over kinds of evidence. */
export class NameWeights {
  readonly #order: readonly Outcome[]
  readonly #weights: ReadonlyMap<string, readonly number[]>

  constructor(file: z.infer<typeof NameWeightsFile>) {
    this.#order = file.order
    this.#weights = new Map(Object.entries(file.weights))
  }

  /** Weight of a kind for an outcome, 0 for kinds that were not met in training. */
  weight(kind: string, outcome: Outcome): number {
    return this.#weights.get(kind)?.[this.#order.indexOf(outcome)] ?? 0
  }

  /**
   * @param kinds how often each kind of evidence was met
   * @returns the type that most speaks for; undefined when more speaks for no name at all
   */
  judge(kinds: ReadonlyMap<string, number>): EntityType | undefined {
    const sums = this.#order.map(() => 0)
    for (const [kind, count] of [['bias', 1] as const, ...kinds])
      this.#weights.get(kind)?.forEach((weight, index) => (sums[index]! += weight * repeated(count)))
    const best = this.#order[sums.indexOf(Math.max(...sums))]!
    return best === 'none' ? undefined : best
  }
}
