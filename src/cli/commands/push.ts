/** `graph push`: the whole graph into Neo4j; what is there already is left as it is. */
import { z } from 'zod'
import type { PushCounts } from '../../store/neo4j/index.js'
import { defineCommand } from '../command.js'
import { figure } from '../format/number.js'
import { loadGraph } from '../loadGraph.js'
import { addNeo4jOptions, neo4jInput, withNeo4j } from '../neo4j.js'
import { Progress } from '../progress.js'

export const command = defineCommand({
  configure(command) {
    addNeo4jOptions(command)
      .option('--graph <name>', "name of the graph in the database (else the store's)")
      .addHelpText(
        'after',
        `
Only what differs is written, and only what carries the graph's name is ever changed or removed.

Examples:
  $ NEO4J_PASSWORD=… graph push
  $ graph push --uri neo4j+s://example.databases.neo4j.io --graph weekly`,
      )
  },
  input: z.object({ ...neo4jInput, graph: z.string().min(1, 'must be a name').optional() }),
  async run(context, { graph: name, ...place }) {
    const { terminal, json } = context
    const { graph } = await loadGraph(context)
    const { push } = await import('../../store/neo4j/index.js')
    const progress = new Progress(terminal, 'pushing', 0)
    const summary = await withNeo4j(place, (connection) =>
      push(connection, graph.graph, { name, onProgress: (done, total) => progress.at(done, total) }),
    ).finally(() => progress.end())
    if (json) {
      terminal.json(summary)
      return undefined
    }
    const { nodes, relationships, kept } = summary
    terminal.print(
      summary.upToDate
        ? `graph "${summary.graph}" is up to date: ${figure(nodes.unchanged)} nodes, ${figure(relationships.unchanged)} relationships`
        : [
            `pushed graph "${summary.graph}"`,
            `  nodes          ${told(nodes)}`,
            `  relationships  ${told(relationships)}`,
          ],
    )
    if (kept > 0)
      terminal.note(
        `${figure(kept)} nodes left the graph but stay as :Gone, because relationships of others hang on them`,
      )
    return undefined
  },
})

const told = ({ created, changed, removed, unchanged }: PushCounts): string =>
  `${figure(created)} created, ${figure(changed)} changed, ${figure(removed)} removed, ${figure(unchanged)} unchanged`
