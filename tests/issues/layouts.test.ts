import { describe, expect, it } from 'vitest'
import { readIssue } from '../../src/issues/index.js'
import type { Story } from '../../src/records.js'

const storiesOf = (text: string, path = 'letter.md', bytes = Buffer.from(text)): readonly Story[] =>
  readIssue({ id: 'x/letter', path, bytes }).stories
const outline = (stories: readonly Story[]): string[] =>
  stories.map((story) => `${story.title ?? '-'}: ${story.blocks.map((b) => `${b.kind}/${b.role}`).join(' ')}`)
const noiseOf = (stories: readonly Story[]): string[] =>
  stories.flatMap((story) => story.blocks.filter((b) => b.role === 'noise').map((b) => b.text))
const rowsOf = (stories: readonly Story[]): string[] =>
  stories.flatMap((story) =>
    story.blocks.filter((b) => b.kind === 'row').map((b) => `${b.header ? 'H ' : ''}${b.text}`),
  )

describe('tables', () => {
  const rows = ['H Model | MMLU | GSM8K', 'Orca 2 | 71.2 | 80.1', 'Heron 3 | 74.0 | 82.5']

  it('reads the tables of a page that have no header cells, and not those that lay it out', () => {
    const cell = (text: string): string => `<td><p>${text}</p></td>`
    const data = rows.map((row) => `<tr>${row.replace('H ', '').split(' | ').map(cell).join('')}</tr>`).join('')
    const html = `<table><tr><td><h2>Heron 3 is out</h2><p>It is good.</p><table>${data}</table></td></tr></table>`
    const stories = storiesOf(html, 'letter.html')
    expect(rowsOf(stories)).toEqual(rows)
    expect(stories.map((story) => story.title)).toEqual(['Heron 3 is out'])
  })

  it('keeps a name in the first column of a table apart from its header', () => {
    const html = '<table><tr><th>A</th><th>B</th></tr><tr><th>Heron</th><td>1</td></tr></table><p>Heron is out.</p>'
    expect(rowsOf(storiesOf(html, 'letter.html'))).toEqual(['H A | B', 'Heron | 1'])
  })

  it('reads tables drawn with blanks, tabs and signs', () => {
    const cells = rows.map((row) => row.replace('H ', '').split(' | '))
    const rule = '+---------+------+-------+'
    const drawn = [rule, ...cells.flatMap((row, i) => [`| ${row.join(' | ')} |`, ...(i === 1 ? [] : [rule])])]
    for (const lines of [
      cells.map((row) => row.join('\t')),
      cells.map((row) => `  ${row.map((cell) => cell.padEnd(10)).join('  ')}`),
      drawn,
    ])
      expect(rowsOf(storiesOf(`Heron 3 is out today.\n\n${lines.join('\n')}\n\nThat is all we know.\n`))).toEqual(rows)
  })

  it('takes no running text for a table', () => {
    expect(rowsOf(storiesOf('Heron 3 is out.  It has 8 heads.\nOrca 2 follows.  It has 12.\n'))).toEqual([])
  })
})

describe('pages', () => {
  it('reads text that a script shows later, and bold that only a style gives', () => {
    const html =
      '<style>.b1{font-weight:700}</style><div id="js_content" style="visibility: hidden; opacity: 0;">' +
      '<p><span class="b1">Heron opens its weights.</span><span> Anyone may run it.</span></p>' +
      '<p><span style="font-weight: bold">Orca follows.</span> So does it.</p></div>'
    const stories = storiesOf(html, 'letter.html')
    expect(stories.map((story) => story.title)).toEqual(['Heron opens its weights', 'Orca follows'])
  })

  it('leaves out numbers of notes, keeps bare addresses as links', () => {
    const html = '<p>A dense model<a href="#n1">1</a> by Heron: https://heron.example/model</p>'
    const [story] = storiesOf(html, 'letter.html')
    expect(story!.blocks[0]!.text).toBe('A dense model by Heron:')
    expect(story!.urls).toEqual(['https://heron.example/model'])
  })

  it('tells the parts of a page that are about the page', () => {
    const html =
      '<h2>Heron is out</h2><p>It is fast.</p><div class="subscription-widget-wrap"><p>Get every post by mail.</p></div>'
    expect(noiseOf(storiesOf(html, 'letter.html'))).toEqual(['Get every post by mail.'])
  })
})

describe('encodings', () => {
  it('reads Western text, and UTF-16 without its mark', () => {
    const western = Buffer.from('Heron\x92s new model costs \x800.30 \x96 it is fast and small.', 'latin1')
    expect(storiesOf('', 'a.txt', western)[0]!.blocks[0]!.text).toBe(
      'Heron’s new model costs €0.30 – it is fast and small.',
    )
    const wide = Buffer.from('百川 发布 新模型，参数为 7B。\n', 'utf16le')
    expect(storiesOf('', 'a.txt', wide)[0]!.blocks[0]!.text).toBe('百川 发布 新模型，参数为 7B。')
  })

  it('reads Big5', () => {
    const big5 = Buffer.from('b8d3a4bdabc6b6bda75fb7a7aebea1434865726f6e20a4a4a4e5aaa9', 'hex')
    expect(storiesOf('', 'a.txt', big5)[0]!.blocks[0]!.text).toContain('Heron 中文版')
  })
})

