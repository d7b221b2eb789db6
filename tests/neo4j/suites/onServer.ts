import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Neo4jVersion } from '../../support/neo4j/artifacts.js'
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../../support/neo4j/start.js'
import { browserSuite } from './browser.js'
import { bulkSuite } from './bulk.js'
import { cypherSuite } from './cypher.js'
import { connectionSuite, faultSuite } from './faults.js'
import { killSuite } from './kills.js'
import { pushPullSuite } from './pushPull.js'
import { queriesSuite } from './queries.js'

/** All that is tested on a real server of a version; one server for all but the faults. */
export async function onServer(version: Neo4jVersion): Promise<void> {
  const missing = await whyNoNeo4j(version)
  if (missing !== null) {
    test.skip(`Neo4j ${version}: ${missing}`)
    return
  }
  describe(`Neo4j ${version}`, () => {
    let server: TestNeo4j
    beforeAll(async () => {
      server = await startNeo4j({ version })
    })
    afterAll(() => server.stop())
    pushPullSuite(() => server)
    killSuite(() => server)
    cypherSuite(() => server)
    queriesSuite(() => server)
    browserSuite(version, () => server)
    connectionSuite(() => server)
  })
  if (process.env['NEO4J_URI'] !== undefined) return
  faultSuite(version)
  bulkSuite(version)
}
