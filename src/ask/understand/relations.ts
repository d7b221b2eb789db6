/** Questions that turn on one relation: who did what to whom, as a list, a count, or yes or no. */
import type { RelationType } from '../../ontology.js'
import type { Plan } from '../plan.js'
import type { CueToken } from '../read/token.js'
import { checkPlan } from './checking.js'
import { endsOf } from './direction.js'
import { listed } from './listing.js'
import { withObject } from './objects.js'
import { benchmarkAsked, pairOf, restricted } from './pairs.js'
import { finished, takeExclusion, takeOnlyKinds, takeRecent, type Exclusion } from './parts.js'
import { isCue, isRelation, isSet, kindOf, rolesOf, textOf, type Question, type SetItem } from './question.js'
import { ranking } from './ranking.js'
import { comparison, differenceOfIssues, issuesStating } from './stating.js'
import type { Turn } from './turn.js'
import { isYesNo, takeWanted } from './wanted.js'

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
