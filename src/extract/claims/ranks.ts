/** Places on benchmarks: "#1 on X", "位列 X 第二", "tops X". */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named, type Place } from './marks.js'
import { podium } from './podium.js'
import type { Background } from './scores.js'
import { isGuess, keyOf, nearest, subjects } from './subject.js'
import type { Sentence } from './units.js'

const REACH = 48
/** A place that can only be one of a list. */
const EXPLICIT = /排名?|位列|位居|\brank|\bplac|亚军|季军|次席|\b(?:came|comes?|finish\w*|took|takes?|is|was)\s/iu

/** scored-on claims with a rank and no value; at most one for each system and benchmark. */
export function rankClaims(
  sentence: Sentence,
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
): LocalClaim[] {
  const text = sentence.passage.text
  if (text.slice(sentence.start, sentence.end).search(cues.supposed) >= 0) return []
  const claims: LocalClaim[] = []
  const done = new Set<string>()
  let last: Name | undefined
  const put = (source: Name, target: Name, rank: number, rule: string): void => {
    const key = `${keyOf(source)}\n${keyOf(target)}`
    if (done.has(key)) return
    done.add(key)
    const { passage, start, end } = sentence
    claims.push({ type: 'scored-on', source, target, value: null, unit: null, rank, passage, start, end, rule })
  }
  for (const place of marks) {
    if (place.kind !== 'place' || isOverRival(sentence, marks, place)) continue
    const scored = marks.some(({ kind }) => kind === 'value')
    const said = scored || EXPLICIT.test(text.slice(place.start, place.end))
    const benchmark = benchmarkOf(sentence, marks, place) ?? last ?? (said ? background.benchmark : undefined)
    if (!benchmark) continue
    last = benchmark
    for (const system of systemsOf(sentence, marks, place, background, cues))
      put(system, benchmark, place.rank, 'rank beside the benchmark')
  }
  const listed = podium(sentence, marks)
  const on = listed.length > 0 ? (last ?? soleOf(marks) ?? background.benchmark) : undefined
  if (on) for (const { name, rank } of listed) put(name, on, rank, 'place in the order of a list')
  return claims
}

const soleOf = (marks: readonly Mark[]): Name | undefined => {
  const named = marks.filter((mark): mark is Named => mark.kind === 'benchmark')
  return named.every(({ name }) => keyOf(name) === keyOf(named[0]!.name)) ? named[0]?.name : undefined
}

/** "tops B's 61%": ahead of one other, which is no place. */
function isOverRival({ passage }: Sentence, marks: readonly Mark[], place: Place): boolean {
  const next = marks[marks.indexOf(place) + 1]
  return (
    place.verb && next?.kind === 'system' && /^\s*(?:the\s+|both\s+)?$/iu.test(gap(passage.text, place.end, next.start))
  )
}

/** The benchmark in the same part of the sentence: before the place, or behind it. */
function benchmarkOf(sentence: Sentence, marks: readonly Mark[], place: Place): Name | undefined {
  const text = sentence.passage.text
  const index = marks.indexOf(place)
  const list = marks.filter((mark): mark is Named => mark.kind === 'benchmark')
  const before = list.filter(({ end }) => end <= place.start).at(-1)
  const after = list.find(({ start }) => start >= place.end)
  const forward = after && gap(text, place.end, after.start)
  const back = before && gap(text, before.end, place.start)
  const blocked = marks.slice(index + 1).find(({ kind }) => kind === 'place')
  const ahead =
    after !== undefined &&
    forward !== undefined &&
    forward.length < REACH &&
    !/[，。；;]|, /u.test(forward) &&
    !(blocked && blocked.start < after.start && /\b(?:in|on|for)\b|在/u.test(text.slice(place.end, blocked.start)))
  if (place.verb && ahead) return after.name
  if (ahead && /^[^,，(（]{0,28}\b(?:in|on|of)\s+(?:the\s+|its\s+|their\s+)?$/iu.test(forward)) return after.name
  if (place.verb && /[a-z]s$|ing$|ed$/iu.test(text.slice(place.start, place.end))) return undefined
  if (back !== undefined && back.length < REACH && !/[，。；;]|, /u.test(back.replace(/[，,]\s*$/u, '')))
    return before!.name
  if (ahead && /\b(?:on|in|of|at)\b|在|^\s*$/u.test(forward)) return after.name
  // "… X (1451) at #1, with Y and Z tied at #2": the list goes on
  const listed = marks.some(
    ({ kind, start }) => (kind === 'place' || kind === 'value') && before && start > before.end && start < place.start,
  )
  const far = listed || list.length === 1 ? 3 * REACH : REACH
  return back !== undefined && back.length < far ? before!.name : undefined
}

/** The one, or the several named together, whose place it is. */
function systemsOf(
  sentence: Sentence,
  marks: readonly Mark[],
  place: Place,
  background: Background,
  cues: ScoreCues,
): Name[] {
  const text = sentence.passage.text
  const index = marks.indexOf(place)
  const previous = marks
    .slice(0, index)
    .filter((mark): mark is Named => mark.kind === 'system')
    .at(-1)
  const next = marks[index + 1]
  // "tied at #2", "X at #1": right before the place, whatever stands before the name
  if (
    previous &&
    !(isGuess(previous.name) && background.subject) &&
    !/[，。；;]|, /u.test(gap(text, previous.end, place.start)) &&
    /^\s*(?:[（(][^）)]*[）)]\s*)?(?:(?:both|all|each|均|都|并列|同列|tied|tie|at|is|now|in|ranks?|ranked|ranking|排名|排|位列|位居|为|以|[:：])\s*)*$/iu.test(
      gap(text, previous.end, place.start),
    )
  ) {
    const unit = sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(previous.name))
    const group = unit?.names.filter((name) => marks.some((mark) => mark.kind === 'system' && mark.name === name))
    return group && group.length > 1 ? group : [previous.name]
  }
  if (next?.kind === 'system' && /^\s*[:：]?\s*[“"「『《]?\s*$/u.test(gap(text, place.end, next.start)))
    return [next.name]
  const able = subjects(sentence, marks.slice(0, index), cues)
  const name = nearest(able) ?? background.subject
  return name ? [name] : []
}
