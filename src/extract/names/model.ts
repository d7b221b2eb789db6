/**
 * Names of models by shape: a family's name, then versions, sizes, tiers, variants and dates
 * (`Claude Opus 4.6`, `Qwen3.5-397B-A17B`, `GPT-5.3-Codex-Spark`, `DeepSeek-R1-0528`).
 */
import { isWordCode } from '../../lexicon/trie.js'
import { foldName } from '../../text/fold.js'
import type { NameCues } from '../../lexicon/cues.js'

const SIZE = /\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[BMT](?![A-Za-z0-9])|A\d+(?:\.\d+)?B(?![A-Za-z0-9])|\d+E(?![A-Za-z0-9])/y
const VERSION =
  /[vVA-Z]?\d+(?:\.\d+)*(?:[a-z](?![A-Za-z]))?(?:(?![A-Za-z0-9])|(?=(?:Pro|Max|Mini|Lite|Flash|Ultra|Turbo|Plus|Preview|Thinking|Instruct|Coder)(?![A-Za-z])))/y
const HYPHENED = /[A-Za-z0-9]+(?:\.\d+)*(?![A-Za-z0-9])/y
const WORD =
  /[A-Z][A-Za-z]*(?:-[A-Z][a-z]+)?(?![A-Za-z0-9])|x?high(?![A-Za-z0-9])|(?:mini|nano|turbo|lite|pro|codex|max)(?![A-Za-z0-9])/y
/** Behind a tier's name. */
const TIER_VERSION = /^ \d{1,2}(?:\.\d+)?(?![\d%]|[,.]\d)/u
/** After a bare number these make it a quantity and no version. */
const QUANTITY =
  /^\s*(?:%|％|[万亿千百十个位名次倍款家种条期年月日号天周分小时美元元块折+]|[-–~～]\s*\d+(?![\d.]*[BM]\b)|x\b|times\b|percent|million|billion|trillion|thousand|users|people|tokens?\b|days?\b|hours?\b|weeks?\b|months?\b|years?\b|minutes?\b|models?\b|points?\b|benchmarks?\b|of\b|out\b|agents\b|and\s+\d+(?![\d.]*\s?[\d.%])|\/\d)/iu

/** What follows a number makes it a count. */
export const isQuantity = (after: string): boolean => QUANTITY.test(after)

const at = (pattern: RegExp, text: string, index: number): string | undefined => {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0]
}

const isVariant = (key: string, cues: NameCues): boolean => cues.variants.has(key) || cues.joined.has(key)

const isHyphen = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x5f

/**
 * How far a model's name reaches past its family's name.
 * @param end end of the family's name in `text`
 * @param tiers tier words of the family, folded
 * @param versioned whether the name up to `end` has its version already ("GPT-4.1", for a following "mini")
 * @returns the end of the longest name; `end` itself when nothing belongs to it; `version` tells whether a version or size is in it
 */
