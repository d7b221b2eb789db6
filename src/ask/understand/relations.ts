/** Questions that turn on one relation: who did what to whom, as a list, a count, or yes or no. */
import { ENTITY_TYPES, relationSpec, type RelationType } from '../../ontology.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { CueToken } from '../read/token.js'
import { members } from '../run/sets.js'
import { checkPlan } from './checking.js'
import { endsOf, orderPair } from './direction.js'
import {
  EVERYTHING,
  finished,
  meet,
  metricOf,
  namesWithin,
  takeExclusion,
  takeOnlyKinds,
  takeRecent,
  without,
  worded,
  type Exclusion,
} from './parts.js'
import { isCue, isRelation, isSet, kindOf, rolesOf, textOf, Question, type SetItem } from './question.js'
import { ranking } from './ranking.js'
import { relationSets, type End, type RelationContext } from './relate.js'
import { phraseItem } from './setItems.js'
import { comparison, differenceOfIssues, issuesStating } from './stating.js'
import { isYesNo, takeWanted, type Wanted } from './wanted.js'

/** What is known of a question once its relation is settled. */
export interface Turn {
  readonly q: Question
  /** The word that says most about direction. */
  readonly word: CueToken
  readonly relation: string
  readonly role: string
  /** What is named, benchmarks of a comparison left out. */
  readonly things: readonly SetItem[]
  readonly where: IssueFilters
  readonly context: RelationContext
}

/** Relation names that all relation words of a question can mean. */
function sharedRelations(words: readonly CueToken[]): { relation: string; role: string }[] {
  const [first, ...rest] = words
  if (!first) return []
  return rolesOf(first).filter(({ relation }) =>
    rest.every((word) => rolesOf(word).some((other) => other.relation === relation)),
  )
}

/** Whether a word stands for results and for no relation but having them. */
const isScore = (item: CueToken): boolean => rolesOf(item).every(({ relation }) => relation === 'scored')

const SUPPORT = /^(?:support|integrations?|compatibility|支持)$/u

/** "Which companies released models on Feb 19?": the kind behind the verb is what it is done to. */
function withObject(question: Question): Question | undefined {
  if (question.sets.length > 0 || question.has('op:most', 'op:least', 'op:second', 'kind:issue', 'wh:when', 'w:not'))
    return undefined
  const kinds = question.items.filter((item) => kindOf(item) && !isCue(item, 'kind:thing', 'kind:topic'))
  const verb = question.items.findIndex((item) => rolesOf(item).some(({ role }) => role === 'verb'))
  const [subject, object, more] = kinds
  if (
    !subject ||
    !object ||
    more ||
    question.at(subject) > verb ||
    question.at(object) < verb ||
    isCue(object, 'wh:what', 'wh:who', 'wh:howmany')
  )
    return undefined
  if (
    isCue(question.neighbour(object, -1), 'wh:what', 'wh:who', 'wh:howmany', 'w:poss') ||
    (!isCue(question.neighbour(subject, -1), 'wh:what', 'wh:howmany') && !isCue(subject, 'wh:what'))
  )
    return undefined
  const types = kindOf(object)!
  if (types.length === ENTITY_TYPES.length) return undefined
  const item = phraseItem({ set: 'type', types: [...types] }, types, object, object)
  return new Question(question.index, question.items.with(question.at(object), item), question.language)
}

