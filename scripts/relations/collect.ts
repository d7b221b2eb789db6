/** Pairs of names of annotated issues, each with the relation that gold tells of it. */
import { matchEntities } from '../../src/eval/entities.js'
import { extractIssue } from '../../src/extract/index.js'
import type { PairReading } from '../../src/extract/claims/judged/pairs.js'
import type { Knowledge } from '../../src/lexicon/index.js'
import { PairWeights, type Reading } from '../../src/lexicon/pairWeights.js'
import { linkExtractions, toDocuments } from '../../src/link/index.js'
import { relationSpec, type EntityType, type RelationType } from '../../src/ontology.js'
import type { Extraction, Gold } from '../../src/records.js'
import type { Annotated } from '../annotated.js'

export interface LearnedPair {
  /** Which annotated issue, and which share of the lexicon was hidden. */
  readonly issue: number
  readonly round: number
  readonly readings: readonly Reading[]
  /** Statement of each reading over entities: equal ones are one relation of the issue. */
  readonly keys: readonly string[]
  /** Index of the reading that holds, -1 where none does. */
  readonly holds: number
  /** The rules tie its two ends already. */
  readonly tied: boolean
  /** Reading that the rules claim, -1 for none. */
  readonly ruled: number
  weight: number
}

/** What the model is asked while it learns: it proposes nothing and takes notes. */
class Notes extends PairWeights {
  readonly asked: PairReading[][] = []

  override judge(readings: readonly Reading[]): number[] {
    this.asked.push(readings as PairReading[])
    return readings.map(() => 0)
  }
}

export const statementOf = (type: RelationType, source: string, target: string): string =>
  JSON.stringify(relationSpec(type).directed || source < target ? [type, source, target] : [type, target, source])

/** How much a pair counts of which an end is no entity of gold's: claimed, it would be wrong. */
const STRANGER = 0.5

/**
 * @param hidden shares of the lexicon to hide in turn, with seeds: so that new names are met
 * @param order relations to learn
 */
export function collect(
  annotated: readonly Annotated[],
  hidden: readonly (readonly [number, number])[],
  order: readonly RelationType[],
  knowledge: Knowledge,
): LearnedPair[] {
  return hidden.flatMap(([share, seed], round) => {
    const hiding = share === 0 ? knowledge : { ...knowledge, lexicon: knowledge.lexicon.hide(share, seed) }
    const noted = annotated.map(({ issue }) => {
      const notes = new Notes({ source: '', threshold: 2, order: [...order], weights: {} })
      return { extraction: extractIssue(issue, { ...hiding, pairWeights: notes }), asked: notes.asked }
    })
    const linked = linkExtractions(
      noted.map(({ extraction }) => extraction),
      hiding,
    )
    const documents = toDocuments(linked)
    return noted.flatMap(({ extraction, asked }, index) => {
      const { gold } = annotated[index]!
      const matching = matchEntities(gold, documents[index]!)
      const entityAt = new Map(
        linked.issues[index]!.mentions.map(({ start, end, entity }) => [`${start}-${end}`, entity]),
      )
      const entityOf = entityFinder(extraction, entityAt)
      const ties = new Set(
        documents[index]!.relations.flatMap(({ source, target }) => [`${source}\n${target}`, `${target}\n${source}`]),
      )
      const claimed = new Set(
        documents[index]!.relations.map(({ type, source, target }) => statementOf(type, source, target)),
      )
      const [told, optional] = goldStatements(gold)
      const typesOf = new Map(
        documents[index]!.entities.map(({ id, type, name }) => [id, [type, ...also(name, hiding)]]),
      )
      const fits = ({ relation, source, target }: PairReading): boolean => {
        const spec = relationSpec(relation)
        const [from, to] = [source, target].map(({ types }) => typesOf.get(entityOf(types) ?? '') ?? [])
        return from!.some((type) => spec.source.includes(type)) && to!.some((type) => spec.target.includes(type))
      }
      return asked.flatMap((every): LearnedPair[] => {
        // linking drops what does not fit
        const readings = every.filter(fits)
        if (readings.length === 0) return []
        const ends = readings.map(({ source, target }) => [entityOf(source.types), entityOf(target.types)] as const)
        const [one, other] = ends[0]!
        if (one === undefined || other === undefined || one === other) return []
        if (matching.ignored.has(one) || matching.ignored.has(other)) return []
        const names = ends.map((pair) => pair.map((id) => matching.goldOf.get(id!)?.name))
        const said = readings.map(({ relation }, at) => {
          const [source, target] = names[at]!
          return source === undefined || target === undefined ? '' : statementOf(relation, source, target)
        })
        // what is optional teaches nothing
        if (said.some((each) => optional.has(each))) return []
        const holds = said.findIndex((each) => told.has(each))
        const strange = names[0]!.includes(undefined)
        return [
          {
            issue: index,
            round,
            readings: readings.map(({ relation, traits }) => ({ relation, traits })),
            keys: readings.map(({ relation }, at) => statementOf(relation, ends[at]![0]!, ends[at]![1]!)),
            holds,
            ruled: readings.findIndex(({ relation }, at) =>
              claimed.has(statementOf(relation, ends[at]![0]!, ends[at]![1]!)),
            ),
            tied: ties.has(`${one}\n${other}`),
            weight: (strange ? STRANGER : 1) / hidden.length,
          },
        ]
      })
    })
  })
}

/** The entity of a name, found by the list of what speaks for its types, which its mention shares. */
function entityFinder(
  { mentions }: Extraction,
  entityAt: ReadonlyMap<string, string>,
): (types: object) => string | undefined {
  const entities = new Map<object, string | undefined>(
    mentions.map(({ types, start, end }) => [types, entityAt.get(`${start}-${end}`)]),
  )
  return (types) => entities.get(types)
}

/** Other types that a name is known to have. */
const also = (name: string, { lexicon }: Knowledge): EntityType[] =>
  lexicon.find(name).flatMap(({ known }) => [known.type, ...(known.also ?? [])])

/** Statements that hold in gold, and those that are optional there. */
function goldStatements(gold: Gold): [ReadonlySet<string>, ReadonlySet<string>] {
  const [told, optional] = [new Set<string>(), new Set<string>()]
  for (const { type, source, target, optional: open } of gold.relations)
    (open === true ? optional : told).add(statementOf(type, source, target))
  for (const each of told) optional.delete(each)
  return [told, optional]
}

/** Issues of one publisher are told apart by the letters of their file's name. */
export const publisherOf = ({ issue }: Annotated): string =>
  issue.path
    .replace(/^.*[/\\]/u, '')
    .replace(/^[a-z]?\d+[-_]/u, '')
    .match(/^[a-z]+/u)?.[0] ?? 'plain'
