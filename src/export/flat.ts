/** Attributes for formats that know only scalars: lists and nested values as JSON text, names as in Neo4j. */
import {
  EDGE_PROPERTIES,
  NODE_PROPERTIES,
  labelOfNode,
  typeOfEdge,
  type NodeLabel,
  type PropertyType,
} from '../graph/properties.js'
import { relationSpec } from '../ontology.js'
import type { GraphEdge, GraphNode } from './statementGraph.js'

export type Scalar = string | number | boolean
export type ScalarType = 'string' | 'boolean' | 'long' | 'double'

export interface FlatAttribute {
  readonly name: string
  readonly type: ScalarType
  readonly value: Scalar
}

const SCALAR: Record<PropertyType, ScalarType> = {
  string: 'string',
  'string[]': 'string',
  json: 'string',
  long: 'long',
  double: 'double',
  boolean: 'boolean',
}

type Table = (typeof NODE_PROPERTIES)[NodeLabel]

/** Read from the attributes themselves: what a database cannot hold of them, these formats can. */
function flatten(attributes: object, table: Table): FlatAttribute[] {
  const flat: FlatAttribute[] = []
  for (const [name, spec] of Object.entries(table)) {
    const value = (attributes as Record<string, unknown>)[spec.from ?? name]
    if (value === undefined || value === null) continue
    const scalar = typeof value === 'object' ? JSON.stringify(value) : (value as Scalar)
    flat.push({ name, type: SCALAR[spec.type], value: scalar })
  }
  return flat
}

/** A node's attributes, its kind first. */
export const flatNode = ({ attributes }: GraphNode): FlatAttribute[] => [
  { name: 'kind', type: 'string', value: attributes.kind },
  ...flatten(attributes, NODE_PROPERTIES[labelOfNode(attributes)]),
]

/** An edge's attributes: its Neo4j type, and whether its direction means anything, first. */
export const flatEdge = ({ attributes }: GraphEdge): FlatAttribute[] => [
  { name: 'kind', type: 'string', value: attributes.kind },
  { name: 'type', type: 'string', value: typeOfEdge(attributes) },
  {
    name: 'directed',
    type: 'boolean',
    value: attributes.kind === 'structure' || relationSpec(attributes.type).directed,
  },
  ...flatten(attributes, EDGE_PROPERTIES[attributes.kind]),
]

/** Attribute names met in `items`, each with its type, in the order in which they first come. */
export function columnsOf(items: readonly (readonly FlatAttribute[])[]): Map<string, ScalarType> {
  const columns = new Map<string, ScalarType>()
  for (const item of items) for (const { name, type } of item) if (!columns.has(name)) columns.set(name, type)
  return columns
}
