/** Issues by what they state: which say so and when, whether two say the same, what one says that another does not. */
import type { EntitySet, IssueFilter, IssueFilters, Plan } from '../plan.js'
import { members } from '../run/sets.js'
import { endsOf, orderPair } from './direction.js'
import { deniedWhen, finished, meet, worded } from './parts.js'
import { isCue, kindOf, textOf, type SetItem } from './question.js'
import { relationSets, type End } from './relate.js'
import type { Turn } from './turn.js'
import { asksIssues, beginsAsCheck, isYesNo, takeWanted, type Wanted } from './wanted.js'

/** "Which issue says that A acquired B?", "When was X released?" */
export function* issuesStating({ q, word, role, things, where, context }: Turn): Generator<Plan> {
  // who wrote an issue, or reads it, no issue tells
  if (q.has('wh:who') && !q.has('wh:what', 'wh:when')) return
  const when = q.take('wh:when')
  q.take('kind:issue', 'op:mention', 'wh:what', 'w:that')
  const first = q.take('op:first')
  const last = q.take('op:last', 'op:now')
  const count = q.take('wh:howmany')
  for (const item of q.items) {
    const kinds = kindOf(item)
    if (kinds && things.some((thing) => thing.types.some((type) => kinds.includes(type)))) q.use(item)
  }
  const [one, two, more] = things
  if (!one || more || !finished(q)) return
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
  if (two) {
    const [source, target] = orderPair(q, word, role, one, two)
    const sides: [SetItem, End, SetItem][] = [
      [target, 'target', source],
      [source, 'target', target],
    ]
    for (const [given, end, other] of sides) {
      const reading = relationSets(q.index, word, given, end, null, where, context)[0]
      if (!reading || members(q.index, meet(reading.set, other.set)).size === 0) continue
      yield plan(reading.set, other.set)
      return
    }
    return
  }
  // "issues that mention the maker of X" are those that mention somebody, said to be the maker or not
  if (role === 'agent') return
  for (const end of endsOf(q, word, role, one)) {
    const readings = relationSets(q.index, word, one, end, null, where, context)
    for (const { set } of readings) yield plan(set, null)
    if (readings.length > 0) return
  }
}

/** What one relation of a thing is in certain issues; undefined where the words do not fit. */
function side(
  { q, word, things, context }: Turn,
  end: End,
  wanted: Wanted,
  where: IssueFilters,
): EntitySet | undefined {
  const reading = relationSets(q.index, word, things[0]!, end, wanted.types, where, context)[0]
  return reading && (wanted.university ? meet(reading.set, worded(q)) : reading.set)
}

/** "Do the Feb 14 and Feb 22 issues name the same partners of X?", "各期对 X 的合作方说法一致吗" */
export function* comparison(turn: Turn): Generator<Plan> {
  const { q, word, role, things } = turn
  const yes = isYesNo(q) || (beginsAsCheck(q) && !/there$/u.test(textOf(q.items[0])))
  const issues = asksIssues(q)
  const differ = !q.take('op:same')
  q.take('op:differ', 'op:conflict', 'kind:issue', 'op:mention', 'op:both', 'op:all', 'wh:how', 'w:not')
  q.take('op:about', 'op:mostly', 'op:trend', 'context:conflict')
  q.use(...q.numbers.filter((number) => number.value === 2))
  const wanted = takeWanted(q)
  const item = things[0]
  if (!wanted || !item || things.length > 1 || !finished(q)) return
  const filters = q.whens.map((when) => when.filter)
  for (const end of endsOf(q, word, role, item)) {
    if (filters.length === 0 && side(turn, end, wanted, [])) {
      const check = yes ? (differ ? 'differ' : 'agree') : null
      yield { intent: 'conflicts', about: item.set, where: [], check, count: false, issues }
      return
    }
    const [left, right] = filters.map((filter) => side(turn, end, wanted, [filter]))
    if (filters.length !== 2 || !left || !right) continue
    yield { intent: 'same', left, right, differ }
    return
  }
}

/** "Which partners does the Feb 14 issue name that the Feb 22 issue does not?" */
export function* differenceOfIssues(turn: Turn): Generator<Plan> {
  const { q, word, role, things } = turn
  if (things.length !== 1 || !q.has('w:not', 'op:only')) return
  const whens = q.whens
  const denied = deniedWhen(q)
  const [first, second, more] = denied
    ? [...whens.filter((when) => when !== denied), denied].map((when): IssueFilter => when.filter)
    : whens.map((when): IssueFilter => when.filter)
  if (!first || more || (whens.length === 1 && denied)) return
  const only = q.items.some((item) => isCue(item, 'op:only'))
  if (!second && !only) return
  q.take('w:not', 'op:only', 'op:mention', 'kind:issue')
  const wanted = takeWanted(q)
  if (!wanted || !finished(q)) return
  // "only in this issue": in no other one
  const rest: IssueFilters = second
    ? [second]
    : [{ ids: q.index.issues.filter((issue) => !within(issue.date, issue.id, first)).map(({ id }) => id), label: '' }]
  for (const end of endsOf(q, word, role, things[0]!)) {
    const here = side(turn, end, wanted, [first])
    const there = side(turn, end, wanted, rest)
    if (!here || !there) continue
    yield { intent: 'entities', of: meet(here, { set: 'not', of: there }) }
    return
  }
}

const within = (date: string | undefined, id: string, { from, to, ids, undated }: IssueFilter): boolean =>
  (ids?.includes(id) ?? true) &&
  (undated ? date === undefined : true) &&
  (from === undefined || (date !== undefined && date >= from)) &&
  (to === undefined || (date !== undefined && date <= to))
