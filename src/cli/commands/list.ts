/** `graph list`: entities, relations or issues with their counts. */
import { Option } from 'commander'
import { z } from 'zod'
import { listEntities, listIssues, listRelations } from '../../graph/views/index.js'
import { ENTITY_TYPES, RELATION_TYPES } from '../../ontology.js'
import { EntityTypeName, RelationTypeName, type EntityRow, type IssueRow, type RelationView } from '../../records.js'
import { day, defineCommand, wholeNumber } from '../command.js'
import { UsageError } from '../errors.js'
import { clean } from '../format/clean.js'
import { csv } from '../format/csv.js'
import { figure } from '../format/number.js'
import { relationText } from '../format/statement.js'
import { styleOf } from '../format/style.js'
import { table, type Column } from '../format/table.js'
import { loadGraph } from '../loadGraph.js'
import type { Terminal } from '../terminal.js'

const number = (value: number): string => figure(value)

const ENTITY_COLUMNS: Column<EntityRow>[] = [
  { title: 'entity', of: ({ name }) => name, shrinks: true },
  { title: 'type', of: ({ type }) => type },
  { title: 'issues', of: ({ issueCount }) => number(issueCount), align: 'right' },
  { title: 'mentions', of: ({ mentionCount }) => number(mentionCount), align: 'right' },
  { title: 'first', of: ({ firstSeen }) => firstSeen ?? '' },
  { title: 'last', of: ({ lastSeen }) => lastSeen ?? '' },
]

const RELATION_COLUMNS: Column<RelationView>[] = [
  { title: 'relation', of: (relation) => relationText(relation, styleOf(false)), shrinks: true },
  { title: 'issues', of: ({ issues }) => number(issues.length), align: 'right' },
  { title: 'first', of: ({ firstSeen }) => firstSeen ?? '' },
  { title: 'last', of: ({ lastSeen }) => lastSeen ?? '' },
]

const ISSUE_COLUMNS: Column<IssueRow>[] = [
  { title: 'date', of: ({ date }) => date ?? '' },
  { title: 'issue', of: ({ id }) => id, shrinks: true },
  { title: 'title', of: ({ title }) => title ?? '', shrinks: true },
  { title: 'stories', of: ({ stories }) => number(stories), align: 'right' },
  { title: 'entities', of: ({ entities }) => number(entities), align: 'right' },
  { title: 'relations', of: ({ relations }) => number(relations), align: 'right' },
]

export const command = defineCommand({
  configure(command) {
    command
      .addOption(new Option('--type <type>', 'only entities of this type').choices(ENTITY_TYPES))
      .addOption(new Option('--relation <type>', 'relations of this type').choices(RELATION_TYPES))
      .option('--issues', 'issues instead of entities')
      .option('--since <date>', 'only what an issue of this day or later says')
      .option('--top <n>', 'at most so many')
      .option('--csv', 'print CSV for spreadsheets')
      .addHelpText(
        'after',
        `
Examples:
  $ graph list --type model --top 20
  $ graph list --relation released --since 2026-02-16
  $ graph list --issues --json`,
      )
  },
  input: z.object({
    type: EntityTypeName.optional(),
    relation: RelationTypeName.optional(),
    issues: z.boolean().default(false),
    since: day.optional(),
    top: wholeNumber.optional(),
    csv: z.boolean().default(false),
  }),
  async run(context, { type, relation, issues, since, top, csv: asCsv }) {
    if ([type, relation, issues || undefined].filter((one) => one !== undefined).length > 1)
      throw new UsageError('--type, --relation and --issues exclude each other')
    if (context.json && asCsv) throw new UsageError('--json and --csv exclude each other')
    const { terminal, json } = context
    const { graph } = await loadGraph(context)
    const print = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], sheet: Sheet<Row>): void => {
      if (json) terminal.json(rows)
      else if (asCsv)
        terminal.raw(
          csv(
            Object.keys(sheet),
            rows.map((row) => Object.values(sheet).map((of) => of(row))),
          ),
        )
      else printTable(rows, columns, terminal)
    }
    if (issues) print(listIssues(graph, { since, top }), ISSUE_COLUMNS, ISSUE_SHEET)
    else if (relation) print(listRelations(graph, { type: relation, since, top }), RELATION_COLUMNS, RELATION_SHEET)
    else print(listEntities(graph, { type, since, top }), ENTITY_COLUMNS, ENTITY_SHEET)
    return undefined
  },
})

function printTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], terminal: Terminal): void {
  if (rows.length === 0) terminal.note('nothing to list')
  else terminal.print(table(columns, rows, terminal.width, terminal.style.strong))
}

/** Columns of a CSV file: exact values, ids included. */
type Sheet<Row> = Record<string, (row: Row) => string>

const ENTITY_SHEET: Sheet<EntityRow> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  name: ({ name }) => clean(name),
  aliases: ({ aliases }) => aliases.map(clean).join('; '),
  issues: ({ issueCount }) => String(issueCount),
  mentions: ({ mentionCount }) => String(mentionCount),
  firstSeen: ({ firstSeen }) => firstSeen ?? '',
  lastSeen: ({ lastSeen }) => lastSeen ?? '',
  topic: ({ topic }) => clean(topic?.name ?? ''),
}

const text = (value: number | string | null): string => (value === null ? '' : String(value))

const RELATION_SHEET: Sheet<RelationView> = {
  type: ({ type }) => type,
  source: ({ source }) => clean(source.name),
  target: ({ target }) => clean(target.name),
  benchmark: ({ benchmark }) => clean(benchmark?.name ?? ''),
  value: ({ value }) => text(value),
  unit: ({ unit }) => text(unit),
  rank: ({ rank }) => text(rank),
  issues: ({ issues }) => issues.map(clean).join('; '),
  firstSeen: ({ firstSeen }) => text(firstSeen),
  lastSeen: ({ lastSeen }) => text(lastSeen),
  quote: ({ evidence }) => clean(evidence[0]?.quote ?? ''),
  url: ({ evidence }) => clean(evidence[0]?.urls[0] ?? ''),
}

const ISSUE_SHEET: Sheet<IssueRow> = {
  id: ({ id }) => clean(id),
  path: ({ path }) => clean(path),
  date: ({ date }) => text(date),
  title: ({ title }) => clean(title ?? ''),
  language: ({ language }) => language,
  stories: ({ stories }) => String(stories),
  entities: ({ entities }) => String(entities),
  relations: ({ relations }) => String(relations),
  observations: ({ observations }) => String(observations),
}
