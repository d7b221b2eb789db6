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
