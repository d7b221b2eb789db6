/** Questions about relations: who did what to whom, in lists, counts, rankings, yes or no, and the issues that say so. */
import { relationSpec, type EntityType, type RelationType } from '../../ontology.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import type { CueToken } from '../read/token.js'
import { members } from '../run/sets.js'
import { endsOf, orderPair } from './direction.js'
import { EVERYTHING, kindSet, meet, namesWithin, takeExclusion, takeLimit, without, worded } from './parts.js'
import { isCue, isRelation, isSet, kindOf, rolesOf, textOf, type Question, type SetItem } from './question.js'
import { admitted, fits, keptTypes, opposite, relationSets, settled, type End } from './relate.js'
import { isYesNo, takeWanted, type Wanted } from './wanted.js'

/** Relation types for which the issues name one thing only: another one stated in its place makes a claim false. */
const SINGLE: Readonly<Partial<Record<RelationType, End>>> = {
  released: 'target',
  acquired: 'target',
  created: 'target',
  'works-at': 'source',
}

/** Relation names that all relation words of a question can mean. */
export function sharedRelations(words: readonly CueToken[]): { relation: string; role: string }[] {
  const [first, ...rest] = words
  if (!first) return []
  return rolesOf(first).filter(({ relation }) =>
    rest.every((word) => rolesOf(word).some((other) => other.relation === relation)),
  )
}

/** All readings of a question that turns on one relation. */
export function relationReadings(question: Question): Plan[] {
  const words = question.items.filter((item): item is CueToken => isRelation(item))
  // a thing between two relation words belongs to one of them: that is a phrase, not one relation
  if (
    words.length > 1 &&
    question.items.slice(question.at(words[0]!), question.at(words[words.length - 1]!)).some(isSet)
  )
    return []
  return sharedRelations(words).flatMap(({ relation, role }) => {
    // of several words for one relation the verb says most about direction
    const lead =
      words.find((word) =>
        rolesOf(word).some((other) => other.relation === relation && ['verb', 'state', 'than'].includes(other.role)),
      ) ?? words[0]!
    const leadRole = rolesOf(lead).find((other) => other.relation === relation)?.role ?? role
    return [...read(question.again(), words, lead, relation, leadRole)]
  })
}

function* read(
  q: Question,
  words: readonly CueToken[],
  word: CueToken,
  relation: string,
  role: string,
): Generator<Plan> {
  const { index } = q
  const cue = index.cues.relations.get(relation)
  if (!cue || relation === 'scored') return
  q.use(...words)
  q.take(`context:${relation}`)
  if (role === 'than') q.take('w:bi')
  const types = cue.types
  const exclusion = takeExclusion(q)
  const where = q.takeWhere()
  const beats = types.includes('beats-on-benchmark')
  const given = q.sets.filter((item) => !q.used.has(item))
  const benchmarks = beats ? given.filter((item) => item.types.every((type) => type === 'benchmark')) : []
  const things = given.filter((item) => !benchmarks.includes(item))
  q.use(...given)
  if (benchmarks.length > 1) return
  const benchmark = benchmarks[0]?.set
  const context = { only: relation, ...(benchmark === undefined ? {} : { benchmark }) }
  if (beats) q.take('metric:score')
  const issueAsked = q.has('kind:issue', 'wh:when') && !(q.has('op:same', 'op:differ') && q.whens.length > 1)
  if (issueAsked) {
    yield* issuesStating(q, words, word, relation, role, things, where, context)
    return
  }
  if (q.has('op:most', 'op:least', 'op:second') && things.length === 0) {
    yield* ranking(q, word, relation, role, types, where)
    return
  }
  if (q.has('w:not', 'op:only', 'op:first', 'op:last')) {
    // "first", "only" and "not" turn a question into another one, which the readings below do not answer
    if (!(
      isYesNo(q) &&
      /^(?:有没有|没有|没)$/u.test(q.all('w:not')[0]?.text ?? '没有') &&
      !q.has('op:only', 'op:first')
    )) {
      yield* differenceOfIssues(q, word, relation, role, things, context)
      return
    }
    q.take('w:not')
  }
  const both = q.take('op:both')
  const common = q.take('op:common')
  const yes = isYesNo(q)
  const pair = pairOf(q, word, role, things, types, yes)
  if (q.has('op:same', 'op:differ')) {
    yield* comparison(q, word, relation, role, things, context)
    return
  }
  if (pair && yes) {
    const plan = check(q, pair, relation, where, context)
    if (plan && finished(q)) yield plan
    return
  }
  if (things.length > 1) {
    yield* twoGiven(q, word, relation, role, things, where, context)
    return
  }
  const wanted = takeWanted(q)
  if (!wanted) return
  const elsewhere = q.take('op:else')
  const counted = q.take('wh:howmany')
  const item = things[0] ?? null
  // several that act each on their own: what any of them released; what all share only where the question says so
  const apart =
    item !== null &&
    item.parts.length > 1 &&
    !both &&
    !common &&
    item.joiner === 'and' &&
    !isObject(q, word, role, item)
  yield* listed(q, item, word, relation, role, wanted, where, { yes, counted, elsewhere, exclusion, context, apart })
}

