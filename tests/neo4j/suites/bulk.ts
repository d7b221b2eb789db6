import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importCommand, toCsv } from '../../../src/export/csv.js'
import { connect, pull, push, type Connection } from '../../../src/store/neo4j/index.js'
import type { Neo4jVersion } from '../../support/neo4j/artifacts.js'
import { admin, startServer, type Server } from '../../support/neo4j/server.js'
import { differences, empty, sampleGraph } from './graphs.js'

/** The bulk road: what `neo4j-admin` imports from the CSV export is what `push` writes. */
export function bulkSuite(version: Neo4jVersion): void {
  describe('bulk import', () => {
    let folder: string
    let server: Server | undefined
    afterAll(async () => {
      await server?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    const contents = async (connection: Connection): Promise<unknown> => [
      await connection.read(
        'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY labels(n)[0], n.id',
      ),
      await connection.read(
        'MATCH (s)-[r]->(t) RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS properties ORDER BY type, r.id',
      ),
    ]

    test('the imported database equals the pushed one', async () => {
      folder = await mkdtemp(join(tmpdir(), 'issue-graph-bulk-'))
      const home = join(folder, 'home')
      const csv = join(folder, 'csv')
      const graph = sampleGraph()
      await mkdir(csv)
      const files = toCsv(graph, {})
      for (const [file, text] of files) await writeFile(join(csv, file), text)
      // the call as it is printed, without the name of the program
      await admin(
        version,
        home,
        importCommand(files.keys())
          .split(/[\\\s]+/u)
          .slice(1),
        csv,
      )

      server = await startServer({ version, home, password: 'only-for-tests', quick: true })
      const connection = await connect(server)
      try {
        const imported = await contents(connection)
        expect(differences(graph, await pull(connection))).toEqual([])
        const { nodes, relationships } = await push(connection, graph)
        expect([nodes, relationships]).toMatchObject([
          { created: 0, changed: 0, removed: 0 },
          { created: 0, changed: 0, removed: 0 },
        ])
        await empty(connection)
        await push(connection, graph)
        expect(await contents(connection)).toEqual(imported)
      } finally {
        await connection.close()
      }
    })
  }, 300_000)
}
