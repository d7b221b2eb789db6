/**
 * The jars of a Neo4j server, from Maven Central: one folder a version, kept in the user's cache under the hash of the
 * `pom.xml` that asked for them, so that they are fetched once.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Neo4jVersion = '5.26' | '2026.08'

/** What a server of a version is made of and needs. */
export interface Neo4jRelease {
  readonly release: string
  /** Class that starts the server. */
  readonly main: string
  /** Oldest and newest Java that runs it. */
  readonly java: readonly [oldest: number, newest: number]
}

/** The long-term version and the current calendar version: both are supported, both are tested. */
export const RELEASES: Readonly<Record<Neo4jVersion, Neo4jRelease>> = {
  '5.26': { release: '5.26.30', main: 'org.neo4j.server.CommunityEntryPoint', java: [17, 21] },
  '2026.08': { release: '2026.08.1', main: 'org.neo4j.server.Neo4jCommunity', java: [21, 99] },
}

const BROWSER = '5.24.0'
const SHELL = '5.26.30'

type Artifact = readonly [group: string, artifact: string, version: string]

const serverArtifacts = (release: string): Artifact[] => [
  ['org.neo4j', 'neo4j', release],
  ['org.neo4j.app', 'neo4j-server', release],
  ['org.neo4j.client', 'neo4j-browser', BROWSER],
]

function pom(artifacts: readonly Artifact[]): string {
  const dependencies = artifacts.map(
    ([group, artifact, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  )
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '<modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>jars</artifactId><version>1</version>',
    `<dependencies>${dependencies.join('')}</dependencies>`,
    '</project>',
    '',
  ].join('\n')
}

/** The user's cache folder, as the system has it. */
function cacheFolder(): string {
  const base =
    process.env['XDG_CACHE_HOME'] ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches')
      : process.platform === 'win32'
        ? (process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
        : join(homedir(), '.cache'))
  return join(base, 'issue-graph')
}

async function jars(name: string, artifacts: readonly Artifact[]): Promise<string> {
  const text = pom(artifacts)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const folder = join(cacheFolder(), `${name}-${hash}`)
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder(), { recursive: true })
  // fetched beside its place and renamed, so that a broken download is never taken for a whole one
  const draft = await mkdtemp(join(cacheFolder(), `${name}-draft-`))
  try {
    await writeFile(join(draft, 'pom.xml'), text)
    await run(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${draft}/lib`],
      { cwd: draft, maxBuffer: 1 << 26 },
    )
    await rename(join(draft, 'lib'), folder).catch((error: unknown) => {
      // another process was faster
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}

/** Folder with all jars of a server and its Browser page; fetched where it is not there yet. */
export const serverJars = (version: Neo4jVersion): Promise<string> =>
  jars(`neo4j-${RELEASES[version].release}`, serverArtifacts(RELEASES[version].release))

/** Folder with the jars of cypher-shell, which speaks to every server version. */
export const shellJars = (): Promise<string> => jars(`cypher-shell-${SHELL}`, [['org.neo4j', 'cypher-shell', SHELL]])
