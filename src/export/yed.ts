/** GraphML in yEd's flavour: a drawing of the entities, laid out, with labels, colours and arrows. */
import { relationSpec } from '../ontology.js'
import type { ExportOptions } from './exportFormat.js'
import { nameToken } from './graphml.js'
import { labelOf } from './label.js'
import { layoutOf } from './layout.js'
import { nodeColor, nodeSize } from './palette.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'
import { xmlDocument } from './xml.js'

/** Only what yEd shows: a label, its colour and size, where it stands, and the first quote as its description. */
export function toYed(graph: StatementGraph, options: ExportOptions): string {
  const scope = options.scope ?? 'entities'
  const layout = layoutOf(graph)
  return xmlDocument({
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      '@xmlns:y': 'http://www.yworks.com/xml/graphml',
      '@xmlns:yed': 'http://www.yworks.com/xml/yed/3',
      key: [
        { '@id': 'd0', '@for': 'node', '@yfiles.type': 'nodegraphics' },
        { '@id': 'd1', '@for': 'edge', '@yfiles.type': 'edgegraphics' },
        { '@id': 'd2', '@for': 'node', '@attr.name': 'description', '@attr.type': 'string' },
        { '@id': 'd3', '@for': 'edge', '@attr.name': 'description', '@attr.type': 'string' },
      ],
      graph: {
        '@id': 'G',
        '@edgedefault': 'directed',
        node: nodesOf(graph, scope).map(({ key, attributes }) => {
          const at = layout.get(key) ?? { x: 0, y: 0 }
          const size = Math.round(nodeSize(attributes) * 4)
          return {
            '@id': nameToken(key),
            data: [
              {
                '@key': 'd0',
                'y:ShapeNode': {
                  'y:Geometry': {
                    '@x': at.x - size / 2,
                    // yEd's vertical axis points down
                    '@y': -at.y - size / 2,
                    '@width': size,
                    '@height': size,
                  },
                  'y:Fill': { '@color': nodeColor(attributes), '@transparent': 'false' },
                  'y:BorderStyle': { '@color': '#FFFFFF', '@type': 'line', '@width': '1.0' },
                  'y:NodeLabel': { '@modelName': 'sides', '@modelPosition': 's', '#text': labelOf(attributes) },
                  'y:Shape': { '@type': attributes.kind === 'entity' ? 'ellipse' : 'roundrectangle' },
                },
              },
              { '@key': 'd2', '#text': attributes.kind === 'entity' ? attributes.type : attributes.kind },
            ],
          }
        }),
        edge: edgesOf(graph, scope).map(({ source, target, attributes }) => {
          const directed = attributes.kind === 'structure' || relationSpec(attributes.type).directed
          return {
            '@id': nameToken(attributes.id),
            '@source': nameToken(source),
            '@target': nameToken(target),
            data: [
              {
                '@key': 'd1',
                'y:PolyLineEdge': {
                  'y:LineStyle': { '@color': '#94A3B8', '@type': 'line', '@width': '1.0' },
                  'y:Arrows': { '@source': 'none', '@target': directed ? 'standard' : 'none' },
                  'y:EdgeLabel': { '#text': attributes.type },
                },
              },
              { '@key': 'd3', '#text': attributes.kind === 'relation' ? (attributes.quotes[0] ?? '') : '' },
            ],
          }
        }),
      },
    },
  })
}
