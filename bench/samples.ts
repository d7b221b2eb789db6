/** The issues of `data/issues`, read and linked: what large archives are made of. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../src/cli/knowledge.js'
import { packagePath } from '../src/cli/packageFolder.js'
import { extractIssue } from '../src/extract/index.js'
import { readIssueText } from '../src/issues/index.js'
import { linkExtractions } from '../src/link/index.js'
import type { Linked } from '../src/records.js'

const ISSUES = packagePath('data', 'issues')

export function linkedSamples(): Linked {
  const { knowledge } = loadKnowledge()
  const extractions = readdirSync(ISSUES)
    .sort()
    .map((file) =>
      extractIssue(
        readIssueText({ id: `issues/${file}`, path: file, text: readFileSync(join(ISSUES, file), 'utf8') }),
        knowledge,
      ),
    )
  return linkExtractions(extractions, knowledge)
}
