/** Multinomial logistic regression over the readings of pairs, by full-batch Adam: no randomness. */
import { chancesOf } from '../../src/lexicon/pairWeights.js'
import type { RelationType } from '../../src/ontology.js'
import type { LearnedPair } from './collect.js'

/** Traits that fewer pairs have, over the rounds of hiding, are left out. */
const RARE = 8
const STEPS = 60
const RATE = 0.08
const DECAY = 4
/** How often it is learned anew which of several places states a relation. */
const ROUNDS = 2

/** Trait → one weight a relation. */
export type Fitted = Map<string, number[]>

interface Problem {
  readonly pairs: readonly LearnedPair[]
  /** Of each reading: offset of its relation's weights, and its traits. */
  readonly readings: readonly (readonly { readonly relation: number; readonly traits: Int32Array }[])[]
  readonly traits: readonly string[]
  readonly width: number
}

function prepare(pairs: readonly LearnedPair[], order: readonly RelationType[]): Problem {
  const counts = new Map<string, number>()
  for (const { readings } of pairs)
    for (const trait of new Set(readings.flatMap(({ traits }) => traits)))
      counts.set(trait, (counts.get(trait) ?? 0) + 1)
  const traits = [...counts.keys()].filter((trait) => counts.get(trait)! >= RARE).sort()
  const index = new Map(traits.map((trait, at) => [trait, at]))
  return {
    pairs,
    traits,
    width: order.length,
    readings: pairs.map(({ readings }) => {
      const lists = new Map<readonly string[], Int32Array>()
      return readings.map(({ relation, traits: own }) => {
        let list = lists.get(own)
        if (!list) {
          list = Int32Array.from(own.flatMap((trait) => index.get(trait) ?? []))
          lists.set(own, list)
        }
        return { relation: order.indexOf(relation), traits: list }
      })
    }),
  }
}

/** Probability of each reading of a pair. */
function chances(problem: Problem, at: number, weights: Float64Array): number[] {
  const sums = problem.readings[at]!.map(({ relation, traits }) => {
    let sum = 0
    for (const trait of traits) sum += weights[trait * problem.width + relation]!
    return sum
  })
  return chancesOf(sums)
}

function descend(problem: Problem, shares: Float64Array, weights: Float64Array): void {
  const { pairs, readings, width } = problem
  const first = new Float64Array(weights.length)
  const second = new Float64Array(weights.length)
  const bias = problem.traits.indexOf('bias')
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(weights.length)
    for (let at = 0; at < pairs.length; at++) {
      const probable = chances(problem, at, weights)
      readings[at]!.forEach(({ relation, traits }, index) => {
        const error = (probable[index]! - (index === pairs[at]!.holds ? 1 : 0)) * shares[at]!
        if (Math.abs(error) < 1e-6) return
        for (const trait of traits) gradient[trait * width + relation]! += error
      })
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at]! + (Math.floor(at / width) === bias ? 0 : DECAY * weights[at]!)
      first[at] = 0.9 * first[at]! + 0.1 * slope
      second[at] = 0.999 * second[at]! + 0.001 * slope * slope
      const [mean, spread] = [first[at]! / (1 - 0.9 ** step), second[at]! / (1 - 0.999 ** step)]
      weights[at]! -= (RATE * mean) / (Math.sqrt(spread) + 1e-8)
    }
  }
}

/** Fits weights; of several places that may state a relation those count most that the weights hold likely. */
export function fit(pairs: readonly LearnedPair[], order: readonly RelationType[]): Fitted {
  const problem = prepare(pairs, order)
  const weights = new Float64Array(problem.traits.length * problem.width)
  const places = new Map<string, number[]>()
  pairs.forEach(({ issue, round, keys, holds }, at) => {
    if (holds < 0) return
    const key = `${issue} ${round} ${keys[holds]!}`
    const there = places.get(key)
    if (there) there.push(at)
    else places.set(key, [at])
  })
  const shares = Float64Array.from(pairs, ({ weight }) => weight)
  for (const list of places.values()) for (const at of list) shares[at] = pairs[at]!.weight / list.length
  for (let round = 0; round <= ROUNDS; round++) {
    descend(problem, shares, weights)
    for (const list of places.values()) {
      const likely = list.map((at) => chances(problem, at, weights)[pairs[at]!.holds]! ** 2 + 1e-4)
      const all = likely.reduce((sum, each) => sum + each, 0)
      list.forEach((at, index) => (shares[at] = (pairs[at]!.weight * likely[index]!) / all))
    }
  }
  return new Map(
    problem.traits.map((trait, at) => [trait, [...weights.slice(at * problem.width, (at + 1) * problem.width)]]),
  )
}
