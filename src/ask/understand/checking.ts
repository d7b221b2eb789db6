/** Yes or no about one statement, and what would have to be stated in its place for a no. */
import { relationSpec, type RelationType } from '../../ontology.js'
import type { EntityNode } from '../../records.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { members } from '../run/sets.js'
import { kindOf, type Question, type SetItem } from './question.js'
import { fits, opposite, relationSets, relationWord, settled, type End } from './relate.js'
import type { Turn } from './turn.js'

/** Relation types of which the issues name one thing only at the other end: another one in its place makes a claim false. */
const SINGLE: Readonly<Partial<Record<RelationType, 'source' | 'target'>>> = {
  released: 'target',
  acquired: 'target',
  created: 'target',
  'works-at': 'source',
}

/** Kind words that only describe what is given; false where one does not. */
function takeDescriptions(q: Question, given: readonly SetItem[]): boolean {
  const types = given.flatMap((item) => item.types)
  for (const item of q.items) {
    const kinds = kindOf(item)
    if (kinds === undefined || q.used.has(item)) continue
    if (!kinds.some((kind) => types.includes(kind))) return false
    q.use(item)
  }
  return true
}

/** Whether one statement holds between two things, source first; undefined where the words do not fit. */
export function checkPlan(
  { q, relation, where, context }: Pick<Turn, 'q' | 'relation' | 'where' | 'context'>,
  pair: readonly [SetItem, SetItem],
): Plan | undefined {
  const { index } = q
  const cue = index.cues.relations.get(relation)
  if (!cue) return undefined
  q.take('op:else')
  if (!takeDescriptions(q, pair)) return undefined
  let [source, target] = pair
  if (relation === 'partners' && !pair.every((item) => item.types.includes('org'))) {
    const [thing, org] = source.types.includes('org') ? [target, source] : [source, target]
    const reading = relationSets(index, relationWord(relation), thing, 'either', null, where, context)[0]
    return reading && { intent: 'check', is: org.set, in: reading.set, instead: null, every: org.joiner === 'and' }
  }
  const directed = cue.types.some((type) => relationSpec(type).directed)
  const end: End = !directed ? 'either' : cue.inverse ? 'target' : 'source'
  const other = opposite(end)
  const fit = (type: RelationType, a: SetItem, b: SetItem): boolean =>
    fits(index, a, type, end) && fits(index, b, type, other)
  if (
    directed &&
    !cue.types.some((type) => fit(type, source, target)) &&
    cue.types.some((type) => fit(type, target, source))
  )
    [source, target] = [target, source]
  const types = cue.types.filter((type) => fit(type, source, target))
  // a thing that is used in a thing is built into it
  if (types.length === 0 && relation === 'uses') return checkPlan({ q, relation: 'integrates', where, context }, pair)
  if (types.length === 0) return undefined
  const is = settled(index, source, types, end)
  const relatedTo = (to: EntitySet): EntitySet => ({
    set: 'related',
    types: [...types],
    end,
    to,
    where,
    ...(cue.wording === undefined ? {} : { wording: [...cue.wording] }),
    ...(context.benchmark === undefined ? {} : { benchmark: context.benchmark }),
  })
  const to = settled(index, target, types, other)
  const all =
    target.joiner === 'and'
      ? { set: 'and' as const, of: target.parts.map((part) => relatedTo(settled(index, part, types, other))) }
      : relatedTo(to)
  const instead = insteadOf(index, is, to, types, cue.inverse ?? false, where, context.benchmark)
  return { intent: 'check', is, in: all, instead, every: source.joiner === 'and' }
}

/** What the issues would have to state for the answer to be no; null where they cannot. */
function insteadOf(
  index: AskIndex,
  source: EntitySet,
  target: EntitySet,
  types: readonly RelationType[],
  inverse: boolean,
  where: IssueFilters,
  benchmark: EntitySet | undefined,
): EntitySet | null {
  if (types.includes('beats-on-benchmark')) {
    const [winner, loser] = inverse ? [target, source] : [source, target]
    const on = benchmark === undefined ? {} : { benchmark }
    return {
      set: 'and',
      of: [loser, { set: 'related', types: ['beats-on-benchmark'], end: 'source', to: winner, where, ...on }],
    }
  }
  const single = types.filter((type) => SINGLE[type] !== undefined)
  const fixedEnd = SINGLE[single[0] ?? 'uses']
  if (fixedEnd === undefined) return null
  const [fixed, asked] = fixedEnd === 'target' ? [target, source] : [source, target]
  // whoever made it by either word
  const stated: RelationType[] =
    single.includes('released') || single.includes('created') ? ['released', 'created'] : single
  const others: EntitySet = { set: 'related', types: stated, end: opposite(fixedEnd), to: fixed, where }
  return kinship(index, asked, others) ? null : { set: 'and', of: [others, { set: 'not', of: asked }] }
}

const owns = (owned: EntityNode, owner: EntityNode): boolean =>
  owned.owners.some((id) =>
    [owner.id, `${owner.type}:${owner.name}`].some((known) => known.toLowerCase() === id.toLowerCase()),
  )

/** A division bears its company's name: Google DeepMind, Cohere Labs. */
const divides = (a: EntityNode, b: EntityNode): boolean => a.name.toLowerCase().startsWith(`${b.name.toLowerCase()} `)

/**
 * Whether what was asked for and one of the others belong together: then neither excludes the other. A person does not
 * exclude an organisation, so only others of the same type count.
 */
function kinship(index: AskIndex, asked: EntitySet, others: EntitySet): boolean {
  const nodes = (set: EntitySet): EntityNode[] => [...members(index, set)].flatMap((id) => index.entities.get(id) ?? [])
  const own = nodes(asked)
  const rivals = nodes(others).filter((b) => own.some((a) => a.type === b.type))
  return (
    rivals.length === 0 ||
    rivals.some((b) => own.some((a) => owns(a, b) || owns(b, a) || divides(a, b) || divides(b, a)))
  )
}
