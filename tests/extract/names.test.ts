import { describe, expect, test } from 'vitest'
import { entitiesOf } from '../support/knowledge.js'

describe('forms that are also words', () => {
  test('count amid Chinese and inside an English sentence', () => {
    expect(entitiesOf('团队把日报搬到了 Obsidian 里。')).toContain('product Obsidian')
    expect(entitiesOf('The new clips were made with Runway last week.')).toContain('org Runway')
  })
  test('do not count as ordinary words or as parts of other names', () => {
    expect(entitiesOf('She stood on the runway and took excellent notes.')).toEqual([])
    expect(entitiesOf('几款 apps 都还在测试，vibe coding 仍然流行。')).toEqual([])
  })
  test('count where a version of them is named', () => {
    expect(entitiesOf('Bun shipped today.\n\nThe changes are listed for Bun v1.9.2 in full.')).toContain('product Bun')
  })
})

describe('makers and their lines', () => {
  test('who acts is the maker, what is used is the model', () => {
    expect(entitiesOf('Mistral 收购了一家小公司。')).toContain('org Mistral AI')
    expect(entitiesOf('Qwen 放出了新的权重。')).toContain('org Alibaba')
    expect(entitiesOf('我们基于 Qwen 模型做了微调。')).toContain('model Qwen')
  })
})

describe('brands with names of their own', () => {
  test.each([
    ['Mistral 上线了 Mistral Compute 服务。', 'product Mistral Compute'],
    ['LangSmith Insights 会定时跑评估。', 'product LangSmith Insights'],
    ['They connected it through the GitHub MCP Server yesterday.', 'product GitHub MCP Server'],
  ])('%s', (text, expected) => {
    expect(entitiesOf(text)).toContain(expected)
  })
})

describe('members of model families', () => {
  test.each([
    ['GPT-4.1 mini 今天下架。', 'model GPT-4.1 mini'],
    ['Kimi K2.5 Thinking 排在第一。', 'model Kimi K2.5 Thinking'],
    ['Claude Opus 4.6 Agent 框架升级。', 'model Claude Opus 4.6'],
  ])('%s', (text, expected) => {
    expect(entitiesOf(text)).toContain(expected)
  })
})

describe('names that nobody knew', () => {
  test('are typed by the list they stand in', () => {
    expect(entitiesOf('合作方有 Cloudflare、Okta、Zorvex 和 Snowflake。')).toContain('org Zorvex')
  })
  test('are typed by who does deals', () => {
    expect(entitiesOf('OpenAI 收购了 Zorvex，价格没有公布。')).toContain('org Zorvex')
  })
  test('headlines, files, counts and qualities are none', () => {
    expect(entitiesOf('**Fan Direction Confusion Ensues Again**: members talked about it.')).toEqual([])
    expect(entitiesOf('请先运行 train.py，再看 --presence-penalty 的说明。')).toEqual([])
    expect(entitiesOf('它从 Top 30 升到了 Top 5。')).toEqual([])
    expect(entitiesOf('The result was vertical-specific and quite community-driven.')).toEqual([])
  })
})

describe('persons', () => {
  test('a given name alone stands for who is named in full', () => {
    const found = entitiesOf('Martha Quillfeather 说这很重要。\n\n后来 Martha 表示还要等等。')
    expect(found.filter((each) => each.startsWith('person'))).toEqual(['person Martha Quillfeather'])
  })
})

describe('short Han forms', () => {
  test('are not cut out of longer words', () => {
    expect(entitiesOf('这能提高通用能力，也可灵活部署。')).toEqual([])
    expect(entitiesOf('高通发布了新的平台。')).toContain('org Qualcomm')
  })
})
