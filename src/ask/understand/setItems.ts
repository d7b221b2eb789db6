/** Names and phrases as pieces that stand for entities. */
import type { EntityType } from '../../ontology.js'
import type { EntitySet } from '../plan.js'
import type { NameToken } from '../read/token.js'
import type { Item, SetItem } from './question.js'

/** A name as a set. */
export function nameItem(token: NameToken): SetItem {
  const first = token.entities[0]!
  const item = {
    kind: 'set' as const,
    set: { set: 'named' as const, ids: [first.id], names: [first.name] },
    types: [...new Set(token.entities.map((entity) => entity.type))],
    entities: token.entities,
    joiner: null,
    start: token.start,
    end: token.end,
  }
  const parts: SetItem[] = []
  const made: SetItem = { ...item, parts }
  parts.push(made)
  return made
}

/** A phrase as a set. */
export function phraseItem(set: EntitySet, types: readonly EntityType[], from: Item, to: Item): SetItem {
  const parts: SetItem[] = []
  const made: SetItem = { kind: 'set', set, types, entities: [], parts, joiner: null, start: from.start, end: to.end }
  parts.push(made)
  return made
}
