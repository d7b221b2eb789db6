/** The package's own lexicon, loaded once a process, and texts of a test read with it as if they were issues. */
import { loadKnowledge } from '../../src/cli/knowledge.js'
import { withSubjectReader } from '../../src/cli/subjectReader.js'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import type { Knowledge } from '../../src/lexicon/index.js'
import { linkExtractions } from '../../src/link/index.js'
import type { Linked } from '../../src/records.js'

let loaded: Knowledge | undefined

/** Lexicon and cue words of `data/lexicon/`. */
export const knowledge = (): Knowledge => (loaded ??= loadKnowledge().knowledge)

/** The same with the parser of English. */
export const englishKnowledge = (): Promise<Knowledge> => withSubjectReader(knowledge(), [{ language: 'en' }])

/** Extracts and links Markdown texts, each an issue of its own (`test/0`, `test/1`, …). */
export function linkTexts(texts: readonly string[], known: Knowledge = knowledge()): Linked {
  const issues = texts.map((text, index) => readIssueText({ id: `test/${index}`, path: `test/${index}.md`, text }))
  return linkExtractions(
    issues.map((issue) => extractIssue(issue, known)),
    known,
  )
}

/** `type:name` of every entity of the texts, ordered. */
export const entitiesOf = (...texts: string[]): string[] =>
  linkTexts(texts)
    .entities.map(({ type, name }) => `${type} ${name}`)
    .sort()