const finished = (q: Question): boolean => q.left.length === 0

/** "Who uses A and B?": A and B are what something is done to, so it must hold for both. */
function isObject(q: Question, word: CueToken, role: string, item: SetItem): boolean {
  return endsOf(q, word, role, item)[0] !== 'source' && q.at(item) > q.at(word)
}

interface ListOptions {
  readonly yes: boolean
  readonly counted: boolean
  readonly elsewhere: boolean
  readonly exclusion: ReturnType<typeof takeExclusion>
  readonly context: { only: string; benchmark?: EntitySet }
  /** Of an enumeration any one will do. */
  readonly apart: boolean
}

function* listed(
  q: Question,
  given: SetItem | null,
  word: CueToken,
  relation: string,
  role: string,
  wanted: Wanted,
  where: IssueFilters,
  options: ListOptions,
): Generator<Plan> {
  if (!finished(q)) return
  const ends = given === null ? freeEnds(q, word, role, relation) : endsOf(q, word, role, given)
  for (const end of ends) {
    const stands = given !== null && options.apart ? { ...given, joiner: 'or' as const } : given
    const readings = relationSets(q.index, word, stands, end, wanted.types, where, options.context)
    if (readings.length === 0) continue
    // against the word order only where the kind asked for can mean nothing else ("OpenAI 都有哪些产品发布")
    const turned = end !== ends[0]
    if (turned && given !== null && (wanted.who || (wanted.types === null && q.language === 'en'))) return
    for (const { set, types } of readings) {
      let of = wanted.university ? meet(set, worded(q)) : set
      of = without(of, options.exclusion)
      if (options.elsewhere) of = meet(of, ...namesWithin(of).flatMap((named) => namedDeep(named)))
      if (options.yes && !wanted.asked) yield { intent: 'check', is: EVERYTHING, in: of, instead: null, every: false }
      else if (options.counted) yield { intent: 'count', of, metric: metricOf(wanted.types ?? types) }
      else yield { intent: 'entities', of }
    }
    // the other direction is only tried where this one cannot be meant
    return
  }
}

/** What "else" leaves out: names deep inside the phrase that the question starts from. */
const namedDeep = (set: EntitySet): EntitySet[] => [{ set: 'not', of: set }]

/** What is counted: the plural of the kind, or entities. */
export const metricOf = (types: readonly EntityType[] | null): string =>
  types?.length === 1 ? `${types[0]!}s` : 'entities'

