/** Colours of the graph in every drawing: one a type, told apart with common colour blindness and on dark and light. */
import type { EntityType } from '../ontology.js'
import type { NodeAttributes } from '../records.js'

export const TYPE_COLORS: Record<EntityType, string> = {
  model: '#3b82f6',
  org: '#f59e0b',
  person: '#ec4899',
  benchmark: '#10b981',
  product: '#8b5cf6',
}

const KIND_COLORS: Record<Exclude<NodeAttributes['kind'], 'entity'>, string> = {
  issue: '#475569',
  story: '#94a3b8',
  topic: '#ef4444',
  observation: '#cbd5e1',
}

/** Colour of a node, `#rrggbb`. */
export const nodeColor = (node: NodeAttributes): string =>
  node.kind === 'entity' ? TYPE_COLORS[node.type] : KIND_COLORS[node.kind]

const KIND_SIZES: Record<Exclude<NodeAttributes['kind'], 'entity'>, number> = {
  issue: 6,
  story: 2,
  topic: 8,
  observation: 1.5,
}

/** Radius of a node in the drawing's units: an entity's grows with the root of its importance. */
export const nodeSize = (node: NodeAttributes): number =>
  node.kind === 'entity' ? Math.round((3 + 13 * Math.sqrt(node.importance)) * 100) / 100 : KIND_SIZES[node.kind]
