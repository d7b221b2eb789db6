/** Linked issues → the graph: every node and edge in one stable order, whatever order the issues came in. */
import { MultiDirectedGraph } from 'graphology'
import {
  GRAPH_SCHEMA,
  nodeKey,
  type Entity,
  type EntityNode,
  type IssueMeta,
  type IssueNode,
  type Linked,
  type LinkedIssue,
  type Merge,
  type StoryNode,
  type StoryRecord,
  type StructureEdge,
} from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import { span } from './dates.js'
import { unique } from './evidence.js'
import { foldObservations } from './foldObservations.js'
import { foldRelations, type Relation } from './foldRelations.js'
import { storyId, structureId } from './ids.js'
import { importanceOf, type Tie } from './importance.js'
import { KnowledgeGraph, type StatementGraph } from './knowledgeGraph.js'
import { addTopics } from './topics/addTopics.js'

export const DEFAULT_NAME = 'issue-graph'

export interface BuildOptions {
  /** Name of the graph, `issue-graph` by default. */
  readonly name?: string
  /** Seed of the topics' random numbers, 1 by default. */
  readonly seed?: number
  /** Whether topics are looked for; true by default. */
  readonly topics?: boolean
}

/** How often a story names an entity. */
interface StoryMentions {
  readonly story: string
  readonly entity: string
  readonly count: number
}

/**
 * The knowledge graph of linked issues: entities, issues, stories, observations and topics as nodes; relations with their
 * evidence, HAS_STORY, MENTIONS, OBSERVED and IN_TOPIC as edges. The same `linked` in any order gives the same graph.
 * @throws Error when a statement or mention names an entity that `linked.entities` lacks
 */
export function buildGraph(linked: Linked, options: BuildOptions = {}): KnowledgeGraph {
  const issues = [...linked.issues].sort(compareBy((item) => item.issue.id))
  const entities = [...linked.entities].sort(compareBy((entity) => entity.id))
  const dates = new Map(issues.map(({ issue }) => [issue.id, issue.date]))
  const mentions = issues.flatMap(countMentions)
  const relations = foldRelations(linked, dates, new Map(entities.map(({ id, name }) => [id, name])))
  const observations = foldObservations(linked, dates)
  assertKnown(entities, mentions, relations)

  const graph: StatementGraph = new MultiDirectedGraph()
  graph.replaceAttributes({ name: options.name ?? DEFAULT_NAME, schema: GRAPH_SCHEMA })
  for (const node of entityNodes(entities, linked.merges, issues, mentions, relations)) graph.addNode(node.id, node)
  for (const { issue } of issues) graph.addNode(nodeKey('issue', issue.id), issueNode(issue))
  for (const { issue, stories } of issues)
    for (const story of stories) {
      const node = storyNode(issue, story)
      graph.addNode(nodeKey('story', node.id), node)
    }
  for (const node of observations) graph.addNode(nodeKey('observation', node.id), node)

  for (const relation of relations) {
    const { source, target, ...edge } = relation
    graph.addEdgeWithKey(edge.id, source, target, edge)
  }
  for (const { issue, stories } of issues)
    for (const { order } of stories) {
      addStructure(graph, 'HAS_STORY', nodeKey('issue', issue.id), nodeKey('story', storyId(issue.id, order)))
    }
  for (const { story, entity, count } of mentions)
    addStructure(graph, 'MENTIONS', nodeKey('story', story), entity, { count })
  for (const { id, entity } of observations) addStructure(graph, 'OBSERVED', entity, nodeKey('observation', id))

  const result = new KnowledgeGraph(graph)
  return options.topics === false ? result : addTopics(result, options.seed)
}

function addStructure(
  graph: StatementGraph,
  type: StructureEdge['type'],
  source: string,
  target: string,
  rest: Pick<StructureEdge, 'count'> = {},
): void {
  const id = structureId(type, source, target)
  graph.addEdgeWithKey(id, source, target, { kind: 'structure', id, type, ...rest })
}

