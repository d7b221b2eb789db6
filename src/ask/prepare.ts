/** What asking needs of a graph, gathered once: entities by written form, relations by end, mentions by issue. */
import type { EntityNode, IssueNode, ObservationNode, RelationEdge, StoryNode, TopicNode } from '../records.js'
import type { EntityType } from '../ontology.js'
import type { KnowledgeGraph } from '../graph/index.js'
import { foldName } from '../text/fold.js'
import { compareBy } from '../text/order.js'
import type { AskCues } from './cues.js'

/** A relation with the ids of its ends. */
export interface Relation {
  readonly source: string
  readonly target: string
  readonly edge: RelationEdge
}

/** A name to find in questions, and whom it may mean: the most mentioned first. */
export interface KnownName {
  readonly text: string
  readonly entities: readonly EntityNode[]
}

/** A graph made ready for questions. */
export interface AskIndex {
  readonly graph: KnowledgeGraph
  readonly cues: AskCues
  /** In answer order. */
  readonly entities: ReadonlyMap<string, EntityNode>
  /** Place of each entity in answer order. */
  readonly place: ReadonlyMap<string, number>
  /** Of each type, most mentioned first. */
  readonly byType: ReadonlyMap<EntityType, readonly EntityNode[]>
  readonly idsOfType: ReadonlyMap<EntityType, ReadonlySet<string>>
  /** By date (undated last), then id. */
  readonly issues: readonly IssueNode[]
  readonly issueById: ReadonlyMap<string, IssueNode>
  readonly stories: ReadonlyMap<string, StoryNode>
  readonly topics: ReadonlyMap<string, TopicNode>
  readonly names: ReadonlyMap<string, KnownName>
  /** Letters of the longest name. */
  readonly longestName: number
  /** Parts of names by their words: "deep think" → Gemini 3 Deep Think. */
  readonly parts: ReadonlyMap<string, readonly EntityNode[]>
  readonly relations: readonly Relation[]
  readonly outgoing: ReadonlyMap<string, readonly Relation[]>
  readonly incoming: ReadonlyMap<string, readonly Relation[]>
  /** Entity → issue (by date) → stories that mention it (in reading order). */
  readonly mentions: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  readonly everMentioned: ReadonlySet<string>
  /** Issue → entities. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>
  readonly observations: ReadonlyMap<string, readonly ObservationNode[]>
  readonly topicsOf: ReadonlyMap<string, readonly string[]>
  readonly membersOf: ReadonlyMap<string, readonly string[]>
  readonly newest: string | null
  readonly dates: readonly string[]
}

/** Order of entities in every answer: most mentioned first, then name, then id. */
export const entityOrder = compareBy<EntityNode>(
  (entity) => -entity.issueCount,
  (entity) => entity.name,
  (entity) => entity.id,
)

/** Order of issues in every answer: by date, undated last, then id. */
export const issueOrder = compareBy<IssueNode>(
  (issue) => (issue.date === undefined ? 1 : 0),
  (issue) => issue.date ?? '',
  (issue) => issue.id,
)

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/** Words of a name for finding it by a part: letters and digits, dots inside kept. */
export const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []

function nameTables(entities: readonly EntityNode[], cues: AskCues): Pick<AskIndex, 'names' | 'longestName' | 'parts'> {
  const forms = new Map<string, { text: string; entities: EntityNode[] }>()
  const parts = new Map<string, Set<EntityNode>>()
  let longestName = 0
  for (const entity of entities) {
    for (const text of new Set([entity.name, ...entity.aliases])) {
      const key = foldName(text)
      if (key === '') continue
      const there = forms.get(key)
      if (!there) forms.set(key, { text, entities: [entity] })
      else if (!there.entities.includes(entity)) there.entities.push(entity)
      longestName = Math.max(longestName, text.length)
    }
    const words = wordsOf(entity.name)
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        if (from === 0 && to === words.length) continue
        const key = words.slice(from, to).join(' ')
        const there = parts.get(key)
        if (there) there.add(entity)
        else parts.set(key, new Set([entity]))
      }
    }
  }
  // names that the lexicon knows and no issue of the graph uses; never one that the graph has for something else
  const own = new Set(forms.keys())
  for (const entity of entities)
    for (const text of cues.aliases.get(`${entity.type}:${foldName(entity.name)}`) ?? []) {
      const key = foldName(text)
      if (key === '' || own.has(key)) continue
      const there = forms.get(key)
      if (!there) forms.set(key, { text, entities: [entity] })
      else if (!there.entities.includes(entity)) there.entities.push(entity)
      longestName = Math.max(longestName, text.length)
    }
  for (const form of forms.values()) form.entities.sort(entityOrder)
  return {
    names: forms,
    longestName,
    parts: new Map([...parts].map(([key, set]) => [key, [...set].sort(entityOrder)])),
  }
}

