/**
 * A real Neo4j server on this machine, without Docker: own home folder, free loopback ports, stopped cleanly or killed.
 * Used by the tests and by `npm run neo4j`.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import { RELEASES, serverJars, type Neo4jVersion } from './artifacts.js'
import { javaFor, needMaven } from './java.js'

const run = promisify(execFile)

/** What a server is started with. */
export interface ServerOptions {
  readonly version: Neo4jVersion
  /** Folder that holds configuration, data and logs; made where it is absent. */
  readonly home: string
  readonly password: string
  /** Ports to listen on; free ones where they are not given. */
  readonly boltPort?: number
  readonly httpPort?: number
  /** Further lines of `neo4j.conf`, by key. */
  readonly conf?: Readonly<Record<string, string>>
  /** Compiles less: ready sooner and better for short runs, slower in the long one. */
  readonly quick?: boolean
  /** Leaves the password to be changed at the first login, as a fresh installation does. */
  readonly requirePasswordChange?: boolean
}

/** A running server. */
export interface Server {
  readonly version: Neo4jVersion
  readonly uri: string
  /** Address of its HTTP door; Browser is at `browser/` below it. */
  readonly http: string
  readonly user: string
  readonly password: string
  readonly home: string
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends it cleanly. */
  stop(): Promise<void>
  /** Ends it as a crash does. */
  kill(): Promise<void>
}

const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map((name) => `${name}=ALL-UNNAMED`)
const CONSOLE = 'console.log'
const READY_WITHIN_MS = 120_000

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

function configuration(bolt: number, http: number, more: Readonly<Record<string, string>>): string {
  const settings: Record<string, string> = {
    'server.bolt.listen_address': `127.0.0.1:${bolt}`,
    'server.bolt.advertised_address': `127.0.0.1:${bolt}`,
    'server.http.enabled': 'true',
    'server.http.listen_address': `127.0.0.1:${http}`,
    'server.http.advertised_address': `127.0.0.1:${http}`,
    'server.memory.heap.max_size': '512m',
    'server.memory.pagecache.size': '64m',
    'dbms.usage_report.enabled': 'false',
    ...more,
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
  return [...lines, ...OPENS.map((open) => `server.jvm.additional=--add-opens=${open}`), ''].join('\n')
}

/** Waits until both doors of the server answer, or its process has ended. */
async function ready(server: Pick<Server, 'uri' | 'http' | 'user' | 'password' | 'home'>, child: ChildProcess) {
  const auth = neo4j.auth.basic(server.user, server.password)
  const driver = neo4j.driver(server.uri, auth, { connectionTimeout: 2000 })
  const until = Date.now() + READY_WITHIN_MS
  const bolt = async (): Promise<void> => {
    try {
      await driver.getServerInfo()
    } catch (error) {
      // it answers: only the password must be changed first
      if ((error as { code?: string }).code !== 'Neo.ClientError.Security.CredentialsExpired') throw error
    }
  }
  try {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(await lastLog(server.home))
      try {
        await bolt()
        await fetch(server.http)
        return
      } catch (error) {
        if (Date.now() > until) throw error
        await pause(150)
      }
    }
  } finally {
    await driver.close()
  }
}

async function lastLog(home: string): Promise<string> {
  const logs = [CONSOLE, 'neo4j.log'].map((name) => readFile(join(home, 'logs', name), 'utf8').catch(() => ''))
  const log = (await Promise.all(logs)).find((text) => text.trim() !== '') ?? ''
  return `the Neo4j server ended while starting: ${log.trim().split('\n').slice(-5).join(' | ') || `see ${home}/logs`}`
}

interface Place {
  readonly java: { readonly path: string; readonly major: number }
  readonly lib: string
  readonly quiet: readonly string[]
}

async function placeOf(version: Neo4jVersion): Promise<Place> {
  const java = await javaFor(version)
  await needMaven()
  return {
    java,
    lib: await serverJars(version),
    quiet: java.major >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : [],
  }
}

async function prepare(home: string, conf: string): Promise<void> {
  for (const folder of ['conf', 'data', 'logs', 'run', 'plugins', 'import'])
    await mkdir(join(home, folder), { recursive: true })
  await writeFile(join(home, 'conf', 'neo4j.conf'), conf)
}

async function runAdmin(
  { java, lib, quiet }: Place,
  home: string,
  args: readonly string[],
  cwd?: string,
): Promise<string> {
  const { stdout } = await run(
    java.path,
    [...quiet, '-cp', `${lib}/*`, 'org.neo4j.server.startup.Neo4jAdminCommand', ...args],
    {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      ...(cwd === undefined ? {} : { cwd }),
    },
  )
  return stdout
}

/** Runs `neo4j-admin` on a home folder whose server is not running, and returns what it printed. */
export async function admin(
  version: Neo4jVersion,
  home: string,
  args: readonly string[],
  cwd?: string,
): Promise<string> {
  await prepare(home, configuration(0, 0, {}))
  return runAdmin(await placeOf(version), home, args, cwd)
}

/**
 * Starts a server and waits until it answers.
 * @throws MissingTool where Java or Maven is absent; Error with the end of its log where it does not start
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { version, home, password } = options
  const place = await placeOf(version)
  const { java, lib, quiet } = place
  const bolt = options.boltPort ?? (await freePort())
  const http = options.httpPort ?? (await freePort())
  await prepare(home, configuration(bolt, http, options.conf ?? {}))
  if (!existsSync(join(home, 'data', 'dbms'))) {
    const change = options.requirePasswordChange === true ? ['--require-password-change=true'] : []
    await runAdmin(place, home, ['dbms', 'set-initial-password', password, ...change])
  }

  // settings that it refuses are told on its console, before there is a log
  const console = await open(join(home, 'logs', CONSOLE), 'w')
  const child = spawn(
    java.path,
    [
      ...['-Xmx768m', '-XX:+UseSerialGC', ...quiet, ...(options.quick === true ? ['-XX:TieredStopAtLevel=1'] : [])],
      ...OPENS.map((open) => `--add-opens=${open}`),
      ...['--enable-native-access=ALL-UNNAMED', '-cp', `${lib}/*`, RELEASES[version].main],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    ],
    // its own group: a Ctrl-C meant for us must not end it behind our back
    { stdio: ['ignore', console.fd, console.fd], detached: true },
  )
  await console.close()
  const ended = once(child, 'exit').then(() => undefined)
  const orphaned = (): void => void child.kill('SIGKILL')
  process.once('exit', orphaned)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    process.removeListener('exit', orphaned)
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  const server: Server = {
    ...{ version, home, user: 'neo4j', password, ended },
    uri: `bolt://127.0.0.1:${bolt}`,
    http: `http://127.0.0.1:${http}/`,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
  try {
    await ready(server, child)
  } catch (error) {
    await server.kill()
    throw error
  }
  return server
}

/** Removes a server's home folder. */
export const removeHome = (home: string): Promise<void> => rm(home, { recursive: true, force: true })
