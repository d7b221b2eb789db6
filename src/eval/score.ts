/** Scores extracted documents against gold, exactly as ONTOLOGY 5 says. */
import type { EvalReport, ExtractDocument, Gold } from '../records.js'
import { compareText } from '../text/order.js'
import { matchEntities } from './entities.js'
import { scoreLinking, type LinkedItem } from './linking.js'
import { scoreObservations } from './observations.js'
import { scoreRelations } from './relations.js'
import { Tally } from './tally.js'

/** File name without folders and extension: what pairs a gold file with its issue. */
export const baseName = (path: string): string => path.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '')

/**
 * Scores every document that has gold; documents without gold only count by what linking made of them.
 * @param golds gold files, each naming its issue's file
 * @param documents all given issues, linked together; of two with one base name the first is scored
 * @returns micro-averaged scores, tables by type and issue, and every miss in the order of the issues' names
 */
export function scoreIssues(golds: readonly Gold[], documents: readonly ExtractDocument[]): EvalReport {
  const byName = new Map<string, ExtractDocument>()
  for (const document of documents) {
    const name = baseName(document.issue.path)
    if (!byName.has(name)) byName.set(name, document)
  }
  const totals = { entities: new Tally(), relations: new Tally(), observations: new Tally() }
  const items: LinkedItem[] = []
  const report: Pick<EvalReport, 'leftOut' | 'byIssue' | 'misses'> = { leftOut: [], byIssue: [], misses: [] }
  for (const gold of [...golds].sort((a, b) => compareText(a.issue, b.issue))) {
    const document = byName.get(baseName(gold.issue))
    if (!document) {
      report.leftOut.push(gold.issue)
      continue
    }
    const matching = matchEntities(gold, document)
    const relations = scoreRelations(gold, document, matching)
    const observations = scoreObservations(gold, document, matching)
    totals.entities.merge(matching.tally)
    totals.relations.merge(relations.tally)
    totals.observations.merge(observations.tally)
    report.misses.push(...matching.misses, ...relations.misses, ...observations.misses)
    report.byIssue.push({
      issue: gold.issue,
      entities: matching.tally.score(),
      relations: relations.tally.score(),
      observations: observations.tally.score(),
    })
    for (const [predicted, entity] of matching.goldOf)
      if (!entity.optional) items.push({ issue: gold.issue, predicted, gold: `${entity.type} ${entity.name}` })
  }
  const linking = scoreLinking(items)
  return {
    issues: report.byIssue.length,
    leftOut: report.leftOut,
    entities: totals.entities.score(),
    relations: totals.relations.score(),
    observations: totals.observations.score(),
    linking: linking.score,
    byType: {
      entities: totals.entities.byType(),
      relations: totals.relations.byType(),
      observations: totals.observations.byType(),
    },
    byIssue: report.byIssue,
    misses: [...report.misses, ...linking.misses],
  }
}
