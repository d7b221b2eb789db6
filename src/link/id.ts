/** Entity ids (CONTRACT, Ids): type, colon, slug of the canonical name. */
import { createHash } from 'node:crypto'
import type { EntityType } from '../ontology.js'

const LIMIT = 120

/** Letters of any script, digits, `.` and `+` stay; every other run becomes one `-`, none at the ends. */
export function slug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.+]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}

const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8)

/**
 * Ids for entities of given types and names. Where two names of a type give one slug, or a slug is too long or empty, the
 * id ends in 8 hex digits of the name's SHA-256.
 */
export function entityIds(entities: readonly { type: EntityType; name: string }[]): string[] {
  const owners = new Map<string, string | null>()
  for (const { type, name } of entities) {
    const key = `${type}:${slug(name)}`
    const owner = owners.get(key)
    owners.set(key, owner === undefined || owner === name ? name : null)
  }
  return entities.map(({ type, name }) => {
    const base = slug(name)
    if (base !== '' && base.length + type.length + 1 <= LIMIT && owners.get(`${type}:${base}`) !== null)
      return `${type}:${base}`
    const cut = base.slice(0, LIMIT - type.length - 10).replace(/-+$/u, '')
    return `${type}:${cut}${cut === '' ? '' : '-'}${digest(name)}`
  })
}
