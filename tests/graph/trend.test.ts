import { describe, expect, it } from 'vitest'
import { topicTrends, type KnowledgeGraph } from '../../src/graph/index.js'

/** A graph of issues by date, and of topics by the issues of their stories. */
function graphOf(dates: Record<string, string | null>, topics: Record<string, readonly string[]>): KnowledgeGraph {
  return {
    issues: Object.keys(dates).map((id) => ({ id })),
    dateOf: (id: string) => dates[id] ?? null,
    topics: Object.keys(topics).map((id) => ({ id })),
    storiesOfTopic: (id: string) => topics[id]!.map((issue) => ({ issue })),
  } as unknown as KnowledgeGraph
}

describe('trends of topics', () => {
  it('are stories an issue of the newest seven days, less those of the seven before', () => {
    const graph = graphOf(
      { old: '2026-02-01', a: '2026-02-06', b: '2026-02-08', c: '2026-02-10', d: '2026-02-16', none: null },
      { up: ['a', 'c', 'd'], down: ['a', 'a', 'b'], even: ['a', 'c', 'none'], gone: ['old'] },
    )
    // the week up to Feb 16 begins on the 10th: two issues in it, two in the week before
    expect(Object.fromEntries(topicTrends(graph))).toEqual({ up: 0.5, down: -1.5, even: 0, gone: 0 })
  })

  it('say nothing where there is no week to compare with', () => {
    expect(topicTrends(graphOf({ a: '2026-02-16' }, { up: ['a'] })).size).toBe(0)
    expect(topicTrends(graphOf({ a: null }, { up: ['a'] })).size).toBe(0)
  })
})
