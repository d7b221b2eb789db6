/** Programs that are not ours, to judge exports by. On CI a missing one fails; elsewhere the test is skipped with a line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'

const onCi = process.env['CI'] === 'true'

/** Leaves the test where `present` is false: by a failure on CI, else by a skip that says what is missing. */
export function need(context: TestContext, present: boolean, what: string): void {
  if (present) return
  if (onCi) throw new Error(`${what} is missing, and CI must have it`)
  context.skip(`${what} is missing`)
}

/** Leaves the test where a folder of the workshop is absent, CI or not. */
export function needFolder(context: TestContext, present: boolean, what: string): void {
  if (!present) context.skip(`${what} is absent`)
}

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function run(command: string, args: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input, maxBuffer: 2 ** 28 })
  return { status, stdout, stderr }
}

export const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Writes files into a folder of its own for as long as `use` runs. */
export function withFiles<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'issue-graph-export-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