describe('titles', () => {
  it('reads the lines of a ticker, and titles in brackets', () => {
    const text =
      '08:12 蓝鲸开源 Orca 2\n蓝鲸今天开源了 Orca 2，参数为 7B。\n\n【融资】苍鹭完成新一轮融资\n本轮由云杉领投。\n'
    expect(storiesOf(`今日快讯\n\n${text}`).map((story) => story.title)).toEqual([
      '08:12 蓝鲸开源 Orca 2',
      '【融资】苍鹭完成新一轮融资',
    ])
  })

  it('takes a headline in brackets or with a link for the title of its paragraph', () => {
    expect(storiesOf('【蓝鲸发布新一代模型】蓝鲸说它很快。')[0]!.title).toBe('蓝鲸发布新一代模型')
    expect(storiesOf('- [Heron opens an office in Oslo](https://a.example) - It hires ten.')[0]!.title).toBe(
      'Heron opens an office in Oslo',
    )
  })

  it('joins a line with the bullets right below it', () => {
    const text =
      '# Digest\n\n🔥 Heron released Heron 3\n▪️ 8B parameters\n▪️ runs in Orca\n\n🔥 Orca 2 is out\n▪️ faster\n▪️ smaller\n'
    expect(outline(storiesOf(text))).toEqual([
      '🔥 Heron released Heron 3: heading/content item/content item/content',
      '🔥 Orca 2 is out: heading/content item/content item/content',
    ])
  })

  it('takes numbered lines over paragraphs for titles', () => {
    const text =
      '# Digest\n\n1. Heron opens an office\n\nIt is in Oslo, and it hires.\n\n2. Orca closes\n\nNobody knows why it did.\n'
    expect(storiesOf(text).map((story) => story.title)).toEqual(['Heron opens an office', 'Orca closes'])
  })

  it('keeps what follows a linked title, and labelled parts, in one story', () => {
    const linked =
      '## [Heron 发布新版](https://a.example)\n\n> **Heron** 更新了。\n\n**Heron** 正式更新。\n\n**Orca** 跟进。\n'
    expect(storiesOf(linked)).toHaveLength(1)
    const labelled =
      '## A Heron in the Hand\n\n**What’s new:** It is out.\n\n- **Input:** text\n- **Output:** text\n\n**Why it matters:** It is fast.\n'
    expect(storiesOf(`# Letter\n\n${labelled}`)).toHaveLength(1)
  })

  it('makes sections of the labels of an outline', () => {
    const text =
      '- **Models**\n    - Heron 3 is out today\n    - Orca 2 follows soon\n- **Deals**\n    - Heron bought Orca Labs\n'
    const stories = storiesOf(text)
    expect(stories.map((story) => story.section)).toEqual(['Models', 'Models', 'Deals'])
  })

  it('does not break a Chinese line before a decimal', () => {
    const text = '百川智能发布了面向医疗行业的新一代大模型，它在公开评测中的最新得分为\n68.5，超过了上一代的成绩。\n'
    expect(storiesOf(text)[0]!.blocks).toHaveLength(1)
  })
})

describe('what is none of the news', () => {
  it('finds polls, sign-offs, addresses and navigation', () => {
    const text =
      'Sign Up [1] | Advertise [2] | View Online [3]\n\n# Letter\n\n## Heron 3 is out\n\nIt is fast, and it is small.\n\n' +
      '**What did you think of this letter?**\n\n- ⭐⭐⭐ Great\n- ⭐ Bad\n\nThat’s it for today!\n\nThe Heron team\n\n' +
      '12 Long Street, Suite 4, Springfield, IL 62701\n'
    const kept = storiesOf(text).flatMap((story) => story.blocks.filter((b) => b.role === 'content').map((b) => b.text))
    expect(kept).toEqual(['Heron 3 is out', 'It is fast, and it is small.'])
  })

  it('begins a story where an advertisement does', () => {
    const text = '## Heron 3 is out\n\nIt is fast.\n\nTOGETHER WITH ORCA\n\nOrca trains your team.\n'
    expect(outline(storiesOf(`# Letter\n\n${text}`))).toEqual([
      'Heron 3 is out: heading/content paragraph/content',
      '-: paragraph/noise paragraph/content',
    ])
  })
})

describe('marks of other programs', () => {
  it('gives headlines of a mail the addresses listed at its end', () => {
    const text =
      'LETTER\n\nHERON SHIPS HERON 3 (2 MINUTE READ) [1]\n\nHeron has shipped Heron 3, which is a small and fast model.\n\n' +
      'ORCA OPENS AN OFFICE [2]\n\nOrca will hire ten people in Oslo for its new office.\n\nLinks:\n------\n' +
      '[1] https://heron.example/3\n[2] https://orca.example/oslo\n'
    const stories = storiesOf(text, 'letter.txt')
    expect(stories.map((story) => story.title)).toEqual(['HERON SHIPS HERON 3 (2 MINUTE READ)', 'ORCA OPENS AN OFFICE'])
    expect(stories.map((story) => story.urls[0])).toEqual(['https://heron.example/3', 'https://orca.example/oslo'])
  })

  it('leaves out what note programs, generators and chats mark with', () => {
    const text =
      '> [!note] Heron\n> Built by [[Heron Labs]] on [[orca|Orca 2]]. %%check%%\n\n{{< toc >}}\n\n' +
      ':rocket: Heron 3[^1] is out at 10:30:45 <https://heron.example|today>\n\n[^1]: A small model, see [2].\n'
    const texts = storiesOf(text).flatMap((story) => story.blocks.map((block) => block.text))
    expect(texts).toEqual([
      'Heron',
      'Built by Heron Labs on Orca 2.',
      'Heron 3 is out at 10:30:45 today',
      'A small model, see [2].',
    ])
  })
})
