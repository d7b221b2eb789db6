/** What a phrase of a certain shape stands for. */
import { ENTITY_TYPES } from '../../ontology.js'
import type { EntitySet } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import type { CueToken } from '../read/token.js'
import { members } from '../run/sets.js'
import { content, letter } from './letters.js'
import { isCue, isSet, kindOf, rolesOf, type Item, type SetItem } from './question.js'
import { relationSets, relationWord } from './relate.js'
import { phraseItem } from './setItems.js'

/** Whether a relation word stands in one of the roles. */
export const roleOf = (item: Item, ...roles: readonly string[]): boolean =>
  rolesOf(item).some(({ role }) => roles.includes(role))

/** Roles of words that say what somebody does. */
export const VERBAL = ['verb', 'state', 'from', 'than']

/** What stands in a relation to something given at one end of it. */
export function related(
  index: AskIndex,
  relation: Item,
  given: SetItem,
  givenEnd: 'source' | 'target',
  kind: Item | undefined,
  run: readonly Item[],
): SetItem | undefined {
  const types = kindOf(kind)
  const sets = relationSets(index, relation as CueToken, given, givenEnd, types ?? null, [])
  const best = sets[0]
  if (!best) return undefined
  const narrowed = narrow(index, best.set, kind)
  return phraseItem(narrowed, types ?? best.types, run[0]!, run[run.length - 1]!)
}

/** Restricts a set to a kind of entity. */
export function narrow(index: AskIndex, set: EntitySet, kind: Item | undefined): EntitySet {
  const types = kindOf(kind)
  if (!types || types.length === ENTITY_TYPES.length) return set
  const of: EntitySet[] = [set, { set: 'type', types: [...types] }]
  const words = isCue(kind, 'kind:university') ? index.cues.narrower.get('university') : undefined
  if (words) of.push({ set: 'worded', words: [...words] })
  return { set: 'and', of }
}

/** What stands in two relations at once. */
export function twofold(run: readonly Item[], index: AskIndex, kind: Item | undefined): SetItem | undefined {
  const relations = run.filter((item) => letter(item) === 'R')
  const names = run.filter(isSet)
  if (!relations.every((item) => roleOf(item, ...VERBAL)) || run.some((item) => isCue(item, 'w:by'))) return undefined
  const sets = relations.map((relation, at) => related(index, relation, names[at]!, 'target', kind, run))
  if (sets.some((set) => set === undefined)) return undefined
  return phraseItem(
    { set: 'and', of: sets.map((item) => item!.set) },
    kindOf(kind) ?? ENTITY_TYPES,
    run[0]!,
    run[run.length - 1]!,
  )
}

/** What stands in one relation and not in another: "tools that support A but not B", 用 A 但不用 B 的公司. */
export function difference(run: readonly Item[], index: AskIndex, kind: Item | undefined): SetItem | undefined {
  const names = run.filter(isSet)
  const [first, second] = run.filter((item) => letter(item) === 'R')
  if (!first || !roleOf(first, ...VERBAL) || run.some((item) => isCue(item, 'w:by'))) return undefined
  const has = related(index, first, names[0]!, 'target', kind, run)
  const lacks = related(index, second ?? first, names[1]!, 'target', kind, run)
  if (!has || !lacks) return undefined
  // "apps powered by A but not B", where B is such an app itself: the app or what it powers may be meant
  const without = names[1]!.set
  if (!second && without.set === 'named' && without.ids.some((id) => members(index, has.set).has(id))) return undefined
  const set: EntitySet = { set: 'and', of: [has.set, { set: 'not', of: lacks.set }] }
  return phraseItem(set, has.types, run[0]!, run[run.length - 1]!)
}

/** What beats something on a named benchmark, which stands at `place` among the names. */
export function beatenOn(
  run: readonly Item[],
  index: AskIndex,
  kind: Item | undefined,
  place: 0 | 1,
): SetItem | undefined {
  const names = run.filter(isSet)
  const benchmark = names[place]!
  const relation = content(run, 'R')!
  if (!benchmark.types.every((type) => type === 'benchmark')) return undefined
  if (!rolesOf(relation).some((role) => role.relation === 'beats' || role.relation === 'loses')) return undefined
  const types = kindOf(kind)
  const reading = relationSets(index, relation as CueToken, names[1 - place]!, 'target', types ?? null, [], {
    benchmark: benchmark.set,
  })[0]
  return reading && phraseItem(narrow(index, reading.set, kind), types ?? reading.types, run[0]!, run[run.length - 1]!)
}

/** What belongs to somebody: what they released or created. */
export function possession(index: AskIndex, owner: SetItem, kind: Item, run: readonly Item[]): SetItem | undefined {
  const types = kindOf(kind)
  if (
    !types ||
    !owner.types.some((type) => type === 'org' || type === 'person') ||
    types.some((type) => type === 'org' || type === 'person')
  )
    return undefined
  return related(index, relationWord('made'), owner, 'source', kind, run)
}
