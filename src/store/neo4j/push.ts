/**
 * The graph into Neo4j. The database is asked what it holds; only what differs is written, what is gone is removed, and
 * nothing of others is touched. Each batch is a transaction of its own, so that a push that was cut off goes on where it
 * stopped when it is run again.
 */
import { GRAPH_SCHEMA } from '../../records.js'
import type { StatementGraph } from '../../graph/knowledgeGraph.js'
import { keyOfNode, type NodeLabel } from '../../graph/properties.js'
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { batches, edgeElements, nodeElements, type EdgeGroup, type Element, type NodeGroup, type Row } from './rows.js'
import { ensureSchema, NODE_LABELS, refuseNewer, RELATIONSHIP_TYPES } from './schema.js'

export interface PushCounts {
  readonly created: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** What a push did. */
export interface PushSummary {
  /** Name of the graph in the database. */
  readonly graph: string
  readonly nodes: PushCounts
  readonly relationships: PushCounts
  /** Constraints and indexes that were made. */
  readonly schema: number
  /** Nodes that left the graph but stay as `:Gone`, because relationships of others hang on them. */
  readonly kept: number
  /** Whether nothing at all was written. */
  readonly upToDate: boolean
}

export interface PushOptions {
  /** Name of the graph in the database; the graph's own by default. */
  readonly name?: string | undefined
  /** Told after each batch: how many of how many nodes and relationships are written or removed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const BATCH_ROWS = 10_000
/** Characters of text in a batch, so that long stories do not fill the server's memory. */
const BATCH_WEIGHT = 4_000_000

/** What has to be done to the elements of one group. */
interface Work<Group> {
  readonly group: Group
  readonly created: Row[]
  readonly changed: Row[]
}

interface Plan<Group> {
  readonly work: readonly Work<Group>[]
  /** Ids by label or type of what is no longer in the graph. */
  readonly removed: ReadonlyMap<string, readonly string[]>
  readonly counts: PushCounts
}

/** Ids and hashes that the database holds, by label or type. */
type Held = Map<string, Map<string, string>>

// One query each: planning a query costs the server more than running it on a small graph.
const NODES_HELD = `MATCH (n:${NODE_LABELS.join('|')}) WHERE n.graph = $graph
  RETURN [label IN labels(n) WHERE label IN $kinds][0] AS kind, n.id AS id, n.hash AS hash`
const EDGES_HELD = `MATCH ()-[r:${RELATIONSHIP_TYPES.join('|')}]->() WHERE r.graph = $graph
  RETURN type(r) AS kind, r.id AS id, r.hash AS hash`

async function held(connection: Connection, graph: string, kinds: readonly string[], query: string): Promise<Held> {
  const all: Held = new Map(kinds.map((kind) => [kind, new Map<string, string>()]))
  await connection.each(query, { graph, kinds }, ({ kind, id, hash }) => {
    all.get(kind as string)?.set(id as string, hash as string)
  })
  return all
}

/** Compares the graph with what is held; `held` is used up. */
function plan<Group>(
  elements: Iterable<Element<Group>>,
  held: Held,
  kindOf: (group: Group) => string,
  keyOf: (group: Group) => string,
): Plan<Group> {
  const work = new Map<string, Work<Group>>()
  let created = 0
  let changed = 0
  let unchanged = 0
  for (const element of elements) {
    const hashes = held.get(kindOf(element.group))
    const hash = hashes?.get(element.id)
    hashes?.delete(element.id)
    if (hash === element.hash) {
      unchanged++
      continue
    }
    const key = keyOf(element.group)
    const list = work.get(key) ?? { group: element.group, created: [], changed: [] }
    work.set(key, list)
    if (hash === undefined) {
      created++
      list.created.push(element.row(false))
    } else {
      changed++
      list.changed.push(element.row(true))
    }
  }
  const removed = new Map([...held].map(([kind, hashes]) => [kind, [...hashes.keys()]] as const))
  const gone = [...removed.values()].reduce((sum, ids) => sum + ids.length, 0)
  return { work: [...work.values()], removed, counts: { created, changed, removed: gone, unchanged } }
}

/**
 * Writes a graph into the database.
 * @throws Neo4jError
 */
export async function push(
  connection: Connection,
  graph: StatementGraph,
  options: PushOptions = {},
): Promise<PushSummary> {
  const name = options.name ?? graph.getAttribute('name')
  await refuseNewer(connection, name, GRAPH_SCHEMA)
  const schema = await ensureSchema(connection)
  const swept = await revive(connection, name, graph)
  const nodes = plan(
    nodeElements(graph, name),
    await held(connection, name, NODE_LABELS, NODES_HELD),
    (group) => group.label,
    (group) => group.labels.join(':'),
  )
  const edges = plan(
    edgeElements(graph, name),
    await held(connection, name, RELATIONSHIP_TYPES, EDGES_HELD),
    (group) => group.type,
    (group) => `${group.source}-${group.type}-${group.target}`,
  )
  for (const { group, created } of nodes.work) await refuseForeign(connection, name, group.label, created)

  const total = [nodes.counts, edges.counts].reduce((sum, c) => sum + c.created + c.changed + c.removed, 0)
  const writer = new Writer(connection, name, total, options.onProgress)
  for (const { group, created, changed } of nodes.work) {
    await writer.rows(createNodes(group), created)
    await writer.rows(changeNodes(group), changed)
  }
  for (const { group, created, changed } of edges.work) {
    await writer.rows(createEdges(group), created)
    await writer.rows(changeEdges(group), changed)
  }
  for (const [type, ids] of edges.removed) await writer.ids(removeEdges(type), ids)
  let kept = 0
  for (const [label, ids] of nodes.removed) {
    await writer.ids(removeNodes(label), ids)
    kept += await writer.ids(retireNodes(label), ids, 0)
  }
  return {
    graph: name,
    nodes: nodes.counts,
    relationships: edges.counts,
    schema,
    kept,
    upToDate: total + schema + swept === 0,
  }
}

// Labels and types below come from the ontology's own list, never from text.

const createNodes = ({ label, labels }: NodeGroup): string =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id, graph: $graph}) SET n:${labels.join(':')}, n += row.properties`

const changeNodes = ({ label, labels }: NodeGroup): string =>
  `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) WHERE n.graph = $graph SET n:${labels.join(':')}, n += row.properties`

const createEdges = ({ type, source, target }: EdgeGroup): string =>
  `UNWIND $rows AS row MATCH (s:${source} {id: row.source}) MATCH (t:${target} {id: row.target}) MERGE (s)-[r:${type} {id: row.id}]->(t) SET r += row.properties`

const changeEdges = ({ type }: EdgeGroup): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() WHERE r.graph = $graph SET r += row.properties`

