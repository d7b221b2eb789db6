/**
 * A folder for `neo4j-admin database import`: one file a label and relationship kind, every property as `push` writes it,
 * and the call in `import.args`. Values are exact: lists are split by a character that none of their items has.
 */
import {
  EDGE_PROPERTIES,
  NODE_PROPERTIES,
  OWN_PROPERTIES,
  edgeProperties,
  labelOfNode,
  labelsOfNode,
  nodeProperties,
  typeOfEdge,
  type NodeLabel,
  type Properties,
  type PropertySpec,
  type PropertyType,
  type PropertyValue,
} from '../graph/properties.js'
import type { NodeAttributes } from '../records.js'
import type { ExportOptions } from './exportFormat.js'
import { edgesOf, nodesOf, type GraphEdge, type StatementGraph } from './statementGraph.js'

type Columns = readonly (readonly [name: string, spec: PropertySpec])[]

const HEADER_TYPES: Record<PropertyType, string> = {
  string: '',
  json: '',
  'string[]': ':string[]',
  long: ':long',
  double: ':double',
  boolean: ':boolean',
}

/** Tried in turn: the first that no item of a list holds splits the lists. */
const DELIMITERS = [';', '|', '\u001f', '\u001e', '\u001d', '\u001c', '\u0002', '\u0003']

/** Every text is quoted, so that an empty one is not taken for none. */
const field = (value: PropertyValue | undefined, delimiter: string): string => {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = Array.isArray(value) ? value.join(delimiter) : value
  return `"${text.replace(/"/gu, '""')}"`
}

const columnsOf = (table: Readonly<Record<string, PropertySpec>>): Columns => [
  ...Object.entries(table),
  ...Object.entries(OWN_PROPERTIES),
]

function delimiterFor(rows: readonly Properties[]): string {
  const items = new Set<string>()
  for (const row of rows) for (const value of Object.values(row)) if (Array.isArray(value)) items.add(value.join(''))
  const free = DELIMITERS.find((delimiter) => [...items].every((text) => !text.includes(delimiter)))
  if (free === undefined) throw new Error('csv: every delimiter that neo4j-admin takes stands in some list item')
  return free
}

const lines = (rows: readonly string[][]): string => rows.map((row) => row.join(',')).join('\n') + '\n'

interface NodeRow {
  readonly label: NodeLabel
  readonly attributes: NodeAttributes
  readonly properties: Properties
}

function nodeFile(label: NodeLabel, rows: readonly NodeRow[], delimiter: string): string {
  const columns = columnsOf(NODE_PROPERTIES[label])
  const header = columns.map(([name, spec]) => (name === 'id' ? `id:ID(${label})` : name + HEADER_TYPES[spec.type]))
  return lines([
    [...header, ':LABEL'],
    ...rows.map(({ attributes, properties }) => [
      ...columns.map(([name]) => field(properties[name], delimiter)),
      field(labelsOfNode(attributes), delimiter),
    ]),
  ])
}

interface EdgeRow {
  readonly edge: GraphEdge
  readonly from: NodeAttributes
  readonly to: NodeAttributes
  readonly properties: Properties
}

function edgeFile(rows: readonly EdgeRow[], delimiter: string): string {
  const [first] = rows
  const columns = columnsOf(EDGE_PROPERTIES[first!.edge.attributes.kind])
  return lines([
    [
      `:START_ID(${labelOfNode(first!.from)})`,
      `:END_ID(${labelOfNode(first!.to)})`,
      ':TYPE',
      ...columns.map(([name, spec]) => name + HEADER_TYPES[spec.type]),
    ],
    ...rows.map(({ edge, from, to, properties }) => [
      field(from.id, delimiter),
      field(to.id, delimiter),
      field(typeOfEdge(edge.attributes), delimiter),
      ...columns.map(([name]) => field(properties[name], delimiter)),
    ]),
  ])
}

/** `U+001F` for what cannot be typed, as neo4j-admin takes it. */
const named = (delimiter: string): string =>
  delimiter < ' ' ? `U+${delimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : delimiter

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

export function toCsv(graph: StatementGraph, options: ExportOptions): ReadonlyMap<string, string> {
  const name = graph.getAttribute('name')
  const nodes: NodeRow[] = nodesOf(graph, options.scope).map(({ attributes }) => ({
    label: labelOfNode(attributes),
    attributes,
    properties: nodeProperties(attributes, name),
  }))
  const edges: EdgeRow[] = edgesOf(graph, options.scope).map((edge) => ({
    edge,
    from: graph.getNodeAttributes(edge.source),
    to: graph.getNodeAttributes(edge.target),
    properties: edgeProperties(edge.attributes, edge.source, edge.target, name),
  }))
  const delimiter = delimiterFor([...nodes, ...edges].map((row) => row.properties))
  const files = new Map<string, string>()
  const nodeFiles: string[] = []
  for (const [label, rows] of groupBy(nodes, (row) => row.label)) {
    const file = `nodes-${label.toLowerCase()}.csv`
    files.set(file, nodeFile(label as NodeLabel, rows, delimiter))
    nodeFiles.push(file)
  }
  const edgeFiles: string[] = []
  // ids are looked up among the nodes of one label, which the header names
  const kindOf = ({ edge, from, to }: EdgeRow): string =>
    edge.attributes.kind === 'relation'
      ? 'relations'
      : [labelOfNode(from), edge.attributes.type, labelOfNode(to)].join('-').toLowerCase().replace(/_/gu, '-')
  for (const [kind, rows] of groupBy(edges, kindOf)) {
    const file = `edges-${kind}.csv`
    files.set(file, edgeFile(rows, delimiter))
    edgeFiles.push(file)
  }
  files.set(
    'import.args',
    [
      ...nodeFiles.map((file) => `--nodes=./${file}`),
      ...edgeFiles.map((file) => `--relationships=./${file}`),
      `--array-delimiter=${named(delimiter)}`,
      '--multiline-fields=true',
      '--overwrite-destination=true',
    ].join('\n') + '\n',
  )
  files.set(
    'README.txt',
    [
      'Import into an empty database, the server stopped, from within this folder:',
      '',
      '  neo4j-admin database import full @import.args neo4j',
      '',
      `Lists and labels are split by ${named(delimiter)}; an absent value is an empty field, an empty text is "".`,
      '',
    ].join('\n'),
  )
  return files
}
