/** Rounds of funding: who raised, and everybody who is said to have put money in, in that sentence and those after it. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, support, take, type Name } from '../scope.js'
import { isDenied } from './denial.js'
import { admits, surely } from './fits.js'
import { Line } from './line.js'
import type { Topic } from './topic.js'
import { mayBe, type Sentence, type Unit } from './units.js'

const ORG = ['org'] as const
const BACKER = ['org', 'person'] as const
/** Between backers and their verb: "等机构分别", "both". */
const BEFORE_VERB =
  /^(?:\s|等(?:多家)?(?:机构|公司|方|投资方|投资人|基金)?|均|都|也|各|分别|共同|联合|继续|则|还|二者|三家|双双|also|both|each|again|co-?|all|then|have|has|,)*$/iu
/** A verb that may have words of its own before it ("按里程碑追加"). */
const LOOSE = /^[\u4e00-\u9fff]{0,6}$/u
/** Between a cue and the backers behind it. */
const BEHIND_CUE = /^(?:\s|了|包括|有|来自|the|including|existing investors?|investors?|老股东|新股东|[:：])*$/iu
/** How many sentences after the one that tells of a round still speak of it. */
const MEMORY = 3

/** invested-in claims of a story. */
export function fundingClaims(sentences: readonly Sentence[], topic: Topic, cues: RelationCues): LocalClaim[] {
  const claims: LocalClaim[] = []
  let funded: Unit | undefined
  let age = MEMORY
  for (const sentence of sentences) {
    const line = new Line(sentence)
    const text = line.slice(sentence.start, sentence.end)
    const units = [...sentence.clauses, ...sentence.brackets].flatMap((clause) => clause.units)
    const raised = [...text.matchAll(cues.funding.raised)]
    age = raised.length > 0 ? 0 : age + 1
    const backers = backersOf(sentence, line, units, cues)
    if (raised.length > 0) {
      const free = units.filter((unit) => !backers.includes(unit) && admits(unit, ORG) && surely(unit, ORG))
      const at = sentence.start + raised[0]!.index
      // "X led Y's Series B": whose round it is stands right before the word, else who acts first
      funded = free.filter((unit) => unit.end <= at).at(-1) ?? funded ?? topic.org
    }
    if (age >= MEMORY || !funded) continue
    const target = funded.names.find((name) => mayBe(name, ORG))
    if (!target) continue
    for (const unit of backers)
      for (const source of unit.names) {
        if (!mayBe(source, BACKER) || same(source, target)) continue
        for (const [name, types] of [
          [source, BACKER],
          [target, ORG],
        ] as const) {
          take(name, types)
          if (!name.known && likelyType(name)?.type !== 'person') support(name, 'org', 0.9, 'takes part in a round')
        }
        const { passage, start, end } = sentence
        claims.push({ type: 'invested-in', source, target, passage, start, end, rule: 'backs a round' })
      }
  }
  return claims
}

const same = (a: Name, b: Name): boolean =>
  a === b || a.text === b.text || (a.known !== undefined && a.known === b.known)

/** Units that stand before a verb of investing, or after a cue that lists investors. */
function backersOf(sentence: Sentence, line: Line, units: readonly Unit[], cues: RelationCues): Unit[] {
  const found: Unit[] = []
  for (const clause of [...sentence.clauses, ...sentence.brackets]) {
    line.withBrackets(sentence.brackets.includes(clause))
    for (const unit of clause.units) {
      if (!admits(unit, BACKER) || !units.includes(unit)) continue
      const behind = line.slice(unit.end, clause.end)
      const verb = [...behind.matchAll(cues.funding.verbs)][0]
      const between = verb && behind.slice(0, verb.index)
      if (isDenied(line, clause, unit.end + (verb?.index ?? 0), cues)) continue
      const before = line.slice(clause.start, unit.start)
      const cue = [...before.matchAll(cues.funding.lists)].at(-1)
      const listed = cue !== undefined && BEHIND_CUE.test(before.slice(cue.index + cue[0].length))
      if (listed || (between !== undefined && (BEFORE_VERB.test(between) || LOOSE.test(between)))) found.push(unit)
    }
  }
  line.withBrackets(false)
  return found
}
