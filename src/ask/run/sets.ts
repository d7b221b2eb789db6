/** Sets of entities on the graph in memory: who is in them, and by which relations. */
import type { EntityNode, Evidence, ObservationNode, RelationEdge } from '../../records.js'
import type { EntitySet, IssueFilters, Leading, Related } from '../plan.js'
import type { AskIndex, Relation } from '../prepare.js'
import { counts, inRange } from './filters.js'

const caches = new WeakMap<AskIndex, WeakMap<EntitySet, ReadonlySet<string>>>()

/** Ids of the members of a set. */
export function members(index: AskIndex, set: EntitySet): ReadonlySet<string> {
  let cache = caches.get(index)
  if (!cache) caches.set(index, (cache = new WeakMap()))
  const known = cache.get(set)
  if (known) return known
  const made = evaluate(index, set)
  cache.set(set, made)
  return made
}

function evaluate(index: AskIndex, set: EntitySet): ReadonlySet<string> {
  switch (set.set) {
    case 'named':
      return new Set(set.ids.filter((id) => index.entities.has(id)))
    case 'type':
      return set.types.length === 1
        ? (index.idsOfType.get(set.types[0]!) ?? new Set())
        : new Set(set.types.flatMap((type) => [...(index.idsOfType.get(type) ?? [])]))
    case 'worded':
      return new Set(
        [...index.entities.values()]
          .filter((entity) =>
            [entity.name, ...entity.aliases].some((name) => set.words.some((word) => name.includes(word))),
          )
          .map((entity) => entity.id),
      )
    case 'related':
      return new Set(matches(index, set).map(({ member }) => member))
    case 'mentioned':
      if (set.where.length === 0) return index.everMentioned
      return new Set(
        index.issues
          .filter((issue) => counts(issue, set.where))
          .flatMap((issue) => [...(index.mentioned.get(issue.id) ?? [])]),
      )
    case 'seen': {
      const pool = index.issues.filter((issue) => counts(issue, set.where)).length
      return new Set(
        [...index.mentions]
          .filter(([, byIssue]) => {
            const seen = issuesCounted(index, byIssue.keys(), set.where).length
            return set.every ? pool > 0 && seen === pool : inRange(seen, set.issues)
          })
          .map(([id]) => id),
      )
    }
    case 'observed':
      return new Set(
        [...index.observations]
          .filter(([, list]) =>
            list.some(
              (item) =>
                item.metric === set.metric &&
                inRange(item.value, set.value) &&
                counts(index.issueById.get(item.issue), set.where),
            ),
          )
          .map(([id]) => id),
      )
    case 'leading':
      return leaders(index, set)
    case 'or':
      return new Set(set.of.flatMap((part) => [...members(index, part)]))
    case 'and':
      return intersection(index, set.of)
    case 'not': {
      const out = members(index, set.of)
      return new Set([...index.entities.keys()].filter((id) => !out.has(id)))
    }
  }
}

/** Figures of an entity that count for a set. */
export const figuresOf = (
  index: AskIndex,
  id: string,
  { metric, where }: Pick<Leading, 'metric' | 'where'>,
): ObservationNode[] =>
  (index.observations.get(id) ?? []).filter(
    (item) => item.metric === metric && counts(index.issueById.get(item.issue), where),
  )

function leaders(index: AskIndex, set: Leading): ReadonlySet<string> {
  const best = [...members(index, set.among)].flatMap((id) => {
    const values = figuresOf(index, id, set).map((item) => item.value)
    return values.length === 0 ? [] : [{ id, value: set.most ? Math.max(...values) : Math.min(...values) }]
  })
  if (best.length < 2) return new Set()
  const values = best.map(({ value }) => value)
  const top = set.most ? Math.max(...values) : Math.min(...values)
  return new Set(best.flatMap(({ id, value }) => (value === top ? [id] : [])))
}

function intersection(index: AskIndex, parts: readonly EntitySet[]): ReadonlySet<string> {
  const denied = parts.filter((part) => part.set === 'not')
  const given = parts
    .filter((part) => part.set !== 'not')
    .map((part) => members(index, part))
    .sort((a, b) => a.size - b.size)
  const [first, ...rest] = given
  const out = denied.map((part) => members(index, (part as { of: EntitySet }).of))
  const from = first ?? new Set(index.entities.keys())
  return new Set([...from].filter((id) => rest.every((set) => set.has(id)) && !out.some((set) => set.has(id))))
}

/** Members of a set in answer order. */
export const ordered = (index: AskIndex, set: EntitySet): EntityNode[] =>
  [...members(index, set)]
    .sort((a, b) => index.place.get(a)! - index.place.get(b)!)
    .map((id) => index.entities.get(id)!)

/** Ids of the issues among the given that count. */
export const issuesCounted = (index: AskIndex, issues: Iterable<string>, where: IssueFilters): string[] =>
  where.length === 0 ? [...issues] : [...issues].filter((id) => counts(index.issueById.get(id), where))

/** A relation that puts a member into a set. */
export interface Match {
  readonly member: string
  readonly other: string
  readonly relation: Relation
}

/** Every relation that a related set rests on. */
export function matches(index: AskIndex, set: Related): Match[] {
  const to = set.to === null ? null : members(index, set.to)
  const found: Match[] = []
  const offer = (relation: Relation, member: string, other: string): void => {
    if (to === null || to.has(other)) if (holds(index, relation.edge, set)) found.push({ member, other, relation })
  }
  const scan = (relations: Iterable<Relation>, end: 'source' | 'target'): void => {
    for (const relation of relations) {
      if (!set.types.includes(relation.edge.type)) continue
      if (end === 'source') offer(relation, relation.source, relation.target)
      else offer(relation, relation.target, relation.source)
    }
  }
  if (set.end !== 'target')
    scan(to === null ? index.relations : [...to].flatMap((id) => index.incoming.get(id) ?? []), 'source')
  if (set.end !== 'source')
    scan(to === null ? index.relations : [...to].flatMap((id) => index.outgoing.get(id) ?? []), 'target')
  return found
}

/** Whether a relation meets the conditions of a set. */
export function holds(index: AskIndex, edge: RelationEdge, set: Related): boolean {
  if (
    set.benchmark !== undefined &&
    !(edge.benchmark !== undefined && members(index, set.benchmark).has(edge.benchmark))
  )
    return false
  if (set.value !== undefined && !(edge.value !== undefined && inRange(edge.value, set.value))) return false
  if (set.rank !== undefined && edge.rank !== set.rank) return false
  if (set.where.length === 0 && set.wording === undefined && set.about === undefined) return true
  return backing(index, edge, set).length > 0
}

/** The evidence of a relation that counts for a set. */
export function backing(index: AskIndex, edge: RelationEdge, set: Related): Evidence[] {
  const about = set.about === undefined ? undefined : [...members(index, set.about)]
  return edge.evidence.filter((evidence) => {
    if (!counts(index.issueById.get(evidence.issue), set.where)) return false
    if (
      set.wording !== undefined &&
      !set.wording.some((word) => evidence.quote.toLowerCase().includes(word.toLowerCase()))
    )
      return false
    return (
      about === undefined || about.some((id) => index.mentions.get(id)?.get(evidence.issue)?.includes(evidence.story))
    )
  })
}
