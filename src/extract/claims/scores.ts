/** Results on benchmarks: who scored what where. */
import { escapePattern } from '../../text/escape.js'
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { bareGap, gap, type Mark, type Named, type Value } from './marks.js'
import { isCompared, isGuess, keyOf, nearest, subjects } from './subject.js'
import type { Sentence } from './units.js'
import { versus } from './versus.js'

/** What is known from the story around a sentence. */
export interface Background {
  /** Who results without a subject of their own are about. */
  readonly subject: Name | undefined
  /** The benchmark that results without one are on. */
  readonly benchmark: Name | undefined
  /** Whom the story calls the predecessor. */
  readonly predecessor: Name | undefined
}

const JOINT = /^\s*(?:[%％])?\s*(?:[、,，/&|;；]|和|与|及|以及|and|,\s*and)?\s*(?:and\s|和|约|~|以及)?\s*$/iu
/** Between a name and its own number. */
const OWN =
  /^\s*(?:['’]s|的)?\s*(?:model|模型)?\s*(?:,[^,，。;；\d]{0,40},)?\s*(?:[:：=–—-]|at|with|of|is|was|has|had|also|still|now|gets?|got|scor(?:es|ed|ing)|hits?|reach(?:es|ed)|achiev(?:es|ed)|clock(?:s|ed)|post(?:s|ed)|manag(?:es|ed)|attain(?:s|ed)|land(?:s|ed)|solv(?:es|ed)|finish(?:es|ed)|complet(?:es|ed)|deliver(?:s|ed)|record(?:s|ed)|follow(?:s|ed)|lead(?:s|ing)?|led|tops|trails|comes? (?:in|out)|came (?:in|out)|ends? up|ended up|sits?|sat|stands?|stood|on top|first|second|third|next|close behind|behind|a|an|the|score|accuracy|skill|得分|分数|成绩|达到了?|达|取得了?|获得了?|拿下了?|跑出了?|拿到了?|赚到了?|盈利|得到了?|斩获了?|收获了?|排名?第[一二三四五六七八九十\d]|紧随其后|居首|领先|以|率|的?(?:任务|综合|总|平均)?(?:完成|成功|通过|解决|准确|正确|胜)率|也?有|只|的|仅为?|约为?|则为|则|只有|是|为|earned|made|only|just|about|around|~|～|约|\s)*\s*$/iu
/** Between a number and the benchmark that follows it. */
const ONTO =
  /^\s*(?:(?:accuracy|score|scores|points?|pass@\d+|resolved?|resolve rate|success rate|分|的?(?:得分|成绩|准确率|分数|通过率|成功率))\s*)?(?:(?:on|in|at|for|across|刷新了?|领跑了?|登顶了?|位居|位列|拿下了?|通过|完成)\s*)(?:the\s+|its\s+|their\s+|both\s+|其|了)*[“"「]?\s*$/iu
const BARE_ONTO = /^\s*$/u
const ONTO_CLAUSE = /^[^，。；,;.]{0,10}(?:领跑|登顶|刷新|位居|位列|夺得|tops|topping|leads|leading)[^，。；,;.]{0,8}$/u

/** Between a benchmark and a number that is nothing but its result. */
const POSTED = /^[^,，。；;:：]{0,20}\b(?:with|at|scoring|posting|hitting|reaching|logging|recording)\s*(?:a\s+)?$/iu

/** Between a number and the one that it was given to, its maker left out. */
const GIVEN =
  /^\s*(?:points?|pts|分)?\s*(?:(?:that\s+(?:was\s+)?|was\s+)?(?:managed|recorded|posted|achieved|scored|reached|reported|seen|measured|obtained|earned|set|held|claimed)\s+)?(?:for|by|from|of|的是)\s*(?:the\s+|its\s+|predecessor\s+|rival\s+|前代)*(?:['’]s\s+)?$/iu

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
    const benchmark = pair?.benchmark ?? benchmarkOf(sentence, marks, value, compared !== undefined, background, cues)
    if (!benchmark) continue
    const system = pair?.system ?? compared ?? systemOf(sentence, marks, value, last?.system, background, cues)
    if (!system) continue
    const key = `${keyOf(system)}\n${keyOf(benchmark)}`
    if (done.has(key)) continue
    done.add(key)
    claims.push({
      type: 'scored-on',
      source: system,
      target: benchmark,
      value: value.value,
      unit: value.unit,
      rank: null,
      passage: sentence.passage,
      start: sentence.start,
      end: sentence.end,
      rule: 'result beside the benchmark',
    })
    // what a bracket or an aside says of another does not go on behind it
    if (value.bracket < 0 && !value.old && !isCompared(sentence, system, cues)) last = { system, benchmark }
  }
  return claims
}

/** Text between two offsets without the names in it: "for Tractable's Estimator". */
function makerless(sentence: Sentence, start: number, end: number): string {
  let between = sentence.passage.text.slice(start, end)
  for (const name of sentence.passage.names)
    if (name.start >= start && name.end <= end) between = between.replace(name.text, '')
  return between.replace(/\s+/gu, ' ')
}

/** Side by side in an enumeration, makers of the names left out. */
function isJoined(sentence: Sentence, left: Mark, right: Mark): boolean {
  let between = gap(sentence.passage.text, left.end, right.start)
  for (const name of sentence.passage.names)
    if (name.start >= left.end && name.end <= right.start)
      between = between.replace(new RegExp(`${escapePattern(name.text)}\\s*(?:的|['’]s)?`, 'u'), '')
  return JOINT.test(between)
}

/** "A、B 和 C 得分分别为 1、2 和 3": as many numbers side by side as names before them. */
function inOrder(sentence: Sentence, marks: readonly Mark[]): Map<Value, { system?: Name; benchmark?: Name }> {
  const pairs = new Map<Value, { system?: Name; benchmark?: Name }>()
  const joined = (left: Mark, right: Mark): boolean =>
    left.kind === right.kind && left.bracket === right.bracket && isJoined(sentence, left, right)
  for (let at = 0; at < marks.length; at++) {
    if (marks[at]!.kind !== 'value') continue
    let end = at + 1
    while (end < marks.length && joined(marks[end - 1]!, marks[end]!)) end++
    const run = marks.slice(at, end) as Value[]
    const size = run.length
    if (size < 2) continue
    for (let stop = at; stop >= size; stop--) {
      const group = marks.slice(stop - size, stop) as Named[]
      const whole =
        group.every(({ kind }) => kind === group[0]!.kind) &&
        (group[0]!.kind === 'system' || group[0]!.kind === 'benchmark') &&
        group.every((mark, index) => index === 0 || joined(group[index - 1]!, mark)) &&
        !(stop - size > 0 && joined(marks[stop - size - 1]!, group[0]!))
      if (!whole) continue
      for (const [index, value] of run.entries())
        pairs.set(value, { ...pairs.get(value), [group[index]!.kind]: group[index]!.name })
    }
    at = end - 1
  }
  return pairs
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
    const listed = marks[index - 1]?.kind === 'benchmark' && OWN.test(gap(text, marks[index - 1]!.end, value.start))
    if (!listed && BARE_ONTO.test(between)) return next.name
  }
  const beside = marks[index - 1]
  const owned =
    compared ||
    ((beside?.kind === 'system' || beside?.kind === 'benchmark') && OWN.test(bareGap(text, beside.end, value.start)))
  const given = next?.kind === 'system' && GIVEN.test(makerless(sentence, value.end, next.start))
  // "enters Text Arena with 1478"
  const posted = beside?.kind === 'benchmark' && POSTED.test(gap(text, beside.end, value.start))
  if (value.weak && !owned && !given && !posted) return undefined
  if (previous && (owned || given || within(text, previous, value, cues))) {
    // one number behind several benchmarks is on none of them in particular
    const others = marks.filter((mark) => mark.kind === 'benchmark' && mark.end <= previous.start)
    const run = others.length > 0 && isJoined(sentence, others.at(-1)!, previous)
    return run && !owned ? undefined : previous.name
  }
  const said =
    text.slice(Math.max(sentence.start, value.start - 16), value.start).search(cues.result) >= 0 ||
    text.slice(value.end, Math.min(sentence.end, value.end + 8)).search(cues.result) >= 0
  const forward = marks.slice(index + 1).find((mark): mark is Named => mark.kind === 'benchmark')
  if (!previous && forward && said && /^[^，。；,;]{0,40}$/u.test(gap(text, value.end, forward.start)))
    return forward.name
  if (previous || forward) return undefined
  return said ||
    owned ||
    given ||
    (value.unit ?? '%') !== '%' ||
    (value.bracket >= 0 && besideSystem(text, marks, value))
    ? background.benchmark
    : undefined
}

/** "GLM-5 (1455)", "Kimi 80.1": a number right behind a system. */
function besideSystem(text: string, marks: readonly Mark[], value: Value): boolean {
  const previous = marks[marks.indexOf(value) - 1]
  return previous?.kind === 'system' && /^\s*(?:[（(:：=]|的|'s)?\s*$/u.test(text.slice(previous.end, value.start))
}

/** A number belongs to a benchmark further back only where nothing else was begun in between. */
function within(text: string, benchmark: Named, value: Value, cues: ScoreCues): boolean {
  const between = gap(text, benchmark.end, value.start)
  if (between.length <= 48) return true
  return (
    between.length <= 160 && (between.slice(-20).search(cues.result) >= 0 || /\d/u.test(between) || value.bracket >= 0)
  )
}

/** The system in whose bracket, after whose name, or in whose stead the number stands. */
function systemOf(
  sentence: Sentence,
  marks: readonly Mark[],
  value: Value,
  last: Name | undefined,
  background: Background,
  cues: ScoreCues,
): Name | undefined {
  const text = sentence.passage.text
  const index = marks.indexOf(value)
  const before = marks.slice(0, index)
  const previous = before.at(-1)
  if (
    previous?.kind === 'system' &&
    !(isGuess(previous.name) && background.subject) &&
    previous.bracket === value.bracket &&
    OWN.test(bareGap(text, previous.end, value.start))
  )
    return previous.name
  if (value.bracket >= 0) {
    const bracket = sentence.brackets[value.bracket]!
    const host = before.filter(({ end }) => end <= bracket.start).at(-1)
    if (host?.kind === 'system' && /^\s*(?:模型|model)?\s*$/iu.test(gap(text, host.end, bracket.start)))
      return host.name
  }
  const next = marks[index + 1]
  if (next?.kind === 'system') {
    const between = gap(text, value.end, next.start)
    if (GIVEN.test(makerless(sentence, value.end, next.start))) return next.name
    // "80.9% (Claude Opus 4.5)"
    if (next.bracket >= 0 && next.bracket !== value.bracket && /^\s*[（(]\s*$/u.test(between)) return next.name
  }
  if (value.old) return background.predecessor
  // "27B = 42": of something that is not named
  if (
    /[\w）)\]]\s*[=＝]\s*$/u.test(text.slice(sentence.start, value.start)) &&
    (previous?.kind !== 'system' || !OWN.test(bareGap(text, previous.end, value.start)))
  )
    return undefined
  const able = subjects(sentence, before, cues)
  const since = before.filter((mark) => mark.kind === 'value').at(-1)?.end ?? sentence.start
  return nearest(able.filter(({ start }) => start >= since)) ?? last ?? nearest(able) ?? background.subject
}
