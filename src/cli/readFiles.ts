/** Reads the issues that were found; what cannot be read is named and left out. */
import { readFile } from 'node:fs/promises'
import { UnreadableIssue, readIssue } from '../issues/index.js'
import type { Issue } from '../records.js'
import { compareBy } from '../text/order.js'
import type { Discovery, IssueFile } from './discover.js'
import { CommandError, systemReason } from './errors.js'
import type { Terminal } from './terminal.js'

export interface Skipped {
  readonly path: string
  readonly reason: string
}

/** An issue, or why there is none. Only what is wrong with the file is caught. */
export async function readFileAsIssue({ id, path, file }: IssueFile): Promise<Issue | Skipped> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return { path, reason: systemReason(error) }
  }
  try {
    return readIssue({ id, path, bytes })
  } catch (error) {
    if (error instanceof UnreadableIssue) return { path, reason: error.reason }
    throw error
  }
}

/** Leaves out issues whose text another has whose path comes before; the others keep their order. */
export function withoutTwins(issues: readonly Issue[]): { kept: Issue[]; twins: { path: string; of: string }[] } {
  const firsts = new Map<string, string>()
  for (const { hash, path } of [...issues].sort(compareBy((issue) => issue.path)))
    if (!firsts.has(hash)) firsts.set(hash, path)
  const isTwin = (issue: Issue): boolean => firsts.get(issue.hash) !== issue.path
  return {
    kept: issues.filter((issue) => !isTwin(issue)),
    twins: issues.filter(isTwin).map(({ path, hash }) => ({ path, of: firsts.get(hash)! })),
  }
}

export interface ReadIssues {
  readonly issues: readonly Issue[]
  /** Number of files left out, for `--strict`. */
  readonly skipped: number
}

/**
 * Reads all files, warning of each that is left out.
 * @throws CommandError when not one issue could be read
 */
export async function readIssues(discovery: Discovery, terminal: Terminal): Promise<ReadIssues> {
  const issues: Issue[] = []
  let skipped = discovery.skipped.length
  for (const { path, reason } of discovery.skipped) terminal.warn(`${path}: skipped: ${reason}`)
  for (const file of discovery.files) {
    const read = await readFileAsIssue(file)
    if ('stories' in read) issues.push(read)
    else {
      skipped += 1
      terminal.warn(`${read.path}: skipped: ${read.reason}`)
    }
  }
  const { kept, twins } = withoutTwins(issues)
  for (const { path, of } of twins) terminal.warn(`${path}: skipped: its text is that of ${of}`)
  if (kept.length === 0) throw noIssue(discovery)
  return { issues: kept, skipped: skipped + twins.length }
}

/** Why nothing was read, in one line. */
export function noIssue(discovery: Discovery): CommandError {
  const places = discovery.found.map(({ given }) => given).join(', ')
  if (discovery.files.length > 0) return new CommandError('no issue could be read; see the warnings above')
  return new CommandError(
    places === ''
      ? 'no issue found; give files or folders that exist'
      : `no issue found in ${places}; an issue is a .md, .txt, .html or .eml file`,
  )
}
