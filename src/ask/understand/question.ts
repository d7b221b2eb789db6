/**
 * A question being understood: its pieces in order, and which of them a reading has accounted for. A reading that leaves
 * a piece of content over is no reading of this question.
 */
import { ENTITY_TYPES, type EntityType } from '../../ontology.js'
import type { EntityNode } from '../../records.js'
import type { EntitySet, IssueFilter, IssueFilters } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { tagged, type CueToken, type NumberToken, type WhenToken } from '../read/token.js'

/** Something that stands for entities: a name, several names, or a phrase that was already understood. */
export interface SetItem {
  readonly kind: 'set'
  readonly set: EntitySet
  readonly types: readonly EntityType[]
  /** Homonyms of a single name, the most mentioned first; empty for phrases. */
  readonly entities: readonly EntityNode[]
  /** What an enumeration is made of; the item itself where it is none. */
  readonly parts: readonly SetItem[]
  readonly joiner: 'and' | 'or' | null
  readonly start: number
  readonly end: number
}
export type Item = SetItem | CueToken | WhenToken | NumberToken

/** Words that hold a question together and may stay over. */
const FREE = /^(?:stop|w:(?!not|bi)[a-z]+|op:list|op:yesno|op:exclude-end)$/u

export const isSet = (item: Item | undefined): item is SetItem => item?.kind === 'set'
export const isCue = (item: Item | undefined, ...tags: readonly string[]): boolean =>
  item !== undefined && item.kind === 'cue' && tagged(item, ...tags)

/** Words of a cue; empty for other items. */
export const textOf = (item: Item | undefined): string => (item?.kind === 'cue' ? item.text : '')

/** True where the token may be left out of a reading. */
export const isFree = (item: Item): boolean =>
  item.kind === 'cue' && !item.tags.has('w:not') && [...item.tags].some((tag) => FREE.test(tag))

/** Names of the relations that a token may mean, with the role of each: `{acquired: verb}`. */
export function rolesOf(item: Item | undefined): { relation: string; role: string }[] {
  if (item?.kind !== 'cue') return []
  return [...item.tags].flatMap((tag) => {
    const [kind, relation, role] = tag.split(':')
    return kind === 'rel' && relation !== undefined && role !== undefined ? [{ relation, role }] : []
  })
}
export const isRelation = (item: Item | undefined): boolean => rolesOf(item).length > 0

const TYPE_OF_KIND: Readonly<Record<string, readonly EntityType[]>> = {
  model: ['model'],
  org: ['org'],
  person: ['person'],
  benchmark: ['benchmark'],
  product: ['product'],
  platform: ['product'],
  university: ['org'],
  thing: ENTITY_TYPES,
}

/** Entity types that a token names, undefined where it names no kind of entity. */
export function kindOf(item: Item | undefined): readonly EntityType[] | undefined {
  if (item?.kind !== 'cue') return undefined
  const types = [...item.tags].flatMap((tag) => (tag.startsWith('kind:') ? (TYPE_OF_KIND[tag.slice(5)] ?? []) : []))
  return types.length > 0 ? [...new Set(types)] : undefined
}

export class Question {
  readonly used = new Set<Item>()

  constructor(
    readonly index: AskIndex,
    readonly items: readonly Item[],
    readonly language: 'zh' | 'en',
    /** Pieces that phrases already took in. */
    readonly excluded: readonly EntitySet[] = [],
  ) {}

  /** A fresh start on the same pieces. */
  again(): Question {
    return new Question(this.index, this.items, this.language, this.excluded)
  }

  has(...tags: readonly string[]): boolean {
    return this.items.some((item) => isCue(item, ...tags))
  }

  /** Pieces with one of the tags, in order. */
  all(...tags: readonly string[]): CueToken[] {
    return this.items.filter((item): item is CueToken => isCue(item, ...tags))
  }

  /** Accounts for all pieces with one of the tags; true where there is one. */
  take(...tags: readonly string[]): boolean {
    const found = this.all(...tags)
    for (const item of found) this.used.add(item)
    return found.length > 0
  }

  use(...items: readonly (Item | undefined)[]): void {
    for (const item of items) if (item) this.used.add(item)
  }

  get sets(): SetItem[] {
    return this.items.filter(isSet)
  }

  get numbers(): NumberToken[] {
    return this.items.filter((item): item is NumberToken => item.kind === 'number')
  }

  get whens(): WhenToken[] {
    return this.items.filter((item): item is WhenToken => item.kind === 'when')
  }

  /** All issues that the question speaks of, accounted for. */
  takeWhere(): IssueFilters {
    return this.whens.map((item): IssueFilter => {
      this.used.add(item)
      return item.filter
    })
  }

  at(item: Item): number {
    return this.items.indexOf(item)
  }

  /** The next piece to the left or right that is no mere stop word. */
  neighbour(item: Item, step: 1 | -1): Item | undefined {
    for (let at = this.at(item) + step; at >= 0 && at < this.items.length; at += step) {
      const other = this.items[at]!
      if (other.kind === 'cue' && [...other.tags].every((tag) => tag === 'stop')) continue
      return other
    }
    return undefined
  }

  /** Pieces of content that nothing has accounted for. */
  get left(): Item[] {
    return this.items.filter((item) => !this.used.has(item) && !isFree(item))
  }
}
