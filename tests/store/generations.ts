/** States that tell which generation they are in every part, so that a mixture would show. */
import { buildGraph } from '../../src/graph/index.js'
import type { NewState } from '../../src/store/index.js'
import { issue, linked, says } from '../graph/story.js'

const ISSUES = 12

export function state(generation: number): NewState {
  const name = `generation ${generation}`
  const issues = Array.from({ length: ISSUES }, (_, index) =>
    issue(`issue/${index}`, '2026-01-01', [
      { text: `${name}: Acme ships Nova.`, says: [says('org:acme', 'released', 'model:nova')] },
    ]),
  )
  return {
    catalog: {
      name,
      fingerprint: name,
      issues: issues.map((one) => ({
        ...one.issue,
        file: `/news/${one.issue.id}.md`,
        ownId: one.issue.id,
        roots: ['/news'],
      })),
    },
    fresh: new Map(
      issues.map(({ issue: meta, stories }) => [
        meta.hash,
        { issue: meta, stories, mentions: [], claims: [], figures: [], quotes: { '0-1': name } },
      ]),
    ),
    graph: buildGraph(linked(issues), { name, topics: false }),
  }
}
