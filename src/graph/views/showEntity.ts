/** `graph show`: all that is known of one entity. */
import { METRICS, RELATION_TYPES } from '../../ontology.js'
import type { EntityNode, EntityRef, EntityView, FigureView } from '../../records.js'
import { compareBy } from '../../text/order.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { entityRow, figureView, refById, relationView } from './refs.js'
import { topicRow } from './topics.js'

const MOST_TOGETHER = 10

export function showEntity(graph: KnowledgeGraph, entity: EntityNode): EntityView {
  return {
    ...entityRow(graph, entity),
    formerIds: entity.formerIds,
    known: entity.known,
    reasons: entity.reasons,
    merges: entity.merges,
    relations: relationsOf(graph, entity.id),
    figures: figuresOf(graph, entity.id),
    issues: issuesOf(graph, entity.id),
    together: togetherWith(graph, entity.id),
    topics: graph.topicsOf(entity.id).map(({ topic }) => topicRow(graph, graph.topic(topic)!)),
  }
}

/** By type in the ontology's order, outgoing first, those of most issues first. */
function relationsOf(graph: KnowledgeGraph, id: string): EntityView['relations'] {
  const comparisons = graph.comparisonsOn(id)
  return [...graph.relationsOf(id), ...comparisons]
    .sort(
      compareBy(
        ({ type }) => RELATION_TYPES.indexOf(type),
        ({ source }) => Number(source !== id),
        ({ issues }) => -issues.length,
        (relation) => relation.id,
      ),
    )
    .map((relation) => relationView(graph, relation))
}

function figuresOf(graph: KnowledgeGraph, id: string): EntityView['figures'] {
  const pointOf = ({
    entity: _entity,
    metric: _metric,
    ...point
  }: FigureView): EntityView['figures'][number]['points'][number] => point
  return METRICS.map((metric) => ({
    metric,
    points: graph.observationsOf(id, metric).map((observation) => pointOf(figureView(graph, observation))),
  })).filter(({ points }) => points.length > 0)
}

function issuesOf(graph: KnowledgeGraph, id: string): EntityView['issues'] {
  const mentions = graph.mentionsOf(id)
  return graph.issuesOf(id).map((issue) => {
    const here = mentions.filter((mention) => mention.issue === issue.id)
    return {
      id: issue.id,
      path: issue.path,
      date: issue.date ?? null,
      title: issue.title ?? null,
      mentions: here.reduce((sum, { count }) => sum + count, 0),
      stories: here.map(({ story }) => {
        const { title, urls } = graph.story(story)!
        return { id: story, title: title ?? null, urls }
      }),
    }
  })
}

function togetherWith(graph: KnowledgeGraph, id: string): (EntityRef & { stories: number })[] {
  const counts = new Map<string, number>()
  for (const { story } of graph.mentionsOf(id))
    for (const { entity } of graph.mentionsIn(story))
      if (entity !== id) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return [...counts]
    .sort(
      compareBy(
        ([, stories]) => -stories,
        ([entity]) => entity,
      ),
    )
    .slice(0, MOST_TOGETHER)
    .map(([entity, stories]) => ({ ...refById(graph, entity), stories }))
}
