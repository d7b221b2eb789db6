import { describe, expect, it } from 'vitest'
import { blocksOf, issueOf, outline } from './sample.js'

describe('stories', () => {
  it('makes a story of each bullet with its nested items and continuation', () => {
    const issue = issueOf('## Models\n\n- **Nova-3**: out now.\n  - It has 70B.\n\n  More of it.\n- **Orca-2**: later.')
    expect(outline(issue)).toEqual([
      '[Models] Nova-3: item/content item/content paragraph/content',
      '[Models] Orca-2: item/content',
    ])
    expect(issue.stories[0]!.blocks.map((block) => block.level)).toEqual([1, 2, 0])
  })

  it('makes a story of each bold-led paragraph, the heading above being its section', () => {
    const issue = issueOf(
      '# Letter\n\n## 🧠 模型\n\n**星辰-3发布。** 参数量很大。\n\n**海豚-7B开源。** 手机可跑。\n\n它很小。',
    )
    expect(outline(issue)).toEqual([
      '[🧠 模型] 星辰-3发布: paragraph/content',
      '[🧠 模型] 海豚-7B开源: paragraph/content paragraph/content',
    ])
  })

  it('keeps a headed block whole, with its points, labels and links', () => {
    const text =
      '## OpenLab releases Nova-3\n\n- 70B parameters\n- open weights\n\n**Why it matters:** it is cheap.\n\n[Read more](https://example.org/n)\n\n## Acme buys Orca\n\nFor $40M.'
    expect(outline(issueOf(text))).toEqual([
      '[] OpenLab releases Nova-3: heading/content item/content item/content paragraph/content paragraph/sources',
      '[] Acme buys Orca: heading/content paragraph/content',
    ])
  })

  it('takes a bold line above bullets as their section, and ends it with them', () => {
    const text = '## 模型\n\n**趋势榜一览：**\n- **星辰-3**：第一\n- **海豚-7B**：第二\n\n**云雀发布。** 很快。'
    expect(outline(issueOf(text))).toEqual([
      '[趋势榜一览：] 星辰-3: item/content',
      '[趋势榜一览：] 海豚-7B: item/content',
      '[模型] 云雀发布: paragraph/content',
    ])
  })

  it('makes the intro a story of its own, with the title but not as news of a date', () => {
    const issue = issueOf(
      '# Nova ships as Orca follows\n\n**March 4, 2026**\n\nA busy day.\n\n## News\n\n**Nova-3 ships.** Now.',
    )
    expect(outline(issue)).toEqual([
      '[] Nova ships as Orca follows: heading/content paragraph/noise paragraph/content',
      '[News] Nova-3 ships: paragraph/content',
    ])
  })

  it('finds headings that nobody marked in plain text', () => {
    const text =
      'MODEL DIGEST\n\nHEADLINES\n\nOpenLab Ships Nova-3\n\nOpenLab released Nova-3 today, a 70B model with open weights.\n\nAcme Buys Orca\n\nAcme bought Orca for forty million dollars in cash on Monday.'
    expect(outline(issueOf(text, 'txt'))).toEqual([
      '[HEADLINES] OpenLab Ships Nova-3: heading/content paragraph/content',
      '[HEADLINES] Acme Buys Orca: heading/content paragraph/content',
    ])
    const chinese = '一、大模型\n1、星辰-3发布。\n2、海豚-7B开源。\n\n二、融资\n① 南山完成融资。'
    expect(issueOf(chinese, 'txt').stories.map((story) => story.section)).toEqual([
      '一、大模型',
      '一、大模型',
      '二、融资',
    ])
  })

  it('makes each paragraph of a text without structure a story', () => {
    expect(issueOf('Nova-3 is out.\n\nOrca raised $40M.\n\nBob Ray joined OpenLab.', 'txt').stories).toHaveLength(3)
  })
})

describe('roles', () => {
  const role = (line: string): string =>
    blocksOf(issueOf(`## Nova-3 ships today\n\nOpenLab shipped it.\n\n${line}`)).at(-1)!.role

  it.each([
    ['相关链接：[官方发布：星辰 3](https://example.org/a)｜[评测](https://example.org/b)', 'sources'],
    ['> 相关链接：[官方发布](https://example.org/a)', 'sources'],
    ['**来源：** [某某网](https://example.org/a)', 'sources'],
    ['[查看详情 →](https://example.org/a)', 'sources'],
    ['👉 https://example.org/a', 'sources'],
    ['📎 [Wire](https://example.org/a) · [Post](https://example.org/b)', 'sources'],
    ['https://example.org/a', 'sources'],
    ['[OpenLab ships Nova-3 with open weights](https://example.org/a)', 'content'],
    ['It came with [a paper](https://example.org/a) and code.', 'content'],
    ['本期由某某云赞助播出', 'noise'],
    ['Unsubscribe: https://example.org/u', 'noise'],
    ['订阅价格为每月 20 美元，星辰 Pro 为 200 美元，企业版另议，教育用户半价，均含语音功能与更高的额度。', 'content'],
  ])('%s is %s', (line, expected) => {
    expect(role(line)).toBe(expected)
  })

  it('takes links under a label for sources, but titles under "Links" for news', () => {
    const labelled = issueOf('## Nova-3 ships today\n\nNow.\n\n相关链接：\n- [Nova by OpenLab](https://example.org/a)')
    expect(blocksOf(labelled).at(-1)!.role).toBe('sources')
    expect(labelled.stories[0]!.urls).toEqual(['https://example.org/a'])
    const links = issueOf('## Quick links\n\n- [Hydra 2 is out with better OCR](https://example.org/a)')
    expect(blocksOf(links).at(-1)!.role).toBe('content')
  })

  it('knows a digest by the headings that repeat it, by words or by number', () => {
    const text =
      '## 概览\n### 要闻\n- 某某发布星辰-3 [↗](https://example.org/a) `#1`\n- 云雀收购小蜂 `#2`\n\n---\n\n## [某某发布星辰-3](https://example.org/a) `#1`\n> 摘要。\n\n正文。\n\n## 云雀完成对小蜂的收购 `#2`\n\n正文。'
    expect(outline(issueOf(text))).toEqual([
      '[] 概览: heading/overview',
      '[概览] 要闻: heading/overview item/overview item/overview',
      '[] 某某发布星辰-3: heading/content quote/content paragraph/content',
      '[] 云雀完成对小蜂的收购: heading/content paragraph/content',
    ])
  })

  it('leaves blocks out that only subscribe, sponsor or navigate', () => {
    const text =
      '## Nova-3 ships today\n\nNow.\n\n## Sponsor\n\nBuy our mattress.\n\n## 收听语音版\n\n| a | b |\n|---|---|\n| c | d |'
    expect(outline(issueOf(text))).toHaveLength(1)
  })
})
