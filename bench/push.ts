/**
 * How fast `push` is on a real server, beside one MERGE a row over the same driver in the same go. Issues recombined from
 * the stories of `data/issues`. Usage: `tsx bench/push.ts [ISSUES] [ROWS]`: 1,900 issues (50,000 nodes and 200,000
 * relationships) and 2,000 rows a kind for the rival by default. Starts a server of its own, or takes `NEO4J_URI`.
 */
import { cpus, loadavg } from 'node:os'
import { buildGraph, type KnowledgeGraph } from '../src/graph/index.js'
import { edgeProperties, labelOfNode, labelsOfNode, nodeProperties, typeOfEdge } from '../src/graph/properties.js'
import type { Linked } from '../src/records.js'
import { connect, push, type Connection, type PushSummary } from '../src/store/neo4j/index.js'
import { startNeo4j } from '../tests/support/neo4j/start.js'
import { recombined } from './recombined.js'
import { linkedSamples } from './samples.js'

const wanted = Number(process.argv[2] ?? 1900)
const rivalRows = Number(process.argv[3] ?? 2000)
const INCREMENTAL = 1000
const ROUNDS = 5

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const figure = (value: number): string => Math.round(value).toLocaleString('en')

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now()
  const result = await work()
  return [result, (performance.now() - from) / 1000]
}

async function empty(connection: Connection): Promise<void> {
  for (;;) {
    const { counters } = await connection.write('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n')
    if (counters.updates()['nodesDeleted'] === 0) return
  }
}

/** Every so-manieth item, so that the sample is like the whole. */
const spread = <T>(items: readonly T[], count: number): T[] => {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(count, items.length) }, (_none, index) => items[Math.floor(index * step)]!)
}

/** One MERGE a row, each a transaction of its own, with our constraints in force; seconds for nodes and relationships. */
async function oneByOne(connection: Connection, { graph, name }: KnowledgeGraph): Promise<[number, number]> {
  const nodes = spread(graph.nodes(), rivalRows)
  const edges = spread(graph.edges(), rivalRows)
  const merge = async (key: string): Promise<void> => {
    const node = graph.getNodeAttributes(key)
    await connection.write(
      `MERGE (n:${labelOfNode(node)} {id: $id}) SET n:${labelsOfNode(node).join(':')}, n += $rest`,
      {
        ...{ id: node.id, rest: nodeProperties(node, name) },
      },
    )
  }
  const [, nodeSeconds] = await timed(async () => {
    for (const key of nodes) await merge(key)
  })
  // the ends must be there; that is not counted
  for (const key of new Set(edges.flatMap((edge) => graph.extremities(edge)))) await merge(key)
  const [, edgeSeconds] = await timed(async () => {
    for (const key of edges) {
      const edge = graph.getEdgeAttributes(key)
      const [source, target] = graph.extremities(key) as [string, string]
      const [from, to] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)]
      await connection.write(
        `MATCH (s:${labelOfNode(from)} {id: $source}) MATCH (t:${labelOfNode(to)} {id: $target})
         MERGE (s)-[r:${typeOfEdge(edge)} {id: $id}]->(t) SET r += $rest`,
        { source: from.id, target: to.id, id: edge.id, rest: edgeProperties(edge, source, target, name) },
      )
    }
  })
  return [(nodeSeconds / nodes.length) * graph.order, (edgeSeconds / edges.length) * graph.size]
}

/** The same archive with one issue replaced by what stands in its neighbour. */
function withOneChanged(linked: Linked): Linked {
  const place = Math.floor(linked.issues.length / 2)
  const { issue, ...rest } = linked.issues[place]!
  const other = linked.issues[place + 1]!
  const own = <T extends { readonly evidence: readonly { readonly issue: string; readonly story: string }[] }>(
    item: T,
  ): T => ({
    ...item,
    evidence: item.evidence.map((one) => ({
      ...one,
      issue: issue.id,
      story: one.story.replace(other.issue.id, issue.id),
    })),
  })
  const changed = {
    ...rest,
    issue: { ...issue, hash: `${issue.hash} changed` },
    ...{ stories: other.stories, mentions: other.mentions },
    ...{ relations: other.relations.map(own), observations: other.observations.map(own) },
  }
  return { ...linked, issues: linked.issues.map((item, index) => (index === place ? changed : item)) }
}

const told = ({ nodes, relationships }: PushSummary): string =>
  (['created', 'changed', 'removed'] as const)
    .map((what) => `${figure(nodes[what])} nodes and ${figure(relationships[what])} relationships ${what}`)
    .join(', ')

const linked = linkedSamples()
const server = await startNeo4j({ version: '5.26' })
try {
  const connection = await connect(server)
  print(`${cpus().length} × ${cpus()[0]?.model ?? 'this machine'}, load ${loadavg()[0]!.toFixed(1)}`)
  const large = buildGraph(recombined(linked, wanted))
  const { order, size } = large.graph
  print(`${figure(order)} nodes, ${figure(size)} relationships`)
  // constraints are made and plans and the server's compiler are warm for both
  await push(connection, buildGraph(recombined(linked, 100)).graph)
  await empty(connection)

  const [, pushed] = await timed(() => push(connection, large.graph))
  print(`push                ${pushed.toFixed(1)} s, ${figure((order + size) / pushed)} a second`)
  await empty(connection)
  const [nodeSeconds, edgeSeconds] = await oneByOne(connection, large)
  const rival = nodeSeconds + edgeSeconds
  print(
    `one MERGE a row     ${rival.toFixed(0)} s, scaled from ${figure(rivalRows)} nodes and as many relationships: ${figure(order / nodeSeconds)} nodes and ${figure(size / edgeSeconds)} relationships a second`,
  )
  print(`                    push is ${(rival / pushed).toFixed(0)} times as fast`)
  await empty(connection)

  const archive = recombined(linked, INCREMENTAL)
  const graphs = [buildGraph(archive).graph, buildGraph(withOneChanged(archive)).graph]
  await push(connection, graphs[0]!)
  for (let round = 1; round <= ROUNDS; round++) {
    const [summary, took] = await timed(() => push(connection, graphs[round % 2]!))
    print(
      `one of ${figure(INCREMENTAL)} changed  ${took.toFixed(2)} s: ${told(summary)} (load ${loadavg()[0]!.toFixed(1)})`,
    )
  }
  const [, again] = await timed(() => push(connection, graphs[ROUNDS % 2]!))
  print(`nothing changed     ${again.toFixed(2)} s`)
  await connection.close()
} finally {
  await server.stop()
}
