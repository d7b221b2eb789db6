/** Who and what a cue speaks of: by type, by place and, where a side is left out, by the topic. */
import type { EntityType } from '../../ontology.js'
import type { RelationCues } from '../../lexicon/relationCues.js'
import { admits, ends, looksNamed, surely, THING } from './fits.js'
import type { Line } from './line.js'
import { isPrepositional } from './prepositional.js'
import type { Topic } from './topic.js'
import type { Clause, Sentence, Unit } from './units.js'

/** Between an object and the verb that goes on with the same subject. */
const AND = /(?:^|[\s,，])(?:and|then|but)\s[^\ue000]{0,20}$|(?:并|也|还|又|同时|且|以及)[^\ue000]{0,8}$/iu
const BASE = /(?:底座|基座|底层|骨干|backbone|base)(?:模型)?(?:是|为|\s+is|\s+was)?\s*$/iu
/** "an MCP-native workspace": the name only describes. */
const ADJECTIVE =
  /^[-‑](?:native|based|compatible|powered|style|like|ready|first|enabled|driven|backed|class|inspired)/iu
const PLACED_REACH = 24
/** "X, together with Y,": Y does it as well. */
const TOGETHER =
  /(?:together|jointly|along|collaborating|teaming up|working)\s+with\s[^\ue000]{0,48}$|(?:^|\s)alongside\s[^\ue000]{0,32}$|(?:联合|携手|会同|联手)[^\ue000，。]{0,8}$/iu
/** Between the last of several and what they do together. */
const SHARED = /^[\u4e00-\u9fff]{0,6}?(?:联合|共同|携手|合作|联手)/u
/** "N of X": whom a person belongs to. */
const OF = /^\s*(?:of|at|from)\s+(?:the\s+)?$/iu
/** How much may stand before a name that opens its clause. */
const OPENING = 8
/** How much may stand before a verb whose subject is left out, for things. */
const SILENT_REACH = 28

export class Slots {
  /** Inside brackets: the unit before them, which they say something of. */
  host: Unit | undefined

  constructor(
    readonly line: Line,
    readonly sentence: Sentence,
    readonly topic: Topic,
    readonly cues: RelationCues,
  ) {}

  prepositional(unit: Unit, clause: Clause): boolean {
    return isPrepositional(unit, clause, this.line, this.cues)
  }

  /** The last fitting unit before `at` in its clause, else the first of an earlier clause; prepositional ones do not count. */
  left(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    const antecedent = this.#antecedent(clause, at, types)
    if (antecedent) return antecedent
    const here = clause.units.filter(
      (unit) =>
        unit.end <= at &&
        admits(unit, types) &&
        !this.prepositional(unit, clause) &&
        !(types === ends('integrates-with').source && this.#isObject(unit, clause, at)),
    )
    const last = clause.units.filter((unit) => unit.end <= at && !this.prepositional(unit, clause)).at(-1)
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
      const fitting = earlier.units.filter(
        (each) =>
          surely(each, types) &&
          !this.prepositional(each, earlier) &&
          !this.#isBase(each, earlier, types) &&
          !(thing && this.#passedBy(each, earlier)) &&
          // who only takes part, and who owns the next ("NASA's Jet Propulsion Laboratory")
          !(!thing && TOGETHER.test(this.line.slice(earlier.start, each.start))) &&
          !(!thing && /^['’]s\s+\ue000/u.test(this.line.slice(each.end, earlier.end))),
      )
      // of makers the first goes on speaking, of things the last named
      const own = fitting.filter((each) =>
        each.names.some((name) => types.includes((name.known ?? name.family)?.type ?? types[0]!)),
      )
      const unit = thing ? (own.at(-1) ?? fitting.at(-1)) : fitting[0]
      if (unit) return unit
    }
    return undefined
  }

  /** The subject before `at`, and who does it together with them: companions, and the place that persons are of. */
  subjects(clause: Clause, at: number, types: readonly EntityType[]): Unit[] {
    const first = this.left(clause, at, types)
    if (!first) return []
    const found = [first]
    let last = first
    // "A 联合 B 推出", "A 与 B 共同推出": the last before the verb is not the only one
    const owner = this.sentence.clauses.find(({ units }) => units.includes(first)) ?? clause
    const shared =
      SHARED.test(this.line.slice(first.end, at)) || TOGETHER.test(this.line.slice(owner.start, first.start))
    const before = shared
      ? owner.units.filter((unit) => unit.end <= first.start && surely(unit, types)).at(-1)
      : undefined
    if (before) found.push(before)
    for (const each of this.sentence.clauses)
      for (const unit of each.units) {
        if (unit.start < first.end || unit.end > at || !admits(unit, types)) continue
        const gap = this.line.slice(last.end, unit.start)
        if (TOGETHER.test(this.line.slice(each.start, unit.start)) || OF.test(gap) || this.#shares(unit, gap, at))
          found.push((last = unit))
      }
    return found
  }

  /** "A 与 B 共同推出": B does it, too. */
  #shares(unit: Unit, gap: string, at: number): boolean {
    return /^\s*(?:与|和|同|跟|及)\s*$/u.test(gap) && SHARED.test(this.line.slice(unit.end, at))
  }

  /** "goes to Anthropic, which bought …": who the clause before ends with. */
  #antecedent(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    if (!/^\s*(?:which|who)\b[^\ue000]*$/iu.test(this.line.slice(clause.start, at))) return undefined
    const before = this.sentence.clauses[this.sentence.clauses.indexOf(clause) - 1]?.units.at(-1)
    return before && admits(before, types) ? before : undefined
  }

  /** "It speaks MCP and can sit on …": the object of one verb is not the subject of the next. */
  #isObject(unit: Unit, clause: Clause, at: number): boolean {
    return AND.test(this.line.slice(unit.end, at)) && this.#follows(unit, clause)
  }

  /** In an earlier clause: what the story's thing joins, or is built on. */
  #isBase(unit: Unit, clause: Clause, types: readonly EntityType[]): boolean {
    if (types !== ends('integrates-with').source) return false
    return this.#follows(unit, clause) || BASE.test(this.line.slice(clause.start, unit.start))
  }

