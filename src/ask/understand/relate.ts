/** From a relation word and what stands beside it to sets of entities. */
import { ENTITY_TYPES, relationSpec, type EntityType, type RelationType } from '../../ontology.js'
import type { RelationCue } from '../cues.js'
import type { EntitySet, IssueFilters, Related } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import type { CueToken } from '../read/token.js'
import { rolesOf, type SetItem } from './question.js'

export type End = 'source' | 'target' | 'either'

/** A reading of a relation word: what stands at its other end. */
export interface RelationReading {
  readonly relation: string
  readonly types: readonly EntityType[]
  readonly set: EntitySet
}

export interface RelationContext {
  readonly benchmark?: EntitySet
  /** Only this relation name of the word's several. */
  readonly only?: string
}

/** A word of a relation that the question does not spell out. */
export const relationWord = (relation: string): CueToken => ({
  kind: 'cue',
  start: 0,
  end: 0,
  text: '',
  tags: new Set([`rel:${relation}:verb`]),
  past: false,
})

export const opposite = (end: End): End => (end === 'source' ? 'target' : end === 'target' ? 'source' : 'either')

/** Words by which a sentence tells of joint work rather than of mere use. */
const JOINT = ['合作', '携手', '联合', '共同', 'collaborat', 'partner', 'together', 'with researchers', 'joint']

const isDirected = (types: readonly RelationType[]): boolean => types.some((type) => relationSpec(type).directed)

/** Types that an end admits; an undirected relation's ends admit the same. */
export const admitted = (type: RelationType, end: End): readonly EntityType[] =>
  end === 'target' ? relationSpec(type).target : relationSpec(type).source

/** Whether something can stand at an end: by its type, or because the graph has it there. */
export function fits(index: AskIndex, item: SetItem, type: RelationType, end: End): boolean {
  if (item.types.some((itemType) => admitted(type, end).includes(itemType))) return true
  const ids = item.set.set === 'named' ? item.set.ids : []
  return ids.some(
    (id) =>
      (end !== 'target' && (index.outgoing.get(id) ?? []).some(({ edge }) => edge.type === type)) ||
      (end !== 'source' && (index.incoming.get(id) ?? []).some(({ edge }) => edge.type === type)),
  )
}

/** The homonym that fits the slot, where a name means several things. */
export function settled(index: AskIndex, item: SetItem, types: readonly RelationType[], end: End): EntitySet {
  if (item.entities.length < 2 || item.set.set !== 'named') return item.set
  const stands = item.entities.find((entity) =>
    types.some(
      (type) =>
        (end !== 'target' && (index.outgoing.get(entity.id) ?? []).some(({ edge }) => edge.type === type)) ||
        (end !== 'source' && (index.incoming.get(entity.id) ?? []).some(({ edge }) => edge.type === type)),
    ),
  )
  const fitting =
    stands ?? item.entities.find((entity) => types.some((type) => admitted(type, end).includes(entity.type)))
  return fitting ? { set: 'named', ids: [fitting.id], names: [fitting.name] } : item.set
}

/**
 * Types to keep at an end where a kind was asked for. An organisation that the graph holds as its product still counts as
 * one, so only types that the end admits and nobody asked for are left out.
 */
export function keptTypes(
  types: readonly RelationType[],
  end: End,
  wanted: readonly EntityType[] | null,
): EntityType[] | null {
  if (wanted === null || wanted.length === ENTITY_TYPES.length) return null
  const spec = new Set(types.flatMap((type) => admitted(type, end)))
  const kept = ENTITY_TYPES.filter((type) => wanted.includes(type) || !spec.has(type))
  return kept.length === ENTITY_TYPES.length ? null : kept
}

const and = (...sets: readonly EntitySet[]): EntitySet => (sets.length === 1 ? sets[0]! : { set: 'and', of: [...sets] })

/** Narrows what stands at an end to the kinds asked for. */
export function ofKind(
  set: EntitySet,
  types: readonly RelationType[],
  end: End,
  wanted: readonly EntityType[] | null,
): EntitySet {
  const kept = keptTypes(types, end, wanted)
  return kept === null ? set : and(set, { set: 'type', types: kept, asked: [...(wanted ?? [])] })
}