const removeEdges = (type: string): string =>
  `UNWIND $ids AS id MATCH ()-[r:${type} {id: id}]->() WHERE r.graph = $graph DELETE r RETURN count(*) AS done`

/** Only nodes on which nothing hangs any more: all our relationships to them are gone by then. */
const removeNodes = (label: string): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.graph = $graph AND NOT EXISTS { (n)--() } DELETE n RETURN count(*) AS done`

/** What is left has relationships of others: it leaves our labels, but stays. */
const retireNodes = (label: NodeLabel | string): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.graph = $graph REMOVE n:${label} SET n:Gone, n.goneFrom = '${label}' RETURN count(*) AS done`

/**
 * Nodes that were kept for the sake of others: those that are back in the graph get their label again, so that they are
 * compared like all others; those on which nothing hangs any more are removed. Returns how many were removed.
 */
async function revive(connection: Connection, name: string, graph: StatementGraph): Promise<number> {
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

async function refuseForeign(
  connection: Connection,
  graph: string,
  label: NodeLabel,
  created: readonly Row[],
): Promise<void> {
  for (const rows of batches(created, BATCH_ROWS, Infinity, () => 0)) {
    const [taken] = await connection.read<{ id: string; owner: string | null }>(
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, n.graph AS owner LIMIT 1`,
      { ids: rows.map(({ id }) => id) },
    )
    if (taken === undefined) continue
    const owner = taken.owner === null ? 'data of others' : `the graph "${taken.owner}"`
    throw new Neo4jError(
      'foreign',
      `the database already holds ${label} "${taken.id}" in ${owner}: push into another database, or as --graph ${taken.owner ?? graph} if that is meant`,
    )
  }
}

/** Sends batches, halves them where the server lacks memory, and tells how far it is. */
class Writer {
  private done = 0

  constructor(
    private readonly connection: Connection,
    private readonly graph: string,
    private readonly total: number,
    private readonly onProgress: PushOptions['onProgress'],
  ) {}

  async rows(query: string, rows: readonly Row[]): Promise<void> {
    for (const batch of batches(rows, BATCH_ROWS, BATCH_WEIGHT, weightOf)) await this.send(query, 'rows', batch, 1)
  }

  /** Returns how many were done; `counting` is 0 where they are counted elsewhere. */
  async ids(query: string, ids: readonly string[], counting: 0 | 1 = 1): Promise<number> {
    let done = 0
    for (const batch of batches(ids, BATCH_ROWS, Infinity, () => 0))
      done += await this.send(query, 'ids', batch, counting)
    return done
  }

  private async send(query: string, as: string, batch: readonly unknown[], counting: 0 | 1): Promise<number> {
    try {
      const { records } = await this.connection.run('write', query, { [as]: batch, graph: this.graph })
      this.done += counting * batch.length
      if (counting === 1) this.onProgress?.(this.done, this.total)
      return Number(records[0]?.get('done') ?? 0)
    } catch (error) {
      if (!(error instanceof Neo4jError) || error.kind !== 'memory' || batch.length === 1) throw error
      const half = Math.ceil(batch.length / 2)
      return (
        (await this.send(query, as, batch.slice(0, half), counting)) +
        (await this.send(query, as, batch.slice(half), counting))
      )
    }
  }
}

const weightOf = ({ properties }: Row): number => {
  let weight = 0
  for (const value of Object.values(properties))
    if (typeof value === 'string') weight += value.length
    else if (Array.isArray(value)) for (const item of value) weight += item.length
  return weight
}
