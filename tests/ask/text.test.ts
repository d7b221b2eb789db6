/** What answers say, in both languages. */
import { describe, expect, test } from 'vitest'
import { askPrepared, prepareAsk } from '../../src/ask/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { fixture } from './fixture.js'
import { cues } from './support.js'

const index = prepareAsk(buildGraph(fixture), cues)

describe('the text of an answer', () => {
  test.each([
    ['Who made BridgeKit?', 'Who made BridgeKit: Otto Lind, Pixel Foundry.'],
    ['云雀发布了哪些模型？', 'Nimbus AI 发布的模型：Nimbus-3、Nimbus-3-Mini。'],
    ['Harbor Labs 在三月上旬推出了哪些产品', 'Harbor Labs 发布的产品（三月上旬）：HarborDesk。'],
    ['RiddleEval 是哪个大学做的？', '制作 RiddleEval 的大学与研究机构：Ridge University。'],
    ['Who uses a product made by Nimbus AI?', 'Who uses [what Nimbus AI released (products)]: Tramway.'],
    ['Which company released the most models?', 'Organisations with the most releases: Nimbus AI.'],
    ['被提到最多的模型是哪个', '出现期数最多的模型：Nimbus-3。'],
    ['How many issues mention Nimbus-3?', 'Issues that mention Nimbus-3: 3.'],
    ['现在一共收录了多少期？', '简报：4 期。'],
    ['BridgeKit 最早在哪一期登场', '最早提到 BridgeKit 的简报：2026-03-02 · demo/2026-03-02 · Issue 2026-03-02。'],
    ['Nimbus-3 的 StackBench 成绩是多少', 'Nimbus-3 · StackBench：64%（2026-03-05）'],
    ['Did Harbor Labs acquire Pixel Foundry?', 'Yes. Who acquired Pixel Foundry: Harbor Labs.'],
    ['Lantern 2.0 是云雀的吗', '不是：简报里说的是 Harbor Labs。'],
    ['Is QuillPad mentioned in the March 5 issue?', 'No: the issues state something else.'],
    [
      'Do the Mar 2 and Mar 10 issues name the same universities as working with Nimbus-3?',
      'No: Ridge University, Fjord Institute / Ridge University, Coast College.',
    ],
    ['Nimbus-3 的价格', '简报里没有相关说法。理解为：Nimbus-3 的价格。'],
  ])('%s', (question, text) => {
    expect(askPrepared(index, question).text).toBe(text)
  })

  test('gives several issues a line each, and says how many there are', () => {
    expect(askPrepared(index, '哪几期提到了 Tramway？').text.split('\n')).toEqual([
      '提到 Tramway 的简报，共 2 期：',
      '- 2026-03-02 · demo/2026-03-02 · Issue 2026-03-02',
      '- 2026-03-05 · demo/2026-03-05 · Issue 2026-03-05',
    ])
  })

  test('says what a conflict is about and what each side states', () => {
    const { text, answers } = askPrepared(index, '有哪些矛盾的说法')
    expect(answers.length).toBeGreaterThan(0)
    expect(text).toContain('Nimbus-3 的合作方')
    expect(text).toContain('   - 2026-03-02：')
    expect(text).toContain('   - 2026-03-10：')
  })

  test('quotes the sentence that names what is mentioned, not all of its story', () => {
    const { evidence } = askPrepared(index, 'Which issues mention Mira Chen?')
    expect(evidence.map(({ quote }) => quote)).toEqual([
      'Mira Chen, co-founder of Nimbus AI, showed HarborDesk by Harbor Labs.',
    ])
  })
})
