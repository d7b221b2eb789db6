/** Short forms that an issue clearly uses for a long one: "M2.5" for MiniMax-M2.5, "3 Pro" for Gemini 3 Pro, "Opus" for Claude Opus 4.6. */
import { escapePattern } from '../../text/escape.js'
import { foldName } from '../../text/fold.js'
import { isWordCode } from '../../lexicon/trie.js'
import type { Name, Passage, Scope } from '../scope.js'
import { fullName } from './member.js'

interface Short {
  readonly text: string
  readonly full: string
  readonly bare: boolean
}

/** The ends of a full name that can stand for it. */
function shortsOf(full: string): Short[] {
  const parts = full.split(/(?<=[^\s-])[\s-]+/u)
  const shorts: Short[] = []
  for (let from = 1; from < parts.length; from++) {
    const rest = parts.slice(from)
    const text = rest.join(' ')
    const digits = /\d/u.test(text)
    const letters = /[A-Za-z]/u.test(text.replace(/\bv(?=\d)/u, ''))
    if (digits && letters) shorts.push({ text, full, bare: false })
    else if (digits && /^\d+\.\d+$/u.test(text)) shorts.push({ text, full, bare: true })
    else if (!digits && rest.length >= 2) shorts.push({ text, full, bare: false })
  }
  return shorts
}

/** All occurrences of `short` in `text` on word boundaries, spaces and hyphens being one. */
function occurrences(text: string, short: string): { start: number; end: number }[] {
  const pattern = new RegExp(short.split(' ').map(escapePattern).join('[ \\-‑]'), 'gu')
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (start > 0 && (isWordCode(text.charCodeAt(start - 1)) || /[.$¥-]/u.test(text.charAt(start - 1)))) continue
    if (
      end < text.length &&
      (isWordCode(text.charCodeAt(end)) || /^(?:\.\d|[%％万亿倍xX])/u.test(text.slice(end, end + 2)))
    )
      continue
    found.push({ start, end })
  }
  return found
}

/**
 * Finds short forms of the full model names of an issue, in their own story or, where only one full name of the issue
 * fits, anywhere in it; and settles bare tiers ("Opus") on the one version the story names.
 */
export function shortNames(scopes: readonly Scope[]): void {
  const perStory = scopes.map(
    (scope) =>
      new Map(
        scope.passages
          .flatMap(({ names }) => names)
          .filter((name) => name.family?.type === 'model' && /\d/u.test(fullName(name)))
          .map((name) => [foldName(fullName(name)), name] as const),
      ),
  )
  const everywhere = new Map<string, Name>()
  for (const story of perStory) for (const [key, name] of story) if (!everywhere.has(key)) everywhere.set(key, name)
  const index = (names: ReadonlyMap<string, Name>): Map<string, { short: Short; name: Name } | null> => {
    const map = new Map<string, { short: Short; name: Name } | null>()
    for (const name of names.values())
      for (const short of shortsOf(fullName(name))) {
        const key = foldName(short.text)
        const there = map.get(key)
        map.set(key, there === undefined || there?.name === name ? { short, name } : null)
      }
    return map
  }
  const global = index(everywhere)
  for (const [order, scope] of scopes.entries()) {
    const local = index(perStory[order]!)
    const usable = new Map([...[...global].filter(([, hit]) => hit !== null && !hit.short.bare), ...local])
    for (const passage of scope.passages) {
      for (const hit of usable.values()) if (hit) addShorts(passage, hit.short, hit.name)
      for (const name of passage.names) settleTier(name, perStory[order]!, everywhere)
    }
  }
}

function addShorts(passage: Passage, short: Short, full: Name): void {
  for (const { start, end } of occurrences(passage.text, short.text)) {
    const clash = passage.names.filter((name) => name.start < end && start < name.end)
    if (clash.some((name) => !name.weak || name.end - name.start > end - start)) continue
    if (short.bare && !/(?:^|[^\d.])$/u.test(passage.text.slice(0, start))) continue
    passage.names = [
      ...passage.names.filter((name) => !clash.includes(name)),
      {
        start,
        end,
        text: passage.text.slice(start, end),
        types: [{ type: 'model' as const, weight: 3, reason: `short for ${fullName(full)}` }],
        ...(full.family ? { family: full.family } : {}),
        weak: short.bare,
        stands: fullName(full),
      },
    ].sort((a, b) => a.start - b.start)
  }
}

/** A tier without version stands for the only version of it that the story, else the issue, names. */
function settleTier(name: Name, story: ReadonlyMap<string, Name>, issue: ReadonlyMap<string, Name>): void {
  const own =
    name.stands ??
    (name.known?.type === 'model' && name.known.family !== true && !name.known.tiers ? name.known.name : undefined)
  if (own === undefined || /\d/u.test(own)) return
  const key = foldName(own)
  const tier = foldName(name.text)
  const fits = (names: ReadonlyMap<string, Name>): string[] => [
    ...new Set(
      [...names.values()]
        .map(fullName)
        .filter((full) => foldName(full).startsWith(key) || foldName(full.replace(/[\d.]+/gu, '')).endsWith(tier)),
    ),
  ]
  const near = fits(story)
  const far = near.length > 0 ? near : fits(issue)
  if (far.length !== 1) return
  name.stands = far[0]!
  name.weak = false
  delete name.known
}
