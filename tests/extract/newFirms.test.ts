import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/cli/knowledge.js'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { linkExtractions } from '../../src/link/index.js'

const { knowledge } = loadKnowledge()
const idsOf = (text: string): string[] =>
  linkExtractions([extractIssue(readIssueText({ id: 'a/b', path: 'b.md', text }), knowledge)], knowledge).entities.map(
    ({ id }) => id,
  )

describe('firms in Han letters', () => {
  it('are told by their rounds, by what they are called and by their kind', () => {
    const ids = idsOf(
      '推理芯片公司晨屿半导体本周完成 9 亿元 B 轮融资，老股东小米战投超额认购。\n\n一家叫量衡科技的杭州公司开源了模型。\n\n云聚收购软件商“影璞”，对价 1 亿元。',
    )
    for (const id of ['org:晨屿半导体', 'org:小米战投', 'org:量衡科技', 'org:影璞']) expect(ids).toContain(id)
  })

  it('are no words of grammar and no fields', () => {
    const ids = idsOf('该公司已于周二完成 5 亿元融资。人形机器人公司获得 2 亿元投资。官方完成了融资。')
    expect(ids.filter((id) => id.startsWith('org:'))).toEqual([])
  })
})

describe('things with plain names', () => {
  it('are told by their making, their kind and their place', () => {
    const ids = idsOf(
      'Google shipped Tribunal, a contract reader that lives in Gmail. IBM bought the data-cleaning agent Mop.',
    )
    expect(ids).toContain('product:tribunal')
    expect(ids).toContain('product:mop')
    expect(idsOf('**quill** — an open-source dictation app for the Mac.')).toContain('product:quill')
  })

  it('stand in quotes behind what was made', () => {
    expect(idsOf('该行将模型接入自研的“云枢智谋”平台，覆盖多个场景。')).toContain('product:云枢智谋')
    expect(idsOf('Kimi 推出“史上最强”的模型。').filter((id) => id.includes('史上'))).toEqual([])
  })

  it('are commands with a slash, but no paths', () => {
    const ids = idsOf('Claude Code ships /tidyup, /stackup and more. Logs go to /tmp and docs/guide.')
    expect(ids).toContain('product:tidyup')
    expect(ids).toContain('product:stackup')
    expect(ids.filter((id) => /tmp|guide/u.test(id))).toEqual([])
  })
})

describe('editions', () => {
  it('take a bare number where it closes a mark, and no score', () => {
    const ids = idsOf('**Firefox 152** is out. It scored 71 on SWE-bench Pro and 40 on HumanEval 88.')
    expect(ids).toContain('product:firefox-152')
    expect(ids.filter((id) => id.includes('88'))).toEqual([])
  })
})
