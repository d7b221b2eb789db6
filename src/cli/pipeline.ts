/** Issues → linked extractions, with progress. */
import { extractIssue } from '../extract/index.js'
import type { Knowledge } from '../lexicon/index.js'
import { linkExtractions } from '../link/index.js'
import type { Extraction, Issue, Linked } from '../records.js'
import { Progress } from './progress.js'
import type { Terminal } from './terminal.js'

/** Extracts every issue, in order. */
export function extractAll(issues: readonly Issue[], knowledge: Knowledge, terminal: Terminal): Extraction[] {
  const progress = new Progress(terminal, 'extracting', issues.length)
  const extractions = issues.map((issue, index) => {
    progress.at(index)
    return extractIssue(issue, knowledge)
  })
  progress.end()
  return extractions
}

/** Extracts and links: the issues come back in the order given. */
export const extractAndLink = (issues: readonly Issue[], knowledge: Knowledge, terminal: Terminal): Linked =>
  linkExtractions(extractAll(issues, knowledge, terminal), knowledge)
