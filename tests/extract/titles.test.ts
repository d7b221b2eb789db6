import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

const staff = (text: string): string[] => relations(text, 'works-at')

describe('persons by their titles', () => {
  it('go to the organisation beside the title', () => {
    expect(staff('OpenAI CEO Sam Altman spoke.')).toEqual(['Sam Altman > OpenAI'])
    expect(staff('Meta 的首席科学家是 Yann LeCun 与 Andrew Ng。')).toEqual(['Andrew Ng > Meta', 'Yann LeCun > Meta'])
  })

  it('go to who was bought where the text says "the company"', () => {
    expect(staff('NVIDIA acquired Cohere. Its chief executive, Andrew Ng, stays.')).toEqual(['Andrew Ng > Cohere'])
    expect(staff('英伟达收购 Cohere。公司由 Andrew Ng 创办。')).toEqual(['Andrew Ng > Cohere'])
  })

  it('follow who becomes or leads something', () => {
    expect(staff("Andrew Ng becomes NVIDIA's chief scientist.")).toEqual(['Andrew Ng > NVIDIA'])
    expect(staff('Andrew Ng, who leads Cohere, was there.')).toEqual(['Andrew Ng > Cohere'])
  })
})