/** Ends of "anything" where a question names nobody: "Which companies were acquired?", "Who invested?". */
function freeEnds(q: Question, word: CueToken, role: string, relation: string): End[] {
  if (role === 'agent') return ['target']
  if (role === 'patient') return ['source']
  const before = q.items.slice(0, q.at(word))
  const by = q.items.some((item) => isCue(item, 'w:by'))
  const passiveVoice =
    by ||
    (word.past &&
      before.some((item) => item.kind === 'cue' && /(?:^|\s)(?:is|are|was|were|been|be|got|get)$/u.test(item.text)))
  const subject = before.some((item) => isCue(item, 'wh:who', 'wh:what') || kindOf(item) !== undefined)
  if (relation === 'released' || relation === 'made')
    return passiveVoice || !subject ? ['source'] : ['target', 'source']
  return passiveVoice ? ['source'] : subject ? ['target'] : ['source']
}

/** Both ends of a question that names two things, source first. */
function pairOf(
  q: Question,
  word: CueToken,
  role: string,
  things: readonly SetItem[],
  types: readonly RelationType[],
  yes: boolean,
): [SetItem, SetItem] | undefined {
  const undirected = types.every((type) => !relationSpec(type).directed)
  if (things.length === 1 && undirected && yes && things[0]!.parts.length === 2)
    return [things[0]!.parts[0]!, things[0]!.parts[1]!]
  if (things.length !== 2) return undefined
  const [source, target] = orderPair(q, word, role, things[0]!, things[1]!)
  return [source, target]
}

/** Whether one statement holds; false where the issues state something else in its place. */
function check(
  q: Question,
  [first, second]: [SetItem, SetItem],
  relation: string,
  where: IssueFilters,
  context: { only: string; benchmark?: EntitySet },
): Plan | undefined {
  q.take('op:else')
  const { index } = q
  const cue = index.cues.relations.get(relation)!
  const kinds = q.items.filter((item) => item.kind === 'cue' && kindOf(item) !== undefined)
  for (const kind of kinds) {
    const types = kindOf(kind)!
    if (![...first.types, ...second.types].some((type) => types.includes(type))) return undefined
    q.use(kind)
  }
  let [source, target] = [first, second]
  const directed = cue.types.some((type) => relationSpec(type).directed)
  const fit = (a: SetItem, b: SetItem): boolean =>
    cue.types.some(
      (type) =>
        fits(index, a, type, cue.inverse ? 'target' : 'source') &&
        fits(index, b, type, cue.inverse ? 'source' : 'target'),
    )
  if (directed && !fit(source, target) && fit(target, source)) [source, target] = [target, source]
  if (relation === 'partners' && (!source.types.includes('org') || !target.types.includes('org'))) {
    const thing = source.types.includes('org') ? target : source
    const reading = relationSets(index, pseudo(relation), thing, 'either', null, where, context)[0]
    const org = thing === source ? target : source
    return reading && { intent: 'check', is: org.set, in: reading.set, instead: null, every: org.joiner === 'and' }
  }
  const usable = cue.types.filter((type) => !directed || fit(source, target) || admitted(type, 'source').length > 0)
  const end: End = !directed ? 'either' : cue.inverse ? 'target' : 'source'
  const is = settled(index, source, usable, end)
  const to = settled(index, target, usable, opposite(end))
  const related: EntitySet = {
    set: 'related',
    types: [...usable],
    end,
    to,
    where,
    ...(cue.wording === undefined ? {} : { wording: [...cue.wording] }),
    ...(context.benchmark === undefined ? {} : { benchmark: context.benchmark }),
  }
  const all: EntitySet =
    target.joiner === 'and'
      ? {
          set: 'and',
          of: target.parts.map((part): EntitySet => ({ ...related, to: settled(index, part, usable, opposite(end)) })),
        }
      : related
  return {
    intent: 'check',
    is,
    in: all,
    instead: insteadOf(q, is, to, usable, cue.inverse ?? false, where, context.benchmark),
    every: source.joiner === 'and',
  }
}

