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
const env = {
  ...process.env,
  PATH: `${scratch}${delimiter}${process.env['PATH'] ?? ''}`,
  GRAPH_STORE: join(scratch, 'store'),
}

const text = readFileSync(README, 'utf8').replace(BLOCK, (_block, open: string, line: string, close: string) => {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line.slice(2)], {
    cwd: packagePath(),
    env,
    encoding: 'utf8',
  })
  // 3: a question that was not understood, shown as such
  if (status !== 0 && status !== 3) throw new Error(`${line.trim()}: ${stderr}`)
  return `${open}${line}${stdout.replace(/[ \t]+$/gmu, '').trimEnd()}\n${close}`
})
writeFileSync(README, text)
rmSync(scratch, { recursive: true })
