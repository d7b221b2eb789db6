/** Clause frames: a cue word with slots for who and what, filled by type, place and, where a side is left out, by the topic. */
import { relationSpec, type EntityType, type RelationType } from '../../ontology.js'
import type { Cue, GapCue, RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, support, take, type Name } from '../scope.js'
import type { Topic } from './topic.js'
import { mayBe, type Clause, type Sentence, type Unit } from './units.js'

const THING: readonly EntityType[] = ['model', 'product', 'benchmark']
/** How far a gap cue's second half may stand from the name inside. */
const REACH = 16
/** How far an object may stand from its verb. */
const OBJECT_REACH = 60
const LISTING = /(?:包括|包含|其中包括|分别是|分别为|涵盖|——|including|such as|namely|加上|以及|外加)[^，。]{0,16}$/iu
const USES_REACH = 12
const PLACED_REACH = 24
const AVAILABLE = /availab|accessib|\blive\b|rolling out|rollout|access\b/iu
const PLACE = /(?:^|[\s,])(?:in|on|via|through|inside|across|within|into)\s+(?:the\s+|its\s+)?$/iu
const NOMINAL = /(?:新增|增加|加入|引入|提供|获得|宣布|带来|开放)[^，。]{0,4}\u0001[^，。]{0,6}$/u
const JOINING = /^(?:接入|集成|支持|打通|联动|整合|适配|integrations?)$/u
/** How much may stand before a verb whose subject is left out, for things. */
const SILENT_REACH = 28

interface Ends {
  readonly source: readonly EntityType[]
  readonly target: readonly EntityType[]
}

/** Organisations take part in integrations only as hosts, which the lexicon says of them. */
const ends = (relation: RelationType): Ends => (relation === 'integrates-with' ? INTEGRATION : relationSpec(relation))

const WORK: readonly EntityType[] = ['model']
const INTEGRATION: Ends = { source: ['product', 'model'], target: ['product', 'model'] }

const admits = (unit: Unit, types: readonly EntityType[]): boolean => unit.names.some((name) => mayBe(name, types))
const surely = (unit: Unit, types: readonly EntityType[]): boolean =>
  unit.names.some(
    (name) =>
      (name.known !== undefined || name.family !== undefined || (likelyType(name)?.weight ?? 0) >= 1.5) &&
      mayBe(name, types),
  )

/** Enough speaks for its being a name at all. */
const looksNamed = (name: Name): boolean =>
  !name.weak || name.known !== undefined || name.types.reduce((sum, { weight }) => sum + weight, 0) >= 0.8

/** "在浏览器/Node.js 中": the name stands second in the place. */
const SHARED_PLACE = /在[\u4e00-\u9fff]{1,6}\s*[/、]$/u
const ADVERB = '(?:直接|即可|原生|首次|正式|全面|同步|同时|免费|无缝|完整)?'
const gapEnds = new Map<string, RegExp>()

/** The second half of a gap cue; an adverb may stand inside it ("中直接运行"). */
function gapEnd(after: string): RegExp {
  let pattern = gapEnds.get(after)
  if (!pattern) {
    const [first, ...rest] = after
    const place = first === '中' || first === '上' || first === '内'
    gapEnds.set(after, (pattern = new RegExp(place ? `${first}${ADVERB}${rest.join('')}` : `${ADVERB}${after}`, 'u')))
  }
  return pattern
}

/** All claims that the cues of one sentence make. */
export function frameClaims(sentence: Sentence, topic: Topic, cues: RelationCues): LocalClaim[] {
  const frame = new Frame(sentence, topic, cues)
  for (const clause of sentence.clauses) frame.read(clause)
  for (const clause of sentence.brackets)
    if (clause.units.length > 0)
      frame.read(
        clause,
        sentence.clauses
          .flatMap(({ units }) => units)
          .filter((unit) => unit.end <= clause.start)
          .at(-1),
      )
  return frame.claims
}

class Frame {
  readonly claims: LocalClaim[] = []
  /** The sentence with names blanked out, so that no cue is found inside a name. */
  #line: string
  readonly #main: string
  readonly #whole: string
  /** Inside brackets: the unit before them, which they say something of. */
  #host: Unit | undefined