const pseudo = (relation: string): CueToken => ({
  kind: 'cue',
  start: 0,
  end: 0,
  text: '',
  tags: new Set([`rel:${relation}:verb`]),
  past: false,
})

/** What the issues would have to state for the answer to be no. */
function insteadOf(
  q: Question,
  source: EntitySet,
  target: EntitySet,
  types: readonly RelationType[],
  inverse: boolean,
  where: IssueFilters,
  benchmark: EntitySet | undefined,
): EntitySet | null {
  const { index } = q
  if (types.includes('beats-on-benchmark')) {
    const [winner, loser] = inverse ? [target, source] : [source, target]
    return {
      set: 'and',
      of: [
        loser,
        {
          set: 'related',
          types: ['beats-on-benchmark'],
          end: 'source',
          to: winner,
          where,
          ...(benchmark === undefined ? {} : { benchmark }),
        },
      ],
    }
  }
  const single = types.filter((type) => SINGLE[type] !== undefined)
  if (single.length === 0) return null
  const fixedEnd = SINGLE[single[0]!]!
  const [fixed, asked] = fixedEnd === 'target' ? [target, source] : [source, target]
  const others: EntitySet = {
    set: 'related',
    types: single.includes('released') ? ['released', 'created'] : [...single],
    end: opposite(fixedEnd) as 'source' | 'target',
    to: fixed,
    where,
  }
  if (kinship(index, asked, others)) return null
  return { set: 'and', of: [others, { set: 'not', of: asked }] }
}

/** Whether one of the others owns, or is owned by, what was asked for: then neither excludes the other. */
function kinship(index: AskIndex, asked: EntitySet, others: EntitySet): boolean {
  const askedIds = [...members(index, asked)]
  const nameOf = (id: string): string => index.entities.get(id)?.name.toLowerCase() ?? ''
  return [...members(index, others)].some((other) =>
    askedIds.some((id) => {
      const a = index.entities.get(id)
      const b = index.entities.get(other)
      if (!a || !b || a.type !== b.type) return a?.type !== b?.type
      const owned = (x: typeof a, y: typeof b): boolean =>
        x.owners.some(
          (owner) => owner.toLowerCase() === y.id || owner.toLowerCase() === `${y.type}:${y.name}`.toLowerCase(),
        )
      return (
        owned(a, b) ||
        owned(b, a) ||
        nameOf(id).startsWith(`${nameOf(other)} `) ||
        nameOf(other).startsWith(`${nameOf(id)} `)
      )
    }),
  )
}

/** Two things given and a third asked for: "What did Claude Opus 4.6 beat GPT-5.2 on?" asks for the benchmark. */
function* twoGiven(
  q: Question,
  word: CueToken,
  relation: string,
  role: string,
  things: readonly SetItem[],
  where: IssueFilters,
  context: { only: string; benchmark?: EntitySet },
): Generator<Plan> {
  if (relation !== 'beats' || things.length !== 2) return
  const wanted = takeWanted(q)
  if (!wanted || !finished(q) || (wanted.types !== null && !wanted.types.includes('benchmark'))) return
  const [source, target] = orderPair(q, word, role, things[0]!, things[1]!)
  const ids = new Set<string>()
  for (const { edge, source: from, target: to } of q.index.relations)
    if (
      edge.type === 'beats-on-benchmark' &&
      edge.benchmark !== undefined &&
      members(q.index, source.set).has(from) &&
      members(q.index, target.set).has(to)
    )
      ids.add(edge.benchmark)
  if (context.benchmark !== undefined || where.length > 0) return
  const entities = [...ids].flatMap((id) => q.index.entities.get(id) ?? [])
  yield {
    intent: 'entities',
    of: { set: 'named', ids: entities.map((entity) => entity.id), names: entities.map((entity) => entity.name) },
  }
}

