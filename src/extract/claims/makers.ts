/** A maker that is known for a thing and named in the same story: the story tells of its thing. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { take, type Name, type Scope } from '../scope.js'
import type { Sentence } from './units.js'

const ORG = ['org'] as const

/** The organisation a name stands for, where it may stand for one. */
const orgOf = (name: Name): { name: string; parent?: string | undefined } | undefined =>
  name.known?.type === 'org' ? name.known : name.alternates?.find(({ type }) => type === 'org')

/** Who is known to make a thing. */
const makerOf = (thing: Name): string | undefined => (thing.known?.type === 'org' ? undefined : thing.known?.maker) ?? thing.family?.maker

/**
 * Claims of release between maker and thing that stand in one story and that the lexicon knows as such. Both must stand
 * in the text; the lexicon only says which of the names belong together. The evidence is the sentence that names the thing,
 * one with its maker before others.
 */
export function makerClaims(scope: Scope, sentences: readonly Sentence[], knowledge: Knowledge): LocalClaim[] {
  const all = scope.passages.flatMap(({ names, inner }) => [...names, ...inner])
  const claims: LocalClaim[] = []
  const done = new Set<string>()
  const made = sentences.flatMap((sentence) => sentence.passage.names.filter((name) => name.start >= sentence.start && name.end <= sentence.end).map((thing) => ({ sentence, thing, inner: sentence.passage.inner })))
  const pairs = made.flatMap(({ sentence, thing, inner }) => {
    const maker = makerOf(thing)
    if (maker === undefined || thing.known?.type === 'org') return []
    const above = knowledge.lexicon.named(maker, 'org')?.parent
    const fits = (name: Name): boolean => {
      if (name === thing) return false
      const org = orgOf(name)
      return org !== undefined && (org.name === maker || org.parent === maker || org.name === above)
    }
    const here = [...sentence.passage.names, ...inner].find((name) => name.start >= sentence.start && name.end <= sentence.end && fits(name))
    const source = here ?? all.find(fits)
    return source ? [{ sentence, thing, source, near: here !== undefined }] : []
  })
  for (const { sentence, thing, source } of [...pairs.filter(({ near }) => near), ...pairs.filter(({ near }) => !near)]) {
    const key = `${thing.known?.id ?? thing.text}\n${orgOf(source)?.name ?? ''}`
    if (done.has(key)) continue
    done.add(key)
    take(source, ORG)
    claims.push({ type: 'released', source, target: thing, passage: sentence.passage, start: sentence.start, end: sentence.end, rule: 'maker named beside it' })
  }
  return claims
}
