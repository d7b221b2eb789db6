/** Wins that follow from results which a story gives side by side for one benchmark. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { keyOf, sameThing } from './subject.js'

/** Above this many systems only the pairs with the story's own count (ONTOLOGY 2). */
const MANY = 6

/**
 * beats-on-benchmark for every ordered pair of results on one benchmark, ties none.
 * @param claims the story's claims
 * @param own whom the story is about
 */
export function derivedBeats(claims: readonly LocalClaim[], own: readonly Name[], cues: ScoreCues): LocalClaim[] {
  const values = new Map<string, LocalClaim[]>()
  const ranks = new Map<string, LocalClaim[]>()
  const put = (groups: Map<string, LocalClaim[]>, key: string, claim: LocalClaim): void => {
    const there = groups.get(key)
    if (there) there.push(claim)
    else groups.set(key, [claim])
  }
  for (const claim of claims) {
    if (claim.type !== 'scored-on') continue
    const benchmark = keyOf(claim.target)
    const unit = claim.unit === '%' || (claim.unit?.length === 3 && claim.unit !== 'elo') ? claim.unit : ''
    if (typeof claim.value === 'number') put(values, `${benchmark}\n${unit}`, claim)
    // places of one list are told in one breath; elsewhere they may be of different lists
    if (typeof claim.rank === 'number') put(ranks, `${benchmark}\n${claim.passage.block.start} ${claim.start}`, claim)
  }
  const derived: LocalClaim[] = []
  const done = new Set<string>()
  const compare = (
    group: readonly LocalClaim[],
    better: (a: LocalClaim, b: LocalClaim) => boolean,
    rule: string,
  ): void => {
    const count = new Set(group.map(({ source }) => keyOf(source))).size
    if (count < 2) return
    for (const a of group)
      for (const b of group) {
        if (sameThing(a.source, b.source) || !better(a, b)) continue
        if (count > MANY && !own.some((name) => sameThing(name, a.source) || sameThing(name, b.source))) continue
        const key = `${keyOf(a.source)}\n${keyOf(b.source)}\n${keyOf(a.target)}`
        if (done.has(key)) continue
        done.add(key)
        derived.push({
          type: 'beats-on-benchmark',
          source: a.source,
          target: b.source,
          benchmark: a.target,
          passage: a.passage,
          start: a.start,
          end: a.end,
          rule,
        })
      }
  }
  for (const group of values.values()) {
    const lower = group.some((claim) => lowerWins(claim, cues))
    compare(group, (a, b) => (lower ? a.value! < b.value! : a.value! > b.value!), 'figures side by side')
  }
  for (const group of ranks.values()) compare(group, (a, b) => a.rank! < b.rank!, 'places side by side')
  return derived
}

/** Error rates and the like: in the benchmark's name, or right before the number. */
function lowerWins({ target, passage, start, end }: LocalClaim, cues: ScoreCues): boolean {
  return target.text.search(cues.lower) >= 0 || passage.text.slice(start, end).search(cues.errors) >= 0
}
