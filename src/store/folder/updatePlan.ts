/** What a build does to a store: which issues come, change, go and stay, and which must be extracted. Pure. */
import { issueId } from '../../issues/index.js'
import type { IssueMeta } from '../../records.js'
import { compareBy, compareText } from '../../text/order.js'
import type { Catalog, StoredIssue } from './catalog.js'

/** An issue read by this build. */
export interface FoundIssue extends IssueMeta {
  /** Absolute path of its file. */
  readonly file: string
  /** Absolute path or pattern by which it was found. */
  readonly root: string
}

/** What this build found through the PATHs it was given. */
export interface FoundIssues {
  readonly fingerprint: string
  /** PATHs that could be searched, absolute. */
  readonly roots: readonly { readonly origin: string; readonly kind: 'file' | 'folder' | 'glob' }[]
  readonly issues: readonly FoundIssue[]
  /** Absolute paths of files, or of folders, that could not be read: earlier versions stay. */
  readonly unreadable: readonly string[]
  /** The store shall hold exactly what was found. */
  readonly only?: boolean
}

export interface UpdatePlan {
  /** The catalog's issues after the build. */
  readonly issues: readonly StoredIssue[]
  /** Ids, ordered. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: readonly string[]
  /**
   * Issues whose extraction is missing or out of date, one a text. Those that this build did not read are read from `file`;
   * where that fails, or the text is another by now, the extraction that the store has stays in use.
   */
  readonly extract: readonly StoredIssue[]
  /** Issues of this build left out for their equal text. */
  readonly twins: readonly { readonly path: string; readonly of: string }[]
}

/** @param previous catalog of the store; undefined where there is none yet */
export function updatePlan(previous: Catalog | undefined, found: FoundIssues): UpdatePlan {
  const before = new Map((previous?.issues ?? []).map((issue) => [issue.file, issue]))
  const now = new Map(found.issues.map((issue) => [issue.file, merged(issue, before.get(issue.file), found)]))
  for (const issue of before.values()) if (!now.has(issue.file) && stays(issue, found)) now.set(issue.file, issue)
  const issues = withTwins(withUniqueIds([...now.values()])).sort(compareBy((issue) => issue.id))

  const old = new Map(active([...before.values()]).map((issue) => [issue.file, issue]))
  const fresh = active(issues)
  const files = new Set(fresh.map(({ file }) => file))
  const isSame = ({ file, id, hash }: StoredIssue): boolean => old.get(file)?.id === id && old.get(file)?.hash === hash
  const stale = previous === undefined || previous.fingerprint !== found.fingerprint
  const known = new Set(stale ? [] : [...before.values()].map(({ hash }) => hash))
  const foundFiles = new Set(found.issues.map(({ file }) => file))
  return {
    issues,
    added: idsOf(fresh.filter(({ file }) => !old.has(file))),
    changed: idsOf(fresh.filter((issue) => old.has(issue.file) && !isSame(issue))),
    removed: idsOf([...old.values()].filter(({ file }) => !files.has(file))),
    unchanged: idsOf(fresh.filter(isSame)),
    extract: fresh.filter(({ hash }) => !known.has(hash)),
    twins: issues
      .filter(({ file, twinOf }) => twinOf !== undefined && foundFiles.has(file))
      .map(({ path, twinOf }) => ({ path, of: issues.find(({ id }) => id === twinOf)!.path })),
  }
}

const idsOf = (issues: readonly StoredIssue[]): string[] => issues.map(({ id }) => id).sort(compareText)

const active = (issues: readonly StoredIssue[]): StoredIssue[] => issues.filter(({ twinOf }) => twinOf === undefined)

/** The last build that finds a file says its id and path; what led to it before still counts. */
function merged(issue: FoundIssue, known: StoredIssue | undefined, { roots, only }: FoundIssues): StoredIssue {
  const { root, ...rest } = issue
  const reached = roots
    .filter(({ origin, kind }) => kind === 'folder' && isBelow(issue.file, origin))
    .map(({ origin }) => origin)
  const earlier = only ? [] : (known?.roots ?? [])
  return {
    ...rest,
    ownId: issue.id,
    roots: [...new Set([root, ...reached, ...earlier])].sort(compareText),
  }
}

/** Absolute paths with either slash. */
const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(
    folder.endsWith('/') || folder.endsWith('\\') ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`,
  )

/** Whether an issue that was not read now is kept. */
function stays(issue: StoredIssue, { roots, unreadable, only }: FoundIssues): boolean {
  const searched = roots.some(({ origin, kind }) => kind !== 'file' && issue.roots.includes(origin))
  if (!searched && !only) return true
  const isHidden = unreadable.some((path) => path === issue.file || isBelow(issue.file, path))
  return isHidden && (searched || roots.some(({ origin }) => issue.roots.includes(origin)))
}

/** Two files of one id (folders of one name in different builds): the first by path keeps it. */
function withUniqueIds(issues: readonly StoredIssue[]): StoredIssue[] {
  const taken = new Set<string>()
  return [...issues].sort(byPath).map((issue) => {
    const id = [...idsFor(issue)].find((candidate) => !taken.has(candidate)) ?? issue.file
    taken.add(id)
    return id === issue.id ? issue : { ...issue, id }
  })
}

/** The id it has, with extension, then with ever more of the folders above in front. */
function* idsFor({ ownId, file }: StoredIssue): Generator<string> {
  const name = file.split(/[\\/]/u).at(-1) ?? ''
  const extension = /(?<=.)\.[^.]+$/u.exec(name)?.[0] ?? ''
  yield ownId
  yield ownId + extension
  for (let above = parent(parent(file)); above !== ''; above = parent(above)) {
    yield issueId(above, file)
    yield issueId(above, file) + extension
  }
}

const parent = (path: string): string => path.replace(/[\\/]?[^\\/]*$/u, '')

const byPath = compareBy<StoredIssue>(
  (issue) => issue.path,
  (issue) => issue.file,
)

/** Of issues of equal text the first by path counts. */
function withTwins(issues: readonly StoredIssue[]): StoredIssue[] {
  const firsts = new Map<string, string>()
  return [...issues].sort(byPath).map((issue) => {
    const { twinOf: _before, ...rest } = issue
    const first = firsts.get(issue.hash)
    if (first !== undefined) return { ...rest, twinOf: first }
    firsts.set(issue.hash, issue.id)
    return rest
  })
}
