import { describe, expect, it } from 'vitest'
import { figures } from '../support/extracted.js'

describe('counts on hubs', () => {
  it('gives a bracket to the name before it, and several in order', () => {
    expect(figures('Hugging Face 热榜：Kimi K2.5（2K+❤️）、GLM-5（777❤️，17.2 万下载）。')).toEqual([
      'GLM-5 downloads 172000',
      'GLM-5 likes 777',
      'Kimi K2.5 likes 2000',
    ])
    expect(figures('- **GLM-5 & Kimi K2.5**（国产）：两款模型（851❤️ / 450❤️）')).toEqual([
      'GLM-5 likes 851',
      'Kimi K2.5 likes 450',
    ])
  })

  it('never gives stars to the host', () => {
    expect(figures('拥有 10785 星的 newsboat-ai 项目在 GitHub 上很受欢迎。')).toEqual(['newsboat-ai stars 10785'])
    expect(figures('OpenClaw passed 80K stars on GitHub.')).toEqual(['OpenClaw stars 80000'])
  })

  it('keeps likes of posts out', () => {
    expect(figures('Running Claude Code on every server. (@someone — 8.3K❤️)')).toEqual([])
    expect(figures('**Transformers.js v4** — Hugging Face 博客 70 ❤️。')).toEqual([])
    expect(figures('一条爆款帖子把 Claude Code 的用法整理成文：1.17 万赞。')).toEqual([])
  })

  it('counts the word for likes where a hub is told of', () => {
    expect(figures('**GLM-5**\n\nGLM-5 在 HF 上获 1500+ 赞。')).toEqual(['GLM-5 likes 1500'])
  })
})

describe('sizes', () => {
  it('reads Chinese and English units', () => {
    expect(figures('小红书开源 dots.llm1，拥有 1420亿参数。')).toEqual(['dots.llm1 parameters 142000000000'])
    expect(figures('Mistral released Devstral 2, a 123B-parameter dense model with a 256K context window.')).toEqual([
      'Devstral 2 context 256000',
      'Devstral 2 parameters 123000000000',
    ])
    expect(figures('xAI 上线 Grok 4.20，支持 200 万 token 上下文。')).toEqual(['Grok 4.20 context 2000000'])
  })

  it('takes the total, not the active share', () => {
    expect(figures('Qwen3.5 总参数 397B，激活参数仅 17B。')).toEqual(['Qwen3.5 parameters 397000000000'])
    expect(figures('GLM-5 has 744B total parameters with 40B active parameters.')).toEqual([
      'GLM-5 parameters 744000000000',
    ])
  })

  it('goes to what is described, not to what it is built on', () => {
    expect(figures('百度发布拥有 40 亿参数的端到端模型 Qianfan-OCR。')).toEqual(['Qianfan-OCR parameters 4000000000'])
    expect(figures('Chroma 发布 Context-1，该模型基于 gpt-oss-20b 训练，参数量达 200 亿。')).toEqual([
      'Context-1 parameters 20000000000',
    ])
  })

  it('takes tokens, unnamed models and other sizes for none', () => {
    expect(figures('Claude Sonnet 4.6 used 280M total tokens.')).toEqual([])
    expect(figures('GLM-5 scored 71%, and a 14B model did well too.')).toEqual([])
  })
})

describe('money', () => {
  it('tells funding from valuation', () => {
    expect(figures('Baseten raises $300M at $5B valuation.')).toEqual([
      'Baseten funding 300000000',
      'Baseten valuation 5000000000',
    ])
    expect(figures('Replit 完成 4 亿美元融资，估值达 90 亿美元。')).toEqual([
      'Replit funding 400000000',
      'Replit valuation 9000000000',
    ])
  })

  it('goes to who receives it, not to customers or investors', () => {
    expect(figures('PolyAI 靠语音客服拿下万豪等大客户，最新一轮融资 2 亿美金。')).toEqual(['PolyAI funding 200000000'])
    expect(figures('Anthropic 向 Python 软件基金会投资 150 万美元。')).toEqual(['Python 软件基金会 funding 1500000'])
  })

  it('leaves out what is only sought', () => {
    expect(figures('月之暗面正寻求融资 10 亿美元。')).toEqual([])
  })
})

