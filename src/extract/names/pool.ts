/** What an issue says of a name at its other mentions: "X, a new benchmark" in one sentence types the X of all others. */
import { foldName } from '../../text/fold.js'
import type { Name, Scope } from '../scope.js'

/** Fills `told` of names that nobody knows with what other mentions of the same spelling add. */
export function poolEvidence(scopes: readonly Scope[]): void {
  const mentions = new Map<string, Name[]>()
  for (const scope of scopes)
    for (const { names } of scope.passages)
      for (const name of names) {
        if (name.known || name.family) continue
        const key = foldName(name.stands ?? name.text)
        const there = mentions.get(key)
        if (there) there.push(name)
        else mentions.set(key, [name])
      }
  for (const same of mentions.values()) {
    if (same.length < 2) continue
    for (const name of same) {
      const own = new Set(name.types.map(({ type, reason }) => `${type} ${reason}`))
      name.told = same
        .flatMap(({ types }) => types)
        .filter(({ type, reason }) => {
          const key = `${type} ${reason}`
          return !own.has(key) && own.add(key)
        })
    }
  }
}
