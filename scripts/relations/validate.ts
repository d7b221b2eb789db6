/** How the weights do on publishers that they were not trained on, over what the rules find. */
import { PairWeights } from '../../src/lexicon/pairWeights.js'
import type { RelationType } from '../../src/ontology.js'
import { compareText } from '../../src/text/order.js'
import type { Annotated } from '../annotated.js'
import { publisherOf, type LearnedPair } from './collect.js'
import { fit, type Fitted } from './fit.js'

const FOLDS = 4
const PROPOSED = [0.4, 0.5, 0.6, 0.7, 0.8]
const DOUBTED = [0.1, 0.15, 0.2]

/** A relation of an issue as weights see it: the most any place gives it. */
interface Judged {
  readonly chance: number
  readonly right: boolean
  readonly type: string
}

const weightsOf = (fitted: Fitted, order: readonly RelationType[]): PairWeights =>
  new PairWeights({ source: '', threshold: 0, order: [...order], weights: Object.fromEntries(fitted) })

/** The statements that any place gives most, by issue. */
function strongest(found: readonly (readonly [string, Judged])[]): Judged[] {
  const best = new Map<string, Judged>()
  for (const [key, judged] of found) if (judged.chance > (best.get(key)?.chance ?? -1)) best.set(key, judged)
  return [...best.values()]
}

/** What weights say most likely of the pairs that the rules left open. */
function proposals(pairs: readonly LearnedPair[], weights: PairWeights): Judged[] {
  return strongest(
    pairs
      .filter(({ tied }) => !tied)
      .map(({ issue, readings, keys, holds }) => {
        const chances = weights.judge(readings)
        const chance = Math.max(...chances)
        const at = chances.indexOf(chance)
        return [`${issue} ${keys[at]!}`, { chance, right: at === holds, type: readings[at]!.relation }]
      }),
  )
}

/** What weights say of the rules' own claims. */
function claimed(pairs: readonly LearnedPair[], weights: PairWeights): Judged[] {
  return strongest(
    pairs
      .filter(({ ruled }) => ruled >= 0)
      .map(({ issue, readings, keys, holds, ruled }) => [
        `${issue} ${keys[ruled]!}`,
        { chance: weights.judge(readings)[ruled]!, right: ruled === holds, type: readings[ruled]!.relation },
      ]),
  )
}

/** "12 right of 15; released 10/12, uses 2/3". */
function count(judged: readonly Judged[]): string {
  const right = (list: readonly Judged[]): number => list.filter((each) => each.right).length
  const types = [...new Set(judged.map(({ type }) => type))].sort(compareText).map((type) => {
    const own = judged.filter((each) => each.type === type)
    return `${type} ${right(own)}/${own.length}`
  })
  return `${right(judged)} right of ${judged.length}; ${types.join(', ')}`
}

/** Leaves out the issues of some publishers after the other. */
export function crossValidate(
  pairs: readonly LearnedPair[],
  annotated: readonly Annotated[],
  order: readonly RelationType[],
): string {
  const publishers = [...new Set(annotated.map(publisherOf))].sort(compareText)
  const folds = Math.min(FOLDS, publishers.length)
  const [proposed, stated]: [Judged[], Judged[]] = [[], []]
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(publishers.filter((_, index) => index % folds === fold))
    const own = (pair: LearnedPair): boolean => out.has(publisherOf(annotated[pair.issue]!))
    const weights = weightsOf(
      fit(
        pairs.filter((pair) => !own(pair)),
        order,
      ),
      order,
    )
    // nothing hidden: as it will be used
    const test = pairs.filter((pair) => own(pair) && pair.round === 0)
    proposed.push(...proposals(test, weights))
    stated.push(...claimed(test, weights))
  }
  return [
    `left-out publishers (${publishers.join(', ')}):`,
    ...PROPOSED.map((from) => `  proposed from ${from}: ${count(proposed.filter(({ chance }) => chance >= from))}`),
    ...DOUBTED.map(
      (below) => `  of the rules', below ${below}: ${count(stated.filter(({ chance }) => chance < below))}`,
    ),
  ].join('\n')
}
