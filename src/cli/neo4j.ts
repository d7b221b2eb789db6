/** What the Neo4j commands share: options, environment, and a connection that is closed whatever happens. */
import type { Command } from 'commander'
import { z } from 'zod'
import type { Connection } from '../store/neo4j/index.js'

const DEFAULT_URI = 'bolt://localhost:7687'
const DEFAULT_USER = 'neo4j'

/** Adds `--uri`, `--user` and `--database`; the password has no option, so that no process list shows it. */
export const addNeo4jOptions = (command: Command): Command =>
  command
    .option('--uri <uri>', `address of the server (NEO4J_URI, else ${DEFAULT_URI})`)
    .option('--user <name>', `user (NEO4J_USERNAME, else ${DEFAULT_USER}); the password is NEO4J_PASSWORD`)
    .option('--database <name>', "database (NEO4J_DATABASE, else the server's default)")

/** What `addNeo4jOptions` takes. */
export const neo4jInput = {
  uri: z.string().min(1, 'must be an address').optional(),
  user: z.string().min(1, 'must be a user').optional(),
  database: z.string().min(1, 'must be a database').optional(),
}

interface Given {
  readonly uri?: string | undefined
  readonly user?: string | undefined
  readonly database?: string | undefined
}

/**
 * Connects, does something, and closes.
 * @throws Neo4jError in one line that never holds a credential
 */
export async function withNeo4j<T>(given: Given, use: (connection: Connection) => Promise<T>): Promise<T> {
  const { connect } = await import('../store/neo4j/index.js')
  const env = process.env
  const connection = await connect({
    uri: given.uri ?? (env['NEO4J_URI'] || DEFAULT_URI),
    user: given.user ?? (env['NEO4J_USERNAME'] || DEFAULT_USER),
    password: env['NEO4J_PASSWORD'] ?? '',
    database: given.database ?? (env['NEO4J_DATABASE'] || undefined),
  })
  try {
    return await use(connection)
  } finally {
    await connection.close()
  }
}
