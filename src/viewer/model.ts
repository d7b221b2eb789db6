/** The page's data with the look-ups that its parts need, made once when the page opens. */
import type { ViewData, ViewRelation } from '../export/viewData.js'

/** Two entities and all that is stated between them, either way: one drawn line. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly relations: number[]
}

export interface Model {
  readonly data: ViewData
  /** By entity: indices of issues that mention it, of relations that touch it, of figures. */
  readonly issuesOf: readonly (readonly number[])[]
  readonly relationsOf: readonly (readonly number[])[]
  readonly figuresOf: readonly (readonly number[])[]
  /** By relation: indices of issues that state it. */
  readonly issuesOfRelation: readonly (readonly number[])[]
  readonly pairs: readonly Pair[]
  /** Distinct dates of issues, ascending. */
  readonly dates: readonly string[]
  /** Entity by id or former id. */
  readonly byId: ReadonlyMap<string, number>
}

const unique = (items: readonly number[]): number[] => [...new Set(items)]

export function modelOf(data: ViewData): Model {
  const { entities, relations, figures, stories, issues } = data
  const relationsOf: number[][] = entities.map(() => [])
  const figuresOf: number[][] = entities.map(() => [])
  const pairs = new Map<number, Pair>()
  relations.forEach(({ source, target }, index) => {
    relationsOf[source]!.push(index)
    if (target !== source) relationsOf[target]!.push(index)
    const [a, b] = source < target ? [source, target] : [target, source]
    const key = a * entities.length + b
    const pair = pairs.get(key)
    if (pair) pair.relations.push(index)
    else if (a !== b) pairs.set(key, { a, b, relations: [index] })
  })
  figures.forEach(({ entity }, index) => figuresOf[entity]!.push(index))
  const byId = new Map<string, number>()
  entities.forEach(({ formerIds = [] }, index) => formerIds.forEach((id) => byId.set(id, index)))
  entities.forEach(({ id }, index) => byId.set(id, index))
  return {
    data,
    issuesOf: entities.map((entity) => unique(entity.stories.map((story) => stories[story]!.issue))),
    relationsOf,
    figuresOf,
    issuesOfRelation: relations.map(({ evidence }) => unique(evidence.map(([story]) => stories[story]!.issue))),
    pairs: [...pairs.values()],
    dates: [...new Set(issues.flatMap(({ date }) => date ?? []))].sort(),
    byId,
  }
}

/** The end of a relation that is not `entity`. */
export const otherEnd = (relation: ViewRelation, entity: number): number =>
  relation.source === entity ? relation.target : relation.source

/** Lines between entities that a story names together without saying more of them: `a < b`, each once. */
export function namedTogether(model: Model): { a: number; b: number; weight: number }[] {
  const { entities } = model.data
  const byStory = new Map<number, number[]>()
  entities.forEach(({ stories }, entity) =>
    stories.forEach((story) => {
      const names = byStory.get(story)
      if (names) names.push(entity)
      else byStory.set(story, [entity])
    }),
  )
  const stated = new Set(model.pairs.map(({ a, b }) => a * entities.length + b))
  const found = new Map<number, { a: number; b: number; weight: number }>()
  for (const names of byStory.values()) {
    // a story that lists many names says little of any two of them
    if (names.length > 12) continue
    names.forEach((a, index) => {
      for (const b of names.slice(index + 1)) {
        const key = a * entities.length + b
        if (stated.has(key)) continue
        const known = found.get(key) ?? { a, b, weight: 0 }
        known.weight += 1
        found.set(key, known)
      }
    })
  }
  return [...found.values()]
}
