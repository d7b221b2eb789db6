/** The one file that says what the store is: replaced as a whole, last of all, so that a store is the old or the new one. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { GRAPH_SCHEMA } from '../../records.js'
import type { BlobName } from './blobs.js'
import type { Catalog, StoredIssue } from './catalog.js'
import { DamagedStore, NewerStore, NoStore } from './errors.js'
import { codeOf, writeWhole } from './files.js'

export const MANIFEST = 'manifest.json'

/** Extractions that were written together. */
export interface Pack {
  readonly blob: BlobName
  /** Hashes of the issues' texts, in the order of the rows. */
  readonly hashes: readonly string[]
}

export interface Manifest {
  readonly catalog: Catalog
  readonly packs: readonly Pack[]
  /** Blobs of the graph: its attributes, then nodes, then edges. */
  readonly graph: readonly BlobName[]
}

interface ManifestFile extends Manifest {
  readonly format: 'issue-graph'
  readonly schema: number
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** First line: checksum of the rest. */
const render = (file: ManifestFile): string => {
  const body = `${JSON.stringify(file, undefined, 1)}\n`
  return `{"sha256":"${digest(body)}"}\n${body}`
}

/** Writes the manifest; from the rename on the store is the new one. */
export function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  const { catalog, packs, graph } = manifest
  const root = resolve(dir)
  const issues = catalog.issues.map((issue) => moved(issue, (path) => outward(root, path)))
  const file: ManifestFile = {
    format: 'issue-graph',
    schema: GRAPH_SCHEMA,
    catalog: { ...catalog, issues },
    packs,
    graph,
  }
  return writeWhole(join(dir, MANIFEST), render(file))
}

/** @throws NoStore, DamagedStore, NewerStore */
export async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, MANIFEST)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new NoStore(dir)
    throw error
  })
  const end = text.indexOf('\n') + 1
  const body = text.slice(end)
  const file = parse(path, body)
  // a later version may have another way to sum
  if (typeof file.schema === 'number' && file.schema > GRAPH_SCHEMA)
    throw new NewerStore(dir, file.schema, GRAPH_SCHEMA)
  if (text.slice(0, end) !== `{"sha256":"${digest(body)}"}\n`)
    throw new DamagedStore(path, 'does not match its checksum')
  if (file.format !== 'issue-graph') throw new DamagedStore(path, 'is no manifest of a store')
  const { catalog, packs, graph } = file as ManifestFile
  const root = resolve(dir)
  const issues = catalog.issues.map((issue) => moved(issue, (place) => inward(root, place)))
  return { catalog: { ...catalog, issues }, packs, graph }
}

function parse(path: string, body: string): Partial<ManifestFile> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    throw new DamagedStore(path, 'is no JSON', { cause: error })
  }
  throw new DamagedStore(path, 'is no manifest of a store')
}

/** Paths are kept relative to the store, so that a project may be moved with its store. */
const outward = (root: string, path: string): string => {
  const away = relative(root, path)
  return isAbsolute(away) ? path : away.split(sep).join('/')
}
const inward = (root: string, path: string): string => (isAbsolute(path) ? path : resolve(root, path))

const moved = (issue: StoredIssue, move: (path: string) => string): StoredIssue => ({
  ...issue,
  file: move(issue.file),
  roots: issue.roots.map(move),
})
