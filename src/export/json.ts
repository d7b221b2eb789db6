/** graphology's own serialisation, nodes and edges in stable order: `Graph.from(JSON.parse(text))` reads it back. */
import type { ExportOptions } from './exportFormat.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'

export function toJson(graph: StatementGraph, options: ExportOptions): string {
  const scope = options.scope ?? 'all'
  const serialized = {
    options: { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops },
    attributes: graph.getAttributes(),
    nodes: nodesOf(graph, scope),
    edges: edgesOf(graph, scope),
  }
  return JSON.stringify(serialized, null, 1) + '\n'
}
