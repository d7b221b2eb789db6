import { readFileSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/records.js'
import { bundleCommand, folderWith, type CommandUnderTest, type Outcome } from './support/command.js'
import { MONDAY, TUESDAY, WEDNESDAY } from './support/issues.js'

let graph: CommandUnderTest
let cwd: string
beforeAll(async () => {
  graph = await bundleCommand()
  cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'in/c.md': WEDNESDAY })
  expect(await graph.run(['build', 'in'], { cwd })).toMatchObject({ code: 0, stderr: '' })
})
afterAll(() => graph.remove())

const run = (...args: string[]): Promise<Outcome> => graph.run(args, { cwd })

async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await run(...args, '--json')
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

describe('reading the graph', () => {
  it.each([
    ['list'],
    ['list', '--issues'],
    ['list', '--relation', 'released'],
    ['show', 'GLM-5'],
    ['timeline', 'GLM-5'],
    ['path', 'GLM-5', 'Zhipu AI'],
    ['topics'],
    ['conflicts'],
    ['merges'],
    ['diff', '--since', '2026-02-17'],
    ['ask', 'who released GLM-5'],
  ])('%s %s %s: JSON as its schema says, text within 80 columns, nothing on stderr', async (...args) => {
    const schema = JSON.parse((await run('schema', args[0]!)).stdout) as object
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    const value = await json<unknown>(...args)
    expect({ args, valid: check(value), errors: check.errors }).toEqual({ args, valid: true, errors: null })
    const { code, stdout } = await run(...args)
    expect(code).toBe(0)
    expect(stdout).not.toContain('\u001b')
    // links stay whole: a cut link is none
    const lines = stdout.split('\n').filter((line) => !line.includes('↳'))
    for (const line of lines) expect({ line, fits: stringWidth(line) <= 80 }).toEqual({ line, fits: true })
  })

  it('finds an entity by id, name, alias, in any case and language', async () => {
    const ids = await Promise.all(
      ['model:glm-5', 'GLM-5', 'glm 5', 'ＧＬＭ-5'].map(async (name) => (await json<{ id: string }>('show', name)).id),
    )
    expect(new Set(ids)).toEqual(new Set(['model:glm-5']))
    expect((await json<{ name: string }>('show', '智谱')).name).toBe('Zhipu AI')
  })

  it('joins both languages: what one issue says in English and another in Chinese is of one entity', async () => {
    const view = await json<{ issues: { id: string }[]; relations: { type: string; source: { name: string } }[] }>(
      'show',
      'GLM-5',
    )
    expect(view.issues.map(({ id }) => id)).toEqual(['in/a', 'in/b'])
    expect(view.relations).toContainEqual(
      expect.objectContaining({ type: 'released', source: expect.objectContaining({ name: 'Zhipu AI' }) }),
    )
  })

  it('asks back where a name is none, or several things', async () => {
    const none = await run('show', 'Antropic')
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toMatch(/^graph: [^\n]*did you mean Anthropic \(org:anthropic\)[^\n]*\n$/u)
    const nothing = await run('timeline', 'Qqqqqq Zzzzz')
    expect(nothing).toMatchObject({ code: 1, stdout: '' })
    expect(nothing.stderr).toMatch(/^graph: no entity is called [^\n]+\n$/u)
    const typed = await run('show', 'Anthropic', '--type', 'model')
    expect(typed.code).toBe(1)
    expect((await run('show', 'Anthropic', '--type', 'org')).code).toBe(0)
    for (const args of [
      ['path', 'GLM-5', 'Nobodyy'],
      ['merges', 'Nobodyy'],
      ['topics', 'Nobodyy'],
      ['diff', '--since', 'in/zz'],
    ])
      expect((await run(...args)).code).toBe(1)
  })

  it('lists several hits of one name, and lets --type decide', async () => {
    const place = folderWith({
      'in/a.md': MONDAY,
      'graph.yaml': `lexicon:
  - { name: Sonar Works, type: org, aliases: [Sonar] }
  - { name: Sonar Tool, type: product, aliases: [Sonar] }
`,
      'in/b.md': '# News 2026-02-20\n\n- **Sonar Works and Sonar Tool**: Sonar Works released Sonar Tool on Friday.\n',
    })
    expect((await graph.run(['build', 'in'], { cwd: place })).code).toBe(0)
    const both = await graph.run(['show', 'Sonar'], { cwd: place })
    expect(both.code).toBe(1)
    expect(both.stderr).toMatch(/^graph: [^\n]*org:sonar-works[^\n]*\n$/u)
    expect(both.stderr).toContain('product:sonar-tool')
    const one = await graph.run(['show', 'Sonar', '--type', 'org', '--json'], { cwd: place })
    expect(JSON.parse(one.stdout)).toMatchObject({ id: 'org:sonar-works' })
  })

  it('keeps to --since and --top', async () => {
    const rows = await json<{ lastSeen: string }[]>('list', '--since', '2026-02-18')
    expect(rows.length).toBeGreaterThan(0)
    for (const { lastSeen } of rows) expect(lastSeen).toBe('2026-02-18')
    expect(await json<unknown[]>('list', '--top', '2')).toHaveLength(2)
    const { entries } = await json<{ entries: { date: string }[] }>('timeline', 'GLM-5', '--since', '2026-02-17')
    expect(entries.map(({ date }) => date)).toEqual(['2026-02-17'])
  })

  it('writes CSV for spreadsheets', async () => {
    const { code, stdout } = await run('list', '--relation', 'released', '--csv')
    expect(code).toBe(0)
    expect(stdout.split('\r\n')[0]).toBe(
      'type,source,target,benchmark,value,unit,rank,issues,firstSeen,lastSeen,quote,url',
    )
    expect(stdout).toContain('released,Zhipu AI,GLM-5,')
  })

  it('has a path only over statements, unless mentions count', async () => {
    const { steps } = await json<{ steps: { kind: string }[] | null }>('path', 'GLM-5', 'Claude Code')
    expect(steps).toBeNull()
    const near = await json<{ steps: { kind: string }[] }>('path', 'GLM-5', 'Zhipu AI')
    expect(near.steps.map(({ kind }) => kind)).toEqual(['relation'])
  })
})

