/** Whom results told in items of their own are about: the system that the text above them opened with. */
import type { Knowledge } from '../../lexicon/index.js'
import type { Name, Scope } from '../scope.js'
import { readMarks, type Mark, type Named } from './marks.js'
import { keyOf, openingSubject, sameThing } from './subject.js'
import { readSentences } from './units.js'

/**
 * What a story leaves to the items that follow it.
 * @param before what was left to this story
 */
export function leadAfter(scope: Scope, before: Name | undefined, { scores }: Knowledge): Name | undefined {
  const first = scope.passages[0]
  if (!first) return before
  const item = first.block.kind === 'item'
  const until = scope.passages.findIndex(({ heading }) => !heading)
  let named = false
  let short: Name | undefined
  for (const passage of scope.passages.slice(0, Math.max(1, until + 1)))
    for (const sentence of readSentences(passage)) {
      const marks = readMarks(sentence, scores)
      const subject = openingSubject(sentence, marks, scores)
      if (!item && passage.heading && subject) {
        short = subject
        continue
      }
      if (short) return exact(marks, short) ?? short
      // one item's own says nothing of the next
      if (subject) return !item || (before && sameThing(subject, before)) ? subject : undefined
      named ||= passage.names.some((name) => !name.weak && !marks.some((mark) => 'name' in mark && mark.name === name))
    }
  if (short) return short
  // a label ("Benchmarks") or an item without a system goes on about the same
  return item || !named ? before : undefined
}

/** "Gemini 3.1 is out" above "Google shipped Gemini 3.1 Pro": the longer form. */
const exact = (marks: readonly Mark[], short: Name): Name | undefined =>
  marks.find((mark): mark is Named => mark.kind === 'system' && keyOf(mark.name).startsWith(keyOf(short)))?.name

/** True for an item that begins with a result, so that somebody else's name must stand above it. */
export function goesOn(scope: Scope, marks: readonly Mark[]): boolean {
  const [first] = marks
  return scope.passages[0]?.block.kind === 'item' && (first?.kind === 'benchmark' || first?.kind === 'value')
}
