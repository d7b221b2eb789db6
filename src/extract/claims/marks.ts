/** What a sentence holds of results: systems, benchmarks, values and places, in reading order. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { chineseNumber, quantities, type Quantity } from '../../text/number.js'
import { likelyType, support, weightOf, type Name, type Span } from '../scope.js'
import type { Sentence } from './units.js'

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

/** True for a benchmark; an organisation that runs one ("Artificial Analysis") only where its list is meant. */
export function isBenchmark(name: Name, after = ''): boolean {
  const known = name.family ?? name.known
  if (!known) return likelyType(name)?.type === 'benchmark'
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
  const likely = likelyType(name)
  return likely?.type === 'model' || (likely?.type === 'product' && weightOf(name, 'product') >= UNKNOWN_SYSTEM)
}

interface At extends Span {
  /** Number of the bracket it stands in, -1 outside. */
  readonly bracket: number
}
export interface Named extends At {
  readonly kind: 'system' | 'benchmark'
  readonly name: Name
}
export interface Value extends At {
  readonly kind: 'value'
  readonly value: number
  readonly unit: string | null
  /** Where it came from, not where it is: "from 14 % to 72.5 %". */
  readonly old: boolean
  /** A bare number that counts only right beside a name. */
  readonly weak: boolean
}
export interface Place extends At {
  readonly kind: 'place'
  readonly rank: number
  /** Said by a verb whose object is the benchmark ("tops X"). */
  readonly verb: boolean
}
export type Mark = Named | Value | Place

