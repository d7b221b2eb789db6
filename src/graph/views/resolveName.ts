/** From what a person typed to the entity meant. */
import distance from 'natural/lib/natural/distance/index.js'
import type { EntityType } from '../../ontology.js'
import type { EntityNode, EntityRef } from '../../records.js'
import { foldName } from '../../text/fold.js'
import { compareBy } from '../../text/order.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { refOf } from './refs.js'

/** One entity, several that the name may mean, or none and what may have been meant. */
export type Resolution =
  | { readonly kind: 'one'; readonly entity: EntityNode }
  | { readonly kind: 'many'; readonly entities: readonly EntityNode[] }
  | { readonly kind: 'none'; readonly suggestions: readonly EntityRef[] }

const MOST_SUGGESTIONS = 5
/** Jaro-Winkler similarity from which a name is worth suggesting: "Antropic" and "Anthropic" have 0.97. */
const LEAST_SIMILARITY = 0.84

/**
 * The entity that `name` means: an id, a former id, a canonical name, or an alias, in this order; case, width, spaces and
 * hyphens do not count in names.
 * @param type only entities of this type
 */
export function resolveName(graph: KnowledgeGraph, name: string, type?: EntityType): Resolution {
  const fits = (entity: EntityNode): boolean => type === undefined || entity.type === type
  const byId = graph.entity(name.trim())
  if (byId && fits(byId)) return { kind: 'one', entity: byId }
  const named = graph.named(name).filter(fits)
  const canonical = named.filter((entity) => foldName(entity.name) === foldName(name))
  const found = canonical.length > 0 ? canonical : named
  if (found.length > 1) return { kind: 'many', entities: found }
  const [entity] = found
  return entity ? { kind: 'one', entity } : { kind: 'none', suggestions: suggest(graph, name, type) }
}

/** Entities whose names are nearest to what was typed: names that hold it or lie in it first, then by similarity. */
export function suggest(graph: KnowledgeGraph, name: string, type?: EntityType): EntityRef[] {
  const typed = foldName(name)
  if (typed === '') return []
  const best = new Map<string, { entity: EntityNode; score: number }>()
  for (const [key, entities] of graph.names) {
    const score = similarity(typed, key)
    if (score < LEAST_SIMILARITY) continue
    for (const entity of entities) {
      if (type !== undefined && entity.type !== type) continue
      if (score > (best.get(entity.id)?.score ?? 0)) best.set(entity.id, { entity, score })
    }
  }
  return [...best.values()]
    .sort(
      compareBy(
        ({ score }) => -score,
        ({ entity }) => -entity.issueCount,
        ({ entity }) => entity.id,
      ),
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ entity }) => refOf(entity))
}

/** 0..1; a name that holds the other counts at least as near as the share of it that is shared. */
function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const held = short.length >= 2 && long.includes(short) ? LEAST_SIMILARITY + 0.15 * (short.length / long.length) : 0
  return Math.max(held, distance.JaroWinklerDistance(a, b))
}
