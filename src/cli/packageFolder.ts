/** The package's own folder, with `data/` and `queries/`, wherever this file was bundled to. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommandError } from './errors.js'

let found: string | undefined

/** Absolute path of a file or folder of the package. */
export function packagePath(...parts: string[]): string {
  found ??= search(dirname(fileURLToPath(import.meta.url)))
  return join(found, ...parts)
}

function search(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'data', 'lexicon')) && existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder))
      throw new CommandError(`the package's data folder is missing above ${from}; install issue-graph again`)
  }
}
