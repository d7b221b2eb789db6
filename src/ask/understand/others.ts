/** Questions about one thing, the connection of two, what two share, conflicts, and topics. */
import { RELATION_TYPES } from '../../ontology.js'
import type { EntitySet, Plan } from '../plan.js'
import { kindSet, meet, union } from './parts.js'
import { isCue, isRelation, kindOf, rolesOf, textOf, type Item, type Question, type SetItem } from './question.js'
import { asksIssues, isYesNo, takeWanted } from './wanted.js'

const done = (q: Question): boolean => q.left.length === 0

/** Words by which a question asks who or what the one given thing is. */
function asksAbout(q: Question, item: SetItem): boolean {
  if (q.items.length === 1) return true
  const words = q.items.filter((other) => other !== item)
  // "who is on the X team" and "X's people" ask for others than X; "about", "of" and 的 only lead to it
  const aside = words.some(
    (other) =>
      (isCue(other, 'w:of', 'w:from', 'w:by', 'w:and', 'w:or', 'w:not') &&
        !/^(?:of|on|家|for|to|-|是|到|给|里|的|为)$/u.test(textOf(other))) ||
      (isCue(other, 'w:poss') && !q.items.slice(q.at(other)).some((later) => isCue(later, 'op:about', 'stop'))),
  )
  if (aside) return false
  const at = q.at(item)
  const kinds = words.filter((other) => kindOf(other) !== undefined)
  const describes = kinds.every((kind) => kindOf(kind)!.some((type) => item.types.includes(type)))
  if (!describes) return false
  const before = textOf(q.items.slice(0, at).findLast((other) => !isCue(other, 'stop')))
  // "who is on X" has a preposition where "who is X" has none
  const led = /^(?:on|to|for)$/u.test(before)
  if (q.has('op:about')) return !led || !q.all('op:about').some(({ text }) => /^wh/u.test(text))
  if (led) return false
  // "do you know who X is"
  if (q.has('wh:who')) return q.items.slice(at + 1).some((other) => isCue(other, 'w:be'))
  if (!q.has('wh:what')) return false
  // "what kind of company is X", "X 是家什么公司"; "what does X do"
  const last = q.items.findLast((other) => !isCue(other, 'stop') || textOf(other) === 'do')
  return (kinds.length > 0 && words.some((other) => isCue(other, 'w:be'))) || (at > 1 && textOf(last) === 'do')
}

/** "Who is X?", "Tell me about X", "X 是什么来头". */
export function aboutReadings(question: Question): Plan[] {
  const q = question.again()
  const item = q.sets[0]
  if (!item || q.sets.length > 1 || item.parts.length > 1) return []
  if (q.items.some((other) => isRelation(other) && !isCue(other, 'op:about'))) return []
  if (!asksAbout(q, item)) return []
  q.use(item, ...q.items.filter((other) => kindOf(other) !== undefined))
  q.take('op:about', 'wh:who', 'wh:what', 'op:mention')
  if (q.whens.length > 0 || (isYesNo(q) && !q.has('wh:who', 'wh:what'))) return []
  return done(q) ? [{ intent: 'about', of: item.set, where: [] }] : []
}

/** "How are A and B connected?", "A 和 B 有什么关系". */
export function pathReadings(question: Question): Plan[] {
  const q = question.again()
  if (!q.take('op:path')) return []
  const parts = q.sets.flatMap((item) => item.parts)
  if (
    parts.length !== 2 ||
    q.items.some((item) => isRelation(item) && !isCue(item, 'op:path') && textOf(item) !== 'from')
  )
    return []
  q.use(...q.sets, ...q.items.filter((item) => textOf(item) === 'from'))
  q.take('wh:how', 'wh:what', 'kind:thing', 'op:both', 'wh:who', 'op:common', 'op:about')
  if (!done(q) || q.whens.length > 0) return []
  return [{ intent: 'path', from: parts[0]!.set, to: parts[1]!.set }]
}

/** "What do A and B have in common?": what both are related to. */
export function commonReadings(question: Question): Plan[] {
  const q = question.again()
  if (!q.take('op:common')) return []
  const parts = q.sets.flatMap((item) => item.parts)
  if (parts.length < 2 || q.items.some((item) => isRelation(item))) return []
  q.use(...q.sets)
  q.take('op:both', 'op:path')
  const where = q.takeWhere()
  const wanted = takeWanted(q)
  if (!wanted || !done(q)) return []
  const sets = parts.map((part): EntitySet => ({
    set: 'related',
    types: [...RELATION_TYPES],
    end: 'either',
    to: part.set,
    where,
  }))
  return [{ intent: 'entities', of: wanted.types === null ? meet(...sets) : meet(...sets, kindSet(q, wanted)) }]
}

