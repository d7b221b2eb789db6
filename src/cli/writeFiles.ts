/** Writes results to disk: whole or not at all, and never outside the folder that was asked for. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { CommandError, systemReason } from './errors.js'

/** Writes a file through a temporary one beside it, so that a reader never sees half of it. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true })
    try {
      writeFileSync(temporary, text)
      renameSync(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  } catch (error) {
    throw new CommandError(`cannot write ${path}: ${systemReason(error)}`, 1, { cause: error })
  }
}

/**
 * Writes files below a folder, which is made where it is missing; other files there are left alone.
 * @param files name with `/` → text
 * @throws CommandError when a name would leave the folder
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const root = resolve(folder)
  for (const [name, text] of files) {
    const path = resolve(join(folder, name))
    if (!path.startsWith(root + sep)) throw new CommandError(`the file name ${JSON.stringify(name)} leaves ${folder}`)
    writeWhole(path, text)
  }
}
