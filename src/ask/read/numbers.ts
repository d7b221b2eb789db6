/** Numbers of a question: figures with their scale and unit, counts in words. */
import { isWordCode } from '../../lexicon/trie.js'
import { readNumber } from './dates.js'
import type { NumberToken } from './token.js'

const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百: 100,
}
const NUMBER =
  /(\$)?(\d[\d,]*(?:\.\d+)?)(?:\s*(million|billion|thousand|百万|千万|万|亿|千|[kmb](?![a-z0-9])))?(?:\s*(%|percent|per cent|美元|美金|dollars|usd|elo|分))?/gu
/** Numbers in Chinese numerals where something is measured by them: 超过千亿, 两千以上, 一万赞. */
const HAN_AMOUNT =
  /(?<=超过?|大于|多于|高于|至少|不少于|不低于|少于|低于|小于|不到|不足|突破|破|过|达到?|≥|>)\s*[一二两三四五六七八九十百千万亿]+|[一二两三四五六七八九十百千万亿]*[百千万亿]+(?=\s*(?:以上|以下|以内|多?个?赞|多?次|美元|美金|参数))/gu
const HAN_COUNT =
  /(?<=前|top\s?|至少|超过|多于|不少于|少于)[一二两三四五六七八九十]{1,2}|[二两三四五六七八九十]{1,2}(?=\s*(?:个|家|款|期|名|条|项|次|位|种))/gu
const WORD_COUNT: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

const isLatin = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && isWordCode(text.charCodeAt(index))

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese numeral as a number: 千亿, 两千, 一万五千; undefined where it is none. */
export function readAmount(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const char of text) {
    const unit = HAN_UNITS[char]
    if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = undefined
    } else if (char === '万' || char === '亿') {
      const part = section + (digit ?? 0)
      // 万亿: ten thousand times what stands before
      total = char === '亿' ? (total + part || 1) * 1e8 : total + (part || 1) * 1e4
      section = 0
      digit = undefined
    } else {
      const value = char === '两' ? 2 : HAN_DIGITS.indexOf(char)
      if (value < 0 || digit !== undefined) return undefined
      digit = value
    }
  }
  const value = total + section + (digit ?? 0)
  return value > 0 ? value : undefined
}

/** All readings of numbers in a text in lower case. */
export function numbers(text: string): NumberToken[] {
  const found: NumberToken[] = []
  const take = (start: number, words: string, value: number | undefined, unit: string | null = null): void => {
    if (value !== undefined) found.push({ kind: 'number', start, end: start + words.length, text: words, value, unit })
  }
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].trimEnd().length
    if (
      isLatin(text, match.index - 1) ||
      isLatin(text, end) ||
      (/[-.]$/u.test(text.slice(0, match.index).trimEnd() + '') && /[\w][-.]$/u.test(text.slice(0, match.index)))
    )
      continue
    const value = Number(match[2]!.replaceAll(',', '')) * (SCALE[match[3] ?? ''] ?? 1)
    const unit =
      match[1] === '$' || /^(?:美元|美金|dollars|usd)$/u.test(match[4] ?? '')
        ? 'usd'
        : match[4] === undefined
          ? null
          : /^(?:%|per)/u.test(match[4])
            ? '%'
            : match[4] === '分'
              ? null
              : match[4]
    take(match.index, match[0].trim(), value, unit)
  }
  for (const match of text.matchAll(HAN_COUNT)) take(match.index, match[0], readNumber(match[0]))
  for (const match of text.matchAll(HAN_AMOUNT)) {
    const words = match[0].trimStart()
    take(match.index + match[0].length - words.length, words, readAmount(words))
  }
  for (const match of text.matchAll(/[a-z]+/gu))
    if (!isLatin(text, match.index - 1) && !isLatin(text, match.index + match[0].length))
      take(match.index, match[0], WORD_COUNT[match[0]])
  return found
}
