import { describe, expect, test } from 'vitest'
import { findDates, readNumber, shift, weekOf } from '../../src/ask/read/dates.js'

const CALENDAR = { newest: '2026-03-10', dates: ['2026-02-14', '2026-03-02', '2026-03-05', '2026-03-10'] }
const days = (text: string): string[] =>
  findDates(text, CALENDAR).map(({ days: { from, to } }) => (from === to ? from! : `${from ?? ''}..${to ?? ''}`))

describe('dates in questions', () => {
  test.each([
    ['on feb 14', ['2026-02-14']],
    ['the feb 14 and the mar 5 issue', ['2026-02-14', '2026-03-05']],
    ['march 2 and 5', ['2026-03-02', '2026-03-05']],
    ['14 february 2025', ['2025-02-14']],
    ['2026-03-05', ['2026-03-05']],
    ['3 月 5 日那期', ['2026-03-05']],
    ['三月五日', ['2026-03-05']],
    ['2 号和 5 号两期', ['2026-03-02', '2026-03-05']],
    ['14 号那期', ['2026-02-14']],
    ['二月中旬', ['2026-02-11..2026-02-20']],
    ['early march', ['2026-03-01..2026-03-10']],
    ['in february', ['2026-02-01..2026-02-28']],
    ['2025 年', ['2025-01-01..2025-12-31']],
    ['in 2019', ['2019-01-01..2019-12-31']],
    ['since feb 16', ['2026-02-16..']],
    ['after feb 16', ['2026-02-17..']],
    ['before mar 3', ['..2026-03-02']],
    ['until mar 3', ['..2026-03-03']],
    ['2 月 16 日之后', ['2026-02-17..']],
    ['2 月 16 日以来', ['2026-02-16..']],
    ['2 月 16 日以前', ['..2026-02-15']],
    ['between feb 14 and mar 2', ['2026-02-14..2026-03-02']],
    ['从 2 月 14 日到 3 月 2 日', ['2026-02-14..2026-03-02']],
    ['in the week of mar 4', ['2026-03-02..2026-03-08']],
    ['3 月 4 日那一周', ['2026-03-02..2026-03-08']],
    ['this week', ['2026-03-09..2026-03-15']],
    ['上周', ['2026-03-02..2026-03-08']],
    ['上个月', ['2026-02-01..2026-02-28']],
    ['feb 30', []],
    ['more than 2000 likes', []],
    ['gpt-5.2 and qwen3.5-397b', []],
    ['who made jan', []],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected)
  })

  test('a week begins on Monday, whatever day is given', () => {
    expect(weekOf('2026-03-08')).toEqual({ from: '2026-03-02', to: '2026-03-08' })
    expect(shift('2026-03-01', -1)).toBe('2026-02-28')
  })

  test('Chinese numerals', () => {
    expect(['三', '十', '十二', '二十', '三十一', '两', '7', '百'].map(readNumber)).toEqual([
      3,
      10,
      12,
      20,
      31,
      2,
      7,
      undefined,
    ])
  })
})