/** Mentions of an issue by story and entity, ordered by story, then entity. */
function countMentions({ issue, mentions }: LinkedIssue): StoryMentions[] {
  const counts = new Map<number, Map<string, number>>()
  for (const { story, entity } of mentions) {
    const byEntity = counts.get(story) ?? new Map<string, number>()
    byEntity.set(entity, (byEntity.get(entity) ?? 0) + 1)
    counts.set(story, byEntity)
  }
  return [...counts]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([order, byEntity]) =>
      [...byEntity]
        .sort((a, b) => compareText(a[0], b[0]))
        .map(([entity, count]) => ({ story: storyId(issue.id, order), entity, count })),
    )
}

function assertKnown(
  entities: readonly Entity[],
  mentions: readonly StoryMentions[],
  relations: readonly Relation[],
): void {
  const known = new Set(entities.map(({ id }) => id))
  const check = (id: string, where: string): void => {
    if (!known.has(id)) throw new Error(`${where} names the entity "${id}", which is not among the linked entities`)
  }
  for (const { entity, story } of mentions) check(entity, `story ${story}`)
  for (const { id, source, target } of relations) {
    check(source, `relation ${id}`)
    check(target, `relation ${id}`)
  }
}

function entityNodes(
  entities: readonly Entity[],
  merges: readonly Merge[],
  issues: readonly LinkedIssue[],
  mentions: readonly StoryMentions[],
  relations: readonly Relation[],
): EntityNode[] {
  const mentionCounts = new Map<string, number>()
  for (const { entity, count } of mentions) mentionCounts.set(entity, (mentionCounts.get(entity) ?? 0) + count)
  const dates = new Map<string, (string | null)[]>()
  for (const { issue, mentions: met } of issues)
    for (const entity of unique(met.map((mention) => mention.entity))) {
      const seen = dates.get(entity)
      if (seen) seen.push(issue.date)
      else dates.set(entity, [issue.date])
    }
  const mergesOf = groupMerges(merges)
  const importance = importanceOf(
    entities.map(({ id }) => id),
    tiesOf(mentions, relations),
  )
  return entities.map((entity) => {
    const seen = dates.get(entity.id) ?? []
    return {
      kind: 'entity',
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      formerIds: entity.formerIds,
      issueCount: seen.length,
      mentionCount: mentionCounts.get(entity.id) ?? 0,
      importance: importance.get(entity.id) ?? 0,
      ...span(seen),
      reasons: entity.reasons,
      merges: mergesOf.get(entity.id) ?? [],
      owners: entity.owners,
      known: entity.known,
    }
  })
}

/** A relation ties by the number of issues that state it, a mention by its number in the story, both damped. */
function tiesOf(mentions: readonly StoryMentions[], relations: readonly Relation[]): Tie[] {
  return [
    ...relations.map(({ source, target, issues }) => ({ a: source, b: target, weight: 1 + Math.log2(issues.length) })),
    ...mentions.map(({ story, entity, count }) => ({
      a: entity,
      b: nodeKey('story', story),
      weight: 1 + Math.log2(count),
    })),
  ]
}

function groupMerges(merges: readonly Merge[]): Map<string, EntityNode['merges']> {
  const groups = new Map<string, EntityNode['merges']>()
  const sorted = [...merges].sort(
    compareBy(
      (merge) => merge.form,
      (merge) => merge.into,
      (merge) => merge.rule,
      (merge) => merge.detail,
    ),
  )
  for (const { entity, form, into, rule, detail, issues } of sorted) {
    const group = groups.get(entity) ?? []
    group.push({ form, into, rule, detail, issues: [...issues].sort(compareText) })
    groups.set(entity, group)
  }
  return groups
}

function issueNode(issue: IssueMeta): IssueNode {
  return {
    kind: 'issue',
    id: issue.id,
    path: issue.path,
    ...(issue.date === null ? {} : { date: issue.date }),
    ...(issue.title === null ? {} : { title: issue.title }),
    language: issue.language,
    hash: issue.hash,
  }
}

function storyNode(issue: IssueMeta, story: StoryRecord): StoryNode {
  return {
    kind: 'story',
    id: storyId(issue.id, story.order),
    issue: issue.id,
    ...(story.title === null ? {} : { title: story.title }),
    ...(story.section === null ? {} : { section: story.section }),
    order: story.order,
    text: story.text,
    urls: story.urls,
  }
}
