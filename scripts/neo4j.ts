/**
 * `npm run neo4j`: a Neo4j server for a person, without Docker. Data stays under `.graph/neo4j`; Ctrl-C stops it cleanly.
 * Optional argument: the version, 5.26 (default) or 2026.08.
 */
import { join, resolve } from 'node:path'
import { RELEASES, type Neo4jVersion } from '../tests/support/neo4j/artifacts.js'
import { javaFor, needMaven } from '../tests/support/neo4j/java.js'
import { startServer } from '../tests/support/neo4j/server.js'

/** Guards nothing but this machine's loopback; who wants another one changes it in Browser. */
const PASSWORD = 'issue-graph'

async function main(): Promise<number> {
  const asked = process.argv[2] ?? '5.26'
  if (!Object.hasOwn(RELEASES, asked)) {
    process.stderr.write(`neo4j: no version "${asked}"; there are ${Object.keys(RELEASES).join(' and ')}\n`)
    return 2
  }
  const version = asked as Neo4jVersion
  // what is missing is the only line then
  await javaFor(version)
  await needMaven()
  // a database of one version is not opened by the other
  const home = resolve(join('.graph', 'neo4j', version))
  process.stderr.write(`starting Neo4j ${RELEASES[version].release} (fetched the first time: about 150 MB) …\n`)
  const server = await startServer({ version, home, password: PASSWORD })
  let stopping = false
  const stop = (): void => {
    // npm passes a Ctrl-C on that the terminal has sent us already
    if (stopping) return
    stopping = true
    process.stderr.write('\nstopping …\n')
    void server.stop()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.stdout.write(
    [
      `Browser   ${server.http}browser/`,
      `Bolt      ${server.uri}`,
      `log in    user ${server.user}, password ${server.password} (as set at the first start)`,
      `data      ${home}`,
      '',
      'In another terminal:',
      `  export NEO4J_URI=${server.uri} NEO4J_USERNAME=${server.user} NEO4J_PASSWORD=${server.password}`,
      '  npx graph push',
      '',
      'Ctrl-C stops it.',
      '',
    ].join('\n'),
  )
  await server.ended
  return 0
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`neo4j: ${(error as Error).message}\n`)
    process.exitCode = 1
  },
)
