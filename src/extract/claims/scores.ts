/** Results on benchmarks: who scored what where, and ranks. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { quantities, type Quantity } from '../../text/number.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, type Name } from '../scope.js'
import type { Topic } from './topic.js'
import type { Sentence } from './units.js'

export const isBenchmark = (name: Name): boolean =>
  name.known ? name.known.type === 'benchmark' : likelyType(name)?.type === 'benchmark'
export const isSystem = (name: Name): boolean => {
  const type = (name.family ?? name.known)?.type ?? likelyType(name)?.type
  return (type === 'model' || type === 'product') && name.known?.kind === undefined
}

interface Item {
  readonly start: number
  readonly end: number
  readonly name?: Name
  readonly quantity?: Quantity
  /** Number of the bracket it stands in, -1 outside. */
  readonly bracket: number
}

const RANK = /(?:#|No\.\s?|第\s?|排名第?\s?)(\d{1,2}|[一二三四五六七八九十])(?![\d.%万亿])\s?(?:名|位)?/giu
const ORDINAL = '一二三四五六七八九十'

/** Numbers that could be a result: shares, points, Elo, or bare ones beside a word for scores. */
function isScore(text: string, quantity: Quantity, cues: ScoreCues): boolean {
  const before = text.slice(Math.max(0, quantity.start - 14), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 16)
  if (/[–~～-]\s*$/u.test(before) || /^\s*[–~～-]\s*\d/u.test(after)) return false
  if (
    /(?:此前|先前|之前|上一代的?|previous(?:ly)?|prior|from|used)\s*(?:的|best|SOTA|record)?\s*(?:of\s*)?$/iu.test(
      before,
    )
  )
    return false
  if (/(?:#|No\.\s?|第\s?|前\s?|top[- ]?)$/iu.test(before) || /^\s*名/u.test(after)) return false
  if (quantity.times || cues.changeBefore.test(before) || cues.changeAfter.test(after)) return false
  if (quantity.percent) return true
  if (quantity.unit !== '' && quantity.currency === null) return false
  if (quantity.currency !== null) return false
  if (
    /^\s*(?:年|月|日|个|款|种|项|家|岁|亿|万|人|名|天|小时|分钟|秒|ms|s\b|k\b|tokens?|days?|hours?|models?|years?|GPU|B\b|-|–|~)/iu.test(
      after,
    )
  )
    return false
  if (cues.points.test(after)) return true
  const near = text.slice(Math.max(0, quantity.start - 8), quantity.end + 8)
  return (
    /\d\.\d/u.test(text.slice(quantity.start, quantity.end)) ||
    near.search(cues.elo) >= 0 ||
    before.search(cues.score) >= 0 ||
    /[（(]\s*$/u.test(before)
  )
}

function unitOf(text: string, quantity: Quantity, cues: ScoreCues): string | null {
  if (quantity.percent) return '%'
  if (quantity.currency !== null) return quantity.currency
  if (text.slice(Math.max(0, quantity.start - 8), quantity.end + 8).search(cues.elo) >= 0) return 'elo'
  return cues.points.test(text.slice(quantity.end)) ? 'points' : null
}

/** scored-on claims of one sentence. */
export function scoreClaims(sentence: Sentence, topic: Topic, cues: ScoreCues): LocalClaim[] {
  const { passage, start, end } = sentence
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const benchmarks = names.filter(isBenchmark)
  if (benchmarks.length === 0) return []
  const text = passage.text
  const bracketOf = (at: number): number =>
    sentence.brackets.findIndex((bracket) => bracket.start <= at && at < bracket.end)
  const inName = (at: number): boolean => names.some((name) => name.start <= at && at < name.end)
  const numbers = quantities(text.slice(start, end))
    .map((each) => ({ ...each, start: each.start + start, end: each.end + start }))
    .filter((quantity) => !inName(quantity.start) && isScore(text, quantity, cues))
  const items: Item[] = [
    ...names
      .filter((name) => isBenchmark(name) || isSystem(name))
      .map((name) => ({ start: name.start, end: name.end, name, bracket: bracketOf(name.start) })),
    ...numbers.map((quantity) => ({
      start: quantity.start,
      end: quantity.end,
      quantity,
      bracket: bracketOf(quantity.start),
    })),
  ].sort((a, b) => a.start - b.start)
  const claims: LocalClaim[] = []
  const claim = (
    system: Name,
    benchmark: Name,
    value: number | null,
    unit: string | null,
    rank: number | null,
  ): void => {
    claims.push({
      type: 'scored-on',
      source: system,
      target: benchmark,
      value,
      unit,
      rank,
      passage,
      start,
      end,
      rule: rank === null ? 'result beside the benchmark' : 'rank beside the benchmark',
    })
  }
  const opening = topic.thing?.names.find(isSystem)
  let last: { system: Name; benchmark: Name; at: number } | undefined
  for (const [index, item] of items.entries()) {
    const { quantity } = item
    if (!quantity) continue
    // "从 18.4% 提升至 33.5%": only where it arrived
    if (/(?:从|from|由)\s*$/iu.test(text.slice(Math.max(0, item.start - 6), item.start))) continue
    const before = items.slice(0, index)
    const next = items[index + 1]
    const benchmark = benchmarkFor(text, item, before, next, benchmarks, last)
    if (!benchmark) continue
    const system = systemFor(text, item, before, items.slice(index + 1), last, opening)
    if (!system) continue
    const rank = rankNear(text, item, end, cues)
    claim(system, benchmark, quantity.value, unitOf(text, quantity, cues), rank)
    // what a bracket says in passing does not go on outside it
    if (item.bracket < 0 || !last) last = { system, benchmark, at: item.end }
  }
  if (claims.length === 0) rankClaims(sentence, benchmarks, names, opening, cues, claim)
  return claims
}

/** "79.6% on SWE-bench", "71.1% LiveCodeBench"; else the last benchmark before, else the first after. */
function benchmarkFor(
  text: string,
  item: Item,
  before: readonly Item[],
  next: Item | undefined,
  benchmarks: readonly Name[],
  last: { benchmark: Name } | undefined,
): Name | undefined {
  if (
    next?.name &&
    isBenchmark(next.name) &&
    /^\s*[%％]?\s*(?:(?:accuracy|score|points?)\s+)?(?:on|in|at|for)?\s*(?:the\s+)?$/iu.test(
      text.slice(item.end, next.start),
    )
  )
    return next.name
  if (
    next?.name &&
    isBenchmark(next.name) &&
    /^[^，。；,;.]{0,10}(?:领跑|登顶|得分)[^，。；,;.]{0,6}$/u.test(text.slice(item.end, next.start))
  )
    return next.name
  const previous = before.filter((each) => each.name && isBenchmark(each.name)).at(-1)?.name
  if (previous) return previous
  return last?.benchmark ?? benchmarks.find((name) => name.start > item.end && name.start - item.end < 40)
}

/** The system in whose bracket, after whose name, or in whose stead the number stands. */
function systemFor(
  text: string,
  item: Item,
  before: readonly Item[],
  after: readonly Item[],
  last: { system: Name; at: number } | undefined,
  opening: Name | undefined,
): Name | undefined {
  const systems = before.filter((each) => each.name && isSystem(each.name))
  if (item.bracket >= 0) {
    const inside = systems.filter((each) => each.bracket === item.bracket).at(-1)
    const host = systems.filter((each) => each.bracket !== item.bracket).at(-1)
    const picked = inside ?? host
    if (picked?.name) return picked.name
  }
  const since = systems.filter((each) => (!last || each.start >= last.at) && each.bracket === item.bracket).at(-1)
  if (since?.name) return since.name
  // "49.2 for X"
  const forward = after[0]
  if (
    forward?.name &&
    isSystem(forward.name) &&
    /^\s*(?:for|by|from|的)\s*$/iu.test(text.slice(item.end, forward.start))
  )
    return forward.name
  return last?.system ?? opening
}

/** "ELO 1633、排第一", "#1 … 1451". */
function rankNear(text: string, item: Item, end: number, cues: ScoreCues): number | null {
  const around = text.slice(Math.max(0, item.start - 10), Math.min(end, item.end + 12))
  const stated = [...around.matchAll(RANK)][0]?.[1]
  if (stated !== undefined) return /\d/u.test(stated) ? Number(stated) : ORDINAL.indexOf(stated) + 1
  return /排第一|排名第一|位列第一|榜首/u.test(around) || (around.search(cues.first) >= 0 && /#1/u.test(around))
    ? 1
    : null
}

/** A place on a benchmark without a figure. */
function rankClaims(
  sentence: Sentence,
  benchmarks: readonly Name[],
  names: readonly Name[],
  opening: Name | undefined,
  cues: ScoreCues,
  claim: (system: Name, benchmark: Name, value: null, unit: null, rank: number) => void,
): void {
  const { passage, start, end } = sentence
  for (const clause of sentence.clauses) {
    const text = passage.text.slice(clause.start, clause.end)
    const inName = (at: number): boolean => names.some((name) => name.start <= at && at < name.end)
    const numbered = [...text.matchAll(RANK)].filter((match) => !inName(clause.start + match.index))
    const first = [...text.matchAll(cues.first)].filter((match) => !inName(clause.start + match.index))
    const match = numbered[0] ?? first[0]
    if (!match) continue
    const stated = numbered[0]?.[1]
    const rank = stated === undefined ? 1 : /\d/u.test(stated) ? Number(stated) : ORDINAL.indexOf(stated) + 1
    const at = clause.start + match.index
    const benchmark = benchmarks.find(
      (name) => name.start >= clause.start && name.end <= clause.end && Math.abs(name.start - at) < 48,
    )
    if (!benchmark) continue
    const system =
      names
        .filter(
          (name) =>
            isSystem(name) && name.start >= start && name.end <= Math.max(at, benchmark.start) && name.end <= end,
        )
        .at(-1) ?? opening
    if (system) claim(system, benchmark, null, null, rank)
  }
}
