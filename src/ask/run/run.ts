/** Runs a plan on the graph in memory: answers in their order, with what the issues say to each. */
import type { Metric, RelationType } from '../../ontology.js'
import { TIMELESS_METRICS } from '../../ontology.js'
import { conflictView, findConflicts, findPath, type Conflict } from '../../graph/index.js'
import type { AnswerEvidence, AnswerItem, EntityNode, IssueNode, ObservationNode } from '../../records.js'
import { compareBy, compareText } from '../../text/order.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { ABOUT_SETS } from './about.js'
import {
  backing,
  counts,
  issuesCounted,
  matches,
  members,
  mentionSupport,
  ordered,
  supports,
  type Support,
} from './sets.js'

/** Answers with their evidence. */
export interface Result {
  readonly answers: AnswerItem[]
  readonly evidence: AnswerEvidence[]
}

/** Pieces of evidence of one answer, and of all answers together. */
const PER_ANSWER = 3
const IN_ALL = 60
const FOR_COUNT = 20
const NONE: Result = { answers: [], evidence: [] }

export const entityAnswer = (entity: EntityNode): AnswerItem => ({
  kind: 'entity',
  id: entity.id,
  type: entity.type,
  name: entity.name,
})

const issueAnswer = (issue: IssueNode): AnswerItem => ({
  kind: 'issue',
  id: issue.id,
  path: issue.path,
  date: issue.date ?? null,
  title: issue.title ?? null,
})

/** Evidence as it is printed: by date (undated last), issue, place; each sentence once. */
function gather(
  index: AskIndex,
  groups: readonly (readonly Support[])[],
  each = PER_ANSWER,
  most = IN_ALL,
): AnswerEvidence[] {
  const keys = compareBy<Support>(
    (item) => index.issueById.get(item.issue)?.date ?? '9999',
    (item) => item.issue,
    (item) => index.stories.get(item.story)?.order ?? 0,
    (item) => item.start,
  )
  const kept = new Map<string, Support>()
  for (const group of groups) {
    const own = new Set<string>()
    for (const item of [...group].sort(keys)) {
      if (own.size >= each) break
      const key = `${item.issue}\n${item.quote}`
      own.add(key)
      if (!kept.has(key)) kept.set(key, item)
    }
  }
  return [...kept.values()]
    .sort(keys)
    .slice(0, most)
    .map(({ issue, quote, urls }) => ({
      issue,
      date: index.issueById.get(issue)?.date ?? null,
      quote,
      urls: [...urls],
    }))
}

/** Evidence for entities of a set; their mentions where the set itself rests on no statement. */
function evidenceFor(index: AskIndex, set: EntitySet, ids: readonly string[]): Support[][] {
  return ids.map((id) => {
    const found = supports(index, set, id)
    return found.length > 0 ? found : firstMention(index, id, [])
  })
}

function firstMention(index: AskIndex, id: string, where: IssueFilters): Support[] {
  for (const issue of index.issues) {
    if (!counts(issue, where)) continue
    const story = index.mentions.get(id)?.get(issue.id)?.[0]
    if (story !== undefined) return [mentionSupport(index, id, story)]
  }
  return []
}

type Runner<K extends Plan['intent']> = (index: AskIndex, plan: Extract<Plan, { intent: K }>) => Result

const entities: Runner<'entities'> = (index, plan) => {
  const found = ordered(index, plan.of).slice(0, plan.limit ?? Infinity)
  return {
    answers: found.map(entityAnswer),
    evidence: gather(
      index,
      evidenceFor(
        index,
        plan.of,
        found.map(({ id }) => id),
      ),
    ),
  }
}

const count: Runner<'count'> = (index, plan) => {
  const found = ordered(index, plan.of)
  // nothing found is nothing known, not a known zero
  if (found.length === 0) return NONE
  return {
    answers: [{ kind: 'value', entity: null, metric: plan.metric, value: found.length }],
    evidence: gather(
      index,
      evidenceFor(
        index,
        plan.of,
        found.map(({ id }) => id),
      ),
      1,
      FOR_COUNT,
    ),
  }
}

interface Standing {
  readonly entity: EntityNode
  readonly value: number
  readonly support: Support[]
}

