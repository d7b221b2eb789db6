/** Relations that a whole construction states, wider than a cue between two names: "A moved its evals onto B", "把 A 接到 B". */
import { FIRST_UNIT, type Construction, type Constructions } from '../../lexicon/constructions.js'
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { EntityType, RelationType } from '../../ontology.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, mayBeOrg, take, weightOf, type Name } from '../scope.js'
import { isFund } from './backers.js'
import { ends, looksNamed, surely, turned } from './fits.js'
import { Line } from './line.js'
import { render, type Rendering } from './rendering.js'
import { Slots } from './slots.js'
import type { Topic } from './topic.js'
import { mayBe, type Sentence, type Unit } from './units.js'
import { weigh } from './weigh.js'

/** Words of denial that deny nothing. */
const NO_DENIAL =
  /不仅仅?|不只是?|不光|不断|无需|无缝|不同|不少|没想到|no longer just|not only|not just|no-code|no code/giu

/** Right before a name: a preposition, so that it is no subject. */
const GOVERNED: Partial<Record<RelationType, RegExp>> = {
  'integrates-with':
    /(?:\b(?:for|to|in|with|on|by|into|via|than|like|using|over|against|inside|through|on top of|including)\s+|[在为与和跟给对用于]\s*|基于|通过|支持|兼容|接入)$/u,
  uses: /(?:\b(?:for|to|in|with|on|into|via|than|like|using|over|against|inside|through)\s+|[在为给对用于]\s*|基于|通过|支持|兼容|接入)$/u,
}
/** Inside a bracket: the name right before it. */
const HOST = /([\ue100-\ue8ff])\s*[(（][^()（）]*$/u

/** Claims of one sentence by constructions. */
export function constructionClaims(
  sentence: Sentence,
  topic: Topic,
  constructions: Constructions,
  cues: RelationCues,
): LocalClaim[] {
  if (sentence.clauses.every(({ units }) => units.length === 0) && sentence.asides.length === 0) return []
  if (/[?？吗]\s*$/u.test(sentence.text.trimEnd()) && sentence.text.length < 60) return []
  if (sentence.text.search(cues.forged) >= 0) return []
  const reader = new Reader(sentence, topic, cues)
  const renderings = [render(sentence, false)]
  if (sentence.brackets.length > 0) renderings.push(render(sentence, true))
  for (const rendering of renderings) {
    const has = { zh: /[\u4e00-\u9fff]/u.test(rendering.text), en: /[a-z]{2}/iu.test(rendering.text) }
    for (const construction of constructions.for(rendering.text)) {
      if ((construction.language && !has[construction.language]) || construction.units > rendering.standing) continue
      for (const match of rendering.text.matchAll(construction.pattern)) {
        const before = rendering.text.slice(0, match.index)
        const from =
          Math.max(
            ...['，', ',', '；', ';', '：', ': ', '。', '—', ' – ', '(', '（'].map((sign) => before.lastIndexOf(sign)),
          ) + 1
        const told = rendering.text.slice(from, match.index + match[0].length).replace(NO_DENIAL, '')
        if (told.search(cues.negation) >= 0 || told.search(constructions.doubt) >= 0) continue
        if (rendering.text.slice(Math.max(0, from - 24), match.index + match[0].length).search(cues.hearsay) >= 0)
          continue
        reader.take(construction, rendering, match)
      }
    }
  }
  return reader.claims
}

class Reader {
  readonly claims: LocalClaim[] = []
  readonly #slots: Slots

  constructor(
    readonly sentence: Sentence,
    readonly topic: Topic,
    cues: RelationCues,
  ) {
    this.#slots = new Slots(new Line(sentence), sentence, topic, cues)
  }

  take(construction: Construction, rendering: Rendering, match: RegExpExecArray): void {
    const unit = (group: string): Unit | undefined => {
      const sign = match.groups?.[group]
      return sign === undefined ? undefined : rendering.units[sign.charCodeAt(0) - FIRST_UNIT]
    }
    const { target } = ends(construction.relation)
    const star = unit('S')
    if (star) {
      for (const other of star.names.slice(1)) this.#add(construction, star.names[0]!, other)
      return
    }
    const pair = unit('P')
    if (pair) {
      for (const [index, left] of pair.names.entries())
        for (const right of pair.names.slice(index + 1)) this.#add(construction, left, right)
      return
    }
    const written = unit('B') ?? unit('H')
    // "a plugin for A that runs on B": not of A is it said
    if (
      construction.text.startsWith('{A}') &&
      GOVERNED[construction.relation]?.test(rendering.text.slice(0, match.index))
    )
      return
    const from = construction.hasSource
      ? unit('A')
      : construction.pronominal
        ? this.#slots.topicFor(ends(construction.relation).source)
        : this.#subject(construction, rendering, match.index, written)
    const to = construction.hasTarget ? written : this.#slots.topicFor(target)
    if (!from || !to || from === to) return
    for (const a of from.names) for (const b of to.names) this.#add(construction, a, b)
  }

  /** Who or what does it where a construction leaves that out: before the bracket, in the sentence, or in the story. */
  #subject({ relation }: Construction, rendering: Rendering, index: number, other: Unit | undefined): Unit | undefined {
    const types = ends(relation).source
    const before = rendering.text.slice(0, index)
    const sign = HOST.exec(before)?.[1]
    const host = sign === undefined ? undefined : rendering.units[sign.charCodeAt(0) - FIRST_UNIT]
    if (host && surely(host, types)) return host
    const at = rendering.offsets[index] ?? this.sentence.start
    const clause = this.sentence.clauses.find(({ start, end }) => start <= at && at < end)
    const near =
      relation === 'partners-with'
        ? this.sentence.clauses
            .flatMap(({ units }) => units)
            .findLast((unit) => unit.end <= at && unit !== other && unit.names.some(isMaker))
        : undefined
    // the story's own thing goes on, where the clause names nothing else
    const bare = clause !== undefined && !clause.units.some((unit) => unit.end <= at)
    const own = bare && relation === 'integrates-with' && this.topic.led ? this.#slots.topicFor(types) : undefined
    const found = near ?? own ?? (clause && this.#slots.left(clause, at, types)) ?? this.#slots.topicFor(types)
    return found && other && found.names.some((name) => other.names.includes(name)) ? undefined : found
  }

  #add(construction: Construction, source: Name, target: Name): void {
    const relation = turned(construction.relation, source)
    const { source: from, target: to } = ends(relation)
    if (source === target || source.text === target.text) return
    if (source.known !== undefined && source.known === target.known) return
    const { maker } = source.family ?? source.known ?? {}
    if (
      !fits(source, from) ||
      !(fits(target, to) || (construction.hosts && isMaker(target) && maker !== target.known?.name))
    )
      return
    // a fund takes in no round
    if (relation === 'invested-in' && isFund(target)) return
    if (relation === 'partners-with' && !(isMaker(source) && isMaker(target))) return
    if (relation === 'uses' && !isAgent(source)) return
    // nobody is said to use what it makes
    if (
      relation === 'uses' &&
      source.known !== undefined &&
      source.known.name === (target.family ?? target.known)?.maker
    )
      return
    take(source, from)
    take(target, to)
    weigh(source, target, { relation, order: 'svo', text: relation })
    const { passage, start, end } = this.sentence
    this.claims.push({
      type: relation,
      source,
      target,
      passage,
      start,
      end,
      rule: `construction: ${construction.text}`,
    })
  }
}

const fits = (name: Name, types: readonly EntityType[]): boolean => mayBe(name, types) && looksNamed(name)

/** An organisation, or a name that nothing better is known of. */
const isMaker = (name: Name): boolean => {
  if (name.known) return mayBeOrg(name)
  const likely = likelyType(name)
  if (name.family) return false
  return likely === undefined || likely.type === 'org' || likely.weight < (likely.type === 'product' ? 1.5 : 0.5)
}

/** An organisation or a person, or a name that may well be one. */
const isAgent = (name: Name): boolean => {
  const type = name.known?.type ?? likelyType(name)?.type
  return isMaker(name) || type === 'person' || (!name.known && !name.family && weightOf(name, 'org') >= 0.5)
}
