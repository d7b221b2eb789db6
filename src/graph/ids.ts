/** Ids of what the graph adds: readable, unique, bounded. Entity ids hold no `/`, so that `/` parts them without doubt. */
import { createHash } from 'node:crypto'
import type { StructureEdge } from '../records.js'

/** Longest id of an edge or observation, in UTF-16 units. */
export const ID_LIMIT = 400
const HASH_DIGITS = 16

/** Joins parts by `/`; beyond `ID_LIMIT` the text is cut and ended by `~` and 16 hex digits of SHA-256 of the whole. */
export function joinId(...parts: readonly (string | number)[]): string {
  const whole = parts.join('/')
  if (whole.length <= ID_LIMIT) return whole
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, HASH_DIGITS)
  // a cut inside a surrogate pair would leave half a character
  const head = whole.slice(0, ID_LIMIT - HASH_DIGITS - 1).replace(/[\ud800-\udbff]$/u, '')
  return `${head}~${hash}`
}

/** Id of a story: issue id + `#` + order. */
export const storyId = (issue: string, order: number): string => `${issue}#${order}`

/** A node key without the kind in front; entity ids are their own keys. */
const withoutKind = (key: string): string => key.slice(key.indexOf('/') + 1)

/** Id of an edge that holds the graph together, from the keys of its ends. */
export function structureId(type: StructureEdge['type'], source: string, target: string): string {
  switch (type) {
    case 'HAS_STORY':
      return joinId('has-story', withoutKind(target))
    case 'MENTIONS':
      return joinId('mentions', withoutKind(source), target)
    case 'OBSERVED':
      return joinId('observed', withoutKind(target))
    case 'IN_TOPIC':
      return joinId('in-topic', source, withoutKind(target))
  }
}
