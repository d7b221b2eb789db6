/** What a number counts, by the words right beside it. */
import type { FigureCues, MetricCues } from '../../lexicon/figureCues.js'
import type { Metric } from '../../ontology.js'
import type { Span } from '../scope.js'
import { tidy, type Quantity } from '../../text/number.js'

/** How far a cue word may stand from its number. */
const REACH = 24
/** Counts of what a thing is given on a hub: never of the hub itself, and of a post as little as of its subject. */
export const ON_HUB: readonly Metric[] = ['likes', 'downloads', 'stars']

const BREAK = /[，,、;；。!！?？()（）[\]|/\n\d$€£¥￥]/u
const LEAD_IN =
  /^(?:[\s*+以上余多个名次颗的]|(?:more|weekly|monthly|daily|total|cumulative|lifetime|github|hf|hugging face)\s)+/u
const LEAD_OUT =
  /(?:[，,]?\s?(?:金额|规模|总额)|从\s?[\d.,]+\s?[万千亿KMk]?\s?[颗次个]?\s?(?:一路)?(?:增长|飙升|猛增|攀升)?|[\s*：:~～约近超达了高至有为已获得过出是到逾就仅只共升涨来破]|超过|接近|达到|获得|突破|累计|目前|现在|[，,]?\s?(?:本周|如今|已经|今天|本月)|about|over|nearly|almost|around|roughly|some|is|of|more than|well|just|only|up to|at|to|by|a|an|another|passed|past|topped|crossed|hit|reached|surpassed|exceeded)+$/iu
/** "downloaded 50 million times", "下载了 200 万次": a count of downloads without the noun. */
const FETCHED = /(?:\b(?:downloaded|pulled|installed|fetched)\s+(?:[a-z]+\s+){0,3}|下载了?\s*(?:[约近超]|超过)?\s*)$/iu
const TIMES = /^\s*(?:times\b|次)/iu
/** Money that comes from somebody, or in a kind of round. */
const GOT =
  /\b(?:received?|receives|gets?|got|with|took|takes|lands?|landed|wins?|won|secures?|nabs?|nabbed|bags?|bagged|snags?|snagged|scores?|scored|banks?|banked|picks? up|picked up|pull(?:s|ed) in|haul(?:s|ed) in|brings? in|brought in|takes? in|took in|adds?|added|takes? on|took on|collect(?:s|ed)|announce[sd]?)\s*(?:another|an?|some|about|nearly|over|roughly)?\s*$/iu
const ROUND =
  /^\s*(?:in\s+(?:a\s+)?(?:pre-seed|seed|series|growth|venture|equity|debt|new|fresh|funding|capital|financing|backing)\b|(?:from|by)\s+\p{Lu}|pre-seed|seed\b|series\s|round\b|grant\b|financing|raise\b)/iu
/** Money put into somebody. */
const PUT =
  /\b(?:put|puts|putting|pours?|poured|pumps?|pumped|sinks?|sank|invest(?:s|ed|ing)?|plough(?:s|ed)|plow(?:s|ed))\s*(?:another|an?|some|about|nearly|over|up to|roughly)?\s*$/iu
const INTO = /^\s*(?:in|into)\s/iu
/** What comes before a valuation or a price, never before a round. */
const PRICED =
  /(?:\bat|\bfor|\bvalues?\b[^,，]{0,40}|\bvalued at|\bvaluation of|估值)\s*(?:an?|about|nearly|over|roughly|约|达|近|超)?\s*$/iu
/** Sums over all rounds. */
const SUMMED =
  /(?:累计|总计|总融资|融资总额|\btotal(?:\s+(?:raised|funding))?(?:\s+to(?: date)?)?|\bto date)\s*(?:[a-z]+\s+){0,2}[^\d，,。]{0,8}$/iu
