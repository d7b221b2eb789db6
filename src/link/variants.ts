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

/** What editions of a product are called; other words behind its name are features and companions of it ("Claude Code Skills"). */
const EDITION =
  /^(?:v?\d[\w.]*|desktop|web|cli|mobile|ios|android|mac|macos|windows|linux|app|apps|pro|plus|max|ultra|lite|mini|nano|enterprise|teams?|business|free|edu|education|cloud|local|preview|beta|alpha|ga|sdk|server|core|go|air|next|x|browser|extension|vscode|code|studio|classic|premium|community|open|oss|self|hosted|python|java|js|桌面版|网页版|移动版|企业版|专业版|极速版|国际版|云端版|社区版|版)$/iu
const LINK = /^(?:on|the|for)$/iu
const NUMBER = /^v?\d+(?:\.\d+)*$/u
const SIZE = /^\d[\d.]*[bm]$/u

/** True where what `member` says beyond `base` makes it an edition, or a member that is no other generation. */
function isEdition(member: readonly string[], base: readonly string[], type: Entity['type']): boolean {
  const rest = [...member]
  for (const part of base) rest.splice(rest.indexOf(part), 1)
  // "on the web", "for Mac"
  if (type === 'product')
    return rest.some((part) => EDITION.test(part)) && rest.every((part) => EDITION.test(part) || LINK.test(part))
  // "gpt-oss-2-120b" is no member of gpt-oss-120b
  return !(base.some((part) => SIZE.test(part)) && rest.some((part) => NUMBER.test(part)))
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
      (base) =>
        base.id !== member.id &&
        base.type === member.type &&
        extends_(own, parts.get(base.id)!) &&
        isEdition(own, parts.get(base.id)!, base.type),
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
