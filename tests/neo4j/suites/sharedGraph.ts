import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractIssue } from '../../../src/extract/index.js'
import { buildGraph } from '../../../src/graph/build.js'
import type { StatementGraph } from '../../../src/graph/knowledgeGraph.js'
import { readIssueText } from '../../../src/issues/index.js'
import { linkExtractions } from '../../../src/link/index.js'
import { knowledge } from '../../support/knowledge.js'
import { SHARED } from '../../support/oracle.js'

/** One in so many issues of the corpus is read; `NEO4J_CORPUS=1` reads all. */
const ONE_IN = Number(process.env['NEO4J_CORPUS'] ?? 15)

/** The graph of all seeds and of a part of the corpus. */
export function sharedGraph(): StatementGraph {
  const under = (...folders: string[]): string[] =>
    readdirSync(join(SHARED, ...folders))
      .sort()
      .map((file) => join(...folders, file))
  const corpus = readdirSync(join(SHARED, 'corpus')).sort()
  const paths = [
    ...under('seeds'),
    ...corpus.flatMap((folder) => under('corpus', folder)).filter((_path, index) => index % ONE_IN === 0),
  ]
  const extractions = paths.map((path) => {
    const text = readFileSync(join(SHARED, path), 'utf8')
    return extractIssue(readIssueText({ id: path, path: basename(path), text }), knowledge())
  })
  return buildGraph(linkExtractions(extractions, knowledge())).graph
}
