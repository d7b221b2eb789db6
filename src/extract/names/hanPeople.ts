/** Persons in Han letters: a surname and one or two letters that make no word, held up by titles, speech, or whom they stand with. */
import type { Knowledge } from '../../lexicon/index.js'
import { support, type Name } from '../scope.js'

const HAN = /^[\u4e00-\u9fff]+$/u
const WEEKDAY = /^周[一二三四五六日天末]/u
/** Letters of grammar: no part of a given name. */
const GRAMMAR = /[的是在和与则了说称也曾将被把对从到于等及或让使由因所以此其这那哪每各某你我他她它们吗呢吧啊]/u
/** Between a person and what he or she does: "近日", "此前曾", "一针见血地". */
const MANNER =
  /^(?:近日|今日|昨日|日前|随后|此前|之前|后来|曾|则|也|还|又|再次|再度|首次|公开|明确|共同|亲自|直接|已|已经|正|都|便|就|[\u4e00-\u9fff]{2,5}地)+/u
const BEFORE = /(?:^|[，。、；：！？（(“"「\s*·—]|由|与|和|及|据|让|请|给|向|对|随着|包括)$/u
const AFTER =
  /^(?:$|[，。、；：）)”"」\s*—]|和|与|及|等|则|此前|曾|也|还|将|在|的|从|带领|领导|领衔|主导|团队|合著|合作|两人|二人|三人|等人|都|均|各|共)/u
const LISTED = /^\s*(?:、|和|与|及|以及|，以及)\s*$/u
const ENOUGH = 1.3

interface Draft {
  readonly start: number
  readonly end: number
  strength: number
  readonly why: string[]
}

let segmenter: Intl.Segmenter | undefined

/** Offsets at which words of a text begin. */
function wordStarts(text: string): Set<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const starts = new Set([text.length])
  for (const { index } of segmenter.segment(text)) starts.add(index)
  return starts
}

/** Persons in Han letters outside the names already known. */
export function hanPersons(text: string, taken: (start: number, end: number) => boolean, knowledge: Knowledge): Name[] {
  const { cues } = knowledge
  if (!/[\u4e00-\u9fff]/u.test(text)) return []
  let starts: Set<number> | undefined
  const drafts: Draft[] = []
  for (let index = 0; index < text.length; index++) {
    const double = text.slice(index, index + 2)
    const surname = cues.surnames.has(double) ? double : cues.surnames.has(text.charAt(index)) ? text.charAt(index) : ''
    if (surname === '') continue
    for (const length of [2, 1]) {
      const end = index + surname.length + length
      const given = text.slice(index + surname.length, end)
      if (!HAN.test(given) || given.length < length || GRAMMAR.test(given) || WEEKDAY.test(surname + given)) continue
      if (taken(index, end) || (given.endsWith('为') && /任命[*\s]*$/u.test(text.slice(0, index)))) continue
      starts ??= wordStarts(text)
      const draft = weigh(text, index, end, surname, starts, knowledge)
      if (draft.strength > 0) drafts.push(draft)
    }
  }
  // in a list of persons each holds up the next
  for (const [at, draft] of drafts.entries())
    for (const other of drafts.slice(Math.max(0, at - 6), at + 7))
      if (
        other !== draft &&
        other.strength >= 0.8 &&
        (LISTED.test(text.slice(other.end, draft.start)) || LISTED.test(text.slice(draft.end, other.start)))
      ) {
        draft.strength += 0.6
        draft.why.push('in a list of persons')
        break
      }
  const names: Name[] = []
  for (const { start, end, strength, why } of drafts.sort((a, b) => b.strength - a.strength || a.start - b.start)) {
    if (strength < ENOUGH || names.some((name) => name.start < end && start < name.end)) continue
    const name: Name = { start, end, text: text.slice(start, end), types: [], weak: true }
    support(name, 'person', strength, `surname ${why.join(', ')}`)
    names.push(name)
  }
  return names.sort((a, b) => a.start - b.start)
}

function weigh(
  text: string,
  start: number,
  end: number,
  surname: string,
  starts: ReadonlySet<number>,
  { cues }: Knowledge,
): Draft {
  const draft: Draft = { start, end, strength: 0, why: [surname] }
  const add = (strength: number, why: string): void => {
    draft.strength += strength
    draft.why.push(why)
  }
  const before = text.slice(Math.max(0, start - 8), start).replace(/[\s*“"]+$/u, '')
  const after = text.slice(end, end + 14).replace(/^\**\s?[（(]?[A-Z][A-Za-z ]*[）)]/u, '')
  const bare = after.replace(/^[*”"\s]+/u, '')
  const title = cues.titlesZh.find((each) => before.endsWith(each))
  if (title !== undefined) add(1.4, `after ${title}`)
  const speech = cues.speechZh.find((verb) => bare.startsWith(verb) || bare.replace(MANNER, '').startsWith(verb))
  if (speech !== undefined) add(0.8, speech)
  const behind = cues.titlesZh.find((each) => each.length > 1 && bare.startsWith(each))
  if (behind !== undefined) add(0.8, `before ${behind}`)
  if (/^[（(][A-Z][a-z]+ [A-Z]/u.test(text.slice(end, end + 10))) add(1.5, 'spelled in Latin letters')
  // no dictionary has a word that crosses its ends or holds it
  const inner = [...text.slice(start, end)].every((_, offset) => starts.has(start + offset))
  if (!starts.has(end)) draft.strength -= 0.5
  if (!starts.has(start) || !starts.has(end)) return draft
  if (inner && end - start >= 3) {
    const around = text.slice(Math.max(0, start - 24), start) + text.slice(end, end + 24)
    if (title === undefined && cues.titlesZh.some((each) => each.length > 1 && around.includes(each)))
      add(0.3, 'near a title')
    add(0.5, 'no word')
    if (BEFORE.test(text.slice(Math.max(0, start - 2), start))) add(0.25, 'at the opening')
    if (AFTER.test(text.slice(end, end + 3))) add(0.25, 'at the end')
  }
  return draft
}
