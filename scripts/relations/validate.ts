/** How the weights do on publishers that they were not trained on, over what the rules find. */
import { PairWeights } from '../../src/lexicon/pairWeights.js'
import type { RelationType } from '../../src/ontology.js'
import { compareText } from '../../src/text/order.js'
import type { Annotated } from '../annotated.js'
import { publisherOf, type LearnedPair } from './collect.js'
import { fit, type Fitted } from './fit.js'

const FOLDS = 6
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** A relation that weights propose for an issue: the most any place gives it. */
interface Proposal {
  readonly chance: number
  readonly right: boolean
  readonly type: string
}

/** Proposals for pairs that the rules left open. */
export function propose(pairs: readonly LearnedPair[], fitted: Fitted, order: readonly RelationType[]): Proposal[] {
  const weights = new PairWeights({ source: '', threshold: 0, order: [...order], weights: Object.fromEntries(fitted) })
  const best = new Map<string, Proposal>()
  for (const { issue, round, readings, keys, holds, tied } of pairs) {
    if (tied) continue
    const chances = weights.judge(readings)
    const chance = Math.max(...chances)
    const at = chances.indexOf(chance)
    const key = `${issue} ${round} ${keys[at]!}`
    if (chance > (best.get(key)?.chance ?? 0))
      best.set(key, { chance, right: at === holds, type: readings[at]!.relation })
  }
  return [...best.values()]
}

export function tell(proposals: readonly Proposal[], open: number): string {
  const lines = THRESHOLDS.map((threshold) => {
    const made = proposals.filter(({ chance }) => chance >= threshold)
    const right = made.filter((each) => each.right)
    const types = [...new Set(made.map(({ type }) => type))].sort().map((type) => {
      const own = made.filter((each) => each.type === type)
      return `${type} ${own.filter((each) => each.right).length}/${own.length}`
    })
    return `  from ${threshold}: ${right.length} right of ${made.length} proposed (${((100 * right.length) / made.length).toFixed(0)} %), ${open} left open by the rules; ${types.join(', ')}`
  })
  return lines.join('\n')
}

/** Leaves out the issues of some publishers after the other. */
export function crossValidate(
  pairs: readonly LearnedPair[],
  annotated: readonly Annotated[],
  order: readonly RelationType[],
): string {
  const publishers = [...new Set(annotated.map(publisherOf))].sort(compareText)
  const folds = Math.min(FOLDS, publishers.length)
  const proposals = Array.from({ length: folds }, (_, fold) => {
    const out = new Set(publishers.filter((_publisher, index) => index % folds === fold))
    const own = (pair: LearnedPair): boolean => out.has(publisherOf(annotated[pair.issue]!))
    const fitted = fit(
      pairs.filter((pair) => !own(pair)),
      order,
    )
    // nothing hidden: as it will be used
    return propose(
      pairs.filter((pair) => own(pair) && pair.round === 0),
      fitted,
      order,
    )
  }).flat()
  const open = new Set(
    pairs
      .filter(({ holds, tied, round }) => holds >= 0 && !tied && round === 0)
      .map(({ issue, keys, holds }) => `${issue} ${keys[holds]!}`),
  ).size
  return `left-out publishers (${publishers.join(', ')}):\n${tell(proposals, open)}`
}
