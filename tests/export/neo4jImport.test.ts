import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/exportGraph.js'
import { edgesOf, nodesOf } from '../../src/export/statementGraph.js'
import { connect, pull } from '../../src/store/neo4j/index.js'
import { serverJars, type Neo4jVersion } from '../support/neo4j/artifacts.js'
import { javaFor } from '../support/neo4j/java.js'
import { removeHome, startServer } from '../support/neo4j/server.js'
import { whyNoNeo4j } from '../support/neo4j/start.js'
import { HOSTILE_NAMES, syntheticGraph } from './syntheticGraph.js'

const run = promisify(execFile)
const PASSWORD = 'only-for-tests'
/** Two starts of a server and an import, on a busy machine. */
const WITHIN_MS = 300_000

/** `neo4j-admin database import full @import.args` from within the folder, into a stopped server's home. */
async function importInto(home: string, folder: string, version: Neo4jVersion): Promise<void> {
  const java = await javaFor(version)
  const quiet = java.major >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []
  const admin = ['-cp', `${await serverJars(version)}/*`, 'org.neo4j.server.startup.Neo4jAdminCommand']
  await run(java.path, [...quiet, ...admin, 'database', 'import', 'full', '@import.args', 'neo4j'], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    maxBuffer: 2 ** 26,
  })
}

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
        // the first start makes the home
        await (await startServer({ version, home, password: PASSWORD })).stop()
        const folder = join(home, 'csv')
        mkdirSync(folder)
        const result = exportGraph(graph, 'csv')
        if (result.kind !== 'folder') throw new Error('csv is a folder')
        for (const [name, text] of result.files) writeFileSync(join(folder, name), text)
        await importInto(home, folder, version)

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
