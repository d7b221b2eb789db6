import { describe, expect, it } from 'vitest'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { PairWeights } from '../../src/lexicon/pairWeights.js'
import { knowledge } from '../support/knowledge.js'

/** Claims of a text as `source relation target`, with weights of our own for `released` and `uses`. */
function claims(text: string, weights: Record<string, number[]>, threshold = 0.6): string[] {
  const issue = readIssueText({ id: 'test/issue', path: 'test/issue.md', text })
  const pairWeights = new PairWeights({ source: 'ours', threshold, order: ['released', 'uses'], weights })
  const { claims: found, mentions } = extractIssue(issue, { ...knowledge(), pairWeights })
  return found
    .filter(({ rule }) => rule.startsWith('pair model'))
    .map(({ type, source, target, rule }) => `${mentions[source]!.name} ${type} ${mentions[target]!.name}, ${rule}`)
}

describe('judged pairs', () => {
  const text = 'Over at Mistral AI the week was all about Claude Code.'

  it('are claimed where enough speaks for a relation, with its probability', () => {
    expect(claims(text, { 'S>T org, product': [0, 2] })).toEqual(['Mistral AI uses Claude Code, pair model: 0.88'])
    expect(claims(text, { 'S>T org, product': [0, 2] }, 0.95)).toEqual([])
  })

  it('are seen from either side', () => {
    expect(claims(text, { 'T>S product, org': [0, 5] })).toEqual([])
    expect(claims('Claude Code was the talk of Mistral AI.', { 'T>S product, org': [0, 5] })).toHaveLength(1)
  })

  it('leave alone what the rules found, and what cannot be', () => {
    expect(claims('Anthropic launched Claude Code.', { bias: [9, 9] })).toEqual([])
    // others are known to make it
    expect(claims(text, { 'S>T org, product': [9, 0] })).toEqual([])
  })

  it('bind the names of a title with those of the text below', () => {
    const story = '## Claude Code\n\nA busy week. People at Mistral AI were thrilled.'
    expect(claims(story, { 'T>S apart, from the title': [0, 5] })).toEqual([
      'Mistral AI uses Claude Code, pair model: 0.99',
    ])
  })
})

describe('words of pairs', () => {
  it('tell for themselves what stands between two names', () => {
    const text = 'Mistral AI folks sleep beside Claude Code.'
    expect(claims(text, { 'S>T ~ says folk sleep besid': [0, 5] })).toEqual([
      'Mistral AI uses Claude Code, pair model: 0.99',
    ])
    expect(claims('Mistral AI folks sleep.', { 'S>T ~ between sleep': [0, 5] })).toEqual([])
  })

  it('are read by twos in Chinese', () => {
    expect(claims('Mistral AI 的人整天抱着 Claude Code 不放。', { 'S>T ~ joined by 抱着': [0, 5] })).toHaveLength(1)
    expect(claims('Mistral AI 的人整天抱着 Claude Code 不放。', { 'S ~ then 的人': [0, 5] })).toHaveLength(1)
  })

  it('go with the names of the sentence above', () => {
    const story = 'It rained. Mistral AI moved house. The staff there adore Claude Code.'
    expect(claims(story, { 'S>T ~ apart, before ador': [0, 5] })).toEqual([
      'Mistral AI uses Claude Code, pair model: 0.99',
    ])
  })

  it('ask of each relation what it needs to be proposed', () => {
    const issue = readIssueText({
      id: 'test/issue',
      path: 'test/issue.md',
      text: 'Over at Mistral AI the week was all about Claude Code.',
    })
    const found = (uses: number): number => {
      const pairWeights = new PairWeights({
        source: 'ours',
        threshold: 0.6,
        thresholds: { uses },
        order: ['uses'],
        weights: { 'S>T org, product': [2] },
      })
      return extractIssue(issue, { ...knowledge(), pairWeights }).claims.length
    }
    expect([found(0.8), found(0.95)]).toEqual([1, 0])
  })
})

describe('judged claims of the rules', () => {
  const text = 'Anthropic launched Claude Code.'
  const left = (doubt: number): number => {
    const issue = readIssueText({ id: 'test/issue', path: 'test/issue.md', text })
    const pairWeights = new PairWeights({
      source: 'ours',
      threshold: 0.9,
      doubt: { released: doubt },
      order: ['released'],
      weights: { bias: [-2] },
    })
    return extractIssue(issue, { ...knowledge(), pairWeights }).claims.filter(({ type }) => type === 'released').length
  }

  it('fall where weights hold them less likely than doubt allows', () => {
    expect(left(0.1)).toBeGreaterThan(0)
    expect(left(0.2)).toBe(0)
  })
})
