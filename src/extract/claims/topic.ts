/** What a story, and the sentence just read, is about: who stands for "it", 该模型, and for a subject left out. */
import type { EntityType } from '../../ontology.js'
import type { LocalClaim } from '../claim.js'
import type { Scope } from '../scope.js'
import type { Name } from '../scope.js'
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

/** Takes the first agent and the first thing of a sentence's main line where none is known yet (or `renew`). */
export function learnTopic(topic: Topic, sentence: Sentence, renew: boolean): void {
  const units = sentence.clauses.flatMap(({ units: each }) => each)
  const thing = units.find((unit) => isOnly(unit.names[0]!, THING))
  const agent = units.find((unit) => isOnly(unit.names[0]!, AGENT))
  const org = units.find((unit) => isOnly(unit.names[0]!, ORG))
  if (org && (renew || !topic.org)) topic.org = org
  if (thing && (renew || !topic.thing)) topic.thing = thing
  if (agent && (renew || !topic.agent)) topic.agent = agent
}

/** Takes what a sentence says to be released for what "it" means in those that follow. */
export function learnRecent(topic: Topic, sentence: Sentence, claims: readonly LocalClaim[]): void {
  if (topic.led) return
  const told = claims.find(({ type, target }) => type === 'released' && isOnly(target, THING))
  if (!told) return
  const units = sentence.clauses.flatMap((clause) => clause.units)
  const unit = units.find(({ names }) => names.includes(told.target))
  if (unit) topic.recent = unit
}

/** The topic that a story opens with: its heading, or the bold lead of its first block. */
export function openingTopic(scope: Scope, sentences: readonly Sentence[]): Topic {
  const topic: Topic = {}
  const first = scope.passages[0]
  for (const sentence of sentences) {
    if (sentence.passage !== first) break
    const lead = first.heading ? undefined : first.block.marks.find(({ kind, start }) => kind === 'bold' && start <= 2)
    if (lead || first.heading) topic.led = true
    if (lead) {
      const clauses = sentence.clauses.map((clause) => ({
        ...clause,
        units: clause.units.filter((unit) => unit.start < lead.end),
      }))
      learnTopic(topic, { ...sentence, clauses }, false)
    }
    learnTopic(topic, sentence, false)
    if (topic.thing && topic.agent) break
  }
  // "OpenAI Responses API 支持 …": the maker inside the thing's name acts where nobody else does
  const inner = topic.agent ? undefined : first?.inner[0]
  if (inner) topic.agent = { names: [inner], start: inner.start, end: inner.end, aside: false }
  return topic
}
