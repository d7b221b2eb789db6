/** `graph diff --since`: what no earlier issue had. */
import type { DiffView, IssueNode } from '../../records.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { entityRow, figureView, issueRow, relationView } from './refs.js'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u

/**
 * What is new since an ISO date (issues of that day included) or since an issue (which is not new itself, nor is what
 * stands before it in time). Undated issues are never new. Undefined where `since` is neither a date nor an issue's id.
 */
export function diffSince(graph: KnowledgeGraph, since: string): DiffView | undefined {
  const issue = graph.issue(since)
  if (issue === undefined && !ISO_DATE.test(since)) return undefined
  const issues = issue === undefined ? issuesFrom(graph, since) : issuesAfter(graph, issue)
  const fresh = new Set(issues.map(({ id }) => id))
  const isNew = (told: readonly string[]): boolean => told.length > 0 && told.every((id) => fresh.has(id))
  return {
    since: { date: issue === undefined ? since : (issue.date ?? null), issue: issue?.id ?? null },
    issues: issues.map((item) => issueRow(graph, item)),
    entities: graph.entities
      .filter(({ id }) => isNew(graph.mentionsOf(id).map((mention) => mention.issue)))
      .map((entity) => entityRow(graph, entity)),
    relations: graph.relations
      .filter((relation) => isNew(relation.issues))
      .map((relation) => relationView(graph, relation)),
    figures: graph.observations
      .filter((observation) => fresh.has(observation.issue))
      .map((observation) => figureView(graph, observation)),
  }
}

const issuesFrom = (graph: KnowledgeGraph, date: string): IssueNode[] =>
  graph.issues.filter((issue) => issue.date !== undefined && issue.date >= date)

const issuesAfter = (graph: KnowledgeGraph, issue: IssueNode): IssueNode[] =>
  graph.issues.slice(graph.issues.indexOf(issue) + 1).filter(({ date }) => date !== undefined)
