/** Rankings: whole places at a time, ties together. */
import type { EntityNode } from '../../records.js'
import type { Plan, RankKey, Related } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import type { Support } from './mention.js'
import { entityAnswer, firstMention, gather, type Runner } from './result.js'
import { counts } from './filters.js'
import { backing, issuesCounted, matches, members, ordered, type Match } from './sets.js'
import { mentionSupports } from './supports.js'

interface Standing {
  readonly entity: EntityNode
  readonly value: number
  /** Made only for those that are answers. */
  readonly support: () => readonly Support[]
}

export const rank: Runner<'rank'> = (index, plan) => {
  const pool = plan.key.by === 'related' ? standingsOfRelation(index, plan.key, members(index, plan.of)) : undefined
  const standings = pool ?? ordered(index, plan.of).flatMap((entity) => standingOf(index, entity, plan) ?? [])
  const values = [...new Set(standings.map(({ value }) => value))].sort((a, b) => (plan.most ? b - a : a - b))
  const chosen: Standing[] = []
  // whole places at a time: what shares a place is in or out together
  for (const value of values.slice(plan.skip)) {
    if (chosen.length >= plan.limit) break
    chosen.push(...standings.filter((standing) => standing.value === value))
  }
  return {
    answers: chosen.map(({ entity }) => entityAnswer(entity)),
    evidence: gather(
      index,
      chosen.map(({ support }) => support()),
    ),
  }
}

function standingOf(
  index: AskIndex,
  entity: EntityNode,
  { key, most }: Extract<Plan, { intent: 'rank' }>,
): Standing | undefined {
  switch (key.by) {
    case 'issues': {
      const issues = issuesCounted(index, index.mentions.get(entity.id)?.keys() ?? [], key.where)
      if (issues.length === 0) return undefined
      const support = (): Support[] => mentionSupports(index, entity.id, key.where)
      return { entity, value: issues.length, support }
    }
    case 'metric': {
      const found = (index.observations.get(entity.id) ?? []).filter(
        (item) => item.metric === key.metric && counts(index.issueById.get(item.issue), key.where),
      )
      return extreme(
        entity,
        found.map((item) => ({ value: item.value, support: () => item.evidence })),
        most,
      )
    }
    case 'score': {
      const benchmarks = key.benchmark === null ? null : members(index, key.benchmark)
      const found = (index.outgoing.get(entity.id) ?? []).filter(
        ({ edge, target }) =>
          edge.type === 'scored-on' &&
          (benchmarks === null || benchmarks.has(target)) &&
          edge.issues.some((issue) => counts(index.issueById.get(issue), key.where)),
      )
      const first = found.find(({ edge }) => edge.rank === 1)
      const valued = found.filter(({ edge }) => edge.value !== undefined)
      if (valued.length === 0)
        return first && most ? { entity, value: Infinity, support: () => first.edge.evidence } : undefined
      return extreme(
        entity,
        valued.map(({ edge }) => ({ value: edge.value!, support: () => edge.evidence })),
        most,
      )
    }
    case 'related':
      return undefined
    case 'firstSeen':
      return entity.firstSeen === undefined
        ? undefined
        : {
            entity,
            value: Number(entity.firstSeen.replaceAll('-', '')),
            support: () => firstMention(index, entity.id, []),
          }
  }
}

/** All at one end of a relation by the number of different things at the other, in one pass over the relations. */
function standingsOfRelation(
  index: AskIndex,
  key: Extract<RankKey, { by: 'related' }>,
  of: ReadonlySet<string>,
): Standing[] {
  const others = key.others === null ? null : members(index, key.others)
  const set: Related = { set: 'related', types: key.types, end: key.end, to: key.others, where: key.where }
  const found = new Map<string, Match[]>()
  for (const match of matches(index, set)) {
    if (!of.has(match.member) || (others !== null && !others.has(match.other))) continue
    const there = found.get(match.member)
    if (there) there.push(match)
    else found.set(match.member, [match])
  }
  return [...found]
    .map(([id, list]) => ({
      entity: index.entities.get(id)!,
      value: new Set(list.map(({ other }) => other)).size,
      support: (): Support[] => list.flatMap(({ relation }) => backing(index, relation.edge, set).slice(0, 1)),
    }))
    .sort((a, b) => index.place.get(a.entity.id)! - index.place.get(b.entity.id)!)
}

function extreme(
  entity: EntityNode,
  found: readonly { value: number; support: () => readonly Support[] }[],
  most: boolean,
): Standing | undefined {
  const best = [...found].sort((a, b) => (most ? b.value - a.value : a.value - b.value))[0]
  return best && { entity, value: best.value, support: best.support }
}
