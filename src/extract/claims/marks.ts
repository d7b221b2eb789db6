/** What a sentence holds of results: systems, benchmarks, values and places, in reading order. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { quantities } from '../../text/number.js'
import type { TypeEvidence } from '../../records.js'
import { likelyType, support, weightOf, type Name, type Span } from '../scope.js'
import { readPlaces, type ReadPlace } from './places.js'
import type { Sentence } from './units.js'
import { readValue, type ReadValue } from './values.js'

/** How much must speak for a name that nobody knows before it counts as something that is measured. */
const UNKNOWN_SYSTEM = 1
/** Kinds of known things that run nothing themselves. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'method',
  'format',
  'licence',
  'language',
  'place',
  'media',
  'chip',
  'os',
])

/** What speaks for a name's type, at all of its mentions. */
const evidenceOf = ({ types, told }: Name): { types: TypeEvidence[] } => ({ types: [...types, ...(told ?? [])] })

/** True for a benchmark; an organisation that runs one ("Artificial Analysis") only where its list is meant. */
export function isBenchmark(name: Name, after = ''): boolean {
  const known = name.family ?? name.known
  if (!known) {
    // how it is written tells nothing of its type
    const said = evidenceOf(name).types.filter(({ reason }) => !reason.startsWith('name:'))
    return likelyType({ types: said })?.type === 'benchmark'
  }
  if (known.type === 'benchmark') return true
  return (
    [...(known.also ?? []), ...(name.alternates ?? []).map(({ type }) => type)].includes('benchmark') &&
    /^[’'s的\s]*(?:全球|综合|权威|官方|最新|文本|视频|图像|overall|text|image|video)?\s*(?:榜|排行|排名|指数|评测|leaderboard|ranking|index|benchmark)/iu.test(
      after,
    )
  )
}

/** True for a model or product that can be measured. */
export function isSystem(name: Name): boolean {
  const known = name.family ?? name.known
  if (known) return (known.type === 'model' || known.type === 'product') && !NOT_RUN.has(name.known?.kind ?? '')
  const evidence = evidenceOf(name)
  const likely = likelyType(evidence)
  return likely?.type === 'model' || (likely?.type === 'product' && weightOf(evidence, 'product') >= UNKNOWN_SYSTEM)
}