/** Issues that state a relation: "Which issue says that …?", "When was … released?". */
function* issuesStating(
  q: Question,
  words: readonly CueToken[],
  word: CueToken,
  relation: string,
  role: string,
  things: readonly SetItem[],
  where: IssueFilters,
  context: { only: string; benchmark?: EntitySet },
): Generator<Plan> {
  const when = q.take('wh:when')
  q.take('kind:issue', 'op:mention', 'wh:what', 'w:that')
  const first = q.take('op:first')
  const last = q.take('op:last', 'op:now')
  const count = q.take('wh:howmany')
  const kinds = q.items.filter((item) => !q.used.has(item) && kindOf(item) !== undefined)
  if (kinds.some((kind) => !things.some((thing) => thing.types.some((type) => kindOf(kind)!.includes(type))))) return
  q.use(...kinds)
  if (!finished(q) || things.length === 0 || things.length > 2) return
  const plan = (states: EntitySet, statedBy: EntitySet | null): Plan => ({
    intent: 'issues',
    mention: [],
    without: [],
    states,
    statedBy,
    where,
    pick: first || (when && !last) ? 'first' : last ? 'last' : 'all',
    count,
  })
  if (things.length === 2) {
    const [source, target] = orderPair(q, word, role, things[0]!, things[1]!)
    for (const [given, end, other] of [
      [target, 'target', source],
      [source, 'target', target],
    ] as const) {
      const reading = relationSets(q.index, word, given, end, null, where, context)[0]
      if (!reading || members(q.index, meet(reading.set, other.set)).size === 0) continue
      yield plan(reading.set, other.set)
      return
    }
    return
  }
  for (const end of endsOf(q, word, role, things[0]!)) {
    const readings = relationSets(q.index, word, things[0]!, end, null, where, context)
    for (const { set } of readings) yield plan(set, null)
    if (readings.length > 0) return
  }
  q.use(...words)
}

/** "Which company released the most models?" */
function* ranking(
  q: Question,
  word: CueToken,
  relation: string,
  role: string,
  types: readonly RelationType[],
  where: IssueFilters,
): Generator<Plan> {
  const least = q.take('op:least')
  q.take('op:most', 'wh:howmany')
  const skip = q.take('op:second') ? 1 : 0
  const limit = takeLimit(q) ?? 1
  const kinds = q.items.filter(
    (item): item is CueToken =>
      item.kind === 'cue' &&
      !q.used.has(item) &&
      kindOf(item) !== undefined &&
      !isCue(item, 'kind:issue', 'kind:topic'),
  )
  const wishes = kinds.filter(
    (kind) => isCue(kind, 'wh:what', 'wh:who') || isCue(q.neighbour(kind, -1), 'wh:what', 'wh:who'),
  )
  const subject =
    wishes[0] ??
    (kinds.length > 1
      ? q.language === 'zh'
        ? kinds[kinds.length - 1]
        : kinds[0]
      : q.has('wh:who')
        ? undefined
        : kinds[0])
  const object = kinds.find((kind) => kind !== subject && !(wishes.includes(kind) && q.language === 'en' && false))
  q.use(...kinds)
  q.take('wh:who', 'wh:what')
  if (kinds.length > 2 || !finished(q)) return
  const subjectTypes = subject ? kindOf(subject)! : (['org', 'person'] as const)
  const objectTypes = object ? kindOf(object)! : null
  const undirected = types.every((type) => !relationSpec(type).directed)
  const passiveVoice =
    q.items.some((item) => isCue(item, 'w:by') && /被/u.test(textOf(item))) ||
    (word.past &&
      q.items
        .slice(0, q.at(word))
        .some((item) => item.kind === 'cue' && /(?:^|\s)(?:is|are|was|were|been)$/u.test(item.text)))
  const owns = role === 'agent' || (role === 'verb' && passiveVoice)
  const ends: End[] = undirected ? ['either'] : owns ? ['target', 'source'] : ['source', 'target']
  for (const end of ends) {
    const usable = types.filter(
      (type) =>
        subjectTypes.some((subjectType) => admitted(type, end).includes(subjectType)) &&
        (objectTypes === null || objectTypes.some((other) => admitted(type, opposite(end)).includes(other))),
    )
    if (usable.length === 0) continue
    const kept = keptTypes(usable, end, subjectTypes)
    const otherKept = keptTypes(usable, opposite(end), objectTypes)
    yield {
      intent: 'rank',
      of: kept === null ? EVERYTHING : { set: 'type', types: kept },
      key: {
        by: 'related',
        types: usable,
        end,
        others: otherKept === null ? null : { set: 'type', types: otherKept },
        where,
      },
      most: !least,
      limit,
      skip,
    }
    return
  }
}

