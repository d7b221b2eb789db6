/** A build: what was found on disk becomes what the store holds. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { extractIssue } from '../extract/index.js'
import { DEFAULT_NAME, buildGraph, type KnowledgeGraph } from '../graph/index.js'
import { readIssue } from '../issues/index.js'
import type { Knowledge } from '../lexicon/index.js'
import { linkExtractions } from '../link/index.js'
import type { Extraction, Issue } from '../records.js'
import {
  activeIssues,
  metaOf,
  openStore,
  updatePlan,
  type Catalog,
  type FolderStore,
  type FoundIssues,
  type StoredIssue,
  type UpdatePlan,
} from '../store/folder/index.js'
import type { Discovery } from './discover.js'
import { CommandError } from './errors.js'
import { counted } from './format/number.js'
import { withFormerIds } from './formerIds.js'
import type { LoadedKnowledge } from './knowledge.js'
import { parsed, withSubjectReader } from './subjectReader.js'
import { Progress } from './progress.js'
import { noIssue, readAll, skippedText, twinText } from './readFiles.js'
import type { Terminal } from './terminal.js'

const WAIT_MS = 120_000

export interface BuildOutcome {
  readonly plan: UpdatePlan
  readonly graph: KnowledgeGraph
  /** Files left out, one line each. */
  readonly warnings: readonly string[]
  /** Whether a file could not be read. */
  readonly skipped: boolean
}

/**
 * Reads, extracts, links and saves.
 * @throws CommandError when no issue could be read; StoreError when the store is damaged, newer or held by another build.
 *   Nothing is written then.
 */
export async function buildStore(
  dir: string,
  discovery: Discovery,
  { knowledge, fingerprint }: LoadedKnowledge,
  only: boolean,
  terminal: Terminal,
): Promise<BuildOutcome> {
  const store = openStore(dir)
  // a store that cannot be read stops the build before the issues are
  await store.catalogIfAny()
  const { issues, skipped } = await readAll(discovery, terminal)
  for (const one of skipped) terminal.warn(skippedText(one))
  if (issues.length === 0) throw noIssue(discovery)

  const found = foundIssues(discovery, issues, skipped, fingerprint, only)
  const onWait = (holder: string): void => terminal.note(`waiting for another build (${holder})`)
  return store.exclusive(
    async () => {
      const before = await store.catalogIfAny()
      const plan = updatePlan(before, found)
      for (const twin of plan.twins) terminal.warn(twinText(twin))
      const catalog: Catalog = { name: before?.name ?? DEFAULT_NAME, fingerprint, issues: plan.issues }
      const graph = await update(store, before, catalog, plan, found, issues, knowledge, terminal)
      const warnings = [...skipped.map(skippedText), ...plan.twins.map(twinText)]
      return { plan, graph, warnings, skipped: skipped.length > 0 }
    },
    { wait: WAIT_MS, onWait },
  )
}

function foundIssues(
  discovery: Discovery,
  issues: readonly Issue[],
  skipped: readonly { path: string }[],
  fingerprint: string,
  only: boolean,
): FoundIssues {
  const places = new Map<string, { file: string; root: string }>()
  for (const { origin, files } of discovery.found)
    for (const { id, file } of files) places.set(id, { file, root: origin })
  return {
    fingerprint,
    roots: discovery.found.map(({ origin, kind }) => ({ origin, kind })),
    issues: issues.map(({ id, path, date, title, language, hash }) => ({
      id,
      path,
      date,
      title,
      language,
      hash,
      ...places.get(id)!,
    })),
    unreadable: skipped.map(({ path }) => resolve(path)),
    only,
  }
}

/** Extracts what is missing, links everything, and saves; a graph that nothing changed is only loaded. */
async function update(
  store: FolderStore,
  before: Catalog | undefined,
  catalog: Catalog,
  plan: UpdatePlan,
  found: FoundIssues,
  issues: readonly Issue[],
  knowledge: Knowledge,
  terminal: Terminal,
): Promise<KnowledgeGraph> {
  const stored = before ? await store.graph() : undefined
  if (stored && JSON.stringify(before) === JSON.stringify(catalog)) return stored
  if (stored && before && !found.only) refusePulled(stored, before, store.dir)
  const fresh = await extractMissing(plan, issues, knowledge, terminal)
  const kept = before ? await store.extractions() : new Map<string, Extraction>()
  const extractions = activeIssues(catalog).flatMap((issue) => {
    const extraction = fresh.get(issue.hash) ?? kept.get(issue.hash)
    return extraction ? [{ ...extraction, issue: metaOf(issue) }] : []
  })
  terminal.detail(`linking ${extractions.length} issues`)
  const linked = linkExtractions(extractions, knowledge)
  const entities = withFormerIds(stored?.entities ?? [], linked.entities)
  const graph = buildGraph({ ...linked, entities }, { name: catalog.name })
  await store.save({ catalog, fresh, graph })
  return graph
}

/**
 * A graph that came from Neo4j has issues without text: a build would lose them.
 * @throws CommandError
 */
function refusePulled(graph: KnowledgeGraph, catalog: Catalog, dir: string): void {
  const built = new Set(activeIssues(catalog).map(({ id }) => id))
  const pulled = graph.issues.filter(({ id }) => !built.has(id)).length
  if (pulled > 0)
    throw new CommandError(
      `the store in ${dir} holds ${counted(pulled, 'issue')} pulled from Neo4j without text, which a build would lose; build into another --store, or replace them with --only`,
    )
}

/** Extractions by hash of the text. An issue that this build did not read is read now; where that fails the kept one stays. */
async function extractMissing(
  plan: UpdatePlan,
  issues: readonly Issue[],
  knowledge: Knowledge,
  terminal: Terminal,
): Promise<Map<string, Extraction>> {
  const byHash = new Map(issues.map((issue) => [issue.hash, issue]))
  const fresh = new Map<string, Extraction>()
  const progress = new Progress(terminal, 'extracting', plan.extract.length)
  let reading = knowledge
  for (const [index, stored] of plan.extract.entries()) {
    progress.at(index)
    const issue = byHash.get(stored.hash) ?? (await readAgain(stored))
    if (issue && !reading.subjectOf) reading = await withSubjectReader(knowledge, [issue])
    if (issue) fresh.set(stored.hash, extractIssue(issue, reading))
    else terminal.warn(`${stored.path}: kept as it was read before: it is gone or has changed since`)
  }
  progress.end()
  if (parsed.clauses > 0)
    terminal.detail(`${counted(parsed.clauses, 'English clause')} parsed that the frames left open`)
  return fresh
}

async function readAgain({ id, path, file, hash }: StoredIssue): Promise<Issue | undefined> {
  try {
    const issue = readIssue({ id, path, bytes: await readFile(file) })
    return issue.hash === hash ? issue : undefined
  } catch {
    return undefined
  }
}
