/** Members and editions: `variant-of` between entities that one issue names, read off the build of their names. */
import { modelParts } from '../extract/index.js'
import type { Entity, EntityMention, Evidence, Statement } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy } from '../text/order.js'

const version = (part: string): string => part.replace(/(?<=\d)\.0$/u, '')

/** True when every part of `family` stands at the front of `member` or among its parts, and `member` says more. */
function extends_(member: readonly string[], family: readonly string[]): boolean {
  if (member.length <= family.length || member[0] !== family[0]) return false
  const left = [...member]
  return family.every((part) => {
    const at = left.indexOf(part)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** For each entity the nearest other ones of its type whose name it extends. */
export function variantStatements(
  entities: readonly Entity[],
  mentions: readonly EntityMention[],
  evidenceOf: (mention: EntityMention) => Evidence,
): Statement[] {
  const first = new Map<string, EntityMention>()
  for (const mention of mentions) if (!first.has(mention.entity)) first.set(mention.entity, mention)
  const parts = new Map(entities.map((entity) => [entity.id, modelParts(entity.name).map(version).map(foldName)]))
  const statements: Statement[] = []
  for (const member of entities) {
    if (member.type !== 'model' && member.type !== 'product') continue
    const own = parts.get(member.id)!
    const bases = entities.filter(
      (base) => base.id !== member.id && base.type === member.type && extends_(own, parts.get(base.id)!),
    )
    const most = Math.max(...bases.map((base) => parts.get(base.id)!.length))
    // the nearest, and over a line without version ("Claude Opus") the family itself
    const lined = bases.some(
      (base) => parts.get(base.id)!.length === most && !parts.get(base.id)!.some((part) => /\d/u.test(part)),
    )
    for (const base of bases) {
      if (parts.get(base.id)!.length < most && !(lined && parts.get(base.id)!.length === 1)) continue
      const mention = first.get(member.id)
      if (!mention) continue
      statements.push({
        type: 'variant-of',
        source: member.id,
        target: base.id,
        evidence: [evidenceOf(mention)],
        rules: ['member by its name'],
      })
    }
  }
  return statements.sort(
    compareBy(
      ({ source }) => source,
      ({ target }) => target,
    ),
  )
}
