/** A maker that is known for a thing and named in the same story: the story tells of its thing. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import type { Sentence } from './units.js'

/** Canonical names of the maker known for a thing, and of the company above it. */
function makersOf(thing: Name, knowledge: Knowledge): string[] {
  const maker = (thing.known?.type === 'org' ? undefined : thing.known?.maker) ?? thing.family?.maker
  return maker === undefined ? [] : [maker]
}

/**
 * Claims of release between what one sentence names together and the lexicon knows as maker and made. Both must stand in
 * the text; the lexicon only says which of the names belong together.
 */
export function makerClaims(sentences: readonly Sentence[], knowledge: Knowledge): LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const sentence of sentences) {
    const names = sentence.passage.names.filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    for (const thing of names) {
      const makers = makersOf(thing, knowledge)
      if (makers.length === 0) continue
      const maker = names.find((name) => name.known?.type === 'org' && makers.includes(name.known.name))
      if (maker) claims.push({ type: 'released', source: maker, target: thing, passage: sentence.passage, start: sentence.start, end: sentence.end, rule: 'maker named beside it' })
    }
  }
  return claims
}
