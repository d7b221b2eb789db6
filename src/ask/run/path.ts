/** How two entities are connected, over an index of neighbours that is made once a graph. */
import { compareText } from '../../text/order.js'
import type { AskIndex, Relation } from '../prepare.js'
import { gather, NONE, type Runner } from './result.js'
import { ordered } from './sets.js'

export const MOST_STEPS = 6

/** Neighbours of every entity with the relation that most issues state (of equal ones the smaller id). */
type Neighbours = ReadonlyMap<string, ReadonlyMap<string, Relation>>

const known = new WeakMap<AskIndex, Neighbours>()

function neighboursOf(index: AskIndex): Neighbours {
  const there = known.get(index)
  if (there) return there
  const made = new Map<string, Map<string, Relation>>()
  const tie = (from: string, to: string, relation: Relation): void => {
    let own = made.get(from)
    if (!own) made.set(from, (own = new Map()))
    const best = own.get(to)
    // relations come by id, so that of equal ones the first stays
    if (!best || relation.edge.issues.length > best.edge.issues.length) own.set(to, relation)
  }
  for (const relation of index.relations) {
    tie(relation.source, relation.target, relation)
    tie(relation.target, relation.source, relation)
  }
  known.set(index, made)
  return made
}

/**
 * The shortest path over relations, at most 6 steps; of several that backed by most issues in sum, then that with the
 * smallest ids from the start, as `graph path` gives it.
 */
function shortest(neighbours: Neighbours, start: string, end: string): string[] | undefined {
  const best = new Map([[end, 0]])
  const next = new Map<string, string>()
  let level = [end]
  for (let step = 0; step < MOST_STEPS && !best.has(start) && level.length > 0; step++) {
    const reached = new Map<string, number>()
    for (const id of level.sort(compareText))
      for (const [to, { edge }] of neighbours.get(id) ?? []) {
        if (best.has(to)) continue
        const sum = best.get(id)! + edge.issues.length
        const there = reached.get(to)
        if (there !== undefined && there >= sum) continue
        reached.set(to, sum)
        next.set(to, id)
      }
    for (const [id, sum] of reached) best.set(id, sum)
    level = [...reached.keys()]
  }
  if (!best.has(start)) return undefined
  const ids = [start]
  for (let at = start; at !== end; ids.push(at)) at = next.get(at)!
  return ids
}

export const path: Runner<'path'> = (index, plan) => {
  const [from] = ordered(index, plan.from)
  const [to] = ordered(index, plan.to)
  if (!from || !to || from.id === to.id) return NONE
  const neighbours = neighboursOf(index)
  const ids = shortest(neighbours, from.id, to.id)
  if (!ids) return NONE
  const steps = ids.slice(1).map((id, at) => neighbours.get(ids[at]!)!.get(id)!)
  return {
    answers: [{ kind: 'path', ids, names: ids.map((id) => index.entities.get(id)!.name) }],
    evidence: gather(
      index,
      steps.map(({ edge }) => edge.evidence),
    ),
  }
}
