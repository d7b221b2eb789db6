/** Issues by what they mention or state. */
import type { IssueNode } from '../../records.js'
import type { EntitySet } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { counted, gather, issueAnswer, type Runner } from './result.js'
import { mentionSupport, type Support } from './mention.js'
import { counts } from './filters.js'
import { members } from './sets.js'
import { supports } from './supports.js'

export const issues: Runner<'issues'> = (index, plan) => {
  const statements = plan.states === null ? null : statementsByIssue(index, plan.states, plan.statedBy)
  const names = (issue: IssueNode, set: EntitySet): string | undefined => {
    const here = index.mentioned.get(issue.id)
    if (!here) return undefined
    let least: string | undefined
    const wanted = members(index, set)
    const [few, many] = wanted.size < here.size ? [wanted, here] : [here, wanted]
    for (const id of few) if (many.has(id) && (least === undefined || id < least)) least = id
    return least
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
  return plan.count
    ? counted(index, 'issues', found.length, support)
    : { answers: found.map(issueAnswer), evidence: gather(index, support) }
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
