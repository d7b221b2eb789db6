/** Multinomial logistic regression over the readings of pairs, by full-batch Adam: no randomness. */
import { FINE } from '../../src/extract/claims/judged/traits.js'
import type { RelationType } from '../../src/ontology.js'
import type { LearnedPair } from './collect.js'

/** Traits of fewer pairs, over the rounds of hiding, or of fewer issues are left out. */
const RARE = 8
const ISSUES = 3
const STEPS = 40
const RATE = 0.08
const DECAY = 4
/** Fine traits are many and easily learned by heart; cross-validation set how much smaller they are held. */
const FINE_DECAY = 25
/** How often it is learned anew which of several places states a relation, in fewer steps. */
const ROUNDS = 1
const LATER_STEPS = 20
/** Errors as small as this move nothing. */
const SETTLED = 1e-4

/** Trait → one weight a relation. */
export type Fitted = Map<string, number[]>

/** Readings of a pair that share their traits: those of one direction. */
interface Side {
  /** Offsets of the traits' weights. */
  readonly traits: Int32Array
  readonly relations: Int32Array
  /** Which readings of the pair these are. */
  readonly slots: Int32Array
}

interface Problem {
  readonly pairs: readonly LearnedPair[]
  readonly sides: readonly (readonly Side[])[]
  readonly traits: readonly string[]
  readonly width: number
}

function prepare(pairs: readonly LearnedPair[], order: readonly RelationType[]): Problem {
  const counts = new Map<string, { pairs: number; readonly issues: Set<number> }>()
  for (const { issue, readings } of pairs)
    for (const trait of new Set(readings.flatMap(({ traits }) => traits))) {
      const count = counts.get(trait) ?? { pairs: 0, issues: new Set() }
      count.pairs++
      count.issues.add(issue)
      counts.set(trait, count)
    }
  const enough = [...counts].filter(([, count]) => count.pairs >= RARE && count.issues.size >= ISSUES)
  const traits = enough.map(([trait]) => trait).sort()
  const index = new Map(traits.map((trait, at) => [trait, at * order.length]))
  return {
    pairs,
    traits,
    width: order.length,
    sides: pairs.map(({ readings }) =>
      [...new Set(readings.map(({ traits: own }) => own))].map((own) => {
        const slots = readings.flatMap((reading, slot) => (reading.traits === own ? [slot] : []))
        return {
          traits: Int32Array.from(own.flatMap((trait) => index.get(trait) ?? [])),
          relations: Int32Array.from(slots, (slot) => order.indexOf(readings[slot]!.relation)),
          slots: Int32Array.from(slots),
        }
      }),
    ),
  }
}

/** Probability of each reading of a pair, in the first places of `chances`. */
function judge(problem: Problem, at: number, weights: Float64Array, chances: Float64Array): void {
  const size = problem.pairs[at]!.readings.length
  chances.fill(0, 0, size)
  for (const { traits, relations, slots } of problem.sides[at]!)
    for (const trait of traits)
      for (let own = 0; own < slots.length; own++) chances[slots[own]!]! += weights[trait + relations[own]!]!
  let most = 0
  for (let slot = 0; slot < size; slot++) most = Math.max(most, chances[slot]!)
  let all = Math.exp(-most)
  for (let slot = 0; slot < size; slot++) all += chances[slot] = Math.exp(chances[slot]! - most)
  for (let slot = 0; slot < size; slot++) chances[slot]! /= all
}

/** The slope of what all pairs cost. */
function slopes(problem: Problem, shares: Float64Array, weights: Float64Array, chances: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const [at, { readings, holds }] of problem.pairs.entries()) {
    judge(problem, at, weights, chances)
    let settled = true
    for (let slot = 0; slot < readings.length; slot++) {
      chances[slot] = (chances[slot]! - (slot === holds ? 1 : 0)) * shares[at]!
      if (Math.abs(chances[slot]!) > SETTLED) settled = false
    }
    if (settled) continue
    for (const { traits, relations, slots } of problem.sides[at]!)
      for (const trait of traits)
        for (let own = 0; own < slots.length; own++) slope[trait + relations[own]!]! += chances[slots[own]!]!
  }
  return slope
}

const decayOf = (trait: string): number => (trait === 'bias' ? 0 : trait.split(' ')[1] === FINE ? FINE_DECAY : DECAY)

function descend(
  problem: Problem,
  shares: Float64Array,
  weights: Float64Array,
  chances: Float64Array,
  steps: number,
): void {
  const decay = problem.traits.map(decayOf)
  const first = new Float64Array(weights.length)
  const second = new Float64Array(weights.length)
  for (let step = 1; step <= steps; step++) {
    const slope = slopes(problem, shares, weights, chances)
    const [warm, warmer] = [1 - 0.9 ** step, 1 - 0.999 ** step]
    for (let at = 0; at < weights.length; at++) {
      const each = slope[at]! + decay[Math.floor(at / problem.width)]! * weights[at]!
      first[at] = 0.9 * first[at]! + 0.1 * each
      second[at] = 0.999 * second[at]! + 0.001 * each * each
      weights[at]! -= (RATE * first[at]!) / warm / (Math.sqrt(second[at]! / warmer) + 1e-8)
    }
  }
}

/** Fits weights; of several places that may state a relation those count most that the weights hold likely. */
export function fit(pairs: readonly LearnedPair[], order: readonly RelationType[]): Fitted {
  const problem = prepare(pairs, order)
  const weights = new Float64Array(problem.traits.length * problem.width)
  const chances = new Float64Array(2 * problem.width)
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
  const chanceOf = (at: number): number => {
    judge(problem, at, weights, chances)
    return chances[pairs[at]!.holds]!
  }
  for (let round = 0; round <= ROUNDS; round++) {
    descend(problem, shares, weights, chances, round === 0 ? STEPS : LATER_STEPS)
    for (const list of places.values()) {
      const likely = list.map((at) => chanceOf(at) ** 2 + 1e-4)
      const all = likely.reduce((sum, each) => sum + each, 0)
      list.forEach((at, index) => (shares[at] = (pairs[at]!.weight * likely[index]!) / all))
    }
  }
  return new Map(
    problem.traits.map((trait, at) => [trait, [...weights.slice(at * problem.width, (at + 1) * problem.width)]]),
  )
}
