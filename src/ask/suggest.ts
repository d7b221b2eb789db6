/** Questions that can be answered, near to one that could not. */
import type { RelationType } from '../ontology.js'
import type { EntityNode } from '../records.js'
import type { AskCues } from './cues.js'
import type { AnswerLanguage } from './words.js'
import type { AskIndex, Relation } from './prepare.js'
import { lex } from './read/lex.js'
import { runPlan } from './run/run.js'
import { understand } from './understand/understand.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What a placeholder may be filled with: the most mentioned that stands so in the graph. */
const ROLES: Readonly<
  Record<string, { type?: EntityNode['type']; relation?: RelationType; end?: 'source' | 'target' }>
> = {
  product: { type: 'product', relation: 'released', end: 'target' },
  model: { type: 'model', relation: 'released', end: 'target' },
  org: { type: 'org', relation: 'released', end: 'source' },
  org2: { type: 'org', relation: 'uses', end: 'source' },
  benchmark: { relation: 'scored-on', end: 'target' },
  acquired: { relation: 'acquired', end: 'target' },
  invested: { relation: 'invested-in', end: 'target' },
  partner: { relation: 'partners-with' },
  person: { type: 'person' },
}

/** Candidates of a role, most mentioned first, found once a graph. */
const known = new WeakMap<AskIndex, Map<string, readonly EntityNode[]>>()
/** More of them than this are never needed. */
const MOST_CANDIDATES = 200

function candidates(index: AskIndex, role: string): readonly EntityNode[] {
  let byRole = known.get(index)
  if (!byRole) known.set(index, (byRole = new Map()))
  const there = byRole.get(role)
  if (there) return there
  const made = findCandidates(index, role)
  byRole.set(role, made)
  return made
}

function findCandidates(index: AskIndex, role: string): EntityNode[] {
  const wanted = ROLES[role]
  if (!wanted) return []
  const { type, relation, end } = wanted
  const found: EntityNode[] = []
  // entities come in answer order
  for (const entity of index.entities.values()) {
    if (found.length >= MOST_CANDIDATES) break
    if (type !== undefined && entity.type !== type) continue
    const stands = (list: readonly Relation[] | undefined): boolean =>
      (list ?? []).some(({ edge }) => edge.type === relation)
    const out = end !== 'target' && stands(index.outgoing.get(entity.id))
    if (relation === undefined || out || (end !== 'source' && stands(index.incoming.get(entity.id)))) found.push(entity)
  }
  return found
}

function dateWords(iso: string, language: AnswerLanguage): string {
  const [, month, day] = iso.split('-').map(Number)
  return language === 'zh' ? ` ${month!} 月 ${day!} 日` : `${MONTHS[month! - 1]!.slice(0, 3)} ${day!}`
}

function fill(
  index: AskIndex,
  template: string,
  language: AnswerLanguage,
  named: ReadonlySet<string>,
): { text: string; names: number } | undefined {
  let missing = false
  const used = new Set<string>()
  const text = template.replace(/\{(\w+)\}/gu, (_match, role: string) => {
    const { newest } = index
    if (role === 'month') {
      if (newest === null) missing = true
      const month = Number((newest ?? '0-1').split('-')[1])
      return language === 'zh' ? ` ${month} 月` : MONTHS[month - 1]!
    }
    if (role === 'date' || role === 'date2') {
      const iso =
        index.dates[index.dates.length - (role === 'date' ? 2 : 1)] ?? (role === 'date' ? index.dates[0] : undefined)
      if (iso === undefined) missing = true
      return iso === undefined ? '' : dateWords(iso, language)
    }
    // anything that the question itself names
    const all = role === 'name' ? [...named].flatMap((id) => index.entities.get(id) ?? []) : candidates(index, role)
    const pool = all.filter(({ id }) => !used.has(id))
    const chosen = pool.find(({ id }) => named.has(id)) ?? pool[0]
    if (!chosen) missing = true
    else used.add(chosen.id)
    return chosen?.name ?? ''
  })
  if (missing) return undefined
  return { text: text.trim(), names: [...used].filter((id) => named.has(id)).length }
}

const ABOUT = /^(?:rel|kind|metric|op):/u
const phrasesIn = new WeakMap<AskCues, Map<string, readonly ReadonlySet<string>[]>>()

/** Tags of the phrases of a model question, each the longest from where it begins: read once for all graphs. */
function phrasesOf(template: string, cues: AskCues): readonly ReadonlySet<string>[] {
  let byTemplate = phrasesIn.get(cues)
  if (!byTemplate) phrasesIn.set(cues, (byTemplate = new Map()))
  const there = byTemplate.get(template)
  if (there) return there
  const found: ReadonlySet<string>[] = []
  const text = template.replace(/\{\w+\}/gu, ' ').toLowerCase()
  const inWord = (at: number): boolean => /[a-z\d]{2}/u.test(text.slice(at - 1, at + 1)) && at > 0
  for (let start = 0; start < text.length; start++) {
    if (inWord(start)) continue
    for (let end = Math.min(text.length, start + cues.longest); end > start; end--) {
      const cue = inWord(end) ? undefined : cues.phrases.get(text.slice(start, end))
      if (!cue) continue
      found.push(cue.tags)
      start = end - 1
      break
    }
  }
  byTemplate.set(template, found)
  return found
}

/** Which model questions have an answer, remembered for each graph: the plainest are offered again and again. */
const answered = new WeakMap<AskIndex, Map<string, boolean>>()
const MOST_REMEMBERED = 2000

function hasAnswer(index: AskIndex, question: string): boolean {
  let known = answered.get(index)
  if (!known || known.size > MOST_REMEMBERED) answered.set(index, (known = new Map()))
  let has = known.get(question)
  if (has === undefined) {
    const plan = understand(question, index).plans[0]
    has = plan !== undefined && runPlan(index, plan).answers.length > 0
    known.set(question, has)
  }
  return has
}

/**
 * Up to three questions, each with an answer, that share most with the given one: its names first, then its words.
 * @param question may be empty: then the plainest ones
 */
export function nearestQuestions(index: AskIndex, question: string, language: AnswerLanguage, most = 3): string[] {
  const tokens = lex(question, index)
  const named = new Set(tokens.flatMap((token) => (token.kind === 'name' ? token.entities.map(({ id }) => id) : [])))
  const tags = new Set(tokens.flatMap((token) => (token.kind === 'cue' ? [...token.tags] : [])))
  const scored = index.cues.examples[language].flatMap((template, order) => {
    const filled = fill(index, template, language, named)
    if (filled === undefined) return []
    const shared = phrasesOf(template, index.cues).filter((own) =>
      [...own].some((tag) => ABOUT.test(tag) && tags.has(tag)),
    ).length
    return [{ text: filled.text, order, about: Math.min(filled.names, 1), score: 3 * filled.names + shared }]
  })
  scored.sort((a, b) => b.about - a.about || b.score - a.score || a.order - b.order)
  const found: string[] = []
  for (const { text } of scored) {
    if (found.length >= most) break
    if (!found.includes(text) && hasAnswer(index, text)) found.push(text)
  }
  return found
}