const rank: Runner<'rank'> = (index, plan) => {
  const standings = ordered(index, plan.of).flatMap((entity) => standingOf(index, entity, plan) ?? [])
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
      chosen.map(({ support }) => support),
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
      const support = issues.flatMap((issue) =>
        (index.mentions.get(entity.id)?.get(issue) ?? [])
          .slice(0, 1)
          .map((story) => mentionSupport(index, entity.id, story)),
      )
      return { entity, value: issues.length, support }
    }
    case 'metric': {
      const found = (index.observations.get(entity.id) ?? []).filter(
        (item) => item.metric === key.metric && counts(index.issueById.get(item.issue), key.where),
      )
      return extreme(
        entity,
        found.map((item) => ({ value: item.value, support: item.evidence })),
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
        return first && most ? { entity, value: Infinity, support: first.edge.evidence } : undefined
      return extreme(
        entity,
        valued.map(({ edge }) => ({ value: edge.value!, support: edge.evidence })),
        most,
      )
    }
    case 'related': {
      const others = key.others === null ? null : members(index, key.others)
      return relatedStanding(index, entity, key, others)
    }
    case 'firstSeen':
      return entity.firstSeen === undefined
        ? undefined
        : { entity, value: Number(entity.firstSeen.replaceAll('-', '')), support: firstMention(index, entity.id, []) }
  }
}

function relatedStanding(
  index: AskIndex,
  entity: EntityNode,
  key: { types: RelationType[]; end: 'source' | 'target' | 'either'; where: IssueFilters },
  others: ReadonlySet<string> | null,
): Standing | undefined {
  const set: EntitySet = {
    set: 'related',
    types: key.types,
    end: key.end === 'either' ? 'either' : key.end === 'source' ? 'target' : 'source',
    to: { set: 'named', ids: [entity.id], names: [entity.name] },
    where: key.where,
  }
  const found = matches(index, set).filter(({ member }) => others === null || others.has(member))
  const distinct = new Set(found.map(({ member }) => member))
  if (distinct.size === 0) return undefined
  return {
    entity,
    value: distinct.size,
    support: found.flatMap(({ relation }) => backing(index, relation.edge, set).slice(0, 1)),
  }
}

function extreme(
  entity: EntityNode,
  found: readonly { value: number; support: readonly Support[] }[],
  most: boolean,
): Standing | undefined {
  const best = [...found].sort((a, b) => (most ? b.value - a.value : a.value - b.value))[0]
  return best && { entity, value: best.value, support: [...best.support] }
}

const issues: Runner<'issues'> = (index, plan) => {
  const statements = plan.states === null ? null : statementsByIssue(index, plan.states, plan.statedBy)
  const names = (issue: IssueNode, set: EntitySet): string | undefined => {
    const here = index.mentioned.get(issue.id)
    return here && [...members(index, set)].sort(compareText).find((id) => here.has(id))
  }
  let found = index.issues.filter(
    (issue) =>
      counts(issue, plan.where) &&
      plan.mention.every((set) => names(issue, set) !== undefined) &&
      plan.without.every((set) => names(issue, set) === undefined) &&
      (statements === null || statements.has(issue.id)),
  )
  if (plan.pick !== 'all') found = pickIssues(found, plan.pick)
  const support = found.map((issue) => [
    ...(statements?.get(issue.id) ?? []),
    ...plan.mention.flatMap((set): Support[] => {
      const id = names(issue, set)!
      return [mentionSupport(index, id, index.mentions.get(id)!.get(issue.id)![0]!)]
    }),
    ...(plan.mention.length === 0 && statements === null ? headline(index, issue) : []),
  ])
  if (!plan.count) return { answers: found.map(issueAnswer), evidence: gather(index, support) }
  if (found.length === 0) return NONE
  return {
    answers: [{ kind: 'value', entity: null, metric: 'issues', value: found.length }],
    evidence: gather(index, support, 1, FOR_COUNT),
  }
}

/** The first or last dated issues (an undated one only where none is dated). Several of one day stay together. */
function pickIssues(found: readonly IssueNode[], pick: 'first' | 'last'): IssueNode[] {
  const dated = found.filter((issue) => issue.date !== undefined)
  if (dated.length === 0) return found.slice(0, 1)
  const date = (pick === 'first' ? dated[0] : dated[dated.length - 1])!.date
  return dated.filter((issue) => issue.date === date)
}

function headline(index: AskIndex, issue: IssueNode): Support[] {
  const story = [...index.graph.storiesOf(issue.id)][0]
  const quote = issue.title ?? story?.title ?? story?.text.split('\n')[0] ?? issue.id
  return [{ issue: issue.id, story: story?.id ?? '', quote, urls: [], start: 0 }]
}

function statementsByIssue(index: AskIndex, states: EntitySet, statedBy: EntitySet | null): Map<string, Support[]> {
  const byIssue = new Map<string, Support[]>()
  const by = statedBy === null ? null : members(index, statedBy)
  for (const id of members(index, states)) {
    if (by !== null && !by.has(id)) continue
    for (const item of supports(index, states, id, false)) {
      const there = byIssue.get(item.issue)
      if (there) there.push(item)
      else byIssue.set(item.issue, [item])
    }
  }
  return byIssue
}