/** Whether two issues say the same: "Do the Feb 14 and Feb 22 issues name the same partners of X?" */
function* comparison(
  q: Question,
  word: CueToken,
  relation: string,
  role: string,
  things: readonly SetItem[],
  context: { only: string; benchmark?: EntitySet },
): Generator<Plan> {
  const differ = !q.take('op:same')
  q.take('op:differ', 'op:conflict', 'kind:issue', 'op:mention', 'op:both', 'wh:how')
  const yes = isYesNo(q) || true
  const wanted = takeWanted(q)
  const item = things[0]
  if (!wanted || !item || things.length > 1 || !yes) return
  if (!finished(q)) return
  const filters = q.whens.map((when) => when.filter)
  for (const end of endsOf(q, word, role, item)) {
    const sides = (where: IssueFilters): EntitySet | undefined => {
      const reading = relationSets(q.index, word, item, end, wanted.types, where, context)[0]
      return reading && (wanted.university ? meet(reading.set, worded(q)) : reading.set)
    }
    if (filters.length === 2) {
      const left = sides([filters[0]!])
      const right = sides([filters[1]!])
      if (!left || !right) continue
      yield { intent: 'same', left, right, differ }
      return
    }
    if (filters.length === 0 && sides([])) {
      yield { intent: 'conflicts', about: item.set, where: [], check: true, count: false }
      return
    }
  }
}

/** "Which partners does the Feb 14 issue name that the Feb 22 issue does not?" */
function* differenceOfIssues(
  q: Question,
  word: CueToken,
  relation: string,
  role: string,
  things: readonly SetItem[],
  context: { only: string; benchmark?: EntitySet },
): Generator<Plan> {
  if (q.whens.length !== 2 || things.length !== 1 || !q.has('w:not', 'op:only')) return
  q.take('w:not', 'op:only', 'op:mention', 'kind:issue')
  const wanted = takeWanted(q)
  if (!wanted || !finished(q)) return
  const [first, second] = q.whens.map((when) => when.filter)
  const denial = q.items.findIndex(
    (item) => isCue(item, 'w:not') || (isCue(item, 'op:only') && /not|没|不|未/u.test(textOf(item))),
  )
  // what is denied stands after the "not"; where both dates do, or neither, nothing is certain
  const positions = q.whens.map((when) => q.at(when))
  const [kept, gone] =
    denial > positions[1]! || denial < positions[0]!
      ? q.language === 'zh' && denial > positions[1]!
        ? [first!, second!]
        : [first!, second!]
      : [first!, second!]
  for (const end of endsOf(q, word, role, things[0]!)) {
    const here = relationSets(q.index, word, things[0]!, end, wanted.types, [kept], context)[0]
    const there = relationSets(q.index, word, things[0]!, end, wanted.types, [gone], context)[0]
    if (!here || !there) continue
    const of = meet(here.set, { set: 'not', of: there.set })
    yield { intent: 'entities', of: wanted.university ? meet(of, worded(q)) : of }
    return
  }
}

