/** `graph build`: reads issues into the graph. */
import { z } from 'zod'
import { ENTITY_TYPES, RELATION_TYPES } from '../../ontology.js'
import type { BuildReport } from '../../records.js'
import { buildStore, type BuildOutcome } from '../buildStore.js'
import { defineCommand } from '../command.js'
import { discover } from '../discover.js'
import { EXIT } from '../errors.js'
import { labelled } from '../format/entity.js'
import { counted, duration, figure } from '../format/number.js'
import { loadKnowledge } from '../knowledge.js'
import type { Terminal } from '../terminal.js'

const DEFAULT_PATH = 'data/issues'
const SHOWN_IDS = 5

export const command = defineCommand({
  configure(command) {
    command
      .argument('[path...]', `files, folders or globs (default: ${DEFAULT_PATH})`)
      .option('--only', 'let the graph hold exactly these issues')
      .option('--strict', 'fail when a file had to be skipped')
      .addHelpText(
        'after',
        `
A build adds: issues of other paths stay in the graph. What an earlier build found in one of
these folders or globs and is gone now leaves it.

Examples:
  $ graph build
  $ graph build newsletters/ "archive/2025-*.md"
  $ graph build 2026-03-01.md
  $ graph build newsletters --only --json`,
      )
  },
  input: z.object({
    path: z.array(z.string()),
    only: z.boolean().default(false),
    strict: z.boolean().default(false),
  }),
  async run({ terminal, json, store, config }, { path, only, strict }) {
    const started = performance.now()
    const knowledge = loadKnowledge(config)
    const discovery = await discover(path.length > 0 ? path : [DEFAULT_PATH])
    const outcome = await buildStore(store, discovery, knowledge, only, terminal)
    const report = reportOf(outcome, performance.now() - started)
    if (json) terminal.json(report)
    else print(report, terminal)
    return strict && outcome.skipped ? EXIT.failed : undefined
  },
})

const countBy = <T extends string>(names: readonly T[], count: (name: T) => number): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<T, number>

function reportOf({ plan, graph, warnings }: BuildOutcome, milliseconds: number): BuildReport {
  return {
    added: [...plan.added],
    changed: [...plan.changed],
    removed: [...plan.removed],
    unchanged: plan.unchanged.length,
    issues: graph.issues.length,
    stories: graph.issues.reduce((sum, { id }) => sum + graph.storiesOf(id).length, 0),
    entities: {
      total: graph.entities.length,
      byType: countBy(ENTITY_TYPES, (type) => graph.entitiesOfType(type).length),
    },
    relations: {
      total: graph.relations.length,
      byType: countBy(RELATION_TYPES, (type) => graph.relationsOfType(type).length),
    },
    observations: graph.observations.length,
    topics: graph.topics.length,
    warnings: [...warnings],
    milliseconds: Math.round(milliseconds),
  }
}

function print(report: BuildReport, terminal: Terminal): void {
  const { style, width } = terminal
  const change = (ids: readonly string[]): string => {
    if (ids.length === 0) return '0'
    const left = ids.length - SHOWN_IDS
    return `${figure(ids.length)}  ${style.faint([...ids.slice(0, SHOWN_IDS), ...(left > 0 ? [`… ${left} more`] : [])].join(', '))}`
  }
  const types = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([type, count]) => `${figure(count)} ${type}`)
      .join(', ')
  const label = (name: string, text: string): string[] => labelled(name, text, width, style)
  terminal.print([
    ...label('added', change(report.added)),
    ...label('changed', change(report.changed)),
    ...label('removed', change(report.removed)),
    ...label('unchanged', figure(report.unchanged)),
    ...label('graph', `${counted(report.issues, 'issue')}, ${counted(report.stories, 'story', 'stories')}`),
    ...label('entities', `${figure(report.entities.total)}: ${types(report.entities.byType)}`),
    ...label('relations', `${figure(report.relations.total)}: ${types(report.relations.byType)}`),
    ...label('figures', figure(report.observations)),
    ...label('topics', figure(report.topics)),
    ...label('time', duration(report.milliseconds)),
  ])
}
