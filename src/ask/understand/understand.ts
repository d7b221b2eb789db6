/** From a question to plans: every reading that accounts for each word of content, the plainest first. */
import type { AskIndex } from '../prepare.js'
import type { Plan } from '../plan.js'
import { lex } from '../read/lex.js'
import type { Token } from '../read/token.js'
import { figureReadings } from './figures.js'
import { issueReadings, mentionChecks, mentionReadings } from './mentions.js'
import {
  aboutReadings,
  commonReadings,
  conflictReadings,
  pathReadings,
  topicReadings,
  totalReadings,
} from './others.js'
import { itemsOf, phrasesOf } from './phrases.js'
import { scoreReadings } from './scores.js'
import { agreed, sentencesOf, underHeading } from './sentences.js'
import { isCue, isRelation, kindOf, Question, rolesOf, textOf, type Item } from './question.js'
import { memberChecks, phraseReadings, possessionReadings } from './possession.js'
import { holdingReadings } from './ranking.js'
import { relationReadings } from './relations.js'

/** Readings in the order in which they are tried. */
const READINGS: readonly ((question: Question) => Plan[])[] = [
  topicReadings,
  conflictReadings,
  figureReadings,
  scoreReadings,
  relationReadings,
  holdingReadings,
  pathReadings,
  commonReadings,
  mentionChecks,
  issueReadings,
  mentionReadings,
  possessionReadings,
  memberChecks,
  phraseReadings,
  totalReadings,
  aboutReadings,
]

/** Phrases put together one after the other, at most so many. */
const DEPTH = 3
/** Plans looked at for one question. */
const MOST = 24

export interface Understanding {
  readonly tokens: readonly Token[]
  readonly language: 'zh' | 'en'
  /** Plans that account for the whole question, the plainest reading first. */
  readonly plans: readonly Plan[]
}

/** Language to answer in: Chinese where the words between the names are Chinese. */
function languageOf(question: string, tokens: readonly Token[]): 'zh' | 'en' {
  const words = tokens.filter((token) => token.kind !== 'name').map((token) => token.text)
  const text = words.length > 0 ? words.join(' ') : question
  return /[\u3400-\u9fff]/u.test(text) || (words.length === 0 && /[\u3400-\u9fff]/u.test(question)) ? 'zh' : 'en'
}

/**
 * Words that only lean on another relation word: beside it or at the end ("announced it acquired", 配合…用), or a light verb
 * that carries its noun (拿了谁的投资). "Got" before a participle makes a passive.
 */
function withoutWeak(items: readonly Item[]): Item[] | undefined {
  const strong = (item: Item | undefined): boolean => isRelation(item) && !isCue(item, 'weak')
  if (!items.some(strong)) return undefined
  let changed = false
  const kept = items.flatMap((item, at): Item[] => {
    if (item.kind !== 'cue' || !isRelation(item) || !isCue(item, 'weak')) return [item]
    const next = items[at + 1]
    if (/^(?:get|gets|got|getting)$/u.test(item.text) && next?.kind === 'cue' && next.past) {
      changed = true
      return [{ ...item, text: 'was', tags: new Set(['w:be']) }]
    }
    const near = [-2, -1, 1, 2].some((step) => strong(items[at + step]))
    const ends = items.slice(at + 1).every((other) => isCue(other, 'stop', 'op:yesno', 'w:poss'))
    if (!near && !ends && !isCue(item, 'light')) return [item]
    changed = true
    return []
  })
  return changed ? kept : undefined
}

const WH = ['wh:who', 'wh:what', 'wh:where', 'wh:when', 'wh:howmany', 'wh:how']

/** Two questions in one, of which one answer would leave out half: "Who is X and where does she work?" */
const isTwofold = (items: readonly Item[]): boolean =>
  items.some((item, at) => {
    // "the author and company of X"
    const noun = rolesOf(items[at - 1]).some(({ role }) => role === 'agent' || role === 'patient')
    if (noun && /^(?:and|和|与|及|以及)$/u.test(textOf(item)) && kindOf(items[at + 1])) return true
    const second = WH.slice(2).find((tag) => isCue(items[at + 1], tag))
    if (!isCue(item, 'w:and') || second === undefined) return false
    return items.slice(0, at).some((other) => isCue(other, ...WH) && !isCue(other, second))
  })

/** Every plan for the pieces of a question, the plainest first. */
function plansFor(items: readonly Item[], index: AskIndex, language: 'zh' | 'en'): Plan[] {
  const plans: Plan[] = []
  const seen = new Set<string>()
  const read = (state: readonly Item[]): void => {
    const q = new Question(index, state, language)
    for (const reading of READINGS) {
      if (plans.length >= MOST) return
      for (const plan of reading(q)) {
        const key = JSON.stringify(plan)
        if (seen.has(key)) continue
        seen.add(key)
        plans.push(plan)
      }
    }
  }
  const explore = (start: readonly Item[]): void => {
    read(start)
    let level: (readonly Item[])[] = [start]
    for (let depth = 0; depth < DEPTH; depth++) {
      level = level.flatMap((state) => phrasesOf(state, index)).slice(0, 40)
      for (const state of level) read(state)
    }
  }
  explore(items)
  if (plans.length === 0) {
    const bare = withoutWeak(items)
    if (bare) explore(bare)
  }
  return plans
}

/** Reads a question. No plan: it was not understood. */
export function understand(question: string, index: AskIndex): Understanding {
  const tokens = lex(question, index)
  const language = languageOf(question, tokens)
  const items = itemsOf(tokens)
  if (!items || items.length === 0 || isTwofold(items)) return { tokens, language, plans: [] }
  const plans = plansFor(underHeading(items) ?? items, index, language)
  const sentences = plans.length === 0 ? sentencesOf(items) : undefined
  const both = sentences?.map((sentence) => plansFor(sentence, index, language)[0])
  const one = both && agreed(both[0], both[1])
  return { tokens, language, plans: one ? [one] : plans }
}
