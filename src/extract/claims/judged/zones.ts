/** Traits of two names of one sentence: what stands before, between and after them. */
import type { Knowledge } from '../../../lexicon/index.js'
import type { Name } from '../../scope.js'
import type { Hint, ReadLine } from './line.js'
import type { Telling } from './story.js'
import { FINE, type Traits } from './traits.js'

/** How far cues before the first and after the second name are read. */
const ASIDE = 40
const TOUCHING = 4
const MARKUP = /[\s“”"「」『』《》*`]+/gu
const SIGNS = [
  '，',
  ',',
  '、',
  '：',
  ':',
  '；',
  ';',
  '（',
  '(',
  '）',
  ')',
  '—',
  '–',
  '→',
  '+',
  '×',
  '/',
  '|',
  '&',
  '的',
] as const
const POSSESSIVE = /['’]s(?![a-z])/iu
/** Short words between two names that tell much by themselves. */
const WORDS =
  /^(?:的|和|与|及|以及|或|在|对|上|中|里|用|为|由|从|到|被|让|是|’s|'s|and|or|by|from|for|in|on|with|via|to|of|at|into|inside|x|the|is|as|a|an|both|plus)+$/iu

const lengthOf = (gap: string): string => {
  // a Chinese character says about as much as two and a half Latin letters
  const size = [...gap].reduce((sum, sign) => sum + (sign > '\u2fff' ? 2.5 : 1), 0)
  return size <= 3 ? '0' : size <= 12 ? '1' : size <= 30 ? '2' : size <= 60 ? '3' : size <= 120 ? '4' : '5'
}

/** The preposition or connecting word right before a name. */
export function wordBefore(line: ReadLine, name: Name, knowledge: Knowledge): string | undefined {
  const { relations } = knowledge
  const before = line
    .slice(Math.max(line.sentence.start, name.start - 24), name.start)
    .replace(MARKUP, ' ')
    .trimEnd()
  const chinese = relations.prepositionsZh.find((word) => before.endsWith(word))
  if (chinese !== undefined) return chinese
  const words = /([A-Za-z]+)(?:\s+(?:the|its|their|a|an|your|own|new|latest))?$/u.exec(before)
  const word = words?.[1]?.toLowerCase()
  if (word !== undefined && relations.prepositionsEn.has(word)) return word
  const last = before.at(-1)
  return last !== undefined && (SIGNS as readonly string[]).includes(last) ? last : undefined
}

/** What sort of thing the noun right behind a name says it is. */
export function nounBehind(line: ReadLine, name: Name, knowledge: Knowledge): string | undefined {
  const { cues } = knowledge
  const after = line.slice(name.end, Math.min(line.sentence.end, name.end + 24)).replace(/^[\s”"」』》*`]+/u, '')
  const chinese = cues.headsZh.find(({ word }) => after.startsWith(word))
  if (chinese) return chinese.type
  return cues.headsEn.get(/^[A-Za-z]+/u.exec(after)?.[0].toLowerCase() ?? '')
}

/** Traits of one name's surroundings. */
export function describePlace(
  traits: Traits,
  isFirst: boolean,
  name: Name,
  line: ReadLine,
  knowledge: Knowledge,
): void {
  const before = wordBefore(line, name, knowledge)
  if (before !== undefined) traits.end(isFirst, `behind ${before}`)
  const noun = nounBehind(line, name, knowledge)
  if (noun !== undefined) traits.end(isFirst, `before a ${noun} noun`)
  for (const held of line.held.get(name) ?? []) traits.end(isFirst, `held by ${held}`)
  for (const hint of line.hints) {
    if (hint.start >= name.end && hint.start - name.end <= TOUCHING)
      for (const tell of hint.tells) traits.end(isFirst, `right before ${tell}`)
    if (hint.end <= name.start && name.start - hint.end <= TOUCHING)
      for (const tell of hint.tells) traits.end(isFirst, `right after ${tell}`)
  }
  const unit = line.sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(name))
  if (unit && unit.names.length > 1) traits.end(isFirst, 'in a list')
  if (line.sentence.brackets.some(({ start, end }) => start <= name.start && name.end <= end))
    traits.end(isFirst, 'in brackets')
  if (POSSESSIVE.test(line.slice(name.end, Math.min(line.sentence.end, name.end + 3))))
    traits.end(isFirst, 'possessive')
}

/** What a cue tells, and where it tells most the word itself. */
function tell(traits: Traits, zone: string, hint: Hint, words = true): void {
  for (const each of hint.tells) if (words || !each.startsWith('"')) traits.order(`${zone} ${each}`)
}

/** Traits of what stands around two names, in their order. */
export function describeZones(traits: Traits, first: Name, second: Name, line: ReadLine, story: Telling): void {
  const { sentence, names, hints } = line
  const gap = line.slice(first.end, second.start)
  const types = `${story.kindOf(first).type}, ${story.kindOf(second).type}`
  traits.pair(`gap ${lengthOf(gap)}`)
  traits.order(`${types} gap ${lengthOf(gap)}`)
  const inner = names.filter((name) => name.start >= first.end && name.end <= second.start)
  traits.pair(`${inner.length > 2 ? 'many' : inner.length} between`)
  for (const name of inner) traits.order(`${story.kindOf(name).type} between`)
  if (inner.length === 0) {
    const bare = gap.replace(MARKUP, '')
    if (bare.length <= 3 && !/[\p{L}\p{N}]/u.test(bare)) traits.order(`joined by ${bare}`)
    else if (bare.length <= 12 && WORDS.test(bare)) traits.order(`joined by ${bare.toLowerCase()}`)
  }
  for (const sign of SIGNS) if (gap.includes(sign)) traits.pair(`between: ${sign}`)
  if (POSSESSIVE.test(gap)) traits.order("between: 's")
  const units = sentence.clauses.flatMap((clause) => clause.units)
  const unitOf = (name: Name): number => units.findIndex((unit) => unit.names.includes(name))
  if (unitOf(first) >= 0 && unitOf(first) === unitOf(second)) {
    traits.pair('listed together')
    traits.order(`${types} listed together`)
  }
  const clauseOf = (name: Name): number =>
    sentence.clauses.findIndex(({ start, end }) => start <= name.start && name.end <= end)
  const apart = clauseOf(second) - clauseOf(first)
  const clause = apart === 0 ? 'one clause' : apart === 1 ? 'next clause' : 'far clause'
  traits.pair(clause)
  traits.order(`${types} ${clause}`)
  const flanked = (from: number, to: number, end: Name): boolean =>
    names.every(
      (name) =>
        name.start < from || name.end > to || name === end || (unitOf(name) >= 0 && unitOf(name) === unitOf(end)),
    )
  for (const hint of hints) {
    if (hint.start >= first.end && hint.end <= second.start) {
      tell(traits, 'between', hint)
      for (const each of hint.tells) if (!each.startsWith('"')) traits.order(`${FINE} ${types} between ${each}`)
      // nobody else stands between the cue and the two, or those who share a list with them
      if (flanked(first.end, hint.start, first) && flanked(hint.end, second.start, second)) {
        tell(traits, 'flanking', hint)
        for (const each of hint.tells) if (!each.startsWith('"')) traits.order(`${FINE} ${types} flanking ${each}`)
      }
    } else if (hint.end <= first.start && first.start - hint.end <= ASIDE) {
      if (flanked(hint.end, first.start, first)) tell(traits, 'before', hint, false)
    } else if (hint.start >= second.end && hint.start - second.end <= ASIDE)
      if (flanked(second.end, hint.start, second)) tell(traits, 'after', hint, false)
  }
  // what holds of a far name is told by the cue nearest to either
  const inside = hints.filter((hint) => hint.start >= first.end && hint.end <= second.start)
  const latest = inside.reduce<Hint | undefined>(
    (last, hint) => (last && last.end >= hint.end ? last : hint),
    undefined,
  )
  for (const each of latest?.tells ?? []) traits.order(`${FINE} cue before: ${each}`)
  const earliest = inside.reduce<Hint | undefined>(
    (next, hint) => (next && next.start <= hint.start ? next : hint),
    undefined,
  )
  for (const each of earliest?.tells ?? []) traits.order(`${FINE} cue behind: ${each}`)
  traits.order(`${FINE} ${types} ${inner.length > 2 ? 'many' : inner.length} between`)
  // who of several is meant is mostly the nearest
  const alike = (name: Name, other: Name): boolean => story.kindOf(name).type === story.kindOf(other).type
  if (!inner.some((name) => alike(name, first))) traits.end(true, 'nearest')
  if (!inner.some((name) => alike(name, second))) traits.end(false, 'nearest')
  if (names.filter((name) => alike(name, first)).length === 1) traits.end(true, 'only of its type here')
  if (names.filter((name) => alike(name, second)).length === 1) traits.end(false, 'only of its type here')
}
