/** Conflicts and topics: what is found over all issues together. */
import { conflictView, findConflicts, topicTrends, type Conflict } from '../../graph/index.js'
import type { TopicNode } from '../../records.js'
import { compareBy } from '../../text/order.js'
import type { Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { FOR_COUNT, gather, issueAnswer, NONE, PER_ANSWER, type Runner } from './result.js'
import type { Support } from './mention.js'
import { counts } from './filters.js'
import { members } from './sets.js'

const caches = new WeakMap<AskIndex, readonly Conflict[]>()
const conflictsOf = (index: AskIndex): readonly Conflict[] => {
  const known = caches.get(index) ?? findConflicts(index.graph)
  caches.set(index, known)
  return known
}

/** The conflicts that a plan is about, in order. */
export function conflictsAbout(index: AskIndex, { about: of }: Extract<Plan, { intent: 'conflicts' }>): Conflict[] {
  const about = of === null ? null : members(index, of)
  return conflictsOf(index).filter(
    (conflict) => about === null || [...conflict.about, conflict.benchmark ?? ''].some((id) => about.has(id)),
  )
}

export const conflicts: Runner<'conflicts'> = (index, plan) => {
  const found = conflictsAbout(index, plan)
  const claims = found.map((conflict) => conflictView(index.graph, conflict).sides.flatMap((side) => side.claims))
  const evidence = gather(
    index,
    claims.map((list) => list.map(({ issue, quote, urls }): Support => ({ issue, quote, urls, story: '', start: 0 }))),
    4,
  )
  if (found.length === 0) return NONE
  if (plan.issues) {
    const contradicting = new Set(claims.flatMap((list) => list.map(({ issue }) => issue)))
    return { answers: index.issues.filter(({ id }) => contradicting.has(id)).map(issueAnswer), evidence }
  }
  if (plan.check !== null) return { answers: [{ kind: 'boolean', value: plan.check === 'differ' }], evidence }
  if (plan.count)
    return {
      answers: [{ kind: 'value', entity: null, metric: 'conflicts', value: found.length }],
      evidence: evidence.slice(0, FOR_COUNT),
    }
  return { answers: claims.map((list) => ({ kind: 'conflict', claims: list })), evidence }
}

/** All topics, or those that rise or fade, the most changed first. */
function topicsOf({ graph }: AskIndex, { trend }: Extract<Plan, { intent: 'topics' }>): readonly TopicNode[] {
  if (trend === null) return graph.topics
  const trends = topicTrends(graph)
  const gain = ({ id }: TopicNode): number => (trends.get(id) ?? 0) * (trend === 'rising' ? 1 : -1)
  return graph.topics
    .filter((topic) => gain(topic) > 0)
    .sort(
      compareBy(
        (topic) => -gain(topic),
        ({ id }) => id,
      ),
    )
}

export const topics: Runner<'topics'> = (index, plan) => {
  const of = plan.of === null ? null : members(index, plan.of)
  const found = topicsOf(index, plan).filter((topic) => {
    if (of !== null)
      return [...of].some((id) => index.graph.topicsOf(id).some((membership) => membership.topic === topic.id))
    if (plan.where.length === 0) return true
    return index.graph.storiesOfTopic(topic.id).some((story) => counts(index.issueById.get(story.issue), plan.where))
  })
  if (found.length === 0) return NONE
  const support = found.map((topic): Support[] => {
    const shown: Support[] = []
    for (const story of index.graph.storiesOfTopic(topic.id)) {
      if (shown.length >= PER_ANSWER) break
      if (!counts(index.issueById.get(story.issue), plan.where)) continue
      if (of !== null && ![...of].some((id) => index.mentions.get(id)?.get(story.issue)?.includes(story.id))) continue
      const quote = story.title ?? story.text.split('\n')[0] ?? ''
      shown.push({ issue: story.issue, story: story.id, quote, urls: story.urls, start: story.order })
    }
    return shown
  })
  if (plan.count)
    return {
      answers: [{ kind: 'value', entity: null, metric: 'topics', value: found.length }],
      evidence: gather(index, support, 1, FOR_COUNT),
    }
  return {
    answers: found.map((topic) => ({ kind: 'topic', id: topic.id, name: topic.name })),
    evidence: gather(index, support),
  }
}
