/** Persons by their titles: "OpenAI CEO Sam Altman", "Boris Cherny（Claude Code 创作者）", "llama.cpp 的创造者 Georgi Gerganov". */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, support, type Name, type Passage } from '../scope.js'
import type { Sentence } from './units.js'

const isPerson = (name: Name): boolean =>
  name.known ? name.known.type === 'person' : likelyType(name)?.type === 'person'
const isOrg = (name: Name): boolean =>
  name.known ? name.known.type === 'org' || (name.known.also ?? []).includes('org') : likelyType(name)?.type === 'org'
const isThing = (name: Name): boolean =>
  name.known
    ? name.known.type === 'product' || name.known.type === 'model' || name.known.type === 'benchmark'
    : !isPerson(name)

const test = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0

/** works-at and created from titles that stand between, before or after the two names. */
export function titleClaims(passage: Passage, sentences: readonly Sentence[], cues: RelationCues): LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const sentence of sentences) {
    const names = passage.names.filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    const add = (type: 'works-at' | 'created', source: Name, target: Name, rule: string): void => {
      if (!source.known) support(source, 'person', 0.6, `said to be of ${target.text}`)
      claims.push({ type, source, target, passage, start: sentence.start, end: sentence.end, rule })
    }
    for (let index = 1; index < names.length; index++) {
      const [left, right] = [names[index - 1]!, names[index]!]
      const gap = passage.text.slice(left.end, right.start)
      const after = passage.text.slice(right.end, right.end + 24)
      if (gap.length > 40 || /[。；;！!]/u.test(gap)) continue
      if (isPerson(right) && (isOrg(left) || isThing(left))) {
        if (!/[，,]/u.test(gap) && test(cues.creators, gap) && isThing(left))
          add('created', right, left, 'creator before the name')
        else if (!/[，,、]/u.test(gap) && test(cues.titles, gap) && isOrg(left))
          add('works-at', right, left, 'title before the name')
        else if (/^['’]s\s+$/u.test(gap) && isOrg(left)) add('works-at', right, left, 'possessive before a person')
      } else if (isPerson(left) && (isOrg(right) || isThing(right))) {
        const bracketed = /^\s*[（(,，]\s*(?:the\s+|前|现任|former\s+|ex-)?$/u.test(gap)
        if (bracketed && test(cues.creators, after.split(/[）),，。]/u)[0]!) && isThing(right))
          add('created', left, right, 'creator in brackets')
        else if (bracketed && test(cues.titles, after.split(/[）),，。]/u)[0]!) && isOrg(right))
          add('works-at', left, right, 'title in brackets')
        else if (/^\s*[,，（(]\s*.{0,24}\b(?:of|at)\s*$/iu.test(gap) && test(cues.creators, gap) && isThing(right))
          add('created', left, right, 'creator of')
        else if (/^\s*[,，（(]\s*.{0,24}\b(?:of|at)\s*$/iu.test(gap) && test(cues.titles, gap) && isOrg(right))
          add('works-at', left, right, 'title of')
      }
    }
  }
  return claims
}
