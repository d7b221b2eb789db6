/** Parts that many questions share: limits, thresholds, what is left out, sets narrowed to issues. */
import { ENTITY_TYPES, type EntityType } from '../../ontology.js'
import type { EntitySet, IssueFilters, Range } from '../plan.js'
import { shift } from '../read/dates.js'
import type { CueToken, WhenToken } from '../read/token.js'
import { isCue, isSet, kindOf, textOf, type Item, type Question, type SetItem } from './question.js'
import type { Wanted } from './wanted.js'

export const EVERYTHING: EntitySet = { set: 'type', types: [...ENTITY_TYPES] }

/** True when every word of the question was used. */
export const finished = (q: Question): boolean => q.left.length === 0

/** What is counted: the plural of the kind, or entities. */
export const metricOf = (types: readonly EntityType[] | null): string =>
  types?.length === 1 ? `${types[0]!}s` : 'entities'

/** Intersection, flat and without needless wrapping. */
export function meet(...sets: readonly EntitySet[]): EntitySet {
  const flat = sets.flatMap((set) => (set.set === 'and' ? set.of : [set]))
  return flat.length === 1 ? flat[0]! : { set: 'and', of: flat }
}

/** The set of the kinds asked for. */
export function kindSet(q: Question, wanted: Wanted): EntitySet {
  const types: EntitySet = {
    set: 'type',
    types: [...(wanted.types ?? (wanted.who ? (['org', 'person'] as const) : ENTITY_TYPES))],
  }
  return wanted.university ? meet(types, worded(q)) : types
}

export const worded = (q: Question): EntitySet => ({
  set: 'worded',
  words: [...(q.index.cues.narrower.get('university') ?? [])],
})

/** Only what stands in the given issues: on the statements of a set where it is made of some, else on its mentions. */
export function within(set: EntitySet, where: IssueFilters): EntitySet {
  if (where.length === 0) return set
  switch (set.set) {
    case 'related':
    case 'mentioned':
    case 'observed':
    case 'seen':
      return { ...set, where }
    case 'or':
      return { set: 'or', of: set.of.map((part) => within(part, where)) }
    case 'and': {
      const stated = set.of.some((part) => part.set === 'related' || part.set === 'or' || part.set === 'observed')
      return stated
        ? {
            set: 'and',
            of: set.of.map((part) =>
              part.set === 'type' || part.set === 'not' || part.set === 'named' || part.set === 'worded'
                ? part
                : within(part, where),
            ),
          }
        : meet(set, { set: 'mentioned', where })
    }
    default:
      return meet(set, { set: 'mentioned', where })
  }
}

/** Days before the newest issue that still are "recently". */
const RECENT_DAYS = 30

/** "Recently", 最近: a month up to the newest issue, with what bears no date; no filter where that is all there is. */
export function takeRecent(q: Question): IssueFilters {
  const words = q.all('op:recent').filter((item) => !q.used.has(item))
  const [word] = words
  if (!word || q.has('kind:issue', 'wh:when')) return []
  q.use(...words)
  const { issues, newest } = q.index
  if (newest === null) return []
  const since = shift(newest, 1 - RECENT_DAYS)
  const ids = issues.filter(({ date }) => date === undefined || date >= since).map(({ id }) => id)
  return ids.length === issues.length ? [] : [{ ids, label: word.text }]
}

/** "models only", 只看产品: a kind that is singled out is the kind asked for. */
export function takeOnlyKinds(q: Question): void {
  for (const word of q.all('op:only')) {
    const beside = [q.neighbour(word, 1), q.neighbour(word, -1)]
    if (beside.some((item) => kindOf(item) !== undefined && !isCue(item, 'kind:issue', 'kind:topic'))) q.use(word)
  }
}

/** "top 3", 前三, "three most …", "which 3 … most": the number of places; undefined where none is given. */
export function takeLimit(q: Question): number | undefined {
  for (const number of q.numbers) {
    if (
      q.used.has(number) ||
      number.unit !== null ||
      number.value < 1 ||
      number.value > 100 ||
      !Number.isInteger(number.value)
    )
      continue
    const at = q.at(number)
    // 最多的三个, 前三名
    const before = q.items[isCue(q.items[at - 1], 'w:poss') ? at - 2 : at - 1]
    const after = q.items[at + 1]
    const beside = isCue(before, 'limit', 'op:most', 'op:least', 'op:last') || isCue(after, 'op:most', 'op:least')
    // "which 3 models have the most likes"
    const ranked = q.has('op:most', 'op:least', 'op:rank') && kindOf(q.neighbour(number, 1)) !== undefined
    if (beside || (ranked && !isCue(before, 'op:more', 'op:less'))) {
      q.use(number)
      if (isCue(before, 'limit')) q.use(before)
      return number.value
    }
  }
  return undefined
}

