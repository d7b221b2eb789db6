import { describe, expect, it } from 'vitest'
import {
  ask,
  buildGraph,
  exportGraph,
  extractIssue,
  linkExtractions,
  loadAskCues,
  loadKnowledge,
  readIssueText,
} from '../../src/index.js'
import { MONDAY, TUESDAY } from './support/issues.js'

describe('the library', () => {
  it('goes from text to answers and files without touching the disk', () => {
    const { knowledge } = loadKnowledge()
    const issues = [MONDAY, TUESDAY].map((text, at) =>
      readIssueText({ id: `daily/${at}`, path: `daily/${at}.md`, text }),
    )
    const linked = linkExtractions(
      issues.map((issue) => extractIssue(issue, knowledge)),
      knowledge,
    )
    const graph = buildGraph(linked)
    const answer = ask(graph, 'who released GLM-5', { cues: loadAskCues() })
    expect(answer.answers).toMatchObject([{ kind: 'entity', name: 'Zhipu AI' }])
    expect(exportGraph(graph.graph, 'gexf')).toMatchObject({ kind: 'text' })
  })
})
