/** What of a passage is quoted as evidence. */
import type { LocalClaim } from './claim.js'
import type { Name, Span } from './scope.js'

/** A quote that grows longer is no sentence to read beside an edge. */
const LONGEST = 320

/**
 * Where a claim is stated: its sentence and, where an end is only named in a neighbouring one ("It is by X"), all from the
 * one to the other, so that whoever reads the quote sees both. An end of another passage, such as the heading, stays out.
 */
export function statedIn({ passage, start, end, source, target }: LocalClaim): Span {
  const said = { start, end }
  for (const name of [source, target]) {
    if (!passage.names.includes(name) || isNamed(name, passage.text.slice(said.start, said.end))) continue
    const home = passage.sentences.find((sentence) => sentence.start <= name.start && name.end <= sentence.end)
    if (!home) continue
    const from = Math.min(said.start, home.start)
    const to = Math.max(said.end, home.end)
    if (to - from <= LONGEST) Object.assign(said, { start: from, end: to })
  }
  return said
}

const isNamed = (name: Name, quote: string): boolean => quote.includes(name.text)
