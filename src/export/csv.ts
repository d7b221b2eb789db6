/**
 * A folder for `neo4j-admin database import`: one file a label and relationship kind, each with its own header line, and
 * every property as `push` writes it. The import needs no option but the files: lists are split by `;`, which none of
 * their items holds, and no field holds a line break (see `properties.ts`).
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

/** What names of files begin with. */
const NODES = 'nodes-'
const EDGES = 'edges-'
const LIST_DELIMITER = ';'

/** Every text is quoted, so that an empty one is not taken for none. */
const field = (value: PropertyValue | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = Array.isArray(value) ? value.join(LIST_DELIMITER) : value
  return `"${text.replace(/"/gu, '""')}"`
}

const columnsOf = (table: Readonly<Record<string, PropertySpec>>): Columns => [
  ...Object.entries(table),
  ...Object.entries(OWN_PROPERTIES),
]

const lines = (rows: readonly string[][]): string => rows.map((row) => row.join(',')).join('\n') + '\n'

interface NodeRow {
  readonly label: NodeLabel
  readonly attributes: NodeAttributes
  readonly properties: Properties
}

function nodeFile(label: NodeLabel, rows: readonly NodeRow[]): string {
  const columns = columnsOf(NODE_PROPERTIES[label])
  const header = columns.map(([name, spec]) => (name === 'id' ? `id:ID(${label})` : name + HEADER_TYPES[spec.type]))
  return lines([
    [...header, ':LABEL'],
    ...rows.map(({ attributes, properties }) => [
      ...columns.map(([name]) => field(properties[name])),
      field(labelsOfNode(attributes)),
    ]),
  ])
}

interface EdgeRow {
  readonly edge: GraphEdge
  readonly from: NodeAttributes
  readonly to: NodeAttributes
  readonly properties: Properties
}

function edgeFile(rows: readonly EdgeRow[]): string {
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
      field(from.id),
      field(to.id),
      field(typeOfEdge(edge.attributes)),
      ...columns.map(([name]) => field(properties[name])),
    ]),
  ])
}

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
  const files = new Map<string, string>()
  for (const [label, rows] of groupBy(nodes, (row) => row.label)) {
    files.set(`${NODES}${label.toLowerCase()}.csv`, nodeFile(label as NodeLabel, rows))
  }
  // ids are looked up among the nodes of one label, which the header names
  const kindOf = ({ edge, from, to }: EdgeRow): string =>
    edge.attributes.kind === 'relation'
      ? 'relations'
      : [labelOfNode(from), edge.attributes.type, labelOfNode(to)].join('-').toLowerCase().replace(/_/gu, '-')
  for (const [kind, rows] of groupBy(edges, kindOf)) {
    files.set(`${EDGES}${kind}.csv`, edgeFile(rows))
  }
  files.set('README.txt', readme([...files.keys()]))
  return files
}

/**
 * The call that imports the files of a folder, one file a line, to be run within it. (2026.08 finds no bare file name.)
 * @param files names of the folder's files
 */
export const importCommand = (files: Iterable<string>): string =>
  [
    'neo4j-admin database import full neo4j',
    ...[...files].flatMap((file) =>
      file.startsWith(NODES) ? `--nodes=./${file}` : file.startsWith(EDGES) ? `--relationships=./${file}` : [],
    ),
  ].join(' \\\n  ')

const readme = (files: readonly string[]): string =>
  `A graph for neo4j-admin, Neo4j 5.26 or newer. From within this folder, the server stopped:

${importCommand(files)}

The database must not be there yet: where it is, add --overwrite-destination,
which replaces all that it holds. "neo4j" is its name.

Lists and labels are split by ";"; an absent value is an empty field, an empty
text is "". A semicolon inside a list item is U+037E, which looks the same, and
%3B in a link; a line break is a blank. The property "exact" holds the true
values of what was changed so, and "graph pull" gives those back.
`
