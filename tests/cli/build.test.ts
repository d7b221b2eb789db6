import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BuildReport } from '../../src/records.js'
import { bundleCommand, folderWith, type CommandUnderTest, type RunOptions } from './support/command.js'
import { MONDAY, TUESDAY, WEDNESDAY } from './support/issues.js'

let graph: CommandUnderTest
beforeAll(async () => {
  graph = await bundleCommand()
})
afterAll(() => graph.remove())

/** Runs a build that must succeed. */
async function build(cwd: string, args: string[], options: RunOptions = {}): Promise<BuildReport & { stderr: string }> {
  const { code, stdout, stderr } = await graph.run(['build', ...args, '--json'], { cwd, ...options })
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return { ...BuildReport.parse(JSON.parse(stdout)), stderr }
}

async function issues(cwd: string): Promise<string[]> {
  const { stdout } = await graph.run(['list', '--issues', '--json'], { cwd })
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)
}

/** Everything that a store holds, as one text. */
function snapshot(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'base64')}`)
    .join('\n')
}

/** A build that must fail in one line and leave the store as it is. */
async function refused(cwd: string, args: string[], told: RegExp, store = '.graph'): Promise<void> {
  const path = join(cwd, store)
  const before = existsSync(path) ? snapshot(path) : ''
  const { code, stdout, stderr } = await graph.run(['build', ...args], { cwd })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim().split('\n').at(-1)).toMatch(told)
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^graph: /u)
  expect(existsSync(path) ? snapshot(path) : '').toBe(before)
}

describe('graph build', () => {
  it('tells what it added and what the graph holds', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY })
    const report = await build(cwd, ['in'])
    expect(report).toMatchObject({ added: ['in/a', 'in/b'], changed: [], removed: [], unchanged: 0, issues: 2 })
    expect(report.entities.total).toBeGreaterThan(5)
    expect(report.relations.byType.released).toBeGreaterThanOrEqual(2)
    const again = await build(cwd, ['in'])
    expect(again).toMatchObject({ added: [], unchanged: 2, entities: report.entities, relations: report.relations })
    const text = await graph.run(['build', 'in'], { cwd })
    expect(text.stdout).toMatch(/^unchanged +2$/mu)
  })

  it('reads data/issues where no path is given, and keeps the store where it is told', async () => {
    const cwd = folderWith({ 'data/issues/a.md': MONDAY })
    await build(cwd, [], { env: { GRAPH_STORE: 'elsewhere' } })
    expect(existsSync(join(cwd, '.graph'))).toBe(false)
    await build(cwd, ['--store', 'third'], { env: { GRAPH_STORE: 'elsewhere' } })
    expect(existsSync(join(cwd, 'third'))).toBe(true)
  })

  it('adds issue by issue, and follows changes and removals within the paths given', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'other/c.md': WEDNESDAY })
    await build(cwd, ['in'])
    expect(await build(cwd, ['other/c.md'])).toMatchObject({ added: ['other/c'], unchanged: 2, issues: 3 })
    rmSync(join(cwd, 'in/b.md'))
    writeFileSync(join(cwd, 'in/a.md'), MONDAY.replace('Cursor', 'Windsurf'))
    // what is gone from a path that is not given stays
    expect(await build(cwd, ['other'])).toMatchObject({ removed: [], issues: 3 })
    expect(await build(cwd, ['in'])).toMatchObject({ changed: ['in/a'], removed: ['in/b'], issues: 2 })
    expect(await issues(cwd)).toEqual(['in/a', 'other/c'])
    expect(await build(cwd, ['in', '--only'])).toMatchObject({ removed: ['other/c'], issues: 1 })
  })

  it('gives the same graph in one build, in two, and in another order', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'in/c.md': WEDNESDAY })
    const exported = async (...builds: string[][]): Promise<string> => {
      rmSync(join(cwd, '.graph'), { recursive: true, force: true })
      for (const paths of builds) await build(cwd, paths)
      return (await graph.run(['export', '--format', 'json'], { cwd })).stdout
    }
    const whole = await exported(['in'])
    expect(await exported(['in/c.md', 'in/a.md', 'in/b.md'])).toBe(whole)
    expect(await exported(['in/b.md'], ['in/a.md', 'in/c.md'])).toBe(whole)
    expect(await exported(['in'], ['in'])).toBe(whole)
  })

  it('extracts again when graph.yaml changed, even what the paths do not name', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'other/b.md': TUESDAY })
    await build(cwd, ['in', 'other'])
    const named = async (): Promise<number> => (await graph.run(['show', 'GLM-5', '--json'], { cwd })).code ?? 1
    expect(await named()).toBe(0)
    writeFileSync(join(cwd, 'graph.yaml'), 'ignore: [GLM-5]\n')
    await build(cwd, ['in'])
    expect(await named()).toBe(1)
  })

  it('names every file it cannot read, builds the rest, and keeps what it read of them before', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'in/b.md': TUESDAY, 'in/c.md': WEDNESDAY })
    await build(cwd, ['in'])
    writeFileSync(join(cwd, 'in/b.md'), '')
    rmSync(join(cwd, 'in/c.md'))
    symlinkSync('nowhere.md', join(cwd, 'in/c.md'))
    writeFileSync(join(cwd, 'in/d.md'), new Uint8Array([0, 1, 2, 3]))
    writeFileSync(join(cwd, 'in/e.md'), new Uint8Array([0x63, 0xe9, 0xff, 0xc3, 0x28]))
    const report = await build(cwd, ['in'])
    expect(report.warnings).toHaveLength(4)
    for (const name of ['b', 'c', 'd', 'e']) expect(report.stderr).toContain(`warning: in/${name}.md: skipped: `)
    expect(await issues(cwd)).toEqual(['in/a', 'in/b', 'in/c'])
    expect((await graph.run(['build', 'in', '--strict'], { cwd })).code).toBe(1)
  })

  it('takes of two files of equal text the first by path, and names both', async () => {
    const cwd = folderWith({ 'in/b.md': MONDAY, 'in/a.md': MONDAY })
    const report = await build(cwd, ['in'])
    expect(report.added).toEqual(['in/a'])
    expect(report.stderr).toMatch(/in\/b\.md.*in\/a\.md/u)
  })

  it('fails and writes nothing where no issue is read', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'bad/empty.md': ' \n', 'none/x.json': '{}' })
    await refused(cwd, ['none'], /no issue found in none/u)
    expect(existsSync(join(cwd, '.graph'))).toBe(false)
    await build(cwd, ['in'])
    await refused(cwd, ['none'], /no issue found in none/u)
    await refused(cwd, ['bad'], /no issue could be read/u)
    await refused(cwd, ['gone'], /no issue found/u)
    await refused(cwd, [], /no issue found/u)
  })

  it('stops before anything is written at a mistake in graph.yaml, with its position', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY })
    await build(cwd, ['in'])
    writeFileSync(join(cwd, 'graph.yaml'), 'neverMerge:\n  - [only one]\n')
    await refused(cwd, ['in'], /graph\.yaml:2:\d+: neverMerge/u)
    writeFileSync(join(cwd, 'graph.yaml'), 'unknown: 1\n')
    await refused(cwd, ['in'], /graph\.yaml.*unknown/u)
    writeFileSync(join(cwd, 'graph.yaml'), 'a: [\n')
    await refused(cwd, ['in'], /graph\.yaml:\d+:\d+: not valid YAML/u)
  })

  it('stops at a damaged or newer store, and leaves it', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY })
    await build(cwd, ['in'])
    const manifest = join(cwd, '.graph/manifest.json')
    const good = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, good.slice(0, good.length / 2))
    await refused(cwd, ['in'], /damaged/u)
    writeFileSync(manifest, good.replace('"in/a"', '"in/x"'))
    await refused(cwd, ['in'], /damaged/u)
    for (const command of ['list', 'conflicts', 'topics', 'ask x']) {
      const { code, stdout, stderr } = await graph.run(command.split(' '), { cwd })
      expect({ command, code, stdout }).toEqual({ command, code: 1, stdout: '' })
      expect(stderr).toMatch(/^graph: [^\n]*damaged[^\n]*\n$/u)
    }
    const body = good.slice(good.indexOf('\n') + 1).replace(/"schema": \d+/u, '"schema": 99')
    writeFileSync(manifest, `{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n${body}`)
    await refused(cwd, ['in'], /schema 99.*update issue-graph/u)
    writeFileSync(manifest, good)
    expect((await graph.run(['list'], { cwd })).code).toBe(0)
  })

  it('says in one line that there is no store', async () => {
    const { code, stdout, stderr } = await graph.run(['list', '--store', 'nowhere'], { cwd: folderWith({}) })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^graph: [^\n]*nowhere[^\n]*graph build[^\n]*\n$/u)
  })

  it('says in one line that the store cannot be written', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, file: 'x' })
    const { code, stderr } = await graph.run(['build', 'in', '--store', 'file/store'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^graph: [^\n]+\n$/u)
    if (process.getuid?.() === 0) return
    mkdirSync(join(cwd, 'closed'))
    chmodSync(join(cwd, 'closed'), 0o500)
    const closed = await graph.run(['build', 'in', '--store', 'closed/store'], { cwd })
    expect(closed.code).toBe(1)
    expect(closed.stderr).toMatch(/^graph: [^\n]+\n$/u)
  })

  it('builds two at once one after the other', async () => {
    const cwd = folderWith({ 'in/a.md': MONDAY, 'other/b.md': TUESDAY })
    const both = await Promise.all([graph.run(['build', 'in'], { cwd }), graph.run(['build', 'other'], { cwd })])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(await issues(cwd)).toEqual(['in/a', 'other/b'])
  })
})
