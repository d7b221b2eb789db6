import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

describe('constructions', () => {
  it('give use by an organisation, however it is worded', () => {
    expect(relations('Walmart built its shopping assistant with GPT-5.4.', 'uses')).toEqual(['Walmart > GPT-5.4'])
    expect(relations('DoorDash switched its support bot from GPT-4o to Claude Haiku 4.5.', 'uses')).toEqual([
      'DoorDash > Claude Haiku 4.5',
    ])
    expect(relations('比亚迪将客服系统切换到 Qwen3-Max。', 'uses')).toEqual(['比亚迪 > Qwen3-Max'])
    expect(relations('Coze 的客户包括富士通和招商银行。', 'uses')).toEqual(['富士通 > Coze', '招商银行 > Coze'])
  })

  it('give integrations to every member of a list', () => {
    expect(relations('**Kimi K3** is out, with day-0 support in vLLM, SGLang and Ollama.', 'integrates-with')).toEqual([
      'Kimi K3 + Ollama',
      'Kimi K3 + SGLang',
      'Kimi K3 + vLLM',
    ])
    expect(relations('**Dify** 支持把结果推送到飞书和钉钉。', 'integrates-with')).toEqual([
      'Dify + 钉钉',
      'Dify + 飞书',
    ])
  })

  it('give integrations by menus, merges, lists and what takes a thing in', () => {
    expect(relations('You can pick GLM-5 from the model menu in Cline and Kilo Code.', 'integrates-with')).toEqual([
      'Cline + GLM-5',
      'GLM-5 + Kilo Code',
    ])
    expect(relations('Support for DeepSeek-V3 has been merged into llama.cpp and MLX.', 'integrates-with')).toEqual([
      'DeepSeek-V3 + MLX',
      'DeepSeek-V3 + llama.cpp',
    ])
    expect(relations('GLM-5 已被 Cursor 和 Trae 收录进模型列表。', 'integrates-with')).toEqual([
      'Cursor + GLM-5',
      'GLM-5 + Trae',
    ])
    expect(relations('Siri will lean on Gemini for web answers.', 'integrates-with')).toEqual(['Gemini + Siri'])
  })

  it('give use for what is counted among customers, and none to a thing', () => {
    expect(relations('Coze counts Fujitsu and Siemens among its customers.', 'uses')).toEqual([
      'Fujitsu > Coze',
      'Siemens > Coze',
    ])
    expect(relations('Cursor adopted Claude Opus 4.6.', 'uses')).toEqual([])
  })

  it('give no partnership to those who only fund together', () => {
    expect(relations('Cohere 获 2 亿美元融资，软银与英伟达联合领投。', 'partners-with')).toEqual([])
  })

  it('give partnerships to each pair of a joint work', () => {
    expect(relations('Siemens and NVIDIA will jointly train a model for plants.', 'partners-with')).toEqual([
      'NVIDIA + Siemens',
    ])
  })

  it('give nothing for what is denied, weighed or set against', () => {
    expect(relations('Zed does not support Bitbucket.', 'integrates-with')).toEqual([])
    expect(relations('Apple is in talks with Google about a partnership.', 'partners-with')).toEqual([])
    expect(relations('An alternative to VS Code, Cursor 3 is faster.', 'integrates-with')).toEqual([])
  })

  it('takes no time over text made to be slow', () => {
    expect(relations(`Cursor ${'现已'.repeat(3000)}`, 'integrates-with')).toEqual([])
  })
})
