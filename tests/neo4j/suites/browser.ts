import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, push, readQuery, runCypher, type Connection } from '../../../src/store/neo4j/index.js'
import { need } from '../../export/tools.js'
import { hasChromium, launchChromium } from '../../support/chromium.js'
import type { Neo4jVersion } from '../../support/neo4j/artifacts.js'
import { BrowserPage } from '../../support/neo4j/browserPage.js'
import type { TestNeo4j } from '../../support/neo4j/start.js'
import { sampleGraph } from './graphs.js'

const FOLDER = join(import.meta.dirname, '../../../queries')
const OUTPUT = join(import.meta.dirname, '../../output')
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.cypher'))
  .sort()
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** Looked at by people after a change. */
const PICTURES = ['releases-picture.cypher', 'comparisons-picture.cypher', 'releases-of-org.cypher']

/**
 * The files of `queries/` in the real Neo4j Browser. It is the same page on every version, so that one of them does;
 * NEO4J_LONG=1 has them all.
 */
export function browserSuite(version: Neo4jVersion, server: () => TestNeo4j): void {
  if (version !== '5.26' && process.env['NEO4J_LONG'] !== '1') return
  describe.skipIf(process.env['NEO4J_URI'] !== undefined)('Neo4j Browser', { timeout: 240_000 }, () => {
    let connection: Connection
    let browser: Browser | undefined
    beforeAll(async () => {
      connection = await connect(server())
      await push(connection, sampleGraph())
      if (hasChromium) browser = await launchChromium()
      mkdirSync(OUTPUT, { recursive: true })
    })
    afterAll(async () => {
      await browser?.close()
      await connection.close()
    })

    test('takes style.grass and runs every file as it is, with as many rows', async (context) => {
      need(context, hasChromium, 'chromium')
      const page = await BrowserPage.open(browser!, server())
      await page.drop('style.grass', read('style.grass'))
      const style = read('style.grass')
      for (const file of FILES) {
        const { rows, nodes, relationships, colours } = await page.run(read(file))
        const expected = await runCypher(connection, read(file))
        expect([file, rows]).toEqual([file, expected.rows.length])
        if (readQuery(read(file)).title.includes('(picture)') && rows > 0) {
          expect([file, nodes > 1, relationships > 0]).toEqual([file, true, true])
          for (const colour of colours) expect(style).toContain(`color: ${colour};`)
        }
        if (PICTURES.includes(file))
          await page.screenshot(join(OUTPUT, `neo4j-${version}-${file.replace('.cypher', '')}.png`))
      }
    })
  })
}
