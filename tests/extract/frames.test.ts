import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

describe('integrations', () => {
  it('gives each target of a list to the subject, none to another', () => {
    expect(
      relations('**Goose** speaks MCP and can sit on top of Ollama, vLLM or llama.cpp.', 'integrates-with'),
    ).toEqual(['Goose + MCP', 'Goose + Ollama', 'Goose + llama.cpp', 'Goose + vLLM'])
    expect(relations('**Goose** 今日开源。它可从钉钉、飞书与 Discord 遥控。', 'integrates-with')).toEqual([
      'Discord + Goose',
      'Goose + 钉钉',
      'Goose + 飞书',
    ])
  })

  it('takes hosts that act for hosts of what the story tells of', () => {
    expect(relations('**Claude Sonnet 4.6 发布。** Cursor 与 Windsurf 当天就接好了线。', 'integrates-with')).toEqual([
      'Claude Sonnet 4.6 + Cursor',
      'Claude Sonnet 4.6 + Windsurf',
    ])
  })

  it('says nothing where the statement is denied, before or after it', () => {
    expect(relations('Cursor 不支持 Ollama。', 'integrates-with')).toEqual([])
    expect(relations('“OpenAI 收购 Mistral AI”的截图系伪造。', 'acquired')).toEqual([])
    expect(relations('The claim that OpenAI acquired Mistral AI is false.', 'acquired')).toEqual([])
    expect(relations('OpenAI acquired Mistral AI.', 'acquired')).toEqual(['OpenAI > Mistral AI'])
  })
})

describe('acquisitions', () => {
  it('lets who buys a thing not release it', () => {
    expect(relations('OpenAI 宣布收购 Cursor。', 'acquired')).toEqual(['OpenAI > Cursor'])
    expect(relations('OpenAI 宣布收购 Cursor。', 'released')).toEqual([])
  })

  it('does not buy an organisation that somebody leaves for another', () => {
    expect(relations('OpenAI 研究员离职，将加入 Anthropic。', 'acquired')).toEqual([])
    expect(relations('OpenAI 核心研究员将加入 Anthropic。', 'acquired')).toEqual([])
  })
})

describe('releases', () => {
  it('reads the object moved before the verb, and things behind a colon', () => {
    expect(relations('清华大学把代理框架 LoopTutor 放上 GitHub。', 'released')).toContain('清华大学 > LoopTutor')
    expect(relations('Alibaba added two siblings on Tuesday: Qwen3-Max and Qwen3-Coder.', 'released')).toEqual([
      'Alibaba > Qwen3-Coder',
      'Alibaba > Qwen3-Max',
    ])
  })

  it('gives nothing to an organisation where a member acts', () => {
    expect(relations('**OpenAI news.** A member shared LoopTutor.', 'released')).toEqual([])
  })

  it('reads the makers of a table', () => {
    const table =
      '| Model | Maker | Elo |\n|---|---|---|\n| GLM-5 | Zhipu AI | 1455 |\n| Qwen3-Max | Alibaba | 1450 |\n'
    expect(relations(table, 'released')).toEqual(['Alibaba > Qwen3-Max', 'Zhipu AI > GLM-5'])
  })
})

describe('use', () => {
  it('needs the cue beside who uses and what', () => {
    expect(relations('**LMCache** is a cache. Google Cloud and NVIDIA run it in production.', 'uses')).toContain(
      'NVIDIA > LMCache',
    )
  })
})