describe('speed', () => {
  it('turns shares into factors', () => {
    expect(figures('GPT-5.2 and GPT-5.2-Codex now run 40% faster.')).toEqual([
      'GPT-5.2 speedup 1.4',
      'GPT-5.2-Codex speedup 1.4',
    ])
    expect(figures('GLM-5 推理速度提升 2 倍。')).toEqual(['GLM-5 speedup 2'])
  })
})

describe('money', () => {
  it('goes to who raised it, never to who gave it', () => {
    expect(figures('Index Ventures and NEA have put $85 million into Tessellate AI, which builds compilers.')).toEqual([
      'Tessellate AI funding 85000000',
    ])
    expect(figures('Andreessen Horowitz led a $150 million round in ElevenLabs.')).toEqual([
      'ElevenLabs funding 150000000',
    ])
    expect(figures('Marlowe AI emerged from stealth with $31M in funding.')).toEqual(['Marlowe AI funding 31000000'])
  })

  it('is the round, not the sum of all rounds, a price or a rumour', () => {
    expect(figures('无问芯穹完成 5 亿元 B 轮融资，累计融资超 15 亿元。')).toEqual(['无问芯穹 funding 500000000'])
    expect(figures('Perplexity offered $34.5 billion for Chrome.')).toEqual([])
    expect(figures('Cohere is said to be raising $500 million.')).toEqual([])
  })
})

describe('figures told in other ways', () => {
  it('are counted by verbs, or ahead of their noun', () => {
    expect(figures('Gemma 4 has been downloaded more than 50 million times since April.')).toEqual([
      'Gemma 4 downloads 50000000',
    ])
    expect(figures('Downloads of Llama 4 have crossed the 100 million mark.')).toEqual(['Llama 4 downloads 100000000'])
    expect(figures('**5.2 万**　LangChain 的对手 Dify 在 GitHub 上的星标数。')).toEqual(['Dify stars 52000'])
    expect(figures('开源项目 MinerU 一周内星标从 3 万涨到 4.2 万。')).toEqual(['MinerU stars 42000'])
  })

  it('may stand before what they are of', () => {
    expect(figures('With two trillion parameters, Kimi K4 is the largest open model.')).toEqual([
      'Kimi K4 parameters 2000000000000',
    ])
    expect(figures('阶跃星辰推出 1300 亿参数的端到端语音大模型 Step-Audio 3。')).toEqual([
      'Step-Audio 3 parameters 130000000000',
    ])
  })

  it('point back to what was told of last', () => {
    expect(figures('Kimi K4 超越了 GPT-5.5。该模型在 Hugging Face 上的点赞数突破 4800。')).toEqual([
      'Kimi K4 likes 4800',
    ])
  })
})

describe('lists and tables of figures', () => {
  it('take what they count from the label above', () => {
    const counted = ['Dify stars 132000', 'vLLM stars 71000']
    expect(figures('- GitHub 星标周榜\n  - Dify：13.2 万（+1,900）\n  - vLLM：7.1 万（+800）')).toEqual(counted)
    expect(figures('## GitHub 星标周榜\n\n- Dify：13.2 万（+1,900）\n- vLLM：7.1 万（+800）')).toEqual(counted)
  })

  it('read rounds from tables, never for the investors', () => {
    expect(
      figures('| Company | Round | Amount | Lead |\n|---|---|---|---|\n| Cohere | Series F | $300M | Index Ventures |'),
    ).toEqual(['Cohere funding 300000000'])
  })

  it('give a fragment to what leads its paragraph', () => {
    expect(figures('**Dify** — builds agents on Qwen3-Max. 12.8K stars on GitHub and climbing.')).toEqual([
      'Dify stars 12800',
    ])
    expect(figures('**Claude Code** — now runs on phones. 46K❤️.')).toEqual([])
  })
})

describe('names that nobody knows', () => {
  it('own the figure that stands right beside them', () => {
    expect(figures('Quillfish-3 has 1 trillion parameters, 32B of them active.')).toEqual([
      'Quillfish-3 parameters 1000000000000',
    ])
    expect(figures('plover-api（5230 星）能离线转写。')).toEqual(['plover-api stars 5230'])
  })
})
