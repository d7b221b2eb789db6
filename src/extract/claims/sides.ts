/** The sides of a comparison: whom a clause is about, who is joined to whom, and which benchmark it is on. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Name, Span } from '../scope.js'
import { bareGap, type Mark, type Named } from './marks.js'
import type { Background } from './scores.js'
import { sameThing, subjects } from './subject.js'
import type { Clause, Sentence } from './units.js'

/** A clause, or a bracket (numbered) that compares like one. */
export interface Part extends Span {
  readonly names: readonly Name[]
  readonly bracket: number
}

/** Between two that are compared with alike, names of their makers left out. */
const AND =
  /^[\s“”"'’「」『』（）()s的]*(?:[、,/&，]|和|与|及|以及|还有|或|甚至|and|or|even|as well as)[\s“”"「」『』（()]*(?:和|以及|甚至|and|or|even|the|its|其|also|的|['’]s|\s)*$/iu
/** A sentence that goes on with what the one before measured. */
const BACK =
  /^[\s“"]*(?:(?:that|this)(?:['’]s\b|\s+(?:is|was|puts?|makes?|beats?|tops?|places?|result|score|figure|edges|exceeds|compares|means|still|just|well|ahead|better|behind|above|below|higher|lower|enough|short))|it(?:['’]s| is| was)?\s+(?:still|also|even|just|narrowly|slightly|now|ahead|behind|beats?|edges|tops|trails|lags|outperforms?|surpass(?:es)?)|still\b|(?:on|in|by)\s+(?:the\s+)?(?:same|that)\b|(?:这一?|该|此)(?:成绩|分数|得分|结果|表现|项)|在?(?:该|这一|同一)(?:项|个)?(?:基准|榜单|测试|评测|测评|排行榜)|较|相比|同比|同一|仍|依然|略)/iu
const PRONOUN = /(?:它们?|其|该模型|该系统|新模型|此模型|\bit\b|\bthey\b|\bthe (?:new )?model\b)[^，。；,;]*$/iu

/** Where one clause says two things: "beats B on X but trails it on Y". */
const TURN = /\s(?:but|yet|while|whereas|though|although)\s|(?<=[^不])但(?:是|在)?|却|不过|然而/giu

/** The clauses of a sentence and its brackets, as what can compare. */
export function partsOf(sentence: Sentence): Part[] {
  const part = (clause: Clause, bracket: number): Part => ({
    ...clause,
    names: clause.units.flatMap(({ names }) => names),
    bracket,
  })
  return [
    ...sentence.clauses.flatMap((clause) => {
      const { start, end } = clause
      const turns = [...sentence.text.slice(start - sentence.start, end - sentence.start).matchAll(TURN)]
        .map(({ index }) => start + index)
        .filter((at) => at - start > 4 && !clause.units.some((unit) => unit.start < at && at < unit.end))
      const edges = [start, ...turns, end]
      return edges.slice(1).map((to, index): Part => {
        const from = edges[index]!
        const units = clause.units.filter((unit) => unit.start >= from && unit.end <= to)
        return part({ start: from, end: to, units }, -1)
      })
    }),
    ...sentence.brackets.map(part),
  ]
}

/** A system and those joined to it. */
export function chain(sentence: Sentence, systems: readonly Named[], first: Named): Name[] {
  const text = sentence.passage.text
  const list = [first]
  for (const mark of systems) {
    const last = list.at(-1)!
    if (mark.start < last.end || mark.bracket !== first.bracket) continue
    let between = bareGap(text, last.end, mark.start)
    for (const name of sentence.passage.names)
      if (name.start >= last.end && name.end <= mark.start) between = between.replace(name.text, '')
    if (!AND.test(between)) break
    list.push(mark)
  }
  return list.map(({ name }) => name)
}

/** Who does better or worse: the subject of the clause, of an earlier one, or of the story; with those joined to it. */
export function subjectOf(
  sentence: Sentence,
  marks: readonly Mark[],
  part: Part,
  at: number,
  background: Background,
  cues: ScoreCues,
): Name[] {
  const text = sentence.passage.text
  if (part.bracket >= 0) {
    const inside = marks.filter(
      (mark): mark is Named => mark.kind === 'system' && mark.bracket === part.bracket && mark.end <= at,
    )
    if (inside.length > 0) return [inside.at(-1)!.name]
    const host = marks.filter(({ end }) => end <= part.start).at(-1)
    if (host?.kind === 'system' && /^\s*$/u.test(text.slice(host.end, part.start))) return [host.name]
  }
  const before = subjects(sentence, marks, cues).filter(({ end }) => end <= at)
  const own = before.filter(({ start }) => start >= part.start).at(-1)
  if (own && !PRONOUN.test(text.slice(own.end, at))) return withJoined(sentence, own.name, marks)
  if (!own && !PRONOUN.test(text.slice(part.start, at))) {
    const clauses = sentence.clauses.filter(({ end }) => end <= part.start).reverse()
    for (const clause of clauses) {
      const there = before.find((mark) => mark.start >= clause.start && mark.end <= clause.end)
      if (there) return withJoined(sentence, there.name, marks)
    }
  }
  return antecedent(sentence, marks, part, background, cues)
}

/** Names joined to a subject by "and". */
function withJoined(sentence: Sentence, name: Name, marks: readonly Mark[]): Name[] {
  const unit = sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(name))
  const joined = unit?.names.filter((each) => marks.some((mark) => mark.kind === 'system' && mark.name === each))
  return joined && joined.length > 0 ? joined : [name]
}

/** Whom "it" means: the first subject of the sentence before this clause, else the one before. */
export function antecedent(
  sentence: Sentence,
  marks: readonly Mark[],
  part: Part,
  background: Background,
  cues: ScoreCues,
): Name[] {
  const first = subjects(sentence, marks, cues).find(({ end }) => end <= part.start)
  const name = first?.name ?? background.subject
  return name ? [name] : []
}

/** The benchmarks that a comparison is on: of its clause, or of one beside it that only says where. */
export function benchmarksOf(
  at: number,
  sentence: Sentence,
  parts: readonly Part[],
  part: Part,
  marks: readonly Mark[],
  cues: ScoreCues,
  background: Name | undefined,
): (Name | null)[] {
  const text = sentence.passage.text
  const within = (span: Span): Name[] =>
    marks
      .filter((mark): mark is Named => mark.kind === 'benchmark' && mark.start >= span.start && mark.end <= span.end)
      .map(({ name }) => name)
  const own = within(part).filter((name) => {
    // "beating B and ranked #4 … on X": of what comes after
    const turn = marks.find((mark) => mark.kind === 'place' && mark.start > at)
    return name.end <= at || !turn || name.end <= turn.start
  })
  if (own.length > 0) return own
  const clauses = parts.filter(({ bracket }) => bracket < 0)
  const holding =
    part.bracket >= 0 ? clauses.find(({ start, end }) => start <= part.start && part.start < end) : undefined
  if (holding) {
    // what a bracket says is of the last thing before it
    const from = Math.max(holding.start, text.lastIndexOf(',', part.start), text.lastIndexOf('，', part.start))
    const there = within({ start: from, end: part.start })
    return there.length > 0 ? there : [null]
  }
  const index = clauses.indexOf(part)
  const previous = clauses[index - 1]
  const next = clauses[index + 1]
  if (previous) {
    const place = /^(?:在|于|(?:on|in|at|across|for)\b)/iu.test(text.slice(previous.start, previous.end).trimStart())
    const hasSystem = marks.some(
      (mark) => mark.kind === 'system' && mark.start >= previous.start && mark.end <= previous.end,
    )
    const there = within(previous)
    if (there.length > 0 && place && !hasSystem) return there
    // "scores 80% on A, beating B", "is #1 in A and overall #6, still behind B"
    if (subjects(sentence, marks, cues).every((mark) => mark.start < part.start || mark.start > part.end))
      for (const clause of clauses.slice(Math.max(0, index - 2), index).reverse()) {
        const told = marks.some(
          (mark) =>
            (mark.kind === 'value' || mark.kind === 'place') && mark.start >= clause.start && mark.end <= clause.end,
        )
        const record = /[+＋]\d|SOTA|纪录|记录|\brecord\b/iu.test(text.slice(clause.start, clause.end))
        const held = within(clause)
        if (held.length > 0 && (told || record)) return held
      }
  }
  if (next && /^\s*(?:on|in|across)\b/iu.test(text.slice(next.start, next.end))) {
    const there = within(next)
    if (there.length > 0) return there
  }
  // "不敌 B，屈居 LiveBench 第二"
  const later = next ? within(next) : []
  if (
    later.length === 1 &&
    marks.some(({ kind, start, end }) => kind === 'place' && start >= next!.start && end <= next!.end) &&
    !marks.some(({ kind, start, end }) => kind === 'system' && start >= next!.start && end <= next!.end)
  )
    return later
  // the only one of the sentence, named before: "tops X with 85%, ahead of B"
  const told = within({ start: sentence.start, end: at }).filter(
    (name) => !sentence.brackets.some(({ start, end }) => start <= name.start && name.end <= end),
  )
  if (told.length > 0) return told.every((name) => sameThing(name, told[0]!)) ? [told[0]!] : [null]
  return [background && BACK.test(text.slice(sentence.start, at)) ? background : null]
}
