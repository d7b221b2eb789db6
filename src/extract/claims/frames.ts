/** Clause frames: a cue word with slots for who and what, filled by type, place and, where a side is left out, by the topic. */
import { relationSpec, type EntityType, type RelationType } from '../../ontology.js'
import type { Cue, GapCue, RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { take } from '../scope.js'
import { isLoose, isMembership, merges } from './deals.js'
import { isDenied } from './denial.js'
import { admits, ends, isMakerOf, surely, turned } from './fits.js'
import { gapEnd } from './gapEnd.js'
import { Line } from './line.js'
import { behindColon, listed } from './listing.js'
import { Objects } from './objects.js'
import { Slots } from './slots.js'
import { isNobody, isNoVerb, joins } from './verbs.js'
import { weigh } from './weigh.js'
import type { Topic } from './topic.js'
import { mayBe, type Clause, type Sentence, type Unit } from './units.js'

/** How far a gap cue's second half may stand from the name inside. */
const REACH = 16
/** How far an object may stand from its verb. */
const OBJECT_REACH = 60
/** Only these may leave the other side to the story. */
const PARTNER = /伙伴|携手|联手|partner/iu
const SV_REACH = 10
const USES_REACH = 12
/** Verbs of many uses: the object stands right behind. */
const HANDS_ON = /^(?:shares?d?|posts?|posted|gives?|gave|has given|hands|handed|trained|training|building|runs?)$/iu
const AVAILABLE = /availab|accessib|\blive\b|rolling out|rollout|access\b/iu
const PLACE = /(?:^|[\s,])(?:in|on|via|through|inside|across|within|into)\s+(?:the\s+|its\s+)?$/iu
const WORK: readonly EntityType[] = ['model']
/** "在浏览器/Node.js 中": the name stands second in the place. */
const SHARED_PLACE = /在[\u4e00-\u9fff]{1,6}\s*[/、]$/u
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
  readonly #line: Line
  readonly #slots: Slots
  readonly #objects: Objects

  constructor(
    readonly sentence: Sentence,
    readonly topic: Topic,
    readonly cues: RelationCues,
  ) {
    this.#line = new Line(sentence)
    this.#slots = new Slots(this.#line, sentence, topic, cues)
    this.#objects = new Objects(this.#line, sentence, cues)
  }

  read(clause: Clause, host?: Unit): void {
    this.#line.withBrackets(host !== undefined)
    this.#slots.host = host
    const text = this.#line.slice(clause.start, clause.end)
    for (const match of this.cues.find(text)) {
      const [start, end] = [clause.start + match.start, clause.start + match.end]
      if (isNoVerb(match.cues[0]!.text, text.slice(0, match.start), text.slice(match.end))) continue
      if (isDenied(this.#line, clause, start, this.cues)) continue
      for (const cue of match.cues) {
        // "a round led by" names backers, no chief
        if (
          cue.relation === 'works-at' &&
          cue.order === 'ovs' &&
          this.sentence.text.search(this.cues.funding.raised) >= 0
        )
          continue
        if (cue.order === 'svo') this.#svo(cue, clause, start, end)
        else if (cue.order === 'sv') this.#sv(cue, clause, start)
        else this.#ovs(cue, clause, start, end)
      }
    }
    for (const unit of clause.units) {
      const before = this.#line.slice(clause.start, unit.start).replace(/[\s“"「『《*`]+$/u, '')
      const after = this.#line.slice(unit.end, Math.min(clause.end, unit.end + REACH)).split('\ue000')[0]!
      for (const cue of this.cues.gaps) {
        if (!before.endsWith(cue.before) && !(cue.before === '在' && SHARED_PLACE.test(before))) continue
        const at = cue.after === '' ? 0 : after.search(gapEnd(cue.after))
        if (at < 0 || isDenied(this.#line, clause, unit.start, this.cues)) continue
        this.#gap(cue, clause, unit, unit.end + at + cue.after.length)
      }
    }
  }

  #svo(cue: Cue, clause: Clause, start: number, end: number): void {
    const { source, target } = ends(cue.relation)
    if (source.includes('org') && isNobody(this.#line.slice(clause.start, start))) return
    const subject =
      this.#slots.left(clause, start, source) ??
      this.#slots.bracketed(clause, start, source) ??
      this.#slots.silent(clause, start, source)
    const is = (...types: readonly RelationType[]): boolean => types.includes(cue.relation)
    const reach = is('uses') || HANDS_ON.test(cue.text) ? USES_REACH : OBJECT_REACH
    const object =
      (is('released') ? this.#objects.moved(clause, start, target) : undefined) ??
      this.#slots.right(clause, end, target, reach) ??
      this.#objects.moved(clause, start, target) ??
      (is('invested-in') ? this.#slots.target(subject, target) : undefined) ??
      (is('integrates-with') ? this.#slots.bracketed(clause, start, target) : undefined) ??
      (is('released') ? behindColon(this.#slots, clause, end, target) : undefined) ??
      (is('released') ? this.#objects.glossed(clause, end, target) : undefined) ??
      (is('released', 'acquired') ? this.#objects.relative(clause, subject, target) : undefined) ??
      (is('partners-with') && PARTNER.test(cue.text) ? this.#slots.partner(subject, target) : undefined)
    if (is('uses') && subject && start > subject.end && start - subject.end > USES_REACH) return
    // whoever uses it goes unnamed: not its maker, of whom the story tells
    if (is('uses') && subject && object && !clause.units.includes(subject) && isMakerOf(subject, object)) return
    if (is('acquired', 'invested-in') && object && isLoose(this.#line, clause, start, end, object)) return
    if (subject && object) {
      this.#add(cue, subject, object)
      if (cue.relation === 'released') {
        const objects = [object, ...listed(this.#slots, clause, object, target)]
        for (const more of objects.slice(1)) this.#add(cue, subject, more)
        for (const other of this.#slots.subjects(clause, start, source))
          if (other !== subject) for (const each of objects) this.#add(cue, other, each)
        this.#placed(cue, clause, object, object)
      } else if (AVAILABLE.test(cue.text)) this.#placed(cue, clause, subject, object)
    } else if (!object && joins(cue.text)) {
      this.#joined(cue, clause, start)
    } else if (cue.relation === 'released' && !object) {
      // "Qwen 放出 …": a family's name that acts is its maker
      const agent = clause.units.filter((unit) => unit.end <= start && !this.#slots.prepositional(unit, clause)).at(-1)
      if (agent && start - agent.end < 6)
        for (const name of agent.names) if (name.known?.family === true) take(name, source)
    }
  }

  /** "Claude 健康数据集成。Apple Health 的 Beta 接入": what is joined stands before, the story's thing is the other side. */
  #joined(cue: Cue, clause: Clause, at: number): void {
    const { thing } = this.topic
    const before = clause.units.filter((unit) => unit.end <= at && surely(unit, ends('integrates-with').source)).at(-1)
    if (!thing || !before || thing === before || at - before.end > 10 || !surely(thing, ends('integrates-with').source))
      return
    this.#add(cue, before, thing)
  }

  /** "Cursor 与 Cline 当天就接好了线", "vLLM and SGLang support it": the other side is what the story speaks of. */
  #sv(cue: Cue, clause: Clause, start: number): void {
    const { source, target } = ends(cue.relation)
    const host = clause.units.filter((unit) => unit.end <= start && start - unit.end <= SV_REACH).at(-1)
    if (!host || !admits(host, source)) return
    const thing = this.#slots.topicFor(target)
    if (thing && thing !== host) this.#add(cue, host, thing)
  }

  #ovs(cue: Cue, clause: Clause, start: number, end: number): void {
    const { source, target } = ends(cue.relation)
    const agent = clause.units.find((unit) => unit.start >= end && unit.start - end <= 24 && admits(unit, source))
    if (!agent) return
    if (cue.relation === 'acquired' && isMembership(cue.text, agent, clause, this.#line)) return
    const object = this.#slots.left(clause, start, target) ?? this.#slots.silent(clause, start, target)
    if (object && cue.relation === 'acquired' && !(object.end <= start && merges(this.#line.slice(object.end, start))))
      return
    if (object) this.#add(cue, agent, object)
  }

  #gap(cue: GapCue, clause: Clause, unit: Unit, end: number): void {
    const { source, target } = ends(cue.relation)
    if (cue.order === 'ovs') {
      if (!admits(unit, source)) return
      const following = /^\s*的/u.test(this.#line.slice(end, clause.end))
        ? this.#slots.right(clause, end, target, 30)
        : undefined
      const object =
        following ??
        this.#slots.left(clause, unit.start, target) ??
        this.#slots.silent(clause, unit.start, target) ??
        this.#slots.right(clause, end, target, 30)
      if (object) this.#add(cue, unit, object)
      return
    }
    if (!admits(unit, target)) return
    if (cue.relation === 'partners-with') this.#worksWith(cue, clause, unit, end)
    this.#platform(cue, clause, unit)
    const thing = relationSpec(cue.relation).target.includes('product')
    const object = thing ? this.#slots.right(clause, end, source, 30) : undefined
    const subject =
      object ?? this.#slots.left(clause, unit.start, source) ?? this.#slots.silent(clause, unit.start, source)
    if (subject && subject !== unit) this.#add(cue, subject, unit)
  }

  /** "shipping X to subscribers in the Gemini app": a known product behind a preposition of place takes the thing in. */
  #placed(cue: Cue, clause: Clause, thing: Unit, object: Unit): void {
    for (const unit of clause.units) {
      if (unit.start < object.end || unit === thing || !PLACE.test(this.#line.slice(clause.start, unit.start))) continue
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
        if (a === b || (a.known !== undefined && a.known === b.known) || !mayBe(a, from) || !mayBe(b, to)) continue
        take(a, from)
        take(b, to)
        weigh(a, b, cue)
        this.claims.push({
          type: turned(cue.relation, a),
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
