/** Issues among the files, folders and globs that a user names. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { issueId } from '../issues/index.js'
import { compareBy, compareText } from '../text/order.js'
import { systemReason } from './errors.js'

/** Kinds of files that a folder is searched for. */
const EXTENSIONS = /\.(?:md|markdown|txt|html|htm|eml)$/iu
const MAGIC = /[*?{}[\]!]/u

export interface IssueFile {
  readonly id: string
  /** As given, with `/`. */
  readonly path: string
  /** Absolute. */
  readonly file: string
}

/** One PATH of the command line and what it led to. */
export interface Found {
  /** As given. */
  readonly given: string
  /** Absolute path or pattern: the same for the same place, however it is written. */
  readonly origin: string
  readonly kind: 'file' | 'folder' | 'glob'
  readonly files: readonly IssueFile[]
}

export interface Discovery {
  readonly found: readonly Found[]
  /** Every file once: as the paths were given, and ordered by path within each. */
  readonly files: readonly IssueFile[]
  /** What could not be looked at, and why. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

interface Listed {
  readonly path: string
  /** Folder or file that ids are counted from, absolute. */
  readonly root: string
}

const withSlashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

/**
 * Finds the issues that the given paths lead to: a file by name whatever its extension, every issue below a folder, or what
 * a glob matches; hidden files and folders are passed over. What is found twice counts once, for the first path.
 */
export async function discover(paths: readonly string[]): Promise<Discovery> {
  const skipped: { path: string; reason: string }[] = []
  const lists: { given: string; origin: string; kind: Found['kind']; listed: Listed[] }[] = []
  for (const given of paths) {
    const origin = resolve(given)
    const there = await stat(given).catch((error: unknown) => ({ error }))
    if (!('error' in there)) {
      const kind = there.isDirectory() ? ('folder' as const) : ('file' as const)
      const top = given.replace(/(?<=.)[/\\]+$/u, '')
      const listed = kind === 'folder' ? await below(top, origin, skipped) : [{ path: top, root: origin }]
      lists.push({ given, origin, kind, listed })
    } else if (MAGIC.test(given)) {
      const listed = await matching(given)
      if (listed.length === 0) skipped.push({ path: given, reason: 'matches no issue' })
      lists.push({ given, origin, kind: 'glob', listed })
    } else skipped.push({ path: given, reason: systemReason(there.error) })
  }
  const seen = new Set<string>()
  const found = lists.map(({ listed, ...rest }) => ({
    ...rest,
    files: listed
      .map(({ path, root }) => ({ path: withSlashes(path), file: resolve(path), root }))
      .filter(({ file }) => !seen.has(file) && seen.add(file))
      .sort(compareBy((one) => one.path)),
  }))
  const ids = uniqueIds(found.flatMap(({ files }) => files))
  const named = found.map((one) => ({
    ...one,
    files: one.files.map(({ path, file }): IssueFile => ({ id: ids.get(file)!, path, file })),
  }))
  return { found: named, files: named.flatMap(({ files }) => files), skipped }
}

/** Issues below a folder, links followed to files but not to folders, so that no ring is walked. */
async function below(folder: string, root: string, skipped: { path: string; reason: string }[]): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    skipped.push({ path: withSlashes(folder), reason: systemReason(error) })
    return []
  })
  const listed: Listed[] = []
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = folder === '.' ? entry.name : join(folder, entry.name)
    if (entry.isDirectory()) listed.push(...(await below(path, root, skipped)))
    else if (EXTENSIONS.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) listed.push({ path, root })
  }
  return listed
}

/** Issues that a pattern matches. Ids count from its fixed leading part, or as for single files where it has none. */
async function matching(pattern: string): Promise<Listed[]> {
  const { default: glob } = await import('fast-glob')
  const written = sep === '/' ? pattern : glob.convertPathToPattern(pattern)
  const base = glob.generateTasks(written)[0]?.base ?? '.'
  const paths = await glob(written, { followSymbolicLinks: false, suppressErrors: true, dot: false })
  return paths
    .filter((path) => EXTENSIONS.test(path))
    .map((path) => ({ path, root: base === '.' ? resolve(path) : resolve(base) }))
}

/**
 * Ids by file. Where two files would share one, later ones (by path) keep their extension, and where that is not enough take
 * as many folders above in front as tell them apart.
 */
function uniqueIds(files: readonly { path: string; file: string; root: string }[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const { file, root } of [...files].sort(compareBy((one) => one.path))) {
    const id = [...candidates(file, root)].find((candidate) => !taken.has(candidate)) ?? withSlashes(file)
    taken.add(id)
    ids.set(file, id)
  }
  return ids
}

function* candidates(file: string, root: string): Generator<string> {
  const own = issueId(root, file)
  const extension = /\.[^.]+$/u.exec(basename(file))?.[0] ?? ''
  yield own
  yield own + extension
  const start = root === file ? dirname(file) : root
  for (let above = dirname(start); above !== dirname(above); above = dirname(above)) {
    yield issueId(above, file)
    yield issueId(above, file) + extension
  }
}
