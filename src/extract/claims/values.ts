/** Numbers of a sentence as results: which can be one, and of what unit. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Quantity } from '../../text/number.js'
import type { Name, Span } from '../scope.js'

/** A number that can be a result. */
export interface ReadValue {
  readonly value: number
  readonly unit: string | null
  /** Where it came from, not where it is: "from 14 % to 72.5 %". */
  readonly old: boolean
  /** A bare number that counts only right beside a name. */
  readonly weak: boolean
}

const ARRIVAL =
  /(?:\bto|至|到|达|升至|reach(?:es|ed|ing)?|hits?|为|=|:|：)\s*(?:了|约|近|超|超过|about|nearly|over|roughly|~|～)?\s*$/iu
const OLD_BEFORE =
  /(?:从|由|\bfrom|\bwas|原为|原来的?|此前为?|之前的?|先前(?:的|方法的)?|上一代的?|previous(?:ly)?|predecessor['’]s|前代的|上代的|上一代的|prior|earlier|old)\s*(?:的|best|SOTA|record|score)?\s*(?:of|at)?\s*(?:约|近|about|~)?\s*$/iu
const OLD_AFTER = /^\s*(?:%|％)?\s*(?:(?:the\s+)?previous|prior|此前|的前最佳)/iu
const LIMIT = /(?:低于|不到|不足|不超过|小于|below|under|less than|fewer than|at most|up to|<|≤)\s*$/iu
/** Settings and counts that stand before their number. */
const SETTING =
  /(?:(?<![A-Za-z])(?:activity|upvotes?|comments?|votes?|pages?|steps?|epochs?|seeds?|temperature|top[-_ ]?[pk]|version|window|batch|n|k|t)|温度|窗口|版本|评论)\s*[:=：]?\s*$/iu
const RANGE_BEFORE = /\d\s?[%％]?\s?[–—~～-]\s*$/u
const RANGE_AFTER = /^\s?[–—~～-]\s?\d/u
/** A word after a bare number that makes it a count of something. */
const COUNTED =
  /^\s*(?:年|月|日|号|个|款|种|项|家|岁|亿|万|千|人|名|天|周|小时|分钟|秒|次|倍|位|条|道|题|轮|步|层|行|ms\b|s\b|k\b|tokens?|days?|weeks?|months?|hours?|hrs?|minutes?|min\b|seconds?|models?|years?|times|tasks?|questions?|problems?|examples?|samples?|steps?|layers?|runs?|GPU|B\b|GB|TB|MB|FPS|fps|Hz|tok|bit|x\b|×|people|users|agents?|languages?|benchmarks?|categories|domains?|others|(?!vs\b|versus\b|is\b|was\b|has\b|as\b|pts\b|points\b)[a-z]+s\b)/iu
/** What is measured beside the number, and is no result of the benchmark itself. */
const OTHER_MEASURE =
  /^\s*(?:的\s*)?(?:hallucination|幻觉|context|上下文|token|tokens|cheaper|confidence|置信|discount|active|激活|sparsity|稀疏|cost|成本|价格|内存|显存|memory|latency|延迟|用户|users|的?开发者|developers|threshold|阈值|CI\b|interval|interval|margin|of (?:the )?(?:cost|price|parameters|tokens|users|developers|tasks|time))/iu

/** Points that lie between two results. */
const POINTS_APART =
  /^\s*\+?\s*(?:elo\s+)?(?:points?|pts|percentage points?|pp|个百分点|分)?\s*(?:behind|ahead|above|below|higher|lower|clear|better|worse|over|gap|lead|difference|的?差距|的?优势|的领先)/iu
/** What people reach is no system's result. */
const HUMAN =
  /(?:人类[^，。；,;\d]{0,8}|\bhumans?\b[^,，.;；\d]{0,24}|\bexperts?\s+(?:score[ds]?|average[ds]?|get|reach(?:ed)?)\s*)$/iu
/** A verb that only a result follows: "posts 61.0", "录得 61.0". */
const POSTS =
  /(?:\b(?:posts|posted|posting|scores|scored|scoring|records|recorded|notche[sd]|clocks(?: in at)?|logs|logged|lands at|landed at|managed)|给出了?|录得|拿下了?|跑出了?|斩获|打出了?|考出了?|刷出了?|交出了?)\s*(?:an?\s+|about\s+|只?有?约?)?$/iu
/** A share of the tasks that was solved: a result, whatever is counted. */
const SOLVES =
  /(?:(?:finish|complet|solv|resolv|pass|answer|handl|clear|crack|fix|tackl|succeed)(?:e[sd]?|s|es|ed|ing)?|got|gets|right on)\s+(?:in\s+|on\s+)?(?:about\s+|only\s+|just\s+|nearly\s+|some\s+)?$|(?:完成|解决|通过|答对|做对|修复|攻克)了?(?:约|近|其中)?\s*$/iu

/**
 * A quantity as a result, where it can be one.
 * @param money the currency of amounts earlier in the sentence
 * @param host the name right before the number, of whatever
 * @param owner the measured thing before the number, that it may be the possessor of
 */
export function readValue(
  text: string,
  sentence: Span,
  quantity: Quantity,
  money: string | null,
  owner: Name | undefined,
  host: Span | undefined,
  cues: ScoreCues,
): ReadValue | undefined {
  const before = text.slice(Math.max(sentence.start, quantity.start - 28), quantity.start)
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 28))
  if (quantity.times || RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || LIMIT.test(before)) return undefined
  const beside = host !== undefined && quantity.start - host.end <= 2
  if (!quantity.percent && !beside && SETTING.test(before)) return undefined
  if (HUMAN.test(before)) return undefined
  const solves = quantity.percent && SOLVES.test(before)
  if (solves) return { value: quantity.value, unit: '%', old: false, weak: false }
  if (OTHER_MEASURE.test(after)) return undefined
  if (/[\d/]\s?\/\s?$/u.test(before) || /^\s?\/\s?\d/u.test(after) || POINTS_APART.test(after)) return undefined
  // "比 B 高 1.8 分"
  if (/(?:^|[^提更最])[高低多少]了?\s*$/u.test(before) && /^\s*(?:个?百分点|分)/u.test(after)) return undefined
  const old = OLD_BEFORE.test(before) || OLD_AFTER.test(after)
  const arrives = ARRIVAL.test(before)
  const owned = owner !== undefined && /^\s*(?:的|['’]s|[（(])\s*$/u.test(text.slice(owner.end, quantity.start))
  // "beating the 72.7% of B"
  const theirs = /\bthe\s+$/iu.test(before) && /^\s*of\s+(?:the\s+)?\p{Lu}/u.test(after)
  if (!old && !owned && !theirs && !(arrives && /\bto\s*\S*\s*$|[至到]/iu.test(before.slice(-6)))) {
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
  if (
    elo ||
    points ||
    bracketed ||
    POSTS.test(before) ||
    /[=:：]\s*$/u.test(before) ||
    before.slice(-16).search(cues.result) >= 0
  )
    return { value, unit, old, weak: false }
  // "GDPval-AA 1205", "HLE at 49.8": right beside a name
  const decimal = /\d\.\d/u.test(written) || old || before.slice(-12).search(cues.score) >= 0
  const ends = /[A-Za-z\d]\s$/u.test(before) && /^\s*(?:[,，、。;；)）]|$)/u.test(after) && /^\d{2,4}$/u.test(written)
  // "B 只有 71，"
  const plain =
    owner !== undefined &&
    /^\d{2,4}$/u.test(written) &&
    /^\s*(?:则|也|却)?(?:只有|仅有?|只|是|为|停在|停留在)\s*$/u.test(text.slice(owner.end, quantity.start)) &&
    /^\s*(?:[,，、。;；)）]|$)/u.test(after)
  return decimal || ends || plain ? { value, unit, old, weak: true } : undefined
}
