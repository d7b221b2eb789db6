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

    /** Starts a push and kills it some time after it began; says whether it was still under way. */
    async function killed(afterMs: number): Promise<boolean> {
      const { uri, user, password } = server()
      const child = spawn(process.execPath, ['--import', 'tsx', PUSHER, String(ISSUES)], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password },
      })
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
      createInterface({ input: child.stdout }).once('line', () => setTimeout(() => child.kill('SIGKILL'), afterMs))
      const [, signal] = await ended
      return signal === 'SIGKILL'
    }

    test(
      `at ${KILLS} random moments, the next push heals`,
      async () => {
        await push(connection, graph)
        await empty(connection)
        const start = performance.now()
        await push(connection, graph)
        const whole = performance.now() - start
        let halves = 0
        for (let turn = 0; turn < KILLS; turn++) {
          await empty(connection)
          const afterMs = Math.random() * 1.5 * whole
          const cut = await killed(afterMs)
          // what the client sent last may still be under way on the server
          const held = Number((await connection.read('MATCH (n) RETURN count(n) AS n'))[0]?.['n'])
          if (cut && held > 0 && held < graph.order) halves++
          await push(connection, graph)
          expect(differences(graph, await pull(connection)), `killed after ${afterMs} ms`).toEqual([])
          expect((await push(connection, graph)).upToDate, `killed after ${afterMs} ms`).toBe(true)
        }
        process.stderr.write(`${KILLS} pushes killed, ${halves} of them with part of the nodes written\n`)
      },
      60_000 + KILLS * 30_000,
    )
  })
}
