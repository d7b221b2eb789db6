import type { Block } from '../records/issue.js'
import { runAt } from './plain.js'

/**
 * Raw offsets of a plain stretch of a block, so that `issue.text.slice(start, end)` begins with its first and ends with
 * its last character. An empty stretch gives an empty one.
 */
export function plainToRaw(
  block: Pick<Block, 'runs' | 'start' | 'text'>,
  start: number,
  end: number,
): { start: number; end: number } {
  const { runs } = block
  if (runs.length === 0) return { start: block.start, end: block.start }
  const first = runAt(runs, start)
  const from = runs[first * 2 + 1]! + (start - runs[first * 2]!)
  if (end <= start) return { start: from, end: from }
  const last = runAt(runs, end - 1)
  let to = runs[last * 2 + 1]! + (end - runs[last * 2]!)
  // a run of length 0 (or one at the end of the text) tells where an entity ends
  const after = (last + 1) * 2
  if (runs[after] === end && (end === block.text.length || runs[after + 2] === end)) to = runs[after + 1]!
  return { start: from, end: to }
}
