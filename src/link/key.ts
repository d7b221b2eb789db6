/**
 * Keys by which written forms meet. Version, size and variant tokens are part of the key and so veto a merge; their order
 * is not ("Claude Opus 4.6" = "Claude 4.6 Opus"), nor are spacing, case, width and hyphens.
 */
import { modelParts } from '../extract/index.js'
import type { NameCues } from '../lexicon/cues.js'
import { foldName } from '../text/fold.js'

/** `2.0` and `2` are one version. */
const plainVersion = (part: string): string => part.replace(/(?<=\d)\.0$/u, '')

/** The key of a name: its words run together, then its parts with digits in order. */
export function nameKey(name: string): string {
  if (!/\d/u.test(name)) return foldName(name)
  const parts = modelParts(name)
  const letters = parts
    .filter((part) => !/\d/u.test(part))
    .map(foldName)
    .join('')
  const numbers = parts
    .filter((part) => /\d/u.test(part))
    .map((part) => foldName(plainVersion(part)))
    .sort()
  return letters === '' ? numbers.join('|') : `${letters}|${numbers.join('|')}`
}

/** A name without closing words that say nothing about which thing it is ("Preview", "系列"). */
export function stripDroppable(name: string, cues: NameCues): string {
  let left = name
  for (;;) {
    const match =
      /^(.*\S)[\s-]+([A-Za-z]+(?: Preview)?|[\u4e00-\u9fff]+)$/u.exec(left) ??
      /^(.*[A-Za-z\d.])([\u4e00-\u9fff]+)$/u.exec(left)
    if (!match || !cues.droppable.has(foldName(match[2]!))) return left
    left = match[1]!
  }
}
