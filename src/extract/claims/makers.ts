/** A maker that is known for a thing and named in the same story: the story tells of its thing. */
import type { Knowledge, Known } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { take, type Name, type Scope } from '../scope.js'
import { denies } from './denial.js'
import { Line } from './line.js'
import type { Topic } from './topic.js'
import type { Sentence } from './units.js'

const ORG = ['org'] as const

/** The organisation a name stands for, where it may stand for one. */
const orgOf = (name: Name): Known | undefined =>
  name.known?.type === 'org' ? name.known : name.alternates?.find(({ type }) => type === 'org')

/** "GGML 和 llama.cpp 加入": who stands in one list with a thing is told of beside it, not as its maker. */
const isListed = (text: string, org: Name, thing: Name, names: readonly Name[]): boolean =>
  names.includes(org) &&
  names.includes(thing) &&
  org.end <= thing.start &&
  /^\s*(?:[、+＋&]|和|与|及|and)\s*$/u.test(text.slice(org.end, thing.start))

/** Who is known to make a thing. */
const makerOf = (thing: Name): string | undefined =>
  (thing.known?.type === 'org' ? undefined : thing.known?.maker) ?? thing.family?.maker

/**
 * Claims of release between the thing a story opens with and the makers that the lexicon knows for it, where both stand in
 * the story; and between a thing and the maker inside its own name. The lexicon only says which names belong together.
 */
export function makerClaims(
  scope: Scope,
  topic: Topic,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): LocalClaim[] {
  const claims: LocalClaim[] = []
  const done = new Set<string>()
  const sentenceOf = (thing: Name): Sentence | undefined =>
    sentences.find(
      ({ passage, start, end }) => passage.names.includes(thing) && thing.start >= start && thing.end <= end,
    )
  const claim = (source: Name, thing: Name): void => {
    const key = `${thing.known?.id ?? thing.text}\n${orgOf(source)?.name ?? ''}`
    const sentence = sentenceOf(thing)
    if (!sentence || done.has(key) || denies(new Line(sentence), 'released', knowledge.relations)) return
    done.add(key)
    take(source, ORG)
    claims.push({
      type: 'released',
      source,
      target: thing,
      passage: sentence.passage,
      start: sentence.start,
      end: sentence.end,
      rule: 'maker named beside it',
    })
  }
  for (const thing of topic.thing?.names ?? []) {
    const maker = makerOf(thing)
    if (maker === undefined) continue
    const above = knowledge.lexicon.named(maker, 'org')?.parent
    for (const { names, inner, text } of scope.passages)
      for (const name of [...names, ...inner]) {
        const org = name === thing || (name.weak && name.known === undefined) ? undefined : orgOf(name)
        if (
          org &&
          !isListed(text, name, thing, names) &&
          (org.name === maker || (org.parent === maker && !(org.also ?? []).includes('product')) || org.name === above)
        )
          claim(name, thing)
      }
  }
  for (const { names, inner, text } of scope.passages)
    for (const name of inner) {
      const thing = names.find(({ start, end }) => start === name.start && end > name.end)
      if (!thing) continue
      claim(name, thing)
      // "OpenAI Skills + Hosted Shell": told as one
      const next = names[names.indexOf(thing) + 1]
      if (
        next &&
        makerOf(next) === undefined &&
        next.known?.type !== 'org' &&
        /^\s*[+＋&]\s*$/u.test(text.slice(thing.end, next.start))
      )
        claim(name, next)
    }
  return claims
}
