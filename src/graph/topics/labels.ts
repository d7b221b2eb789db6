/** Readable labels: the names of a topic's most central entities. */
import type { EntityNode } from '../../records.js'
import { foldName } from '../../text/fold.js'
import { TOPICS } from './settings.js'

const BETWEEN = ' · '

/**
 * One label a topic, no two alike.
 * @param topics entities of each, the most central first
 */
export function labels(topics: readonly (readonly EntityNode[])[]): string[] {
  const taken = new Set<string>()
  return topics.map((entities) => {
    const names = distinctNames(entities)
    let label = ''
    for (let count = TOPICS.labelNames; count <= Math.max(names.length, TOPICS.labelNames); count++) {
      label = names.slice(0, count).join(BETWEEN)
      if (!taken.has(label)) break
    }
    // two topics of the same names have different entities: the first one's type tells them apart
    if (taken.has(label)) label = `${label} (${entities[0]!.type})`
    taken.add(label)
    return label
  })
}

/** Names that say the same or hold one another ("Claude", "Claude Code") count once, the more central one. */
function distinctNames(entities: readonly EntityNode[]): string[] {
  const names: { readonly name: string; readonly key: string }[] = []
  for (const { name } of entities) {
    const key = foldName(name)
    if (names.some((other) => other.key.includes(key) || key.includes(other.key))) continue
    names.push({ name, key })
  }
  return names.map(({ name }) => name)
}