/** Gathers what asking needs. Done once a graph; a question then takes milliseconds. */
export function prepareAsk(graph: KnowledgeGraph, cues: AskCues): AskIndex {
  const entities: EntityNode[] = []
  const issues: IssueNode[] = []
  const stories = new Map<string, StoryNode>()
  const topics = new Map<string, TopicNode>()
  const observations = new Map<string, ObservationNode[]>()
  graph.graph.forEachNode((_key, node) => {
    if (node.kind === 'entity') entities.push(node)
    else if (node.kind === 'issue') issues.push(node)
    else if (node.kind === 'story') stories.set(node.id, node)
    else if (node.kind === 'topic') topics.set(node.id, node)
    else push(observations, node.entity, node)
  })
  entities.sort(entityOrder)
  issues.sort(issueOrder)
  const relations: Relation[] = []
  const outgoing = new Map<string, Relation[]>()
  const incoming = new Map<string, Relation[]>()
  const mentions = new Map<string, Map<string, string[]>>()
  const mentioned = new Map<string, Set<string>>()
  const topicsOf = new Map<string, string[]>()
  const membersOf = new Map<string, string[]>()
  graph.graph.forEachEdge((_key, edge, source, target, from, to) => {
    if (edge.kind === 'relation') {
      const relation = { source, target, edge }
      relations.push(relation)
      push(outgoing, source, relation)
      push(incoming, target, relation)
    } else if (edge.type === 'MENTIONS' && from.kind === 'story') {
      const byIssue = mentions.get(target) ?? new Map<string, string[]>()
      mentions.set(target, byIssue)
      push(byIssue, from.issue, from.id)
      const there = mentioned.get(from.issue)
      if (there) there.add(target)
      else mentioned.set(from.issue, new Set([target]))
    } else if (edge.type === 'IN_TOPIC' && to.kind === 'topic' && from.kind === 'entity') {
      push(topicsOf, source, to.id)
      push(membersOf, to.id, source)
    }
  })
  const byRelation = compareBy<Relation>((relation) => relation.edge.id)
  relations.sort(byRelation)
  for (const list of [...outgoing.values(), ...incoming.values()]) list.sort(byRelation)
  const issuePlace = new Map(issues.map((issue, at) => [issue.id, at]))
  for (const [entity, byIssue] of mentions) {
    for (const ids of byIssue.values()) ids.sort((a, b) => (stories.get(a)?.order ?? 0) - (stories.get(b)?.order ?? 0))
    const byDate = [...byIssue].sort((a, b) => (issuePlace.get(a[0]) ?? 0) - (issuePlace.get(b[0]) ?? 0))
    mentions.set(entity, new Map(byDate))
  }
  for (const list of observations.values())
    list.sort(
      compareBy(
        (item) => (item.date === undefined ? 1 : 0),
        (item) => item.date ?? '',
        (item) => item.metric,
        (item) => item.value,
        (item) => item.id,
      ),
    )
  const byType = new Map<EntityType, EntityNode[]>()
  for (const entity of entities) push(byType, entity.type, entity)
  const dates = [...new Set(issues.flatMap((issue) => (issue.date === undefined ? [] : [issue.date])))]
  return {
    graph,
    cues,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    place: new Map(entities.map((entity, at) => [entity.id, at])),
    idsOfType: new Map([...byType].map(([type, list]) => [type, new Set(list.map(({ id }) => id))])),
    byType,
    issues,
    issueById: new Map(issues.map((issue) => [issue.id, issue])),
    stories,
    topics,
    ...nameTables(entities, cues),
    relations,
    outgoing,
    incoming,
    mentions,
    everMentioned: new Set(mentions.keys()),
    mentioned,
    observations,
    topicsOf,
    membersOf,
    newest: dates[dates.length - 1] ?? null,
    dates,
  }
}
