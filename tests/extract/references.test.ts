import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

const made = (text: string): string[] => relations(text, 'released')
const joined = (text: string): string[] => relations(text, 'integrates-with')

describe('what a lead names', () => {
  it('is published by who stands behind it with a day', () => {
    expect(made('**Halden Bench：长任务评测。** NVIDIA（3 月 4 日）——测量 Agent 的耐力。')).toEqual([
      'NVIDIA > Halden Bench',
    ])
  })

  it('is of all who stand before its colon, though only one is known for it', () => {
    expect(made('**Anthropic 和剑桥大学：Claude Opus 4.6** — 联合项目。')).toContain('剑桥大学 > Claude Opus 4.6')
  })

  it('is the feature where a model only says of what', () => {
    expect(joined('**Veo 模型 Responses API** — 视频也能调用。')).toContain('Responses API + Veo')
  })
})

describe('short forms and pronouns', () => {
  it('stand for the longer name of the story', () => {
    expect(made('**OpenAI Skills + Hosted Lantern。** Responses API 新增 Skills 支持和远程 Lantern 工具。')).toContain(
      'OpenAI > Hosted Lantern',
    )
  })

  it('stand for what the story is about', () => {
    expect(joined('**Gemini 3 Pro** 发布。团队把它接入 Cursor。')).toContain('Cursor + Gemini 3 Pro')
  })

  it('do not make the maker of a thing its user', () => {
    expect(relations('Anthropic 更新了条款。使用 Claude 账号登录的人要注意。', 'uses')).toEqual([])
  })

  it('leave the deed of an employee to the person', () => {
    expect(made('前 OpenAI 科学家 Andrej Karpathy 今日开源名为 Marlinet 的项目。')).not.toContain('OpenAI > Marlinet')
  })
})
