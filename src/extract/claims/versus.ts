/** Two numbers told in one breath for two that are compared: "A beats B (88.1 vs. 86.9)", "A 不敌 B（61% 对 69%）". */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named, type Value } from './marks.js'
import type { Background } from './scores.js'
import { isCompared, nearest, subjects } from './subject.js'
import type { Sentence } from './units.js'

const AGAINST = /^\s*(?:分|points?|pts)?\s*(?:vs\.?|versus|against|compared (?:to|with)|to|对比|对|比|[:：–—-])\s*$/iu
/** Between the second of the compared and the numbers. */
const TOLD = /^[\s,，]*(?:on|in|at)?[^。；;.]{0,48}[（(,，:：]?\s*(?:by|以|scoring|with)?\s*$/iu
/** The second number has an owner of its own behind it. */
const OWNED = /^\s*(?:points?|pts|分)?\s*(?:for|by|from|of|的是)\s/iu

/** The system of each number of such a pair. */
export function versus(
  sentence: Sentence,
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
): Map<Value, Name> {
  const pairs = new Map<Value, Name>()
  const text = sentence.passage.text
  for (const [index, first] of marks.entries()) {
    const second = marks[index + 1]
    if (first.kind !== 'value' || second?.kind !== 'value' || first.bracket !== second.bracket) continue
    if (!AGAINST.test(gap(text, first.end, second.start)) || OWNED.test(text.slice(second.end, second.end + 12)))
      continue
    const before = marks.slice(0, index)
    const loser = before.findLast((mark): mark is Named => mark.kind === 'system' && mark.bracket < 0)
    if (!loser || !isCompared(sentence, loser.name, cues) || !TOLD.test(gap(text, loser.end, first.start))) continue
    if (before.some(({ kind, start }) => kind === 'value' && start > loser.end)) continue
    const ahead = before.filter(({ end }) => end <= loser.start)
    const winner = nearest(subjects(sentence, ahead, cues)) ?? background.subject
    if (!winner) continue
    pairs.set(first, winner)
    pairs.set(second, loser.name)
  }
  return pairs
}
