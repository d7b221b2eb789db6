/** Comparisons: who is said, or shown by figures side by side, to do better on what. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { isBenchmark, isSystem } from './scores.js'
import type { Topic } from './topic.js'
import type { Clause, Sentence, Unit } from './units.js'

/** Above this many systems only the pairs with the story's own count (ONTOLOGY 2). */
const MANY = 6

const systems = (unit: Unit): Name[] => unit.names.filter(isSystem)

/** beats-on-benchmark by words, in one sentence. */
export function beatClaims(sentence: Sentence, topic: Topic, cues: ScoreCues, relations: RelationCues): LocalClaim[] {
  const { passage, start, end } = sentence
  const claims: LocalClaim[] = []
  const benchmarks = passage.names.filter((name) => name.start >= start && name.end <= end && isBenchmark(name))
  const add = (winners: readonly Name[], losers: readonly Name[], rule: string): void => {
    const on: (Name | null)[] = benchmarks.length > 0 ? benchmarks : [null]
    for (const source of winners)
      for (const target of losers)
        if (source !== target)
          for (const benchmark of on)
            claims.push({ type: 'beats-on-benchmark', source, target, benchmark, passage, start, end, rule })
  }
  for (const clause of sentence.clauses) {
    const text = passage.text.slice(clause.start, clause.end)
    const inName = (at: number): boolean => clause.units.some((unit) => unit.start <= at && at < unit.end)
    for (const [pattern, won] of [
      [cues.wins, true],
      [cues.losses, false],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const at = clause.start + match.index
        if (inName(at) || denied(text.slice(0, match.index), cues, relations)) continue
        const object = clause.units.find(
          (unit) => unit.start >= at + match[0].length && unit.start - at < 40 && systems(unit).length > 0,
        )
        if (!object) continue
        const subject = subjectOf(sentence, clause, at, topic)
        if (!subject) continue
        const [winner, loser] = won ? [subject, object] : [object, subject]
        add(systems(winner), systems(loser), match[0])
      }
    // "A 比 B 更强"
    for (const unit of clause.units) {
      if (
        !/(?:比|较|相比)\s*[“"「*`]*$/u.test(passage.text.slice(clause.start, unit.start)) ||
        systems(unit).length === 0
      )
        continue
      if (!cues.better.test(passage.text.slice(unit.end, clause.end))) continue
      const subject = subjectOf(sentence, clause, unit.start, topic)
      if (subject) add(systems(subject), systems(unit), '比')
    }
  }
  return claims
}

/** Negated, doubted, or only as good as. */
function denied(before: string, cues: ScoreCues, relations: RelationCues): boolean {
  const near = before.slice(-16)
  return (
    near.search(relations.negation) >= 0 ||
    near.search(relations.hearsay) >= 0 ||
    before.slice(-12).search(cues.even) >= 0
  )
}

/** Who is compared: the last system before, in the clause or an earlier one, else what the story is about. */
function subjectOf(sentence: Sentence, clause: Clause, at: number, topic: Topic): Unit | undefined {
  const index = sentence.clauses.indexOf(clause)
  for (let back = index; back >= 0; back--) {
    const unit = sentence.clauses[back]!.units.filter((each) => each.end <= at && systems(each).length > 0)
    if (unit.length > 0) return back === index ? unit.at(-1) : unit[0]
  }
  return topic.thing && systems(topic.thing).length > 0 ? topic.thing : undefined
}

/** beats-on-benchmark by figures that a story gives side by side for one benchmark. */
export function derivedBeats(claims: readonly LocalClaim[], topic: Topic, cues: ScoreCues): LocalClaim[] {
  const derived: LocalClaim[] = []
  const scored = claims.filter((claim) => claim.type === 'scored-on' && typeof claim.value === 'number')
  const groups = new Map<string, LocalClaim[]>()
  for (const claim of scored) {
    const key = `${claim.target.known?.id ?? claim.target.text}\n${claim.unit ?? ''}`
    const there = groups.get(key)
    if (there) there.push(claim)
    else groups.set(key, [claim])
  }
  const same = (a: Name, b: Name): boolean =>
    a === b || a.text === b.text || (a.stands ?? a.text) === (b.stands ?? b.text)
  for (const group of groups.values()) {
    const count = new Set(group.map(({ source }) => source.stands ?? source.text)).size
    if (count < 2) continue
    const lower = group.some(
      ({ target, passage, start, end }) =>
        target.text.search(cues.lower) >= 0 ||
        passage.text.slice(start, end).search(/错误率|词错率|\bWER\b|perplexity|困惑度/u) >= 0,
    )
    for (const a of group)
      for (const b of group) {
        if (same(a.source, b.source) || a.value === b.value) continue
        if (count > MANY && !topic.thing?.names.some((name) => same(name, a.source) || same(name, b.source))) continue
        if (lower ? a.value! < b.value! : a.value! > b.value!)
          derived.push({
            type: 'beats-on-benchmark',
            source: a.source,
            target: b.source,
            benchmark: a.target,
            passage: a.passage,
            start: a.start,
            end: a.end,
            rule: 'figures side by side',
          })
      }
  }
  return derived
}
