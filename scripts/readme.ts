/**
 * `npm run readme`: runs every command that stands in a `console` block of the README and puts what it prints below it, so
 * that the README shows real output. Run it after `npm run build`, whenever the output changed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { packagePath } from '../src/cli/packageFolder.js'

const README = packagePath('README.md')
const BLOCK = /(```console\n)(\$ [^\n]+\n)[\s\S]*?(```)/gu

const scratch = mkdtempSync(join(tmpdir(), 'graph-readme-'))
const shim = join(scratch, 'graph')
writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${packagePath('dist', 'cli.js')}" "$@"\n`, { mode: 0o755 })
/** What a command line prints. `store`: the graph that it reads or makes. */
function run(line: string, store: string): string {
  const env = {
    ...process.env,
    PATH: `${scratch}${delimiter}${process.env['PATH'] ?? ''}`,
    GRAPH_STORE: join(scratch, store),
  }
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], { cwd: packagePath(), env, encoding: 'utf8' })
  // 3: a question that was not understood, shown as such
  if (status !== 0 && status !== 3) throw new Error(`${line}: ${stderr}`)
  return stdout.replace(/[ \t]+$/gmu, '').trimEnd()
}

run('graph build data/issues', 'built')

const text = readFileSync(README, 'utf8').replace(BLOCK, (_block, open: string, line: string, close: string) => {
  const command = line.slice(2).trim()
  // a build shows what it is like on nothing
  return `${open}${line}${run(command, command.startsWith('graph build') ? 'fresh' : 'built')}\n${close}`
})
writeFileSync(README, text)
rmSync(scratch, { recursive: true })
