/** What an export is asked for, and what comes out of it. */
import type { Scope } from './statementGraph.js'

export const EXPORT_FORMATS = [
  'json',
  'gexf',
  'graphml',
  'yed',
  'cytoscape',
  'csv',
  'dot',
  'jsonld',
  'html',
  'obsidian',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Formats that are a folder of files. */
export const FOLDER_FORMATS: readonly ExportFormat[] = ['csv', 'obsidian']

/** The viewer's browser code, built by `npm run build`: read by the caller, because the core reads no files. */
export interface ViewerBundle {
  readonly script: string
  readonly style: string
}

export interface ExportOptions {
  /** What is written where a format leaves the choice; each format has its own default. */
  readonly scope?: Scope
  /** Title of the HTML page and of the graph in other formats; the graph's name by default. */
  readonly title?: string
  /** Needed by `html`. */
  readonly viewer?: ViewerBundle
}

/** One text, or a folder as file name (with `/`) → text. */
export type ExportResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, string> }
