/** Questions about mentions: which issues, when first, how many, what several issues share, who is named most. */
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import { deniedWhen, kindSet, meet, metricOf, takeExclusion, takeLimit, takeRange, without } from './parts.js'
import { shift } from '../read/dates.js'
import { isCue, isFree, isRelation, isSet, kindOf, rolesOf, type Question, type SetItem } from './question.js'
import { asksIssues, isYesNo, takeWanted } from './wanted.js'

const done = (q: Question): boolean => q.left.length === 0

/** Sets of which each must have a member in the issue: what "and" joins one by one, what "or" joins together. */
const eachOf = (items: readonly SetItem[]): EntitySet[] =>
  items.flatMap((item) => (item.joiner === 'or' ? [item.set] : item.parts.map((part) => part.set)))

/** "Mentions of X", "X coverage", "Where does X come up?": nothing but a name and a word of being mentioned. */
const nounOnly = (q: Question): boolean =>
  q.has('op:mention') &&
  q.sets.length === 1 &&
  q.items.every((item) => isSet(item) || isFree(item) || item.kind === 'when' || isCue(item, 'op:mention', 'wh:where'))

/** Issues asked for: all, the first, the last, or how many. */
export function issueReadings(question: Question): Plan[] {
  const q = question.again()
  // "how many issues were published since Feb 16"
  const published =
    q.sets.length === 0 && !q.items.some((item) => kindOf(item))
      ? q.items.filter((item) => rolesOf(item).some(({ relation }) => relation === 'released'))
      : []
  if (q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention', 'weak') && !published.includes(item)))
    return []
  q.use(...published)
  const asked =
    q.has('kind:issue', 'wh:when') ||
    (q.has('op:mention', 'op:first', 'op:last') &&
      (q.has('times') || (q.sets.length > 0 && q.has('op:first', 'op:last'))) &&
      !q.has('wh:who')) ||
    nounOnly(q)
  if (!asked || q.has('op:most', 'op:least', 'kind:topic', 'op:path', 'op:conflict')) return []
  if (q.has('op:mostly') && q.sets.length === 0) return []
  // "what did the newsletters cover" does not ask which newsletters
  if (q.sets.length === 0 && q.has('wh:what') && q.has('op:mention') && !asksIssues(q) && !q.has('wh:howmany'))
    return []
  if (q.items.some((item) => isCue(item, 'metric:likes', 'metric:downloads', 'metric:stars'))) return []
  // two dates are asked for, and "the first product of X" is no issue
  if (q.has('op:first') && q.all('op:last').some((item) => !isCue(item, 'op:first'))) return []
  const leads = q.all('op:first', 'op:last').map((item) => q.neighbour(item, 1))
  if (leads.some((item) => isSet(item) && item.set.set !== 'named') && !q.has('kind:issue', 'wh:when')) return []
  for (const item of q.items) if (isRelation(item) && isCue(item, 'op:mention', 'weak')) q.use(item)
  const when = q.take('wh:when')
  const first = q.take('op:first')
  const last = q.take('op:last') && !first
  const count = q.take('wh:howmany')
  const denied = q.all('w:not')
  if (q.sets.length > 0) q.take('op:about', 'op:mostly')
  // "what is the newest issue"
  if (first || last) q.use(...q.all('op:about').filter((item) => q.at(item) === 0 && /^what/u.test(item.text)))
  q.take('kind:issue', 'op:mention', 'wh:what', 'wh:where', 'op:all', 'times', 'op:both', 'op:now')
  const sets = q.sets
  q.use(...sets)
  const where = q.takeWhere()
  const cut = denied.length > 0 ? q.at(denied[0]!) : Infinity
  q.use(...denied)
  if (!done(q) || isYesNo(q)) return []
  if (sets.length === 0 && (when || denied.length > 0)) return []
  if (sets.length === 0 && !count && where.length === 0 && !q.has('wh:what', 'op:list', 'op:all') && !first && !last)
    return []
  return [
    {
      intent: 'issues',
      mention: eachOf(sets.filter((item) => q.at(item) < cut)),
      without: eachOf(sets.filter((item) => q.at(item) > cut)),
      states: null,
      statedBy: null,
      where,
      pick: first ? 'first' : last ? 'last' : 'all',
      count,
    },
  ]
}

/** "Is GLM-5 mentioned in the Feb 22 issue?" */
export function mentionChecks(question: Question): Plan[] {
  const q = question.again()
  if (
    !isYesNo(q) ||
    q.sets.length !== 1 ||
    !q.has('op:mention', 'kind:issue') ||
    q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention'))
  )
    return []
  for (const item of q.items) if (isRelation(item)) q.use(item)
  const item = q.sets[0]!
  q.use(item)
  const where = q.takeWhere()
  q.take('op:mention', 'kind:issue', 'op:both', 'op:all', 'w:not')
  if (!done(q)) return []
  return [
    {
      intent: 'check',
      is: item.set,
      in: { set: 'mentioned', where },
      instead: where.length === 0 ? null : meet(item.set, { set: 'mentioned', where: [] }),
      every: item.joiner !== 'or',
    },
  ]
}

/** Entities by the issues that mention them: in one, in both, in one but not the other, in all, most often. */
export function mentionReadings(question: Question): Plan[] {
  const q = question.again()
  if (q.items.some((item) => isRelation(item) && !isCue(item, 'op:mention', 'weak', 'op:most', 'op:more'))) return []
  if (q.has('kind:topic', 'op:path', 'op:conflict', 'op:about') && !q.has('op:mention')) return []
  for (const item of q.items) if (isRelation(item)) q.use(item)
  const exclusion = takeExclusion(q)
  const given = q.sets.filter((item) => !q.used.has(item))
  // set against another issue, only what is new there is meant
  if (
    q.whens.length > 1 &&
    q.items.some((item) =>
      /^(?:compared (?:to|with)|对比|相比|比起|较|比)$/u.test(item.kind === 'cue' ? item.text : ''),
    )
  )
    return []
  const where = q.takeWhere()
  const yes = isYesNo(q)
  if (yes) return []
  if (
    q.has('op:most', 'op:least', 'op:second') ||
    (q.has('limit', 'op:rank') && q.numbers.length > 0) ||
    (q.has('op:more', 'op:less', 'op:first') && given.flatMap((item) => item.parts).length > 1)
  )
    return mentionRanks(q, given, where, exclusion)
  if (given.length > 0) return []
  const fresh = q.take('op:new') || (where.length === 1 && q.take('op:first'))
  const counted = q.take('wh:howmany')
  const range = q.has('kind:issue', 'times') ? takeRange(q) : undefined
  if (range) q.take('times')
  const issues = q.has('kind:issue')
  const every =
    where.length === 0 &&
    q.items.some(
      (item, at) =>
        (isCue(item, 'op:all') &&
          (isCue(item, 'kind:issue') || q.items.slice(at + 1, at + 3).some((next) => isCue(next, 'kind:issue')))) ||
        // 五期都出现, of five
        (item.kind === 'number' &&
          item.value === q.index.issues.length &&
          isCue(q.items[at + 1], 'kind:issue') &&
          q.has('op:both')),
    )
  const small = q.numbers.filter(
    (number) =>
      !q.used.has(number) &&
      number.unit === null &&
      (number.value === where.length ||
        (every && number.value === q.index.issues.length) ||
        (number.value === 2 && q.has('op:both'))),
  )
  q.use(...small)
  const shared = q.has('op:both', 'op:common', 'op:all') || small.length > 0
  const only = q.all('op:only')
  const denied = q.all('w:not')
  q.take('op:both', 'op:common', 'op:mention', 'kind:issue', 'op:all', 'op:only', 'w:not', 'op:list')
  const wanted = takeWanted(q)
  if (!wanted || !done(q)) return []
  // without an issue or a word of mentioning only a plain count of all there are is meant
  const anchored = where.length > 0 || question.has('op:mention') || issues
  if (!anchored && !counted && !(question.has('op:list') || question.has('op:all'))) return []
  if (!wanted.kinded && (counted || !wanted.asked)) return []
  let of = kindSet(q, wanted)
  const start = where[0]?.from
  if (fresh && where.length > 0 && (where.length > 1 || start === undefined || range || every)) return []
  const out = deniedWhen(q)?.filter
  const inside = (filters: IssueFilters): EntitySet => ({ set: 'mentioned', where: filters })
  if (range) of = meet(of, { set: 'seen', issues: range, where })
  else if (every) of = meet(of, { set: 'seen', issues: {}, where, every: true })
  else if (where.length === 2 && out && (denied.length > 0 || only.some((item) => /not|没|不|未/u.test(item.text))))
    of = meet(of, inside(where.filter((filter) => filter !== out)), { set: 'not', of: inside([out]) })
  else if (where.length === 1 && only.length > 0 && denied.length === 0)
    of = meet(of, inside(where), { set: 'seen', issues: { min: 1, max: 1 }, where: [] })
  else if (denied.length > 0 || only.length > 0) return []
  else if (where.length > 1 && (shared || question.has('w:and')) && !question.has('w:or'))
    of = meet(of, ...where.map((filter) => inside([filter])))
  else if (fresh && start !== undefined)
    of = meet(of, inside(where), {
      set: 'not',
      of: inside([{ to: shift(start, -1), label: q.language === 'zh' ? '此前' : 'earlier' }]),
    })
  else if (where.length > 0) of = meet(of, inside(where))
  else of = meet(of, { set: 'mentioned', where: [] })
  of = without(of, exclusion)
  return [counted ? { intent: 'count', of, metric: metricOf(wanted.types) } : { intent: 'entities', of }]
}

function mentionRanks(
  q: Question,
  given: readonly SetItem[],
  where: IssueFilters,
  exclusion: ReturnType<typeof takeExclusion>,
): Plan[] {
  // "which issue has the most models": the issues are what is ranked
  if (
    q.items.some(
      (item) => isCue(item, 'kind:issue') && (isCue(item, 'wh:what') || isCue(q.neighbour(item, -1), 'wh:what')),
    )
  )
    return []
  if (!q.has('op:mention', 'times') && !(q.has('kind:issue') && !q.has('quality'))) return []
  const limit = takeLimit(q) ?? 1
  const least = q.has('op:least', 'op:less') && !q.has('op:most', 'op:more')
  const first = q.take('op:first')
  q.take(
    'op:most',
    'op:least',
    'op:more',
    'op:less',
    'op:mention',
    'kind:issue',
    'wh:howmany',
    'times',
    'w:bi',
    'op:rank',
  )
  const skip = q.take('op:second') ? 1 : 0
  q.use(...given)
  const wanted = takeWanted(q)
  if (!wanted || !done(q)) return []
  // "top 5 newsletters" names nothing that could be mentioned
  if (given.length === 0 && !wanted.kinded && !wanted.who && !q.has('op:mention')) return []
  const of =
    given.length > 0
      ? { set: 'or' as const, of: given.flatMap((item) => item.parts.map((part) => part.set)) }
      : kindSet(q, wanted)
  if (first && given.length === 0) return []
  return [
    {
      intent: 'rank',
      of: without(of, exclusion),
      key: first ? { by: 'firstSeen' } : { by: 'issues', where },
      most: first ? false : !least,
      limit,
      skip,
    },
  ]
}
