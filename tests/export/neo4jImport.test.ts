import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCommand } from '../../src/export/csv.js'
import { exportGraph } from '../../src/export/exportGraph.js'
import { edgesOf, nodesOf } from '../../src/export/statementGraph.js'
import { connect, pull } from '../../src/store/neo4j/index.js'
import { admin, removeHome, startServer } from '../support/neo4j/server.js'
import { whyNoNeo4j } from '../support/neo4j/start.js'
import { HOSTILE_NAMES, syntheticGraph } from './syntheticGraph.js'

const PASSWORD = 'only-for-tests'
/** An import and the start of a server, on a busy machine. */
const WITHIN_MS = 300_000

describe.each(['5.26', '2026.08'] as const)('the CSV folder in Neo4j %s', (version) => {
  it(
    'is imported by neo4j-admin without loss',
    async (context) => {
      if (process.env['NEO4J_URI'] !== undefined) context.skip('import needs a server of our own')
      const missing = await whyNoNeo4j(version)
      if (missing !== null) context.skip(missing)
      const graph = syntheticGraph({ names: HOSTILE_NAMES })
      const home = mkdtempSync(join(tmpdir(), 'issue-graph-import-'))
      try {
        const folder = join(home, 'csv')
        mkdirSync(folder, { recursive: true })
        const result = exportGraph(graph, 'csv')
        if (result.kind !== 'folder') throw new Error('csv is a folder')
        for (const [name, text] of result.files) writeFileSync(join(folder, name), text)
        // as printed, without the name of the program
        await admin(
          version,
          home,
          importCommand(readdirSync(folder))
            .split(/[\\\s]+/u)
            .slice(1),
          folder,
        )

        const server = await startServer({ version, home, password: PASSWORD })
        const connection = await connect({ uri: server.uri, user: server.user, password: PASSWORD })
        try {
          const read = await pull(connection)
          expect(nodesOf(read)).toEqual(nodesOf(graph))
          const statements = (of: typeof read): unknown[] =>
            edgesOf(of).map(({ source, target, attributes }) => ({ source, target, attributes }))
          expect(statements(read)).toEqual(statements(graph))
        } finally {
          await connection.close()
          await server.stop()
        }
      } finally {
        await removeHome(home)
      }
    },
    WITHIN_MS,
  )
})
