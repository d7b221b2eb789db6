/** Persons and organisations as titles bind them. */
import { sameName, type Name } from '../scope.js'
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

/** Whom "the company" may mean in a story. */
export interface Company {
  /** Who was bought or funded. */
  readonly dealt?: Name | undefined
  /** The organisation that the story opens with. */
  readonly told?: Name | undefined
  /** Who bought or funded somebody, and is never "the company". */
  readonly payers?: readonly Name[]
  /** A pronoun says that it was named before. */
  readonly owned?: boolean
}

/** Whom "its chief" speaks of: who is named before it in its sentence, who the deal is about, or who the text tells of. */
export function companyBefore(
  at: number,
  sentence: Sentence,
  before: readonly Sentence[],
  { dealt, told, payers = [], owned = true }: Company = {},
): Name | undefined {
  const orgs = (each: Sentence): Name[] =>
    each.clauses
      .flatMap(({ units }) => units)
      .flatMap(({ names }) => names)
      .filter((name) => sureOrg(name) && !payers.some((payer) => sameName(payer, name)))
  const here = orgs(sentence)
    .filter((name) => name.end <= at)
    .at(-1)
  if (here && (owned || !dealt)) return here
  if (dealt) return dealt
  const recent = [...before].reverse().slice(0, 3)
  for (const earlier of recent) {
    const [first] = orgs(earlier)
    // who opens a sentence is who it tells of
    if (first && first === earlier.clauses.find(({ units }) => units.length > 0)?.units[0]?.names[0]) return first
  }
  return told && !payers.some((payer) => sameName(payer, told)) ? told : recent.flatMap(orgs)[0]
}
