import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindParameters, connect, readQuery, runCypher, type Connection } from '../../../src/store/neo4j/index.js'
import type { TestNeo4j } from '../../support/neo4j/start.js'
import { clear } from './graphs.js'

/** Running Cypher, on a server that is running. */
export function cypherSuite(server: () => TestNeo4j): void {
  describe('running Cypher', () => {
    let connection: Connection
    beforeAll(async () => {
      connection = await connect(server())
      await clear(connection)
    })
    afterAll(() => connection.close())

    test('values come as plain JSON', async () => {
      const { columns, rows } = await runCypher(
        connection,
        `RETURN 1 AS whole, 1.5 AS part, 9007199254740993 AS big, date('2026-02-14') AS day, duration('P1D') AS span,
           [1, null] AS list, {a: 1} AS map, true AS yes, null AS none, 0.0/0.0 AS nan;`,
      )
      expect(columns).toEqual(['whole', 'part', 'big', 'day', 'span', 'list', 'map', 'yes', 'none', 'nan'])
      expect(rows).toEqual([
        {
          ...{ whole: 1, part: 1.5, big: '9007199254740993', day: '2026-02-14', span: 'P1DT' },
          ...{ list: [1, null], map: { a: 1 }, yes: true, none: null, nan: null },
        },
      ])
    })

    test('nodes, relationships and paths come as objects', async () => {
      const { rows, changes } = await runCypher(
        connection,
        'CREATE p = (a:A {x: 1})-[r:R {y: 2}]->(b:B) RETURN a, r, p',
        { write: true },
      )
      expect(changes).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1 })
      expect(rows[0]).toMatchObject({
        a: { labels: ['A'], properties: { x: 1 } },
        r: { type: 'R', properties: { y: 2 } },
        p: { nodes: [{ labels: ['A'] }, { labels: ['B'] }], relationships: [{ type: 'R' }] },
      })
    })

    test('columns are known without rows', async () => {
      const { columns, rows } = await runCypher(connection, 'MATCH (n:Nothing) RETURN n.x AS x, 2 AS y')
      expect([columns, rows]).toEqual([['x', 'y'], []])
    })

    test('whole numbers among the parameters are integers, text is never code', async () => {
      const hostile = "'}) DETACH DELETE n //`"
      const { rows } = await runCypher(
        connection,
        'UNWIND range(1, 9) AS i WITH i, $t AS t SKIP $n RETURN i, t LIMIT 1',
        {
          params: { n: 3, t: hostile },
        },
      )
      expect(rows).toEqual([{ i: 4, t: hostile }])
    })

    test('defaults stand until a parameter takes their place', async () => {
      const query = readQuery("// Title\nWITH 'a' AS one, 2 AS two\nRETURN one, two;")
      expect((await runCypher(connection, query.text)).rows).toEqual([{ one: 'a', two: 2 }])
      const params = { one: ['x'] }
      expect((await runCypher(connection, bindParameters(query, params), { params })).rows).toEqual([
        { one: ['x'], two: 2 },
      ])
    })

    test('a write without leave is refused by the server', async () => {
      for (const query of ['CREATE (n:X)', 'MATCH (n) SET n.x = 2', 'CREATE INDEX foo FOR (n:X) ON (n.y)'])
        await expect(runCypher(connection, query)).rejects.toThrow(
          expect.objectContaining({ kind: 'write-refused', message: expect.stringContaining('--write') as string }),
        )
      expect((await runCypher(connection, 'MATCH (n:X) RETURN count(n) AS n')).rows).toEqual([{ n: 0 }])
    })

    test('mistakes are one line, with file, line and column', async () => {
      await expect(runCypher(connection, 'MATCH (n)\n RETURN m', { name: 'q.cypher' })).rejects.toThrow(
        expect.objectContaining({
          ...{ kind: 'syntax', position: { line: 2, column: 9 } },
          message: 'q.cypher:2:9: Variable `m` not defined',
        }),
      )
      await expect(runCypher(connection, 'RETURN $x')).rejects.toThrow(
        expect.objectContaining({ kind: 'parameter', message: 'Expected parameter(s): x' }),
      )
      await expect(runCypher(connection, 'RETURN 1/0')).rejects.toThrow('/ by zero')
    })
  })
}
