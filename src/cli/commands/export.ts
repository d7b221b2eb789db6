/** `graph export`: the graph in a format that another tool opens. */
import { Option } from 'commander'
import { z } from 'zod'
import { importCommand } from '../../export/csv.js'
import { EXPORT_FORMATS, FOLDER_FORMATS } from '../../export/exportFormat.js'
import { exportGraph } from '../../export/exportGraph.js'
import { defineCommand } from '../command.js'
import { UsageError } from '../errors.js'
import { counted } from '../format/number.js'
import { loadGraph } from '../loadGraph.js'
import { readViewer } from '../viewerBundle.js'
import { writeFolder, writeWhole } from '../writeFiles.js'

export const command = defineCommand({
  configure(command) {
    command
      .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
      .option('--out <file>', 'file or folder to write (else stdout; csv and obsidian need a folder)')
      .addOption(
        new Option('--scope <scope>', 'entities and relations only, or stories, issues and topics too').choices([
          'entities',
          'all',
        ]),
      )
      .option('--title <text>', "the graph's title in the file")
      .addHelpText(
        'after',
        `
Formats:
  json       graphology's own; reads back unchanged
  gexf       Gephi, with dates
  graphml    Gephi, Cytoscape, networkx: plain keys
  yed        GraphML with labels as yEd wants them
  cytoscape  Cytoscape.js JSON
  csv        a folder for "neo4j-admin database import"
  dot        Graphviz
  jsonld     linked data (schema.org, PROV)
  html       one self-contained page to look at
  obsidian   a folder of notes with links

Examples:
  $ graph export --format html --out graph.html
  $ graph export --format gexf > graph.gexf
  $ graph export --format csv --out import/`,
      )
  },
  input: z.object({
    format: z.enum(EXPORT_FORMATS),
    out: z.string().min(1).optional(),
    scope: z.enum(['entities', 'all']).optional(),
    title: z.string().optional(),
  }),
  async run(context, { format, out, scope, title }) {
    if (out === undefined && FOLDER_FORMATS.includes(format))
      throw new UsageError(`${format} is a folder of files: give one with --out DIR`)
    const { graph } = await loadGraph(context)
    const result = exportGraph(graph.graph, format, {
      ...(scope === undefined ? {} : { scope }),
      ...(title === undefined ? {} : { title }),
      ...(format === 'html' ? { viewer: readViewer() } : {}),
    })
    const { terminal, json } = context
    if (out === undefined) {
      if (result.kind === 'text') terminal.raw(result.text)
      return undefined
    }
    if (result.kind === 'text') writeWhole(out, result.text)
    else writeFolder(out, result.files)
    const files = result.kind === 'text' ? 1 : result.files.size
    const command = format === 'csv' && result.kind === 'folder' ? importCommand(result.files.keys()) : undefined
    if (json) terminal.json({ format, out, files, ...(command === undefined ? {} : { command }) })
    else terminal.note(`wrote ${result.kind === 'text' ? out : `${counted(files, 'file')} below ${out}`}`)
    if (json || command === undefined) return undefined
    terminal.note('to import them, run this there while the server is stopped:')
    terminal.print(command)
    return undefined
  },
})
