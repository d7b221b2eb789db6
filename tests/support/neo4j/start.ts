/** A Neo4j for a test file: the one that `NEO4J_URI` names, or a fresh server of our own. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Neo4jVersion } from './artifacts.js'
import { javaFor, MissingTool, needMaven } from './java.js'
import { removeHome, startServer, type Server, type ServerOptions } from './server.js'

/** A server to test on. `restart` and `kill` are there only where the server is our own. */
export interface TestNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly http: string | null
  readonly own: Server | null
  /** Ends it and removes its files. */
  stop(): Promise<void>
  /** Ends it as a crash does; its files stay. */
  kill(): Promise<void>
  /** Ends it and starts it again on the same data, with other settings if given. */
  restart(conf?: Readonly<Record<string, string>>): Promise<TestNeo4j>
  /** Changes the password, as the first login does. */
  withPassword(password: string): Promise<TestNeo4j>
}

const PASSWORD = 'only-for-tests'

/**
 * Why there is no server to test on, as one line, or null where there is one. Tests skip by it; in continuous
 * integration (`CI=true`) a missing tool is an error instead, so that nothing is skipped unseen.
 */
export async function whyNoNeo4j(version: Neo4jVersion): Promise<string | null> {
  if (process.env['NEO4J_URI'] !== undefined) return null
  try {
    await javaFor(version)
    await needMaven()
    return null
  } catch (error) {
    if (!(error instanceof MissingTool) || process.env['CI'] === 'true') throw error
    return error.message
  }
}

/**
 * Starts a server (or takes the one that `NEO4J_URI`, `NEO4J_USERNAME` and `NEO4J_PASSWORD` name).
 * @throws MissingTool where Java or Maven is absent
 */
export async function startNeo4j(
  options: { version: Neo4jVersion } & Partial<Pick<ServerOptions, 'conf' | 'requirePasswordChange'>>,
): Promise<TestNeo4j> {
  const given = process.env['NEO4J_URI']
  if (given !== undefined && options.conf === undefined && options.requirePasswordChange === undefined) {
    const nothing = async (): Promise<void> => {}
    const server: TestNeo4j = {
      uri: given,
      user: process.env['NEO4J_USERNAME'] ?? 'neo4j',
      password: process.env['NEO4J_PASSWORD'] ?? '',
      ...{
        http: null,
        own: null,
        stop: nothing,
        kill: nothing,
        restart: async () => server,
        withPassword: async () => server,
      },
    }
    return server
  }
  const home = await mkdtemp(join(tmpdir(), 'issue-graph-neo4j-'))
  return wrap(await startServer({ password: PASSWORD, home, quick: true, ...options }))
}

function wrap(server: Server): TestNeo4j {
  const { uri, user, password, http, home, version } = server
  return {
    ...{ uri, user, password, http, own: server, kill: () => server.kill() },
    stop: async () => {
      await server.stop()
      await removeHome(home)
    },
    withPassword: async (changed) => {
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
      try {
        await driver.executeQuery(
          'ALTER CURRENT USER SET PASSWORD FROM $password TO $changed',
          { password, changed },
          { database: 'system' },
        )
      } finally {
        await driver.close()
      }
      return wrap({ ...server, password: changed })
    },
    restart: async (conf = {}) => {
      await server.stop()
      return wrap(await startServer({ version, home, password, quick: true, conf }))
    },
  }
}
