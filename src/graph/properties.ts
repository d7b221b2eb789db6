/**
 * The graph as Neo4j holds it: labels, flat properties and a hash a node and relationship, and the way back.
 * One table for both `push`/`pull` and the neo4j-admin CSV export, so that the two can never drift apart.
 */
import { hash } from 'node:crypto'
import { ENTITY_LABELS, RELATIONS, RELATION_TYPES } from '../ontology.js'
import type {
  EdgeAttributes,
  EntityNode,
  IssueNode,
  NodeAttributes,
  ObservationNode,
  RelationEdge,
  StoryNode,
  StructureEdge,
  TopicNode,
} from '../records.js'
import { GRAPH_SCHEMA, nodeKey } from '../records.js'

/** How a property is kept: `json` is JSON text, the lossless form of what Neo4j cannot nest. */
export type PropertyType = 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'json'
export type PropertyValue = string | number | boolean | string[]
export type Properties = Record<string, PropertyValue>

/** A property of the database: its type, and the attribute it is read from where that has another name. */
export interface PropertySpec {
  readonly type: PropertyType
  readonly from?: string
  /** The same everywhere, and no attribute of the graph. */
  readonly constant?: number
}
type Table = Readonly<Record<string, PropertySpec>>

/** Carried by everything of ours: which graph it belongs to, and a hash of all the rest. */
export const OWN_PROPERTIES = { graph: { type: 'string' }, hash: { type: 'string' } } as const satisfies Table

export type NodeLabel = 'Entity' | 'Issue' | 'Story' | 'Topic' | 'Observation'

const text = { type: 'string' } as const
const texts = { type: 'string[]' } as const
const long = { type: 'long' } as const
const double = { type: 'double' } as const
const json = { type: 'json' } as const

type Fields<T> = Record<Exclude<keyof T, 'kind' | 'hash'> & string, PropertySpec>

/**
 * What texts lose in the database, as JSON: attribute → its true value. Line breaks become blanks there, because
 * neo4j-admin takes none inside a field; half characters become U+FFFD, because UTF-8 has none; semicolons in lists
 * become what looks and reads the same, because neo4j-admin splits lists by them and knows no escape.
 */
const EXACT = 'exact'
const exact = { [EXACT]: json } as const

const ENTITY: Fields<EntityNode> = {
  id: text,
  type: text,
  name: text,
  aliases: texts,
  formerIds: texts,
  issueCount: long,
  mentionCount: long,
  importance: double,
  firstSeen: text,
  lastSeen: text,
  reasons: json,
  merges: json,
  owners: texts,
  known: { type: 'boolean' },
}
const ISSUE: Fields<IssueNode> & { textHash: PropertySpec; schema: PropertySpec } = {
  id: text,
  path: text,
  date: text,
  title: text,
  language: text,
  // `hash` is taken by the hash of the node itself
  textHash: { type: 'string', from: 'hash' },
  // the version of this shape stands on every issue, so that an older program sees it whatever else there is
  schema: { type: 'long', constant: GRAPH_SCHEMA },
}
const STORY: Fields<StoryNode> = {
  id: text,
  issue: text,
  title: text,
  section: text,
  order: long,
  text: text,
  urls: texts,
}
const TOPIC: Fields<TopicNode> = { id: text, name: text, size: long, level: long, firstSeen: text, lastSeen: text }
const OBSERVATION: Fields<ObservationNode> = {
  id: text,
  entity: text,
  metric: text,
  value: double,
  unit: text,
  date: text,
  issue: text,
  story: text,
  evidence: json,
}

/** Properties of the nodes of a label, in the order of the CSV columns; `graph` and `hash` come on top. */
export const NODE_PROPERTIES: Readonly<Record<NodeLabel, Table>> = {
  Entity: { ...ENTITY, ...exact },
  Issue: { ...ISSUE, ...exact },
  Story: { ...STORY, ...exact },
  Topic: { ...TOPIC, ...exact },
  Observation: { ...OBSERVATION, ...exact },
}

const RELATION: Fields<Omit<RelationEdge, 'type'>> = {
  id: text,
  firstSeen: text,
  lastSeen: text,
  issues: texts,
  stories: texts,
  quotes: texts,
  urls: texts,
  value: double,
  unit: text,
  rank: long,
  benchmark: text,
  benchmarkName: text,
  evidence: json,
}
const STRUCTURE: Fields<Omit<StructureEdge, 'type'>> = { id: text, count: long, weight: double }

/** Properties of relations between entities, and of the edges that hold the graph together. */
export const EDGE_PROPERTIES: Readonly<Record<EdgeAttributes['kind'], Table>> = {
  relation: { ...RELATION, ...exact },
  structure: STRUCTURE,
}

const NODE_LABELS: Record<NodeAttributes['kind'], NodeLabel> = {
  entity: 'Entity',
  issue: 'Issue',
  story: 'Story',
  topic: 'Topic',
  observation: 'Observation',
}
const RELATION_OF = new Map<string, RelationEdge['type']>(RELATION_TYPES.map((type) => [RELATIONS[type].label, type]))

/** Key of a node in the graphology graph, from its Neo4j label and id. */
export const keyOfNode = (label: NodeLabel, id: string): string =>
  label === 'Entity' ? id : nodeKey(label.toLowerCase() as 'issue' | 'story' | 'topic' | 'observation', id)

/** The label under which a node's id is unique. */
export const labelOfNode = (node: NodeAttributes): NodeLabel => NODE_LABELS[node.kind]

/** All labels of a node: an entity also has that of its type. */
export const labelsOfNode = (node: NodeAttributes): string[] =>
  node.kind === 'entity' ? ['Entity', ENTITY_LABELS[node.type]] : [NODE_LABELS[node.kind]]