  constructor(
    readonly sentence: Sentence,
    readonly topic: Topic,
    readonly cues: RelationCues,
  ) {
    let line = sentence.passage.text.slice(sentence.start, sentence.end)
    const blank = (start: number, end: number): void => {
      line = line.slice(0, start - sentence.start) + '\u0001'.repeat(end - start) + line.slice(end - sentence.start)
    }
    for (const clause of [...sentence.clauses, ...sentence.brackets])
      for (const unit of clause.units) for (const name of unit.names) blank(name.start, name.end)
    this.#whole = line
    for (const { start, end } of sentence.brackets)
      line = line.slice(0, start - sentence.start) + ' '.repeat(end - start) + line.slice(end - sentence.start)
    this.#main = line
    this.#line = line
  }

  #slice(start: number, end: number): string {
    return this.#line.slice(start - this.sentence.start, end - this.sentence.start)
  }

  read(clause: Clause, host?: Unit): void {
    this.#line = host ? this.#whole : this.#main
    this.#host = host
    const text = this.#slice(clause.start, clause.end)
    for (const match of this.cues.find(text)) {
      const [start, end] = [clause.start + match.start, clause.start + match.end]
      // a single letter is a word of its own only right before a name
      // "新增 Skills 支持": a noun, and no verb
      if (JOINING.test(match.cues[0]!.text) && NOMINAL.test(text.slice(0, match.start))) continue
      if (match.end - match.start === 1 && !/^\s*\u0001/u.test(text.slice(match.end))) continue
      if (this.#denied(clause, start)) continue
      for (const cue of match.cues) {
        if (cue.order === 'svo') this.#svo(cue, clause, start, end)
        else this.#ovs(cue, clause, start, end)
      }
    }
    for (const unit of clause.units) {
      const before = this.#slice(clause.start, unit.start).replace(/[\s“"「『《*`]+$/u, '')
      const after = this.#slice(unit.end, Math.min(clause.end, unit.end + REACH)).split('\u0001')[0]!
      for (const cue of this.cues.gaps) {
        if (!before.endsWith(cue.before) && !(cue.before === '在' && SHARED_PLACE.test(before))) continue
        const at = cue.after === '' ? 0 : after.search(gapEnd(cue.after))
        if (at < 0 || this.#denied(clause, unit.start)) continue
        this.#gap(cue, clause, unit, unit.end + at + cue.after.length)
      }
    }
  }

  /** Negated, hoped for or hearsay: the part of the clause before the cue says so. */
  #denied(clause: Clause, cueStart: number): boolean {
    const before = this.#slice(clause.start, cueStart)
    this.cues.negation.lastIndex = 0
    for (const match of before.matchAll(this.cues.negation))
      if (before.length - match.index - match[0].length < 14) return true
    const told = this.#slice(this.sentence.start, cueStart)
    for (const match of told.matchAll(this.cues.hearsay))
      if (told.length - match.index - match[0].length < 24) return true
    return /[?？吗]\s*$/u.test(this.sentence.text.trimEnd()) && this.sentence.text.length < 60
  }

  #prepositional(unit: Unit, clause: Clause): boolean {
    const before = this.#slice(clause.start, unit.start).replace(/[\s“"「『《*`]+$/u, '')
    if (this.cues.prepositionsZh.some((word) => before.endsWith(word))) return true
    const word = /([A-Za-z]+)$/u.exec(before)?.[1]?.toLowerCase()
    return word !== undefined && this.cues.prepositionsEn.has(word)
  }

  /** The last fitting unit before `at` in its clause, else the first of an earlier clause; prepositional ones do not count. */
  #left(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    const here = clause.units.filter(
      (unit) => unit.end <= at && admits(unit, types) && !this.#prepositional(unit, clause),
    )
    const last = clause.units.filter((unit) => unit.end <= at && !this.#prepositional(unit, clause)).at(-1)
    // a person right before the verb is its subject
    if (last && !types.includes('person') && last.names.every((name) => name.known?.type === 'person')) return undefined
    const sure = here.filter((unit) => surely(unit, types))
    if (sure.length > 0) return sure.at(-1)
    // a word that hardly looks like a name is no subject where the story has one
    const named = here.filter((unit) => !this.topic.thing || unit.names.some(looksNamed))
    if (named.length > 0) return named.at(-1)
    const thing = types.some((type) => THING.includes(type))
    const index = this.sentence.clauses.indexOf(clause)
    for (let back = index - 1; back >= 0; back--) {
      const earlier = this.sentence.clauses[back]!
      const fitting = earlier.units.filter((each) => surely(each, types) && !this.#prepositional(each, earlier))
      // of makers the first goes on speaking, of things the last named
      const own = fitting.filter((each) =>
        each.names.some((name) => types.includes((name.known ?? name.family)?.type ?? types[0]!)),
      )
      const unit = thing ? (own.at(-1) ?? fitting.at(-1)) : fitting[0]
      if (unit) return unit
    }
    return undefined
  }

  /** The first fitting unit after `at` in the clause; one that only modifies the next ("Claude 的 X") yields to it. */
  #right(clause: Clause, at: number, types: readonly EntityType[], limit: number): Unit | undefined {
    const after = clause.units.filter((unit) => unit.start >= at && unit.start - at <= limit)
    const free = after.filter((unit) => !this.#prepositional(unit, { ...clause, start: at }))
    // "available via API on X": what a thing works in often stands behind one more preposition
    const placed =
      types === ends('integrates-with').target && free.length === 0
        ? after.filter((unit) => unit.start - at <= PLACED_REACH)
        : free
    const fitting = placed.filter((unit) => admits(unit, types))
    for (const [index, unit] of fitting.entries()) {
      const next = fitting[index + 1]
      if (next && /^\s*(?:的|['’]s)\s*/u.test(this.#slice(unit.end, next.start)) && next.start - unit.end < 14) continue
      return unit
    }
    return undefined
  }

  #topicFor(types: readonly EntityType[]): Unit | undefined {
    if (this.topic.thing && types.some((type) => THING.includes(type)) && admits(this.topic.thing, types))
      return this.topic.thing
    if (this.topic.agent && admits(this.topic.agent, types)) return this.topic.agent
    return undefined
  }

  #svo(cue: Cue, clause: Clause, start: number, end: number): void {
    const { source, target } = ends(cue.relation)
    const subject =
      this.#left(clause, start, source) ?? this.#bracketed(clause, start, source) ?? this.#silent(clause, start, source)
    const object =
      this.#right(clause, end, target, cue.relation === 'uses' ? USES_REACH : OBJECT_REACH) ??
      this.#moved(clause, start, target) ??
      (cue.relation === 'invested-in' ? this.#target(subject, target) : undefined) ??
      (cue.relation === 'integrates-with' ? this.#bracketed(clause, start, target) : undefined) ??
      (cue.relation === 'released' ? this.#glossed(clause, end, target) : undefined) ??
      (cue.relation === 'partners-with' ? this.#partner(subject, target) : undefined)
    if (cue.relation === 'uses' && subject && start > subject.end && start - subject.end > USES_REACH) return
    if (subject && object) {
      this.#add(cue, subject, object)
      if (cue.relation === 'released') {
        for (const more of this.#listed(clause, object, target)) this.#add(cue, subject, more)
        this.#placed(cue, clause, object, object)
      } else if (AVAILABLE.test(cue.text)) this.#placed(cue, clause, subject, object)
    } else if (!object && JOINING.test(cue.text)) {
      this.#joined(cue, clause, start)
    } else if (cue.relation === 'released' && !object) {
      // "Qwen 放出 …": a family's name that acts is its maker
      const agent = clause.units.filter((unit) => unit.end <= start && !this.#prepositional(unit, clause)).at(-1)
      if (agent && start - agent.end < 6)
        for (const name of agent.names) if (name.known?.family === true) take(name, source)
    }
  }

  /** "Claude 健康数据集成。Apple Health 的 Beta 接入": what is joined stands before, the story's thing is the other side. */
  #joined(cue: Cue, clause: Clause, at: number): void {
    const { thing } = this.topic
    const before = clause.units.filter((unit) => unit.end <= at && surely(unit, INTEGRATION.source)).at(-1)
    if (!thing || !before || thing === before || at - before.end > 10 || !surely(thing, INTEGRATION.source)) return
    this.#add(cue, before, thing)
  }

  /** "OpenAI（Codex）和 Anthropic（Claude Code）都支持 …": the things in the brackets act for their makers. */
  #bracketed(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    if (!types.some((type) => THING.includes(type))) return undefined
    const names = this.sentence.asides
      .filter((unit) => unit.start >= clause.start && unit.end <= at && surely(unit, types))
      .flatMap((unit) => unit.names)
    return names.length > 0 ? { names, start: names[0]!.start, end: names.at(-1)!.end, aside: true } : undefined
  }

  /** "发布 AI 流利度指数（AI Fluency Index）": the object is named in the bracket. */
  #glossed(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    return this.sentence.asides.find(
      (unit) =>
        unit.start >= at &&
        unit.end <= clause.end &&
        unit.start - at < 24 &&
        unit.names.length === 1 &&
        admits(unit, types),
    )
  }

  /** "ASML、Ericsson 已成为合作伙伴": the other side is the story's organisation. */
  #partner(subject: Unit | undefined, types: readonly EntityType[]): Unit | undefined {
    const { agent } = this.topic
    return agent && subject && agent !== subject && admits(agent, types) ? agent : undefined
  }

  /** "发布三款新模型，包括 A，B，以及 C": what the clauses after the object list. */
  #listed(clause: Clause, object: Unit, types: readonly EntityType[]): Unit[] {
    const index = this.sentence.clauses.indexOf(clause)
    const units: Unit[] = []
    const own = clause.units.filter((unit) => unit.start >= object.end && admits(unit, types))
    for (const unit of own) if (LISTING.test(this.#slice(object.end, unit.start))) units.push(unit)
    let listing = false
    for (const next of index < 0 ? [] : this.sentence.clauses.slice(index + 1)) {
      const first = next.units[0]
      if (!first) {
        if (listing) break
        continue
      }
      const lead = this.#slice(next.start, first.start)
      listing ||= LISTING.test(lead)
      if (!listing || [...this.cues.find(lead)].length > 0) break
      units.push(...next.units.filter((unit) => surely(unit, types)).slice(0, 1))
    }
    return units
  }

  /** Whom an investment without an object goes to: the host of the bracket, else the story's organisation. */
  #target(subject: Unit | undefined, types: readonly EntityType[]): Unit | undefined {
    const orgs = this.sentence.clauses
      .flatMap(({ units }) => units)
      .filter((unit) => unit !== subject && (!subject || unit.end <= subject.start) && surely(unit, types))
    return (
      orgs[0] ??
      (this.topic.agent && this.topic.agent !== subject && admits(this.topic.agent, types)
        ? this.topic.agent
        : undefined)
    )
  }

  /** "将 X 接入 …", "把 X …": the object stands before the verb. */
  #moved(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    return clause.units.find(
      (unit) => unit.end <= at && admits(unit, types) && /[将把]\s*$/u.test(this.#slice(clause.start, unit.start)),
    )
  }

  /** A subject left out, or a pronoun: the topic stands for it. */
  #silent(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    const before = this.#slice(clause.start, at).replaceAll(/\s/gu, '')
    if (this.#host && admits(this.#host, types)) return this.#host
    const agentive = types.includes('org')
    const named = clause.units.some(
      (unit) => unit.end <= at && unit.names.some(looksNamed) && (agentive || !this.#prepositional(unit, clause)),
    )
    if (named) return undefined
    const first = this.sentence.clauses[0] === clause
    const pronoun = before.search(this.cues.pronouns) >= 0
    this.cues.pronouns.lastIndex = 0
    if (!pronoun && before.length > (agentive ? 12 : SILENT_REACH) && first) return undefined
    return this.#topicFor(types)
  }

  #ovs(cue: Cue, clause: Clause, start: number, end: number): void {
    const { source, target } = ends(cue.relation)
    const agent = clause.units.find((unit) => unit.start >= end && unit.start - end <= 24 && admits(unit, source))
    if (!agent) return
    const object = this.#left(clause, start, target) ?? this.#silent(clause, start, target)
    if (object) this.#add(cue, agent, object)
  }

  #gap(cue: GapCue, clause: Clause, unit: Unit, end: number): void {
    const { source, target } = ends(cue.relation)
    if (cue.order === 'ovs') {
      if (!admits(unit, source)) return
      const following = /^\s*的/u.test(this.#slice(end, clause.end)) ? this.#right(clause, end, target, 30) : undefined
      const object =
        following ??
        this.#left(clause, unit.start, target) ??
        this.#silent(clause, unit.start, target) ??
        this.#right(clause, end, target, 30)
      if (object) this.#add(cue, unit, object)
      return
    }
    if (!admits(unit, target)) return
    if (cue.relation === 'partners-with') this.#worksWith(cue, clause, unit, end)
    this.#platform(cue, clause, unit)
    const thing = relationSpec(cue.relation).target.includes('product')
    const object = thing ? this.#right(clause, end, source, 30) : undefined
    const subject = object ?? this.#left(clause, unit.start, source) ?? this.#silent(clause, unit.start, source)
    if (subject && subject !== unit) this.#add(cue, subject, unit)
  }

  /** "shipping X to subscribers in the Gemini app": a known product behind a preposition of place takes the thing in. */
  #placed(cue: Cue, clause: Clause, thing: Unit, object: Unit): void {
    for (const unit of clause.units) {
      if (unit.start < object.end || unit === thing || !PLACE.test(this.#slice(clause.start, unit.start))) continue
      const places = unit.names.filter((name) => name.known?.type === 'product' && name.known.kind === undefined)
      if (places.length > 0)
        this.#add({ relation: 'integrates-with', order: 'svo', text: `${cue.text} … in` }, thing, {
          ...unit,
          names: places,
        })
    }
  }

  /** "与 IAS、哈佛大学合作，GPT-5.2 …": who works together with a thing works with it. */
  #worksWith(cue: GapCue, clause: Clause, partners: Unit, end: number): void {
    const index = this.sentence.clauses.indexOf(clause)
    const next = this.sentence.clauses[index + 1]?.units[0]
    const thing =
      clause.units.filter((unit) => unit.end <= partners.start && surely(unit, WORK)).at(-1) ??
      clause.units.find((unit) => unit.start >= end && surely(unit, WORK)) ??
      (next && surely(next, WORK) ? next : undefined)
    if (thing) this.#add({ ...cue, relation: 'uses', order: 'svo' }, partners, thing)
  }

  /** "OpenAI 在 Responses API 中推出 …": the place belongs to who launches in it, where it is known to be its maker's. */
  #platform(cue: GapCue, clause: Clause, unit: Unit): void {
    if (cue.relation !== 'integrates-with' || cue.before !== '在') return
    const agent = clause.units.filter((each) => each.end <= unit.start && each.names[0]!.known?.type === 'org').at(-1)
    if (!agent) return
    const own = unit.names.filter(
      (name) => name.known?.maker !== undefined && name.known.maker === agent.names[0]!.known?.name,
    )
    if (own.length > 0) this.#add({ ...cue, relation: 'released', order: 'svo' }, agent, { ...unit, names: own })
  }

  #add(cue: Cue, source: Unit, target: Unit): void {
    const { source: from, target: to } = ends(cue.relation)
    for (const a of source.names)
      for (const b of target.names) {
        if (a === b || !mayBe(a, from) || !mayBe(b, to)) continue
        take(a, from)
        take(b, to)
        weigh(a, b, cue)
        this.claims.push({
          type: cue.relation,
          source: a,
          target: b,
          passage: this.sentence.passage,
          start: this.sentence.start,
          end: this.sentence.end,
          rule: `${cue.order}: ${cue.text}`,
        })
      }
  }
}

/** A slot tells something of the type of a name nobody knew. */
function weigh(source: Name, target: Name, cue: Cue): void {
  for (const name of [source, target])
    if (name.weak && name.known) support(name, name.known.type, 0.7, `said to ${cue.text}`)
  if (cue.relation === 'integrates-with') return
  const spec = relationSpec(cue.relation)
  if (!source.known && !source.family && spec.source.length <= 2)
    support(source, spec.source[0]!, 0.7, `subject of ${cue.text}`)
  if (!target.known && !target.family && cue.relation === 'released')
    support(target, 'product', 0.5, `name: object of ${cue.text}`)
}
