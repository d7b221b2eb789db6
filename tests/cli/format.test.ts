import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/cli/format/clean.js'
import { csv } from '../../src/cli/format/csv.js'
import { evidenceLines, evidenceList } from '../../src/cli/format/evidence.js'
import { duration, figure } from '../../src/cli/format/number.js'
import { evidenceBlock, remarked } from '../../src/cli/format/statement.js'
import { styleOf, wantsColour } from '../../src/cli/format/style.js'
import { table } from '../../src/cli/format/table.js'
import { fit, pad, widthOf, wrap, wrapHanging, wrapShort } from '../../src/cli/format/width.js'

describe('width', () => {
  it('counts Chinese characters as two columns', () => {
    expect(widthOf('智谱 AI')).toBe(7)
    expect(pad('智谱', 6)).toBe('智谱  ')
    expect(pad('7', 3, 'right')).toBe('  7')
    expect(widthOf('\u001b[1m智谱\u001b[22m')).toBe(4)
    // the short way and the library agree on everything that newsletters hold
    for (const text of [
      'GLM‑5（智谱）',
      'naïve “quote” — …',
      '1.1K❤️ · ★ 😀 한국 カナ',
      'e\u0301\u200b',
      '①②③ ₂ ℃',
      'Ωμ Привет',
    ])
      expect({ text, width: widthOf(text) }).toEqual({ text, width: stringWidth(text) })
  })

  it('cuts to the columns it is given, never inside a character', () => {
    expect(fit('short', 10)).toBe('short')
    expect(fit('阶跃星辰', 8)).toBe('阶跃星辰')
    expect(fit('阶跃星辰', 7)).toBe('阶跃星…')
    expect(fit('阶跃星辰', 6)).toBe('阶跃…')
    expect(widthOf(fit('👩‍👩‍👧‍👦 family of four', 5))).toBeLessThanOrEqual(5)
  })

  it('wraps Latin words at blanks and Chinese text anywhere, and keeps closing marks with what they close', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('模型已经发布。', 12)).toEqual(['模型已经发', '布。'])
    expect(wrap('他说：“模型发布了”', 8)).toEqual(['他说：', '“模型发', '布了”'])
    expect(wrap('一二三四五六', 6)).toEqual(['一二三', '四五六'])
    for (const line of wrap('OpenAI 发布了 GPT-5.3，并把它放进 ChatGPT（网页版）。', 16))
      expect({ line, fits: widthOf(line) <= 16 }).toEqual({ line, fits: true })
    expect(wrap('see https://example.org/a-long-path', 12)).toEqual(['see', 'https://exam', 'ple.org/a-lo', 'ng-path'])
  })

  it('keeps lists in shape, and says where it cut', () => {
    expect(wrapHanging('Answers:\n- one two three', 9)).toEqual(['Answers:', '- one two', '  three'])
    expect(wrapHanging('   - 一二三四', 9)).toEqual(['   - 一二', '     三四'])
    expect(wrapShort('one two three four', 9, 2)).toEqual(['one two', 'three…'])
    expect(wrapShort('one two', 9, 2)).toEqual(['one two'])
  })
})

describe('clean', () => {
  it('takes out what steers a terminal', () => {
    expect(clean('a\u001b[31mred\u001b[0m\u0007')).toBe('a[31mred[0m')
    expect(clean('abc\u202ecba\u2066x\u200f')).toBe('abccbax')
    expect(clean('two\nlines\tand\u0085more')).toBe('two lines andmore')
  })
})

describe('table', () => {
  const rows = [
    { name: 'GLM-5', note: 'a long text that has to give way to the others' },
    { name: '智谱 AI', note: '' },
  ]
  const columns = [
    { title: 'name', of: (row: (typeof rows)[0]) => row.name },
    { title: 'note', of: (row: (typeof rows)[0]) => row.note, shrinks: true },
  ]

  it('aligns by columns of the terminal and never gets wider than it', () => {
    const lines = table(columns, rows, 30)
    expect(lines.map((line) => widthOf(line.replace(/ +$/u, '')) <= 30)).toEqual([true, true, true])
    expect(lines[0]).toBe('name     note')
    expect(lines[1]).toMatch(/^GLM-5 {4}a long .*…$/u)
    expect(lines[2]).toBe('智谱 AI')
  })

  it('cuts texts to a few letters where there are many columns, but never a number', () => {
    const row = { text: 'a text of some length', number: '700000000000' }
    const many = [1, 2, 3, 4, 5].map(() => ({ title: '', of: (one: typeof row) => one.text, shrinks: true }))
    const numbers = [1, 2].map(() => ({ title: '', of: (one: typeof row) => one.number }))
    const [line] = table([...many, ...numbers], [row], 60)
    expect(widthOf(line!)).toBe(60)
    expect(line).toMatch(/^(?:\S.*… {2})+700000000000 {2}700000000000$/u)
  })
})

