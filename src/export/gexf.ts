/** GEXF 1.3 for Gephi: already laid out, coloured and sized, with the dates of each statement as spells. */
import type { EdgeAttributes } from '../records.js'
import type { ExportOptions } from './exportFormat.js'
import { columnsOf, flatEdge, flatNode, type FlatAttribute } from './flat.js'
import { datesOf } from './dates.js'
import { labelOf } from './label.js'
import { layoutOf } from './layout.js'
import { nodeColor, nodeSize } from './palette.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'
import { xmlDocument, type XmlElement } from './xml.js'

const channels = (hex: string): XmlElement => ({
  '@r': Number.parseInt(hex.slice(1, 3), 16),
  '@g': Number.parseInt(hex.slice(3, 5), 16),
  '@b': Number.parseInt(hex.slice(5, 7), 16),
})

// A label of another spacing than its own would not come back (the schema makes it a token).
const token = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const declare = (side: 'node' | 'edge', items: FlatAttribute[][]): XmlElement => ({
  '@class': side,
  '@mode': 'static',
  attribute: [...columnsOf(items)].map(([name, type]) => ({ '@id': name, '@title': name, '@type': type })),
})

const values = (attributes: FlatAttribute[]): XmlElement => ({
  attvalue: attributes.map(({ name, value }) => ({ '@for': name, '@value': value })),
})

const spells = (dates: string[]): XmlElement =>
  dates.length === 0 ? {} : { spells: { spell: dates.map((date) => ({ '@start': date, '@end': date })) } }

/** How many issues state it, or what the edge itself counts. */
const weightOf = (edge: EdgeAttributes): number =>
  edge.kind === 'relation' ? Math.max(1, edge.issues.length) : (edge.weight ?? edge.count ?? 1)

/** One element a node and relation; lists (aliases, quotes …) are JSON text, as in the other XML formats. */
export function toGexf(graph: StatementGraph, options: ExportOptions): string {
  const nodes = nodesOf(graph, options.scope)
  const edges = edgesOf(graph, options.scope)
  const nodeValues = nodes.map(flatNode)
  const edgeValues = edges.map(flatEdge)
  const layout = layoutOf(graph)
  const dates = datesOf(graph)
  return xmlDocument({
    gexf: {
      '@xmlns': 'http://gexf.net/1.3',
      '@version': '1.3',
      meta: { creator: 'issue-graph', description: options.title ?? graph.getAttribute('name') },
      graph: {
        '@defaultedgetype': 'directed',
        '@mode': 'dynamic',
        '@timeformat': 'date',
        '@timerepresentation': 'interval',
        attributes: [declare('node', nodeValues), declare('edge', edgeValues)],
        nodes: {
          '@count': nodes.length,
          node: nodes.map((node, index) => {
            const at = layout.get(node.key) ?? { x: 0, y: 0 }
            return {
              '@id': node.key,
              '@label': token(labelOf(node.attributes)),
              attvalues: values(nodeValues[index]!),
              ...spells(dates.node(node)),
              color: channels(nodeColor(node.attributes)),
              position: { '@x': at.x, '@y': at.y, '@z': 0 },
              size: { '@value': nodeSize(node.attributes) },
            }
          }),
        },
        edges: {
          '@count': edges.length,
          edge: edges.map((edge, index) => ({
            '@id': edge.attributes.id,
            '@source': edge.source,
            '@target': edge.target,
            '@label': edge.attributes.type,
            '@weight': weightOf(edge.attributes),
            attvalues: values(edgeValues[index]!),
            ...spells(dates.edge(edge)),
          })),
        },
      },
    },
  })
}
