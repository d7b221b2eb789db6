import { describe, expect, it } from 'vitest'
import { relations } from '../support/claims.js'

const backers = (text: string): string[] => relations(text, 'invested-in')

describe('rounds of funding', () => {
  it('go to who raised, from everybody who led or joined', () => {
    expect(backers('**Cohere** closed a $500 million Series E. SoftBank led; Microsoft and NVIDIA joined.')).toEqual([
      'Microsoft > Cohere',
      'NVIDIA > Cohere',
      'SoftBank > Cohere',
    ])
    expect(
      backers('Cohere raised $500 million in a round led by SoftBank, with participation from NVIDIA and Microsoft.'),
    ).toEqual(['Microsoft > Cohere', 'NVIDIA > Cohere', 'SoftBank > Cohere'])
  })

  it('are read in Chinese, in one sentence, the next, or a bracket', () => {
    expect(backers('Cohere 完成新一轮融资，软银领投，英伟达和微软跟投。')).toEqual([
      '微软 > Cohere',
      '英伟达 > Cohere',
      '软银 > Cohere',
    ])
    expect(backers('Cohere 完成新一轮融资。软银领投。')).toEqual(['软银 > Cohere'])
    expect(backers('Cohere 拿到 2 亿美元融资（软银、英伟达参投）。')).toEqual(['英伟达 > Cohere', '软银 > Cohere'])
  })

  it('belong to the subject, not to a name inserted behind it', () => {
    expect(
      backers('Halden Robotics, founded by former Tesla engineer Priya Raman, closed a $20M seed from Lux Capital.'),
    ).toEqual(['Lux Capital > Halden Robotics'])
  })

  it('are no rounds without money', () => {
    expect(backers('Cohere released a model. Microsoft and NVIDIA joined the call.')).toEqual([])
    expect(backers('Cohere 未能完成融资，软银没有领投。')).toEqual([])
  })

  it('stand in tables with a column of investors, where a firm makes nothing', () => {
    const table = [
      '| Company | Business | Round | Amount | Lead investor |',
      '| --- | --- | --- | --- | --- |',
      '| Cohere | MCP hosting | Series E | $220M | SoftBank, Accel |',
    ].join('\n')
    expect(backers(table)).toEqual(['Accel > Cohere', 'SoftBank > Cohere'])
    expect(relations(table, 'released')).toEqual([])
  })

  it('are worded without a round, and go to no fund', () => {
    expect(backers('Cohere counts NVIDIA and SoftBank among its backers.')).toEqual([
      'NVIDIA > Cohere',
      'SoftBank > Cohere',
    ])
    expect(backers('阿里巴巴斥资 10 亿美元入股月之暗面。')).toEqual(['阿里巴巴 > 月之暗面'])
    expect(backers('SoftBank put $600m into Cohere alongside NVIDIA.')).not.toContain('SoftBank > NVIDIA')
  })
})
