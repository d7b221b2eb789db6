/** How much each trait of a pair of names says for each relation: `data/lexicon/cues/pairs.yaml`, trained by `npm run train:relations`. */
import { z } from 'zod'
import type { RelationType } from '../ontology.js'
import { RelationTypeName } from '../records.js'

export const PairWeightsFile = z.strictObject({
  source: z.string(),
  /** From this probability on a relation is proposed, where `thresholds` names none of its own. */
  threshold: z.number(),
  thresholds: z.partialRecord(RelationTypeName, z.number()).default({}),
  /** Below this probability a claim of the rules falls, for the relations listed. */
  doubt: z.partialRecord(RelationTypeName, z.number()).default({}),
  /** Trait → one weight each for the relations in the order of `order`. */
  order: z.array(RelationTypeName),
  weights: z.record(z.string(), z.array(z.number())),
})

/** One relation that a pair may stand in, with the traits of the pair as seen from its source. */
export interface Reading {
  readonly relation: RelationType
  readonly traits: readonly string[]
}

/** A multinomial logistic model over the relations that a pair admits and none of them. */
export class PairWeights {
  readonly doubt: Readonly<Partial<Record<RelationType, number>>>
  readonly #threshold: number
  readonly #thresholds: Readonly<Partial<Record<RelationType, number>>>
  readonly #order: readonly RelationType[]
  readonly #weights: ReadonlyMap<string, readonly number[]>

  constructor(file: z.input<typeof PairWeightsFile>) {
    this.#threshold = file.threshold
    this.#thresholds = file.thresholds ?? {}
    this.doubt = file.doubt ?? {}
    this.#order = file.order
    this.#weights = new Map(Object.entries(file.weights))
  }

  /** The relations that there are weights for. */
  get relations(): readonly RelationType[] {
    return this.#order
  }

  /** From which probability on a relation is proposed. */
  threshold(relation: RelationType): number {
    return this.#thresholds[relation] ?? this.#threshold
  }

  /**
   * @param readings every relation that the pair admits, both ways round where it has a direction
   * @returns the probability of each
   */
  judge(readings: readonly Reading[]): number[] {
    const sums = readings.map(({ relation, traits }) => {
      const at = this.#order.indexOf(relation)
      let sum = 0
      for (const trait of traits) sum += this.#weights.get(trait)?.[at] ?? 0
      return sum
    })
    return chancesOf(sums)
  }
}

/** Probability of each reading by its sum of weights, beside none of them, whose sum is 0 (softmax). */
export function chancesOf(sums: readonly number[]): number[] {
  const most = Math.max(0, ...sums)
  const raised = sums.map((sum) => Math.exp(sum - most))
  const all = raised.reduce((sum, each) => sum + each, Math.exp(-most))
  return raised.map((each) => each / all)
}
