/**
 * The graph as rows of JSON, in parts that stay far below the longest string that Node can hold. What follows from the rest
 * (keys, ids of structure, the flat lists of relations) is left out where it does follow: half the size, twice the speed.
 */
import { DEFAULT_NAME, KnowledgeGraph, structureId, toldBy, type GraphJson } from '../../graph/index.js'
import {
  GRAPH_SCHEMA,
  nodeKey,
  type EdgeAttributes,
  type GraphAttributes,
  type NodeAttributes,
  type RelationEdge,
  type StructureEdge,
} from '../../records.js'

/** Characters of a part before compression. */
const PART = 8_000_000

type EdgeJson = GraphJson['edges'][number]
type ShortRelation = Omit<RelationEdge, 'kind' | 'issues' | 'stories' | 'quotes' | 'urls'>

/** `g` graph, `n` node, `r` relation, `s` structure (source, target, type, count, weight), `e` an edge as it is. */
type Row =
  | { readonly g: GraphAttributes }
  | { readonly n: NodeAttributes }
  | { readonly r: readonly [source: string, target: string, relation: ShortRelation] }
  | { readonly s: readonly [string, string, StructureEdge['type'], number | null, number | null] }
  | { readonly e: EdgeJson }

/** Rows in parts, each row a JSON text. */
export function* graphRows({ graph }: KnowledgeGraph): Generator<string[]> {
  let part: string[] = []
  let size = 0
  for (const row of rowsOf(graph.export())) {
    const text = JSON.stringify(row)
    part.push(text)
    size += text.length
    if (size < PART) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}

function* rowsOf({ attributes, nodes, edges }: GraphJson): Generator<Row> {
  yield { g: attributes as GraphAttributes }
  for (const node of nodes) yield { n: node.attributes as NodeAttributes }
  for (const edge of edges) yield edgeRow(edge)
}

function edgeRow(edge: EdgeJson): Row {
  const { source, target } = edge
  const attributes = edge.attributes as EdgeAttributes
  if (edge.key !== attributes.id) return { e: edge }
  if (attributes.kind === 'structure') {
    const { id, type, count, weight } = attributes
    return id === structureId(type, source, target)
      ? { s: [source, target, type, count ?? null, weight ?? null] }
      : { e: edge }
  }
  const { kind: _kind, issues, stories, quotes, urls, ...short } = attributes
  const told = toldBy(attributes.evidence)
  const follows =
    same(issues, told.issues) && same(stories, told.stories) && same(quotes, told.quotes) && same(urls, told.urls)
  return follows ? { r: [source, target, short] } : { e: edge }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** The graph that `graphRows` took apart, its attributes in the same order. */
export function graphFromRows(rows: Iterable<unknown>): KnowledgeGraph {
  const json: GraphJson = {
    attributes: { name: DEFAULT_NAME, schema: GRAPH_SCHEMA },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: [],
    edges: [],
  }
  for (const row of rows as Iterable<Row>) {
    if ('n' in row)
      json.nodes.push({ key: row.n.kind === 'entity' ? row.n.id : nodeKey(row.n.kind, row.n.id), attributes: row.n })
    else if ('r' in row) json.edges.push(relationOf(row.r))
    else if ('s' in row) json.edges.push(structureOf(row.s))
    else if ('e' in row) json.edges.push(row.e)
    else json.attributes = row.g
  }
  return KnowledgeGraph.from(json)
}

function relationOf([source, target, short]: Extract<Row, { r: unknown }>['r']): EdgeJson {
  const { id, type, firstSeen, lastSeen, evidence, ...rest } = short
  const attributes: RelationEdge = {
    kind: 'relation',
    id,
    type,
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    ...toldBy(evidence),
    evidence,
    ...rest,
  }
  return { key: id, source, target, attributes }
}

function structureOf([source, target, type, count, weight]: Extract<Row, { s: unknown }>['s']): EdgeJson {
  const id = structureId(type, source, target)
  const attributes: StructureEdge = {
    kind: 'structure',
    id,
    type,
    ...(count === null ? {} : { count }),
    ...(weight === null ? {} : { weight }),
  }
  return { key: id, source, target, attributes }
}
