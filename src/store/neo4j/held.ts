/**
 * What the database holds of a graph. It is asked for the hashes alone, as one list a kind: every hash of 150,000 elements
 * comes in half a second. Only what no longer agrees is looked at closer.
 */
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { NODE_LABELS, RELATIONSHIP_TYPES } from './schema.js'

/** A node or relationship that the database holds otherwise than the graph does. */
export interface StaleElement {
  /** The label under which its id is unique, or its type. */
  readonly kind: string
  readonly id: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** How one half of a graph is asked for. */
export interface Half {
  readonly match: string
  readonly variable: 'n' | 'r'
  readonly kind: string
}

export const NODES: Half = {
  match: `MATCH (n:${NODE_LABELS.join('|')}) WHERE n.graph = $graph`,
  variable: 'n',
  kind: `[label IN labels(n) WHERE label IN $labels][0]`,
}
export const EDGES: Half = {
  match: `MATCH ()-[r:${RELATIONSHIP_TYPES.join('|')}]->() WHERE r.graph = $graph`,
  variable: 'r',
  kind: 'type(r)',
}

/** The hashes of all nodes or relationships of a graph. */
export async function heldHashes(
  connection: Connection,
  graph: string,
  { match, variable }: Half,
): Promise<Set<string>> {
  try {
    const [row] = await connection.read<{ hashes: string[] }>(
      `${match} RETURN collect(coalesce(${variable}.hash, '')) AS hashes`,
      {
        graph,
      },
    )
    return new Set(row?.hashes)
  } catch (error) {
    if (!(error instanceof Neo4jError) || error.kind !== 'memory') throw error
  }
  // a list is quickest, but the server has to hold all of it: row by row it need not
  const hashes = new Set<string>()
  await connection.each(`${match} RETURN coalesce(${variable}.hash, '') AS hash`, { graph }, ({ hash }) =>
    hashes.add(hash as string),
  )
  return hashes
}

/** Beyond this many the server hands over all, and what is not wanted is left out here. */
const MOST_ASKED = 50_000

/** Nodes or relationships with these hashes, whole. */
export async function heldElements(
  connection: Connection,
  graph: string,
  { match, variable, kind }: Half,
  hashes: ReadonlySet<string>,
): Promise<StaleElement[]> {
  const found: StaleElement[] = []
  if (hashes.size === 0) return found
  const asked = hashes.size <= MOST_ASKED
  await connection.each(
    `${match}${asked ? ` AND coalesce(${variable}.hash, '') IN $hashes` : ''} RETURN ${kind} AS kind, properties(${variable}) AS properties`,
    { graph, labels: NODE_LABELS, ...(asked ? { hashes: [...hashes] } : {}) },
    (row) => {
      const properties = row['properties'] as StaleElement['properties']
      if (asked || hashes.has((properties['hash'] ?? '') as string))
        found.push({ kind: row['kind'] as string, id: properties['id'] as string, properties })
    },
  )
  return found
}
