import { describe, expect, it } from 'vitest'
import { results } from '../support/extracted.js'

describe('results with a figure', () => {
  it('reads benchmark before number, and number before benchmark', () => {
    expect(results('GPT-5.2 reaches 61.5% on SWE-bench Pro and 88% on GPQA Diamond.')).toEqual([
      'GPT-5.2 @ GPQA Diamond = 88 %',
      'GPT-5.2 @ SWE-bench Pro = 61.5 %',
    ])
    expect(results('GLM-5 在 SWE-bench Verified 上得分 77.8%，ARC-AGI-2 为 40.2%。')).toEqual([
      'GLM-5 @ ARC-AGI-2 = 40.2 %',
      'GLM-5 @ SWE-bench Verified = 77.8 %',
    ])
  })

  it('pairs as many numbers as names in order', () => {
    expect(results('Kimi K2.5 在 AIME 2025、HLE 和 BrowseComp 上分别取得 95.1%、44.9% 和 60.6% 的成绩。')).toEqual([
      'Kimi K2.5 @ AIME 2025 = 95.1 %',
      'Kimi K2.5 @ BrowseComp = 60.6 %',
      'Kimi K2.5 @ HLE = 44.9 %',
    ])
    expect(results('On ARC-AGI-2, GPT-5.2 and Claude Opus 4.5 scored 52.9% and 37.6% respectively.')).toEqual([
      'Claude Opus 4.5 @ ARC-AGI-2 = 37.6 %',
      'GPT-5.2 @ ARC-AGI-2 = 52.9 %',
    ])
  })

  it('gives a number in a bracket to the name before it', () => {
    expect(results('HLE leaders: Gemini 3 Pro (37.5%), GPT-5.2 (36.1%).')).toEqual([
      'GPT-5.2 @ HLE = 36.1 %',
      'Gemini 3 Pro @ HLE = 37.5 %',
    ])
  })

  it('takes where a change arrived, and where it came from only for a named predecessor', () => {
    expect(results('GPT-5.2 lifted its OSWorld score from 38.2% to 47.3%.')).toEqual(['GPT-5.2 @ OSWorld = 47.3 %'])
    expect(
      results('Gemini 3.1 Pro 发布，前代 Gemini 3 Pro 同时下线。它的 OSWorld 得分从 38.2% 提升至 47.3%。'),
    ).toEqual(['Gemini 3 Pro @ OSWorld = 38.2 %', 'Gemini 3.1 Pro @ OSWorld = 47.3 %'])
  })

  it('leaves out changes, ranges, limits, other measures and shares of people', () => {
    expect(results('GPT-5.2 improved by 12% on SWE-bench Pro.')).toEqual([])
    expect(results('On HLE, GPT-5.2 lands within 30–40%.')).toEqual([])
    expect(results('所有模型在 ARC-AGI-3 上的得分均低于 1%。')).toEqual([])
    expect(results('Running GPQA Diamond, GPT-5.2 showed a 64% hallucination rate.')).toEqual([])
    expect(results('MMLU 被 70% 的开发者使用，GPT-5.2 也不例外。')).toEqual([])
  })

  it('leaves out what is only supposed or rumoured', () => {
    expect(results('When you see that Claude Opus 4.6 scores 82% on SWE-bench, ask how it was run.')).toEqual([])
    expect(results('据传 GPT-5.5 在 SWE-bench Pro 上得分 80%。')).toEqual([])
  })

  it('goes back to the subject of the sentence before, and to the heading above', () => {
    expect(results('阿里发布 Qwen3.5-397B-A17B。在 GPQA Diamond 上，该模型得分达 88.4%。')).toEqual([
      'Qwen3.5-397B-A17B @ GPQA Diamond = 88.4 %',
    ])
    const text =
      '## News\n\n**Mistral’s new Devstral 2 is out**\n\n- **Numbers**:\n  - **SWE-bench Verified: 72.2%** at launch.\n  - **LiveCodeBench: 61.9%** as well.\n'
    expect(results(text)).toEqual(['Devstral 2 @ LiveCodeBench = 61.9 %', 'Devstral 2 @ SWE-bench Verified = 72.2 %'])
  })

  it('reads Elo, and what a simulated business earned', () => {
    expect(results('Claude Sonnet 4.6 在 GDPval-AA 评测中 ELO 1633、排第一。')).toEqual([
      'Claude Sonnet 4.6 @ GDPval-AA = 1633 elo #1',
    ])
    expect(
      results('On Vending-Bench 2, Claude Opus 4.6 ended with a balance of $8,017 and GPT-5.2 earned $3,591.'),
    ).toEqual(['Claude Opus 4.6 @ Vending-Bench 2 = 8017 usd', 'GPT-5.2 @ Vending-Bench 2 = 3591 usd'])
  })

  it('gives a lone number behind several benchmarks to none of them', () => {
    expect(results('GPT-5.2 excels on SWE-bench Pro and Terminal-Bench 2.0, achieving a 77.3% score.')).toEqual([])
  })
})

