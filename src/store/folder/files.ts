/** Files that are there as a whole or not at all. */
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Names of files in the making end so; a killed build may leave some. */
const UNFINISHED = '.tmp'

export const isUnfinished = (name: string): boolean => name.endsWith(UNFINISHED)

/** Writes beside, syncs to disk, then renames into place: who reads sees the old file or the new one. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `${basename(path)}.${process.pid}${UNFINISHED}`)
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Makes renames in a folder last through a power cut, where the system can. */
export async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => undefined)
  // Windows cannot sync folders
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Names in a folder; none where it is absent. */
export const namesIn = (dir: string): Promise<string[]> =>
  readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