  /** In an earlier clause: said not to be, or a thing that a story led by its own thing only mentions. */
  #passedBy(unit: Unit, clause: Clause): boolean {
    const before = this.line.slice(clause.start, unit.start)
    if (/(?:\bnot|\bno|不含|不支持|没有|而非|不是)\s*(?:yet\s+)?$/iu.test(before)) return true
    if (!this.topic.led || !this.topic.thing || unit === this.topic.thing) return false
    if (before.replaceAll(/\s/gu, '').length <= OPENING && before.search(this.cues.pronouns) < 0) return false
    for (const { cues } of this.cues.find(before))
      if (cues.some(({ relation }) => relation === 'released')) return false
    return true
  }

  /** The unit stands right behind a verb of integration. */
  #follows(unit: Unit, clause: Clause): boolean {
    const before = this.line.slice(clause.start, unit.start)
    for (const match of this.cues.find(before))
      if (
        match.cues.some(({ relation, order }) => relation === 'integrates-with' && order === 'svo') &&
        /^\s*(?:了|the\s+)?$/u.test(before.slice(match.end))
      )
        return true
    return false
  }

  /** The first fitting unit after `at` in the clause; one that only modifies the next ("Claude 的 X") yields to it. */
  right(clause: Clause, at: number, types: readonly EntityType[], limit: number): Unit | undefined {
    const after = clause.units.filter(
      (unit) => unit.start >= at && unit.start - at <= limit && !ADJECTIVE.test(this.line.slice(unit.end, clause.end)),
    )
    const free = after.filter((unit) => !this.prepositional(unit, { ...clause, start: at }))
    // "available via API on X": what a thing works in often stands behind one more preposition
    const placed =
      types === ends('integrates-with').target && free.length === 0
        ? after.filter((unit) => unit.start - at <= PLACED_REACH)
        : free
    const fitting = placed.filter((unit) => admits(unit, types))
    for (const [index, unit] of fitting.entries()) {
      const next = fitting[index + 1]
      if (next && /^\s*(?:的|['’]s)\s*/u.test(this.line.slice(unit.end, next.start)) && next.start - unit.end < 14)
        continue
      return unit
    }
    return undefined
  }

  topicFor(types: readonly EntityType[]): Unit | undefined {
    const { recent } = this.topic
    if (recent && types.some((type) => THING.includes(type)) && admits(recent, types)) return recent
    if (this.topic.thing && types.some((type) => THING.includes(type)) && admits(this.topic.thing, types))
      return this.topic.thing
    if (this.topic.agent && admits(this.topic.agent, types)) return this.topic.agent
    if (this.topic.org && admits(this.topic.org, types)) return this.topic.org
    return undefined
  }

  /** "OpenAI（Codex）和 Anthropic（Claude Code）都支持 …": the things in the brackets act for their makers. */
  bracketed(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    if (!types.some((type) => THING.includes(type))) return undefined
    const names = this.sentence.asides
      .filter((unit) => unit.start >= clause.start && unit.end <= at && surely(unit, types))
      .flatMap((unit) => unit.names)
    return names.length > 0 ? { names, start: names[0]!.start, end: names.at(-1)!.end, aside: true } : undefined
  }

  /** "ASML、Ericsson 已成为合作伙伴": the other side is the story's organisation. */
  partner(subject: Unit | undefined, types: readonly EntityType[]): Unit | undefined {
    const { agent } = this.topic
    return agent && subject && agent !== subject && admits(agent, types) ? agent : undefined
  }

  /** Whom an investment without an object goes to: the host of the bracket, else the story's organisation. */
  target(subject: Unit | undefined, types: readonly EntityType[]): Unit | undefined {
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

  /** A subject left out, or a pronoun: the topic stands for it. */
  silent(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    const before = this.line.slice(clause.start, at).replaceAll(/\s/gu, '')
    if (this.host && admits(this.host, types)) return this.host
    const agentive = types.includes('org')
    const named = clause.units.some(
      (unit) =>
        unit.end <= at &&
        unit.names.some(looksNamed) &&
        (agentive || !(this.prepositional(unit, clause) || this.#isObject(unit, clause, at))),
    )
    if (named) return undefined
    const first = this.sentence.clauses[0] === clause
    const pronoun = before.search(this.cues.pronouns) >= 0
    this.cues.pronouns.lastIndex = 0
    if (!pronoun && before.length > (agentive ? 12 : SILENT_REACH) && first) return undefined
    return this.topicFor(types)
  }
}
