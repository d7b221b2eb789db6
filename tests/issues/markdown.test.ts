import { describe, expect, it } from 'vitest'
import { blocksOf, issueOf, plainOf } from './sample.js'

const marks = (text: string): string[] =>
  blocksOf(issueOf(text)).flatMap((block) =>
    block.marks.map(
      (mark) => `${mark.kind}:${block.text.slice(mark.start, mark.end)}${mark.url ? `>${mark.url}` : ''}`,
    ),
  )

describe('emphasis', () => {
  it.each([
    ['**“星辰”模型走红。**后文继续', ['bold:“星辰”模型走红。']],
    ['海豚推出**通用智能代理Nova Agent**，并开源', ['bold:通用智能代理Nova Agent']],
    ['支持**（多语言）**输入和**“语音”**输出', ['bold:（多语言）', 'bold:“语音”']],
    ['the **Nova**-based *fast* model', ['bold:Nova', 'italic:fast']],
    ['**[Nova-3](https://example.org/n)** is out', ['bold:Nova-3', 'link:Nova-3>https://example.org/n']],
  ])('marks %s', (text, expected) => {
    expect(marks(text).sort()).toEqual([...expected].sort())
    expect(plainOf(text).join()).not.toContain('*')
  })

  it('leaves no unbalanced marks in the text, and takes a lead whose opening is lost', () => {
    const issue = issueOf('# Notes\n\n- Judge bias**: Ann studied **Nova** on the test.\n- Second **point')
    expect(blocksOf(issue).map((block) => block.text)).toEqual([
      'Judge bias: Ann studied Nova on the test.',
      'Second point',
    ])
    expect(issue.stories[0]!.title).toBe('Judge bias')
  })

  it('keeps asterisks and underscores that are no markup', () => {
    expect(plainOf('The A* search of `a ** b` takes 2 * 3 steps in snake_case_name.')).toEqual([
      'The A* search of a ** b takes 2 * 3 steps in snake_case_name.',
    ])
  })
})

describe('links and addresses', () => {
  it('keeps link texts and leaves addresses, pictures and footnote marks out', () => {
    const text =
      'See [the post](https://example.org/a_(b)), https://example.org/c，后面 and ![shot](https://example.org/p.png).[^1]'
    expect(plainOf(text)).toEqual(['See the post, ，后面 and .'])
    expect(issueOf(text).stories[0]!.urls).toEqual(['https://example.org/a_(b)', 'https://example.org/c'])
  })

  it('reads brackets in link texts, reference links and full-width brackets', () => {
    const text =
      '[[2601.00001] A paper](https://example.org/p), [docs][d] and [海豚](https://example.org/h)。[WebSearch] stays\n\n[d]: https://example.org/d'
    expect(plainOf(text)).toEqual(['[2601.00001] A paper, docs and 海豚。[WebSearch] stays'])
    expect(issueOf(text).stories[0]!.urls).toHaveLength(3)
  })

  it('leaves pictures out of the links of a story, and keeps each link once', () => {
    const text = 'Nova [a](https://example.org/a) [b](https://example.org/a) [](https://example.org/x.jpg)'
    expect(issueOf(text).stories[0]!.urls).toEqual(['https://example.org/a'])
  })

  it('leaves signs and numbers that only carry a link out of the text', () => {
    expect(plainOf('Nova-3 is out [↗](https://example.org/a) [1](https://example.org/b) `#4`')).toEqual([
      'Nova-3 is out',
    ])
  })
})

describe('HTML within Markdown', () => {
  it('breaks lines, follows anchors and drops tags that are HTML only', () => {
    const text = 'One<br/>two <a href="https://example.org/h">Hydra</a> <video src="x"></video>and <think> tokens'
    expect(plainOf(text)).toEqual(['One', 'two Hydra and <think> tokens'])
    expect(issueOf(text).stories[0]!.urls).toEqual(['https://example.org/h'])
  })

  it('swallows comments, scripts and styles', () => {
    expect(plainOf('<!-- a\n\nb -->\n\nText here\n\n<style>\np {}\n</style>\n\nMore text')).toEqual([
      'Text here',
      'More text',
    ])
  })

  it('decodes entities', () => {
    expect(plainOf('A&amp;B &lt;3 &#8212; &unknown;')).toEqual(['A&B <3 — &unknown;'])
  })
})

describe('lines', () => {
  it('breaks where the author meant it and joins what a mail program wrapped', () => {
    const wrapped =
      'OpenLab released Nova-3 today, a model of seventy billion parameters that\nscores well for U.S. customers.'
    expect(plainOf(wrapped)).toHaveLength(1)
    expect(plainOf('OpenLab released Nova-3.\nOrca Labs followed.')).toHaveLength(2)
    const chinese = '某某科技今天发布了星辰大模型第三代，参数量达到一千二百亿，并且在多项测试中\n取得领先。'
    expect(plainOf(chinese)).toEqual([chinese.replace('\n', '')])
  })

  it('takes •, 1、 and ① for items, but not versions', () => {
    const kinds = (text: string): string[] =>
      blocksOf(issueOf(text, 'txt')).map((block) => `${block.kind} ${block.text}`)
    expect(kinds('• Nova-3 is out.\n• Orca-2 is out.')).toEqual(['item Nova-3 is out.', 'item Orca-2 is out.'])
    expect(kinds('1、星辰-3发布。\n2、海豚-7B开源。')).toEqual(['item 星辰-3发布。', 'item 海豚-7B开源。'])
    expect(kinds('① 星辰-3发布。\n② 海豚-7B开源。')).toEqual(['item 星辰-3发布。', 'item 海豚-7B开源。'])
    expect(kinds('3.5 版本的星辰发布了。\n后文。')[0]).toBe('paragraph 3.5 版本的星辰发布了。')
  })

  it('never takes indented text for code, and never lets an open fence swallow the rest', () => {
    expect(blocksOf(issueOf('    Nova-3 is out.'))[0]!.kind).toBe('paragraph')
    expect(plainOf('Intro text.\n\n```\nNova-3 is out.\n\n- Orca-2 is out.')).toEqual([
      'Intro text.',
      'Nova-3 is out.',
      'Orca-2 is out.',
    ])
  })
})

describe('tables', () => {
  it('gives rows with their cells and the header', () => {
    const issue = issueOf('| Model | Score |\n|---|--:|\n| **Nova-3** | 81.2 |\n| Orca\\|2 | `70` |')
    const rows = blocksOf(issue)
    expect(rows.map((row) => row.cells!.map((cell) => row.text.slice(cell.start, cell.end)))).toEqual([
      ['Model', 'Score'],
      ['Nova-3', '81.2'],
      ['Orca|2', '70'],
    ])
    expect(rows.map((row) => row.header === true)).toEqual([true, false, false])
  })
})

describe('absurd input', () => {
  it.each([
    ['quotes', '> '.repeat(20_000)],
    ['bullets', '- '.repeat(20_000)],
    ['numbers', '1. '.repeat(20_000)],
    ['emphasis', 'a** '.repeat(20_000)],
    ['brackets', '[a]('.repeat(20_000)],
    ['blanks', `a${' '.repeat(100_000)}`],
    ['lines', '*a [b `c <d\n'.repeat(20_000)],
  ])('reads %s without overflow', (_name, text) => {
    const issue = issueOf(`${text}Nova-3`)
    expect(
      blocksOf(issue)
        .map((block) => block.text)
        .join('\n'),
    ).toContain('Nova-3')
  })
})
