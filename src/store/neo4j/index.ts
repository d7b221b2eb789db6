/** Neo4j as a home of the graph: push, pull, and questions in Cypher. */
export { connect, type Connection, type ConnectOptions } from './connection.js'
export { runCypher, type CypherOptions, type CypherResult } from './cypher.js'
export { Neo4jError, type Neo4jErrorKind, type QueryPosition } from './errors.js'
export type { Json } from './plain.js'
export { pull } from './pull.js'
export type { PushCounts } from './plan.js'
export { push, type PushOptions, type PushSummary } from './push.js'
export {
  bindParameters,
  readQuery,
  readValue,
  splitStatements,
  type QueryDefault,
  type QueryFile,
} from './queryText.js'
