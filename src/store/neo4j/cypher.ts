/** Runs Cypher and returns plain rows. */
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { toParameter, toPlain, type Json } from './plain.js'

export interface CypherResult {
  readonly columns: readonly string[]
  readonly rows: readonly Record<string, Json>[]
  /** What a writing query changed: `nodesCreated`, `propertiesSet` …; only what is not 0. */
  readonly changes: Readonly<Record<string, number>>
}

export interface CypherOptions {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  /** Lets the query write; without it the server refuses that. */
  readonly write?: boolean | undefined
  /** Stands before the position in messages: a file name. */
  readonly name?: string | undefined
}

/**
 * Runs one statement.
 * @throws Neo4jError `syntax` with its position, `write-refused`, `parameter`, and those of the connection
 */
export async function runCypher(
  connection: Connection,
  query: string,
  options: CypherOptions = {},
): Promise<CypherResult> {
  const params = toParameter(options.params ?? {}) as Record<string, unknown>
  const mode = options.write === true ? 'write' : 'read'
  const { columns, records, summary } = await connection.run(mode, query, params).catch((error: unknown) => {
    throw error instanceof Neo4jError ? located(error, options.name) : error
  })
  const rows = records.map((record) =>
    Object.fromEntries(columns.map((column) => [column, toPlain(record.get(column))])),
  )
  const changes = Object.fromEntries(Object.entries(summary.counters.updates()).filter(([, count]) => count > 0))
  return { columns, rows, changes }
}

/** The error with the query's name and the position in front, as compilers print it. */
function located(error: Neo4jError, name: string | undefined): Neo4jError {
  const { position } = error
  if (name === undefined) return error
  const place = position === undefined ? name : `${name}:${position.line}:${position.column}`
  return error.kind === 'cut'
    ? error
    : new Neo4jError(error.kind, `${place}: ${error.message}`, position, { cause: error })
}
