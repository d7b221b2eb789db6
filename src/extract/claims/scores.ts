/** Results on benchmarks: who scored what where. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named, type Value } from './marks.js'
import { besideSystem, isGiven, isOwn, sharers, systemOf } from './holder.js'
import { inOrder, isJoined } from './order.js'
import { isCompared, keyOf, sameThing } from './subject.js'
import type { Sentence } from './units.js'
import { versus } from './versus.js'

/** What is known from the story around a sentence. */
export interface Background {
  /** Who results without a subject of their own are about. */
  readonly subject: Name | undefined
  /** The benchmark that results without one are on. */
  readonly benchmark: Name | undefined
  /** Others that the sentence before named, in order: whom "both" or "it" behind a comparing word may mean. */
  readonly rivals: readonly Name[]
  /** Whom the story calls the predecessor. */
  readonly predecessor: Name | undefined
}

/** Between a number and the benchmark that follows it. */
const ONTO =
  /^\s*(?:(?:of\s+(?:the\s+)?)?(?:[A-Za-z][\w@.-]{0,14}\s+){1,2}|(?:分|的?(?:得分|成绩|准确率|分数|通过率|成功率))\s*)?(?:(?:on|in|at|for|across|刷新了?|领跑了?|登顶了?|位居|位列|拿下了?|通过|完成)\s*)(?:the\s+|its\s+|their\s+|both\s+|其|了)*[“"「]?\s*$/iu
const BARE_ONTO = /^\s*$/u
const ONTO_CLAUSE = /^[^，。；,;.]{0,10}(?:领跑|登顶|刷新|位居|位列|夺得|tops|topping|leads|leading)[^，。；,;.]{0,8}$/u

/** Between a benchmark and a number that is nothing but its result. */
const POSTED = /^[^,，。；;:：]{0,20}\b(?:with|at|scoring|posting|hitting|reaching|logging|recording)\s*(?:a\s+)?$/iu

/** scored-on claims of one sentence, each value with its system and benchmark. */
export function scoreClaims(
  sentence: Sentence,
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
): LocalClaim[] {
  const values = marks.filter((mark): mark is Value => mark.kind === 'value')
  if (values.length === 0 || sentence.passage.text.slice(sentence.start, sentence.end).search(cues.supposed) >= 0)
    return []
  const claims: LocalClaim[] = []
  const done = new Set<string>()
  const paired = inOrder(sentence, marks)
  const opposed = versus(sentence, marks, background, cues)
  let last: { system: Name; benchmark: Name } | undefined
  for (const value of values) {
    const pair = paired.get(value)
    const compared = opposed.get(value)
    const benchmark =
      pair?.benchmark ?? benchmarkOf(sentence, marks, value, (compared ?? pair?.system) !== undefined, background, cues)
    if (!benchmark) continue
    const system = pair?.system ?? compared ?? systemOf(sentence, marks, value, last?.system, background, cues)
    if (!system) continue
    for (const source of pair?.system || compared ? [system] : sharers(sentence, marks, system, value)) {
      const key = `${keyOf(source)}\n${keyOf(benchmark)}`
      if (done.has(key)) continue
      done.add(key)
      claims.push({
        type: 'scored-on',
        source,
        target: benchmark,
        value: value.value,
        unit: value.unit,
        rank: null,
        passage: sentence.passage,
        start: sentence.start,
        end: sentence.end,
        rule: 'result beside the benchmark',
      })
    }
    // what a bracket or an aside says of another does not go on behind it
    if (value.bracket < 0 && !value.old && !isCompared(sentence, system, cues)) last = { system, benchmark }
  }
  return claims
}

/** "79.6% on SWE-bench", "71.1% LiveCodeBench"; else the last benchmark before; else the one the story is on. */
function benchmarkOf(
  sentence: Sentence,
  marks: readonly Mark[],
  value: Value,
  compared: boolean,
  background: Background,
  cues: ScoreCues,
): Name | undefined {
  const text = sentence.passage.text
  const index = marks.indexOf(value)
  const next = marks.slice(index + 1).find(({ kind }) => kind !== 'place')
  const previous = marks
    .slice(0, index)
    .filter((mark): mark is Named => mark.kind === 'benchmark')
    .at(-1)
  if (next?.kind === 'benchmark') {
    const between = gap(text, value.end, next.start)
    if (ONTO.test(between) || ONTO_CLAUSE.test(between)) return next.name
    // a list either has its numbers before the names, or behind them
    const listed = marks[index - 1]?.kind === 'benchmark' && isOwn(text, marks[index - 1]!, value)
    if (!listed && BARE_ONTO.test(between)) return next.name
  }
  const beside = marks.slice(0, index).findLast(({ kind }) => kind !== 'place')
  const owned =
    compared ||
    ((beside?.kind === 'system' || beside?.kind === 'benchmark') && isOwn(text, beside, value)) ||
    (value.bracket >= 0 && besideSystem(text, marks, value))
  const given = next?.kind === 'system' && isGiven(sentence, value, next)
  // "enters Text Arena with 1478"
  const posted = beside?.kind === 'benchmark' && POSTED.test(gap(text, beside.end, value.start))
  if (value.weak && !owned && !given && !posted) return undefined
  if (previous && (owned || given || within(text, previous, value, cues))) {
    // one number behind several benchmarks is on none of them in particular
    const others = marks.filter((mark) => mark.kind === 'benchmark' && mark.end <= previous.start)
    const run = others.length > 0 && isJoined(sentence, others.at(-1)!, previous)
    const near = owned && !(beside?.kind === 'benchmark' && /[,，]/u.test(gap(text, beside.end, value.start)))
    return run && !near ? undefined : previous.name
  }
  const said =
    text.slice(Math.max(sentence.start, value.start - 16), value.start).search(cues.result) >= 0 ||
    text.slice(value.end, Math.min(sentence.end, value.end + 8)).search(cues.result) >= 0
  const forward = marks.slice(index + 1).find((mark): mark is Named => mark.kind === 'benchmark')
  if (!previous && forward && (owned || given) && isSole(marks)) return forward.name
  if (!previous && forward && said && /^[^，。；,;]{0,40}$/u.test(gap(text, value.end, forward.start)))
    return forward.name
  if (previous || forward) return undefined
  return said || owned || given || (value.unit ?? '%') !== '%' ? background.benchmark : undefined
}

/** One benchmark in the whole sentence: what its results are on, also where it comes last. */
function isSole(marks: readonly Mark[]): boolean {
  const named = marks.filter((mark): mark is Named => mark.kind === 'benchmark')
  return named.every(({ name }) => sameThing(name, named[0]!.name))
}

/** A number belongs to a benchmark further back only where nothing else was begun in between. */
function within(text: string, benchmark: Named, value: Value, cues: ScoreCues): boolean {
  const between = gap(text, benchmark.end, value.start)
  if (between.length <= 48) return true
  return (
    between.length <= 160 && (between.slice(-20).search(cues.result) >= 0 || /\d/u.test(between) || value.bracket >= 0)
  )
}
