/** Versions named without their family: "V7" beside Midjourney V8, "V4.5" in a story on DeepSeek, whose models are V3, V3.2 … */
import type { Knowledge } from '../../lexicon/index.js'
import type { Name, Scope } from '../scope.js'
import { fullName } from './member.js'

/** No part of a longer word or name. */
const BARE = /(?<![\p{Lu}\p{Ll}\d.$-]|\p{Lu}[\p{Lu}\p{Ll}\d.]{0,30} )V\d+(?:\.\d+)?(?![\p{Lu}\p{Ll}\d-]|\.\d)/gu
const VERSIONED = /^(.*?[A-Za-z])([ -]?)V\d/u

const bases = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

/** Families whose members are numbered V1, V2 …, each with what its members' names open with. */
function versionedFamilies(knowledge: Knowledge): ReadonlyMap<string, string> {
  let there = bases.get(knowledge)
  if (there) return there
  const map = new Map<string, string>()
  const families = new Set(
    knowledge.lexicon.entries.filter(({ type, family }) => type === 'model' && family === true).map(({ name }) => name),
  )
  for (const { type, name } of knowledge.lexicon.entries) {
    const match = type === 'model' ? VERSIONED.exec(name) : null
    if (match && families.has(match[1]!)) map.set(match[1]!, match[1]! + match[2]!)
  }
  bases.set(knowledge, (there = map))
  return there
}

/** In a story with one such family, a bare V with a number is its member. */
export function bareVersions(scopes: readonly Scope[], knowledge: Knowledge): void {
  const families = versionedFamilies(knowledge)
  for (const { passages } of scopes) {
    const opens = new Map<string, Name>()
    for (const name of passages.flatMap(({ names }) => names)) {
      const member = name.family || !name.known ? VERSIONED.exec(fullName(name)) : null
      const bare = families.get(name.known?.name ?? name.family?.name ?? '')
      const base = member ? member[1]! + member[2]! : bare
      if (base !== undefined && (!opens.has(base) || name.family)) opens.set(base, name)
    }
    if (opens.size !== 1) continue
    const [[base, kin]] = [...opens] as [[string, Name]]
    const family = kin.family ?? kin.alternates?.find(({ type, family: line }) => type === 'model' && line === true)
    for (const passage of passages)
      for (const match of passage.text.matchAll(BARE)) {
        const [start, end] = [match.index, match.index + match[0].length]
        if (passage.names.some((name) => !name.weak && name.start < end && start < name.end)) continue
        const name: Name = {
          start,
          end,
          text: match[0],
          types: [{ type: 'model', weight: 3, reason: `short for ${base}${match[0]}` }],
          ...(family ? { family } : {}),
          weak: false,
          stands: `${base}${match[0]}`,
        }
        passage.names = [...passage.names.filter((other) => other.end <= start || end <= other.start), name].sort(
          (a, b) => a.start - b.start,
        )
      }
  }
}
