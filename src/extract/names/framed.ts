/** Ordinary English words with capitals that stand where a name does: "launched Counsel", "IBM's Agent Stack". */
import type { Knowledge } from '../../lexicon/index.js'
import type { Span } from '../scope.js'
import type { Token } from './tokens.js'

const REACH = 48
const MADE =
  /\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|introduc(?:ed|es|ing)|shipp(?:ed|ing)|ships|releas(?:ed|es|ing)|debut(?:ed|s|ing)|open-sourc(?:ed|es|ing)|roll(?:ed|s|ing) out|buil(?:t|ds))\s+[*"“\x60]*$/iu
const BOUGHT =
  /\b(?:acquir(?:ed|es|ing)|bought|buys?|buying|purchas(?:ed|es|ing)|(?:acquisition|purchase) of)\s+[*"“\x60]*$/iu
const OWNED = /\b\p{Lu}[\p{L}\d.-]*['’]s\s+(?:(?:new|own|latest)\s+)?[*"“\x60]*$/u
const APPOSED = /^[*"”\x60]*(?:,| [—–])\s(?:an?|the|its|their|maker|makers)\s/u
const SMALL_BEFORE = /[a-z]{2,}\s[*"“\x60]*$/u
const KIND_BEFORE = /([a-z]+(?:-[a-z]+)*)\s[*"“\x60]*$/u

/** True where the frame around some capitalised words says that they name a thing or a firm. */
export function framed(
  text: string,
  { start, end, words }: Span & { words: readonly Token[] },
  { cues }: Knowledge,
): boolean {
  if (!words.every((word) => /^\p{Lu}|^\d/u.test(word.text))) return false
  if (words.some((word) => cues.titlesEn.has(word.text.toLowerCase()))) return false
  const before = text.slice(Math.max(0, start - REACH), start)
  if (MADE.test(before) || BOUGHT.test(before) || OWNED.test(before)) return true
  const kind = KIND_BEFORE.exec(before)?.[1]
  if (kind !== undefined && (cues.leadsEn.has(kind) || cues.kindsEn.has(kind))) return true
  return SMALL_BEFORE.test(before) && APPOSED.test(text.slice(end, end + 16))
}
