/** Issues with their gold, for the training scripts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { issueId, readIssue } from '../src/issues/index.js'
import type { Gold, Issue } from '../src/records.js'
import { compareText } from '../src/text/order.js'

export interface Annotated {
  readonly gold: Gold
  readonly issue: Issue
}

const baseName = (file: string): string => file.replace(/\.\w+$/u, '')

/**
 * Every gold file whose issue stands in the folder given with it.
 * @param folders pairs: gold, issues, gold, issues …
 * @throws where a folder has no partner, or none is given
 */
export function readAnnotated(folders: readonly string[]): Annotated[] {
  if (folders.length === 0 || folders.length % 2 === 1) throw new Error('give pairs of folders: gold, issues')
  const annotated: Annotated[] = []
  for (let pair = 0; pair < folders.length; pair += 2) {
    const [goldFolder, issueFolder] = [folders[pair]!, folders[pair + 1]!]
    const files = readdirSync(issueFolder).sort(compareText)
    for (const name of readdirSync(goldFolder).sort(compareText)) {
      if (!name.endsWith('.json')) continue
      const gold = JSON.parse(readFileSync(join(goldFolder, name), 'utf8')) as Gold
      const file = files.find((each) => baseName(each) === baseName(gold.issue))
      if (file === undefined) continue
      const path = join(issueFolder, file)
      annotated.push({ gold, issue: readIssue({ id: issueId(issueFolder, path), path, bytes: readFileSync(path) }) })
    }
  }
  return annotated
}
