/** What can go wrong with Neo4j, each as one clear line. Never holds a credential. */

export type Neo4jErrorKind =
  /** No server answers at the address. */
  | 'absent'
  /** The address or an option is not one. */
  | 'address'
  | 'password'
  | 'password-change'
  | 'database'
  | 'read-only'
  | 'memory'
  | 'cut'
  /** A query writes, but was run without leave to write. */
  | 'write-refused'
  /** Data of others forbids a constraint or holds one of our ids. */
  | 'foreign'
  /** The database holds a graph of a newer schema version, or none of that name. */
  | 'newer'
  | 'no-graph'
  | 'syntax'
  /** A parameter that the query does not have, or a missing one. */
  | 'parameter'
  | 'query'

/** Line and column of a mistake in a query, both from 1. */
export interface QueryPosition {
  readonly line: number
  readonly column: number
}

/** An error of the Neo4j room: `message` is one line that says what was wrong and what to do. */
export class Neo4jError extends Error {
  override readonly name = 'Neo4jError'
  constructor(
    readonly kind: Neo4jErrorKind,
    message: string,
    readonly position?: QueryPosition,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Where a connection leads, for messages: without user and password. */
export interface Place {
  readonly uri: string
  readonly user: string
  readonly database?: string | undefined
}

interface DriverError {
  readonly code?: string
  readonly message?: string
  readonly gqlStatus?: string
}

/** The address without what stands before an `@`, which may be a password. */
export const withoutCredentials = (uri: string): string => uri.replace(/\/\/[^/]*@/u, '//')

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Where the server says that a mistake is; the query's line and a mark follow it. */
const POSITION = /\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)/u

function positionIn(message: string): QueryPosition | undefined {
  const found = POSITION.exec(message)
  return found === null ? undefined : { line: Number(found[1]), column: Number(found[2]) }
}

const UNAVAILABLE = /DatabaseUnavailable$/u

/** Codes of the server that mean one kind of error each. */
const KINDS: readonly (readonly [pattern: RegExp, kind: Neo4jErrorKind])[] = [
  [/^Neo\.ClientError\.Security\.CredentialsExpired$/u, 'password-change'],
  [/^Neo\.ClientError\.Security\./u, 'password'],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound$/u, 'database'],
  [UNAVAILABLE, 'database'],
  [/ForbiddenOnReadOnlyDatabase$|WriteOnReadOnlyAccessDatabase$/u, 'read-only'],
  [/MemoryPoolOutOfMemoryError$|OutOfMemoryError$|TransactionOutOfMemoryError$/u, 'memory'],
  [/^Neo\.ClientError\.Statement\.AccessMode$/u, 'write-refused'],
  [
    /^Neo\.(Client|Database)Error\.Schema\.(ConstraintCreationFailed|ConstraintValidationFailed|.*AlreadyExists)$/u,
    'foreign',
  ],
  [/^Neo\.ClientError\.Statement\.ParameterMissing$/u, 'parameter'],
  [/^Neo\.ClientError\.Statement\.SyntaxError$/u, 'syntax'],
  [/^Neo\./u, 'query'],
]

/** The kind of an error that the driver threw; `connected` tells a cut connection from a server that never answered. */
export function kindOf(error: unknown, connected: boolean): Neo4jErrorKind {
  const { code = '', message = '' } = error as DriverError
  // a write in READ mode has the general code on some versions
  if (/access mode|read access mode/iu.test(message) && /not allowed|forbidden/iu.test(message)) return 'write-refused'
  const known = KINDS.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return known[1]
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return connected ? 'cut' : 'absent'
  return connected ? 'query' : 'address'
}

function describe(kind: Neo4jErrorKind, error: DriverError, place: Place): string {
  const where = withoutCredentials(place.uri)
  const told = oneLine(error.message ?? '')
  const database = place.database === undefined ? 'the database' : `the database "${place.database}"`
  switch (kind) {
    case 'absent':
      return `no Neo4j server answers at ${where}: start one (npm run neo4j) or set NEO4J_URI or --uri${tlsHint(where)}`
    case 'address':
      return `"${where}" is no address of a Neo4j server (bolt://host:7687, neo4j://host:7687, neo4j+s://host): ${told}`
    case 'password':
      return `Neo4j at ${where} refuses user "${place.user}": set NEO4J_USERNAME and NEO4J_PASSWORD to what it was set up with${
        /RateLimit/u.test(error.code ?? '') ? ' (too many wrong attempts: wait some seconds first)' : ''
      }`
    case 'password-change':
      return `Neo4j at ${where} wants a new password for user "${place.user}" first: log in to Neo4j Browser, or run ALTER CURRENT USER SET PASSWORD in cypher-shell`
    case 'database':
      if (UNAVAILABLE.test(error.code ?? ''))
        return `${database} at ${where} is there, but cannot be used now: SHOW DATABASES or the server's log says why`
      return `${database} is not there at ${where}: see SHOW DATABASES, or leave NEO4J_DATABASE and --database out for the default one`
    case 'read-only':
      return `${database} at ${where} is read-only (server.databases.read_only or a follower): nothing was written`
    case 'memory':
      return `Neo4j at ${where} ran out of memory for one transaction: raise dbms.memory.transaction.total.max or server.memory.heap.max_size, then run it again`
    case 'cut':
      return `the connection to Neo4j at ${where} was cut: what was written stays, run it again and it goes on from there`
    case 'write-refused':
      return 'the query writes: give --write to allow that'
    case 'syntax':
    case 'parameter':
      return oneLine(told.replace(POSITION, ' ').replace(/\s*".*"\s*\^$/u, ''))
    case 'foreign':
      return `data of others in ${database} stands in the way of a unique id: ${told}`
    default:
      return told
  }
}

const tlsHint = (where: string): string => (/\+s(?:sc)?:/u.test(where) ? ' (its scheme asks for TLS)' : '')

/** Turns whatever the driver threw into a `Neo4jError`; one that is already one stays. */
export function asNeo4jError(error: unknown, place: Place, connected: boolean): Neo4jError {
  if (error instanceof Neo4jError) return error
  const kind = kindOf(error, connected)
  return new Neo4jError(
    kind,
    describe(kind, error as DriverError, place),
    positionIn((error as DriverError).message ?? ''),
    {
      cause: error,
    },
  )
}
