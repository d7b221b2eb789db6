import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

const made = (text: string): string[] => relations(text, 'released')

describe('makers', () => {
  it('are found beside their things in commas', () => {
    expect(made("Cursor's in-house model, Composer 1, is faster.")).toEqual(['Cursor > Composer 1'])
    expect(made("Composer 1, Cursor's in-house model, is faster.")).toEqual(['Cursor > Composer 1'])
    expect(made('Out today: FLUX.2, an image model built by engineers at Black Forest Labs.')).toEqual([
      'Black Forest Labs > FLUX.2',
    ])
  })

  it('act through their people, and together', () => {
    expect(made('A team at NVIDIA has built Nemotron 3.')).toEqual(['NVIDIA > Nemotron 3'])
    expect(made('NVIDIA, together with Cohere, trained **Marlin-2B**.')).toEqual([
      'Cohere > Marlin-2B',
      'NVIDIA > Marlin-2B',
    ])
  })

  it('go on with their list behind an adverbial', () => {
    expect(made('Anthropic launched Claude Opus 4.6 and, for teams, Claude Cowork.')).toEqual([
      'Anthropic > Claude Cowork',
      'Anthropic > Claude Opus 4.6',
    ])
  })

  it('are called by their things', () => {
    expect(made('Anysphere, the company behind Cursor, hired.')).toEqual(['Anysphere > Cursor'])
    expect(made('Cursor 的开发商 Anysphere 正在招人。')).toEqual(['Anysphere > Cursor'])
  })

  it('own what a pronoun gives them', () => {
    expect(made('智谱 AI 完成融资，并公布了其新模型 GLM-5。')).toEqual(['智谱 AI > GLM-5'])
  })

  it('are none where the release is denied', () => {
    expect(made("OpenAI didn't release GPT-6.")).toEqual([])
    expect(made('OpenAI 还没发布 GPT-6。')).toEqual([])
  })
})
