/** Nodes that left the graph but stay for the sake of others, and ids that others have. */
import type { StatementGraph } from '../../graph/knowledgeGraph.js'
import { keyOfNode, type NodeLabel } from '../../graph/properties.js'
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { batches } from './rows.js'
import { NODE_LABELS } from './schema.js'

/**
 * Nodes that were kept for the sake of others: those that are back in the graph get their label again, so that they are
 * compared like all others; those on which nothing hangs any more are removed. Returns how many were removed.
 */
export async function revive(connection: Connection, name: string, graph: StatementGraph): Promise<number> {
  const gone = await connection.read<{ label: NodeLabel; id: string; free: boolean }>(
    'MATCH (n:Gone) WHERE n.graph = $name RETURN n.goneFrom AS label, n.id AS id, NOT EXISTS { (n)--() } AS free',
    { name },
  )
  const isBack = ({ label, id }: { label: NodeLabel; id: string }): boolean => graph.hasNode(keyOfNode(label, id))
  const back = gone.filter(isBack)
  for (const label of NODE_LABELS) {
    const ids = back.filter((node) => node.label === label).map(({ id }) => id)
    if (ids.length > 0)
      await connection.write(
        `UNWIND $ids AS id MATCH (n:Gone {id: id, goneFrom: '${label}'}) WHERE n.graph = $name SET n:${label}, n.hash = '' REMOVE n:Gone, n.goneFrom`,
        { ids, name },
      )
  }
  const free = gone.filter((node) => node.free && !isBack(node)).length
  if (free > 0)
    await connection.write('MATCH (n:Gone) WHERE n.graph = $name AND NOT EXISTS { (n)--() } DELETE n', { name })
  return free
}

const IDS_ASKED = 10_000

/**
 * Makes sure that nobody else has one of the ids that are to be written.
 * @throws Neo4jError `foreign`
 */
export async function refuseForeign(
  connection: Connection,
  graph: string,
  label: NodeLabel,
  created: readonly string[],
): Promise<void> {
  for (const ids of batches(created, IDS_ASKED, Infinity, () => 0)) {
    const [taken] = await connection.read<{ id: string; owner: string | null }>(
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, n.graph AS owner LIMIT 1`,
      { ids },
    )
    if (taken === undefined) continue
    const owner = taken.owner === null ? 'data of others' : `the graph "${taken.owner}"`
    throw new Neo4jError(
      'foreign',
      `the database already holds ${label} "${taken.id}" in ${owner}: push into another database, or as --graph ${taken.owner ?? graph} if that is meant`,
    )
  }
}
