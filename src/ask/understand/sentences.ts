/** Questions that name their thing beforehand, and two sentences that ask one thing. */
import type { EntitySet, Plan } from '../plan.js'
import { isFree, isSet, kindOf, rolesOf, textOf, type Item, type SetItem } from './question.js'

const PRONOUN = /^(?:it|they|them|she|he|him|her|它|她|他|它们|他们|她们)$/u

const onlyName = (items: readonly Item[]): SetItem | undefined => {
  const [item, more] = items.filter(isSet)
  return item && !more ? item : undefined
}

/** The pieces with the name where a pronoun stands for it; undefined where none does. */
function resolved(items: readonly Item[], name: SetItem): Item[] | undefined {
  const at = items.findIndex((item) => PRONOUN.test(textOf(item)))
  return at < 0 || items.some(isSet) ? undefined : items.with(at, name)
}

/** "NVIDIA portfolio: who have they funded?" asks "who have NVIDIA funded?"; undefined for what has no such heading. */
export function underHeading(items: readonly Item[]): Item[] | undefined {
  const colon = items.findIndex((item) => textOf(item) === ':')
  if (colon < 1) return undefined
  const tail = items.slice(colon + 1)
  const head = items.slice(0, colon)
  const name = onlyName(head)
  const relations = tail.flatMap(rolesOf).map(({ relation }) => relation)
  const idle = (item: Item): boolean =>
    item === name ||
    isFree(item) ||
    kindOf(item) !== undefined ||
    rolesOf(item).some(({ relation }) => relations.includes(relation))
  return name && head.every(idle) ? resolved(tail, name) : undefined
}

/** Two sentences, what the second calls "it" being what the first names. */
export function sentencesOf(items: readonly Item[]): [Item[], Item[]] | undefined {
  const end = items.findIndex((item) => /^[?.!。]$/u.test(textOf(item)))
  const head = items.slice(0, end + 1)
  const tail = items.slice(end + 1)
  const name = onlyName(head)
  const second = end < 1 || !name ? undefined : resolved(tail, name)
  return second && [head, second]
}

/** A set without the kinds that it is narrowed to. */
const kindless = (set: EntitySet): string =>
  JSON.stringify(set.set === 'and' ? set.of.filter((part) => part.set !== 'type') : [set])

/** Of two plans that ask for the same, but for the kind, the narrower one. */
export function agreed(first: Plan | undefined, second: Plan | undefined): Plan | undefined {
  if (first?.intent !== 'entities' || second?.intent !== 'entities') return undefined
  if (kindless(first.of) !== kindless(second.of)) return undefined
  return JSON.stringify(second).length > JSON.stringify(first).length ? second : first
}
