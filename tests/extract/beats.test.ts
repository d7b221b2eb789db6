import { describe, expect, it } from 'vitest'
import { wins } from '../support/extracted.js'

describe('comparisons in words', () => {
  it('puts winner and loser the right way round', () => {
    expect(wins('GLM-5 outperforms DeepSeek V3.2 on SWE-bench Pro.')).toEqual([
      'GLM-5 > DeepSeek V3.2 on SWE-bench Pro',
    ])
    expect(wins('GLM-5 trails Claude Opus 4.6 on SWE-bench Pro.')).toEqual(['Claude Opus 4.6 > GLM-5 on SWE-bench Pro'])
    expect(wins('GPT-5.2 was outperformed by Gemini 3.1 Pro on HLE.')).toEqual(['Gemini 3.1 Pro > GPT-5.2 on HLE'])
    expect(wins('在 HLE 上，Kimi K2.5 超越 GPT-5.2。')).toEqual(['Kimi K2.5 > GPT-5.2 on HLE'])
    expect(wins('Kimi K2.5 在 HLE 上不及 GPT-5.2。')).toEqual(['GPT-5.2 > Kimi K2.5 on HLE'])
    expect(wins('GPT-5.2 在 HLE 上被 Kimi K2.5 超越。')).toEqual(['Kimi K2.5 > GPT-5.2 on HLE'])
    expect(wins('Kimi K2.5 在 HLE 上比 GPT-5.2 更强。')).toEqual(['Kimi K2.5 > GPT-5.2 on HLE'])
  })

  it('counts every loser of an enumeration, makers left out', () => {
    expect(
      wins('快手发布可灵 3.0，性能超越谷歌的 Veo 3.1 及 OpenAI 的 Sora 2 等主流模型。').map(
        (line) => line.split(' > ')[1],
      ),
    ).toEqual(['Sora 2', 'Veo 3.1'])
    expect(wins('GLM-5 beats models such as Qwen3-Max, DeepSeek V3.2 and Kimi K2.5.')).toEqual([
      'GLM-5 > DeepSeek V3.2',
      'GLM-5 > Kimi K2.5',
      'GLM-5 > Qwen3-Max',
    ])
  })

  it('names no benchmark where the comparison is on none', () => {
    expect(wins('GPT-5.2 显著优于 GPT-5.1，并在 SWE-bench Pro 中逼近 Claude Opus 4.6。')).toEqual(['GPT-5.2 > GPT-5.1'])
  })

  it('takes the benchmark of the result just told', () => {
    expect(wins('Devstral 2 hits 72.2% on SWE-bench Verified, edging out DeepSeek V3.2.')).toEqual([
      'Devstral 2 > DeepSeek V3.2 on SWE-bench Verified',
    ])
    expect(wins('Gemini 3.1 Pro scored 77.1% on ARC-AGI-2 (more than doubling Gemini 3 Pro).')).toEqual([
      'Gemini 3.1 Pro > Gemini 3 Pro on ARC-AGI-2',
    ])
  })

  it('takes parity, hopes, denials and questions for no win', () => {
    for (const text of [
      'GLM-5 is on par with Claude Opus 4.5 on SWE-bench Pro.',
      'GLM-5 在 SWE-bench Pro 上接近 Claude Opus 4.5，对标 GPT-5.2。',
      'GLM-5 matches or exceeds GPT-5.2.',
      '性能优于或持平 Gemma 3 的模型是 GLM-5。',
      'GLM-5 could soon beat GPT-5.2.',
      'GLM-5 并未超越 GPT-5.2。',
      'GLM-5 有望超越 GPT-5.2。',
      'Will GLM-5 beat GPT-5.2?',
    ])
      expect(wins(text), text).toEqual([])
  })

  it('compares results, not prices, tokens or stars', () => {
    expect(wins('GLM-5 的价格低于 Claude Opus 4.6。')).toEqual([])
    expect(wins('Sonnet 4.6 的 token 消耗高于 Claude Opus 4.6。')).toEqual([])
    expect(wins('OpenClaw 的 GitHub Star 数已超过 Cline。')).toEqual([])
  })

  it('knows the lower error rate for the better one', () => {
    expect(wins('Qwen3-ASR 的词错率低于 Whisper。')).toEqual(['Qwen3-ASR > Whisper'])
  })

  it('counts a preference test with a named pair', () => {
    expect(wins('在盲测中，62% 的用户更喜欢 Claude Sonnet 4.6 而非 Claude Opus 4.5。')).toEqual([
      'Claude Sonnet 4.6 > Claude Opus 4.5',
    ])
    expect(wins('In a blind test 62% of developers preferred Claude Sonnet 4.6 over Claude Opus 4.5.')).toEqual([
      'Claude Sonnet 4.6 > Claude Opus 4.5',
    ])
    expect(wins('I prefer Claude Sonnet 4.6 over Claude Opus 4.5.')).toEqual([])
  })
})

