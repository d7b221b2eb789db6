/** How two entities are connected over the relations that are shown. */
import type { Visible } from './filters.js'
import { otherEnd, type Model } from './model.js'

export const MOST_STEPS = 6

/** Fewest steps, then most issues: entities from one end to the other, and for each step the relations that make it. */
export interface Path {
  readonly entities: readonly number[]
  readonly steps: readonly (readonly number[])[]
}

/** Breadth-first from `from`; null where nothing of at most `MOST_STEPS` steps is shown. */
export function pathBetween(model: Model, visible: Visible, from: number, to: number): Path | null {
  const { relations } = model.data
  const issuesOn = (relation: number): number => model.issuesOfRelation[relation]!.length
  // for each reached entity: steps to it, issues on the best way to it, and where that comes from
  const reached = new Map<number, { steps: number; issues: number; before: number }>([
    [from, { steps: 0, issues: 0, before: -1 }],
  ])
  let front = [from]
  for (let steps = 1; steps <= MOST_STEPS && front.length > 0 && !reached.has(to); steps++) {
    const next = new Map<number, { steps: number; issues: number; before: number }>()
    for (const entity of front) {
      const so = reached.get(entity)!
      const strength = new Map<number, number>()
      for (const index of model.relationsOf[entity]!) {
        if (!visible.relations[index]) continue
        const other = otherEnd(relations[index]!, entity)
        if (!reached.has(other)) strength.set(other, (strength.get(other) ?? 0) + issuesOn(index))
      }
      for (const [other, issues] of strength) {
        const known = next.get(other)
        if (known === undefined || known.issues < so.issues + issues)
          next.set(other, { steps, issues: so.issues + issues, before: entity })
      }
    }
    for (const [entity, way] of next) reached.set(entity, way)
    front = [...next.keys()]
  }
  if (!reached.has(to)) return null
  const entities: number[] = []
  for (let at = to; at !== -1; at = reached.get(at)!.before) entities.unshift(at)
  const steps = entities.slice(1).map((entity, index) => {
    const before = entities[index]!
    return model.relationsOf[before]!.filter(
      (relation) => visible.relations[relation] && otherEnd(relations[relation]!, before) === entity,
    )
  })
  return { entities, steps }
}