/** All readings of a question that turns on one relation. */
export function relationReadings(asked: Question): Plan[] {
  const question = withObject(asked) ?? asked
  const all = question.items.filter((item): item is CueToken => isRelation(item))
  // "跑分超过 X": what is scored is only what is compared
  const beats = all.some((item) => rolesOf(item).some(({ relation }) => relation === 'beats' || relation === 'loses'))
  const relating = all.filter((item) => !(beats && isCue(item, 'metric:score') && isScore(item)))
  // "what new things did X ship": a noun for what is released only stands for things beside a verb
  const verbs = relating.filter((item) => !isCue(item, 'kind:thing'))
  const plain = verbs.length > 0 ? verbs : relating
  // 将 before a verb tells of what is to come
  if (plain.some((item) => textOf(question.items[question.at(item) - 1]) === '将')) return []
  // "added MCP support": the noun after the name belongs to the verb before it
  const nouns = plain.filter(
    (item) =>
      SUPPORT.test(item.text) &&
      isSet(question.items[question.at(item) - 1]) &&
      plain.some(
        (verb) =>
          question.at(verb) < question.at(item) &&
          rolesOf(verb).some(({ relation }) => rolesOf(item).some((other) => other.relation === relation)),
      ),
  )
  const words = plain.filter((item) => !nouns.includes(item))
  // a thing between two relation words belongs to one of them: that is a phrase, not one relation
  const first = words[0]
  const last = words[words.length - 1]
  if (!first || !last || question.items.slice(question.at(first), question.at(last)).some(isSet)) return []
  // "who acquired whom" asks for pairs
  if (asksPairs(question)) return []
  // whoever dropped something launched it or gave it up
  if (words.some(({ text }) => /^drop/u.test(text)) && question.has('wh:who', 'kind:org')) return []
  // "introduce X to me" asks what X is, "who introduced X?" who made it
  if (words.every((word) => isCue(word, 'op:about')) && !question.has('wh:who', 'wh:what', 'wh:when', 'kind:issue'))
    return []
  return sharedRelations(words).flatMap(({ relation, role }) => {
    // 哪几期写了 X is about mentions, 谁写了 X about its author
    if (relation === 'created' && words.every((word) => isCue(word, 'op:mention')) && !question.has('wh:who')) return []
    const verbal = ({ role: other, relation: name }: { relation: string; role: string }): boolean =>
      name === relation && ['verb', 'state', 'than'].includes(other)
    const lead = words.find((word) => rolesOf(word).some(verbal)) ?? first
    // "author" is both what somebody does and who does it: each is tried
    const leadRole =
      words.length === 1 ? role : (rolesOf(lead).find((other) => other.relation === relation)?.role ?? role)
    const q = question.again()
    q.use(...nouns)
    return [...read(q, words, lead, relation, leadRole)]
  })
}

const asksPairs = (q: Question): boolean =>
  q.items.filter((item) => textOf(item) === '谁').length > 1 ||
  /^whom$/u.test(textOf(q.items.findLast((item) => textOf(item) !== '?')))

function* read(
  q: Question,
  words: readonly CueToken[],
  word: CueToken,
  relation: string,
  role: string,
): Generator<Plan> {
  const cue = q.index.cues.relations.get(relation)
  if (!cue || relation === 'scored') return
  // "the model behind X" also says what is asked for
  const asks = (item: CueToken): boolean =>
    kindOf(item) !== undefined && rolesOf(item).every((at) => at.role === 'state')
  q.use(...words.filter((item) => !asks(item)))
  q.take(`context:${relation}`)
  if (role === 'than') q.take('w:bi')
  const { types } = cue
  const exclusion = takeExclusion(q)
  const dated = q.takeWhere()
  const recent = takeRecent(q)
  const where = dated.length > 0 ? dated : recent
  takeOnlyKinds(q)
  takeAll(q)
  const beats = types.includes('beats-on-benchmark')
  const given = q.sets.filter((item) => !q.used.has(item))
  const benchmarks = beats ? given.filter((item) => item.types.every((type) => type === 'benchmark')) : []
  q.use(...given)
  if (benchmarks.length > 1) return
  if (beats) q.take('metric:score')
  const benchmark = benchmarks[0]?.set
  const things = given.filter((item) => !benchmarks.includes(item))
  const context = { only: relation, ...(benchmark === undefined ? {} : { benchmark }) }
  const turn: Turn = { q, word, relation, role, things, where, context }
  const compares = q.has('op:same', 'op:differ', 'op:conflict')
  // "which issues feature X": a verb that also tells of mentions does so beside issues
  if (q.has('kind:issue', 'wh:when') && words.every((item) => isCue(item, 'op:mention'))) return
  if (q.has('kind:issue', 'wh:when') && !compares) yield* issuesStating(turn)
  else if (q.has('op:most', 'op:least', 'op:second') && things.length === 0) yield* ranking(turn, types)
  else if (compares) yield* comparison(turn)
  else if (asksOtherwise(q, relation)) yield* differenceOfIssues(turn)
  else yield* plainly(turn, types, exclusion)
}

/** "All releases", 所有发布: a list is complete anyway. */
function takeAll(q: Question): void {
  for (const item of q.all('op:all')) if (isRelation(q.neighbour(item, 1)) && !isCue(item, 'kind:issue')) q.use(item)
}

