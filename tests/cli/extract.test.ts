import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExtractDocument, EvalReport } from '../../src/records.js'
import { bundleCommand, folderWith, type CommandUnderTest } from './support/command.js'
import { MONDAY, TUESDAY } from './support/issues.js'

let graph: CommandUnderTest
beforeAll(async () => {
  graph = await bundleCommand()
})
afterAll(() => graph.remove())

const documents = (stdout: string): ExtractDocument[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ExtractDocument.parse(JSON.parse(line)))

describe('graph extract', () => {
  it('prints one document an issue, in the order given, whose offsets hold', async () => {
    const cwd = folderWith({ 'in/b.md': TUESDAY, 'in/a.md': MONDAY })
    const { code, stdout, stderr } = await graph.run(['extract', 'in/b.md', 'in/a.md'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const found = documents(stdout)
    expect(found.map(({ issue }) => [issue.id, issue.path, issue.date])).toEqual([
      ['in/b', 'in/b.md', '2026-02-17'],
      ['in/a', 'in/a.md', '2026-02-16'],
    ])
    for (const [index, text] of [TUESDAY, MONDAY].entries()) {
      const { entities, relations } = found[index]!
      const ids = new Set(entities.map(({ id }) => id))
      for (const { mentions } of entities)
        for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      for (const { source, target, evidence } of relations) {
        expect(ids.has(source) && ids.has(target)).toBe(true)
        for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
      }
    }
    // one thing, one id, in both languages
    const zhipu = found.map(({ entities }) => entities.find(({ name }) => name === 'Zhipu AI')?.id)
    expect(zhipu[0]).toBeDefined()
    expect(zhipu[0]).toBe(zhipu[1])
  })

  it('prints the same bytes again, whatever the locale', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY })
    const first = await graph.run(['extract', 'in'], { cwd, env: { LC_ALL: 'C' } })
    const second = await graph.run(['extract', 'in'], { cwd, env: { LC_ALL: 'sv_SE.UTF-8', TZ: 'Asia/Tokyo' } })
    expect(first.stdout).toBe(second.stdout)
  })

  it('reads one issue from stdin', async () => {
    const { code, stdout } = await graph.run(['extract', '-'], { input: MONDAY, cwd: folderWith({}) })
    expect(code).toBe(0)
    const [document] = documents(stdout)
    expect(document!.issue.path).toBe('-')
    expect(document!.entities.map(({ name }) => name)).toContain('GLM-5')
  })

  it('keeps to the schema that `graph schema extract` prints', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY })
    const schema = JSON.parse((await graph.run(['schema', 'extract'])).stdout) as object
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    const line = (await graph.run(['extract', 'in'], { cwd })).stdout.trim()
    expect(check(JSON.parse(line))).toBe(true)
    expect(check({ ...(JSON.parse(line) as object), entities: 7 })).toBe(false)
  })

  it('skips what is no issue, names it, and does the rest', async () => {
    const cwd = folderWith({
      'in/a.md': MONDAY,
      'in/empty.md': '',
      'in/binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 255]),
      'in/wrong.md': new Uint8Array([...Buffer.from('# Title\n\ncaf'), 0xe9, 0xff, 0x28]),
      'in/twin.md': MONDAY,
    })
    const { code, stdout, stderr } = await graph.run(['extract', 'in'], { cwd })
    expect(code).toBe(0)
    expect(documents(stdout).map(({ issue }) => issue.id)).toEqual(['in/a'])
    for (const name of ['empty', 'binary', 'wrong', 'twin'])
      expect(stderr).toMatch(new RegExp(`^warning: in/${name}\\.md: skipped: [^\\n]+$`, 'mu'))
    expect(stderr).toContain('in/a.md')
    expect((await graph.run(['extract', 'in', '--strict'], { cwd })).code).toBe(1)
  })

  it('fails in one line where there is no issue', async () => {
    const cwd = folderWith({ 'in/empty.md': '', 'none/readme.json': '{}' })
    for (const path of ['in', 'none', 'gone']) {
      const { code, stdout, stderr } = await graph.run(['extract', path], { cwd })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr.trim().split('\n').at(-1)).toMatch(/^graph: no issue [^\n]+$/u)
    }
  })

  it('names the position of a mistake in graph.yaml', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'graph.yaml': 'aliases:\n  Zhipu AI: [智谱\n' })
    const broken = await graph.run(['extract', 'in'], { cwd })
    expect(broken.code).toBe(1)
    expect(broken.stderr).toMatch(/^graph: graph\.yaml:\d+:\d+: [^\n]+\n$/u)
    writeFileSync(join(cwd, 'other.yaml'), 'ignore: 7\n')
    const wrong = await graph.run(['extract', 'in', '--config', 'other.yaml'], { cwd })
    expect(wrong.stderr).toMatch(/^graph: other\.yaml:1:\d+: ignore: [^\n]+\n$/u)
    const gone = await graph.run(['extract', 'in', '--config', 'gone.yaml'], { cwd })
    expect(gone).toMatchObject({ code: 1, stderr: expect.stringMatching(/^graph: cannot read gone\.yaml: [^\n]+\n$/u) })
  })
})

