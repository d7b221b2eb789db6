/** What a plan gives: answers, and the evidence that is printed with them. */
import type { AnswerEvidence, AnswerItem, EntityNode, IssueNode } from '../../records.js'
import { compareBy } from '../../text/order.js'
import type { EntitySet, IssueFilters, Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { mentionSupport, type Support } from './mention.js'
import { counts } from './filters.js'
import { supports } from './supports.js'

/** Answers with their evidence. */
export interface Result {
  readonly answers: AnswerItem[]
  readonly evidence: AnswerEvidence[]
}

export type Runner<K extends Plan['intent']> = (index: AskIndex, plan: Extract<Plan, { intent: K }>) => Result

/** Pieces of evidence of one answer, and of all answers together. */
export const PER_ANSWER = 3
const IN_ALL = 60
export const FOR_COUNT = 20
export const NONE: Result = { answers: [], evidence: [] }

export const entityAnswer = (entity: EntityNode): AnswerItem => ({
  kind: 'entity',
  id: entity.id,
  type: entity.type,
  name: entity.name,
})

export const issueAnswer = (issue: IssueNode): AnswerItem => ({
  kind: 'issue',
  id: issue.id,
  path: issue.path,
  date: issue.date ?? null,
  title: issue.title ?? null,
})

/** Evidence as it is printed: by date (undated last), issue, place; each sentence once. */
export function gather(
  index: AskIndex,
  groups: Iterable<readonly Support[]>,
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
    if (kept.size >= most) break
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
export function* evidenceFor(index: AskIndex, set: EntitySet, entities: readonly EntityNode[]): Generator<Support[]> {
  for (const { id } of entities) {
    const found = supports(index, set, id)
    yield found.length > 0 ? found : firstMention(index, id, [])
  }
}

export function firstMention(index: AskIndex, id: string, where: IssueFilters): Support[] {
  for (const issue of index.issues) {
    if (!counts(issue, where)) continue
    const story = index.mentions.get(id)?.get(issue.id)?.[0]
    if (story !== undefined) return [mentionSupport(index, id, story)]
  }
  return []
}

/** A count with what was counted as evidence; nothing found is nothing known, not a known zero. */
export const counted = (
  index: AskIndex,
  metric: string,
  value: number,
  support: Iterable<readonly Support[]>,
): Result =>
  value === 0
    ? NONE
    : { answers: [{ kind: 'value', entity: null, metric, value }], evidence: gather(index, support, 1, FOR_COUNT) }

/** Entities as answers, with what the set rests on as evidence. */
export const entityResult = (index: AskIndex, set: EntitySet, found: readonly EntityNode[]): Result => ({
  answers: found.map(entityAnswer),
  evidence: gather(index, evidenceFor(index, set, found)),
})