/** "在 X 测试集达到", "on the X benchmark": a name nobody knows that stands where a benchmark stands. */
function isTest(text: string, name: Name): boolean {
  if (name.known || name.family || !isSetting(text, name)) return false
  if (
    !/^\s*(?:测试集|测试|基准|评测|榜|排行|数据集|任务|benchmarks?|leaderboard|test set|dataset|eval)/iu.test(
      text.slice(name.end, name.end + 16),
    )
  )
    return false
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
    (name) => !benchmarks.some((other) => other.text.length > name.text.length && other.text.includes(name.text)),
  )
  const marks: Mark[] = [
    ...exact.map((name): Named => ({ ...spanOf(name), kind: 'benchmark', name, bracket: bracketOf(name.start) })),
    ...names
      .filter((name) => !benchmarks.includes(name) && isSystem(name) && !isSetting(text, name))
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
    const read = readValue(text, { start, end }, quantity, money, cues)
    if (!read) continue
    if (quantity.currency !== null) money = quantity.currency
    marks.push({ kind: 'value', start: quantity.start, end: quantity.end, ...read, bracket: bracketOf(quantity.start) })
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const ARRIVAL =
  /(?:\bto|至|到|达|升至|reach(?:es|ed|ing)?|hits?|为|=|:|：)\s*(?:了|约|近|超|超过|about|nearly|over|roughly|~|～)?\s*$/iu
const OLD_BEFORE =
  /(?:从|由|\bfrom|\bwas|原为|原来的?|此前为?|之前的?|先前(?:的|方法的)?|上一代的?|previous(?:ly)?|prior|earlier|old)\s*(?:的|best|SOTA|record|score)?\s*(?:of|at)?\s*(?:约|近|about|~)?\s*$/iu
const OLD_AFTER = /^\s*(?:%|％)?\s*(?:(?:the\s+)?previous|prior|此前|的前最佳)/iu
const LIMIT = /(?:低于|不到|不足|不超过|小于|below|under|less than|fewer than|at most|up to|<|≤)\s*$/iu
/** Settings and counts that stand before their number. */
const SETTING =
  /(?:activity|upvotes?|comments?|votes?|pages?|steps?|epochs?|seeds?|temperature|top[-_ ]?[pk]|version|window|batch|n|k|t|温度|窗口|版本|评论)\s*[:=：]?\s*$/iu
const RANGE_BEFORE = /\d\s?[%％]?\s?[–—~～-]\s*$/u
const RANGE_AFTER = /^\s?[–—~～-]\s?\d/u
/** A word after a bare number that makes it a count of something. */
const COUNTED =
  /^\s*(?:年|月|日|号|个|款|种|项|家|岁|亿|万|千|人|名|天|周|小时|分钟|秒|次|倍|位|条|道|题|轮|步|层|行|ms\b|s\b|k\b|tokens?|days?|weeks?|months?|hours?|hrs?|minutes?|min\b|seconds?|models?|years?|times|tasks?|questions?|problems?|examples?|samples?|steps?|layers?|runs?|GPU|B\b|GB|TB|MB|FPS|fps|Hz|tok|bit|x\b|×|people|users|agents?|languages?|benchmarks?|categories|domains?|others|[a-z]+s\b)/iu
/** What is measured beside the number, and is no result of the benchmark itself. */
const OTHER_MEASURE =
  /^\s*(?:的\s*)?(?:hallucination|幻觉|context|上下文|token|tokens|cheaper|confidence|置信|discount|active|激活|sparsity|稀疏|cost|成本|价格|内存|显存|memory|latency|延迟|用户|users|的?开发者|developers|threshold|阈值|CI\b|interval|interval|margin|of (?:the )?(?:cost|price|parameters|tokens|users|developers|tasks|time))/iu

/** Points that lie between two results. */
const POINTS_APART =
  /^\s*\+?\s*(?:elo\s+)?(?:points?|pts|percentage points?|pp|个百分点|分)?\s*(?:behind|ahead|above|below|higher|lower|clear|better|worse|over|gap|lead|difference|的?差距|的?优势|的?领先)/iu

/** A quantity as a result, where it can be one. `money` is the currency of amounts earlier in the sentence. */
function readValue(
  text: string,
  sentence: Span,
  quantity: Quantity,
  money: string | null,
  cues: ScoreCues,
): Pick<Value, 'value' | 'unit' | 'old' | 'weak'> | undefined {
  const before = text.slice(Math.max(sentence.start, quantity.start - 28), quantity.start)
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 28))
  if (quantity.times || RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || LIMIT.test(before)) return undefined
  if (!quantity.percent && SETTING.test(before) && /(?:[^A-Za-z]|^)[A-Za-z]*\s*[:=：]?\s*$/u.test(before))
    return undefined
  if (OTHER_MEASURE.test(after)) return undefined
  if (/[\d/]\s?\/\s?$/u.test(before) || /^\s?\/\s?\d/u.test(after) || POINTS_APART.test(after)) return undefined
  const old = OLD_BEFORE.test(before) || OLD_AFTER.test(after)
  const arrives = ARRIVAL.test(before)
  if (!old && !(arrives && /\bto\s*\S*\s*$|[至到]/iu.test(before.slice(-6)))) {
    if (cues.changeBefore.test(before) || cues.changeAfter.test(after)) return undefined
  }
  const { value } = quantity
  if (quantity.currency !== null || (money !== null && quantity.unit !== '' && !quantity.percent)) {
    const earned = money !== null || cues.earned.test(before)
    return earned ? { value, unit: quantity.currency ?? money, old, weak: false } : undefined
  }
  if (quantity.percent) return { value, unit: '%', old, weak: false }
  if (quantity.unit !== '') return undefined
  const near = text.slice(Math.max(sentence.start, quantity.start - 10), Math.min(sentence.end, quantity.end + 8))
  const elo = near.search(cues.elo) >= 0
  const points = cues.points.test(after)
  if (!points && COUNTED.test(after)) return undefined
  const written = text.slice(quantity.start, quantity.end)
  const bracketed = /[（(]\s*$/u.test(before) && /^\s*[)）]/u.test(after)
  if (!elo && !points && /^(?:19|20)\d\d$/u.test(written) && !/(?:得分|分数|score)/iu.test(before)) return undefined
  const unit = elo ? 'elo' : points ? 'points' : null
  if (elo || points || bracketed || /[=:：]\s*$/u.test(before) || before.slice(-16).search(cues.result) >= 0)
    return { value, unit, old, weak: false }
  // "GDPval-AA 1205", "HLE at 49.8": right beside a name
  const decimal = /\d\.\d/u.test(written) || old || before.slice(-12).search(cues.score) >= 0
  const ends = /[A-Za-z\d]\s$/u.test(before) && /^\s*(?:[,，、。;；)）]|$)/u.test(after) && /^\d{2,4}$/u.test(written)
  return decimal || ends ? { value, unit, old, weak: true } : undefined
}

