/** Which entities are named together in a story: for the layout, and for the viewer's faint lines. No statement. */
import type { StatementGraph } from './statementGraph.js'
import { edgesOfKind } from './statementGraph.js'
import { compareBy, compareText } from '../text/order.js'

export interface CoMention {
  /** Graph keys, smaller first. */
  readonly a: string
  readonly b: string
  /** Sum over shared stories of 1 / (entities of the story − 1). */
  readonly weight: number
}

/** A story that lists more names than this says little of any pair of them. */
const MOST_NAMES = 12

/** Pairs in stable order, each once. */
export function coMentionsOf(graph: StatementGraph): CoMention[] {
  const stories = new Map<string, Set<string>>()
  for (const { source, target, attributes } of edgesOfKind(graph, 'structure')) {
    if (attributes.type !== 'MENTIONS') continue
    const names = stories.get(source) ?? new Set()
    names.add(target)
    stories.set(source, names)
  }
  const pairs = new Map<string, { a: string; b: string; weight: number }>()
  for (const [, names] of [...stories].sort((x, y) => compareText(x[0], y[0]))) {
    if (names.size > MOST_NAMES) continue
    const sorted = [...names].sort(compareText)
    const weight = 1 / (sorted.length - 1)
    sorted.forEach((a, index) => {
      for (const b of sorted.slice(index + 1)) {
        const key = `${a}\n${b}`
        const pair = pairs.get(key) ?? { a, b, weight: 0 }
        pair.weight += weight
        pairs.set(key, pair)
      }
    })
  }
  return [...pairs.values()].sort(
    compareBy(
      (pair) => pair.a,
      (pair) => pair.b,
    ),
  )
}
