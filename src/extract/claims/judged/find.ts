/** Claims that trained weights propose for pairs of names that the rules left open. */
import type { Knowledge } from '../../../lexicon/index.js'
import type { LocalClaim } from '../../claim.js'
import type { Passage, Scope } from '../../scope.js'
import { denies } from '../denial.js'
import { Line } from '../line.js'
import { pairsOf } from './pairs.js'
import { Stated } from './stated.js'
import { readTelling, type Guesses } from './story.js'

/** The claims of a story (below a `heading`), beyond those already `stated`. */
export function judgedClaims(
  scope: Scope,
  heading: Passage | undefined,
  stated: readonly LocalClaim[],
  guesses: Guesses,
  knowledge: Knowledge,
): LocalClaim[] {
  const { pairWeights } = knowledge
  const story = readTelling(scope, heading, guesses, knowledge.relations)
  const ruled = new Stated(stated, story)
  const claims: LocalClaim[] = []
  for (const { first, second, readings } of pairsOf(story, ruled, pairWeights.relations, knowledge)) {
    const chances = pairWeights.judge(readings)
    const most = Math.max(...chances)
    const best = readings[chances.indexOf(most)]!
    if (most < pairWeights.threshold || ruled.binds(first.name, second.name)) continue
    const { passage, sentence } = second.line
    // what is denied, or only said to be, is no statement however it looks
    if (denies(new Line(sentence), best.relation, knowledge.relations)) continue
    claims.push({
      type: best.relation,
      source: best.source,
      target: best.target,
      passage,
      start: sentence.start,
      end: sentence.end,
      rule: `pair model: ${most.toFixed(2)}`,
    })
  }
  return claims
}
