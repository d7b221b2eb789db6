/** Persons: given name and surname, Chinese surnames, transliterations, each held up by a title, a verb of speech or its shape. */
import type { Knowledge } from '../../lexicon/index.js'
import { support, weightOf, type Name, type Scope } from '../scope.js'
import { weighSpelling } from './candidate.js'
import { hanPersons } from './hanPeople.js'
import { ordinary } from './inflected.js'
import { fullName } from './member.js'

const LATIN_NAME =
  /(?<![\p{Lu}\p{Ll}\d@#/.-])\p{Lu}\p{Ll}+(?:[ -](?:[A-Z]\.|de|van|von|der|den|del|da|dos|la|el|bin|al|ter|ten))*(?:[ -]\p{Lu}[\p{Lu}\p{Ll}'’]+){1,2}(?![\p{Lu}\p{Ll}\d])/gu
const DOTTED = /[\u4e00-\u9fff]{1,6}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}/gu
const NOT_LAST =
  /^(?:AI|API|Labs?|Code|Studio|Inc|Cloud|Research|University|Institute|Pro|Max|Team|App|Model|Models|Agent|Agents|Bench|Street|Journal|Times|Post|News|Valley|House|City)$/u

/** Persons in a passage outside the names already known. `taken` tells whether a span touches one of those. */
export function personNames(
  text: string,
  taken: (start: number, end: number) => boolean,
  knowledge: Knowledge,
): Name[] {
  const { cues, words } = knowledge
  const names: Name[] = []
  for (const match of text.matchAll(LATIN_NAME)) {
    const whole = trimTitle(match[0].replace(/['’](?:s\b.*)?$/u, ''), words)
    const first = /^\p{Lu}\p{Ll}+/u.exec(whole)![0]
    const last = /\p{Lu}[^ -]*$/u.exec(whole)?.[0] ?? ''
    if (NOT_LAST.test(last) || cues.tails.has(last) || cues.jargon.has(last.toLowerCase())) continue
    const given = cues.given.has(first)
    if (given && words.has(first.toLowerCase()) && words.has(last.toLowerCase())) continue
    // nobody's given name: only who speaks or bears a title, in words of no other meaning
    const parts = whole.split(' ')
    if (
      !given &&
      (parts.length !== 2 || parts.some((part) => words.has(part.toLowerCase()) || !/^\p{Lu}\p{Ll}+$/u.test(part)))
    )
      continue
    const end = match.index + whole.length
    if (taken(match.index, end)) continue
    const name: Name = { start: match.index, end, text: whole, types: [], weak: true }
    if (given) support(name, 'person', 2.2, `given name ${first}`)
    weighPerson(text, name, knowledge)
    weighSpelling(name, knowledge)
    if (name.types.some(({ type }) => type === 'person')) names.push(name)
  }
  for (const match of text.matchAll(DOTTED)) {
    // the verb or title glued to a transliterated name is no part of it
    const [lead, ...rest] = match[0].split(/(?=[·•・])/u)
    const title = cues.titlesZh.find((each) => each.length > 1 && lead!.includes(each))
    const clean = title === undefined ? lead! : lead!.slice(lead!.indexOf(title) + title.length)
    const head = trimLead(clean, cues.transliteration)
    const tail = trimTail(rest.join(''), cues.transliteration, cues.speechZh)
    const full = head + tail
    if (head === '' || tail.length < 2) continue
    const start = match.index + lead!.length - head.length
    if (taken(start, start + full.length)) continue
    const name: Name = { start, end: start + full.length, text: full, types: [], weak: true }
    support(name, 'person', 2.5, 'transliterated name')
    names.push(name)
  }
  const seen = (start: number, end: number): boolean =>
    taken(start, end) || names.some((name) => name.start < end && start < name.end)
  return [...names, ...hanPersons(text, seen, knowledge)]
}

/** A headline's verb behind given name and surname ("Ada Lovelace Predicts") is no part of them. */
function trimTitle(whole: string, words: ReadonlySet<string>): string {
  const parts = whole.split(' ')
  return parts.length === 3 && ordinary(parts[2]!, words) && !ordinary(parts[1]!, words)
    ? parts.slice(0, 2).join(' ')
    : whole
}

/** Titles and verbs of speech beside a name in Latin letters. */
function weighPerson(text: string, name: Name, knowledge: Knowledge): void {
  const { cues } = knowledge
  const after = text.slice(name.end, name.end + 20)
  const before = text.slice(Math.max(0, name.start - 20), name.start)
  const verb = /^[\s,]*([a-z]+)/u.exec(after)?.[1]
  if (verb !== undefined && cues.speechEn.has(verb)) support(name, 'person', 1, 'speaks or acts')
  if (cues.speechZh.some((each) => after.trimStart().startsWith(each))) support(name, 'person', 1, 'speaks or acts')
  const title = /([A-Za-z-]+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (
    (title !== undefined && cues.titlesEn.has(title)) ||
    cues.titlesZh.some((each) => before.replace(/[\s*]*(?:[为是]|[:：])?[\s*]*$/u, '').endsWith(each))
  )
    support(name, 'person', 1.2, 'after a title')
}

const trimLead = (part: string, letters: ReadonlySet<string>): string => {
  let at = part.length
  while (at > 0 && part.length - at < 5 && letters.has(part.charAt(at - 1))) at--
  return part.slice(at).replace(/^[得代]+/u, '')
}

const trimTail = (part: string, letters: ReadonlySet<string>, verbs: readonly string[]): string => {
  let at = 0
  while (
    at < part.length &&
    !verbs.some((verb) => verb.length > 1 && part.startsWith(verb, at)) &&
    (/[·•・]/u.test(part.charAt(at)) || letters.has(part.charAt(at)))
  )
    at++
  return part.slice(0, at).replace(/[·•・]+$/u, '')
}

/**
 * Given names and surnames alone stand for the person whom the issue names in full, where only one fits: "Boris" for
 * Boris Cherny.
 */
export function shortPersons(scopes: readonly Scope[]): void {
  const all = scopes.flatMap(({ passages }) => passages.flatMap(({ names }) => names))
  const fulls = new Map<string, Map<string, Name>>()
  for (const name of all) {
    if (name.known ? name.known.type !== 'person' : weightOf(name, 'person') < 0.75) continue
    const full = fullName(name)
    const parts = full.split(' ')
    if (parts.length < 2) continue
    for (const part of [parts[0]!, parts.at(-1)!]) {
      const there = fulls.get(part) ?? new Map<string, Name>()
      fulls.set(part, there.set(full, name))
    }
  }
  for (const name of all) {
    if (!name.weak || name.stands !== undefined || name.text.length < 3) continue
    if (name.known && (name.known.type !== 'person' || !name.known.ambiguous?.includes(name.text))) continue
    const fits = fulls.get(name.text)
    if (fits?.size !== 1) continue
    const [[full, person]] = [...fits] as [[string, Name]]
    delete name.known
    if (person.known) name.known = person.known
    else name.stands = full
    name.weak = person.weak
    name.types.splice(0, name.types.length, ...person.types, { type: 'person', weight: 1, reason: `short for ${full}` })
  }
}
