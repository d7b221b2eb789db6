import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleCommand, folderWith, type CommandUnderTest } from './support/command.js'

const NAMES =
  'build extract ask list show timeline path topics conflicts merges diff export view push pull cypher eval schema'
let graph: CommandUnderTest
beforeAll(async () => {
  graph = await bundleCommand()
})
afterAll(() => graph.remove())

/** One line that begins with `graph: `, and no stack. */
const oneLine = (stderr: string): void => {
  expect(stderr).toMatch(/^graph: [^\n]+\n$/u)
}

describe('graph', () => {
  it('prints help and version on stdout', async () => {
    const help = await graph.run(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const name of NAMES.split(' ')) expect(help.stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'))
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string
    }
    expect(await graph.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each(NAMES.split(' '))('explains %s with examples', async (name) => {
    const { code, stdout } = await graph.run([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: graph ${name}`)
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('--json')
  })

  it('knows wrong usage: exit code 2, one line that says what and where help is', async () => {
    const wrong = [
      ['bild'],
      ['--nonsense'],
      ['show'],
      ['show', 'a', 'b'],
      ['list', '--top', '0'],
      ['list', '--type', 'animal'],
      ['list', '--type', 'org', '--issues'],
      ['list', '--since', 'yesterday'],
      ['export'],
      ['export', '--format', 'pdf'],
      ['export', '--format', 'csv'],
      ['eval', 'gold'],
      ['eval', 'gold', 'issues', '--hide', '2'],
      ['schema', 'nothing'],
      ['view', '--port', '99999'],
      ['cypher', '--json', '--csv', 'x'],
      ['cypher', '--param', 'novalue', 'x'],
    ]
    for (const args of wrong) {
      const { code, stdout, stderr } = await graph.run(args)
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      oneLine(stderr)
    }
    const none = await graph.run([])
    expect(none.code).toBe(2)
    expect(none.stdout).toBe('')
    expect(none.stderr).toContain('Usage: graph')
  })

  it('takes options of all commands before and after the command', async () => {
    const cwd = folderWith({})
    for (const args of [
      ['--store', 'nowhere', 'list'],
      ['list', '--store', 'nowhere'],
      ['list', '--store=nowhere', '--top', '3'],
      ['--verbose', '--store=nowhere', 'list'],
    ]) {
      const { code, stderr } = await graph.run(args, { cwd })
      expect({ args, code }).toEqual({ args, code: 1 })
      expect(stderr).toContain('nowhere')
    }
    expect((await graph.run(['help', 'ask'])).stdout).toContain('Usage: graph ask')
  })

  it('suggests the command that was meant', async () => {
    expect((await graph.run(['biuld'])).stderr).toContain('build')
  })

  it('colours nothing that is not a terminal', async () => {
    const { stdout, stderr } = await graph.run(['list'], { cwd: folderWith({}) })
    expect(stdout + stderr).not.toContain('\u001b')
  })

  it('adds the stack to an error only with --verbose', async () => {
    const cwd = folderWith({})
    expect((await graph.run(['show', 'X'], { cwd })).stderr.split('\n')).toHaveLength(2)
    expect((await graph.run(['show', 'X', '--verbose'], { cwd })).stderr).toContain('    at ')
  })

  it('is no failure when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [graph.script, 'schema', 'show'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdout.destroy()
    const code = await new Promise((done) => child.once('close', done))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