describe('evidence', () => {
  it('shows date, issue, a short quote without markup, and the link', () => {
    const evidence = {
      issue: 'weekly/7',
      date: '2026-02-16',
      quote: '- **GLM-5** [is out](u)',
      urls: ['https://x.org/1'],
    }
    expect(evidenceLines(evidence, 80, styleOf(false))).toEqual([
      '    2026-02-16 weekly/7  “GLM-5 is out”',
      '    ↳ https://x.org/1',
    ])
  })

  it('does not repeat a date that the issue is named by', () => {
    const evidence = { issue: 'daily/2026-02-16', date: '2026-02-16', quote: 'x' }
    expect(evidenceLines(evidence, 80, styleOf(false))).toEqual(['    daily/2026-02-16  “x”'])
  })

  it('shows long sentences whole, and those of one issue under one head with one link', () => {
    const at = { issue: 'weekly/7', date: '2026-02-16', urls: ['https://x.org/1'] }
    const long = '智谱发布了 GLM-5，它在榜单上超过了所有对手，下载量也在一天之内翻了一番'
    const lines = evidenceList(
      [
        { ...at, quote: long },
        { ...at, quote: 'GLM-5 is out.' },
        { ...at, issue: 'weekly/8', quote: 'Next.' },
      ],
      48,
      styleOf(false),
      '  ',
    )
    expect(lines).toEqual([
      '  2026-02-16 weekly/7',
      '    “智谱发布了 GLM-5，它在榜单上超过了所有对',
      '    手，下载量也在一天之内翻了一番”',
      '    “GLM-5 is out.”',
      '    ↳ https://x.org/1',
      '  2026-02-16 weekly/8  “Next.”',
      '  ↳ https://x.org/1',
    ])
  })

  it('shows some of much evidence, of as many issues as can be', () => {
    const evidence = ['a', 'a', 'b', 'c'].map((issue, at) => ({ issue, quote: `${issue}${at}` }))
    expect(evidenceBlock(evidence, 80, styleOf(false), { indent: '' })).toEqual([
      'a  “a0”',
      'b  “b2”',
      '… and 2 more with --json',
    ])
  })
})

describe('remark', () => {
  it('stands behind its text, or below, and neither gets wider than the terminal', () => {
    expect(remarked('one two', 'three', 20, styleOf(false))).toEqual(['  one two  three'])
    expect(remarked('one two three', 'four five six', 12, styleOf(false))).toEqual([
      '  one two',
      '    three',
      '    four',
      '    five six',
    ])
  })
})

describe('numbers', () => {
  it('groups digits and writes units', () => {
    expect(figure(17_600_000)).toBe('17,600,000')
    expect(figure(79.6, '%')).toBe('79.6%')
    expect(figure(50_000_000, 'usd')).toBe('$50,000,000')
    expect(figure(1633, 'elo')).toBe('1,633 elo')
    expect(duration(1234)).toBe('1.2 s')
    expect(duration(72_000)).toBe('1 min 12 s')
  })
})

describe('csv', () => {
  it('quotes, and guards formulas but not numbers', () => {
    expect(csv(['a', 'b'], [['=1+1', 'x,y']])).toBe('a,b\r\n\'=1+1,"x,y"\r\n')
    expect(csv(['a'], [['-5'], ['-x'], ['@y'], ['say "hi"']])).toBe('a\r\n-5\r\n\'-x\r\n\'@y\r\n"say ""hi"""\r\n')
  })
})

describe('colour', () => {
  it('is only for terminals that want it', () => {
    expect(wantsColour({ isTTY: true }, {})).toBe(true)
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false)
    expect(wantsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false)
    expect(wantsColour({}, {})).toBe(false)
    expect(styleOf(false).strong('x')).toBe('x')
    expect(styleOf(true).strong('x')).toContain('\u001b[')
  })
})