/** "First", "only" and "not" turn a question into another one; 有没有 and the like only make it a yes-or-no one. */
function asksOtherwise(q: Question, relation: string): boolean {
  const denials = q.all('w:not')
  const mere = isYesNo(q) && denials.every((item) => /^(?:有没有|没有|没)$/u.test(item.text))
  if (mere) for (const item of denials) q.use(item)
  if (/^(?:made|created)$/u.test(relation))
    q.use(...q.all('op:first').filter((item) => /^(?:originally|最初|initially|最早|最先|首先)$/u.test(item.text)))
  return q.all('op:only', 'op:first', 'op:last').some((item) => !q.used.has(item)) || (denials.length > 0 && !mere)
}

function* plainly(turn: Turn, types: readonly RelationType[], exclusion: Exclusion): Generator<Plan> {
  const { q, word, role, things } = turn
  // "X 的作者在哪家公司": not who the author is, but where
  if (role === 'agent' && q.items.slice(q.at(word) + 1).some((item) => /^(?:在|在哪.?)$/u.test(textOf(item)))) return
  const shared = [q.take('op:both'), q.take('op:common')].includes(true)
  const yes = isYesNo(q)
  const pair = yes ? pairOf(turn, types) : undefined
  if (pair) {
    const plan = checkPlan(turn, pair)
    if (plan && finished(q)) yield plan
    return
  }
  if (things.length > 1) {
    yield* restricted(turn)
    yield* benchmarkAsked(turn)
    return
  }
  const wanted = takeWanted(q)
  if (!wanted) return
  const elsewhere = q.take('op:else')
  const counted = q.take('wh:howmany')
  const item = things[0] ?? null
  // several that act each on their own: what any of them released; what all share only where the question says so
  const apart =
    item !== null && item.parts.length > 1 && item.joiner === 'and' && !shared && !isObject(q, word, role, item)
  yield* listed(turn, item, wanted, { yes, counted, elsewhere, exclusion, apart })
  // "who made A and B?": each has its own maker
  if (item && item.parts.length > 1 && item.joiner === 'and' && !shared && !apart && MAKING.test(turn.relation))
    yield* listed(turn, item, wanted, { yes, counted, elsewhere, exclusion, apart: true })
}

const MAKING = /^(?:made|released|created|opened|owned)$/u

/** "Who uses A and B?": A and B are what something is done to, so it must hold for both. */
const isObject = (q: Question, word: CueToken, role: string, item: SetItem): boolean =>
  endsOf(q, word, role, item)[0] !== 'source' && q.at(item) > q.at(word)

interface ListOptions {
  readonly yes: boolean
  readonly counted: boolean
  readonly elsewhere: boolean
  readonly exclusion: Exclusion
  /** Of an enumeration any one will do. */
  readonly apart: boolean
}

function* listed(turn: Turn, given: SetItem | null, wanted: Wanted, options: ListOptions): Generator<Plan> {
  const { q, word, role, where, context } = turn
  if (!finished(q)) return
  // universities work on research with others, they run nowhere
  if (wanted.university && turn.relation === 'integrates') return
  const ends = given === null ? freeEnds(turn) : endsOf(q, word, role, given)
  for (const end of ends) {
    const stands = given !== null && options.apart ? { ...given, joiner: 'or' as const } : given
    const platform = turn.relation === 'integrates' && q.has('kind:platform') && wanted.types !== null
    const types = platform ? [...new Set([...wanted.types, 'org' as const])] : wanted.types
    const readings = relationSets(q.index, word, stands, end, types, where, context)
    if (readings.length === 0) continue
    // against the word order only where the kind asked for can mean nothing else ("OpenAI 都有哪些产品发布")
    const turned = end !== ends[0] && given !== null
    if (turned && (wanted.who || (wanted.types === null && q.language === 'en'))) return
    for (const { set, types } of readings) {
      let of = without(wanted.university ? meet(set, worded(q)) : set, options.exclusion)
      if (given !== null && amongThem(turn, given)) of = meet(given.set, of)
      if (options.elsewhere) of = meet(of, ...namesWithin(of).map((named): EntitySet => ({ set: 'not', of: named })))
      if (options.yes && !wanted.asked) yield { intent: 'check', is: EVERYTHING, in: of, instead: null, every: false }
      else if (options.counted) yield { intent: 'count', of, metric: metricOf(wanted.types ?? types) }
      else yield { intent: 'entities', of }
    }
    return
  }
}

/** "Which of A and B is better?", "A 和 B 谁强": the winner is one of them. */
function amongThem({ q, word, relation }: Turn, given: SetItem): boolean {
  if (!/^(?:beats|loses)$/u.test(relation) || given.parts.length < 2 || q.has('w:bi')) return false
  return q.items.slice(q.at(given), q.at(word)).some((item) => isCue(item, 'wh:who', 'wh:what'))
}

