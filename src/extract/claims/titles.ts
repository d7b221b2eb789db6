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

/** "Its chief executive, …", "公司创始人…": of the organisation that the story tells of. */
const OF_TOPIC =
  /^[\s“"”·•>*-]*(?:(?:the\s+)?company['’]s|its|their|the|公司|其|该公司|本人|现任|联合)?\s*[^，。,.]{0,28}?$/iu
/** "A becomes X's chief …". */
const BECOMES =
  /^\s*(?:becomes|became|will become|is|was named|has been named|was appointed|成为|将成为|出任|担任|将出任|将担任)\s*(?:the\s+)?$/iu
/** "A, who leads X". */
const WHO =
  /^\s*[,，(（]?\s*who\s+(?:(?:now|also|co-?)\s*)?(?:leads|heads|founded|runs|started|joined|works at|works for|left)\s+(?:the\s+)?$/iu
/** "Andrew Ng 和他的 …", "… and her start-up …". */
const OWN =
  /^\s*(?:和|与)(?:他|她)的(?:公司|团队|创业公司)?\s*$|^\s+and\s+(?:his|her)\s+(?:company|start-?up|lab|firm)?\s*$/iu
const FOUNDED_BY = /(?:由|\bby)[^，。,\u4e00-\u9fff]{0,6}[^，。,]{0,26}$/iu
const FOUNDING = /^\s*(?:等人|等)?(?:共同|联合|一手)?(?:创办|创立|创建|成立)/u
const AND = /^\s*(?:[、,&]|和|与|及|and|以及)\s*$/iu

/** works-at and created from titles that stand between, before or after the two names, or speak of the story's `company`. */
export function titleClaims(
  passage: Passage,
  sentences: readonly Sentence[],
  company: Name | undefined,
  cues: RelationCues,
): LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const sentence of sentences) {
    const names = passage.names.filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    const add = (type: 'works-at' | 'created', source: Name, target: Name, rule: string): void => {
      if (!source.known) support(source, 'person', 0.6, `said to be of ${target.text}`)
      claims.push({ type, source, target, passage, start: sentence.start, end: sentence.end, rule })
    }
    /** A person and those listed with them. */
    const all = (type: 'works-at' | 'created', source: Name, target: Name, rule: string): void => {
      add(type, source, target, rule)
      let last = source
      for (const next of names.slice(names.indexOf(source) + 1)) {
        if (!isPerson(next) || !AND.test(passage.text.slice(last.end, next.start))) break
        add(type, next, target, rule)
        last = next
      }
    }
    for (let index = 1; index < names.length; index++) {
      const [left, right] = [names[index - 1]!, names[index]!]
      const gap = passage.text.slice(left.end, right.start)
      const after = passage.text.slice(right.end, right.end + 24)
      if (gap.length > 40 || /[。；;！!]/u.test(gap)) continue
      if (isPerson(right) && (isOrg(left) || isThing(left))) {
        if (!/[，,]/u.test(gap) && test(cues.creators, gap) && isThing(left))
          all('created', right, left, 'creator before the name')
        else if (titled(gap, cues) && isOrg(left)) all('works-at', right, left, 'title before the name')
        else if (/^['’]s\s+$/u.test(gap) && isOrg(left)) add('works-at', right, left, 'possessive before a person')
      } else if (isPerson(left) && (isOrg(right) || isThing(right))) {
        const bracketed = /^\s*[（(,，]\s*(?:the\s+|前|现任|former\s+|ex-)?$/u.test(gap)
        const told = after.split(/[）),，。]/u)[0]!
        if (bracketed && test(cues.creators, told) && isThing(right)) add('created', left, right, 'creator in brackets')
        else if (bracketed && test(cues.titles, told) && isOrg(right)) add('works-at', left, right, 'title in brackets')
        else if (/^\s*[,，（(]\s*.{0,24}\b(?:of|at)\s*$/iu.test(gap) && test(cues.creators, gap) && isThing(right))
          add('created', left, right, 'creator of')
        else if (/^\s*[,，（(]\s*.{0,24}\b(?:of|at)\s*$/iu.test(gap) && test(cues.titles, gap)) {
          // "technical lead of Qwen at Alibaba": the organisation may stand behind what is led
          const far = names[index + 1]
          if (isOrg(right)) add('works-at', left, right, 'title of')
          else if (far && isOrg(far) && /^\s+at\s+$/u.test(passage.text.slice(right.end, far.start)))
            add('works-at', left, far, 'title of')
        } else if (
          BECOMES.test(gap) &&
          isOrg(right) &&
          test(cues.titles, passage.text.slice(right.end, right.end + 44).split(/[,，。.]/u)[0]!)
        )
          add('works-at', left, right, 'becomes')
        else if ((WHO.test(gap) || OWN.test(gap)) && isOrg(right)) add('works-at', left, right, 'who leads')
      }
    }
    if (!company) continue
    for (const [index, person] of names.entries()) {
      if (!isPerson(person)) continue
      const clause = sentence.clauses.find(({ start, end }) => start <= person.start && person.end <= end)
      const before = names[index - 1]
      const from = Math.max(sentence.start, before?.end ?? 0)
      // a comma may stand between the title and the name
      const lead = passage.text.slice(from, person.start).replace(/[,，]\s*$/u, '')
      const behind = passage.text.slice(person.end, sentence.end)
      if (FOUNDING.test(behind) && clause && FOUNDED_BY.test(passage.text.slice(clause.start, person.start)))
        all('works-at', person, company, 'founder of the topic')
      else if ((!before || before.end < (clause?.start ?? 0)) && ofTopic(lead, cues))
        all('works-at', person, company, 'title in the topic')
    }
  }
  return claims
}

/** "的首席执行官", "'s chief executive,": a title that ends the gap, with at most a comma before a name. */
const titled = (gap: string, cues: RelationCues): boolean =>
  test(cues.titles, gap) && (!/[，,、]/u.test(gap) || /^['’]s\s[^,，]*,\s*$/u.test(gap))

function ofTopic(lead: string, cues: RelationCues): boolean {
  const own = lead.slice(Math.max(0, ...[...lead.matchAll(/[，,；;：:。]/gu)].map(({ index }) => index + 1)))
  return (
    OF_TOPIC.test(own) &&
    [...own.matchAll(cues.titles)].some((match) => own.slice(match.index + match[0].length).trim() === '')
  )
}
