/** `graph path`: how two entities are connected. */
import type { EntityNode, PathStep, PathView } from '../../records.js'
import { relationSpec } from '../../ontology.js'
import { compareBy, compareText } from '../../text/order.js'
import { unique } from '../evidence.js'
import type { Relation } from '../foldRelations.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { refById, refOf, relationView } from './refs.js'

export const MOST_STEPS = 6
const MOST_STORIES_SHOWN = 3

export interface PathOptions {
  /** Whether two names in one story count as a step. */
  readonly mentions?: boolean | undefined
}

/** The best connection of two neighbours: the relation with most issues (then the smaller id), or the stories they share. */
interface Link {
  readonly to: string
  /** Number of issues that back it. */
  readonly issues: number
  readonly relation?: Relation
}

/**
 * The shortest path over relations of the ontology (either way along each), at most 6 steps. Of several equally short ones
 * that whose steps are backed by most issues in sum, then the one with the smallest ids from its start.
 */
export function findPath(graph: KnowledgeGraph, from: EntityNode, to: EntityNode, options: PathOptions = {}): PathView {
  const mentions = options.mentions ?? false
  const linksOf = memoize((id: string) => linksFrom(graph, id, mentions))
  const ids = shortest(from.id, to.id, linksOf)
  const steps = ids?.slice(1).map((id, index) => {
    const link = linksOf(ids[index]!).find((candidate) => candidate.to === id)!
    return stepOf(graph, ids[index]!, link)
  })
  return { from: refOf(from), to: refOf(to), mentions, steps: steps ?? null }
}

function memoize<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/** Breadth first from the end, summing issues; then forward along the best. */
function shortest(start: string, end: string, linksOf: (id: string) => readonly Link[]): string[] | undefined {
  /** Most issues on the way to the end, for those reached. */
  const best = new Map([[end, 0]])
  const next = new Map<string, string>()
  let level = [end]
  for (let step = 0; step < MOST_STEPS && !best.has(start) && level.length > 0; step++) {
    const reached = new Map<string, number>()
    for (const id of [...level].sort(compareText))
      for (const link of linksOf(id)) {
        if (best.has(link.to)) continue
        const sum = best.get(id)! + link.issues
        const known = reached.get(link.to)
        // ids come in order: of equal sums the smaller id stays
        if (known !== undefined && known >= sum) continue
        reached.set(link.to, sum)
        next.set(link.to, id)
      }
    for (const [id, sum] of reached) best.set(id, sum)
    level = [...reached.keys()]
  }
  if (!best.has(start)) return undefined
  const path = [start]
  for (let at = start; at !== end; path.push(at)) at = next.get(at)!
  return path
}

function linksFrom(graph: KnowledgeGraph, id: string, mentions: boolean): Link[] {
  const links = new Map<string, Link>()
  const relations = [...graph.relationsOf(id)].sort(
    compareBy(
      ({ issues }) => -issues.length,
      (relation) => relation.id,
    ),
  )
  for (const relation of relations) {
    const to = relation.source === id ? relation.target : relation.source
    if (!links.has(to)) links.set(to, { to, issues: relation.issues.length, relation })
  }
  if (mentions) for (const link of coMentions(graph, id)) if (!links.has(link.to)) links.set(link.to, link)
  return [...links.values()].sort(compareBy((link) => link.to))
}

function coMentions(graph: KnowledgeGraph, id: string): Link[] {
  const issues = new Map<string, Set<string>>()
  for (const { story, issue } of graph.mentionsOf(id))
    for (const { entity } of graph.mentionsIn(story)) {
      if (entity === id) continue
      const shared = issues.get(entity) ?? new Set()
      issues.set(entity, shared.add(issue))
    }
  return [...issues].map(([to, shared]) => ({ to, issues: shared.size }))
}

function stepOf(graph: KnowledgeGraph, id: string, link: Link): PathStep {
  const ends = { from: refById(graph, id), to: refById(graph, link.to) }
  if (link.relation) {
    const relation = relationView(graph, link.relation)
    return {
      kind: 'relation',
      ...ends,
      forward: link.relation.source === id || !relationSpec(link.relation.type).directed,
      relation,
      issues: relation.issues,
      evidence: relation.evidence,
    }
  }
  const here = new Set(graph.mentionsOf(id).map(({ story }) => story))
  const shared = graph.mentionsOf(link.to).filter(({ story }) => here.has(story))
  return {
    kind: 'co-mention',
    ...ends,
    forward: true,
    relation: null,
    issues: unique(shared.map(({ issue }) => issue)),
    evidence: shared.slice(0, MOST_STORIES_SHOWN).map(({ story, issue }) => {
      const { text, urls } = graph.story(story)!
      return { issue, date: graph.dateOf(issue), story, quote: text, urls }
    }),
  }
}