/** A result of its own right behind it: "的任务完成率为 43.7%", "scored 71". */
const MEASURED =
  /^\s*(?:(?:的|['’]s\s)?[^，。；,;.\d]{0,12}(?:率|得分|分数|成绩|准确度|\bscore|\baccuracy|\brate)\s*(?:仅|只|高|约)?(?:为|达到?|有|是|\bof\b|\bwas\b|\bis\b)?|\s(?:scores|scored|scoring|achieve[sd]|reache[sd]|managed|manages|attains|attained|posts|posted|solve[sd])|(?:取得|拿到|拿下|获得|斩获|得到|得分)了?)\s*\d/iu

/** True for an unknown name that stands where only something measured stands. */
function isMeasured(text: string, name: Name): boolean {
  if (name.known || name.family) return false
  const type = likelyType({ types: evidenceOf(name).types.filter(({ reason }) => !reason.startsWith('name:')) })
  if (type && (type.type === 'person' || type.type === 'benchmark') && type.weight >= 0.8) return false
  return MEASURED.test(text.slice(name.end, name.end + 32))
}

interface At extends Span {
  /** Number of the bracket it stands in, -1 outside. */
  readonly bracket: number
}
export interface Named extends At {
  readonly kind: 'system' | 'benchmark'
  readonly name: Name
}
export interface Value extends At, ReadValue {
  readonly kind: 'value'
}
export interface Place extends At, ReadPlace {}
export type Mark = Named | Value | Place

const TEST = /^\s*(?:测试|榜|排行|数据集|任务|benchmarks?|leaderboard|dataset|eval)/iu
/** Nouns that only a benchmark has. */
const SUITE = /^[\s”"」』》`]*(?:测试集|评测集|评测基准|基准测试|benchmark\b|leaderboard\b|test set\b|test suite\b)/iu

/** "在 X 测试集达到", "on the X benchmark": a name nobody knows that stands where a benchmark stands. */
function isTest(text: string, name: Name): boolean {
  if (name.known || name.family) return false
  const behind = text.slice(name.end, name.end + 16)
  if (!SUITE.test(behind) && !(isSetting(text, name) && TEST.test(behind))) return false
  support(name, 'benchmark', 1, 'a result is given on it')
  return true
}

/** An unknown name right behind "在" or "on": where it was measured, not what. */
const isSetting = (text: string, name: Name): boolean =>
  !name.known &&
  !name.family &&
  /(?:在|于|\bon|\bin)\s*(?:the\s+)?[“"「`]?\s*$/iu.test(text.slice(Math.max(0, name.start - 8), name.start))

/** Text between two offsets with runs of blanks (left by citations) made one. */
export const gap = (text: string, start: number, end: number): string => text.slice(start, end).replace(/\s+/gu, ' ')

/** The same without remarks in brackets. */
export const bareGap = (text: string, start: number, end: number): string =>
  gap(text, start, end).replace(/\s*(?:[（(][^()（）]*[)）]|\[[^[\]]*\])/gu, '')

/** All marks of a sentence. A general name beside a more exact one ("Arena" with "Code Arena") is no benchmark of its own. */
export function readMarks(sentence: Sentence, cues: ScoreCues): Mark[] {
  const { passage, start, end } = sentence
  const text = passage.text
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const bracketOf = (at: number): number =>
    sentence.brackets.findIndex((bracket) => bracket.start <= at && at < bracket.end)
  const inName = (at: number): boolean => names.some((name) => name.start <= at && at < name.end)
  const benchmarks = names.filter((name) => isBenchmark(name, text.slice(name.end, name.end + 24)))
  for (const name of names) if (!benchmarks.includes(name) && isTest(text, name)) benchmarks.push(name)
  const exact = benchmarks.filter(
    (name) =>
      // "LMArena's Text Arena": whose list it is
      !benchmarks.some(({ start: at }) => /^\s*(?:['’]s|的)\s*$/u.test(text.slice(name.end, at))) &&
      !benchmarks.some(
        (other) =>
          (other.text.length > name.text.length && other.text.includes(name.text)) ||
          // common words that are also a benchmark's name are just words beside one
          (name.known && name.weak && other.known && !other.weak),
      ),
  )
  const marks: Mark[] = [
    ...exact.map((name): Named => ({ ...spanOf(name), kind: 'benchmark', name, bracket: bracketOf(name.start) })),
    ...names
      .filter(
        (name) => !benchmarks.includes(name) && (isSystem(name) || isMeasured(text, name)) && !isSetting(text, name),
      )
      .map((name): Named => ({ ...spanOf(name), kind: 'system', name, bracket: bracketOf(name.start) })),
  ]
  const places = readPlaces(text.slice(start, end), cues).map((place): Place => ({
    ...place,
    start: place.start + start,
    end: place.end + start,
    bracket: bracketOf(place.start + start),
  }))
  marks.push(...places.filter(({ start: at }) => !inName(at)))
  let money: string | null = null
  for (const each of quantities(text.slice(start, end))) {
    const quantity = { ...each, start: each.start + start, end: each.end + start }
    if (inName(quantity.start) || places.some((place) => place.start <= quantity.start && quantity.start < place.end))
      continue
    const owner = names.findLast((name) => name.end <= quantity.start && !benchmarks.includes(name))
    const read = readValue(
      text,
      { start, end },
      quantity,
      money,
      owner && isSystem(owner) ? owner : undefined,
      names.findLast((name) => name.end <= quantity.start),
      cues,
    )
    if (!read) continue
    if (quantity.currency !== null) money = quantity.currency
    marks.push({ kind: 'value', start: quantity.start, end: quantity.end, ...read, bracket: bracketOf(quantity.start) })
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
