/** Questions about one thing, the connection of two, what two share, conflicts, and topics. */
import { RELATION_TYPES } from '../../ontology.js'
import type { EntitySet, Plan } from '../plan.js'
import { kindSet, meet, union } from './parts.js'
import { isCue, isRelation, kindOf, textOf, type Question } from './question.js'
import { asksIssues, isYesNo, takeWanted } from './wanted.js'

const done = (q: Question): boolean => q.left.length === 0

/** "Who is X?", "Tell me about X", "X 是什么来头". */
export function aboutReadings(question: Question): Plan[] {
  const q = question.again()
  const item = q.sets[0]
  if (!item || q.sets.length > 1 || item.parts.length > 1) return []
  if (q.items.some((other) => isRelation(other))) return []
  const named = q.items.length === 1 || q.has('op:about') || q.has('wh:who')
  if (!named) return []
  q.use(item)
  q.take('op:about', 'wh:who', 'wh:what', 'op:mention')
  const where = q.takeWhere()
  for (const other of q.items) {
    const types = kindOf(other)
    if (types) q.use(other)
  }
  if (isYesNo(q) && !q.has('wh:who', 'wh:what')) return []
  if (where.length > 0) return []
  return done(q) ? [{ intent: 'about', of: item.set, where }] : []
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
  q.take('wh:how', 'wh:what', 'kind:thing', 'op:both', 'wh:who', 'op:common')
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

/** "What were the issues about in the week of Feb 16?", "Which topic is GLM-5 in?" */
export function topicReadings(question: Question): Plan[] {
  const q = question.again()
  if (q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention'))) return []
  const topic = q.has('kind:topic')
  const mostly = q.has('op:mostly') && (q.has('kind:issue') || q.whens.length > 0) && q.sets.length === 0
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
    'kind:thing',
    'op:most',
    'op:trend',
    'popular',
    'op:now',
    'op:last',
  )
  const rising = q.take('op:rising')
  const counted = q.take('wh:howmany')
  const sets = q.sets
  q.use(...sets)
  const where = q.takeWhere()
  if (!done(q) || isYesNo(q)) return []
  return [{ intent: 'topics', of: sets.length > 0 ? union(sets) : null, where, count: counted, rising }]
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
