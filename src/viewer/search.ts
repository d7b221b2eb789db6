/** Finds entities by name, alias or id, however they are spaced, hyphenated or capitalised. */
import type { Model } from './model.js'

/** What counts of a name: NFKC, lower case, without spaces, hyphens and quotes (as names are compared everywhere). */
export const fold = (text: string): string =>
  text
    .slice(0, 400)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_'"·•‐-―‘’“”()（）[\]【】《》「」]+/gu, '')

export interface Hit {
  readonly entity: number
  /** The alias that matched, where the name did not. */
  readonly alias?: string
}

interface Entry {
  readonly entity: number
  readonly key: string
  readonly alias?: string
}

/** A search over the model: best first (equal, begins with, holds; then larger nodes). */
export function searchOver(model: Model): (query: string, most?: number) => Hit[] {
  const entries: Entry[] = model.data.entities.flatMap(({ name, aliases, id }, entity) => [
    { entity, key: fold(name) },
    ...aliases.map((alias) => ({ entity, key: fold(alias), alias })),
    { entity, key: fold(id) },
  ])
  return (query, most = 12) => {
    const key = fold(query)
    if (key === '') return []
    const best = new Map<number, { rank: number; alias?: string }>()
    for (const entry of entries) {
      const at = entry.key.indexOf(key)
      if (at < 0) continue
      const rank = entry.key === key ? 0 : at === 0 ? 1 : 2
      const known = best.get(entry.entity)
      if (known === undefined || rank < known.rank)
        best.set(entry.entity, { rank, ...(entry.alias === undefined ? {} : { alias: entry.alias }) })
    }
    const sizeOf = (entity: number): number => model.data.entities[entity]!.size
    return [...best]
      .sort(([a, x], [b, y]) => x.rank - y.rank || sizeOf(b) - sizeOf(a) || a - b)
      .slice(0, most)
      .map(([entity, { alias }]) => ({ entity, ...(alias === undefined ? {} : { alias }) }))
  }
}
