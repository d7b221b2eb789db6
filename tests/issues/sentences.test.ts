import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/issues/index.js'
import { blocksOf, issueOf } from './sample.js'

const split = (text: string): string[] => {
  const block = blocksOf(issueOf(text))[0]!
  return sentences(block).map(({ start, end }) => block.text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    [
      'OpenLab 发布星辰 3.5。它很快！真的吗？是的；不错',
      ['OpenLab 发布星辰 3.5。', '它很快！', '真的吗？', '是的；', '不错'],
    ],
    ['他说：“星辰很快。”然后走了。', ['他说：“星辰很快。”', '然后走了。']],
    [
      'Nova v4.0 scores 3.5 points. It wins! Does it? Yes.',
      ['Nova v4.0 scores 3.5 points.', 'It wins!', 'Does it?', 'Yes.'],
    ],
    [
      'Customers in the U.S. like it, e.g. Acme vs. Orca Inc. today.',
      ['Customers in the U.S. like it, e.g. Acme vs. Orca Inc. today.'],
    ],
    ['A post by G. Park of OpenLab. Dr. Ray agrees.', ['A post by G. Park of OpenLab.', 'Dr. Ray agrees.']],
    ['Latency is 200 ms. However, it grows.', ['Latency is 200 ms.', 'However, it grows.']],
    [
      'Run `a. B` and [Nova. The model](https://example.org) now. Done.',
      ['Run a. B and Nova. The model now.', 'Done.'],
    ],
    ['It is trending. (4.4K likes) More soon.', ['It is trending. (4.4K likes)', 'More soon.']],
    ['星辰发布了。（8.8K 赞）后文。', ['星辰发布了。（8.8K 赞）', '后文。']],
    [
      'Read SKILL.md at example.org. ok... Then "stop." Go.',
      ['Read SKILL.md at example.org. ok...', 'Then "stop."', 'Go.'],
    ],
    ['支持 Nova.后文继续', ['支持 Nova.', '后文继续']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('gives a row as one', () => {
    const rows = blocksOf(issueOf('| a. B | c |\n|---|---|\n| d. E | f |'))
    expect(rows.map((row) => sentences(row).length)).toEqual([1, 1])
  })
})
