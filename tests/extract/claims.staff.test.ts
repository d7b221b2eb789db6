import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

const staff = (text: string): string[] => relations(text, 'works-at')

describe('who works where', () => {
  it('follows hires and moves to both ends', () => {
    expect(staff('Cohere poached Andrew Ng from NVIDIA.')).toEqual(['Andrew Ng > Cohere', 'Andrew Ng > NVIDIA'])
    expect(staff('Andrew Ng left NVIDIA for Cohere.')).toEqual(['Andrew Ng > Cohere', 'Andrew Ng > NVIDIA'])
    expect(staff('Cohere 聘请 Andrew Ng 担任首席科学家。')).toEqual(['Andrew Ng > Cohere'])
  })

  it('follows founders, with years and lists', () => {
    expect(staff('Cohere, which was founded in 2019 by Andrew Ng and Yann LeCun, sells models.')).toEqual([
      'Andrew Ng > Cohere',
      'Yann LeCun > Cohere',
    ])
    expect(staff('马斯克旗下的 xAI 又融资了。')).toEqual(['马斯克 > xAI'])
  })

  it('takes the organisation of the sentence before for "its chief"', () => {
    expect(staff('Cohere had a good week. Its chief executive, Andrew Ng, said so.')).toEqual(['Andrew Ng > Cohere'])
  })

  it('takes nobody for who is only called an engineer', () => {
    expect(staff('OpenAI 发布 GPT-5.2。工程师 Andrew Ng 试用了它。')).toEqual([])
  })
})

describe('who created what', () => {
  it('is told by authors and works', () => {
    const created = (text: string): string[] => relations(text, 'created')
    expect(created('OpenClaw passed 200,000 stars. Its creator, Peter Steinberger, was pleased.')).toEqual([
      'Peter Steinberger > OpenClaw',
    ])
    expect(created('Peter Steinberger, the developer behind OpenClaw, gave a talk.')).toEqual([
      'Peter Steinberger > OpenClaw',
    ])
  })
})
