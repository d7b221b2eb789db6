import { describe, expect, it } from 'vitest'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { englishKnowledge } from '../support/knowledge.js'

const knowledge = await englishKnowledge()
const quotes = (text: string): string[] =>
  extractIssue(readIssueText({ id: 'a/b', path: 'b.md', text }), knowledge)
    .claims.filter(({ type }) => type === 'released')
    .map(({ start, end }) => text.slice(start, end))

describe('evidence', () => {
  it('shows both ends, where one is only named in the next sentence', () => {
    const text = '**GLM-5 is on Hugging Face.** Zhipu AI opened the weights under MIT. It rained in Oslo.'
    expect(quotes(text)).not.toEqual([])
    for (const quote of quotes(text)) {
      expect(quote).toContain('GLM-5')
      expect(quote).toContain('Zhipu AI')
      expect(quote).not.toContain('Oslo')
    }
  })

  it('is one sentence where that names both', () => {
    expect([...new Set(quotes('Zhipu AI released GLM-5. It rained in Oslo.'))]).toEqual(['Zhipu AI released GLM-5.'])
  })
})