describe('graph ask', () => {
  it('answers with evidence, or says what can be asked with exit code 3', async () => {
    const answer = await json<Answer>('ask', 'who released GLM-5')
    expect(answer.answers).toContainEqual({ kind: 'entity', id: 'org:zhipu-ai', type: 'org', name: 'Zhipu AI' })
    expect(answer.evidence[0]!.issue).toMatch(/^in\//u)
    const lost = await run('ask', 'what is the weather like in my garden', '--json')
    expect(lost.code).toBe(3)
    expect(JSON.parse(lost.stdout)).toMatchObject({ understood: null, answers: [], evidence: [] })
  })

  it('takes questions line by line from a pipe', async () => {
    const { code, stdout } = await graph.run(['ask', '--json'], {
      cwd,
      input: 'who released GLM-5\n\n谁发布了 GPT-5.3\n',
    })
    expect(code).toBe(0)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    expect(answers.map(({ language }) => language)).toEqual(['en', 'zh'])
    expect(answers[1]!.answers).toMatchObject([{ name: 'OpenAI' }])
  })

  it('answers a pipe in order, skips blank lines, and ends with 3 where any question was not understood', async () => {
    const input = '\ufeffwho released GLM-5\r\n   \r\nwhat is the weather like in my garden\r\n谁发布了 GPT-5.3'
    const { code, stdout, stderr } = await graph.run(['ask', '--json'], { cwd, input })
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    expect(answers.map(({ understood }) => understood !== null)).toEqual([true, false, true])
    expect(answers.map(({ question }) => question)[0]).toBe('who released GLM-5')
    expect(await graph.run(['ask'], { cwd, input: '\n\n' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('prints a query that needs no parameters', async () => {
    const { code, stdout } = await run('ask', '--cypher', 'who released GLM-5')
    expect(code).toBe(0)
    expect(stdout).toMatch(/MATCH/u)
    expect(stdout).not.toMatch(/\$\w/u)
  })
})

describe('graph export and view', () => {
  it('writes to stdout, to a file, or below a folder', async () => {
    const { stdout } = await run('export', '--format', 'gexf')
    expect(stdout).toContain('<gexf')
    expect((await run('export', '--format', 'dot', '--out', 'out/graph.dot')).stdout).toBe('')
    expect(readFileSync(join(cwd, 'out/graph.dot'), 'utf8')).toContain('GLM-5')
    const csv = await run('export', '--format', 'csv', '--out', 'import')
    expect(csv).toMatchObject({ code: 0, stderr: expect.stringContaining('wrote') as string })
    expect(csv.stdout).toMatch(/^neo4j-admin database import full neo4j \\\n {2}--nodes=\.\/nodes-/u)
    expect(readdirSync(join(cwd, 'import')).length).toBeGreaterThan(1)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['graph.dot'])
  })

  it('says in one line what cannot be written', async () => {
    const { code, stderr } = await run('export', '--format', 'json', '--out', 'in/a.md/x.json')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^graph: cannot write in\/a\.md\/x\.json: [^\n]+\n$/u)
  })

  it('serves one page, on loopback only, to nobody who calls it by another name', async () => {
    const child = spawn(process.execPath, [graph.script, 'view', '--no-open'], { cwd })
    try {
      const address = await new Promise<string>((done, fail) => {
        child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()))
        child.stderr
          .setEncoding('utf8')
          .on('data', (text: string) => text.startsWith('graph:') && fail(new Error(text)))
      })
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
      const page = await fetch(address)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('GLM-5')
      expect((await fetch(`${address}package.json`)).status).toBe(404)
      expect((await fetch(address, { method: 'POST' })).status).toBe(405)
      const rebound = await new Promise<number | undefined>((done) =>
        request(address, { headers: { host: 'evil.example' } }, (response) => done(response.resume().statusCode)).end(),
      )
      expect(rebound).toBe(421)
    } finally {
      const closed = new Promise((done) => child.once('close', done))
      child.kill('SIGTERM')
      expect(await closed).toBe(0)
    }
  })
})

describe('Neo4j commands without a server', () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret-word' }

  it.each([['push'], ['pull'], ['cypher', '-'], ['ask', '--neo4j', 'who released GLM-5']])(
    '%s fails in one line that holds no password',
    async (...args) => {
      const { code, stdout, stderr } = await graph.run(args, { cwd, env, input: 'RETURN 1' })
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' })
      expect(stderr).toMatch(/^graph: [^\n]*127\.0\.0\.1:1[^\n]*\n$/u)
      expect(stderr).not.toContain('secret-word')
    },
  )

  it('knows a wrong parameter before it connects', async () => {
    const { code, stderr } = await graph.run(['cypher', '-', '--param', 'nope=1'], { cwd, env, input: 'RETURN 1' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^graph: [^\n]*nope[^\n]*\n$/u)
  })
})