const SUMMED_AFTER = /^\s*(?:in\s+total|to date|in\s+all|overall|to\s+\w+\s+date)/iu
/** "a 32B speech model", "397B MoE": a size before what it is the size of. */
const SIZED =
  /^[\s-]?(?!\s*(?:tokens?|美元|元))[^\d，,。；;（(]{0,32}?(?:模型|大模型|架构|MoE|LLM|VLM|\bmodels?\b|checkpoint)/u
/** "0.6B 和 4B 两种规格". */
const SIZES =
  /^\s*(?:参数)?\s*(?:等?[两三四五六多]?[种个款])?\s*(?:不同)?(?:参数)?(?:规格|尺寸|规模|参数版本|sizes\b|variants\b|parameter (?:sizes|versions|variants))/iu
/** A number that is only named as what a thing runs with. */
const ACTIVE = /(?:激活|活跃|\bactive|activated)/iu

/** "Downloads of X have crossed the 100 million mark". */
const COUNTED =
  /\b(downloads|stars|likes)\b[^,，.;。]{0,60}\b(?:hit|reached|crossed|passed|topped|surpassed|exceeded|climbed to|rose to|grew to|stands? at|(?:is|are) at|now at)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$/iu

/** What else so much money is for. */
const NO_ROUND =
  /^\s*(?:[\w-]+\s+){0,3}(?:fund\b|deal\b|contract|order\b|acquisition|settlement|lawsuit|fine\b|buyout|takeover|data cent|budget|loan|bond|pledge|grant program)|^\s*(?:的)?[^，。；\d]{0,8}(?:基金(?!会)|订单|合同|收购|回购|罚款|贷款|授信|采购)/iu
/** What else is downloaded. */
const OTHER_COUNT = /^\s*(?:[GMT]i?B\b|个|款|份|篇|种)/iu

/** No round is smaller. */
const LEAST = 1e5

/** Text between the nearest breaks and numbers around a number, the number itself left out. */
function segment(text: string, { start, end }: Span): { before: string; after: string } {
  let from = start
  while (from > 0 && start - from < 40 && !BREAK.test(text[from - 1]!)) from--
  let to = end
  while (to < text.length && to - end < 40 && !BREAK.test(text[to]!)) to++
  return { before: text.slice(from, start), after: text.slice(end, to) }
}

/**
 * The metric of a number, undefined where no word beside it tells.
 * @param text the passage's text up to the end of the sentence
 * @param onHub the story tells of a hub, so that bare words for likes are likes there
 */
export function metricOf(
  text: string,
  quantity: Quantity,
  cues: FigureCues,
  onHub: boolean,
): { metric: Metric; sized: boolean } | undefined {
  const raw = text.slice(quantity.end, quantity.end + REACH).toLowerCase()
  const after = raw.replace(LEAD_IN, '')
  const whole = text.slice(Math.max(0, quantity.start - REACH), quantity.start).toLowerCase()
  const before = whole.replace(LEAD_OUT, '')
  const beside = segment(text, quantity)
  const near = text.slice(Math.max(0, quantity.start - 16), quantity.end + 8)
  let best: { metric: Metric; length: number } | undefined
  for (const [metric, cue] of Object.entries(cues) as [Metric, MetricCues][]) {
    if (cue.units && !cue.units.includes(quantity.unit)) continue
    if ((cue.money ?? false) !== (quantity.currency !== null)) continue
    if (!cue.units && (quantity.percent || quantity.times)) continue
    // "raised $2B at a valuation of $29B": what comes behind "at" is another amount
    const told = metric === 'funding' ? beside.after.replace(/\b(?:at|valuing|which values)\b.*$/iu, '') : beside.after
    const around = ON_HUB.includes(metric) ? near : `${beside.before} ${told}`
    if (cue.unless.some((word) => around.toLowerCase().includes(word.toLowerCase()))) continue
    if (metric === 'downloads' && OTHER_COUNT.test(raw)) continue
    const heads = onHub ? [...cue.before, ...(cue.hub ?? [])] : cue.before
    const words = onHub ? [...cue.after, ...(cue.hub ?? [])] : cue.after
    const length = Math.max(
      ...words.filter((word) => opens(after, word) || opens(raw.trimStart(), word)).map((word) => word.length + 1),
      ...heads.filter((word) => closes(before, word) || closes(whole.trimEnd(), word)).map((word) => word.length),
      0,
    )
    if (length > (best?.length ?? 0)) best = { metric, length }
  }
  const ahead = text.slice(Math.max(0, quantity.start - 60), quantity.start)
  const behind = text.slice(quantity.end, quantity.end + 40)
  if (quantity.currency !== null) {
    if (best?.metric === 'funding' && (NO_ROUND.test(behind) || (PRICED.test(ahead) && !ROUND.test(behind))))
      return undefined
    const round =
      quantity.value >= LEAST &&
      !NO_ROUND.test(behind) &&
      ((GOT.test(ahead) && ROUND.test(behind)) || (PUT.test(ahead) && INTO.test(behind)))
    if (
      !best &&
      round &&
      !cues.funding?.unless.some((word) => (beside.before + beside.after).toLowerCase().includes(word.toLowerCase()))
    )
      return { metric: 'funding', sized: false }
  } else if (!best) {
    if (FETCHED.test(ahead) && TIMES.test(behind)) return { metric: 'downloads', sized: false }
    const counted = quantity.percent || quantity.times ? undefined : COUNTED.exec(ahead)?.[1]
    if (counted) return { metric: counted.toLowerCase() as Metric, sized: false }
  }
  if (!best && isSize(quantity) && SIZES.test(text.slice(quantity.end)) && !ACTIVE.test(beside.before + beside.after))
    return { metric: 'parameters', sized: false }
  if (!best && isSize(quantity) && SIZED.test(text.slice(quantity.end)) && !ACTIVE.test(beside.before + beside.after))
    return { metric: 'parameters', sized: true }
  return best && { metric: best.metric, sized: false }
}

/** True for all that was ever raised, not this round's money. */
export const isSum = (text: string, { start, end }: Span): boolean =>
  SUMMED.test(text.slice(Math.max(0, start - 40), start)) || SUMMED_AFTER.test(text.slice(end, end + 24))

/** A bare amount that can only be the size of a model. */
export const isSize = ({ unit, currency, value }: Quantity): boolean =>
  unit === 'B' && currency === null && value <= 5e12

/** A cue right after the number; Latin ones end on a word boundary. */
function opens(text: string, word: string): boolean {
  const cue = word.toLowerCase()
  return text.startsWith(cue) && !(/[a-z]$/u.test(cue) && /^[a-z]/u.test(text.slice(cue.length)))
}

/** A cue right before the number; Latin ones start on a word boundary. */
function closes(text: string, word: string): boolean {
  const cue = word.toLowerCase()
  return text.endsWith(cue) && !(/^[a-z]/u.test(cue) && /[a-z]$/u.test(text.slice(0, -cue.length)))
}

/** A value in the metric's own unit: "40 % faster" is 1.4. */
export const valueOf = (metric: Metric, quantity: Quantity): number =>
  metric === 'speedup' && quantity.percent ? tidy(1 + quantity.value / 100) : quantity.value
