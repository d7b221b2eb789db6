import { describe, expect, it } from 'vitest'
import { PairWeights } from '../../src/lexicon/pairWeights.js'

const weights = new PairWeights({
  source: 'ours',
  threshold: 0.5,
  order: ['released', 'uses'],
  weights: { bias: [-1, -2], near: [3, 0], far: [-3, 0] },
})

describe('weights of pairs', () => {
  it('give each relation its probability, and leave some for none', () => {
    const [released, uses] = weights.judge([
      { relation: 'released', traits: ['bias', 'near'] },
      { relation: 'uses', traits: ['bias', 'near'] },
    ])
    expect(released).toBeCloseTo(Math.exp(2) / (1 + Math.exp(2) + Math.exp(-2)), 6)
    expect(uses).toBeCloseTo(Math.exp(-2) / (1 + Math.exp(2) + Math.exp(-2)), 6)
  })

  it('know nothing of traits that they were not trained on', () => {
    const [known] = weights.judge([{ relation: 'released', traits: ['bias', 'far'] }])
    const [unknown] = weights.judge([{ relation: 'released', traits: ['bias', 'far', 'never met'] }])
    expect(unknown).toBe(known)
  })

  it('judge an empty list', () => {
    expect(weights.judge([])).toEqual([])
  })
})
