/** Issues → linked extractions, with progress. */
import { extractIssue } from '../extract/index.js'
import type { Knowledge } from '../lexicon/index.js'
import { linkExtractions } from '../link/index.js'
import type { Extraction, Issue, Linked } from '../records.js'
import { counted } from './format/number.js'
import { Progress } from './progress.js'
import { parsed, withSubjectReader } from './subjectReader.js'
import type { Terminal } from './terminal.js'

/** Extracts every issue, in order. */
export async function extractAll(
  issues: readonly Issue[],
  knowledge: Knowledge,
  terminal: Terminal,
): Promise<Extraction[]> {
  const reading = await withSubjectReader(knowledge, issues)
  const progress = new Progress(terminal, 'extracting', issues.length)
  const extractions = issues.map((issue, index) => {
    progress.at(index)
    return extractIssue(issue, reading)
  })
  progress.end()
  if (parsed.clauses > 0)
    terminal.detail(`${counted(parsed.clauses, 'English clause')} parsed that the frames left open`)
  return extractions
}

/** Extracts and links: the issues come back in the order given. */
export const extractAndLink = async (
  issues: readonly Issue[],
  knowledge: Knowledge,
  terminal: Terminal,
): Promise<Linked> => linkExtractions(await extractAll(issues, knowledge, terminal), knowledge)
