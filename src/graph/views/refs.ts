/** Parts that all views share: entities by name, relations and figures with their evidence. */
import type {
  EntityNode,
  EntityRef,
  EntityRow,
  Evidence,
  EvidenceView,
  FigureView,
  IssueNode,
  IssueRow,
  ObservationNode,
  RelationView,
  StoryNode,
  StoryView,
} from '../../records.js'
import type { Relation } from '../foldRelations.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'

export const refOf = ({ id, type, name }: EntityNode): EntityRef => ({ id, type, name })

/** @throws Error when the graph has no such entity */
export function refById(graph: KnowledgeGraph, id: string): EntityRef {
  const entity = graph.entity(id)
  if (entity === undefined) throw new Error(`the graph holds no entity "${id}"`)
  return refOf(entity)
}

export function entityRow(graph: KnowledgeGraph, entity: EntityNode): EntityRow {
  const membership = graph.topicsOf(entity.id)[0]
  const topic = membership && graph.topic(membership.topic)
  return {
    ...refOf(entity),
    aliases: entity.aliases,
    issueCount: entity.issueCount,
    mentionCount: entity.mentionCount,
    importance: entity.importance,
    firstSeen: entity.firstSeen ?? null,
    lastSeen: entity.lastSeen ?? null,
    topic: topic ? { id: topic.id, name: topic.name } : null,
  }
}

export const evidenceView = (graph: KnowledgeGraph, { issue, story, quote, urls }: Evidence): EvidenceView => ({
  issue,
  date: graph.dateOf(issue),
  story,
  quote,
  urls,
})

/** @param keep which evidence to show; all by default */
export function relationView(
  graph: KnowledgeGraph,
  relation: Relation,
  keep: (evidence: Evidence) => boolean = () => true,
): RelationView {
  const benchmark = relation.benchmark === undefined ? undefined : graph.entity(relation.benchmark)
  return {
    id: relation.id,
    type: relation.type,
    source: refById(graph, relation.source),
    target: refById(graph, relation.target),
    benchmark: benchmark ? refOf(benchmark) : null,
    value: relation.value ?? null,
    unit: relation.unit ?? null,
    rank: relation.rank ?? null,
    firstSeen: relation.firstSeen ?? null,
    lastSeen: relation.lastSeen ?? null,
    issues: relation.issues,
    evidence: relation.evidence.filter(keep).map((evidence) => evidenceView(graph, evidence)),
  }
}

export function figureView(graph: KnowledgeGraph, observation: ObservationNode): FigureView {
  return {
    entity: refById(graph, observation.entity),
    metric: observation.metric,
    value: observation.value,
    unit: observation.unit ?? null,
    date: observation.date ?? null,
    issue: observation.issue,
    evidence: observation.evidence.map((evidence) => evidenceView(graph, evidence)),
  }
}

export function issueRow(graph: KnowledgeGraph, issue: IssueNode): IssueRow {
  return {
    id: issue.id,
    path: issue.path,
    date: issue.date ?? null,
    title: issue.title ?? null,
    language: issue.language,
    stories: graph.storiesOf(issue.id).length,
    entities: graph.entitiesIn(issue.id).length,
    relations: graph.relationsOfIssue(issue.id).length,
    observations: graph.observationsOfIssue(issue.id).length,
  }
}

export const storyView = (graph: KnowledgeGraph, story: StoryNode): StoryView => ({
  id: story.id,
  issue: story.issue,
  date: graph.dateOf(story.issue),
  title: story.title ?? null,
  section: story.section ?? null,
  text: story.text,
  urls: story.urls,
})
