/** Numbers as newsletters write them, in base units: `1,241`, `66K`, `17.2 万`, `2 亿`, `$30B`, `十亿`. */

/** What a unit multiplies by. */
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  千: 1e3,
  thousand: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  M: 1e6,
  m: 1e6,
  million: 1e6,
  mn: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  B: 1e9,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  T: 1e12,
  t: 1e12,
  trillion: 1e12,
}

const DIGITS: Readonly<Record<string, number>> = {
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
  十: 10,
  百: 100,
  数: 0,
}

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

const PATTERN =
  /(US\$|HK\$|[$€£¥￥])?\s?(?<![\w.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一两二三四五六七八九十百]{1,3}(?=[万亿千百]))\s?(万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|trillion|billion|million|thousand|bn|mn|[KkMmBbTt](?![A-Za-z])|[xX×](?![A-Za-z])|倍|[%％])?\s?(\+)?\s?(美元|美金|人民币|元|欧元|英镑|港元|港币|日元|USD|dollars|RMB|CNY|EUR|euros)?/gu

const CURRENCY: Readonly<Record<string, string>> = {
  US$: 'usd',
  $: 'usd',
  HK$: 'hkd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'cny',
  '￥': 'cny',
  美元: 'usd',
  美金: 'usd',
  USD: 'usd',
  dollars: 'usd',
  人民币: 'cny',
  元: 'cny',
  RMB: 'cny',
  CNY: 'cny',
  欧元: 'eur',
  EUR: 'eur',
  euros: 'eur',
  英镑: 'gbp',
  港元: 'hkd',
  港币: 'hkd',
  日元: 'jpy',
}

/** Rounds away the noise of binary fractions: 17.2 × 10,000 is 172,000. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** Every quantity of a text, left to right. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(PATTERN)) {
    const [whole, sign, digits, unit = '', , money] = match
    const number = /\d/u.test(digits!)
      ? Number(digits!.replaceAll(',', ''))
      : [...digits!].reduce((sum, each) => (each === '十' ? Math.max(sum, 1) * 10 : sum + (DIGITS[each] ?? 0)), 0)
    const currency = sign ?? money
    const trimmed = whole.trimEnd()
    found.push({
      start: match.index + (whole.length - whole.trimStart().length),
      end: match.index + trimmed.length,
      value: tidy(number * (SCALE[unit] ?? 1)),
      unit,
      currency: currency === undefined ? null : (CURRENCY[currency] ?? null),
      percent: unit === '%' || unit === '％',
      times: /^[xX×倍]$/u.test(unit),
    })
  }
  return found
}
