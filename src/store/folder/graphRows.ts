/** The graph as rows of JSON, in parts that stay far below the longest string that Node can hold. */
import { DEFAULT_NAME, KnowledgeGraph, type GraphJson } from '../../graph/index.js'
import { GRAPH_SCHEMA } from '../../records.js'

/** Characters of a part before compression. */
const PART = 8_000_000

type Row =
  | Pick<GraphJson, 'attributes' | 'options'>
  | { readonly node: GraphJson['nodes'][number] }
  | { readonly edge: GraphJson['edges'][number] }

/** Rows in parts, each row a JSON text. */
export function* graphRows(graph: KnowledgeGraph): Generator<string[]> {
  const { attributes, options, nodes, edges } = graph.toJSON()
  let part: string[] = [JSON.stringify({ attributes, options })]
  let size = 0
  const add = (row: Row): boolean => {
    const text = JSON.stringify(row)
    part.push(text)
    size += text.length
    return size >= PART
  }
  const full = (): string[] => {
    const done = part
    part = []
    size = 0
    return done
  }
  for (const node of nodes) if (add({ node })) yield full()
  for (const edge of edges) if (add({ edge })) yield full()
  if (part.length > 0) yield part
}

/** The graph that `graphRows` took apart. */
export function graphFromRows(rows: Iterable<unknown>): KnowledgeGraph {
  const json: GraphJson = {
    attributes: { name: DEFAULT_NAME, schema: GRAPH_SCHEMA },
    options: {},
    nodes: [],
    edges: [],
  }
  for (const row of rows as Iterable<Row>) {
    if ('node' in row) json.nodes.push(row.node)
    else if ('edge' in row) json.edges.push(row.edge)
    else Object.assign(json, row)
  }
  return KnowledgeGraph.from(json)
}