describe('places', () => {
  it('reads ranks with and without a figure', () => {
    expect(results('GLM-5 is #1 open model in Code Arena.')).toEqual(['GLM-5 @ Code Arena #1'])
    expect(results('MiMo-V2-Pro 在 Artificial Analysis 排行榜中位列全球第八。')).toEqual([
      'MiMo-V2-Pro @ Artificial Analysis #8',
    ])
    expect(results('Seedance 2.0 tops Video Arena with a score of 1401.')).toEqual(
      ['Seedance 2.0 @ Video Arena = 1401 points #1'].map((line) => line.replace(' points', '')),
    )
  })

  it('shares a tied place, and takes places in the order of a list', () => {
    expect(results('Code Arena has GLM-5 (1451) at #1, with Kimi K2.5 and MiniMax M2.5 tied at #2.')).toEqual([
      'GLM-5 @ Code Arena = 1451 #1',
      'Kimi K2.5 @ Code Arena #2',
      'MiniMax M2.5 @ Code Arena #2',
    ])
    expect(results('Text Arena: #1 Claude Opus 4.6, #2 Gemini 3.1 Pro, #3 GPT-5.2.')).toEqual([
      'Claude Opus 4.6 @ Text Arena #1',
      'GPT-5.2 @ Text Arena #3',
      'Gemini 3.1 Pro @ Text Arena #2',
    ])
  })

  it('knows the lists of an arena by what they rank', () => {
    expect(results('LMArena update: GLM-5 is #2 in Vision, #3 in Text and #4 in Code.')).toEqual([
      'GLM-5 @ Code #4',
      'GLM-5 @ Text #3',
      'GLM-5 @ Vision #2',
    ])
  })

  it('takes no count, ordinal or range for a place', () => {
    expect(results('GLM-5 是第一款在 Code Arena 开放的模型。')).toEqual([])
    expect(results('GPT-5.2 is now in the top 3 of Code Arena.')).toEqual([])
  })
})

describe('results across a story', () => {
  it('keep to the benchmark that the story tells of, and to what the issue calls one', () => {
    expect(
      results(
        'Researchers introduced FieldNotes, a benchmark that asks agents to keep records. Claude Opus 5 comes out on top with 61.3%, followed by GPT-5.5 at 58.8%.',
      ),
    ).toEqual(['Claude Opus 5 @ FieldNotes = 61.3 %', 'GPT-5.5 @ FieldNotes = 58.8 %'])
    expect(results('MiniMax M4 took 55.2% on SWE-Bench Pro. On the same test, DeepSeek-V5 got 57.0%.')).toEqual([
      'DeepSeek-V5 @ SWE-Bench Pro = 57 %',
      'MiniMax M4 @ SWE-Bench Pro = 55.2 %',
    ])
  })

  it('are about what is possessed, not its possessor', () => {
    expect(results("### Cursor's Composer 3\n\nThe in-house model gets 64.2 on CursorBench.")).toEqual([
      'Composer 3 @ CursorBench = 64.2',
    ])
  })
})

