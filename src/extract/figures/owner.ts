/** Whose a figure is: the host of its bracket, what it modifies, the name before it, or what the story is about. */
import type { EntityType, Metric } from '../../ontology.js'
import type { Topic } from '../claims/topic.js'
import { isGoverned, keyOf } from '../claims/subject.js'
import { mayBe, type Sentence, type Unit } from '../claims/units.js'
import { likelyType, type Name, type Span } from '../scope.js'
import { fragmentOwners } from './fragment.js'
import { counts } from './having.js'
import { ON_HUB } from './metric.js'
import { gives, raiserOf } from './raiser.js'

const HOSTS = /^(?:github|gitlab|gitee|hugging ?face|hf|modelscope|魔搭|npm|pypi|docker hub|app store|google play)$/iu
/** A bracket that cites a post: its likes are the post's. */
const POST = /@\w|博客|推文|帖|\bblog|\btweet|\bpost|\bthread|\bvideo|转发/iu
/** How much must speak for a name nobody knows. */
const ENOUGH = 0.8
/** Between a number and the thing that it describes. */
const MODIFIES =
  /^[\s”"」』)）]*(?:的高热度|高热度)?\s*[颗个]?\s*(?:参数量?|参数规模|[- ]?parameters?|[- ]?params?|星标?|stars?|下载量?|downloads?|❤️?|赞|上下文|context)?\s*(?:级别?|级)?\s*的?\s*(?:the|an?|new|open|open-source|open-weights?|dense|MoE|model|LLM|开源|全新|最新|新|旗舰|稠密|密集|混合专家|多模态|推理|语言|大|小|轻量|模型|项目|框架|工具|代码库|仓库|repo|project|GitHub|\s)*[“"「『《（(]?\s*$/iu

/** "拥有 1T 参数及 1M 上下文的旗舰模型 X": what a number in front describes, before the thing. */
const HAS = /(?:拥有|具有|具备|包含|含|达|超过|仅|\bwith|\bof)\s*(?:约|近|超|超过|over|about)?\s*$/iu
/** "1300 亿参数的端到端语音大模型 X": nothing between but what it is. */
const DEFINES =
  /^\s*(?:个|多)?(?:总)?参数量?(?:级别?)?的[^，。；,;：:（(“]{0,24}$|^[\s-]*(?:parameters?|params?)\s+[^，。；,;：:（(.]{0,40}\b(?:model|LLM|VLM)\s*,?\s*(?:called\s+|named\s+|dubbed\s+)?$/iu
const DESCRIBES = /^[^，。；,;（(]{0,36}的[^，。；,;的（(]{0,14}$/u
/** "这是一个 380M 参数的 …": said of what the story is about. */
const COPULA = /(?:这是|它是|其为|是|为|作为|\bis|\bas)\s*(?:一[个款种套]|首[个款]|an?\b|the first)[^，。；;.]{0,24}$/iu
const ANOTHER =
  /\d|此外|另一|还有|其他|\band an?\b|\banother\b|\bother\b|\bprevious\b|\blarger?\b|\bsmall(?:er)?\b|\blike\b|\bunlike\b|\bthan\b/iu
const SAME = /(?:这款|该|此|它|其|\bthis\b|\bit\b|\bthe\b)[^，。；,;]{0,12}$/iu
const INVESTED = /(?:投资(?![方人者机])|注资|invest(?:s|ed|ing|ment)?)/iu

const typeOf = (name: Name): EntityType | undefined => (name.family ?? name.known ?? likelyType(name))?.type

/** True when a name can have a figure of a metric. */
export function canHave(name: Name, types: readonly EntityType[], metric: Metric): boolean {
  const hub = ON_HUB.includes(metric)
  // "the 9B" has its own size and no other's figures
  if (/^\d[\d.]*\s?[BMT]$/u.test(name.text) && name.stands === undefined) return false
  if (hub && (name.known?.kind !== undefined || HOSTS.test(name.text))) return false
  const type = (name.family ?? name.known)?.type
  if (type === undefined) {
    const likely = likelyType({ types: hub ? [...name.types, ...(name.told ?? [])] : name.types })
    return likely !== undefined && types.includes(likely.type) && likely.weight >= ENOUGH
  }
  return types.includes(type) || (!hub && (name.known?.also ?? []).some((each) => types.includes(each)))
}

export interface Asked {
  readonly sentence: Sentence
  readonly quantity: Span
  readonly metric: Metric
  readonly types: readonly EntityType[]
  readonly topic: Topic
  /** The bold lead or heading that the story opens with. */
  readonly lead: readonly Name[]
  /** Where the figure of the same metric before this one ends, -1 for none. */
  readonly since: number
  /** What the sentences before told of last: what "it" means where no lead says so. */
  readonly recent: () => Name | undefined
  /** The story tells of a hub. */
  readonly onHub: boolean
  /** Only a size beside a word for models: of a thing that need not have a name ("a 14B model"). */
  readonly sized: boolean
}

/** The name or names (of one enumeration) that a figure belongs to; empty where none does. */
export function ownersOf(asked: Asked): readonly Name[] {
  const { sentence, quantity, metric, types } = asked
  const text = sentence.passage.text
  const fits = (name: Name): boolean => canHave(name, types, metric) || counts(asked, name)
  const all = sentence.clauses.flatMap(({ units }) => units)
  const names = all.flatMap((unit) => unit.names)
  const hub = ON_HUB.includes(metric)
  const money = metric === 'funding' || metric === 'valuation' || metric === 'revenue'
  const topical = told(asked, fits)
  const bracket = sentence.brackets.find(({ start, end }) => start <= quantity.start && quantity.end <= end)
  if (bracket) {
    const said = text.slice(bracket.start, bracket.end)
    const written = sentence.passage.block.text.slice(bracket.start, bracket.end)
    if (hub && POST.test(written)) return []
    const inside = bracket.units.filter((unit) => unit.end <= quantity.start).flatMap((unit) => unit.names)
    const within = inside.filter(fits).at(-1)
    if (within) return [within]
    const host = names.filter((name) => name.end <= bracket.start).at(-1)
    if (host && fits(host) && /^[^。.!！;；，,]{0,24}$/u.test(text.slice(host.end, bracket.start))) {
      // "千问最新的编程模型（…）": the story's thing, not the family that it belongs to
      const described = /的|['’]s\b|模型|\bmodel/iu.test(text.slice(host.end, bracket.start))
      return described && topical[0] && keyOf(topical[0]) !== keyOf(host) ? topical : [host]
    }
    // a bracket behind a sentence counts a post, unless the story is the list entry of a model
    if (metric === 'likes') {
      const lead = asked.lead.find(fits)
      const entry = lead && (typeOf(lead) === 'model' || !(lead.known ?? lead.family))
      const listed = entry && /[❤♥]/u.test(said) && !POST.test(sentence.passage.block.text)
      // a model in the middle of a sentence, or a hub in the bracket, tells as much
      const told =
        /HF|hugging|modelscope|魔搭/iu.test(said) || !/[。.!！?？…]["”」*]?\s*$/u.test(text.slice(0, bracket.start))
      if (
        topical[0] &&
        told &&
        typeOf(topical[0]) === 'model' &&
        /[❤♥]/u.test(said) &&
        !POST.test(sentence.passage.block.text)
      )
        return topical
      return listed && asked.lead.every((name) => typeOf(name) !== 'person') ? [lead] : []
    }
    if (hub) return topical
  }
  if (hub && !bracket && !names.some(fits)) {
    const owners = fragmentOwners(sentence, quantity, metric, asked.onHub, fits)
    if (owners) return owners
  }
  const clause = sentence.clauses.find(({ start, end }) => start <= quantity.start && quantity.start < end)
  const basis = metric === 'parameters' || metric === 'context' || metric === 'speedup'
  const before = names.filter((name) => name.end <= quantity.start && fits(name) && !(money && gives(sentence, name)))
  const free = before.filter((name) => !isUsed(sentence, all, name))
  // what a thing is built on has other figures
  const able = (basis || hub) && (free.length > 0 || topical.length > 0) ? free : before
  // "X, a hybrid Mamba model with …": what kind of model it is
  const kinds = able.filter((name) => !isKind(text, name))
  const near = (kinds.length > 0 ? kinds : able)
    .filter((name) => clause && name.start >= clause.start && name.start >= asked.since)
    .at(-1)
  // "10785 星的 newsnow", "380M-parameter model ZUNA"
  const next = names.find((name) => name.start >= quantity.end)
  const from = clause?.start ?? sentence.start
  const ahead = text.slice(from, quantity.start)
  const between = next ? text.slice(quantity.end, next.start) : ''
  const modified =
    next &&
    fits(next) &&
    (MODIFIES.test(between) ||
      (metric === 'parameters' && DEFINES.test(between)) ||
      (HAS.test(ahead) && DESCRIBES.test(between))) &&
    (ON_HUB.includes(metric) || next.known !== undefined || next.family !== undefined || !COPULA.test(ahead))
      ? next
      : undefined
  if (metric === 'funding' && INVESTED.test(text.slice(quantity.start - 8, quantity.end + 12))) {
    const receiver = names.find(
      (name) =>
        fits(name) && /(?:向|对|给|\bin|\binto)\s*$/iu.test(text.slice(Math.max(from, name.start - 5), name.start)),
    )
    if (receiver) return [receiver]
    if (!/(?:获|得到|拿到|接受|receiv|secur|raise|land)/iu.test(ahead)) return []
  }
  // "With 1 trillion parameters, X is …"
  const opened = names.find((name) => clause && name.start >= clause.end && name.start - clause.end < 4)
  if (before.length === 0 && clause && LEADING.test(text.slice(clause.start, quantity.start)) && opened && fits(opened))
    return [opened]
  if (metric === 'funding') return raiserOf(sentence, quantity, names, fundable(asked, fits), fits)
  const other = (name: Name): boolean => asked.sized && ANOTHER.test(text.slice(name.end, quantity.start))
  if (near && quantity.start - near.end < 8 && !other(near)) return unitOf(all, near, fits, metric)
  if (modified) return [modified]
  if (near && !other(near)) return unitOf(all, near, fits, metric)
  if (money) {
    const subject = able.find((name) => sentence.clauses.some(({ start }) => name.start - start < 12)) ?? able[0]
    return subject ? [subject] : topical
  }
  const opening = able.find((name) => name.start - sentence.start < 6)
  if (hub && opening) return [opening]
  // without a lead the sentence's own thing is counted, not the first of a paragraph that goes through several
  if (hub) return topical.length > 0 && (asked.lead.length > 0 || able.length === 0) ? topical : able.slice(-1)
  const same = SAME.test(ahead)
  // "positioned as a lightweight, deployable 0.9B model"
  if (asked.sized && COPULA.test(text.slice(sentence.start, quantity.start)))
    return able.length > 0 ? able.slice(-1) : topical
  if (asked.sized) return same ? topical : []
  const last = able.at(-1)
  if (last && !same) return [last]
  if (same && topical.length > 0) return topical
  // "Qwen 放出 397B": of a thing of another maker than the story's
  const maker = names.filter((name) => name.end <= quantity.start && typeOf(name) === 'org').at(-1)
  return maker && topical[0] && !madeBy(topical[0], maker) ? [] : topical
}

/** A clause that goes before its subject. */
const LEADING =
  /^\s*(?:with|at|weighing|boasting|packing|sporting|counting|totall?ing|having|despite|拥有|凭借|凭|以|坐拥|仅用|仅有)/iu
const isKind = (text: string, name: Name): boolean =>
  /\b(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}$/iu.test(text.slice(Math.max(0, name.start - 32), name.start)) &&
  /^(?:\s|-)(?:model|architecture|based|style|variant|MoE|hybrid|backbone|transformer)/iu.test(
    text.slice(name.end, name.end + 16),
  )
const IS = /(?:是|为|\bis)\s*(?:the\s+)?[“"「『《]?\s*$/iu

/** What something is built on or works with, also as one of a list. */
const isUsed = (sentence: Sentence, units: readonly Unit[], name: Name): boolean =>
  (isGoverned(sentence, name) && !IS.test(sentence.passage.text.slice(Math.max(0, name.start - 8), name.start))) ||
  (units
    .find(({ names }) => names.includes(name))
    ?.names.some((each) => each.end < name.start && isGoverned(sentence, each)) ??
    false)

/** Not known to be another's. */
function madeBy(thing: Name, maker: Name): boolean {
  const made = (thing.family ?? thing.known)?.maker
  return made === undefined || maker.known === undefined || made === maker.known.name || maker.known.parent === made
}

/** All of an enumeration share a speed or a context, but never a count. */
function unitOf(units: readonly Unit[], name: Name, fits: (name: Name) => boolean, metric: Metric): readonly Name[] {
  if (ON_HUB.includes(metric) || metric === 'funding' || metric === 'parameters') return [name]
  const unit = units.find((each) => each.names.includes(name))
  return unit && unit.names.every(fits) ? unit.names : [name]
}

/** Points back to what was told of before. */
const BACK =
  /(?:该|这个|这款|这一|此)(?:模型|项目|工具|框架|系统|应用|仓库|产品)|这是|它|其|\bits?\b|\bthe (?:new )?(?:model|project|repo|repository|library|tool|app|framework|system)\b/iu

/** What the story is about; where a sentence points back, what was told of last, unless a lead says what it is about. */
function told(asked: Asked, fits: (name: Name) => boolean): readonly Name[] {
  const topical = topicOf(asked, fits)
  const { sentence, quantity, lead } = asked
  if (!BACK.test(sentence.passage.text.slice(sentence.start, quantity.start))) return topical
  const recent = asked.recent()
  if (!recent || !fits(recent)) return topical
  const [thing] = topical
  if (!thing) return [recent]
  const exact = keyOf(recent) !== keyOf(thing) && keyOf(recent).startsWith(keyOf(thing))
  return exact || (lead.length === 0 && !keyOf(thing).startsWith(keyOf(recent))) ? [recent] : topical
}

/** The organisation that a story is about. */
function fundable({ topic, lead }: Asked, fits: (name: Name) => boolean): readonly Name[] {
  const known = [...(topic.org?.names ?? []), ...lead, ...(topic.agent?.names ?? []), ...(topic.thing?.names ?? [])]
  const found =
    known.find(fits) ??
    lead.find((name) => !name.known && !name.family) ??
    topic.thing?.names.find((name) => !name.known && !name.family)
  return found ? [found] : []
}

function topicOf({ topic, types, sentence, quantity }: Asked, fits: (name: Name) => boolean): readonly Name[] {
  // the first thing of a story may come only after the figure
  const told = (name: Name): boolean => !sentence.passage.names.includes(name) || name.end <= quantity.start
  const thing = topic.thing?.names.find((name) => fits(name) && told(name))
  if (thing) return [thing]
  const agent = topic.agent?.names.find((name) => fits(name) && told(name) && mayBe(name, types))
  return agent ? [agent] : []
}
