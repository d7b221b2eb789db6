/** The store's content: gzipped JSON arrays in files named by their checksum, never changed once written. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { DamagedStore } from './errors.js'
import { codeOf, isUnfinished, namesIn, syncFolder, writeWhole } from './files.js'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Level 1 takes a third of the default's time for a fifth more bytes. */
const LEVEL = 1
const SUFFIX = '.json.gz'

/** Reference to a blob: SHA-256 (hex) of the file, which is its name too. */
export type BlobName = string

/** A blob that was in the catalog and has gone: another build may have replaced the store meanwhile. */
export class MissingBlob extends DamagedStore {}

export class Blobs {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  #path(name: BlobName): string {
    return join(this.#dir, `${name}${SUFFIX}`)
  }

  /** Names of all blobs in the folder. */
  async names(): Promise<Set<BlobName>> {
    const files = await namesIn(this.#dir)
    return new Set(files.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length)))
  }

  /** Writes rows, each a JSON text, as one array; what is there already is not written again. */
  async write(rows: readonly string[]): Promise<BlobName> {
    const bytes = await compress(`[${rows.join(',\n')}]`, { level: LEVEL })
    const name = createHash('sha256').update(bytes).digest('hex')
    await mkdir(this.#dir, { recursive: true })
    if (!(await this.#holds(name))) await writeWhole(this.#path(name), bytes)
    return name
  }

  async #holds(name: BlobName): Promise<boolean> {
    const bytes = await readFile(this.#path(name)).catch(() => undefined)
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === name
  }

  /**
   * The rows of a blob. Their shape is not checked: the checksum says that this program wrote them.
   * @throws MissingBlob, DamagedStore
   */
  async read<T>(name: BlobName): Promise<T[]> {
    const path = this.#path(name)
    const bytes = await readFile(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') throw new MissingBlob(path, 'is missing', { cause: error })
      throw error
    })
    if (createHash('sha256').update(bytes).digest('hex') !== name)
      throw new DamagedStore(path, 'does not match its checksum')
    return JSON.parse((await decompress(bytes)).toString('utf8')) as T[]
  }

  /** Removes blobs that are not in use, and what killed builds left. */
  async keepOnly(used: ReadonlySet<BlobName>): Promise<void> {
    for (const file of await namesIn(this.#dir))
      if (isUnfinished(file) || (file.endsWith(SUFFIX) && !used.has(file.slice(0, -SUFFIX.length))))
        await rm(join(this.#dir, file), { force: true })
  }

  sync(): Promise<void> {
    return syncFolder(this.#dir)
  }
}
