/** `graph pull`: the graph back out of Neo4j, into a store. */
import { z } from 'zod'
import { KnowledgeGraph } from '../../graph/index.js'
import { openStore } from '../../store/folder/index.js'
import { defineCommand } from '../command.js'
import { counted } from '../format/number.js'
import { addNeo4jOptions, neo4jInput, withNeo4j } from '../neo4j.js'

export const command = defineCommand({
  configure(command) {
    addNeo4jOptions(command)
      .option('--graph <name>', 'name of the graph in the database (else issue-graph)')
      .addHelpText(
        'after',
        `
The graph replaces what the store holds. Texts are not kept in Neo4j: issues that were not built
into this store before can be read and asked, but not be extracted again.

Examples:
  $ NEO4J_PASSWORD=… graph pull --store from-neo4j
  $ graph pull --graph weekly --store weekly`,
      )
  },
  input: z.object({
    ...neo4jInput,
    graph: z.string().min(1, 'must be a name').optional(),
  }),
  async run({ terminal, json, store: dir }, { graph: name, ...place }) {
    const store = openStore(dir)
    const { pull } = await import('../../store/neo4j/index.js')
    const graph = await store.exclusive(async () => {
      const before = await store.catalogIfAny()
      const pulled = new KnowledgeGraph(await withNeo4j(place, (connection) => pull(connection, name)))
      const hashes = new Map(pulled.issues.map(({ id, hash }) => [id, hash]))
      const catalog = {
        name: pulled.name,
        fingerprint: before?.fingerprint ?? '',
        issues: (before?.issues ?? []).filter(({ id, hash, twinOf }) => hashes.get(twinOf ?? id) === hash),
      }
      await store.save({ catalog, fresh: new Map(), graph: pulled })
      return pulled
    })
    const counts = { graph: graph.name, nodes: graph.graph.order, relationships: graph.graph.size }
    if (json) terminal.json(counts)
    else
      terminal.print(
        `pulled graph "${counts.graph}": ${counted(counts.nodes, 'node')}, ${counted(counts.relationships, 'relationship')}`,
      )
    return undefined
  },
})
