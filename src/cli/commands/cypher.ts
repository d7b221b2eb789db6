/** `graph cypher`: runs questions in Cypher, or lists those of `queries/`. */
import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import {
  Neo4jError,
  bindParameters,
  readQuery,
  readValue,
  runCypher,
  splitStatements,
  type CypherResult,
  type Json,
  type QueryFile,
} from '../../store/neo4j/index.js'
import { compareText } from '../../text/order.js'
import { defineCommand, type Context } from '../command.js'
import { CommandError, UsageError, messageOf, systemCode, systemReason } from '../errors.js'
import { clean } from '../format/clean.js'
import { csv } from '../format/csv.js'
import { counted } from '../format/number.js'
import { table } from '../format/table.js'
import { addNeo4jOptions, neo4jInput, withNeo4j } from '../neo4j.js'
import { packagePath } from '../packageFolder.js'

const ENDING = '.cypher'

const parameter = z.string().regex(/^[^=]+=/u, 'must be NAME=VALUE')

interface Question extends QueryFile {
  readonly name: string
}

export const command = defineCommand({
  configure(command) {
    addNeo4jOptions(
      command
        .argument('[file...]', 'Cypher files, names of questions in queries/, or - for stdin; none: list the questions')
        .option('--param <name=value>', 'puts a value in place of a default of the query (JSON, else text)', append, [])
        .option('--csv', 'print CSV for spreadsheets')
        .option('--write', 'let the query write'),
    ).addHelpText(
      'after',
      `
Examples:
  $ graph cypher                                     list the questions
  $ graph cypher queries/releases-of-org.cypher --param org=OpenAI
  $ echo 'MATCH (e:Entity) RETURN count(e)' | graph cypher -`,
    )
  },
  input: z.object({
    ...neo4jInput,
    file: z.array(z.string()),
    param: z.array(parameter),
    csv: z.boolean().default(false),
    write: z.boolean().default(false),
  }),
  async run(context, { file: files, param, csv: asCsv, write, ...place }) {
    const { terminal, json } = context
    if (json && asCsv) throw new UsageError('--json and --csv exclude each other')
    const params = Object.fromEntries(
      param.map((given) => [given.slice(0, given.indexOf('=')), readValue(given.slice(given.indexOf('=') + 1))]),
    )
    if (files.length === 0) {
      listQuestions(context)
      return undefined
    }
    const questions = await Promise.all(files.map(readQuestion))
    const bound = asUsage(() =>
      questions.map((question) => ({ question, statements: splitStatements(bindParameters(question, params)) })),
    )
    await withNeo4j(place, async (connection) => {
      for (const { question, statements } of bound) {
        if (files.length > 1 && !json && !asCsv) terminal.print(terminal.style.strong(question.title || question.name))
        for (const statement of statements) {
          // the driver refuses no parameter that is not used
          const result = await runCypher(connection, statement, { params, write, name: question.name })
          if (json) terminal.json(result.rows)
          else if (asCsv)
            terminal.raw(
              csv(
                result.columns,
                result.rows.map((row) => result.columns.map((c) => shown(row[c]))),
              ),
            )
          else printTable(result, context)
        }
      }
    })
    return undefined
  },
})

const append = (value: string, before: string[]): string[] => [...before, value]

/** A parameter that the query does not have is wrong usage. */
function asUsage<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof Neo4jError && error.kind === 'parameter')
      throw new UsageError(messageOf(error), { cause: error })
    throw error
  }
}

/** A file as given, or a question of `queries/` by its name. */
async function readQuestion(file: string): Promise<Question> {
  if (file === '-') return { name: 'stdin', ...readQuery(await readAll(process.stdin)) }
  const named = packagePath('queries', basename(file, ENDING) + ENDING)
  for (const path of basename(file) === file || `${file}${ENDING}` === basename(named) ? [file, named] : [file])
    try {
      return { name: file, ...readQuery(readFileSync(path, 'utf8')) }
    } catch (error) {
      if (systemCode(error) !== 'ENOENT')
        throw new CommandError(`cannot read ${path}: ${systemReason(error)}`, 1, { cause: error })
    }
  throw new CommandError(`cannot read ${file}: there is no such file, and no such question in queries/`)
}

function listQuestions({ terminal, json }: Context): void {
  const folder = packagePath('queries')
  const questions = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort(compareText)
    .map((name) => ({ name: basename(name, ENDING), ...readQuery(readFileSync(packagePath('queries', name), 'utf8')) }))
  if (json)
    terminal.json(
      questions.map(({ name, title, description, defaults }) => ({
        name,
        title,
        description,
        params: defaults.map((one) => ({ name: one.name, default: one.expression })),
      })),
    )
  else
    terminal.print(
      table(
        [
          { title: 'question', of: ({ name }) => name },
          { title: 'answers', of: ({ title }) => title, shrinks: true },
          { title: '--param', of: ({ defaults }) => defaults.map((one) => one.name).join(' '), shrinks: true },
        ],
        questions,
        terminal.width,
        terminal.style.strong,
      ),
    )
}

/** A value as text: lists of plain values by commas, everything else as JSON. */
function shown(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ')
  return JSON.stringify(value)
}

function printTable({ columns, rows, changes }: CypherResult, { terminal }: Context): void {
  const numeric = (column: string): boolean =>
    rows.every((row) => row[column] === null || typeof row[column] === 'number')
  if (columns.length > 0)
    terminal.print(
      table(
        columns.map((column) => ({
          title: column,
          of: (row: Record<string, Json>) => clean(shown(row[column])),
          align: numeric(column) ? ('right' as const) : ('left' as const),
          shrinks: !numeric(column),
        })),
        rows,
        terminal.width,
        terminal.style.strong,
      ),
    )
  const changed = Object.entries(changes).map(([what, count]) => `${count} ${what}`)
  terminal.note(changed.length > 0 ? changed.join(', ') : counted(rows.length, 'row'))
}
