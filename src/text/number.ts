/** Numbers as newsletters write them, in base units: `1,241`, `66K`, `17.2 万`, `2 亿`, `$30B`, `十亿`, `两千万`. */

/** What a unit multiplies by; looked up as written, then in lower case. */
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  千: 1e3,
  thousand: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  m: 1e6,
  mm: 1e6,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  兆: 1e12,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SPELLED_DIGITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A number with its unit; `value` in base units, `unit` as written, `currency` as ISO code where one is named. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly currency: string | null
  readonly percent: boolean
  readonly times: boolean
}

const SIGN = String.raw`US\$|HK\$|A\$|C\$|S\$|NT\$|RMB|USD|[$€£¥￥]`
const DIGIT = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d]|\.\d)`
/** Words are numbers only before a unit: "两千万", "十亿", "百万" but not "一个". */
const WORD = String.raw`[零〇一两二三四五六七八九十百]{1,4}(?=\s?[万亿千百])|(?=[百千万]亿|[百千]万)`
/** "two trillion", "ten million". */
const SPELLED = String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)(?=[\s-](?:million|billion|trillion)\b)`
const UNIT = String.raw`万亿|千亿|百亿|十亿|千万|百万|十万|亿|億|万|萬|千|兆(?!字节|瓦|赫)|trillion|billion|million|thousand|bln|mln|bn|mn|tn|mm(?![A-Za-z])|[KkMmBbTt](?![A-Za-z])|[xX×](?![A-Za-z])|倍|[%％]|per\s?cent(?![A-Za-z])(?!\s+points?\b)`
const MONEY = String.raw`美元|美金|人民币|元|欧元|英镑|港元|港币|日元|韩元|卢比|USD|US dollars|dollars?|RMB|CNY|EUR|euros|GBP|pounds`
const PATTERN = new RegExp(
  `(${SIGN})?\\s?(?<![\\w.])(?:(${DIGIT})|(?<![零〇一两二三四五六七八九十百千万亿数几])(${WORD})|(${SPELLED}))(?:\\s|-(?=(?:b|m|tr)illion))?(?:多\\s?)?(${UNIT})?\\s?(?:多\\s?)?(\\+)?\\s?(${MONEY})?`,
  'gu',
)

const CURRENCY: Readonly<Record<string, string>> = {
  US$: 'usd',
  $: 'usd',
  HK$: 'hkd',
  A$: 'aud',
  C$: 'cad',
  S$: 'sgd',
  NT$: 'twd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'cny',
  '￥': 'cny',
  美元: 'usd',
  美金: 'usd',
  USD: 'usd',
  dollar: 'usd',
  dollars: 'usd',
  'US dollars': 'usd',
  人民币: 'cny',
  元: 'cny',
  RMB: 'cny',
  CNY: 'cny',
  欧元: 'eur',
  EUR: 'eur',
  euros: 'eur',
  英镑: 'gbp',
  GBP: 'gbp',
  pounds: 'gbp',
  港元: 'hkd',
  港币: 'hkd',
  日元: 'jpy',
  韩元: 'krw',
  卢比: 'inr',
}

/** Rounds away the noise of binary fractions: 17.2 × 10,000 is 172,000. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/**
 * A Chinese number below ten thousand: `十二` is 12, `三百` 300, `两千` 2000. A unit alone counts once.
 * @param text characters of 零…九, 十, 百, 千
 */
export function chineseNumber(text: string): number {
  let sum = 0
  let digit = 0
  let any = false
  for (const each of text) {
    const tens = TENS[each]
    if (tens === undefined) {
      digit = DIGITS[each] ?? 0
      any = true
      continue
    }
    sum += (any && digit > 0 ? digit : 1) * tens
    digit = 0
    any = false
  }
  return sum + digit
}

/** Every quantity of a text, left to right. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(PATTERN)) {
    const [whole, sign, digits, word, spelled, unit = '', , money] = match
    const number =
      digits !== undefined
        ? Number(digits.replaceAll(',', ''))
        : spelled !== undefined
          ? SPELLED_DIGITS[spelled]!
          : word === ''
            ? 1
            : chineseNumber(word ?? '')
    const currency = sign ?? money
    const trimmed = whole.trimEnd()
    if (trimmed.trim() === '') continue
    found.push({
      start: match.index + (whole.length - whole.trimStart().length),
      end: match.index + trimmed.length,
      value: tidy(number * (SCALE[unit] ?? SCALE[unit.toLowerCase()] ?? 1)),
      unit,
      currency: currency === undefined ? null : (CURRENCY[currency] ?? null),
      percent: /^(?:[%％]|per)/u.test(unit),
      times: /^[xX×倍]$/u.test(unit),
    })
  }
  return found
}
