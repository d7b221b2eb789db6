import { describe, expect, it } from 'vitest'
import { UnreadableIssue, issueId, readIssue } from '../../src/issues/index.js'
import { blocksOf, issueOf } from './sample.js'

const read = (bytes: Uint8Array, path = 'letters/a.md') => readIssue({ id: 'letters/a', path, bytes })
const reason = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof UnreadableIssue) return error.reason
    throw error
  }
  return ''
}
// 星辰模型的发布是一个大新闻，它有了中文的数据。
const GB = Buffer.from('0MezvcSj0M21xLeisrzKx9K7uPa089DCzsWjrMv809DBy9bQzsS1xMr9vt2how==', 'base64')

describe('decoding', () => {
  it('reads UTF-8 with and without BOM, and UTF-16 with BOM', () => {
    const text = '星辰-3 is out.'
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()])
      expect(read(bytes).text).toBe(text)
  })

  it('reads GB18030 that is Chinese', () => {
    expect(read(GB).text).toContain('模型的发布是一个大新闻')
  })

  it('says in one line what is wrong and what to do', () => {
    expect(reason(new Uint8Array())).toMatch(/empty/u)
    expect(reason(Buffer.from(' \n '))).toMatch(/blanks/u)
    expect(reason(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toMatch(/binary.*UTF-8/u)
    expect(reason(Buffer.from('caf\xe9 cr\xe8me br\xfbl\xe9e d\xe9j\xe0 vu', 'latin1'))).toMatch(/neither UTF-8/u)
    expect(reason(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toMatch(/UTF-16/u)
    expect(reason(Buffer.from('---\n\n---\n'))).toMatch(/no text/u)
    for (const bytes of [new Uint8Array(), Buffer.from('---')]) expect(reason(bytes)).not.toContain('\n')
  })

  it('reads line ends of every system alike', () => {
    const text = '# Letter\n\nNova-3 is out.\nOrca follows.\n\n- **One**: a.\n- Two'
    const plain = (end: string): string[] => blocksOf(issueOf(text.replaceAll('\n', end))).map((block) => block.text)
    expect(plain('\r\n')).toEqual(plain('\n'))
    expect(plain('\r')).toEqual(plain('\n'))
  })

  it('counts offsets and the hash in the text without BOM', () => {
    const issue = read(Buffer.from('\ufeffNova-3 is out.'))
    expect(issue.stories[0]!.start).toBe(0)
    expect(issue.hash).toBe(read(Buffer.from('Nova-3 is out.')).hash)
  })
})

describe('issueId', () => {
  it.each([
    ['corpus', 'corpus/lore/2026-02-09.md', 'corpus/lore/2026-02-09'],
    ['a/b/lore', 'a/b/lore/2026.02.09.md', 'lore/2026.02.09'],
    ['./lore/', './lore/x.txt', 'lore/x'],
    ['a/lore/x.txt', 'a/lore/x.txt', 'lore/x'],
    ['C:\\news', 'C:\\news\\day\\x.md', 'news/day/x'],
    ['x.md', 'x.md', 'x'],
    ['lore', 'lore/.hidden', 'lore/.hidden'],
  ])('%s, %s gives %s', (root, file, id) => {
    expect(issueId(root, file)).toBe(id)
  })
})

describe('date', () => {
  const dated = (text: string, path = 'a/letter.md'): string | null =>
    readIssue({ id: 'a', path, bytes: Buffer.from(text) }).date

  it.each([
    ['---\ntitle: x\ndate: 2026-01-16T23:44:39Z\n---\n\nNova-3 is out.', '2026-01-16'],
    ["---\ndate: '2026-01-16'\n---\n\nNova-3 is out.", '2026-01-16'],
    ['# 早报\n\n**2026 年 2 月 16 日**\n\n正文在此。', '2026-02-16'],
    ['# 日报 — 2026年2月23日\n\n正文在此。', '2026-02-23'],
    ['## 日报 2025/6/5\n\n- 正文在此。', '2025-06-05'],
    ['# Letter\n\n**February 14, 2026**\n\nText.', '2026-02-14'],
    ['# Letter\n\n14th Feb 2026\n\nText.', '2026-02-14'],
    ['**Date:** May 01, 2025\n\nText.', '2025-05-01'],
    ['Lead.\n\n> AI News for 1/13/2026-1/14/2026. We checked 12 places.\n\nText.', '2026-01-14'],
    ['# Letter\n\nOn February 14, 2026, after a long silence, OpenLab at last shipped Nova-3.', null],
    ['# Letter 2026-02-30\n\nText.', null],
  ])('of %j is %s', (text, date) => {
    expect(dated(text)).toBe(date)
  })

  it.each([
    ['a/2026-02-09.md', '2026-02-09'],
    ['a/20260209-nova.md', '2026-02-09'],
    ['a/2026_02_09.md', '2026-02-09'],
    ['a/06-02.md', null],
    ['a/20261399.md', null],
    ['2026-02-09/letter.md', null],
  ])('comes from the name %s as %s', (path, date) => {
    expect(dated('Nova-3 is out.', path)).toBe(date)
  })
})

describe('title and language', () => {
  it.each([
    ['---\ntitle: Own title\ndescription: skip me\n---\n\n# Other\n\nText.', 'Own title'],
    ['# [2026-03-19](https://example.org)\n\n# 早报 2026-03-19\n\n正文。', '早报 2026-03-19'],
    ['# [2026-03-19](https://example.org)\n\n## 星辰发布\n\n正文。', '2026-03-19'],
    ['Letter Nine\n===========\n\nText.', 'Letter Nine'],
    ['## Models\n\nText.', 'Models'],
    ['Just one sentence about Nova-3.', null],
  ])('of %j is %s', (text, title) => {
    expect(issueOf(text).title).toBe(title)
  })

  it('keeps text between rules that is no front matter', () => {
    expect(blocksOf(issueOf('---\nNova-3 is out today.\n---\n\nMore.'))[0]!.text).toContain('Nova-3')
  })

  it.each([
    ['OpenLab released Nova-3 today.', 'en'],
    ['OpenLab 发布了 Nova-3 模型，开源权重 on Hugging Face。', 'zh'],
    [`OpenLab released Nova-3 today, ${'and it is very good, '.repeat(10)}说星辰也不错。`, 'mixed'],
  ])('%s is %s', (text, language) => {
    expect(issueOf(text).language).toBe(language)
  })
})
