/** What a story, and the sentence just read, is about: who stands for "it", 该模型, and for a subject left out. */
import type { EntityType } from '../../ontology.js'
import type { LocalClaim } from '../claim.js'
import { mayBeOrg, type Name, type Scope } from '../scope.js'
import { mayBe, type Sentence, type Unit } from './units.js'

const THING: readonly EntityType[] = ['model', 'product', 'benchmark']
const ORG: readonly EntityType[] = ['org']
const AGENT: readonly EntityType[] = ['org', 'person']

export interface Topic {
  /** The thing a story is about: first of its heading or lead. */
  thing?: Unit
  agent?: Unit
  /** The organisation it is about: first of its heading or lead. */
  org?: Unit
  /** The thing that the sentences before told of last: what "it" means. */
  recent?: Unit
  /** A heading or a bold lead names it; running text does not keep to one thing. */
  led?: boolean
}

const isOnly = (name: Name, types: readonly EntityType[]): boolean => {
  const type = name.known?.type ?? name.family?.type ?? undefined
  return type === undefined ? mayBe(name, types) : types.includes(type)
}

const TITLE =
  /(?:科学家|研究员|工程师|创始人|负责人|高管|员工|总监|总裁|主管|CEO|CTO|researcher|scientist|engineer|(?:co-?)?founder|chief|executive|director|head|lead)\s*$/iu

/** "前 OpenAI 科学家 Andrej Karpathy": who acts is the person. */
const isEmployer = (unit: Unit, next: Unit | undefined, { passage }: Sentence): boolean => {
  if (next === undefined || next.names[0]!.known?.type !== 'person') return false
  const gap = passage.text.slice(unit.end, next.start)
  return gap.length <= 24 && TITLE.test(gap) && !/[，,。、]/u.test(gap)
}

/** Takes the first agent and the first thing of a sentence's main line where none is known yet (or `renew`). */
export function learnTopic(topic: Topic, sentence: Sentence, renew: boolean): void {
  const units = sentence.clauses.flatMap(({ units: each }) => each)
  const thing = released(units, sentence) ?? units.find((unit) => isOnly(unit.names[0]!, THING))
  const agent = units.find(
    (unit, index) => isOnly(unit.names[0]!, AGENT) && !isEmployer(unit, units[index + 1], sentence),
  )
  const org = units.find((unit) => isOnly(unit.names[0]!, ORG))
  if (org && (renew || !topic.org)) topic.org = org
  if (thing && (renew || !topic.thing)) topic.thing = thing
  if (agent && (renew || !topic.agent)) topic.agent = agent
}

/** "X sells Y": what follows speaks of Y. */
const sold = ({ start, known, family }: Name, { passage }: Sentence): boolean =>
  ((known ?? family)?.type ?? 'product') !== 'org' &&
  /(?:\b(?:sells?|makes|maker of|offers|behind|called|named|dubbed)\s+(?:the\s+)?|名为\s*|叫做?\s*|旗下(?:的)?\s*)[“"「*`]*$/iu.test(
    passage.text.slice(Math.max(0, start - 16), start),
  )

/** The known thing that a sentence opens with, unless it only takes in what the story is about. */
function openingThing(units: readonly Unit[], sentence: Sentence, claims: readonly LocalClaim[]): Unit | undefined {
  const [first] = units
  if (!first || !first.names.every((name) => isOnly(name, ['model', 'product']))) return undefined
  if (first.names.length > 1 || first.names[0]!.weak) return undefined
  if (!/^(?:the|its|a|\W)*$/iu.test(sentence.text.slice(0, first.start - sentence.start))) return undefined
  const joins = claims.some(
    ({ type, source, target }) =>
      type === 'integrates-with' &&
      (first.names.includes(source)
        ? !units.some(({ names }) => names.includes(target))
        : first.names.includes(target) && !units.some(({ names }) => names.includes(source))),
  )
  return joins ? undefined : first
}

/** "Cline 推出 X", "Cursor launches X": the first of two things acts, the story is about the second. */
const RELEASES =
  /^[\s*”"」]*(?:官方)?(?:正式|今日|今天|昨日|近日|宣布|重磅|官宣|已|也|now|just|has|today|\s)*(?:发布了?|推出了?|上线了?|开源了?|launche[sd]|release[sd]|ships|shipped|unveil(?:s|ed)|introduce[sd]|debut(?:s|ed)|announce[sd]|open-source[sd])(?:\s*[^\s，。,:：]{0,8}[\s*“"「]*|\s+(?:[a-z-]+\s+){0,4})$/iu

/** "Gradio gr.HTML", "GPT Image 模型 Batch API": a maker by its product's name, or a model, before what is told of. */
const isOwner = (owner: Name, thing: Name, gap: string): boolean => {
  const type = (owner.family ?? owner.known)?.type
  if (type === 'product') return /^[ \u00a0]$/u.test(gap) && mayBeOrg(owner)
  return type === 'model' && /^\s*(?:系列)?模型\s*$/u.test(gap) && thing.known?.type === 'product'
}

function released([first, second]: readonly Unit[], { passage }: Sentence): Unit | undefined {
  if (!first || !second || !isOnly(first.names[0]!, THING) || !isOnly(second.names[0]!, THING)) return undefined
  const gap = passage.text.slice(first.end, second.start)
  return RELEASES.test(gap) || isOwner(first.names.at(-1)!, second.names[0]!, gap) ? second : undefined
}

/** Takes what a sentence says to be released for what "it" means in those that follow. */
export function learnRecent(topic: Topic, sentence: Sentence, claims: readonly LocalClaim[]): void {
  const units = sentence.clauses.flatMap((clause) => clause.units)
  const told =
    claims.find(({ type, target }) => type === 'released' && isOnly(target, THING)) ??
    units.flatMap(({ names }) => names.map((target) => ({ target }))).find(({ target }) => sold(target, sentence))
  if (!told) {
    const subject = openingThing(units, sentence, claims)
    if (subject && !topic.led) topic.recent = subject
    return
  }
  const unit = units.find(({ names }) => names.includes(told.target))
  // under a heading that names the thing, only its more exact name takes its place
  const led = topic.led ? topic.thing?.names[0]?.text.toLowerCase() : undefined
  if (unit && (led === undefined || told.target.text.toLowerCase().startsWith(led))) topic.recent = unit
}

/** The topic that a story opens with: its heading, or the bold lead of its first block. */
export function openingTopic(scope: Scope, sentences: readonly Sentence[]): Topic {
  const topic: Topic = {}
  const first = scope.passages[0]
  for (const sentence of sentences) {
    if (sentence.passage !== first) break
    const lead = first.heading ? undefined : first.block.marks.find(({ kind, start }) => kind === 'bold' && start <= 2)
    if (lead) {
      const clauses = sentence.clauses.map((clause) => ({
        ...clause,
        units: clause.units.filter((unit) => unit.start < lead.end),
      }))
      learnTopic(topic, { ...sentence, clauses }, false)
    }
    if (lead && topic.thing) topic.led = true
    learnTopic(topic, sentence, false)
    if (first.heading && topic.thing) topic.led = true
    if (topic.thing && topic.agent) break
  }
  // "OpenAI Responses API 支持 …": the maker inside the thing's name acts where nobody else does
  const inner = topic.agent ? undefined : first?.inner[0]
  if (inner) topic.agent = { names: [inner], start: inner.start, end: inner.end, aside: false }
  return topic
}