const figureOrder = compareBy<ObservationNode>(
  (item) => item.entity,
  (item) => item.metric,
  (item) => (item.date === undefined ? 1 : 0),
  (item) => item.date ?? '',
  (item) => item.value,
)

const figures: Runner<'figures'> = (index, plan) => {
  const found = ordered(index, plan.of).flatMap((entity) => {
    const own = (index.observations.get(entity.id) ?? [])
      .filter((item) => plan.metrics.includes(item.metric) && counts(index.issueById.get(item.issue), plan.where))
      .sort(figureOrder)
    return plan.metrics.flatMap((metric) =>
      pickFigures(
        own.filter((item) => item.metric === metric),
        plan.pick,
      ),
    )
  })
  const seen = new Map<string, ObservationNode[]>()
  for (const item of found) {
    // one that holds for the thing itself is one figure however often it is told
    const key = JSON.stringify([
      item.entity,
      item.metric,
      item.value,
      TIMELESS_METRICS.includes(item.metric) ? '' : (item.date ?? ''),
    ])
    const there = seen.get(key)
    if (there) there.push(item)
    else seen.set(key, [item])
  }
  return {
    answers: [...seen.values()].map(([item]) => ({
      kind: 'value',
      entity: item!.entity,
      metric: item!.metric,
      value: item!.value,
      unit: item!.unit ?? null,
      date: item!.date ?? null,
    })),
    evidence: gather(
      index,
      [...seen.values()].map((items) => items.flatMap((item) => item.evidence)),
    ),
  }
}

function pickFigures(own: readonly ObservationNode[], pick: 'all' | 'first' | 'last'): ObservationNode[] {
  if (pick === 'all' || own.length === 0) return [...own]
  const dated = own.filter((item) => item.date !== undefined)
  if (dated.length === 0) return [...own]
  const date = (pick === 'first' ? dated[0] : dated[dated.length - 1])!.date
  return dated.filter((item) => item.date === date)
}

const scores: Runner<'scores'> = (index, plan) => {
  const benchmarks = plan.benchmark === null ? null : members(index, plan.benchmark)
  const found = ordered(index, plan.of).flatMap((entity) =>
    (index.outgoing.get(entity.id) ?? [])
      .filter(
        ({ edge, target }) =>
          edge.type === 'scored-on' &&
          (benchmarks === null || benchmarks.has(target)) &&
          edge.issues.some((issue) => counts(index.issueById.get(issue), plan.where)),
      )
      .sort(
        compareBy(
          (relation) => relation.target,
          (relation) => relation.edge.firstSeen ?? '9999',
          (relation) => relation.edge.id,
        ),
      ),
  )
  return {
    answers: found.map(({ source, target, edge }) => ({
      kind: 'value',
      entity: source,
      metric: 'score',
      benchmark: target,
      value: edge.value ?? null,
      unit: edge.unit ?? null,
      rank: edge.rank ?? null,
      date: edge.firstSeen ?? null,
    })),
    evidence: gather(
      index,
      found.map(({ edge }) => edge.evidence),
    ),
  }
}

const path: Runner<'path'> = (index, plan) => {
  const [from] = ordered(index, plan.from)
  const [to] = ordered(index, plan.to)
  if (!from || !to || from.id === to.id) return NONE
  const { steps } = findPath(index.graph, from, to)
  if (!steps || steps.length === 0) return NONE
  const ids = [from.id, ...steps.map((step) => step.to.id)]
  return {
    answers: [{ kind: 'path', ids, names: ids.map((id) => index.entities.get(id)!.name) }],
    evidence: gather(
      index,
      steps.map((step) => step.evidence.map((item): Support => ({ ...item, start: 0 }))),
    ),
  }
}

const check: Runner<'check'> = (index, plan) => {
  const is = members(index, plan.is)
  const inside = members(index, plan.in)
  const holding = [...is].filter((id) => inside.has(id))
  if (holding.length > 0 && (!plan.every || holding.length === is.size))
    return {
      answers: [{ kind: 'boolean', value: true }],
      evidence: gather(index, evidenceFor(index, plan.in, holding.sort(compareText)), PER_ANSWER, FOR_COUNT),
    }
  if (plan.instead === null || holding.length > 0) return NONE
  const other = ordered(index, plan.instead).map(({ id }) => id)
  if (other.length === 0) return NONE
  return {
    answers: [{ kind: 'boolean', value: false }],
    evidence: gather(index, evidenceFor(index, plan.instead, other), PER_ANSWER, FOR_COUNT),
  }
}

