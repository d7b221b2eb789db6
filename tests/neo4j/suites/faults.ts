import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect, pull, push, type ConnectOptions } from '../../../src/store/neo4j/index.js'
import { startNeo4j, type TestNeo4j } from '../../support/neo4j/start.js'
import type { Neo4jVersion } from '../../support/neo4j/artifacts.js'
import { clear, differences, sampleGraph } from './graphs.js'

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
  describe('faults', () => {
    let server: TestNeo4j
    afterEach(() => server.stop())

    describe('a fresh installation', () => {
      beforeEach(async () => {
        server = await startNeo4j({ version, requirePasswordChange: true })
      })
      test('wants a new password first', async () => {
        await expect(connect(server)).rejects.toThrow(expect.objectContaining({ kind: 'password-change' }))
      })
    })

    describe('a server with data', () => {
      beforeEach(async () => {
        server = await startNeo4j({ version, conf: {} })
      })

      test('read-only, short of memory, crashed: one line each, nothing lost', async () => {
        const small = sampleGraph(2)
        const full = sampleGraph()
        let connection = await connect(server)
        await clear(connection)
        await push(connection, small)
        await connection.close()

        server = await server.restart({ 'server.databases.read_only': 'neo4j' })
        connection = await connect(server)
        await expect(push(connection, full)).rejects.toThrow(expect.objectContaining({ kind: 'read-only' }))
        expect(differences(small, await pull(connection))).toEqual([])
        await connection.close()

        server = await server.restart({ 'dbms.memory.transaction.total.max': '10m' })
        connection = await connect(server)
        const large = sampleGraph(2)
        large.updateEachNodeAttributes((_, node) =>
          node.kind === 'story' ? { ...node, text: 'long '.repeat(3_000_000) } : node,
        )
        await expect(push(connection, large)).rejects.toThrow(expect.objectContaining({ kind: 'memory' }))
        await connection.close()

        server = await server.restart()
        connection = await connect(server)
        await push(connection, small)
        const running = server
        await expect(
          push(connection, full, { onProgress: () => void running.kill() }).then(() => push(connection, full)),
        ).rejects.toThrow(expect.objectContaining({ kind: 'cut' }))
        await connection.close()
        server = await server.restart()
        connection = await connect(server)
        await push(connection, full)
        expect(differences(full, await pull(connection))).toEqual([])
        await connection.close()
      }, 300_000)
    })
  })
}