/** "Do the issues contradict each other?" */
export function conflictReadings(question: Question): Plan[] {
  const q = question.again()
  if (!q.take('op:conflict', 'op:differ', 'op:same')) return []
  if (!question.has('op:conflict', 'op:differ')) return []
  if (q.items.some((item) => isRelation(item))) return []
  const sets = q.sets
  // "Does A disagree with B?" asks of the two, not of the issues
  if (!q.has('kind:issue', 'context:conflict') && sets.flatMap((item) => item.parts).length > 1) return []
  q.use(...sets)
  const where = q.takeWhere()
  const counted = q.take('wh:howmany')
  const yes = isYesNo(q) && !q.has('wh:what', 'kind:thing')
  const issues = asksIssues(q)
  q.use(...q.numbers.filter((number) => number.value === 2))
  q.take(
    'kind:issue',
    'wh:what',
    'wh:where',
    'op:mention',
    'op:about',
    'op:both',
    'op:list',
    'op:all',
    'kind:thing',
    'wh:how',
    'metric:any',
    'metric:score',
    'op:mostly',
    'op:more',
    'w:not',
    'op:trend',
    'context:conflict',
  )
  if (!done(q) || where.length > 0) return []
  const existential =
    !yes ||
    q.items.some(
      (item) =>
        isCue(item, 'op:yesno') && /^(?:有没有|有无|is there|are there)$/u.test(item.kind === 'cue' ? item.text : ''),
    )
  return [
    {
      intent: 'conflicts',
      about: sets.length > 0 ? union(sets) : null,
      where: [],
      check: yes && !existential ? 'differ' : null,
      count: counted,
      issues,
    },
  ]
}

/** What issues do with their matter as a whole. */
const TELLS =
  /^(?:talk(?:ed|ing|s)? about|discuss(?:ed|ing)?|cover(?:ed|ing|s)?|wr(?:i|o)te about|writ(?:ten|ing) about|report(?:ed|ing)? on|讨论|讨论了|聊|聊了|谈|谈了|谈到|谈及|讲到|报道|报道了|关注)$/u

/** "What were the issues about in the week of Feb 16?", "Which topic is GLM-5 in?" */
export function topicReadings(question: Question): Plan[] {
  const q = question.again()
  const topic = q.has('kind:topic')
  // "which topic does X belong to": beside a topic these are no words of ownership
  const belongs = (item: Item): boolean =>
    topic && q.sets.length > 0 && rolesOf(item).some(({ relation, role }) => role === 'from' || relation === 'absorbed')
  if (q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention') && !belongs(item))) return []
  const issuesSpeak = q.has('kind:issue') || q.whens.length > 0
  // "what did the newsletters talk about": not which newsletters
  const tells = q.has('wh:what') && !asksIssues(q) && q.items.some((item) => TELLS.test(textOf(item)))
  const mostly = (q.has('op:mostly') || tells) && issuesSpeak && q.sets.length === 0
  if (!topic && !mostly) return []
  for (const item of q.items) if (isRelation(item)) q.use(item)
  q.take(
    'kind:topic',
    'op:mostly',
    'kind:issue',
    'wh:what',
    'wh:where',
    'op:mention',
    'op:about',
    'op:list',
    'op:all',
    'op:trend',
    'popular',
    'op:now',
    'op:last',
  )
  if (q.sets.length === 0) q.take('kind:thing')
  const trend = q.take('op:rising') ? 'rising' : q.take('op:fading') ? 'fading' : null
  const counted = q.take('wh:howmany')
  const sets = q.sets
  q.use(...sets)
  const where = q.takeWhere()
  if (!done(q) || isYesNo(q)) return []
  // what rises does so up to the newest issue
  if (trend !== null && (sets.length > 0 || where.length > 0)) return []
  return [{ intent: 'topics', of: sets.length > 0 ? union(sets) : null, where, count: counted, trend }]
}

/** "How many models are there?", "How many issues are there?" without an issue or a name. */
export function totalReadings(question: Question): Plan[] {
  const q = question.again()
  if (
    q.sets.length > 0 ||
    q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention')) ||
    !q.take('wh:howmany')
  )
    return []
  for (const item of q.items) if (isRelation(item)) q.use(item)
  q.take('op:mention', 'op:all', 'op:list', 'op:now')
  const where = q.takeWhere()
  const wanted = takeWanted(q)
  if (!wanted?.kinded || !done(q)) return []
  const of = where.length === 0 ? kindSet(q, wanted) : meet(kindSet(q, wanted), { set: 'mentioned', where })
  return [{ intent: 'count', of, metric: wanted.types?.length === 1 ? `${wanted.types[0]!}s` : 'entities' }]
}