/** "over 1000", "at least 3", "1000 以上": a range, its words accounted for. */
export function takeRange(q: Question): Range | undefined {
  for (const number of q.numbers) {
    if (q.used.has(number)) continue
    const at = q.at(number)
    const near = [q.items[at - 1], q.items[at - 2], q.items[at + 1], q.items[at + 2]].filter(
      (item): item is CueToken => item?.kind === 'cue',
    )
    const word = near.find((item) => isCue(item, 'op:more', 'op:less'))
    if (!word) continue
    q.use(number, word)
    const open = isCue(word, 'strict') ? { open: true } : {}
    const less = isCue(word, 'op:less') && !(isCue(word, 'op:more') && !/最多/u.test(word.text))
    return less ? { max: number.value, ...open } : { min: number.value, ...open }
  }
  return undefined
}

export interface Exclusion {
  readonly sets: readonly SetItem[]
  readonly types: readonly EntityType[]
}

/** What a word leaves out: what follows it, or in 模型不要 what it ends. */
function leftOut(q: Question, word: CueToken): Item | undefined {
  const next = q.neighbour(word, 1)
  const before = q.items[q.at(word) - 1]
  const follows = isSet(next) || kindOf(next) !== undefined
  return !/^(?:不要|不算|除外|不计|不含|去掉|剔除|排除)$/u.test(word.text) ||
    (follows && !isCue(next, 'wh:what', 'wh:who')) ||
    !(isSet(before) || kindOf(before))
    ? next
    : before
}

/** What is to be left out ("excluding models", 除了 Codex 之外), its words accounted for. */
export function takeExclusion(q: Question): Exclusion {
  const sets: SetItem[] = []
  const types: EntityType[] = []
  for (const word of q.all('op:exclude', 'w:not')) {
    const next = leftOut(q, word)
    if (isSet(next) && isCue(word, 'op:exclude') && !(word.text === '不是' || word.text === '非')) {
      sets.push(next)
      q.use(word, next)
    } else if (
      next &&
      kindOf(next) &&
      !isCue(next, 'kind:issue') &&
      (isCue(word, 'op:exclude') || !q.has('op:mention'))
    ) {
      types.push(...kindOf(next)!)
      q.use(word, next)
    }
  }
  if (sets.length > 0) q.take('op:exclude-end', 'op:else')
  return { sets, types }
}

/** The issue that is said not to have something: "not in the Feb 22 issue", "that the Feb 22 issue does not name", 22 日那期没列. */
export function deniedWhen(q: Question): WhenToken | undefined {
  const denial = q.all('w:not', 'op:only').find((item) => isCue(item, 'w:not') || NOT.test(item.text))
  if (!denial) return undefined
  const at = q.at(denial)
  let next = at + 1
  while (isCue(q.items[next], 'w:of', 'stop') || (q.language === 'en' && isCue(q.items[next], 'op:mention'))) {
    if (isCue(q.items[next], 'w:and') || /^(?:but|,)$/u.test(textOf(q.items[next]))) break
    next++
  }
  const after = q.items[next]
  if (after?.kind === 'when') return after
  return q.whens.filter((when) => q.at(when) < at).at(-1)
}

const NOT = /not|没|不|未/u

/** A set without what is left out. */
export function without(set: EntitySet, exclusion: Exclusion): EntitySet {
  const parts: EntitySet[] = exclusion.sets.map((item) => ({ set: 'not', of: item.set }))
  if (exclusion.types.length > 0) parts.push({ set: 'not', of: { set: 'type', types: [...new Set(exclusion.types)] } })
  return parts.length === 0 ? set : meet(set, ...parts)
}

/** Names inside the phrases of a set: what "else" leaves out. */
export function namesWithin(set: EntitySet): EntitySet[] {
  switch (set.set) {
    case 'related':
      return set.to === null ? [] : set.to.set === 'named' ? [set.to] : namesWithin(set.to)
    case 'and':
    case 'or':
      return set.of.flatMap(namesWithin)
    default:
      return []
  }
}

/** Several things as one set. */
export function union(items: readonly SetItem[]): EntitySet {
  const parts = items.flatMap((item) => item.parts)
  if (parts.length === 1) return parts[0]!.set
  if (parts.every((part) => part.set.set === 'named'))
    return {
      set: 'named',
      ids: parts.flatMap((part) => (part.set.set === 'named' ? part.set.ids : [])),
      names: parts.flatMap((part) => (part.set.set === 'named' ? part.set.names : [])),
    }
  return { set: 'or', of: parts.map((part) => part.set) }
}
