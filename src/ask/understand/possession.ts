/** Questions without a relation word of their own: whose something is, what somebody has, and phrases that are the whole question. */
import type { EntityType } from '../../ontology.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import { checkPlan } from './checking.js'
import {
  EVERYTHING,
  finished,
  kindSet,
  meet,
  metricOf,
  namesWithin,
  takeExclusion,
  takeOnlyKinds,
  takeRecent,
  without,
} from './parts.js'
import { isCue, isRelation, kindOf, textOf, type Question, type SetItem } from './question.js'
import { relationSets, relationWord, type End } from './relate.js'
import { isYesNo, takeWanted } from './wanted.js'

const isThing = (type: EntityType): boolean => type === 'model' || type === 'product' || type === 'benchmark'
const owned = (item: SetItem): boolean => item.types.some(isThing)
const owner = (item: SetItem): boolean => item.types.some((type) => type === 'org' || type === 'person')

/** "OpenAI 有哪些模型", "X 是谁家的", "Whose model is X?", "X 是智谱的吗". */
export function possessionReadings(question: Question): Plan[] {
  const q = question.again()
  if (q.items.some(isRelation) || q.has('op:mention', 'op:path', 'kind:issue', 'kind:topic')) return []
  const exclusion = takeExclusion(q)
  const dated = q.takeWhere()
  const recent = takeRecent(q)
  const where = dated.length > 0 ? dated : recent
  takeOnlyKinds(q)
  const things = q.sets.filter((item) => !q.used.has(item))
  q.use(...things)
  const [item, second, more] = things
  if (!item || more) return []
  if (second) {
    const named = q.items.slice(q.at(second) + 1).some((other) => kindOf(other) !== undefined)
    if (!isYesNo(q)) return []
    const placed = onto(q, item, second, where)
    if (placed) return placed
    if (!(q.has('w:poss') || named)) return []
    const people = [item, second].map(({ types }) => types.join())
    if (people.join('-') === 'person-org' && q.has('w:poss')) {
      const works = checkPlan({ q, relation: 'works', where, context: { only: 'works' } }, [item, second])
      return works && finished(q) ? [works] : []
    }
    const [target, source] = owned(item) && owner(second) ? [item, second] : [second, item]
    if (!owned(target) || !owner(source)) return []
    const plan = checkPlan({ q, relation: 'made', where, context: { only: 'made' } }, [source, target])
    return plan && finished(q) ? [plan] : []
  }
  const asksOrg = (other: (typeof q.items)[number]): boolean =>
    isCue(other, 'kind:org', 'kind:person') && (isCue(other, 'wh:what') || isCue(q.neighbour(other, -1), 'wh:what'))
  const whose = q.has('w:poss') || q.items.some((other) => isCue(other, 'wh:who') && /whose|家/u.test(textOf(other)))
  const asksOwner = q.has('wh:who') || q.items.some(asksOrg)
  const wanted = takeWanted(q)
  if (!wanted) return []
  const counted = q.take('wh:howmany')
  q.take('op:else')
  if (!finished(q)) return []
  const plans = (end: End, types: readonly EntityType[] | null): Plan[] =>
    relationSets(q.index, relationWord('made'), item, end, types, where).map(({ set, types: reach }): Plan => {
      const of = without(set, exclusion)
      return counted ? { intent: 'count', of, metric: metricOf(types ?? reach) } : { intent: 'entities', of }
    })
  const works = working(q, item, wanted.types)
  if (works) return works
  if (owned(item) && !owner(item) && asksOwner && whose)
    return plans('target', q.has('kind:org') ? ['org'] : ['org', 'person'])
  // a phrase that may be anything owns nothing
  const owns = item.set.set === 'named' ? owner(item) : !owned(item)
  if (owns && wanted.types !== null && wanted.types.every(isThing)) return plans('source', wanted.types)
  return []
}

/** "X 上 Y 了没有": whether something has come to something. */
function onto(q: Question, thing: SetItem, place: SetItem, where: IssueFilters): Plan[] | undefined {
  const between = q.items.slice(q.at(thing) + 1, q.at(place)).map(textOf)
  if (!between.includes('上') || !owned(thing) || !owned(place)) return undefined
  q.use(...q.all('w:not').filter((item) => /^没有?$/u.test(item.text)))
  const plan = checkPlan({ q, relation: 'integrates', where, context: { only: 'integrates' } }, [thing, place])
  return plan && finished(q) ? [plan] : []
}

/** "Is X among the investors of Y?", "Y 的投资方里有 X 吗": whether something belongs to what a phrase stands for. */
export function memberChecks(question: Question): Plan[] {
  const q = question.again()
  const [first, second, more] = q.sets
  if (!first || !second || more || !isYesNo(q) || q.whens.length > 0) return []
  const named = [first, second].filter((item) => item.set.set === 'named')
  const phrase = [first, second].find((item) => item.set.set !== 'named')
  if (named.length !== 1 || !phrase) return []
  if (q.items.some((item) => isRelation(item) && !/^(?:里有|中有|有|包括|包含|include|includes)$/u.test(textOf(item))))
    return []
  q.use(...q.sets, ...q.items.filter(isRelation))
  q.take('op:mention')
  return finished(q) ? [{ intent: 'check', is: named[0]!.set, in: phrase.set, instead: null, every: true }] : []
}

/** "Which company is she at?", 他是哪家公司的, "Anthropic 有哪些人": where somebody works, who works somewhere. */
function working(q: Question, item: SetItem, wanted: readonly EntityType[] | null): Plan[] | undefined {
  const type = item.types.length === 1 ? item.types[0] : undefined
  const [kind] = wanted ?? []
  const end =
    type === 'person' && kind === 'org' ? 'source' : type === 'org' && kind === 'person' ? 'target' : undefined
  if (end === undefined || wanted?.length !== 1) return undefined
  return relationSets(q.index, relationWord('works'), item, end, wanted, []).map(({ set: of }): Plan => ({
    intent: 'entities',
    of,
  }))
}

/** A phrase that is the whole question: "products that integrate with something Anthropic released". */
export function phraseReadings(question: Question): Plan[] {
  const q = question.again()
  const item = q.sets[0]
  if (!item || q.sets.length !== 1 || item.set.set === 'named' || q.items.some(isRelation)) return []
  q.use(item)
  const exclusion = takeExclusion(q)
  if (q.whens.length > 0) return []
  q.take('op:both')
  const counted = q.take('wh:howmany')
  const elsewhere = q.take('op:else')
  const yes = isYesNo(q)
  const wanted = takeWanted(q)
  if (!wanted || !finished(q)) return []
  let of = without(wanted.types === null ? item.set : meet(item.set, kindSet(q, wanted)), exclusion)
  if (elsewhere) of = meet(of, ...namesWithin(of).map((named): EntitySet => ({ set: 'not', of: named })))
  if (yes && !wanted.asked) return [{ intent: 'check', is: EVERYTHING, in: of, instead: null, every: false }]
  return [counted ? { intent: 'count', of, metric: metricOf(wanted.types ?? item.types) } : { intent: 'entities', of }]
}
