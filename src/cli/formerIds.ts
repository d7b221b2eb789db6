/** Ids that a rebuild changed: the entity that a former id stood for answers to it still. */
import type { EntityType } from '../ontology.js'
import type { Entity } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareText } from '../text/order.js'

export interface FormerEntity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly formerIds: readonly string[]
}

/**
 * The entities with the ids that they had before.
 * @param before entities of the store, before the build
 * @param after entities as linked now
 */
export function withFormerIds(before: readonly FormerEntity[], after: readonly Entity[]): Entity[] {
  const live = new Set(after.map(({ id }) => id))
  const byName = new Map<string, Entity[]>()
  for (const entity of after)
    for (const key of new Set([entity.name, ...entity.aliases].map(foldName)))
      byName.set(key, [...(byName.get(key) ?? []), entity])
  const former = new Map<string, Set<string>>()
  for (const old of before) {
    const ids = [old.id, ...old.formerIds].filter((id) => !live.has(id))
    const heir = live.has(old.id) ? old.id : ids.length > 0 ? heirOf(old, byName)?.id : undefined
    if (heir === undefined || ids.length === 0) continue
    const known = former.get(heir) ?? new Set()
    former.set(heir, known)
    for (const id of ids) known.add(id)
  }
  return after.map((entity) => ({ ...entity, formerIds: [...(former.get(entity.id) ?? [])].sort(compareText) }))
}

/** Who bears the canonical name now: one of the same type, else whoever is the only one. */
function heirOf(old: FormerEntity, byName: ReadonlyMap<string, readonly Entity[]>): Entity | undefined {
  const named = byName.get(foldName(old.name)) ?? []
  const sameType = named.filter(({ type }) => type === old.type)
  const candidates = sameType.length > 0 ? sameType : named
  return candidates.length === 1 ? candidates[0] : undefined
}
