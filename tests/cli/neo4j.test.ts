import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/records.js'
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j/start.js'
import { bundleCommand, folderWith, type CommandUnderTest, type Outcome } from './support/command.js'
import { MONDAY, TUESDAY, WEDNESDAY } from './support/issues.js'

const why = await whyNoNeo4j('5.26')
if (why !== null) process.stderr.write(`tests/cli/neo4j.test.ts skipped: ${why}\n`)

// constraints and the first query plans take a server on a busy machine most of a minute
describe.skipIf(why !== null)('the command against a real Neo4j', { timeout: 240_000 }, () => {
  let graph: CommandUnderTest
  let server: TestNeo4j
  let cwd: string
  const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> =>
    graph.run([...args], {
      cwd,
      env: { NEO4J_URI: server.uri, NEO4J_USERNAME: server.user, NEO4J_PASSWORD: server.password, ...env },
    })

  beforeAll(async () => {
    graph = await bundleCommand()
    server = await startNeo4j({ version: '5.26' })
    cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'in/c.md': WEDNESDAY })
    expect(await graph.run(['build', 'in'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })
  afterAll(async () => {
    graph.remove()
    await server.stop()
  })

  it('pushes once, and says so the second time', async () => {
    const first = await run(['push'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(/^pushed graph "issue-graph"\n {2}nodes +\d+ created/u)
    const second = await run(['push', '--json'])
    expect(JSON.parse(second.stdout)).toMatchObject({ upToDate: true, nodes: { created: 0, changed: 0, removed: 0 } })
  })

  it('pulls the same graph back', async () => {
    const before = (await run(['export', '--format', 'json'])).stdout
    expect((await run(['pull', '--store', 'pulled'])).code).toBe(0)
    expect((await run(['export', '--format', 'json', '--store', 'pulled'])).stdout).toBe(before)
    const built = await run(['build', 'in', '--store', 'pulled'])
    expect(built.code).toBe(1)
    expect(built.stderr).toMatch(/^graph: [^\n]*pulled from Neo4j[^\n]*--only\n$/u)
    // into the store that it came from, texts are known and builds go on
    expect((await run(['pull'])).code).toBe(0)
    expect((await run(['build', 'in'])).stdout).toMatch(/^unchanged +3$/mu)
  })

  it('answers there as here', async () => {
    for (const question of ['who released GLM-5', '哪些期刊提到了 GLM-5', 'how many issues mention GLM-5']) {
      const here = JSON.parse((await run(['ask', question, '--json'])).stdout) as Answer
      const there = JSON.parse((await run(['ask', '--neo4j', question, '--json'])).stdout) as Answer
      expect(there).toEqual(here)
    }
  })

  it('prints queries that the server takes as they are', async () => {
    const { stdout } = await run(['ask', '--cypher', 'who released GLM-5'])
    const { code, stdout: rows } = await graph.run(['cypher', '-', '--json'], {
      cwd,
      input: stdout,
      env: { NEO4J_URI: server.uri, NEO4J_USERNAME: server.user, NEO4J_PASSWORD: server.password },
    })
    expect(code).toBe(0)
    expect(JSON.parse(rows)).toEqual([{ kind: 'entity', id: 'org:zhipu-ai', type: 'org', name: 'Zhipu AI' }])
  })

  it('runs the questions of queries/ by name, as table, JSON and CSV', async () => {
    const table = await run(['cypher', 'releases-of-org', '--param', 'org=OpenAI'])
    expect(table.code).toBe(0)
    expect(table.stdout).toContain('GPT-5.3')
    const json = await run(['cypher', 'releases-of-org', '--param', 'org=OpenAI', '--json'])
    expect(Array.isArray(JSON.parse(json.stdout))).toBe(true)
    const csv = await run(['cypher', 'releases-of-org', '--param', 'org=OpenAI', '--csv'])
    expect(csv.stdout.split('\r\n').length).toBeGreaterThan(2)
    expect((await run(['cypher', 'releases-of-org', '--param', 'nope=1'])).code).toBe(2)
    expect((await run(['cypher', 'no-such-question'])).code).toBe(1)
  })

  it('reads only, unless it is told to write, and points at mistakes', async () => {
    const cypher = (input: string, ...args: string[]): Promise<Outcome> =>
      graph.run(['cypher', '-', ...args], {
        cwd,
        input,
        env: { NEO4J_URI: server.uri, NEO4J_USERNAME: server.user, NEO4J_PASSWORD: server.password },
      })
    const refused = await cypher('CREATE (n:Scratch) RETURN n')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/^graph: [^\n]*--write[^\n]*\n$/u)
    expect((await cypher('CREATE (n:Scratch) DELETE n', '--write')).code).toBe(0)
    const wrong = await cypher('MATCH (n)\nRETRUN n')
    expect(wrong.stderr).toMatch(/^graph: stdin:2:1: [^\n]+\n$/u)
  })

  it('says in one line that the password is wrong, or the database unknown', async () => {
    const password = await run(['push'], { NEO4J_PASSWORD: 'not-the-one' })
    expect(password.code).toBe(1)
    expect(password.stderr).toMatch(/^graph: [^\n]*NEO4J_PASSWORD[^\n]*\n$/u)
    expect(password.stderr).not.toContain('not-the-one')
    const database = await run(['push', '--database', 'elsewhere'])
    expect(database.code).toBe(1)
    expect(database.stderr).toMatch(/^graph: [^\n]*elsewhere[^\n]*\n$/u)
  })
})
