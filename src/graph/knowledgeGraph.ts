/**
 * The graph with its indexes: what asking, exporting and printing read. Wraps the graphology graph (`graph.graph`), builds
 * each index when it is first needed, and gives everything in one stable order. Read only: who changes the graph inside
 * makes a new `KnowledgeGraph` of it.
 */
import { MultiDirectedGraph } from 'graphology'
import type { AbstractGraph, SerializedGraph } from 'graphology-types'
import type { EntityType, Metric, RelationType } from '../ontology.js'
import {
  nodeKey,
  type EdgeAttributes,
  type EntityNode,
  type GraphAttributes,
  type IssueNode,
  type NodeAttributes,
  type ObservationNode,
  type StoryNode,
  type TopicNode,
} from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy, compareText } from '../text/order.js'
import { dateKey } from './dates.js'
import { unique } from './evidence.js'
import type { Relation } from './foldRelations.js'

/** The graphology graph inside. */
export type StatementGraph = AbstractGraph<NodeAttributes, EdgeAttributes, GraphAttributes>
export type GraphJson = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/** An entity in a story: how often it is named there. */
export interface MentionCount {
  readonly entity: string
  readonly story: string
  readonly issue: string
  readonly count: number
}

/** A key (entity id, or node key of a story) in a topic. */
export interface Membership {
  readonly key: string
  readonly topic: string
  readonly weight: number
}

interface StructureIndex {
  readonly byStory: ReadonlyMap<string, MentionCount[]>
  readonly byEntity: ReadonlyMap<string, MentionCount[]>
  readonly topicsOf: ReadonlyMap<string, Membership[]>
  readonly membersOf: ReadonlyMap<string, Membership[]>
}

const NONE: readonly never[] = []

const byDate = compareBy<{ date?: string; id: string }>(
  (item) => dateKey(item.date),
  (item) => item.id,
)
const byRank = compareBy<EntityNode>(
  (entity) => -entity.issueCount,
  (entity) => -entity.mentionCount,
  (entity) => entity.id,
)

function lazy<T>(make: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => (value ??= { of: make() }).of
}

function group<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = groups.get(key)
      if (known) known.push(item)
      else groups.set(key, [item])
    }
  return groups
}

export class KnowledgeGraph {
  /** The graphology graph; do not change it. */
  readonly graph: StatementGraph

  constructor(graph: StatementGraph) {
    this.graph = graph
  }

  /** The graph that `toJSON` gave. The JSON is trusted: check its shape where it comes from outside. */
  static from(json: GraphJson): KnowledgeGraph {
    const graph: StatementGraph = new MultiDirectedGraph()
    graph.import(json as SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>)
    return new KnowledgeGraph(graph)
  }

  /** graphology's own serialisation; `KnowledgeGraph.from` reads it back unchanged. */
  toJSON(): GraphJson {
    return this.graph.export()
  }

  /** The store's name. */
  get name(): string {
    return this.graph.getAttribute('name')
  }

