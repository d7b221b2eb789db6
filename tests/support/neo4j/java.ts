/** Finds the Java that a server version needs, and says how to get what is missing. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { RELEASES, type Neo4jVersion } from './artifacts.js'

const run = promisify(execFile)

/** Java or Maven is not there, or too old. The message says in one line what to install. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool'
}

function candidates(): string[] {
  const homes = [process.env['JAVA_HOME'], process.env['JAVA_HOME_NEO4J']].filter((home) => home !== undefined)
  for (const folder of ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'])
    if (existsSync(folder))
      for (const name of readdirSync(folder).sort())
        homes.push(join(folder, name), join(folder, name, 'Contents', 'Home'))
  const binaries = homes.map((home) => join(home, 'bin', 'java')).filter((path) => existsSync(path))
  return ['java', ...binaries]
}

/** Major version of a Java (17, 21 …), or null where it does not run. */
async function majorOf(java: string): Promise<number | null> {
  try {
    const { stderr, stdout } = await run(java, ['-version'])
    const major = /version "(?:1\.)?(\d+)/u.exec(stderr + stdout)?.[1]
    return major === undefined ? null : Number(major)
  } catch {
    return null
  }
}

/**
 * Path of a Java that runs the given server version.
 * @throws MissingTool
 */
export async function javaFor(version: Neo4jVersion): Promise<{ path: string; major: number }> {
  const [oldest, newest] = RELEASES[version].java
  for (const path of candidates()) {
    const major = await majorOf(path)
    if (major !== null && major >= oldest && major <= newest) return { path, major }
  }
  const range = newest === 99 ? `${oldest} or newer` : `${oldest} to ${newest}`
  throw new MissingTool(
    `Neo4j ${version} needs Java ${range}: install it (https://adoptium.net) or set JAVA_HOME, or point NEO4J_URI at a server in Docker, Desktop or Aura`,
  )
}

/** @throws MissingTool where Maven is not installed */
export async function needMaven(): Promise<void> {
  try {
    await run('mvn', ['-version'])
  } catch {
    throw new MissingTool(
      "Maven (mvn) fetches Neo4j's jars: install it (https://maven.apache.org), or point NEO4J_URI at a server in Docker, Desktop or Aura",
    )
  }
}