/** The end of "anything" where a question names nobody: "Which companies were acquired?", "Who invested?". */
function freeEnds({ q, word, role, relation }: Turn): End[] {
  if (role === 'agent') return ['target']
  if (role === 'patient') return ['source']
  // 有哪些收购 asks for what was done
  if (/有(?!谁)/u.test(textOf(q.neighbour(word, -1)))) return ['source']
  const before = q.items.slice(0, q.at(word))
  const by = q.items.some((item) => isCue(item, 'w:by'))
  const passive =
    by || (word.past && before.some((item) => /(?:^|\s)(?:is|are|was|were|been|be|got|get)$/u.test(textOf(item))))
  // "companies acquired in February"
  const beside = q.neighbour(word, -1)
  if (word.past && q.language === 'en' && kindOf(beside) && !q.has('wh:who', 'wh:what', 'wh:howmany')) return ['source']
  const subject = before.some((item) => isCue(item, 'wh:who', 'wh:what') || kindOf(item) !== undefined)
  if (relation === 'released' || relation === 'made') return passive || !subject ? ['source'] : ['target', 'source']
  return passive || !subject ? ['source'] : ['target']
}

/** Both ends of a yes-or-no question that names two things, source first. */
function pairOf({ q, word, role, things }: Turn, types: readonly RelationType[]): [SetItem, SetItem] | undefined {
  const [first, second, third] = things
  const undirected = types.every((type) => !relationSpec(type).directed)
  if (first && !second && undirected && first.parts.length === 2) return [first.parts[0]!, first.parts[1]!]
  return first && second && !third ? orderPair(q, word, role, first, second) : undefined
}

/** "Which company that uses Codex also invested in PolyAI?": a phrase that is asked for restricts what is found. */
function* restricted({ q, word, role, things, where, context }: Turn): Generator<Plan> {
  const [phrase, item, more] = things
  if (
    !phrase ||
    !item ||
    more ||
    phrase.set.set === 'named' ||
    !(isCue(q.neighbour(phrase, -1), 'wh:what', 'wh:howmany') || chosenFrom(q, phrase))
  )
    return
  q.take('op:else')
  const counted = q.take('wh:howmany')
  const own = q.again()
  own.use(...q.used)
  const wanted = takeWanted(own)
  if (!wanted || !finished(own)) return
  for (const end of endsOf(q, word, role, item)) {
    const reading = relationSets(q.index, word, item, end, null, where, context)[0]
    if (!reading) continue
    const of = meet(phrase.set, reading.set)
    yield counted ? { intent: 'count', of, metric: metricOf(phrase.types) } : { intent: 'entities', of }
    return
  }
}

/** "投资了 A 的公司里，哪家还用 B": one of those that a phrase stands for. */
const chosenFrom = (q: Question, phrase: SetItem): boolean =>
  /^(?:里|中|里面|当中|之中|其中)$/u.test(textOf(q.items[q.at(phrase) + 1])) &&
  q.items.slice(q.at(phrase) + 1, q.at(phrase) + 4).some((item) => isCue(item, 'wh:what', 'wh:who'))

/** "On which benchmark does A beat B?" */
function* benchmarkAsked({ q, word, relation, role, things, where, context }: Turn): Generator<Plan> {
  const [first, second, more] = things
  if (relation !== 'beats' || !first || !second || more || context.benchmark !== undefined || where.length > 0) return
  const wanted = takeWanted(q)
  const asked = wanted?.types === null ? q.has('wh:what', 'wh:where') : wanted?.types.includes('benchmark')
  if (!asked || !finished(q)) return
  const [source, target] = orderPair(q, word, role, first, second)
  const winners = members(q.index, source.set)
  const losers = members(q.index, target.set)
  const ids = new Set(
    q.index.relations.flatMap(({ edge, source: from, target: to }) =>
      edge.type === 'beats-on-benchmark' && edge.benchmark !== undefined && winners.has(from) && losers.has(to)
        ? [edge.benchmark]
        : [],
    ),
  )
  const entities = [...ids].flatMap((id) => q.index.entities.get(id) ?? [])
  yield {
    intent: 'entities',
    of: { set: 'named', ids: entities.map(({ id }) => id), names: entities.map(({ name }) => name) },
  }
}
