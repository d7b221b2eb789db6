import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildGraph } from '../../../src/graph/build.js'
import { connect, pull, push, type Connection } from '../../../src/store/neo4j/index.js'
import type { IssueNode } from '../../../src/records.js'
import { hasShared, seedsOracle } from '../../support/oracle.js'
import type { TestNeo4j } from '../../support/neo4j/start.js'
import { clear, differences, empty, manyGraph, sampleGraph } from './graphs.js'
import { openLine } from './line.js'
import { sharedGraph } from './sharedGraph.js'

/** Pushing and pulling, on a server that is running. */
export function pushPullSuite(server: () => TestNeo4j): void {
  describe('push and pull', () => {
    let connection: Connection
    beforeAll(async () => {
      connection = await connect(server())
    })
    afterAll(() => connection.close())
    beforeEach(() => empty(connection))

    const count = async (query: string): Promise<number> => Number((await connection.read(query))[0]?.['n'])

    test('what is pulled is what was pushed, hostile names included', async () => {
      const graph = sampleGraph()
      const summary = await push(connection, graph)
      expect(summary).toMatchObject({
        graph: 'issue-graph',
        nodes: { created: graph.order, changed: 0, removed: 0, unchanged: 0 },
        relationships: { created: graph.size, changed: 0, removed: 0, unchanged: 0 },
        upToDate: false,
      })
      expect(await count('MATCH (n) RETURN count(n) AS n')).toBe(graph.order)
      expect(await count('MATCH ()-[r]->() RETURN count(r) AS n')).toBe(graph.size)
      expect(differences(graph, await pull(connection))).toEqual([])
    })

    test.skipIf(!hasShared)('the seeds come back as they were (needs ../shared)', async () => {
      const { graph } = buildGraph(seedsOracle(true))
      await push(connection, graph)
      expect(differences(graph, await pull(connection))).toEqual([])
    })

    test.skipIf(!hasShared)(
      'what is read of seeds and corpus comes back as it was (needs ../shared)',
      async () => {
        const graph = sharedGraph()
        expect(graph.size).toBeGreaterThan(1000)
        await push(connection, graph)
        expect(differences(graph, await pull(connection))).toEqual([])
        expect((await push(connection, graph)).upToDate).toBe(true)
      },
      600_000,
    )

    test('everything carries graph and hash; the shape is that of the contract', async () => {
      await push(connection, sampleGraph())
      expect(await count("MATCH (n) WHERE n.graph = 'issue-graph' AND n.hash <> '' RETURN count(n) AS n")).toBe(
        sampleGraph().order,
      )
      expect(
        await count(
          "MATCH ()-[r]->() WHERE r.graph <> 'issue-graph' OR r.hash IS NULL OR r.id IS NULL RETURN count(r) AS n",
        ),
      ).toBe(0)
      const [row] = await connection.read(
        `MATCH (i:Issue {date: '2026-02-14'})-[:HAS_STORY]->(s:Story)-[:MENTIONS]->(m:Model:Entity {id: 'model:claude-sonnet-4.6'})
         MATCH (m)-[r:SCORED_ON {value: 79.6}]->(b:Benchmark), (m)-[w:BEATS_ON_BENCHMARK]->()
         RETURN r.quotes[0] AS quote, r.stories AS stories, r.unit AS unit, w.benchmark AS benchmark, w.benchmarkName AS name, m.issueCount AS issues LIMIT 1`,
      )
      expect(row).toMatchObject({
        ...{ unit: '%', benchmark: 'benchmark:swe-bench-verified', name: 'SWE-bench Verified', issues: 3n },
        stories: ['sample/2026-02-14#5'],
      })
      const unique = await connection.read(
        "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type CONTAINS 'UNIQUENESS' RETURN labelsOrTypes[0] AS of, properties",
      )
      expect(unique).toContainEqual({ of: 'Entity', properties: ['id'] })
      expect(unique).toContainEqual({ of: 'BEATS_ON_BENCHMARK', properties: ['id'] })
    })

    test('names are found by full text in Chinese and English', async () => {
      await push(connection, sampleGraph())
      const find = async (text: string): Promise<unknown[]> =>
        (
          await connection.read(
            "CALL db.index.fulltext.queryNodes('issue_graph_names', $text) YIELD node RETURN node.id AS id",
            { text },
          )
        ).map(({ id }) => id)
      expect(await find('智谱')).toContain('org:zhipu-ai')
      expect(await find('sonnet')).toContain('model:claude-sonnet-4.6')
    })

    test('a second push writes nothing and says so', async () => {
      await push(connection, sampleGraph())
      const before = await connection.read('MATCH (n) RETURN elementId(n) AS e, n.hash AS h ORDER BY e')
      const steps: number[] = []
      const summary = await push(connection, sampleGraph(), { onProgress: (done) => steps.push(done) })
      expect(summary.upToDate).toBe(true)
      expect(summary).toMatchObject({ schema: 0, nodes: { created: 0, changed: 0, removed: 0 } })
      expect(steps).toEqual([])
      expect(await connection.read('MATCH (n) RETURN elementId(n) AS e, n.hash AS h ORDER BY e')).toEqual(before)
    })

    test('only what changed is written, what left the graph is removed', async () => {
      await push(connection, sampleGraph(4))
      const small = sampleGraph(2)
      const less = await push(connection, small)
      expect(less.nodes.removed).toBeGreaterThan(0)
      expect(less.relationships.removed).toBeGreaterThan(0)
      expect(less.nodes.unchanged).toBeGreaterThan(0)
      expect(differences(small, await pull(connection))).toEqual([])
      const full = sampleGraph(4)
      const steps: [number, number][] = []
      const more = await push(connection, full, { onProgress: (done, total) => steps.push([done, total]) })
      expect(more.nodes.created).toBe(less.nodes.removed)
      expect(steps.at(-1)![0]).toBe(steps.at(-1)![1])
      expect(differences(full, await pull(connection))).toEqual([])
    })

    test('a property that is no longer known goes away', async () => {
      const graph = sampleGraph()
      await push(connection, graph)
      const changed = sampleGraph()
      changed.updateNodeAttributes('issue/sample/2026-02-14', (node) => {
        const { title: _, ...rest } = node as IssueNode
        return rest
      })
      const summary = await push(connection, changed)
      expect(summary.nodes).toMatchObject({ changed: 1, created: 0, removed: 0 })
      expect(differences(changed, await pull(connection))).toEqual([])
    })

    test('what others put there is never touched', async () => {
      await push(connection, sampleGraph(4))
      await connection.write(`
        MATCH (a:Entity {id: 'product:figma'}), (b:Entity {id: 'org:openai'})
        CREATE (n:Note {text: 'mine'})-[:ABOUT {by: 'me'}]->(a), (b)-[:USES {by: 'me'}]->(a), (:Entity {id: 'product:theirs', name: 'Theirs'})
        SET b.note = 'my own'`)
      // figma leaves the graph; the note hangs on it
      const small = sampleGraph(1)
      small.dropNode('product:figma')
      const summary = await push(connection, small)
      expect(summary.kept).toBe(1)
      expect(await count("MATCH (:Note {text: 'mine'})-[r:ABOUT {by: 'me'}]->() RETURN count(r) AS n")).toBe(1)
      expect(await count("MATCH (:Entity)-[r:USES {by: 'me'}]->(:Gone) RETURN count(r) AS n")).toBe(1)
      expect(await count("MATCH (n:Entity {id: 'product:theirs', name: 'Theirs'}) RETURN count(n) AS n")).toBe(1)
      expect(await count("MATCH (n:Entity {id: 'org:openai', note: 'my own'}) RETURN count(n) AS n")).toBe(1)
      expect(differences(small, await pull(connection))).toEqual([])
      expect((await push(connection, small)).upToDate).toBe(true)
      // a second one, which is swept away when nothing hangs on it any more
      await connection.write("MATCH (n:Gone) CREATE (:Gone {graph: n.graph, id: 'org:gone', goneFrom: 'Entity'})")
      expect((await push(connection, small)).upToDate).toBe(false)
      expect(await count('MATCH (n:Gone) RETURN count(n) AS n')).toBe(1)
      // it comes back, and the note still hangs on it
      const full = sampleGraph(4)
      await push(connection, full)
      expect(
        await count(
          "MATCH (:Note)-[:ABOUT]->(n:Entity:Product {id: 'product:figma'}) WHERE n.goneFrom IS NULL RETURN count(n) AS n",
        ),
      ).toBe(1)
      expect(differences(full, await pull(connection))).toEqual([])
    })

    test('data of others that forbids a constraint: one line, nothing written', async () => {
      await clear(connection)
      await connection.write("CREATE (:Issue {id: 'x'}), (:Issue {id: 'x'})")
      await expect(push(connection, sampleGraph())).rejects.toThrow(expect.objectContaining({ kind: 'foreign' }))
      expect(await count('MATCH (n) RETURN count(n) AS n')).toBe(2)
      expect(await connection.read('SHOW CONSTRAINTS')).toEqual([])
    })

    test('an id that others or another graph have already: one line, no node written', async () => {
      await connection.write("CREATE (:Entity {id: 'org:openai'})")
      await expect(push(connection, sampleGraph())).rejects.toThrow(/org:openai.* data of others/u)
      expect(await count('MATCH (n) RETURN count(n) AS n')).toBe(1)
      await connection.write('MATCH (n) DELETE n')
      await push(connection, sampleGraph(), { name: 'first' })
      await expect(push(connection, sampleGraph(), { name: 'second' })).rejects.toThrow(/the graph "first"/u)
      const back = await pull(connection, 'first')
      expect(back.getAttribute('name')).toBe('first')
      await expect(pull(connection, 'second')).rejects.toThrow(expect.objectContaining({ kind: 'no-graph' }))
    })

    test('a graph of a newer schema version is neither pulled nor overwritten', async () => {
      await push(connection, sampleGraph())
      await connection.write('MATCH (n:Issue) SET n.schema = 99')
      await expect(pull(connection)).rejects.toThrow(expect.objectContaining({ kind: 'newer' }))
      await expect(push(connection, sampleGraph())).rejects.toThrow(/schema version 99/u)
    })

    test('a connection cut in the middle of a push: one line, and the next push goes on', async () => {
      const graph = manyGraph(40)
      const line = await openLine(server().uri)
      const cut = await connect({ ...server(), uri: line.uri })
      await expect(push(cut, graph, { onProgress: () => line.cut() })).rejects.toThrow(
        expect.objectContaining({
          kind: 'cut',
          message: expect.stringMatching(/^[^\n]*run it again[^\n]*$/u) as string,
        }),
      )
      await cut.close()
      await line.close()
      expect(await count('MATCH (n) RETURN count(n) AS n')).toBeGreaterThan(0)
      expect((await push(connection, graph)).nodes.unchanged).toBeGreaterThan(0)
      expect(differences(graph, await pull(connection))).toEqual([])
    })

    test('two pushes at once leave one whole graph', async () => {
      const graph = manyGraph(20)
      const other = await connect(server())
      await Promise.all([push(connection, graph), push(other, graph)])
      await other.close()
      expect(differences(graph, await pull(connection))).toEqual([])
    })

    test('a push that was cut off in the middle goes on from there', async () => {
      const graph = sampleGraph()
      const cut = new Error('cut')
      await expect(
        push(connection, graph, {
          onProgress: (done, total) => {
            if (done > total / 2) throw cut
          },
        }),
      ).rejects.toBe(cut)
      const held = await count('MATCH (n) RETURN count(n) AS n')
      expect(held).toBeGreaterThan(0)
      const rest = await push(connection, graph)
      expect(rest.nodes.unchanged).toBe(held)
      expect(differences(graph, await pull(connection))).toEqual([])
    })
  })
}
