/** The entity that a user means by NAME, or one line that helps to say it better. */
import { resolveName } from '../graph/views/index.js'
import type { KnowledgeGraph } from '../graph/index.js'
import type { EntityType } from '../ontology.js'
import type { EntityNode, EntityRef } from '../records.js'
import { CommandError } from './errors.js'
import { clean } from './format/clean.js'

/**
 * Finds one entity by id, name or alias.
 * @param type narrows names and aliases
 * @throws CommandError that lists several hits, or the nearest names where there is none
 */
export function resolveEntity(graph: KnowledgeGraph, name: string, type?: EntityType): EntityNode {
  const found = resolveName(graph, name, type)
  if (found.kind === 'one') return found.entity
  const shown = `"${clean(name)}"`
  if (found.kind === 'many')
    throw new CommandError(`several entities are called ${shown}: ${listed(found.entities)}; give the id or --type`)
  const kind = type ?? 'entity'
  throw new CommandError(
    found.suggestions.length > 0
      ? `no ${kind} is called ${shown}; did you mean ${listed(found.suggestions)}?`
      : `no ${kind} is called ${shown}; "graph list" shows what there is`,
  )
}

const listed = (entities: readonly EntityRef[]): string =>
  entities.map(({ name, id }) => `${clean(name)} (${id})`).join(', ')
