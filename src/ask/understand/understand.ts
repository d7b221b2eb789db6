/** From a question to plans: every reading that accounts for each word of content, the plainest first. */
import type { AskIndex } from '../prepare.js'
import type { Plan } from '../plan.js'
import { lex } from '../read/lex.js'
import type { Token } from '../read/token.js'
import { figureReadings, scoreReadings } from './figures.js'
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
import { isCue, isRelation, Question, type Item } from './question.js'
import { phraseReadings, possessionReadings } from './possession.js'
import { relationReadings } from './relations.js'

/** Readings in the order in which they are tried. */
const READINGS: readonly ((question: Question) => Plan[])[] = [
  topicReadings,
  conflictReadings,
  figureReadings,
  scoreReadings,
  relationReadings,
  pathReadings,
  commonReadings,
  mentionChecks,
  issueReadings,
  mentionReadings,
  possessionReadings,
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

/** Words that only lean on another relation word beside them ("announced it acquired", 配合…用). */
function withoutWeak(items: readonly Item[]): Item[] | undefined {
  const strong = items.filter((item) => isRelation(item) && !isCue(item, 'weak'))
  if (strong.length === 0) return undefined
  const kept = items.filter((item, at) => {
    if (!isRelation(item) || !isCue(item, 'weak')) return true
    const near = [items[at - 1], items[at + 1], items[at - 2], items[at + 2]].some(
      (other) => other !== undefined && isRelation(other) && !isCue(other, 'weak'),
    )
    const ends = items
      .slice(at + 1)
      .every((other) => other.kind === 'cue' && (isCue(other, 'stop', 'op:yesno', 'w:poss') || other === item))
    return !near && !ends
  })
  return kept.length < items.length ? kept : undefined
}

/** Reads a question. No plan: it was not understood. */
export function understand(question: string, index: AskIndex): Understanding {
  const tokens = lex(question, index)
  const language = languageOf(question, tokens)
  const items = itemsOf(tokens)
  if (!items || items.length === 0) return { tokens, language, plans: [] }
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
  return { tokens, language, plans }
}
