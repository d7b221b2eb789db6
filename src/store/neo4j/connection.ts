/** A connection to one Neo4j database. The driver is loaded when the first connection is made (240 ms). */
import type { Driver, Record as DriverRecord, RecordShape, ResultSummary, Session } from 'neo4j-driver'
import { asNeo4jError, kindOf, Neo4jError } from './errors.js'

/** Where the database is and who asks. What is left out is the server's default. */
export interface ConnectOptions {
  /** `bolt://`, `neo4j://`, with `+s` or `+ssc` for TLS. */
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database?: string | undefined
}

export type Row = RecordShape
export type Mode = 'read' | 'write'

/** All that a query gave. */
export interface Outcome {
  readonly columns: string[]
  readonly records: DriverRecord[]
  readonly summary: ResultSummary
}

const CONNECT_WITHIN_MS = 10_000
/** Pauses before another attempt after a transient error (a deadlock, a change of leader). */
const RETRY_AFTER_MS: readonly number[] = [50, 200, 800, 2000]

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Worth trying again unchanged: said by the server to be transient, and not for want of memory. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return code.startsWith('Neo.TransientError.') && kindOf(error, true) !== 'memory'
}

/** An open connection. Numbers come back as `bigint` where the database holds integers, as `number` where it holds floats. */
export class Connection {
  private readonly sessions = new Map<Mode, Session>()
  /** Whether anything was ever answered: tells a cut connection from a server that is not there. */
  private answered = false

  /** Made by {@link connect}. */
  constructor(
    private readonly driver: Driver,
    private readonly options: ConnectOptions,
    private readonly openSession: (mode: Mode) => Session,
  ) {}

  /** Runs one query in its own transaction and returns all rows; the server refuses writes in `read` mode. */
  async run(mode: Mode, query: string, params: Record<string, unknown> = {}): Promise<Outcome> {
    for (let attempt = 0; ; attempt++)
      try {
        const result = this.session(mode).run(query, params)
        const { records, summary } = await result
        this.answered = true
        return { columns: await result.keys(), records, summary }
      } catch (error) {
        const wait = RETRY_AFTER_MS[attempt]
        if (wait === undefined || !isTransient(error)) throw this.named(error)
        await pause(wait)
      }
  }

  /** Rows of a reading query as plain objects. */
  async read<T extends Row = Row>(query: string, params: Record<string, unknown> = {}): Promise<T[]> {
    return (await this.run('read', query, params)).records.map((record) => record.toObject() as T)
  }

  /** Hands over the rows of a reading query one by one, without holding them all. */
  async each(query: string, params: Record<string, unknown>, take: (row: Row) => void): Promise<void> {
    try {
      for await (const record of this.session('read').run(query, params)) take(record.toObject())
    } catch (error) {
      throw this.named(error)
    }
  }

  /** Runs a writing query and returns what it changed. */
  async write(query: string, params: Record<string, unknown> = {}): Promise<ResultSummary> {
    return (await this.run('write', query, params)).summary
  }

  /** Runs several writing queries in one transaction: all or none. */
  async writeAll(queries: readonly string[]): Promise<void> {
    const transaction = await this.session('write').beginTransaction()
    try {
      for (const query of queries) await transaction.run(query)
      await transaction.commit()
    } catch (error) {
      // the transaction is lost with the connection: its own end tells nothing new
      await transaction.close().catch(() => undefined)
      throw this.named(error)
    }
  }

  async close(): Promise<void> {
    await this.driver.close()
  }

  /** The error as one of ours. */
  named(error: unknown): Neo4jError {
    return asNeo4jError(error, this.options, this.answered)
  }

  private session(mode: Mode): Session {
    const open = this.sessions.get(mode) ?? this.openSession(mode)
    this.sessions.set(mode, open)
    return open
  }
}

/**
 * Connects, and makes sure that the server answers, knows the user and has the database.
 * @throws Neo4jError
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { default: neo4j } = await import('neo4j-driver')
  let driver: Driver
  try {
    driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      connectionTimeout: CONNECT_WITHIN_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_WITHIN_MS,
      useBigInt: true,
      userAgent: 'issue-graph',
    })
  } catch (error) {
    throw new Neo4jError('address', asNeo4jError(error, options, false).message, undefined, { cause: error })
  }
  // one manager for both modes: on a cluster, reads see what was written
  const bookmarkManager = neo4j.bookmarkManager()
  const openSession = (mode: Mode): Session =>
    driver.session({
      ...(options.database === undefined ? {} : { database: options.database }),
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
    })
  const connection = new Connection(driver, options, openSession)
  try {
    await connection.read('RETURN 1')
  } catch (error) {
    await connection.close()
    throw error
  }
  return connection
}