describe('figures side by side', () => {
  it('gives a win for every ordered pair, ties none', () => {
    expect(wins('HLE leaders: Gemini 3 Pro (37.5%), GPT-5.2 (36.1%), Grok 4 (36.1%).')).toEqual([
      'Gemini 3 Pro > GPT-5.2 on HLE',
      'Gemini 3 Pro > Grok 4 on HLE',
    ])
  })

  it('joins results that one story gives apart', () => {
    expect(wins('GPT-5.2 scored 61.5% on SWE-bench Pro. Claude Opus 4.6 got 58.0% on SWE-bench Pro.')).toEqual([
      'GPT-5.2 > Claude Opus 4.6 on SWE-bench Pro',
    ])
  })

  it('lets places of one list count', () => {
    expect(wins('Text Arena: #1 Claude Opus 4.6, #2 Gemini 3.1 Pro.')).toEqual([
      'Claude Opus 4.6 > Gemini 3.1 Pro on Text Arena',
    ])
  })
})

describe('losers that do not follow the verb', () => {
  it('stand before it, in the sentence before, or in a clause of their own', () => {
    expect(wins('通义万相 3.0 在 VBench 2.0 上排第一，把 Sora 3、可灵 3.0 甩在身后。')).toEqual([
      '通义万相 3.0 > Sora 3 on VBench 2.0',
      '通义万相 3.0 > 可灵 3.0 on VBench 2.0',
    ])
    expect(wins('MiMo-V3 enters Text Arena at 1455, +32 over MiMo-V2.')).toEqual(['MiMo-V3 > MiMo-V2 on Text Arena'])
    expect(wins('相比 GPT-5.5，Claude Opus 5 在 OSWorld-Verified 上高出 5.2 个百分点。')).toEqual([
      'Claude Opus 5 > GPT-5.5 on OSWorld-Verified',
    ])
    expect(
      wins('Kimi K3 lands ahead of GLM-6 and behind GPT-5.5 on HLE. On BrowseComp it is outperformed by both.').filter(
        (line) => line.endsWith('BrowseComp'),
      ),
    ).toEqual(['GLM-6 > Kimi K3 on BrowseComp', 'GPT-5.5 > Kimi K3 on BrowseComp'])
  })
})

describe('sentences that say two things', () => {
  it('are cut where they turn', () => {
    expect(wins('Qwen4-Max outperforms Claude Opus 5 on GPQA Diamond but lags it on SWE-bench Verified.')).toEqual([
      'Claude Opus 5 > Qwen4-Max on SWE-bench Verified',
      'Qwen4-Max > Claude Opus 5 on GPQA Diamond',
    ])
  })

  it('keep the benchmark of their result, and let the lower error win', () => {
    expect(wins('Gemini 3.5 Pro tops SWE-bench Verified with 85.1%, ahead of Claude Opus 5 and GPT-5.5.')).toEqual([
      'Gemini 3.5 Pro > Claude Opus 5 on SWE-bench Verified',
      'Gemini 3.5 Pro > GPT-5.5 on SWE-bench Verified',
    ])
    expect(wins('Kimi-Audio 2 在 AISHELL-1 上的字错率降至 0.9%，低于 Whisper v4 的 1.6%。')).toEqual([
      'Kimi-Audio 2 > Whisper v4 on AISHELL-1',
    ])
  })
})

describe('comparisons worded otherwise', () => {
  it('read lower scores, gaps and verbs of passing', () => {
    expect(wins('GPT-5.2 在 MMLU-Pro 上比 GLM-5 高 1.3 分，比 Kimi K2.5 低 0.5 分。')).toEqual([
      'GPT-5.2 > GLM-5 on MMLU-Pro',
      'Kimi K2.5 > GPT-5.2 on MMLU-Pro',
    ])
    expect(wins('Kimi K2.5 closes the gap to Claude Opus 4.6 on HLE (50.2 vs. 53.1).')).toEqual([
      'Claude Opus 4.6 > Kimi K2.5 on HLE',
    ])
    expect(wins("On Terminal-Bench 2.0, Claude Opus 4.6 tops GPT-5.2's 61.2% with 65.4%.")).toEqual([
      'Claude Opus 4.6 > GPT-5.2 on Terminal-Bench 2.0',
    ])
  })
})
