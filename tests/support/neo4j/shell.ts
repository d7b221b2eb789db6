/** cypher-shell, as a person would run it, but for many files in one go. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shellJars } from './artifacts.js'
import { javaFor } from './java.js'
import type { TestNeo4j } from './start.js'

const run = promisify(execFile)
const MARK = '-- next --'

/** Runs each text with cypher-shell and returns the lines that it printed for each, the line of column names first. */
export async function inShell(server: TestNeo4j, texts: readonly string[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'issue-graph-shell-'))
  try {
    const file = join(folder, 'all.cypher')
    await writeFile(file, texts.map((text) => `${text}\nRETURN '${MARK}' AS mark;\n`).join('\n'))
    const [java, jars] = await Promise.all([javaFor('5.26'), shellJars()])
    const { stdout } = await run(
      java.path,
      [
        ...['-cp', `${jars}/*`, 'org.neo4j.shell.Main', '-a', server.uri, '-u', server.user],
        ...['--format', 'plain', '--non-interactive', '-f', file],
      ],
      // the password stays out of the process list
      { env: { ...process.env, NEO4J_PASSWORD: server.password }, maxBuffer: 1 << 26 },
    )
    return stdout
      .split(`mark\n"${MARK}"\n`)
      .slice(0, -1)
      .map((part) => part.split('\n').filter((line) => line !== ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