const same: Runner<'same'> = (index, plan) => {
  const left = ordered(index, plan.left).map(({ id }) => id)
  const right = ordered(index, plan.right).map(({ id }) => id)
  if (left.length === 0 || right.length === 0) return NONE
  const equal = left.length === right.length && left.every((id) => right.includes(id))
  return {
    answers: [{ kind: 'boolean', value: equal !== plan.differ }],
    evidence: gather(
      index,
      [...evidenceFor(index, plan.left, left), ...evidenceFor(index, plan.right, right)],
      PER_ANSWER,
      FOR_COUNT,
    ),
  }
}

const sameFigures: Runner<'sameFigures'> = (index, plan) => {
  const side = (where: IssueFilters): ObservationNode[] =>
    ordered(index, plan.of).flatMap((entity) =>
      (index.observations.get(entity.id) ?? []).filter(
        (item) => item.metric === (plan.metric as Metric) && counts(index.issueById.get(item.issue), where),
      ),
    )
  const left = side(plan.left)
  const right = side(plan.right)
  if (left.length === 0 || right.length === 0) return NONE
  const values = (items: readonly ObservationNode[]): string =>
    [...new Set(items.map((item) => `${item.entity} ${item.value}`))].sort(compareText).join('\n')
  return {
    answers: [{ kind: 'boolean', value: (values(left) === values(right)) !== plan.differ }],
    evidence: gather(
      index,
      [...left, ...right].map((item) => item.evidence),
    ),
  }
}

const about: Runner<'about'> = (index, plan) => {
  for (const set of [...ABOUT_SETS(plan.of, plan.where), plan.of]) {
    const found = ordered(index, set)
    if (found.length > 0)
      return {
        answers: found.map(entityAnswer),
        evidence: gather(
          index,
          evidenceFor(
            index,
            set,
            found.map(({ id }) => id),
          ),
        ),
      }
  }
  return NONE
}

const caches = new WeakMap<AskIndex, readonly Conflict[]>()
const conflictsOf = (index: AskIndex): readonly Conflict[] => {
  const known = caches.get(index) ?? findConflicts(index.graph)
  caches.set(index, known)
  return known
}

const conflicts: Runner<'conflicts'> = (index, plan) => {
  const about = plan.about === null ? null : members(index, plan.about)
  const found = conflictsOf(index).filter(
    (conflict) => about === null || [...conflict.about, ...(conflict.benchmark ?? [])].some((id) => about.has(id)),
  )
  const claims = found.map((conflict) => conflictView(index.graph, conflict).sides.flatMap((side) => side.claims))
  const evidence = gather(
    index,
    claims.map((list) => list.map(({ issue, quote, urls }): Support => ({ issue, quote, urls, story: '', start: 0 }))),
    4,
  )
  if (found.length === 0) return NONE
  if (plan.check) return { answers: [{ kind: 'boolean', value: true }], evidence }
  if (plan.count)
    return {
      answers: [{ kind: 'value', entity: null, metric: 'conflicts', value: found.length }],
      evidence: evidence.slice(0, FOR_COUNT),
    }
  return { answers: claims.map((list) => ({ kind: 'conflict', claims: list })), evidence }
}

const topics: Runner<'topics'> = (index, plan) => {
  const of = plan.of === null ? null : members(index, plan.of)
  const found = index.graph.topics.filter((topic) => {
    if (of !== null)
      return [...of].some((id) => index.graph.topicsOf(id).some((membership) => membership.topic === topic.id))
    if (plan.where.length === 0) return true
    return index.graph.storiesOfTopic(topic.id).some((story) => counts(index.issueById.get(story.issue), plan.where))
  })
  if (found.length === 0) return NONE
  const support = found.map((topic) =>
    index.graph
      .storiesOfTopic(topic.id)
      .filter(
        (story) =>
          counts(index.issueById.get(story.issue), plan.where) &&
          (of === null || [...of].some((id) => index.mentions.get(id)?.get(story.issue)?.includes(story.id))),
      )
      .slice(0, PER_ANSWER)
      .map((story): Support => ({
        issue: story.issue,
        story: story.id,
        quote: story.title ?? story.text.split('\n')[0] ?? '',
        urls: story.urls,
        start: story.order,
      })),
  )
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

const RUNNERS: { [K in Plan['intent']]: Runner<K> } = {
  entities,
  count,
  rank,
  issues,
  figures,
  scores,
  path,
  check,
  same,
  sameFigures,
  about,
  conflicts,
  topics,
}

/** Runs a plan. No answer: the issues say nothing to it. */
export const runPlan = (index: AskIndex, plan: Plan): Result =>
  (RUNNERS[plan.intent] as Runner<typeof plan.intent>)(index, plan as never)
