/** (d) For one joint work, different sets of partners. */
import type { Evidence } from '../../records.js'
import { compareBy, compareText } from '../../text/order.js'
import { dateKey } from '../dates.js'
import { unique } from '../evidence.js'
import type { Relation } from '../foldRelations.js'
import { joinId } from '../ids.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import type { Conflict, ConflictClaim, Side } from './conflict.js'
import type { Kin } from './kin.js'

/** What one story says of work done together. */
interface JointWork {
  readonly story: string
  readonly issue: string
  /** All that take part, the makers of the works among them. */
  readonly members: ReadonlySet<string>
  /** Those that join the makers. */
  readonly partners: ReadonlySet<string>
  /** Models, products and benchmarks named in the sentences. */
  readonly works: ReadonlySet<string>
  readonly claims: readonly ConflictClaim[]
}

/** Joint works told in different issues with sets of partners of which neither holds the other. */
export function partnerConflicts(graph: KnowledgeGraph, kin: Kin): Conflict[] {
  const told = jointWorks(graph, kin)
  const byWork = new Map<string, JointWork[]>()
  for (const work of told) for (const id of work.works) byWork.set(id, [...(byWork.get(id) ?? []), work])
  const conflicts: Conflict[] = []
  for (const [id, works] of [...byWork].sort((a, b) => compareText(a[0], b[0]))) {
    const onlyJoint = new Set(graph.mentionsOf(id).map(({ story }) => story)).size === works.length
    const sides = works.filter((work) =>
      works.some(
        (other) =>
          other.issue !== work.issue && (onlyJoint || sharesAny(work.partners, other.partners)) && splits(work, other),
      ),
    )
    if (sides.length < 2) continue
    conflicts.push({ id: joinId('partners', id), kind: 'partners', about: [id], sides: mergeSides(sides) })
  }
  return conflicts
}

const sharesAny = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item))
const holds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...b].every((item) => a.has(item))
/** A shorter list may only leave some out; two lists conflict when each has someone whom the other lacks. */
const splits = (a: JointWork, b: JointWork): boolean => !holds(a.members, b.partners) && !holds(b.members, a.partners)

/** Stories that name the same partners are one side. */
function mergeSides(works: readonly JointWork[]): Side[] {
  const sides = new Map<string, Side & { claims: ConflictClaim[] }>()
  for (const { partners, claims } of works) {
    const entities = [...partners].sort(compareText)
    const side = sides.get(entities.join(' ')) ?? { entities, claims: [] }
    side.claims.push(...claims)
    sides.set(entities.join(' '), side)
  }
  return [...sides.values()]
}

/** Stories that state partnerships or a release by several, by date. */
function jointWorks(graph: KnowledgeGraph, kin: Kin): JointWork[] {
  const stories = new Map<string, { relation: Relation; evidence: Evidence }[]>()
  for (const relation of graph.relationsOfType('partners-with'))
    for (const evidence of relation.evidence)
      stories.set(evidence.story, [...(stories.get(evidence.story) ?? []), { relation, evidence }])
  return [...stories]
    .flatMap(([story, claims]) => jointWorkOf(graph, kin, story, claims))
    .sort(
      compareBy(
        ({ issue }) => dateKey(graph.dateOf(issue)),
        ({ story }) => story,
      ),
    )
}

function jointWorkOf(
  graph: KnowledgeGraph,
  kin: Kin,
  story: string,
  claims: readonly { relation: Relation; evidence: Evidence }[],
): JointWork[] {
  const members = new Set(claims.flatMap(({ relation }) => [relation.source, relation.target]))
  const quotes = unique(claims.map(({ evidence }) => evidence.quote))
  const works = graph
    .mentionsIn(story)
    .map(({ entity }) => graph.entity(entity)!)
    .filter(({ type }) => type === 'model' || type === 'product' || type === 'benchmark')
    .filter(({ name, aliases }) => quotes.some((quote) => [name, ...aliases].some((form) => quote.includes(form))))
    .map(({ id }) => id)
  const makers = works.flatMap((work) => [
    ...graph.in(work, 'released').map(({ source }) => source),
    ...ownersOf(graph, work),
  ])
  const isMaker = (id: string): boolean =>
    makers.some((maker) => kin.ownersOf(id).has(maker) || kin.ownersOf(maker).has(id))
  const partners = new Set([...members].filter((id) => !isMaker(id)))
  if (works.length === 0 || partners.size === 0) return []
  return [{ story, issue: claims[0]!.evidence.issue, members, partners, works: new Set(works), claims }]
}

const ownersOf = (graph: KnowledgeGraph, id: string): readonly string[] => graph.entity(id)?.owners ?? []
