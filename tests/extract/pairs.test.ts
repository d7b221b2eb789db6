import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

describe('partners', () => {
  it('joins the first of a list with each other one', () => {
    expect(relations('DeepSeek、清华大学、北京大学合写了一篇论文。', 'partners-with')).toEqual([
      'DeepSeek + 北京大学',
      'DeepSeek + 清华大学',
    ])
    expect(relations('OpenAI and NVIDIA signed a deal for more chips.', 'partners-with')).toEqual(['NVIDIA + OpenAI'])
  })

  it('joins members of an alliance with who leads it', () => {
    expect(relations('英伟达牵头成立联盟，Mistral AI、Hugging Face 都在首批名单里。', 'partners-with')).toEqual([
      'Hugging Face + 英伟达',
      'Mistral AI + 英伟达',
    ])
  })

  it('joins nobody for standing side by side', () => {
    expect(relations('OpenAI、Anthropic 都在招人。', 'partners-with')).toEqual([])
  })
})