  // ── entities ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** All entities, by id. */
  get entities(): readonly EntityNode[] {
    return this.#entities()
  }
  readonly #entities = lazy(() => this.#nodes('entity').sort(compareBy((entity) => entity.id)))
  readonly #byType = lazy(() => group(this.#entities(), (entity) => [entity.type]))
  readonly #byFormerId = lazy(() => group(this.#entities(), (entity) => entity.formerIds))
  readonly #byName = lazy(() =>
    group(this.#entities(), (entity) =>
      unique([entity.name, ...entity.aliases].map(foldName)).filter((key) => key !== ''),
    ),
  )

  /** Entities of a type, by id. */
  entitiesOfType(type: EntityType): readonly EntityNode[] {
    return this.#byType().get(type) ?? NONE
  }

  /** The entity with this id; a former id counts where no entity has it as its present one. */
  entity(id: string): EntityNode | undefined {
    return this.#node('entity', id) ?? this.#byFormerId().get(id)?.[0]
  }

  /**
   * Entities that are written this way (folded as in scoring: width, case, spaces and hyphens do not count). Those with
   * this canonical name come first, then by number of issues.
   */
  named(name: string): readonly EntityNode[] {
    const key = foldName(name)
    const isCanonical = (entity: EntityNode): boolean => foldName(entity.name) === key
    const found = this.#byName().get(key) ?? NONE
    return [...found].sort((a, b) => Number(isCanonical(b)) - Number(isCanonical(a)) || byRank(a, b))
  }

  /** Every folded name and alias with the entities that bear it: for completion, suggestions and tries over names. */
  get names(): ReadonlyMap<string, readonly EntityNode[]> {
    return this.#byName()
  }

  // ── relations ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** All relations of the ontology between entities, by id. */
  get relations(): readonly Relation[] {
    return this.#relations()
  }
  readonly #relations = lazy(() => {
    const relations: Relation[] = []
    this.graph.forEachEdge((_key, edge, source, target) => {
      if (edge.kind === 'relation') relations.push({ ...edge, source, target })
    })
    return relations.sort(compareBy((relation) => relation.id))
  })
  readonly #relationById = lazy(() => new Map(this.#relations().map((relation) => [relation.id, relation])))
  readonly #out = lazy(() => group(this.#relations(), ({ source }) => [source]))
  readonly #in = lazy(() => group(this.#relations(), ({ target }) => [target]))
  readonly #onBenchmark = lazy(() => group(this.#relations(), ({ benchmark }) => (benchmark ? [benchmark] : NONE)))
  readonly #relationsByIssue = lazy(() => group(this.#relations(), ({ issues }) => issues))
  readonly #relationsByType = lazy(() => group(this.#relations(), ({ type }) => [type]))

  relation(id: string): Relation | undefined {
    return this.#relationById().get(id)
  }

  relationsOfType(type: RelationType): readonly Relation[] {
    return this.#relationsByType().get(type) ?? NONE
  }

  /** Relations whose stored source is this entity. For undirected types ask `relationsOf`. */
  out(entity: string, type?: RelationType): readonly Relation[] {
    return ofType(this.#out().get(entity), type)
  }

  /** Relations whose stored target is this entity. */
  in(entity: string, type?: RelationType): readonly Relation[] {
    return ofType(this.#in().get(entity), type)
  }

  /** Relations that this entity is an end of, outgoing first. */
  relationsOf(entity: string, type?: RelationType): readonly Relation[] {
    return [...this.out(entity, type), ...this.in(entity, type)]
  }

  /** Comparisons made on this benchmark. (Scores on it are `in(benchmark, 'scored-on')`.) */
  comparisonsOn(benchmark: string): readonly Relation[] {
    return this.#onBenchmark().get(benchmark) ?? NONE
  }

  /** Relations that this issue states. */
  relationsOfIssue(issue: string): readonly Relation[] {
    return this.#relationsByIssue().get(issue) ?? NONE
  }

  // ── issues and stories ──────────────────────────────────────────────────────────────────────────────────────────

  /** All issues by date, undated last, then by id. */
  get issues(): readonly IssueNode[] {
    return this.#issues()
  }
  readonly #issues = lazy(() => this.#nodes('issue').sort(byDate))

  /** Date of the newest dated issue; null where none is dated. */
  get newestIssueDate(): string | null {
    return this.#newest()
  }
  readonly #newest = lazy(() => this.#issues().findLast((issue) => issue.date !== undefined)?.date ?? null)

  issue(id: string): IssueNode | undefined {
    return this.#node('issue', nodeKey('issue', id))
  }

  /** Date of an issue; null where it has none or is unknown. */
  dateOf(issue: string): string | null {
    return this.issue(issue)?.date ?? null
  }

  story(id: string): StoryNode | undefined {
    return this.#node('story', nodeKey('story', id))
  }

  /** Stories of an issue in reading order. */
  storiesOf(issue: string): readonly StoryNode[] {
    return this.#storiesByIssue().get(issue) ?? NONE
  }
  readonly #storiesByIssue = lazy(() =>
    group(
      this.#nodes('story').sort(
        compareBy(
          (story) => story.issue,
          (story) => story.order,
        ),
      ),
      ({ issue }) => [issue],
    ),
  )

  // ── mentions ────────────────────────────────────────────────────────────────────────────────────────────────────

  readonly #structure = lazy(() => this.#indexStructure())

  /** Where an entity is named: by date of the issue (undated last), issue id, order of the story. */
  mentionsOf(entity: string): readonly MentionCount[] {
    return this.#structure().byEntity.get(entity) ?? NONE
  }

  /** Which entities a story names, by id. */
  mentionsIn(story: string): readonly MentionCount[] {
    return this.#structure().byStory.get(story) ?? NONE
  }

  /** Issues that name an entity, by date, undated last. */
  issuesOf(entity: string): readonly IssueNode[] {
    return unique(this.mentionsOf(entity).map(({ issue }) => issue)).map((id) => this.issue(id)!)
  }

  /** Ids of the entities that an issue names, ordered. */
  entitiesIn(issue: string): readonly string[] {
    const entities = this.storiesOf(issue).flatMap(({ id }) => this.mentionsIn(id).map(({ entity }) => entity))
    return unique(entities).sort(compareText)
  }

  // ── observations ────────────────────────────────────────────────────────────────────────────────────────────────

  /** All figures by date (undated last), then id. */
  get observations(): readonly ObservationNode[] {
    return this.#observations()
  }
  readonly #observations = lazy(() => this.#nodes('observation').sort(byDate))
  readonly #observationsByEntity = lazy(() => group(this.#observations(), ({ entity }) => [entity]))

  /** Figures of an entity by date (undated last), of one metric where it is given. */
  observationsOf(entity: string, metric?: Metric): readonly ObservationNode[] {
    const found = this.#observationsByEntity().get(entity) ?? NONE
    return metric === undefined ? found : found.filter((observation) => observation.metric === metric)
  }

  /** Figures that an issue gives, by id. */
  observationsOfIssue(issue: string): readonly ObservationNode[] {
    return this.#observationsByIssue().get(issue) ?? NONE
  }
  readonly #observationsByIssue = lazy(() => group(this.#observations(), (observation) => [observation.issue]))

  // ── topics ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** All topics: greatest first, then by id. */
  get topics(): readonly TopicNode[] {
    return this.#topics()
  }
  readonly #topics = lazy(() =>
    this.#nodes('topic').sort(
      compareBy(
        (topic) => -topic.size,
        (topic) => topic.id,
      ),
    ),
  )

  topic(id: string): TopicNode | undefined {
    return this.#node('topic', nodeKey('topic', id))
  }

  /** Topics of an entity, strongest membership first; empty where it stands alone. */
  topicsOf(entity: string): readonly Membership[] {
    return this.#structure().topicsOf.get(entity) ?? NONE
  }

  /** Topics of a story, strongest membership first. */
  topicsOfStory(story: string): readonly Membership[] {
    return this.#structure().topicsOf.get(nodeKey('story', story)) ?? NONE
  }

  /** Entities of a topic, strongest membership first. */
  membersOf(topic: string): readonly Membership[] {
    return (this.#structure().membersOf.get(topic) ?? NONE).filter(({ key }) => this.#node('entity', key))
  }

  /** Stories of a topic, by date of their issue (undated last), issue id, order. */
  storiesOfTopic(topic: string): readonly StoryNode[] {
    const known = this.#storiesByTopic.get(topic)
    if (known) return known
    const stories: { story: StoryNode; date: string }[] = []
    for (const { key } of this.#structure().membersOf.get(topic) ?? NONE) {
      const story = this.#node('story', key)
      if (story) stories.push({ story, date: dateKey(this.dateOf(story.issue)) })
    }
    const sorted = stories
      .sort(
        compareBy(
          ({ date }) => date,
          ({ story }) => story.issue,
          ({ story }) => story.order,
        ),
      )
      .map(({ story }) => story)
    this.#storiesByTopic.set(topic, sorted)
    return sorted
  }
  readonly #storiesByTopic = new Map<string, readonly StoryNode[]>()

  // ── inside ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #node<K extends NodeAttributes['kind']>(kind: K, key: string): Extract<NodeAttributes, { kind: K }> | undefined {
    if (!this.graph.hasNode(key)) return undefined
    const node = this.graph.getNodeAttributes(key)
    return node.kind === kind ? (node as Extract<NodeAttributes, { kind: K }>) : undefined
  }

  #nodes<K extends NodeAttributes['kind']>(kind: K): Extract<NodeAttributes, { kind: K }>[] {
    const nodes: Extract<NodeAttributes, { kind: K }>[] = []
    this.graph.forEachNode((_key, node) => {
      if (node.kind === kind) nodes.push(node as Extract<NodeAttributes, { kind: K }>)
    })
    return nodes
  }

  #indexStructure(): StructureIndex {
    const mentions: (MentionCount & { readonly date: string; readonly order: number })[] = []
    const memberships: Membership[] = []
    this.graph.forEachEdge((_key, edge, source, target, from, to) => {
      if (edge.type === 'MENTIONS' && from.kind === 'story')
        mentions.push({
          entity: target,
          story: from.id,
          issue: from.issue,
          count: edge.count ?? 1,
          date: dateKey(this.dateOf(from.issue)),
          order: from.order,
        })
      else if (edge.type === 'IN_TOPIC' && to.kind === 'topic')
        memberships.push({ key: source, topic: to.id, weight: edge.weight ?? 0 })
    })
    mentions.sort(
      compareBy(
        (mention) => mention.date,
        (mention) => mention.issue,
        (mention) => mention.order,
        (mention) => mention.entity,
      ),
    )
    memberships.sort(
      compareBy(
        (membership) => -membership.weight,
        (membership) => membership.key,
        (membership) => membership.topic,
      ),
    )
    const plain = mentions.map(({ entity, story, issue, count }) => ({ entity, story, issue, count }))
    return {
      byStory: group(plain, ({ story }) => [story]),
      byEntity: group(plain, ({ entity }) => [entity]),
      topicsOf: group(memberships, ({ key }) => [key]),
      membersOf: group(memberships, ({ topic }) => [topic]),
    }
  }
}

function ofType(relations: readonly Relation[] | undefined, type: RelationType | undefined): readonly Relation[] {
  if (relations === undefined) return NONE
  return type === undefined ? relations : relations.filter((relation) => relation.type === type)
}