const NUMBERED =
  /(?<![\w#])#\s?(\d{1,3})(?!\.\d|[\d%‰万亿\w])|\bNo\.\s?(\d{1,3})\b|\brank(?:s|ed|ing)?\s+(?:at\s+)?(?:number\s+)?(\d{1,3})(?:st|nd|rd|th)?\b|\b(\d{1,3})(?:st|nd|rd|th)(?=\s+(?:place|overall|on|in|position|rank)\b)/giu
const ORDINAL =
  /(排名|排行|排在|排|位列|位居|名列|列|居|获得|获|夺得|夺|拿下|取得|斩获|榜单|榜|全球|国内|综合)?\s?(?:全球|世界|国内|综合|总榜|榜单|中国|开源|开源模型|行业|业界)*\s?第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})(?!\s?(?:个|次|季|款|时间|代|步|方|批|轮|天|周|版|期|届|部|章|层|阶段|大|人称|手|线|种|条|篇|项|家|台|支|行|页|[\d.%]))\s?(名|位)?/gu
const WORDS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }
const WORDED =
  /\b(first|second|third|fourth|fifth)(?:\s+place|(?=\s+(?:on|in)\s+(?:the\s+)?[A-Z]))|\bplac(?:es|ed|ing)\s+(first|second|third|fourth|fifth)\b|\brank(?:s|ed|ing)\s+(first|second|third|fourth|fifth)\b/giu

/** Places on a list: "#1", "第二名", "ranks third", "登顶". Tops of a range ("top 3", "前 3") are none. */
function readPlaces(text: string, cues: ScoreCues): Omit<Place, 'bracket'>[] {
  const found: Omit<Place, 'bracket'>[] = []
  const add = (start: number, whole: string, rank: number, verb = false): void => {
    const end = start + whole.length
    if (/(?:\btop[- ]?|前\s?|issue\s|PR\s|pull\s)$/iu.test(text.slice(0, start))) return
    if (rank < 1 || found.some((other) => other.start < end && start < other.end)) return
    found.push({ kind: 'place', start, end, rank, verb })
  }
  for (const match of text.matchAll(NUMBERED))
    add(match.index, match[0], Number(match[1] ?? match[2] ?? match[3] ?? match[4]))
  for (const match of text.matchAll(ORDINAL)) {
    const digits = match[2]!
    // "第二、三名" are the places of several
    if (/^\s*[、和与至到]\s*(?:第\s*)?[一二三四五六七八九十\d]/u.test(text.slice(match.index + match[0].length)))
      continue
    if (
      match[1] === undefined &&
      match[3] === undefined &&
      !/[，。、；,.;）)\s]|$/u.test(text.slice(match.index + match[0].length).slice(0, 1))
    )
      continue
    add(match.index, match[0], /\d/u.test(digits) ? Number(digits) : chineseNumber(digits))
  }
  for (const match of text.matchAll(WORDED))
    add(match.index, match[0], WORDS[(match[1] ?? match[2] ?? match[3])!.toLowerCase()]!)
  for (const match of text.matchAll(cues.first)) add(match.index, match[0], 1, true)
  return found.sort((a, b) => a.start - b.start)
}
