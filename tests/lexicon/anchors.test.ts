import { describe, expect, it } from 'vitest'
import { AnchorIndex } from '../../src/lexicon/anchors.js'

const classes = new Map([
  ['adopt', ['uses', 'runs on', '用上了']],
  ['sign', ['=', 'is']],
])
const candidates = (pattern: string, text: string): boolean =>
  new AnchorIndex([pattern], classes).candidates(text).length > 0

describe('constructions are asked only of texts that have a word of theirs', () => {
  it('by a word, a run of Han letters or a class', () => {
    expect(candidates('{A} teams up with {B}', 'x teams up with y')).toBe(true)
    expect(candidates('{A} teams up with {B}', 'x steams up with y')).toBe(false)
    expect(candidates('{A} 把 {B} 接入', '某某接入某某')).toBe(true)
    expect(candidates('{A} 把 {B} 接入', '某某使用某某')).toBe(false)
    expect(candidates('{A} <adopt> {B}', 'x runs on y')).toBe(true)
    expect(candidates('{A} <adopt> {B}', 'x likes y')).toBe(false)
  })

  it('by any of the words of a group', () => {
    expect(candidates('{P} (signed|struck) ~ (a)? partnership', 'they struck gold')).toBe(false)
    expect(candidates('{P} (signed|struck) ~ (a)?', 'they struck gold')).toBe(true)
    expect(candidates('{P} (signed|struck) ~ (a)?', 'they found a mine')).toBe(false)
  })

  it('never by what may be left out, or where a part has no word', () => {
    expect(candidates('{A} (quietly)? <adopt>* {B}', 'nothing of it')).toBe(true)
    expect(candidates('{A} <sign> {B}', 'x = y')).toBe(true)
    expect(candidates('{A} 用了? {B}', '用')).toBe(true)
  })
})
