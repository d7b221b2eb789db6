/**
 * The folder store: `manifest.json`, `blobs/` with extractions and the graph, and `lock` while a build writes. A save
 * writes new blobs beside the old, then replaces the manifest: whenever it is killed, the store is the old or the new one.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnowledgeGraph } from '../../graph/index.js'
import type { Extraction } from '../../records.js'
import { Blobs, MissingBlob } from './blobs.js'
import { activeIssues, metaOf, type Catalog } from './catalog.js'
import { NoStore } from './errors.js'
import { isUnfinished, namesIn, syncFolder } from './files.js'
import { graphFromRows, graphRows } from './graphRows.js'
import { takeLock, type LockOptions } from './lock.js'
import { readManifest, writeManifest, type Manifest } from './manifest.js'
import { readPacks, updatePacks } from './packs.js'

export const DEFAULT_DIR = '.graph'
const BLOBS = 'blobs'

/** All that a store holds. */
export interface StoreState {
  readonly catalog: Catalog
  /** By issue id, for the issues that count. Missing where the graph was pulled from elsewhere. */
  readonly extractions: ReadonlyMap<string, Extraction>
  readonly graph: KnowledgeGraph
}

/** What a build gives to be saved. */
export interface NewState {
  readonly catalog: Catalog
  /** Extractions made by this build, by hash of the text; those of other texts in the catalog stay as they are. */
  readonly fresh: ReadonlyMap<string, Extraction>
  readonly graph: KnowledgeGraph
}

export class FolderStore {
  readonly dir: string
  readonly #blobs: Blobs

  constructor(dir: string = DEFAULT_DIR) {
    this.dir = dir
    this.#blobs = new Blobs(join(dir, BLOBS))
  }

  /**
   * The catalog: enough to tell what a build has to do.
   * @throws NoStore, DamagedStore, NewerStore
   */
  async catalog(): Promise<Catalog> {
    return (await readManifest(this.dir)).catalog
  }

  /** The catalog, or undefined where there is no store yet. @throws DamagedStore, NewerStore */
  async catalogIfAny(): Promise<Catalog | undefined> {
    return this.catalog().catch((error: unknown) => {
      if (error instanceof NoStore) return undefined
      throw error
    })
  }

  /** The graph alone. @throws NoStore, DamagedStore, NewerStore */
  graph(): Promise<KnowledgeGraph> {
    return this.#reading((manifest) => this.#readGraph(manifest))
  }

  /** Extractions of all issues of the catalog, by hash of the text. @throws NoStore, DamagedStore, NewerStore */
  extractions(): Promise<Map<string, Extraction>> {
    return this.#reading((manifest) => this.#readExtractions(manifest))
  }

  /** All that the store holds. @throws NoStore, DamagedStore, NewerStore */
  load(): Promise<StoreState> {
    return this.#reading(async (manifest) => {
      const byHash = await this.#readExtractions(manifest)
      const extractions = new Map<string, Extraction>()
      for (const issue of activeIssues(manifest.catalog)) {
        const extraction = byHash.get(issue.hash)
        if (extraction) extractions.set(issue.id, { ...extraction, issue: metaOf(issue) })
      }
      return { catalog: manifest.catalog, extractions, graph: await this.#readGraph(manifest) }
    })
  }

  /**
   * Runs `work` while no other build may write. What is read inside is still true when it is saved inside.
   * @throws LockedStore when another build holds the store
   */
  async exclusive<T>(work: () => Promise<T>, options?: LockOptions): Promise<T> {
    const release = await takeLock(this.dir, options)
    try {
      return await work()
    } finally {
      await release()
    }
  }

  /**
   * Replaces what the store holds; call it inside `exclusive`. What killed builds left is cleared away.
   * @throws DamagedStore when the store's own files do not hold; nothing is changed then
   */
  async save({ catalog, fresh, graph }: NewState): Promise<void> {
    const before = await readManifest(this.dir).catch((error: unknown) => {
      if (error instanceof NoStore) return undefined
      throw error
    })
    const live = new Set(catalog.issues.map(({ hash }) => hash))
    const packs = await updatePacks(this.#blobs, before?.packs ?? [], fresh, live)
    const parts: string[] = []
    for (const rows of graphRows(graph)) parts.push(await this.#blobs.write(rows))
    await this.#blobs.sync()
    await writeManifest(this.dir, { catalog, packs, graph: parts })
    await syncFolder(this.dir)
    await this.#clean(new Set([...parts, ...packs.map(({ blob }) => blob)]))
  }

  async #clean(used: ReadonlySet<string>): Promise<void> {
    await this.#blobs.keepOnly(used)
    for (const name of await namesIn(this.dir)) if (isUnfinished(name)) await rm(join(this.dir, name), { force: true })
  }

  /** A build that saves while we read takes old blobs away: then what it saved is read. */
  async #reading<T>(read: (manifest: Manifest) => Promise<T>): Promise<T> {
    const manifest = await readManifest(this.dir)
    try {
      return await read(manifest)
    } catch (error) {
      if (!(error instanceof MissingBlob)) throw error
      const again = await readManifest(this.dir)
      if (JSON.stringify([again.packs, again.graph]) === JSON.stringify([manifest.packs, manifest.graph])) throw error
      return read(again)
    }
  }

  #readExtractions({ catalog, packs }: Manifest): Promise<Map<string, Extraction>> {
    return readPacks(this.#blobs, packs, new Set(catalog.issues.map(({ hash }) => hash)))
  }

  async #readGraph({ graph }: Manifest): Promise<KnowledgeGraph> {
    const rows: unknown[] = []
    for (const blob of graph) for (const row of await this.#blobs.read(blob)) rows.push(row)
    return graphFromRows(rows)
  }
}

/** The store in a folder, `.graph` by default. Nothing is read or made yet. */
export const openStore = (dir: string = DEFAULT_DIR): FolderStore => new FolderStore(dir)
