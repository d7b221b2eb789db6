import { describe, expect, it } from 'vitest'
import { withFormerIds } from '../../src/cli/formerIds.js'
import type { Entity } from '../../src/records.js'

const entity = (id: string, name: string, aliases: string[] = [], formerIds: string[] = []): Entity => ({
  id,
  type: id.split(':')[0] as Entity['type'],
  name,
  aliases,
  formerIds,
  reasons: [],
  known: false,
  owners: [],
})

const former = (before: Entity[], after: Entity[]): Record<string, string[]> =>
  Object.fromEntries(withFormerIds(before, after).map(({ id, formerIds }) => [id, formerIds]))

describe('withFormerIds', () => {
  it('leaves ids alone that did not change', () => {
    expect(former([entity('org:a', 'A')], [entity('org:a', 'A')])).toEqual({ 'org:a': [] })
  })

  it('gives an id that changed to who bears the name now', () => {
    const before = [entity('org:zhipu', 'Zhipu'), entity('product:codex', 'Codex')]
    const after = [entity('org:zhipu-ai', 'Zhipu AI', ['zhipu']), entity('model:codex', 'Codex')]
    expect(former(before, after)).toEqual({ 'org:zhipu-ai': ['org:zhipu'], 'model:codex': ['product:codex'] })
  })

  it('keeps ids over many builds, until another entity has them', () => {
    const before = [entity('org:b', 'B', [], ['org:a'])]
    expect(former(before, [entity('org:b', 'B')])).toEqual({ 'org:b': ['org:a'] })
    expect(former(before, [entity('org:c', 'B')])).toEqual({ 'org:c': ['org:a', 'org:b'] })
    expect(former(before, [entity('org:a', 'A'), entity('org:b', 'B')])).toEqual({ 'org:a': [], 'org:b': [] })
  })

  it('prefers the same type, and guesses at nothing', () => {
    const before = [entity('org:x', 'X')]
    expect(former(before, [entity('org:y', 'Y', ['X']), entity('product:z', 'Z', ['X'])])).toEqual({
      'org:y': ['org:x'],
      'product:z': [],
    })
    expect(former(before, [entity('model:y', 'Y', ['X']), entity('product:z', 'Z', ['X'])])).toEqual({
      'model:y': [],
      'product:z': [],
    })
    expect(former(before, [entity('org:new', 'New')])).toEqual({ 'org:new': [] })
  })
})
