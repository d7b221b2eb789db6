/** Which units may fill which slot of a relation. */
import { relationSpec, type EntityType, type RelationType } from '../../ontology.js'
import { likelyType, type Name } from '../scope.js'
import { mayBe, type Unit } from './units.js'

export const THING: readonly EntityType[] = ['model', 'product', 'benchmark']

export interface Ends {
  readonly source: readonly EntityType[]
  readonly target: readonly EntityType[]
}

/** Organisations take part in integrations only as hosts, which the lexicon says of them. */
export const INTEGRATION: Ends = { source: ['product', 'model'], target: ['product', 'model'] }

/** The types that the two ends of a relation may have. */
export const ends = (relation: RelationType): Ends =>
  relation === 'integrates-with' ? INTEGRATION : relationSpec(relation)

/** One of the unit's names may be of such a type. */
export const admits = (unit: Unit, types: readonly EntityType[]): boolean =>
  unit.names.some((name) => mayBe(name, types))

/** One of the unit's names is known, or plainly looks, to be of such a type. */
export const surely = (unit: Unit, types: readonly EntityType[]): boolean =>
  unit.names.some(
    (name) =>
      (name.known !== undefined || name.family !== undefined || (likelyType(name)?.weight ?? 0) >= 1.5) &&
      mayBe(name, types),
  )

/** Enough speaks for its being a name at all. */
export const looksNamed = (name: Name): boolean =>
  !name.weak || name.known !== undefined || name.types.reduce((sum, { weight }) => sum + weight, 0) >= 0.8

/** True where one of the names is known to make the thing. */
export const isMakerOf = ({ names }: Unit, { names: [thing] }: Unit): boolean =>
  names.some(({ known }) => known !== undefined && known.name === (thing?.family ?? thing?.known)?.maker)

/** A thing that uses another works with it. */
export const turned = (relation: RelationType, source: Name): RelationType =>
  relation === 'uses' && source.known?.type === 'product' ? 'integrates-with' : relation