describe('two numbers in one breath', () => {
  it('go to the winner and the loser in order', () => {
    expect(results('On MMLU-Pro, GLM-6 beats Qwen4-Max (88.1 vs. 86.9).')).toEqual([
      'GLM-6 @ MMLU-Pro = 88.1',
      'Qwen4-Max @ MMLU-Pro = 86.9',
    ])
    expect(results('MiniMax-M4 在 Terminal-Bench 2.0 上不敌 Claude Opus 5（61.0% 对 69.4%）。')).toEqual([
      'Claude Opus 5 @ Terminal-Bench 2.0 = 69.4 %',
      'MiniMax-M4 @ Terminal-Bench 2.0 = 61 %',
    ])
  })

  it('go to those that they are said to be of', () => {
    expect(results('DeepSeek-V5 clocked 66.7 percent on Terminal-Bench 2.0, versus 64.1 percent for GPT-5.5.')).toEqual(
      ['DeepSeek-V5 @ Terminal-Bench 2.0 = 66.7 %', 'GPT-5.5 @ Terminal-Bench 2.0 = 64.1 %'],
    )
    expect(results('GPT-5.5 and Claude Opus 5 tie on HLE at 41%.')).toEqual([
      'Claude Opus 5 @ HLE = 41 %',
      'GPT-5.5 @ HLE = 41 %',
    ])
  })
})

describe('numbers that look like none', () => {
  it('are results where they are shares of tasks, or follow "at"', () => {
    expect(results('On SWE-bench Verified, GPT-5.5 completed 81.2 percent of tasks.')).toEqual([
      'GPT-5.5 @ SWE-bench Verified = 81.2 %',
    ])
    expect(results('MiMo-V3 enters Text Arena at 1455.')).toEqual(['MiMo-V3 @ Text Arena = 1455'])
    expect(results('Ministral 4 8B: MMLU 79.1, GSM8K 94.0.')).toEqual([
      'Ministral 4 8B @ GSM8K = 94',
      'Ministral 4 8B @ MMLU = 79.1',
    ])
  })

  it('are none where they say by how much', () => {
    expect(results('InternVL4 比 Qwen4-VL 在 MathVista 上高 1.8 分。')).toEqual([])
  })
})

describe('results told in other orders', () => {
  it('are on the only benchmark of the sentence, also where it comes last', () => {
    expect(results('GLM-5 得分 78，DeepSeek-V3.2 只有 71，评测用的是 SWE-bench Pro。')).toEqual([
      'DeepSeek-V3.2 @ SWE-bench Pro = 71',
      'GLM-5 @ SWE-bench Pro = 78',
    ])
    expect(results('GPT-5.2 (52.9%) still leads Claude Opus 4.5 (49.0%) on ARC-AGI-2.')).toEqual([
      'Claude Opus 4.5 @ ARC-AGI-2 = 49 %',
      'GPT-5.2 @ ARC-AGI-2 = 52.9 %',
    ])
  })

  it('keep the own number apart from the one in the bracket behind it', () => {
    expect(results('# GLM-5\n\n- HLE: 41.5% (GPT-5.2: 45.5%)')).toEqual([
      'GLM-5 @ HLE = 41.5 %',
      'GPT-5.2 @ HLE = 45.5 %',
    ])
  })

  it('in items of their own are about whom the text above opened with', () => {
    expect(results('# News\n\nGLM-5 is out today.\n\n- SWE-bench Verified: 78.4%')).toEqual([
      'GLM-5 @ SWE-bench Verified = 78.4 %',
    ])
  })

  it('give places by the order of a list', () => {
    expect(results('LiveBench 榜单前三依次是 GPT-5.2、Claude Opus 4.6 和 Gemini 3 Pro。')).toEqual([
      'Claude Opus 4.6 @ LiveBench #2',
      'GPT-5.2 @ LiveBench #1',
      'Gemini 3 Pro @ LiveBench #3',
    ])
  })

  it('tell later editions of a benchmark from it', () => {
    expect(results('GPT-5.2 scored 67.3% on LegalBench-2 this week.')).toEqual(['GPT-5.2 @ LegalBench-2 = 67.3 %'])
  })

  it('never give what people reach to a system', () => {
    expect(results('Claude Opus 4.6 reaches 71% on OSWorld, while humans score 89%.')).toEqual([
      'Claude Opus 4.6 @ OSWorld = 71 %',
    ])
  })
})
