/** Names joined by "and", "or", 和, 、. */
import type { EntitySet } from '../plan.js'
import { isCue, isSet, textOf, type Item, type SetItem } from './question.js'

const JOINERS = /^(?:and|&|,|、|，|和|与|跟|及|以及|还有|同|plus|as well as)$/u
const CHOICE = /^(?:or|vs\.?|versus|或|或者|还是)$/u

/** Names joined by "and", "or", 和, 、 … become one item that remembers its parts. */
export function enumerations(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (!isSet(item)) {
      out.push(item)
      continue
    }
    const parts = [item]
    let joiner: 'and' | 'or' | null = null
    let last = at
    for (;;) {
      let next = last + 1
      let word: 'and' | 'or' | null = null
      while (next < items.length && next <= last + 3) {
        const between = items[next]!
        if (between.kind !== 'cue') break
        const text = between.text.trim()
        if (CHOICE.test(text)) word = 'or'
        else if (JOINERS.test(text)) word ??= 'and'
        else if (!/^(?:the|with|both|either)$/u.test(text)) break
        next++
      }
      const other = items[next]
      if (word === null || !isSet(other)) break
      // a comma alone joins only what is of one kind, and nothing to what is left out ("除了 Codex，OpenAI 还发布了…")
      const comma = next === last + 2 && /^[,，]$/u.test(textOf(items[last + 1]))
      if (comma && (!other.types.some((type) => item.types.includes(type)) || isCue(items[at - 1], 'op:exclude'))) break
      parts.push(other)
      joiner = word === 'or' ? 'or' : (joiner ?? 'and')
      last = next
    }
    if (parts.length === 1) out.push(item)
    else out.push(enumeration(parts, joiner ?? 'and'))
    at = last
  }
  return out
}

function enumeration(parts: readonly SetItem[], joiner: 'and' | 'or'): SetItem {
  const flat = parts.flatMap((part) => part.parts)
  const named = flat.every((part) => part.set.set === 'named')
  const set: EntitySet = named
    ? {
        set: 'named',
        ids: flat.flatMap((part) => (part.set.set === 'named' ? part.set.ids : [])),
        names: flat.flatMap((part) => (part.set.set === 'named' ? part.set.names : [])),
      }
    : { set: 'or', of: flat.map((part) => part.set) }
  return {
    kind: 'set',
    set,
    types: [...new Set(flat.flatMap((part) => part.types))],
    entities: [],
    parts: flat,
    joiner,
    start: flat[0]!.start,
    end: flat[flat.length - 1]!.end,
  }
}
