import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, pull, push, type Connection } from '../../../src/store/neo4j/index.js'
import type { TestNeo4j } from '../../support/neo4j/start.js'
import { differences, empty, manyGraph } from './graphs.js'

const PUSHER = resolve(import.meta.dirname, '..', 'pusher.ts')
/** How often a push is killed; `NEO4J_KILLS=50` for the long run. */
const KILLS = Number(process.env['NEO4J_KILLS'] ?? 3)
const ISSUES = 60
/** About what one batch takes. */
const BATCH_MS = 100

/** A client that is killed at any moment of a push: the next push goes on, and the graph is whole. */
export function killSuite(server: () => TestNeo4j): void {
  describe('a push killed by SIGKILL', () => {
    let connection: Connection
    const graph = manyGraph(ISSUES)
    beforeAll(async () => {
      connection = await connect(server())
    })
    afterAll(() => connection.close())
    beforeEach(() => empty(connection))

    const count = async (): Promise<number> =>
      Number((await connection.read('RETURN COUNT { () } + COUNT { ()-->() } AS n'))[0]?.['n'])

    /** Starts a push and kills it some time after so many lines that it says; tells whether it was still under way. */
    async function killed(lines: number, afterMs: number): Promise<boolean> {
      const { uri, user, password } = server()
      const child = spawn(process.execPath, ['--import', 'tsx', PUSHER, String(ISSUES)], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password },
      })
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
      let said = 0
      createInterface({ input: child.stdout }).on('line', () => {
        if (said++ === lines) setTimeout(() => child.kill('SIGKILL'), afterMs)
      })
      const [, signal] = await ended
      return signal === 'SIGKILL'
    }

    test(
      `at ${KILLS} random moments, the next push heals`,
      async () => {
        let batches = 0
        await push(connection, graph, { onProgress: () => batches++ })
        let parts = 0
        for (let turn = 0; turn < KILLS; turn++) {
          await empty(connection)
          const lines = Math.floor(Math.random() * batches)
          const afterMs = Math.random() * BATCH_MS
          const when = `killed ${afterMs} ms after line ${lines} of ${batches}`
          const isCut = await killed(lines, afterMs)
          const held = await count()
          if (isCut && held > 0 && held < graph.order + graph.size) parts++
          await push(connection, graph)
          expect(differences(graph, await pull(connection)), when).toEqual([])
          expect((await push(connection, graph)).upToDate, when).toBe(true)
        }
        process.stderr.write(`${KILLS} pushes killed, ${parts} of them with a part of the graph written\n`)
      },
      60_000 + KILLS * 30_000,
    )
  })
}
