/** What holds of every issue, whatever its text: on random text, and on real issues where they are at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableIssue, plainToRaw, readIssueText, sentences } from '../../src/issues/index.js'
import type { Block, Issue } from '../../src/records.js'
import { SHARED, hasShared } from '../support/oracle.js'

/** Spans of a block to try: each word, and everything from its start. */
function spans(block: Block): [number, number][] {
  const words = [...block.text.matchAll(/\S+/gu)]
  return words.flatMap((word) => [
    [word.index, word.index + word[0].length] as [number, number],
    [0, word.index + word[0].length] as [number, number],
  ])
}

const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff\u00ad]+/gu, '')

/** Problems of an issue; none is expected. */
function problems(issue: Issue): string[] {
  const found: string[] = []
  let at = 0
  issue.stories.forEach((story, order) => {
    if (story.order !== order) found.push(`order ${story.order}`)
    for (const block of story.blocks) {
      const say = (what: string): void => void found.push(`${what}: ${block.text.slice(0, 80)}`)
      if (block.start < at || block.end < block.start) say(`blocks overlap at ${block.start}`)
      if (block.start < story.start || block.end > story.end) say('block outside its story')
      at = block.end
      if (block.text !== block.text.trim()) say('blanks at the ends')
      for (const part of [...block.marks, ...(block.cells ?? []), ...sentences(block)])
        if (part.start < 0 || part.end > block.text.length || part.start > part.end) say('mark outside its block')
      for (let i = 2; i < block.runs.length; i += 2)
        if (block.runs[i]! < block.runs[i - 2]! || block.runs[i + 1]! < block.runs[i - 1]!) say('runs go back')
      if (block.kind === 'row') continue
      for (const [start, end] of spans(block).slice(0, 400)) {
        const span = plainToRaw(block, start, end)
        const raw = issue.text.slice(span.start, span.end)
        if (span.start < block.start || span.end > block.end) say(`span ${start}-${end} outside the block`)
        const plain = block.text.slice(start, end)
        const first = raw.startsWith('&') ? raw : raw[0]
        if (first !== plain[0] && !raw.startsWith('&')) say(`span begins with ${raw.slice(0, 10)}`)
        if (raw.at(-1) !== plain.at(-1) && !raw.endsWith(';')) say(`span ends with ${raw.slice(-10)}`)
        // a stretch without markup or addresses inside is the raw word
        if (!/[&\\`*_~<[\](]|https?:|www\./u.test(raw) && squeeze(raw) !== squeeze(plain)) say(`raw text is ${raw}`)
        if (squeeze(raw).length < squeeze(plain).length) say(`raw text is shorter: ${raw}`)
      }
    }
  })
  return found
}

const piece = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '`',
    '[',
    '](https://example.org/a)',
    '](',
    ')',
    '![',
    '<br/>',
    '<a href="https://example.org">',
    '</a>',
  ],
  ...[
    '&amp;',
    '&#39;',
    '\\*',
    '# ',
    '## ',
    '- ',
    '  - ',
    '> ',
    '1. ',
    '• ',
    '1、',
    '\n',
    '\n\n',
    '  \n',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '| c ',
    '---',
    '```\n',
    '~~',
    '[^1]',
    'https://example.org/b',
    '。',
    '：',
    '“',
    '”',
    '（',
    '）',
    ': ',
    '. ',
    ' ',
    '\u3000',
  ],
  ...['Nova-3', '星辰模型', 'v4.0', 'released', '发布', 'U.S.', '😀', '❤️', '==='],
)
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `Nova ${pieces.join('')}`)

const read = (source: string, extension: string): Issue | null => {
  try {
    return readIssueText({ id: 'a/b', path: `a/b.${extension}`, text: source })
  } catch (error) {
    if (error instanceof UnreadableIssue) return null
    throw error
  }
}

describe('every issue', () => {
  it.each(['md', 'html'])('maps plain to raw text and keeps its order (%s)', (extension) => {
    fc.assert(
      fc.property(text, (source) => {
        const issue = read(source, extension)
        expect(issue === null ? [] : problems(issue)).toEqual([])
      }),
      { numRuns: 1500, seed: 7 },
    )
  })

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(read(source, 'md')).toEqual(read(source, 'md'))
      }),
      { numRuns: 100, seed: 7 },
    )
  })

  it('covers its sentences: nothing but blanks lies between them', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const block of read(source, 'md')?.stories.flatMap((story) => story.blocks) ?? []) {
          let at = 0
          for (const { start, end } of sentences(block)) {
            expect(block.text.slice(at, start).trim()).toBe('')
            at = end
          }
          expect(block.text.slice(at).trim()).toBe('')
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

describe.skipIf(!hasShared)('real issues (skipped where they are not at hand)', () => {
  const folders = hasShared
    ? ['seeds', 'gold/issues', ...readdirSync(join(SHARED, 'corpus')).map((name) => `corpus/${name}`)].filter((name) =>
        existsSync(join(SHARED, name)),
      )
    : []
  it.each(folders)('%s', (folder) => {
    for (const name of readdirSync(join(SHARED, folder)).slice(0, 12)) {
      const path = join(SHARED, folder, name)
      const issue = readIssueText({ id: name, path, text: readFileSync(path, 'utf8') })
      expect(problems(issue).slice(0, 5), name).toEqual([])
      expect(issue.stories.length, name).toBeGreaterThan(3)
      const news = issue.stories.flatMap((story) => story.blocks).filter((block) => block.kind !== 'code')
      for (const block of news) expect(block.text, name).not.toMatch(/\*\*|<br|\]\(https?:/u)
    }
  })
})
