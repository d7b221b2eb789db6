/** Turns the graph into what the viewer is given. */
import { relationSpec } from '../ontology.js'
import type { Evidence } from '../records.js'
import { compareBy } from '../text/order.js'
import { layoutOf } from './layout.js'
import { TYPE_COLORS, nodeSize } from './palette.js'
import { edgesOfKind, nodesOfKind, type StatementGraph } from './statementGraph.js'
import { topicsOf } from './topicOf.js'
import type { ViewData, ViewEvidence } from './viewData.js'
import { holdable } from './xml.js'

const indexBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> =>
  new Map(items.map((item, index) => [keyOf(item), index]))

/** The attributes that are there: absent ones take no room. */
function present<T extends object, K extends keyof T>(from: T, ...names: K[]): Pick<T, K> {
  const some: Partial<T> = {}
  for (const name of names) {
    const value = from[name]
    if (value !== undefined) some[name] = typeof value === 'string' ? (holdable(value) as T[K]) : value
  }
  return some as Pick<T, K>
}

/** Texts are kept as they are but for characters that HTML cannot hold. */
export function buildViewData(graph: StatementGraph, title: string): ViewData {
  const layout = layoutOf(graph)
  const entities = nodesOfKind(graph, 'entity')
  const issues = nodesOfKind(graph, 'issue').sort(
    compareBy(
      ({ attributes }) => attributes.date ?? '~',
      ({ key }) => key,
    ),
  )
  const issueAt = indexBy(issues, ({ attributes }) => attributes.id)
  const stories = nodesOfKind(graph, 'story').sort(
    compareBy(
      ({ attributes }) => issueAt.get(attributes.issue) ?? -1,
      ({ attributes }) => attributes.order,
    ),
  )
  const topics = nodesOfKind(graph, 'topic').sort(
    compareBy(
      ({ attributes }) => -attributes.size,
      ({ key }) => key,
    ),
  )
  const entityAt = indexBy(entities, ({ key }) => key)
  const storyAt = indexBy(stories, ({ attributes }) => attributes.id)
  const storyKeyAt = indexBy(stories, ({ key }) => key)
  const topicAt = indexBy(topics, ({ key }) => key)

  const topicOf = topicsOf(graph)
  const storiesOf = new Map<string, number[]>(entities.map(({ key }) => [key, []]))
  for (const { source, target, attributes } of edgesOfKind(graph, 'structure')) {
    const story = storyKeyAt.get(source)
    if (attributes.type === 'MENTIONS' && story !== undefined) storiesOf.get(target)?.push(story)
  }

  const quotes = new Map<string, number>()
  const evidenceOf = (evidence: readonly Evidence[]): ViewEvidence[] =>
    evidence.flatMap(({ story, quote }) => {
      const at = storyAt.get(story)
      if (at === undefined) return []
      const text = holdable(quote)
      if (!quotes.has(text)) quotes.set(text, quotes.size)
      return [[at, quotes.get(text)!] as const]
    })

  return {
    title: holdable(title),
    colors: TYPE_COLORS,
    entities: entities.map(({ key, attributes }) => {
      const topic = topicAt.get(topicOf.get(key) ?? '')
      return {
        id: attributes.id,
        ...(attributes.formerIds.length > 0 ? { formerIds: attributes.formerIds } : {}),
        name: holdable(attributes.name),
        type: attributes.type,
        aliases: attributes.aliases.map(holdable),
        ...layout.get(key)!,
        size: nodeSize(attributes),
        ...(topic === undefined ? {} : { topic }),
        stories: storiesOf.get(key)!.sort((a, b) => a - b),
      }
    }),
    relations: edgesOfKind(graph, 'relation').map(({ source, target, attributes }) => {
      const benchmark = attributes.benchmark === undefined ? undefined : entityAt.get(attributes.benchmark)
      return {
        ...present(attributes, 'type', 'value', 'unit', 'rank', 'benchmarkName'),
        source: entityAt.get(source)!,
        target: entityAt.get(target)!,
        directed: relationSpec(attributes.type).directed,
        ...(benchmark === undefined ? {} : { benchmark }),
        evidence: evidenceOf(attributes.evidence),
      }
    }),
    figures: nodesOfKind(graph, 'observation').flatMap(({ attributes }) => {
      const entity = entityAt.get(attributes.entity)
      if (entity === undefined) return []
      const figure = present(attributes, 'metric', 'value', 'unit', 'date')
      return [{ ...figure, entity, evidence: evidenceOf(attributes.evidence) }]
    }),
    issues: issues.map(({ attributes }) => present(attributes, 'id', 'date', 'title')),
    stories: stories.map(({ attributes }) => ({
      ...present(attributes, 'title'),
      issue: issueAt.get(attributes.issue) ?? -1,
      urls: attributes.urls,
    })),
    topics: topics.map(({ attributes }) => present(attributes, 'id', 'name')),
    // filled by the relations and figures above
    quotes: [...quotes.keys()],
  }
}
