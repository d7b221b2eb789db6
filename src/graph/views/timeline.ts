/** `graph timeline`: what the issues said of an entity, one entry an issue, by date, undated last. */
import { RELATION_TYPES } from '../../ontology.js'
import type { EntityNode, TimelineView } from '../../records.js'
import { compareBy, compareText } from '../../text/order.js'
import { unique } from '../evidence.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { figureView, refOf, relationView, storyView } from './refs.js'

export function timeline(graph: KnowledgeGraph, entity: EntityNode): TimelineView {
  const relations = unique([...graph.relationsOf(entity.id), ...graph.comparisonsOn(entity.id)]).sort(
    compareBy(
      ({ type }) => RELATION_TYPES.indexOf(type),
      ({ id }) => id,
    ),
  )
  const told = new Set([
    ...graph.mentionsOf(entity.id).map(({ issue }) => issue),
    ...relations.flatMap(({ issues }) => issues),
    ...graph.observationsOf(entity.id).map(({ issue }) => issue),
  ])
  const entries = graph.issues
    .filter(({ id }) => told.has(id))
    .map((issue) => {
      const stated = relations.filter(({ issues }) => issues.includes(issue.id))
      const stories = unique([
        ...graph.mentionsOf(entity.id).flatMap((mention) => (mention.issue === issue.id ? [mention.story] : [])),
        ...stated.flatMap(({ evidence }) => evidence.flatMap((item) => (item.issue === issue.id ? [item.story] : []))),
      ])
        .flatMap((id) => graph.story(id) ?? [])
        .sort((a, b) => a.order - b.order || compareText(a.id, b.id))
      return {
        date: issue.date ?? null,
        issue: issue.id,
        path: issue.path,
        title: issue.title ?? null,
        stories: stories.map((story) => storyView(graph, story)),
        relations: stated.map((relation) => ({
          ...relationView(graph, relation, (evidence) => evidence.issue === issue.id),
          first: relation.issues[0] === issue.id,
        })),
        figures: graph
          .observationsOf(entity.id)
          .filter((observation) => observation.issue === issue.id)
          .map((observation) => figureView(graph, observation)),
      }
    })
  return { entity: refOf(entity), entries }
}
