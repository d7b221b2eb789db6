import { describe, expect, test } from 'vitest'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { linkExtractions } from '../../src/link/index.js'
import type { Extraction } from '../../src/records.js'
import { knowledge, linkTexts } from '../support/knowledge.js'

const TEXTS = [
  '智谱 AI 发布 GLM-5，并开源权重。\n\nSonnet 4.6 也在同一天更新，Zorvex 提供算力。',
  'Zhipu released GLM 5 today. Claude Sonnet 4.6 got an update too.',
  '合作方有 Cloudflare、Okta 和 Zorvex。zai-org 的 GLM‑5 获得 1,200 个赞。',
]
const extractions = (): Extraction[] =>
  TEXTS.map((text, index) =>
    extractIssue(readIssueText({ id: `test/${index}`, path: `test/${index}.md`, text }), knowledge()),
  )

describe('linking', () => {
  test('spellings, scripts and short forms of one thing are one entity', () => {
    const ids = linkTexts(TEXTS).entities.map(({ id }) => id)
    expect(ids).toContain('model:glm-5')
    expect(ids).toContain('org:zhipu-ai')
    expect(ids.filter((id) => id.includes('sonnet'))).toEqual(['model:claude-sonnet-4.6'])
    expect(ids.filter((id) => id.includes('glm'))).toEqual(['model:glm-5'])
  })

  test('does not depend on the order of the issues', () => {
    const [one, two, three] = extractions() as [Extraction, Extraction, Extraction]
    const forward = linkExtractions([one, two, three], knowledge())
    const backward = linkExtractions([three, two, one], knowledge())
    expect(backward.entities).toEqual(forward.entities)
    expect(backward.merges).toEqual(forward.merges)
    expect([...backward.issues].reverse()).toEqual(forward.issues)
  })

  test('puts every form under one entity only, and keeps no entity without a mention', () => {
    const { entities, issues, merges } = linkExtractions(extractions(), knowledge())
    const met = new Set(issues.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)))
    expect(entities.filter(({ id }) => !met.has(id))).toEqual([])
    for (const merge of merges) expect(entities.map(({ id }) => id)).toContain(merge.entity)
    const owner = new Map<string, string>()
    for (const { form, entity, into } of merges) {
      expect(owner.get(`${form}\n${into}`) ?? entity).toBe(entity)
      owner.set(`${form}\n${into}`, entity)
    }
  })

  test('versions and sizes are never merged', () => {
    const ids = linkTexts([
      'Qwen3.5-27B 与 Qwen3.5-9B 同时上线。Claude Opus 4.5 和 Claude Opus 4.6 都可用。',
    ]).entities.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'model:qwen3.5-27b',
        'model:qwen3.5-9b',
        'model:claude-opus-4.5',
        'model:claude-opus-4.6',
      ]),
    )
  })
})
