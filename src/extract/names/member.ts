/** The full name of a family's member, however the family was written. */
import { foldName } from '../../text/fold.js'
import type { Name } from '../scope.js'

/** "通义千问2.5" → "Qwen 2.5", "Opus 4.6" → "Claude Opus 4.6"; a name that opens with its family's stays as written. */
export function fullName(name: Pick<Name, 'text' | 'stands' | 'family' | 'known'>): string {
  if (name.stands !== undefined) return name.stands
  if (name.known) return name.known.name
  const { family } = name
  if (!family) return name.text
  if (foldName(name.text).startsWith(foldName(family.name))) return name.text
  const alias = [...(family.aliases ?? []), ...(family.ambiguous ?? [])]
    .filter((form) => foldName(name.text).startsWith(foldName(form)))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
  if (alias === undefined) return name.text
  // as many letters of the text as the alias folds to
  let at = 0
  for (let left = foldName(alias).length; at < name.text.length && left > 0; at++)
    left -= foldName(name.text.charAt(at)).length
  const rest = name.text.slice(at).replace(/^[\s-]+/u, '')
  return `${family.name} ${rest}`
}
