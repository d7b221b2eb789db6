/** Persons and organisations as titles bind them. */
import type { Name } from '../scope.js'
import { mayBe, toldType, type Sentence } from './units.js'

/** Known, or plainly looks, to be a person. */
export const isPerson = (name: Name): boolean =>
  name.known ? name.known.type === 'person' : toldType(name)?.type === 'person'

/** Two or three words with capitals, as given name and surname are, or a person. */
export const mayBePerson = (name: Name): boolean =>
  isPerson(name) ||
  (!name.known &&
    !name.family &&
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name.text) &&
    mayBe(name, ['person']))

export const isOrg = (name: Name): boolean =>
  name.known
    ? name.known.type === 'org' || (name.known.also ?? []).includes('org')
    : !isPerson(name) && !name.family && toldType(name)?.type !== 'model' && mayBe(name, ['org'])

export const isThing = (name: Name): boolean =>
  name.known
    ? name.known.type === 'product' || name.known.type === 'model' || name.known.type === 'benchmark'
    : !isPerson(name)

const sureOrg = (name: Name): boolean =>
  name.known ? name.known.type === 'org' || (name.known.also ?? []).includes('org') : toldType(name)?.type === 'org'

/** Whom "its chief" speaks of: the organisation before it in its sentence, else who the sentences before tell of. */
export function companyBefore(
  at: number,
  sentence: Sentence,
  before: readonly Sentence[],
  dealt?: Name,
): Name | undefined {
  const here = sentence.clauses
    .flatMap(({ units }) => units)
    .flatMap(({ names }) => names)
    .filter((name) => name.end <= at && sureOrg(name))
  if (here.length > 0) return here.at(-1)
  if (dealt) return dealt
  for (const earlier of [...before].reverse().slice(0, 3)) {
    const first = earlier.clauses
      .flatMap(({ units }) => units)
      .flatMap(({ names }) => names)
      .find(sureOrg)
    if (first) return first
  }
  return undefined
}
