/** One self-contained HTML file: the viewer's code, its style and the graph, without any request to a network. */
import { createHash } from 'node:crypto'
import { buildViewData } from './buildViewData.js'
import type { ExportOptions } from './exportFormat.js'
import type { StatementGraph } from './statementGraph.js'
import { holdable } from './xml.js'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => holdable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character]!)

/** JSON that no HTML parser can end early, whatever the names hold. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The page may run only the viewer's own script and style, and load nothing.
 * @throws Error without `options.viewer`
 */
export function toHtml(graph: StatementGraph, options: ExportOptions): string {
  if (options.viewer === undefined) throw new Error('html: the viewer is missing; run `npm run build` first')
  const title = options.title ?? graph.getAttribute('name')
  // a string in the bundle may spell the end of its element
  const script = options.viewer.script.replace(/<(?=\/script|!--)/giu, '\\x3C').trim()
  const style = options.viewer.style.replace(/<(?=\/style)/giu, '\\3C ').trim()
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page draws a graph with JavaScript; nothing is loaded from any network.</noscript>
<script type="application/json" id="graph-data">${scriptJson(buildViewData(graph, title))}</script>
<script>${script}</script>
</body>
</html>
`
}
