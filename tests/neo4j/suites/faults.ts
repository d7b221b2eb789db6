import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { connect, pull, push, type Connection, type ConnectOptions } from '../../../src/store/neo4j/index.js'
import { startNeo4j, type TestNeo4j } from '../../support/neo4j/start.js'
import type { Neo4jVersion } from '../../support/neo4j/artifacts.js'
import { differences, sampleGraph } from './graphs.js'

const LONG = 'long '.repeat(3_000_000)

/** What connections meet that cannot be made: on a server that is running. */
export function connectionSuite(server: () => TestNeo4j): void {
  const SECRET = 'hunter2-secret'
  describe('connections that fail', () => {
    const refusal = async (change: Partial<ConnectOptions>): Promise<{ kind: string; message: string }> => {
      const { uri, user, password } = server()
      const error: unknown = await connect({ uri, user, password, ...change }).then(
        async (connection) => connection.close(),
        (error: unknown) => error,
      )
      expect(error).toMatchObject({ name: 'Neo4jError' })
      const { kind, message } = error as { kind: string; message: string }
      expect(message).not.toContain(SECRET)
      expect(message).not.toContain('\n')
      return { kind, message }
    }

    test('server absent', async () => {
      const { kind, message } = await refusal({ uri: `bolt://me:${SECRET}@127.0.0.1:1`, password: SECRET })
      expect(kind).toBe('absent')
      expect(message).toContain('bolt://127.0.0.1:1')
      expect((await refusal({ uri: 'neo4j://127.0.0.1:1' })).kind).toBe('absent')
    })
    test('wrong password', async () => {
      expect(await refusal({ password: SECRET })).toMatchObject({ kind: 'password' })
    })
    test('unknown database', async () => {
      expect(await refusal({ database: 'nosuch' })).toMatchObject({ kind: 'database' })
    })
    test('no address', async () => {
      for (const uri of ['localhost:7687', 'http://localhost', '', 'bolt://'])
        expect(['address', 'absent']).toContain((await refusal({ uri })).kind)
    })
    test('the HTTP port instead of the Bolt port', async () => {
      const { http } = server()
      if (http === null) return
      expect(await refusal({ uri: http.replace('http:', 'bolt:') })).toMatchObject({ kind: 'address' })
    })
  })
}

/** Faults that need a server of their own. */
export function faultSuite(version: Neo4jVersion): void {
  describe('faults: one line each, nothing lost', () => {
    let server: TestNeo4j
    let connection: Connection
    const small = sampleGraph(2)
    const full = sampleGraph()
    afterAll(() => server.stop())
    afterEach(() => connection.close())

    // in this order, on one server: starting one takes longer than everything else here

    test('a fresh installation wants a new password first', async () => {
      server = await startNeo4j({
        ...{ version, requirePasswordChange: true },
        conf: { 'dbms.memory.transaction.total.max': '10m' },
      })
      await expect(connect(server)).rejects.toThrow(expect.objectContaining({ kind: 'password-change' }))
      server = await server.withPassword('another-for-tests')
      connection = await connect(server)
      await push(connection, small)
      expect(differences(small, await pull(connection))).toEqual([])
    })

    test('the memory of a transaction is too small', async () => {
      connection = await connect(server)
      const large = sampleGraph(2)
      large.updateNodeAttribute('story/sample/2026-02-14#0', 'text' as 'id', () => LONG)
      await expect(push(connection, large)).rejects.toThrow(expect.objectContaining({ kind: 'memory' }))
      expect(differences(small, await pull(connection))).toEqual([])
    })

    test('the server crashes in the middle of a push', async () => {
      connection = await connect(server)
      await expect(
        push(connection, full, { onProgress: () => void server.kill() }).then(() => push(connection, full)),
      ).rejects.toThrow(expect.objectContaining({ kind: 'cut' }))
    })

    test('the next push goes on from there', async () => {
      server = await server.restart()
      connection = await connect(server)
      const { nodes } = await push(connection, full)
      expect(nodes.unchanged).toBeGreaterThan(0)
      expect(differences(full, await pull(connection))).toEqual([])
    })

    test('the database is read-only', async () => {
      server = await server.restart({ 'server.databases.read_only': 'neo4j' })
      connection = await connect(server)
      await expect(push(connection, small)).rejects.toThrow(expect.objectContaining({ kind: 'read-only' }))
    })
  }, 300_000)
}
