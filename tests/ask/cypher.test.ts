import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPrepared, prepareAsk } from '../../src/ask/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { connect, push, type Connection } from '../../src/store/neo4j/index.js'
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j/start.js'
import { fixture } from './fixture.js'
import { QUESTIONS } from './questions.js'
import { cues } from './support.js'

const graph = buildGraph(fixture)
const index = prepareAsk(graph, cues)
const questions = Object.values(QUESTIONS).flatMap((family) => family.map(([question]) => question))

test('values reach queries as parameters only', () => {
  for (const question of questions) {
    const { cypher } = askPrepared(index, question)
    if (cypher) for (const { name } of graph.entities) expect(cypher.query).not.toContain(name)
  }
})

const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : Array.isArray(value) ? value.map(plain) : (value ?? null)

const missing = await whyNoNeo4j('5.26')

describe.skipIf(missing !== null)(`in Neo4j 5.26 ${missing ?? ''}`, () => {
  let server: TestNeo4j
  let connection: Connection

  beforeAll(async () => {
    server = await startNeo4j({ version: '5.26' })
    connection = await connect({ uri: server.uri, user: server.user, password: server.password })
    await push(connection, graph.graph)
  })
  afterAll(async () => {
    await connection.close()
    await server.stop()
  })

  test.each(questions)('%s', async (question) => {
    const { answers, cypher } = askPrepared(index, question)
    if (!cypher) return
    const rows = await connection.read(cypher.query, cypher.params)
    const found = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
    const columns = Object.keys(found[0] ?? {})
    const expected = answers.map((answer) =>
      Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, plain(value)])),
    )
    expect(found).toEqual(expected)
    if (found.length > 0) expect(columns).toEqual(Object.keys(answers[0]!))
  })
})
