/** What the issues say to it that somebody is in a set. */
import type { EntitySet, IssueFilters, Related } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { counts, inRange } from './filters.js'
import { mentionSupport, type Support } from './mention.js'
import { backing, figuresOf, holds, members, type Match } from './sets.js'

/** Statements looked at for one member: more than can be shown. */
const MOST_STATEMENTS = 8

/** Mentions of an entity, one an issue, the earliest first, no more than can be shown. */
export function mentionSupports(index: AskIndex, id: string, where: IssueFilters): Support[] {
  const found: Support[] = []
  for (const [issue, stories] of index.mentions.get(id) ?? []) {
    if (found.length >= MOST_STATEMENTS) break
    if (counts(index.issueById.get(issue), where)) found.push(mentionSupport(index, id, stories[0]!))
  }
  return found
}

/**
 * Evidence for `id` in a set; empty where nothing but names and types is asked.
 * @param deep with the evidence of the phrases inside: that the company which released it is the one that bought Koyeb
 */
export function supports(index: AskIndex, set: EntitySet, id: string, deep = true): Support[] {
  switch (set.set) {
    case 'related':
      return matchesOf(index, set, id)
        .slice(0, MOST_STATEMENTS)
        .flatMap(({ relation, other }) => [
          ...backing(index, relation.edge, set),
          ...(set.to === null || !deep ? [] : supports(index, set.to, other)),
        ])
    case 'mentioned':
    case 'seen':
      return mentionSupports(index, id, set.where)
    case 'observed':
      return (index.observations.get(id) ?? [])
        .filter(
          (item) =>
            item.metric === set.metric &&
            inRange(item.value, set.value) &&
            counts(index.issueById.get(item.issue), set.where),
        )
        .flatMap((item) => item.evidence)
    case 'leading':
      return [...members(index, set.among)].flatMap((one) =>
        figuresOf(index, one, set).flatMap((item) => item.evidence),
      )
    case 'and':
      return set.of.flatMap((part) => (part.set === 'not' ? [] : supports(index, part, id, deep)))
    case 'or':
      return set.of.filter((part) => members(index, part).has(id)).flatMap((part) => supports(index, part, id, deep))
    default:
      return []
  }
}

function matchesOf(index: AskIndex, set: Related, id: string): Match[] {
  const to = set.to === null ? null : members(index, set.to)
  const found: Match[] = []
  if (set.end !== 'target')
    for (const relation of index.outgoing.get(id) ?? [])
      if (
        set.types.includes(relation.edge.type) &&
        (to === null || to.has(relation.target)) &&
        holds(index, relation.edge, set)
      )
        found.push({ member: id, other: relation.target, relation })
  if (set.end !== 'source')
    for (const relation of index.incoming.get(id) ?? [])
      if (
        set.types.includes(relation.edge.type) &&
        (to === null || to.has(relation.source)) &&
        holds(index, relation.edge, set)
      )
        found.push({ member: id, other: relation.source, relation })
  return found
}
