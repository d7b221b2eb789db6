/** What the extractor works on: a story's blocks with the names found in them, in offsets of each block's plain text. */
import type { EntityType } from '../ontology.js'
import type { Block, Story, TypeEvidence } from '../records.js'
import type { Known } from '../lexicon/index.js'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A name met in a passage. */
export interface Name {
  readonly start: number
  readonly end: number
  /** As in the plain text. */
  readonly text: string
  /** What speaks for each type; grows while the issue is read. */
  readonly types: TypeEvidence[]
  /** What other mentions of the same spelling add to it; of names that nobody knows. */
  told?: readonly TypeEvidence[]
  /** Lexicon entry of exactly this name. */
  known?: Known
  /** Other entries that share this form ("Qwen": a model family, and short for its maker). */
  readonly alternates?: readonly Known[]
  /** Family that this name is a member of by its shape ("GPT-5.2-Codex" of GPT). */
  readonly family?: Known
  /** Needs support from the text (an ambiguous form, an unknown word) before it counts. */
  weak: boolean
  /** Full name in the issue that this short form stands for. */
  stands?: string
}

export interface Passage {
  readonly block: Block
  /** Plain text in which citations (links that only cite) are blanked out, so offsets stay. */
  readonly text: string
  readonly sentences: readonly Span[]
  /** Ascending, never overlapping. */
  names: Name[]
  /** Makers inside longer names ("Anthropic" in "Anthropic API"): mentions, but no parts of speech. */
  inner: Name[]
  readonly heading: boolean
}

export interface Scope {
  readonly story: Story
  readonly passages: readonly Passage[]
}

/** True for names of one thing, as far as one story tells: one spelling, or one entry of the lexicon. */
export const sameName = (a: Name, b: Name): boolean =>
  a === b || a.text === b.text || (a.known !== undefined && a.known === b.known)

/** Adds a reason to hold a name for a type. */
export function support(name: Name, type: EntityType, weight: number, reason: string): void {
  name.types.push({ type, weight, reason })
}

/** Sum of weights for a type. */
export function weightOf(name: Pick<Name, 'types'>, type: EntityType): number {
  let sum = 0
  for (const evidence of name.types) if (evidence.type === type) sum += evidence.weight
  return sum
}

/** The type that speaks loudest, with its weight; undefined when nothing speaks. */
export function likelyType(name: Pick<Name, 'types'>): { type: EntityType; weight: number } | undefined {
  const sums = new Map<EntityType, number>()
  for (const { type, weight } of name.types) sums.set(type, (sums.get(type) ?? 0) + weight)
  let best: { type: EntityType; weight: number } | undefined
  for (const [type, weight] of sums)
    if (!best || weight > best.weight || (weight === best.weight && type < best.type)) best = { type, weight }
  return best
}

/** True when the name is an organisation, or a form that it shares with one ("Qwen" for its makers). */
export const mayBeOrg = (name: Name): boolean => {
  const { known } = name
  if (known)
    return (
      known.type === 'org' ||
      (known.also ?? []).includes('org') ||
      (name.alternates?.some(({ type }) => type === 'org') ?? false)
    )
  const likely = likelyType(name)
  return likely?.type === 'org' && likely.weight >= 1.2
}

/** Takes a form that several known things share for the one of a fitting type. */
export function take(name: Name, types: readonly EntityType[]): void {
  if (!name.known || types.includes(name.known.type)) return
  const other = name.alternates?.find(({ type }) => types.includes(type))
  if (!other) return
  name.known = other
  name.weak = false
}
