/** Trained weights on the claims of a story: some of the rules' fall, others are proposed for pairs that they left open. */
import type { Knowledge } from '../../../lexicon/index.js'
import { relationSpec } from '../../../ontology.js'
import type { LocalClaim } from '../../claim.js'
import { sameName, type Passage, type Scope } from '../../scope.js'
import { denies } from '../denial.js'
import { Line } from '../line.js'
import { isCompared } from '../subject.js'
import { pairsOf, type PairReading } from './pairs.js'
import { Stated } from './stated.js'
import { readTelling, type Guesses } from './story.js'

/** Right behind whom a text was published by. */
const OUTLET = /^\s*(?:官方|的)?\s*(?:博客|公众号|推文|推特|论坛|(?:['’]s )?(?:blog|newsletter|tweet|podcast)\b)/iu

/** The claims of a story (below a `heading`): those `stated` that little speaks against, and those proposed. */
export function judgeClaims(
  scope: Scope,
  heading: Passage | undefined,
  stated: readonly LocalClaim[],
  guesses: Guesses,
  knowledge: Knowledge,
): LocalClaim[] {
  const { pairWeights } = knowledge
  const story = readTelling(scope, heading, guesses, knowledge.relations)
  const ruled = new Stated(stated, story)
  const proposed: LocalClaim[] = []
  /** The most that any place of the story gives a relation of two things. */
  const likely = new Map<string, number>()
  const keyOf = ({ relation, source, target }: Omit<PairReading, 'traits'>): string => {
    const ends = [story.keyOf(source), story.keyOf(target)]
    return [relation, ...(relationSpec(relation).directed ? ends : ends.sort())].join('\n')
  }
  for (const { first, second, readings } of pairsOf(story, ruled, pairWeights.relations, knowledge)) {
    const chances = pairWeights.judge(readings)
    if (ruled.binds(first.name, second.name)) {
      for (const [index, reading] of readings.entries()) {
        const key = keyOf(reading)
        likely.set(key, Math.max(likely.get(key) ?? 0, chances[index]!))
      }
      continue
    }
    const most = Math.max(...chances)
    const best = readings[chances.indexOf(most)]!
    if (most < pairWeights.threshold(best.relation)) continue
    const { passage, sentence } = second.line
    if (best.relation === 'released' && isDeedOfStaff(best, stated)) continue
    // a name of the story's title stands in another text
    const here = [best.source, best.target].filter((name) => passage.names.includes(name))
    // "cheaper than X", "on X's blog": what another is compared with, or who wrote of it, is not what is told of
    if (here.some((name) => OUTLET.test(passage.text.slice(name.end, name.end + 12)))) continue
    if (here.some((name) => isCompared(sentence, name, knowledge.scores))) continue
    // what is denied, or only said to be, is no statement however it looks
    if (denies(new Line(sentence), best.relation, knowledge.relations)) continue
    proposed.push({
      type: best.relation,
      source: best.source,
      target: best.target,
      passage,
      start: sentence.start,
      end: sentence.end,
      rule: `pair model: ${most.toFixed(2)}`,
    })
  }
  const kept = stated.filter(({ type: relation, source, target }) => {
    const chance = likely.get(keyOf({ relation, source, target }))
    // places that no pair was read from say nothing against it
    return chance === undefined || chance >= (pairWeights.doubt[relation] ?? 0)
  })
  return [...kept, ...proposed]
}

/** Somebody who works there is said to have released it: no deed of the firm. */
const isDeedOfStaff = ({ source, target }: PairReading, stated: readonly LocalClaim[]): boolean =>
  stated.some(
    (deed) =>
      deed.type === 'released' &&
      sameName(deed.target, target) &&
      stated.some(
        (post) => post.type === 'works-at' && sameName(post.source, deed.source) && sameName(post.target, source),
      ),
  )
