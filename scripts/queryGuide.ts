/**
 * Writes `queries/README.md`: every question with its parameters and the first rows of its answer. Run it after
 * `graph build && graph push` of the sample issues, with NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD set.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  connect,
  readQuery,
  runCypher,
  type Connection,
  type CypherResult,
  type Json,
} from '../src/store/neo4j/index.js'

const FOLDER = join(import.meta.dirname, '..', 'queries')
const ROWS = 3
const CELL = 60

const HEAD = `# Questions in Cypher

One question a file. Each runs unchanged

- in **Neo4j Browser**: paste it into the editor and press Ctrl+Enter; a file dragged there can be kept among the favourites.
  Those called "(picture)" return nodes and relationships: look at them in the graph view;
- in **cypher-shell**: \`cypher-shell -f queries/releases-of-org.cypher\`;
- by **\`graph cypher\`**: \`graph cypher releases-of-org --param org=Anthropic\`, as a table, \`--json\` or \`--csv\`.

What can be asked otherwise stands as a literal in the first clause (\`WITH 'OpenAI' AS org\`): change it there, or give
\`--param org=…\` to \`graph cypher\`. Names may be written as any known alias, in any case. A date filter means the issue's date.

**Colours, captions and sizes by label:** drag [style.grass](style.grass) from a file manager onto the Browser's editor, once.
It answers with the style that it holds from now on, for every picture; \`:style\` shows it again, \`:style reset\` takes it back.

The rows below are the first of each answer on the sample issues in \`data/issues\`.
`

const clip = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|')
  return [...line].length > CELL ? `${[...line].slice(0, CELL - 1).join('')}…` : line
}

function cell(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return clip(value)
  if (Array.isArray(value)) return clip(value.map(cell).join(', '))
  if (typeof value === 'object') {
    const { labels, type, nodes, properties } = value as { [name: string]: Json }
    const name = properties === undefined ? '' : cell((properties as { [name: string]: Json })['name'])
    if (Array.isArray(labels)) return clip(`(:${labels.at(-1)} ${name})`)
    if (typeof type === 'string') return `[:${type}]`
    if (Array.isArray(nodes)) return clip(nodes.map(cell).join(' – '))
  }
  return clip(JSON.stringify(value))
}

function sampleOf({ columns, rows }: CypherResult): string {
  if (rows.length === 0) return 'No rows on the sample issues.'
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const more = rows.length > ROWS ? [`\n… ${rows.length} rows`] : []
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.slice(0, ROWS).map((row) => line(columns.map((column) => cell(row[column])))),
    ...more,
  ].join('\n')
}

async function guide(connection: Connection): Promise<string> {
  const parts = [HEAD]
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.cypher'))
    .sort()) {
    const query = readQuery(readFileSync(join(FOLDER, file), 'utf8'))
    const result = await runCypher(connection, query.text, { name: file })
    const defaults = query.defaults.map(({ name, expression }) => `\`${name}\` = \`${expression}\``).join(', ')
    parts.push(
      `## [${basename(file, '.cypher')}](${file})\n\n**${query.title}** ${query.description}\n\nParameters: ${defaults}\n\n${sampleOf(result)}\n`,
    )
  }
  return parts.join('\n')
}

const connection = await connect({
  uri: process.env['NEO4J_URI'] ?? 'bolt://localhost:7687',
  user: process.env['NEO4J_USERNAME'] ?? 'neo4j',
  password: process.env['NEO4J_PASSWORD'] ?? '',
})
try {
  writeFileSync(join(FOLDER, 'README.md'), await guide(connection))
} finally {
  await connection.close()
}
