/** Writes the graph in a format that other tools open. Pure: text in memory, no files. */
import { toCsv } from './csv.js'
import { toCytoscape } from './cytoscape.js'
import { toDot } from './dot.js'
import type { ExportFormat, ExportOptions, ExportResult } from './exportFormat.js'
import { toGexf } from './gexf.js'
import { toGraphml } from './graphml.js'
import { toHtml } from './html.js'
import { toJson } from './json.js'
import { toJsonLd } from './jsonld.js'
import { toObsidian } from './obsidian.js'
import type { StatementGraph } from './statementGraph.js'
import { toYed } from './yed.js'

type Writer = (graph: StatementGraph, options: ExportOptions) => string | ReadonlyMap<string, string>

const WRITERS: Record<ExportFormat, Writer> = {
  json: toJson,
  gexf: toGexf,
  graphml: toGraphml,
  yed: toYed,
  cytoscape: toCytoscape,
  csv: toCsv,
  dot: toDot,
  jsonld: toJsonLd,
  html: toHtml,
  obsidian: toObsidian,
}

/**
 * The graph in the given format: the same graph gives the same bytes.
 * @throws Error when `html` is asked for without the viewer's bundle
 */
export function exportGraph(graph: StatementGraph, format: ExportFormat, options: ExportOptions = {}): ExportResult {
  const result = WRITERS[format](graph, options)
  return typeof result === 'string' ? { kind: 'text', text: result } : { kind: 'folder', files: result }
}
