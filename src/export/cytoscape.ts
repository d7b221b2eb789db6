/** Cytoscape.js JSON (also opened by Cytoscape desktop): every attribute as it is, with positions. */
import { relationSpec } from '../ontology.js'
import type { ExportOptions } from './exportFormat.js'
import { labelOf } from './label.js'
import { layoutOf } from './layout.js'
import { nodeColor } from './palette.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'

/** `data.id` is the node's key in the graph; an edge's `data.directed` says whether its direction means anything. */
export function toCytoscape(graph: StatementGraph, options: ExportOptions): string {
  const layout = layoutOf(graph)
  const elements = {
    nodes: nodesOf(graph, options.scope).map(({ key, attributes }) => {
      const at = layout.get(key) ?? { x: 0, y: 0 }
      return {
        data: { ...attributes, id: key, label: labelOf(attributes), color: nodeColor(attributes) },
        // its vertical axis points down
        position: { x: at.x, y: -at.y },
        classes: attributes.kind === 'entity' ? `entity ${attributes.type}` : attributes.kind,
      }
    }),
    edges: edgesOf(graph, options.scope).map(({ source, target, attributes }) => ({
      data: {
        ...attributes,
        id: `edge/${attributes.id}`,
        source,
        target,
        label: attributes.type,
        directed: attributes.kind === 'structure' || relationSpec(attributes.type).directed,
      },
      classes: `${attributes.kind} ${attributes.type}`,
    })),
  }
  const name = options.title ?? graph.getAttribute('name')
  const document = { format_version: '1.0', generated_by: 'issue-graph', data: { name }, elements }
  return JSON.stringify(document, null, 1) + '\n'
}
