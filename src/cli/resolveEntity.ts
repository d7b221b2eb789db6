/** The entity that a user means by NAME: an id, a canonical name, or an alias. */
import type { KnowledgeGraph } from '../graph/index.js'
import type { EntityType } from '../ontology.js'
import type { EntityNode } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy } from '../text/order.js'
import { CommandError } from './errors.js'
import { clean } from './format/clean.js'

const SUGGESTIONS = 5
/** Letters that may differ for each four of the name. */
const TYPO_SHARE = 0.25

/**
 * Finds one entity. Of the three readings of NAME the first with a hit counts: id (a former one too), name, alias.
 * @param type narrows names and aliases
 * @throws CommandError that lists several hits, or the nearest names where there is none
 */
export async function resolveEntity(graph: KnowledgeGraph, name: string, type?: EntityType): Promise<EntityNode> {
  const byId = graph.entity(name)
  if (byId) return byId
  const key = foldName(name)
  const hits = graph.named(name).filter((entity) => type === undefined || entity.type === type)
  const canonical = hits.filter((entity) => foldName(entity.name) === key)
  const meant = canonical.length > 0 ? canonical : hits
  const [only] = meant
  if (only && meant.length === 1) return only
  const shown = JSON.stringify(clean(name))
  if (only) throw new CommandError(`several entities are called ${shown}: ${listed(meant)}; give the id or --type`)
  const near = await nearest(graph, key, type)
  const kind = type === undefined ? 'entity' : type
  throw new CommandError(
    near.length > 0
      ? `no ${kind} is called ${shown}; did you mean ${listed(near)}?`
      : `no ${kind} is called ${shown}; "graph list" shows what there is`,
  )
}

const listed = (entities: readonly EntityNode[]): string =>
  entities.map((entity) => `${clean(entity.name)} (${entity.id})`).join(', ')

/** Entities with a name that holds the asked one, or is few letters away from it. */
async function nearest(graph: KnowledgeGraph, key: string, type: EntityType | undefined): Promise<EntityNode[]> {
  if (key === '') return []
  const { default: distances } = await import('natural/lib/natural/distance/index.js')
  const scored = new Map<EntityNode, number>()
  for (const [name, entities] of graph.names) {
    const limit = Math.max(1, Math.floor(Math.max(key.length, name.length) * TYPO_SHARE))
    const within = key.length > 1 && name.includes(key)
    if (!within && Math.abs(name.length - key.length) > limit) continue
    const distance = distances.LevenshteinDistance(key, name)
    if (!within && distance > limit) continue
    for (const entity of entities)
      if (type === undefined || entity.type === type)
        scored.set(entity, Math.min(scored.get(entity) ?? Infinity, distance))
  }
  return [...scored]
    .sort(
      compareBy(
        ([, distance]) => distance,
        ([entity]) => -entity.issueCount,
        ([entity]) => entity.id,
      ),
    )
    .slice(0, SUGGESTIONS)
    .map(([entity]) => entity)
}
