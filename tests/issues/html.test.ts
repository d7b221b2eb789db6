import { describe, expect, it } from 'vitest'
import { plainToRaw } from '../../src/issues/index.js'
import { blocksOf, issueOf, outline } from './sample.js'

const PAGE = `<!doctype html><html><head><title>AI Weekly &amp; more</title><style>p{}</style>
<meta property="article:published_time" content="2026-03-05T01:02:03Z"></head><body>
<div style="display:none">Preview</div>
<table><tr><td><h1>Weekly #5: Nova&#8209;3 &amp; friends</h1></td></tr><tr><td><p>Intro with
 <b>bold</b> and AT&amp;T using <a href="https://example.org/a?b=1&amp;c=2">Nova</a>.<br>Second 2 * 3 line</p></td></tr></table>
<h2>Models</h2><ul><li><strong>Orca-4</strong>: Acme released Orca-4.<ul><li>nested</li></ul></li><li><b>Hydra</b>: too.</li></ul>
<table><thead><tr><th>Model</th><th>Score</th></tr></thead><tbody><tr><td>Nova-3</td><td><b>79.6</b>%</td></tr></tbody></table>
<footer>Some address line</footer></body></html>`

describe('HTML', () => {
  const issue = issueOf(PAGE, 'html')
  const text = (index: number): string => blocksOf(issue)[index]!.text

  it('finds headings, items, data tables, and leaves out what nobody reads', () => {
    expect(outline(issue)).toEqual([
      '[] Weekly #5: Nova‑3 & friends: heading/content paragraph/content paragraph/content',
      '[Models] Orca-4: item/content item/content',
      '[Models] Hydra: item/content',
      '[Models] : row/content row/content paragraph/noise',
    ])
    expect(text(1)).toBe('Intro with bold and AT&T using Nova.')
    expect(text(2)).toBe('Second 2 * 3 line')
    expect(issue.date).toBe('2026-03-05')
    expect(issue.title).toBe('Weekly #5: Nova‑3 & friends')
    expect(issue.stories[0]!.urls).toEqual(['https://example.org/a?b=1&c=2'])
  })

  it('gives rows with cells', () => {
    const row = blocksOf(issue).findLast((block) => block.kind === 'row')!
    expect(row.cells!.map((cell) => row.text.slice(cell.start, cell.end))).toEqual(['Nova-3', '79.6%'])
    expect(blocksOf(issue).filter((block) => block.header === true)).toHaveLength(1)
  })

  it('maps to the file, whole entities included', () => {
    const block = blocksOf(issue)[1]!
    const raw = (word: string): string => {
      const at = block.text.indexOf(word)
      const span = plainToRaw(block, at, at + word.length)
      return issue.text.slice(span.start, span.end)
    }
    expect(raw('AT&T')).toBe('AT&amp;T')
    expect(raw('AT&')).toBe('AT&amp;')
    expect(raw('bold')).toBe('bold')
    expect(raw('with bold')).toBe('with\n <b>bold')
  })

  it('takes the title of the page where it has no H1', () => {
    expect(issueOf('<title>Letter 9</title><p>Nova-3 is out.</p>', 'htm').title).toBe('Letter 9')
  })

  it.each([
    ['div', '<div>'.repeat(30_000)],
    ['b', '<b>'.repeat(30_000)],
    ['lists', '<ul><li>'.repeat(10_000)],
    ['tables', '<table><tr><td>'.repeat(10_000)],
  ])('reads deep nesting of %s without overflow', (_name, text) => {
    expect(blocksOf(issueOf(`${text}Nova-3`, 'html'))[0]!.text).toBe('Nova-3')
  })
})
