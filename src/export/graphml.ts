/** GraphML with plain keys, valid under its schema: for Cytoscape, networkx, igraph, Gephi. */
import type { ExportOptions } from './exportFormat.js'
import { columnsOf, flatEdge, flatNode, type FlatAttribute } from './flat.js'
import { labelOf } from './label.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'
import { xmlDocument, type XmlElement } from './xml.js'

/**
 * An id that XML takes for a name token: every other character is `_xHEX_`, so no two ids become one.
 * `issue/a b` → `issue_x2F_a_x20_b`
 */
export const nameToken = (id: string): string =>
  id.replace(/[^A-Za-z0-9._:-]|_(?=x)/gu, (character) => `_x${character.codePointAt(0)!.toString(16).toUpperCase()}_`)

const data = (prefix: string, label: string, attributes: FlatAttribute[]): XmlElement[] => [
  { '@key': `${prefix}.label`, '#text': label },
  ...attributes.map(({ name, value }) => ({ '@key': `${prefix}.${name}`, '#text': value })),
]

const keys = (side: 'node' | 'edge', items: FlatAttribute[][]): XmlElement[] =>
  [['label', 'string'] as const, ...columnsOf(items)].map(([name, type]) => ({
    '@id': `${side}.${name}`,
    '@for': side,
    '@attr.name': name,
    '@attr.type': type,
  }))

/** One element a node and edge; lists (aliases, quotes …) are JSON text; the key `id` holds each id as it is. */
export function toGraphml(graph: StatementGraph, options: ExportOptions): string {
  const nodes = nodesOf(graph, options.scope)
  const edges = edgesOf(graph, options.scope)
  const nodeValues = nodes.map(flatNode)
  const edgeValues = edges.map(flatEdge)
  return xmlDocument({
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      key: [...keys('node', nodeValues), ...keys('edge', edgeValues)],
      graph: {
        '@id': nameToken(options.title ?? graph.getAttribute('name')),
        '@edgedefault': 'directed',
        node: nodes.map((node, index) => ({
          '@id': nameToken(node.key),
          data: data('node', labelOf(node.attributes), nodeValues[index]!),
        })),
        edge: edges.map((edge, index) => ({
          '@id': nameToken(edge.attributes.id),
          '@source': nameToken(edge.source),
          '@target': nameToken(edge.target),
          data: data('edge', edge.attributes.type, edgeValues[index]!),
        })),
      },
    },
  })
}