/** Possession without a relation word: "OpenAI 有哪些模型", "X 是谁家的", "Whose model is X?", "X 是智谱的吗". */
export function possessionReadings(question: Question): Plan[] {
  const q = question.again()
  if (q.items.some(isRelation) || q.has('op:mention', 'op:path', 'kind:issue', 'kind:topic')) return []
  const made = pseudo('made')
  const exclusion = takeExclusion(q)
  const where = q.takeWhere()
  const things = q.sets.filter((item) => !q.used.has(item))
  q.use(...things)
  const owned = (item: SetItem): boolean =>
    item.types.some((type) => type === 'model' || type === 'product' || type === 'benchmark')
  const owner = (item: SetItem): boolean => item.types.some((type) => type === 'org' || type === 'person')
  if (things.length === 2 && isYesNo(q) && q.has('w:poss')) {
    const [target, source] =
      owned(things[0]!) && owner(things[1]!) ? [things[0]!, things[1]!] : [things[1]!, things[0]!]
    if (!owned(target) || !owner(source)) return []
    const plan = check(q, [source, target], 'made', where, { only: 'made' })
    return plan && finished(q) ? [plan] : []
  }
  const item = things[0]
  if (!item || things.length > 1) return []
  const whose =
    q.has('w:poss') ||
    q.items.some((other) => isCue(other, 'wh:who') && /whose|家/u.test(textOf(other))) ||
    q.items.some((other) => isCue(other, 'wh:what') && isCue(other, 'kind:org'))
  const asksOwner =
    q.has('wh:who') ||
    q.items.some(
      (other) =>
        isCue(other, 'kind:org', 'kind:person') &&
        (isCue(other, 'wh:what') || isCue(q.neighbour(other, -1), 'wh:what')),
    )
  const wanted = takeWanted(q)
  if (!wanted) return []
  const counted = q.take('wh:howmany')
  q.take('op:else')
  if (!finished(q)) return []
  const plans = (given: SetItem, end: End, types: readonly EntityType[] | null): Plan[] =>
    relationSets(q.index, made, given, end, types, where).map(({ set, types: reach }): Plan => {
      const of = without(set, exclusion)
      return counted ? { intent: 'count', of, metric: metricOf(types ?? reach) } : { intent: 'entities', of }
    })
  if (owned(item) && !owner(item) && asksOwner && whose)
    return plans(item, 'target', q.has('kind:org') ? ['org'] : ['org', 'person'])
  if (
    owner(item) &&
    wanted.types !== null &&
    wanted.types.every((type) => type === 'model' || type === 'product' || type === 'benchmark') &&
    (q.has('w:have') || q.has('w:poss') || wanted.asked)
  )
    return plans(item, 'source', wanted.types)
  return []
}

/** Entities of a phrase that is the whole question: "products that integrate with something Anthropic released". */
export function phraseReadings(question: Question): Plan[] {
  const q = question.again()
  const item = q.sets[0]
  if (!item || q.sets.length !== 1 || item.entities.length > 0 || item.set.set === 'named') return []
  if (q.items.some((other) => isRelation(other) && !q.used.has(other))) return []
  q.use(item)
  const exclusion = takeExclusion(q)
  const where = q.takeWhere()
  if (where.length > 0) return []
  const counted = q.take('wh:howmany')
  const elsewhere = q.take('op:else')
  const wanted = takeWanted(q)
  if (!wanted || !finished(q)) return []
  let of = without(wanted.types === null ? item.set : meet(item.set, kindSet(q, wanted)), exclusion)
  if (elsewhere) of = meet(of, ...namesWithin(of).map((named): EntitySet => ({ set: 'not', of: named })))
  if (isYesNo(q) && !wanted.asked) return [{ intent: 'check', is: EVERYTHING, in: of, instead: null, every: false }]
  return [counted ? { intent: 'count', of, metric: metricOf(wanted.types ?? item.types) } : { intent: 'entities', of }]
}

export { isSet }
