/** Numbers of an enumeration, and the names of one before them: "A、B 和 C 得分分别为 1、2 和 3". */
import { escapePattern } from '../../text/escape.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named, type Value } from './marks.js'
import type { Sentence } from './units.js'

const JOINT =
  /^\s*(?:[%％]|分|points?|pts)?\s*(?:[、,，/&|;；]|和|与|及|以及|and|,\s*and)?\s*(?:and\s|和|约|~|以及)?\s*$/iu
/** Side by side in an enumeration, makers of the names left out. */
export function isJoined(sentence: Sentence, left: Mark, right: Mark): boolean {
  let between = gap(sentence.passage.text, left.end, right.start)
  for (const name of sentence.passage.names)
    if (name.start >= left.end && name.end <= right.start)
      between = between.replace(new RegExp(`${escapePattern(name.text)}\\s*(?:的|['’]s)?`, 'u'), '')
  return JOINT.test(between)
}

/** "A、B 和 C 得分分别为 1、2 和 3": as many numbers side by side as names before them. */
export function inOrder(sentence: Sentence, marks: readonly Mark[]): Map<Value, { system?: Name; benchmark?: Name }> {
  const pairs = new Map<Value, { system?: Name; benchmark?: Name }>()
  const joined = (left: Mark, right: Mark): boolean =>
    left.kind === right.kind && left.bracket === right.bracket && isJoined(sentence, left, right)
  for (let at = 0; at < marks.length; at++) {
    if (marks[at]!.kind !== 'value') continue
    let end = at + 1
    while (end < marks.length && joined(marks[end - 1]!, marks[end]!)) end++
    const run = marks.slice(at, end) as Value[]
    const size = run.length
    if (size < 2) continue
    for (let stop = at; stop >= size; stop--) {
      const group = marks.slice(stop - size, stop) as Named[]
      const whole =
        group.every(({ kind }) => kind === group[0]!.kind) &&
        (group[0]!.kind === 'system' || group[0]!.kind === 'benchmark') &&
        group.every((mark, index) => index === 0 || joined(group[index - 1]!, mark)) &&
        !(stop - size > 0 && joined(marks[stop - size - 1]!, group[0]!))
      if (!whole) continue
      for (const [index, value] of run.entries())
        pairs.set(value, { ...pairs.get(value), [group[index]!.kind]: group[index]!.name })
    }
    // "edging out B (70.2 and 41.5)": on the benchmarks told before, in their order
    if (!pairs.has(run[0]!)) {
      const told = marks.slice(0, at).filter((mark): mark is Named => mark.kind === 'benchmark')
      const owner = marks[at - 1]
      if (told.length === size && owner?.kind === 'system' && told.at(-1)!.end <= owner.start)
        for (const [index, value] of run.entries())
          pairs.set(value, { system: owner.name, benchmark: told[index]!.name })
    }
    at = end - 1
  }
  return pairs
}
