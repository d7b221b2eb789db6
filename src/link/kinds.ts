/** Kinds of evidence: a reason without the word at hand, with the type it speaks for where that varies. */
import type { TypeEvidence } from '../records.js'

/** Reasons that end in the word at hand. */
const OPENINGS = [
  'followed by',
  'after',
  'said to be',
  'linked as',
  'account',
  'subject of',
  'ends in',
  'listed with',
  'given name',
  'said to',
  'spelled like',
  'spelled much like',
]
const UNTYPED = [
  'name: object of',
  'name: beside its maker',
  'surname',
  'explained as',
  'explains',
  'tier of',
  'short for',
]

/** "followed by 模型" → "followed by → model". */
export function kindOf({ type, reason }: TypeEvidence): string {
  const untyped = UNTYPED.find((each) => reason.startsWith(`${each} `))
  if (untyped !== undefined) return untyped
  const opening = OPENINGS.find((each) => reason.startsWith(`${each} `))
  return opening === undefined ? reason : `${opening} → ${type}`
}

/** How often each kind was met. */
export function countKinds(evidence: Iterable<TypeEvidence>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of evidence) {
    const kind = kindOf(each)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