/** Neo4j relationship type of an edge. */
export const typeOfEdge = (edge: EdgeAttributes): string =>
  edge.kind === 'relation' ? RELATIONS[edge.type].label : edge.type

const UNFIT = /[\r\n\p{Surrogate}]/u
const fit = (value: string): string =>
  UNFIT.test(value) ? value.replace(/[\r\n]/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd') : value

/** U+037E is a semicolon too: same look, and Unicode normalization makes it one. In links its escape is. */
const LIST_SEMICOLON = '\u037e'
const fitItem = (item: string): string =>
  item.includes(';') ? fit(item).replaceAll(';', /^https?:/u.test(item) ? '%3B' : LIST_SEMICOLON) : fit(item)

const entries = new Map<Table, [string, PropertySpec][]>()
/** The properties of a table, listed once: this is asked for every node and edge of large graphs. */
function entriesOf(table: Table): [string, PropertySpec][] {
  const known = entries.get(table) ?? Object.entries(table)
  entries.set(table, known)
  return known
}

/** A value as the database can hold it. */
function fitting(value: PropertyValue): PropertyValue {
  if (typeof value === 'string') return fit(value)
  if (!Array.isArray(value)) return value
  const items = value.map(fitItem)
  return items.some((item, index) => item !== value[index]) ? items : value
}

function flat(attributes: object, table: Table): Properties {
  const properties: Properties = {}
  let lost: Record<string, PropertyValue> | undefined
  for (const [name, spec] of entriesOf(table)) {
    const from = spec.from ?? name
    const value = spec.constant ?? (attributes as Record<string, unknown>)[from]
    if (value === undefined || value === null) continue
    // neo4j-admin knows no empty list
    if (Array.isArray(value) && value.length === 0 && spec.type === 'string[]') continue
    if (spec.type === 'json') {
      properties[name] = JSON.stringify(value)
      continue
    }
    // relationships are told by ids, so these stay as they are
    const held = name === 'id' ? (value as string) : fitting(value as PropertyValue)
    if (held !== value) lost = { ...lost, [from]: value as PropertyValue }
    properties[name] = held
  }
  if (lost !== undefined) properties[EXACT] = JSON.stringify(lost)
  return properties
}

function nested(properties: Readonly<Record<string, unknown>>, table: Table): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(table)) {
    const value = properties[name]
    if (name === EXACT || spec.constant !== undefined) continue
    if (value === undefined || value === null) {
      // an empty list is stored as nothing
      if (spec.type === 'string[]') attributes[spec.from ?? name] = []
      continue
    }
    attributes[spec.from ?? name] = spec.type === 'json' ? (JSON.parse(value as string) as unknown) : value
  }
  const lost = properties[EXACT]
  return typeof lost === 'string' ? { ...attributes, ...(JSON.parse(lost) as Record<string, unknown>) } : attributes
}

/** 32 hex digits. */
const digest = (what: readonly unknown[]): string => hash('sha256', JSON.stringify(what), 'hex').slice(0, 32)

/** Hash of what a node or relationship is: changes when any label, end or property does. */
const hashOf = (head: readonly string[], properties: Properties): string =>
  // properties stand in the order of their table
  digest([head, properties])

/** The same of an edge that holds the graph together: most of a graph is these, so they are told without detours. */
const hashOfStructure = (
  { type, id, count, weight }: StructureEdge,
  source: string,
  target: string,
  graph: string,
): string => digest([type, id, source, target, count, weight, graph])

/**
 * A node's properties as pushed, `graph` and `hash` included. Absent attributes are absent.
 * @param graph name of the graph that it belongs to
 */
export function nodeProperties(node: NodeAttributes, graph: string): Properties {
  const properties = flat(node, NODE_PROPERTIES[labelOfNode(node)])
  properties['graph'] = graph
  properties['hash'] = hashOf(labelsOfNode(node), properties)
  return properties
}

/**
 * An edge's properties as pushed, `graph` and `hash` included.
 * @param source graphology key of its source
 * @param target graphology key of its target
 */
export function edgeProperties(edge: EdgeAttributes, source: string, target: string, graph: string): Properties {
  const properties = flat(edge, EDGE_PROPERTIES[edge.kind])
  properties['graph'] = graph
  properties['hash'] =
    edge.kind === 'structure'
      ? hashOfStructure(edge, source, target, graph)
      : hashOf([typeOfEdge(edge), source, target], properties)
  return properties
}

/** The `hash` of `nodeProperties`. */
export const nodeHash = (node: NodeAttributes, graph: string): string => nodeProperties(node, graph)['hash'] as string

/** The `hash` of `edgeProperties`. */
export const edgeHash = (edge: EdgeAttributes, source: string, target: string, graph: string): string =>
  edge.kind === 'structure'
    ? hashOfStructure(edge, source, target, graph)
    : (edgeProperties(edge, source, target, graph)['hash'] as string)

/** Back from the database: a node's attributes from its label and properties (numbers as JS numbers). */
export function nodeFromProperties(label: NodeLabel, properties: Readonly<Record<string, unknown>>): NodeAttributes {
  return { kind: label.toLowerCase(), ...nested(properties, NODE_PROPERTIES[label]) } as NodeAttributes
}

/** Back from the database: an edge's attributes from its relationship type and properties. */
export function edgeFromProperties(type: string, properties: Readonly<Record<string, unknown>>): EdgeAttributes {
  const relation = RELATION_OF.get(type)
  const kind = relation === undefined ? 'structure' : 'relation'
  return { kind, type: relation ?? type, ...nested(properties, EDGE_PROPERTIES[kind]) } as EdgeAttributes
}
