/** Importance of entities: PageRank over who is named where and what is stated between whom. */
import { UndirectedGraph } from 'graphology'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'

// the package is CommonJS whose types say `default`: what is imported is the function itself
const pagerank = pagerankModule as unknown as typeof pagerankModule.default

/** A weighted tie between two keys; what repeats adds up. */
export interface Tie {
  readonly a: string
  readonly b: string
  readonly weight: number
}

/** Finer steps would only say that some other issue came in, and each would be pushed anew. */
const DIGITS = 4
/** Summed error at which the iteration stops: well below what the last digit shows. */
const TOTAL_TOLERANCE = 1e-9
const MOST_ITERATIONS = 400

/**
 * PageRank of each entity in the undirected graph of `ties` (entities and the stories that name them), divided by the
 * greatest, rounded to 4 digits; 0 for all where there are no ties.
 * @param entities ids, in the order in which they take part
 */
export function importanceOf(entities: readonly string[], ties: readonly Tie[]): Map<string, number> {
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const id of entities) graph.addNode(id)
  for (const { a, b, weight } of ties)
    if (a !== b) graph.updateEdge(a, b, (edge) => ({ weight: (edge.weight ?? 0) + weight }))
  if (graph.size === 0) return new Map(entities.map((id) => [id, 0]))
  const ranks = pagerank(graph, {
    getEdgeWeight: 'weight',
    tolerance: TOTAL_TOLERANCE / graph.order,
    maxIterations: MOST_ITERATIONS,
  })
  let most = 0
  for (const id of entities) most = Math.max(most, ranks[id] ?? 0)
  return new Map(entities.map((id) => [id, Number(((ranks[id] ?? 0) / most).toFixed(DIGITS))]))
}
