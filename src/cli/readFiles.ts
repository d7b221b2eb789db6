/** Reads the issues that were found; what cannot be read is named and left out. */
import { readFile } from 'node:fs/promises'
import { UnreadableIssue, readIssue } from '../issues/index.js'
import type { Issue } from '../records.js'
import { compareBy } from '../text/order.js'
import type { Discovery, IssueFile } from './discover.js'
import { CommandError, systemReason } from './errors.js'
import { Progress } from './progress.js'
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
  /** Files and folders that could not be read, for `--strict`. */
  readonly skipped: readonly Skipped[]
}

/** Reads all files; nothing is thrown where none can be read. */
export async function readAll(discovery: Discovery, terminal: Terminal): Promise<ReadIssues> {
  const issues: Issue[] = []
  const skipped: Skipped[] = [...discovery.skipped]
  const progress = new Progress(terminal, 'reading', discovery.files.length)
  for (const [index, file] of discovery.files.entries()) {
    progress.at(index)
    const read = await readFileAsIssue(file)
    if ('stories' in read) issues.push(read)
    else skipped.push(read)
  }
  progress.end()
  return { issues, skipped }
}

export const skippedText = ({ path, reason }: Skipped): string => `${path}: skipped: ${reason}`
export const twinText = ({ path, of }: { path: string; of: string }): string =>
  `${path}: skipped: its text is that of ${of}`

/**
 * Reads all files, warning of each that is left out; of issues of equal text the first by path stays.
 * @throws CommandError when not one issue could be read
 */
export async function readIssues(discovery: Discovery, terminal: Terminal): Promise<ReadIssues> {
  const { issues, skipped } = await readAll(discovery, terminal)
  for (const one of skipped) terminal.warn(skippedText(one))
  const { kept, twins } = withoutTwins(issues)
  for (const twin of twins) terminal.warn(twinText(twin))
  if (kept.length === 0) throw noIssue(discovery)
  return { issues: kept, skipped }
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