export function extendModel(
  text: string,
  end: number,
  tiers: ReadonlySet<string>,
  cues: NameCues,
  words: ReadonlySet<string>,
  versioned = false,
): { end: number; version: boolean } {
  let reach = end
  let version = versioned
  let sized = false
  for (;;) {
    let next = reach
    let hyphen = false
    let spaced = false
    const code = text.charCodeAt(next)
    // "FLUX.2 [pro]"
    const bracket = version ? /^ ?\[([a-z]{2,10})\]/u.exec(text.slice(next, next + 14)) : null
    if (bracket && (isVariant(foldName(bracket[1]!), cues) || bracket[1] === 'dev' || bracket[1] === 'flex')) {
      reach = next + bracket[0].length
      continue
    }
    // "FLUX.3"
    if (code === 0x2e && !version && /^\.\d/u.test(text.slice(next, next + 2))) next++
    if (isHyphen(code)) {
      hyphen = true
      next++
    } else if (code === 0x20 || code === 0xa0) {
      spaced = true
      next++
      if (isHyphen(text.charCodeAt(next))) break
    }
    if (next >= text.length) break
    const glued = !hyphen && !spaced
    const size = at(SIZE, text, next)
    if (size !== undefined && (!glued || !sized)) {
      if (spaced && /^[\d.]+[MT]$/u.test(size)) break
      reach = next + size.length
      sized = true
      version = true
      continue
    }
    const number = at(VERSION, text, next)
    if (number !== undefined) {
      const digits = /^v?\d+$/iu.test(number)
      if (spaced && version) break
      if (glued && version) break
      if (!glued && digits && !hyphen && QUANTITY.test(text.slice(next + number.length, next + number.length + 12)))
        break
      if (spaced && digits && number.length > 2 && !/^v/iu.test(number)) break
      // "Whisper 4.5 million times"
      if (
        /^\s?(?:[%％]|percent|(?:m|b|tr)illion\b|times\b)/iu.test(
          text.slice(next + number.length, next + number.length + 10),
        )
      )
        break
      reach = next + number.length
      version = true
      continue
    }
    const word = at(WORD, text, next)
    if (glued) {
      // "Veo3Pro"
      if (word === undefined || !version || !cues.variants.has(foldName(word))) break
      reach = next + word.length
      continue
    }
    if (word !== undefined) {
      const two = /^([A-Z][a-z]+) ([A-Z][a-z]+)(?![A-Za-z0-9])/u.exec(text.slice(next, next + 30))
      const pair = two ? foldName(two[0]) : ''
      if (two && (tiers.has(pair) || (version && cues.variants.has(pair)))) {
        reach = next + two[0].length
        continue
      }
      const key = foldName(word)
      // "Nemotron 3 VoiceChat": a coined word after the version
      if (version && spaced && /[a-z][A-Z]/u.test(word) && !words.has(word.toLowerCase())) {
        reach = next + word.length
        continue
      }
      // "Magistral Large 2": a tier that has its version behind it
      const tier =
        spaced &&
        !version &&
        cues.variants.has(key) &&
        TIER_VERSION.exec(text.slice(next + word.length, next + word.length + 20))
      if (tier && !QUANTITY.test(text.slice(next + word.length + tier[0].length, next + word.length + 32))) {
        reach = next + word.length
        continue
      }
      if (tiers.has(key) || (version && !hyphen && cues.variants.has(key)) || (hyphen && isVariant(key, cues))) {
        reach = next + word.length
        continue
      }
    }
    if (hyphen) {
      const part = at(HYPHENED, text, next)
      if (part === undefined || part.length > 24) break
      const lower = part.toLowerCase()
      const plain = /^[a-z]+$/u.test(part)
      // a name written small throughout ("xyz-3-flash-grounding") may end in any word
      const small = version && /^[a-z0-9.\u2010-\u2015-]+$/u.test(text.slice(end - 2, reach))
      // "gpt-oss-puzzle-88B": a size closes it
      const sizedOn = /^[a-z]+(?:-[a-z]+){0,2}-\d+(?:\.\d+)?[bB](?![A-Za-z0-9])/u.test(text.slice(next, next + 40))
      if (plain && words.has(lower) && !small && !sizedOn && !isVariant(lower, cues) && !tiers.has(lower)) break
      if (
        plain &&
        /^(?:style|level|class|like|powered|based|native|only|compatible|driven|generated|tuned|maxxing|pilled)$/u.test(
          lower,
        )
      )
        break
      reach = next + part.length
      if (/\d/u.test(part)) version = true
      continue
    }
    break
  }
  // "GPT-5.2 Thinking" keeps its variant, but a name never ends inside a word
  if (
    reach < text.length &&
    isWordCode(text.charCodeAt(reach)) &&
    isWordCode(text.charCodeAt(reach - 1)) &&
    reach !== end
  )
    return { end, version: false }
  return { end: reach, version }
}

/** Parts of a model's name in comparable form: split at separators and between letters and a version that follows them. */
export function modelParts(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015_\-/()（）[\]]+/gu, ' ')
    .replace(/([a-z\u3400-\u9fff])(?=v?\d)/gu, (whole, letter: string, index: number, all: string) =>
      // a17b, v3 and x7b stay whole
      /(?:^|[\s\d])[avx]$/u.test(all.slice(0, index + 1)) ? whole : `${letter} `,
    )
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^v(?=\d)/u, ''))
}
