import { describe, expect, test } from 'vitest'
import { FormTrie } from '../../src/lexicon/trie.js'

const matching = (forms: readonly string[], text: string, start = 0): string | undefined => {
  const trie = new FormTrie<string>()
  for (const form of forms) trie.add(form, [form])
  const match = trie.match(text, start)
  return match && text.slice(start, match.end)
}

describe('longest match', () => {
  test.each([
    ['GLM-5', 'GLM 5 is out', 'GLM 5'],
    ['DeepSeek', 'Deep Seek is out', 'Deep Seek'],
    ['LMStudio', 'LM Studio is out', 'LM Studio'],
    ['VS Code', 'VSCode is out', 'VSCode'],
    ['智谱AI', '智谱 AI 发布', '智谱 AI'],
  ])('%s is found in "%s"', (form, text, expected) => {
    expect(matching([form], text)).toBe(expected)
  })

  test.each([
    ['AITO', 'AI to the rescue'],
    ['DiDi', 'did I say so'],
    ['T-Head', 'the ad that ran'],
    ['GPT-5', 'GPT-5.2 is out'],
    ['Bun', 'Bundle it'],
  ])('%s is not found in "%s"', (form, text) => {
    expect(matching([form], text)).toBeUndefined()
  })

  test('the longest of several forms wins', () => {
    expect(matching(['Claude', 'Claude Code'], 'Claude Code ships')).toBe('Claude Code')
  })
})
