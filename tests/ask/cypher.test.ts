/** The answers that Neo4j gives by the compiled query are the ones given in memory, for every question we have. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPrepared, prepareAsk, type AskIndex } from '../../src/ask/index.js'
import { extractIssue } from '../../src/extract/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { linkExtractions } from '../../src/link/index.js'
import type { Linked } from '../../src/records.js'
import { connect, push, type Connection } from '../../src/store/neo4j/index.js'
import { knowledge } from '../support/knowledge.js'
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j/start.js'
import { hasShared, seedsOracle, SHARED } from '../support/oracle.js'
import { fixture } from './fixture.js'
import { QUESTIONS } from './questions.js'
import { SAMPLE_QUESTIONS } from './samples.js'
import { cues } from './support.js'

interface Asked {
  readonly index: AskIndex
  readonly questions: readonly string[]
}

const asked = (linked: Linked, questions: readonly string[]): Asked => ({
  index: prepareAsk(buildGraph(linked), cues),
  questions,
})

/** The issues of a folder, extracted and linked as `graph build` does. */
function linkFolder(folder: string): Linked {
  const known = knowledge()
  const issues = readdirSync(folder)
    .sort()
    .map((file) =>
      readIssueText({ id: `issues/${file}`, path: `issues/${file}`, text: readFileSync(join(folder, file), 'utf8') }),
    )
  return linkExtractions(
    issues.map((issue) => extractIssue(issue, known)),
    known,
  )
}

const examples = (): string[] =>
  (JSON.parse(readFileSync(join(SHARED, 'questions.json'), 'utf8')) as { question: string }[]).map(
    ({ question }) => question,
  )

const GRAPHS: Readonly<Record<string, Asked>> = {
  fixture: asked(
    fixture,
    Object.values(QUESTIONS).flatMap((family) => family.map(([question]) => question)),
  ),
  samples: asked(linkFolder(resolve(import.meta.dirname, '../../data/issues')), SAMPLE_QUESTIONS),
  // the examples need the five seeds, which are not part of the project
  ...(hasShared
    ? {
        'seeds by gold': asked(seedsOracle(true), examples()),
        'seeds by extraction': asked(linkFolder(join(SHARED, 'seeds')), examples()),
      }
    : {}),
}

describe.each(Object.entries(GRAPHS))('%s', (_name, { index, questions }) => {
  test.each(questions)('values reach the query as parameters only: %s', (question) => {
    const { cypher } = askPrepared(index, question)
    if (cypher) for (const { name } of index.graph.entities) expect(cypher.query).not.toContain(`"${name}"`)
  })
})

test.each(SAMPLE_QUESTIONS)('has an answer with evidence: %s', (question) => {
  const { answers, evidence, understood } = askPrepared(GRAPHS['samples']!.index, question)
  expect(understood).not.toBeNull()
  expect(answers).not.toEqual([])
  expect(evidence).not.toEqual([])
})

const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : Array.isArray(value) ? value.map(plain) : (value ?? null)

const plainRow = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))

const missing = await whyNoNeo4j('5.26')

describe.skipIf(missing !== null)(`in Neo4j 5.26 ${missing ?? ''}`, () => {
  let server: TestNeo4j
  let connection: Connection

  beforeAll(async () => {
    server = await startNeo4j({ version: '5.26' })
    connection = await connect({ uri: server.uri, user: server.user, password: server.password })
  })
  afterAll(async () => {
    await connection?.close()
    await server?.stop()
  })

  // each graph takes the place of the one before
  describe.each(Object.entries(GRAPHS))('%s', (_name, { index, questions }) => {
    beforeAll(async () => void (await push(connection, index.graph.graph)))

    test.each(questions)('%s', async (question) => {
      const { answers, cypher } = askPrepared(index, question)
      if (!cypher) return
      const found = (await connection.read(cypher.query, cypher.params)).map(plainRow)
      expect(found).toEqual(answers.map(plainRow))
      if (found.length > 0) expect(Object.keys(found[0]!)).toEqual(Object.keys(answers[0]!))
    })
  })
})
