/** Relations of one type that a text states, as mentions name their ends. */
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { relationSpec, type RelationType } from '../../src/ontology.js'
import { compareText } from '../../src/text/order.js'
import { knowledge } from './knowledge.js'

/** `source > target` of each, or `a + b` in order of code units where the type has no direction; without repeats. */
export function relations(text: string, wanted: RelationType): string[] {
  const issue = readIssueText({ id: 'test/issue', path: 'test/issue.md', text })
  const { claims, mentions } = extractIssue(issue, knowledge())
  const found = claims
    .filter(({ type }) => type === wanted)
    .map(({ source, target }) => [mentions[source]!.name, mentions[target]!.name])
    .map((ends) => (relationSpec(wanted).directed ? ends.join(' > ') : ends.sort(compareText).join(' + ')))
  return [...new Set(found)].sort(compareText)
}
