/** Graphviz DOT: a drawing of the entities where they already stand (`dot -Tsvg`, `neato -n2`). */
import { relationSpec } from '../ontology.js'
import type { ExportOptions } from './exportFormat.js'
import { labelOf } from './label.js'
import { layoutOf } from './layout.js'
import { nodeColor, nodeSize } from './palette.js'
import { edgesOf, nodesOf, type StatementGraph } from './statementGraph.js'
import { holdable } from './xml.js'

/** A quoted string: no escape of DOT's own (`\N`, `\l` …) and no HTML label can come out of a name. */
const quoted = (text: string): string => `"${holdable(text).replace(/\\/gu, '\\\\').replace(/"/gu, '\\"')}"`

function attributesText(attributes: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(attributes).map(([name, value]) => `${name}=${quoted(String(value))}`)
  return `[${parts.join(', ')}]`
}

/** Positions are pinned in points, so that drawing thousands of nodes takes no layout. */
export function toDot(graph: StatementGraph, options: ExportOptions): string {
  const scope = options.scope ?? 'entities'
  const layout = layoutOf(graph)
  const lines = [
    `digraph ${quoted(options.title ?? graph.getAttribute('name'))} {`,
    '  graph [layout=neato, outputorder=edgesfirst, overlap=true, splines=line, bgcolor="#ffffff"];',
    '  node [shape=circle, style=filled, fixedsize=true, color="#ffffff", fontname="sans-serif", fontsize=9];',
    '  edge [color="#94a3b880", arrowsize=0.5, fontname="sans-serif", fontsize=6, fontcolor="#64748b"];',
  ]
  for (const { key, attributes } of nodesOf(graph, scope)) {
    const at = layout.get(key) ?? { x: 0, y: 0 }
    const width = (nodeSize(attributes) / 24).toFixed(3)
    lines.push(
      `  ${quoted(key)} ${attributesText({
        label: '',
        xlabel: labelOf(attributes),
        tooltip: key,
        fillcolor: nodeColor(attributes),
        width,
        pos: `${at.x},${at.y}!`,
      })};`,
    )
  }
  for (const { source, target, attributes } of edgesOf(graph, scope)) {
    const directed = attributes.kind === 'structure' || relationSpec(attributes.type).directed
    const drawing = { tooltip: attributes.type, edgetooltip: attributes.type, ...(directed ? {} : { dir: 'none' }) }
    lines.push(`  ${quoted(source)} -> ${quoted(target)} ${attributesText({ label: attributes.type, ...drawing })};`)
  }
  lines.push('}')
  return lines.join('\n') + '\n'
}
