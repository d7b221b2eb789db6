/** How a form that is also a common word is written: as a name, or as the word. */
import type { Knowledge } from '../../lexicon/index.js'
import { hasCjk } from '../../text/fold.js'
import { support, type Name } from '../scope.js'

const JOINT = /^\s*(?:[、,，/&+]|和|与|及|以及|or|and|,\s*and|->|→)\s*$/u
/** Enough by itself. */
const PLAIN = 1.5
/** A word of the trade needs something beside its capital. */
const COMMON = 0.9
const LISTED = 1
/** Beside a name of its own type. */
const KIN = 1.5

/** What a plain noun without an article does not do: "Box updated …", "Linear bought …". */
const ACTS =
  /^\s(?:updated|launched|released|shipped|named|hired|bought|acquired|raised|closed|added|dropped|open-sourced|introduced|unveiled|announced|signed|says|said|plans|opened|rolled|pulled|picked|is (?:buying|hiring|raising|launching|adding)|has (?:launched|released|bought|acquired|raised|added|hired))\b/u

/** Words of the trade ("Skills", "Agents", "Canvas") and closing words of product names: capitals alone tell little. */
function isCommon(text: string, knowledge: Knowledge): boolean {
  const { jargon, tails } = knowledge.cues
  return jargon.has(text.toLowerCase()) || tails.has(text) || tails.has(text.replace(/s$/u, ''))
}

/** The word in Latin letters that stands directly beside, or undefined. */
const wordAfter = (text: string, end: number): string | undefined =>
  /^[ \u00a0-]([A-Za-z][A-Za-z0-9]*)/u.exec(text.slice(end, end + 24))?.[1]
const wordBefore = (text: string, start: number): string | undefined =>
  /([A-Za-z][A-Za-z0-9]*)[ \u00a0-]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]

/** Some word of the form has a capital that the text has not: "apps" for APPS, "AI news" for AI News. */
const writtenSmall = (name: Name, { lexicon }: Knowledge): boolean =>
  lexicon.find(name.text).every(({ text }) => {
    const [own, other] = [name.text.split(/[ -]/u), text.split(/[ -]/u)]
    return own.length === other.length && other.some((word, at) => /^[A-Z]/u.test(word) && /^[a-z]/u.test(own[at]!))
  })

/** A stretch of headline: most longer words around it have capitals. */
function inHeadline(text: string, name: Name): boolean {
  const around = `${text.slice(Math.max(0, name.start - 48), name.start)} ${text.slice(name.end, name.end + 48)}`
  const words = around.match(/\b[A-Za-z][a-z]{3,}\b/gu) ?? []
  return words.length >= 4 && words.filter((word) => /^[A-Z]/u.test(word)).length > words.length * 0.6
}

/**
 * Adds what the writing of an ambiguous form says for it: its own capitals, amid Chinese or inside an English sentence,
 * not as part of a longer name, or listed with names that are sure.
 */
export function weighAmbiguous(text: string, name: Name, names: readonly Name[], knowledge: Knowledge): void {
  const type = name.known!.type
  const index = names.indexOf(name)
  const sure = (other: Name | undefined, gap: string): boolean => other !== undefined && !other.weak && JOINT.test(gap)
  const [left, right] = [names[index - 1], names[index + 1]]
  const gapLeft = text.slice(left?.end ?? 0, name.start)
  const gapRight = text.slice(name.end, right?.start ?? text.length)
  if (writtenSmall(name, knowledge)) return
  const beside = [...(sure(left, gapLeft) ? [left!] : []), ...(sure(right, gapRight) ? [right!] : [])]
  if (beside.length > 0) {
    const kin = beside.some((other) => (other.known ?? other.family)?.type === type)
    support(name, type, kin ? KIN : LISTED, 'listed with known names')
  }
  if (!/^[A-Z]/u.test(name.text)) {
    // written small by its makers too, and no word ("fal")
    if (
      /^[a-z]{3}/u.test(name.text) &&
      !knowledge.words.has(name.text) &&
      !knowledge.cues.jargon.has(name.text) &&
      [name.known!.name, ...(name.known!.aliases ?? []), ...(name.known!.ambiguous ?? [])].includes(name.text)
    )
      support(name, type, PLAIN, 'no ordinary word')
    return
  }
  const before = wordBefore(text, name.start)
  const after = wordAfter(text, name.end)
  const part = (word: string | undefined, other: Name | undefined, gap: string): boolean =>
    word !== undefined &&
    /^[A-Z]/u.test(word) &&
    !(other && !other.weak && other.text.includes(word) && gap.trim() === '')
  // "Vibe Coding", "Agent World Model": a part of another name
  if (part(after, right, gapRight) || part(before, left, gapLeft)) return
  const weight = isCommon(name.text, knowledge) ? COMMON : PLAIN
  if (/^[A-Z][A-Z&\d]+$/u.test(name.text) && !knowledge.cues.jargon.has(name.text.toLowerCase()))
    support(name, type, weight, 'written in capitals')
  else if (hasCjk(text)) {
    if (before === undefined && after === undefined) support(name, type, weight, 'capital amid Chinese')
  } else if (/[a-z0-9,;:)%”"']\s+[“"(]?$|[(“"]$/u.test(text.slice(0, name.start)) && !inHeadline(text, name))
    support(name, type, weight, 'capital inside a sentence')
  else if (ACTS.test(text.slice(name.end)) && /(?:^|[.!?]\s|^[^\p{L}]{0,6})$/u.test(text.slice(0, name.start)))
    support(name, type, weight - 0.4, 'acts at the opening of a sentence')
  else if (!knowledge.words.has(name.text.toLowerCase()) && weight === PLAIN && !inHeadline(text, name))
    support(name, type, weight, 'no ordinary word')
}
