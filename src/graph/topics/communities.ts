/** Communities of the tie graph by Louvain, the best of several seeded runs. */
import louvainModule from 'graphology-communities-louvain'
import type { TieGraph } from './tieGraph.js'
import { randomFrom } from './random.js'

// the package is CommonJS whose types say `default`: what is imported is the function itself
const louvain = louvainModule as unknown as typeof louvainModule.default

export interface CommunityOptions {
  readonly resolution: number
  readonly runs: number
  readonly seed: number
}

/** Keys of each community, in the order of the graph's nodes; nodes without ties are left out. */
export function communitiesOf(ties: TieGraph, { resolution, runs, seed }: CommunityOptions): string[][] {
  if (ties.size === 0) return []
  let best: ReturnType<typeof louvain.detailed> | undefined
  for (let run = 0; run < runs; run++) {
    const found = louvain.detailed(ties, {
      getEdgeWeight: 'weight',
      resolution,
      // far apart seeds: neighbouring ones would share most of their numbers
      rng: randomFrom(seed * 7919 + run * 104729),
    })
    if (best === undefined || found.modularity > best.modularity) best = found
  }
  const groups = new Map<number, string[]>()
  ties.forEachNode((key) => {
    if (ties.degree(key) === 0) return
    const community = best!.communities[key]!
    const group = groups.get(community)
    if (group) group.push(key)
    else groups.set(community, [key])
  })
  return [...groups.values()]
}
