import { describe, expect, it } from 'vitest'
import { chineseNumber, quantities } from '../../src/text/number.js'

const values = (text: string): number[] => quantities(text).map(({ value }) => value)

describe('quantities', () => {
  it.each([
    ['1,241 likes', [1241]],
    ['66K and 1.2M', [66000, 1200000]],
    ['17.2 万次', [172000]],
    ['两千万用户', [20000000]],
    ['十亿美元', [1e9]],
    ['百万 token', [1e6]],
    ['一百二十万人', [1200000]],
    ['1.2 万亿参数', [1.2e12]],
    ['10多万人', [100000]],
    ['3.8B model', [3.8e9]],
    ['2K+ stars', [2000]],
  ])('reads %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('reads no number out of words, names and versions', () => {
    expect(values('一个 数十亿 v2.5 1.0.3')).toEqual([])
  })

  it('knows money by its sign and by its word', () => {
    expect(
      quantities('$30B, €1.5bn, 2 亿美元, RMB 500 million, 3 亿元').map(({ value, currency }) => [value, currency]),
    ).toEqual([
      [3e10, 'usd'],
      [1.5e9, 'eur'],
      [2e8, 'usd'],
      [5e8, 'cny'],
      [3e8, 'cny'],
    ])
  })

  it('tells shares and multiples from counts', () => {
    const [share, times, fold] = quantities('40% 3.5x 两倍 2 倍')
    expect(share?.percent).toBe(true)
    expect(times?.times).toBe(true)
    expect(fold).toMatchObject({ value: 2, times: true })
  })

  it('gives the place of the number with its unit', () => {
    const text = '融资 2 亿美元。'
    const [quantity] = quantities(text)
    expect(text.slice(quantity!.start, quantity!.end)).toBe('2 亿美元')
  })
})

describe('chineseNumber', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三百', 300],
    ['一百二十', 120],
    ['两千', 2000],
  ])('reads %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })
})
