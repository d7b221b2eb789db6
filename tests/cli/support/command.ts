/** Runs the real command in its own process, bundled once a test file from the sources as they are. */
import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'tsup'

const ROOT = resolve(import.meta.dirname, '../../..')
/** Inside the package, so that the command finds its data. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'issue-graph')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Record<string, string>
  readonly input?: string | Uint8Array
}

export interface CommandUnderTest {
  /** Runs `graph` with these arguments in a folder; colours and stores of the surroundings are out of the way. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>
  /** The script, for tests that start it themselves. */
  readonly script: string
  remove(): void
}

export async function bundleCommand(): Promise<CommandUnderTest> {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'cli-'))
  await build({
    entry: { cli: join(ROOT, 'src/cli/main.ts') },
    outDir: folder,
    format: 'esm',
    target: 'node20',
    config: false,
    silent: true,
    splitting: true,
    clean: false,
  })
  const script = join(folder, 'cli.js')
  return {
    script,
    run: (args, options = {}) => run(script, args, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function run(script: string, args: readonly string[], { cwd, env = {}, input }: RunOptions): Promise<Outcome> {
  const { GRAPH_STORE: _store, NEO4J_URI: _uri, NEO4J_PASSWORD: _password, ...rest } = process.env
  const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...rest, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code, stdout, stderr }))
  })
}

/** A folder of its own with these files: name → text or bytes. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}
