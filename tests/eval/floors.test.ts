/**
 * The quality that must not be lost, by `graph eval`'s own scorer: on the sample issues anyone has, and on the larger gold
 * beside the project where it is present. A floor goes up with the extraction, never down.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreIssues } from '../../src/eval/index.js'
import { extractIssue } from '../../src/extract/index.js'
import { issueId, readIssue } from '../../src/issues/index.js'
import { linkExtractions, toDocuments } from '../../src/link/index.js'
import { Gold, type EvalReport } from '../../src/records.js'
import { compareText } from '../../src/text/order.js'
import { englishKnowledge } from '../support/knowledge.js'
import { hasShared, SHARED } from '../support/oracle.js'

const DATA = join(import.meta.dirname, '../../data')

/** Links all issues of the folders together and scores those that have gold. */
async function evaluate(
  gold: string,
  folders: readonly string[],
  scored: (issue: string) => boolean,
): Promise<EvalReport> {
  const known = await englishKnowledge()
  const golds = readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .sort(compareText)
    .map((name) => Gold.parse(JSON.parse(readFileSync(join(gold, name), 'utf8'))))
  const issues = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort(compareText)
      .map((name) => {
        const path = join(folder, name)
        return readIssue({ id: issueId(folder, path), path, bytes: readFileSync(path) })
      }),
  )
  const documents = toDocuments(
    linkExtractions(
      issues.map((issue) => extractIssue(issue, known)),
      known,
    ),
  )
  return scoreIssues(
    golds.filter(({ issue }) => scored(issue)),
    documents,
  )
}

function holds(
  report: EvalReport,
  floors: Record<'entities' | 'relations' | 'observations' | 'linking', number>,
): void {
  for (const [part, floor] of Object.entries(floors) as [keyof typeof floors, number][])
    expect(report[part].f1, part).toBeGreaterThanOrEqual(floor)
}

describe('floors', () => {
  it('on the sample issues', async () => {
    const report = await evaluate(join(DATA, 'gold'), [join(DATA, 'issues')], () => true)
    expect(report.issues).toBe(10)
    holds(report, { entities: 0.96, relations: 0.82, observations: 0.87, linking: 0.98 })
  })

  const gold = join(SHARED, 'gold')
  const seeds = join(SHARED, 'seeds')
  describe.skipIf(!hasShared)(
    `on the private gold${hasShared ? '' : ' (skipped: no ../shared beside the project)'}`,
    () => {
      const isSeed = (issue: string): boolean => hasShared && readdirSync(seeds).includes(basename(issue))
      it('the five seeds', async () => {
        holds(await evaluate(gold, [seeds], isSeed), {
          entities: 0.98,
          relations: 0.96,
          observations: 0.95,
          linking: 0.98,
        })
      })
      it('the twenty-two others', async () => {
        const report = await evaluate(gold, [join(gold, 'issues')], (issue) => !isSeed(issue))
        holds(report, { entities: 0.95, relations: 0.82, observations: 0.96, linking: 0.98 })
      })
    },
  )
})