/** Those who worked with a model or product: partners in a story that names it, or users in joint work; not its makers. */
function workedWith(item: SetItem, where: IssueFilters): EntitySet {
  const partners: Related = {
    set: 'related',
    types: ['partners-with'],
    end: 'either',
    to: null,
    about: item.set,
    where,
  }
  const users: Related = { set: 'related', types: ['uses'], end: 'source', to: item.set, wording: JOINT, where }
  const makers: Related = { set: 'related', types: ['released'], end: 'source', to: item.set, where: [] }
  return {
    set: 'and',
    of: [
      { set: 'or', of: [partners, users] },
      { set: 'not', of: makers },
      { set: 'type', types: ['org'] },
    ],
  }
}

/** The parts of a relation cue that are tried one after the other: "created" asks for the person first, then the maker. */
function alternatives(relation: string, cue: RelationCue): RelationType[][] {
  return relation === 'created' ? cue.types.map((type) => [type]) : [[...cue.types]]
}

/**
 * What stands at the other end of a relation from `given` (null: of anything), for each relation that the word can mean.
 * Readings that the ontology forbids are left out.
 * @param givenEnd the end at which `given` stands, as the words say (an inverse cue turns it round)
 * @param wanted kinds asked for; null for any
 */
export function relationSets(
  index: AskIndex,
  token: CueToken,
  given: SetItem | null,
  givenEnd: End,
  wanted: readonly EntityType[] | null,
  where: IssueFilters,
  context: RelationContext = {},
): RelationReading[] {
  const readings: RelationReading[] = []
  const seen = new Set<string>()
  for (const { relation } of rolesOf(token)) {
    if (seen.has(relation) || (context.only !== undefined && context.only !== relation)) continue
    seen.add(relation)
    const cue = index.cues.relations.get(relation)
    if (!cue) continue
    if (relation === 'uses' && !usable(given, givenEnd, wanted)) {
      // a thing that uses a thing is built on it: "SpeakType 用的什么模型", "Skills 可以在哪些产品里使用"
      readings.push(
        ...relationSets(index, { ...token, tags: new Set(['rel:integrates:verb']) }, given, 'either', wanted, where),
      )
      continue
    }
    for (const types of alternatives(relation, cue)) {
      const end: End = !isDirected(types) ? 'either' : cue.inverse ? opposite(givenEnd) : givenEnd
      if (relation === 'partners' && given && !given.types.includes('org')) {
        if (
          given.types.some((type) => type === 'model' || type === 'product') &&
          (wanted === null || wanted.includes('org'))
        )
          readings.push({ relation, types: ['org'], set: workedWith(given, where) })
        continue
      }
      const usable = types.filter((type) => given === null || fits(index, given, type, end))
      if (usable.length === 0) continue
      const other = opposite(end)
      const reach = [...new Set(usable.flatMap((type) => admitted(type, other)))]
      if (wanted !== null && !wanted.some((type) => reach.includes(type))) continue
      const related: Related = {
        set: 'related',
        types: usable,
        end: other,
        to: given === null ? null : settled(index, given, usable, end),
        where,
        // "who open-sourced X" takes for granted that it was: its maker is asked for
        ...(cue.wording === undefined || (given !== null && other === 'source' && usable.includes('released'))
          ? {}
          : { wording: [...cue.wording] }),
        ...(context.benchmark === undefined ? {} : { benchmark: context.benchmark }),
      }
      const sets: EntitySet =
        given !== null && given.joiner === 'and' && given.parts.length > 1
          ? conjunction(related, given, index, usable, end)
          : related
      readings.push({
        relation,
        types: wanted === null ? reach : wanted.filter((type) => reach.includes(type)),
        set: ofKind(sets, usable, other, wanted),
      })
    }
  }
  return readings
}

/** Whether adoption can be meant: who adopts is an organisation or a person. */
function usable(given: SetItem | null, givenEnd: End, wanted: readonly EntityType[] | null): boolean {
  const adopts = (types: readonly EntityType[]): boolean => types.includes('org') || types.includes('person')
  if (givenEnd === 'source') return given === null || adopts(given.types)
  return wanted === null || adopts(wanted)
}

/** All of several at once ("integrates with both A and B"); what is each one's is `or`, decided by the reader. */
function conjunction(
  related: Related,
  given: SetItem,
  index: AskIndex,
  types: readonly RelationType[],
  end: End,
): EntitySet {
  return {
    set: 'and',
    of: given.parts.map((part): EntitySet => ({ ...related, to: settled(index, part, types, end) })),
  }
}