describe('graph eval', () => {
  const gold = {
    issue: 'a.md',
    date: '2026-02-16',
    language: 'en',
    entities: [
      { name: 'Zhipu AI', type: 'org', names: ['Zhipu AI'] },
      { name: 'GLM-5', type: 'model', names: ['GLM-5'] },
      { name: 'SWE-bench Verified', type: 'benchmark', names: ['SWE-bench Verified'] },
      { name: 'Cursor', type: 'product', names: ['Cursor'] },
      { name: 'Claude Sonnet 4.6', type: 'model', names: ['Claude Sonnet 4.6'] },
      { name: 'Never Written', type: 'org', names: ['Never Written'] },
    ],
    relations: [{ type: 'released', source: 'Zhipu AI', target: 'GLM-5' }],
    observations: [],
  }
  const files = { 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'gold/a.json': JSON.stringify(gold) }

  it('scores issues that have gold, and lists every miss', async () => {
    const cwd = folderWith(files)
    const { code, stdout } = await graph.run(['eval', 'gold', 'in', '--json'], { cwd })
    expect(code).toBe(0)
    const report = EvalReport.parse(JSON.parse(stdout))
    expect(report.issues).toBe(1)
    expect(report.entities).toMatchObject({ gold: 6, right: 5 })
    const text = await graph.run(['eval', 'gold', 'in', '--errors'], { cwd })
    expect(text.stdout).toMatch(/^entities +[\d.]+ +0\.833/mu)
    expect(text.stdout).toContain('entity missing: org Never Written')
  })

  it('hides a share of the lexicon, the same for the same seed', async () => {
    const cwd = folderWith(files)
    const all = ['eval', 'gold', 'in', '--json', '--hide', '1']
    const hidden = await graph.run(all, { cwd })
    expect((await graph.run(all, { cwd })).stdout).toBe(hidden.stdout)
    const report = EvalReport.parse(JSON.parse(hidden.stdout))
    expect(report.entities.right).toBeLessThan(5)
  })

  it('leaves out gold without its issue, with a line', async () => {
    const cwd = folderWith({ ...files, 'gold/z.json': JSON.stringify({ ...gold, issue: 'z.md' }) })
    const { code, stderr } = await graph.run(['eval', 'gold', 'in'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('z.md')
  })

  it('says what is wrong with gold in one line', async () => {
    const cwd = folderWith({
      'in/a.md': MONDAY,
      'broken/a.json': '{"issue": ',
      'wrong/a.json': JSON.stringify({ ...gold, entities: [{ name: 'X', type: 'animal', names: [] }] }),
      'dangling/a.json': JSON.stringify({ ...gold, relations: [{ type: 'uses', source: 'GLM-5', target: 'Nobody' }] }),
      'empty/readme.txt': '',
    })
    for (const [folder, told] of Object.entries({
      broken: /broken\/a\.json: not readable as JSON/u,
      wrong: /wrong\/a\.json: entities\.0\.type: /u,
      dangling: /dangling\/a\.json: relations\.0\.target: no entity is named "Nobody"/u,
      empty: /no gold file/u,
      gone: /cannot read the gold folder gone/u,
    })) {
      const { code, stdout, stderr } = await graph.run(['eval', folder, 'in'], { cwd })
      expect({ folder, code, stdout }).toEqual({ folder, code: 1, stdout: '' })
      expect(stderr).toMatch(told)
      expect(stderr).toMatch(/^graph: [^\n]+\n$/u)
    }
    expect(basename(cwd)).toMatch(/^graph-/u)
  })
})
