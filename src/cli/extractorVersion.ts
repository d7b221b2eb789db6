/** Which extractor this is: another one makes kept extractions stale. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../text/order.js'
import { packagePath } from './packageFolder.js'

/** What an extraction depends on. */
const ROOMS = ['ontology.ts', 'records', 'text', 'lexicon', 'issues', 'extract']

/** SHA-256 of the sources behind an extraction; null in an installed package, which has none. */
export function hashSources(): string | null {
  const folder = packagePath('src')
  if (!existsSync(folder)) return null
  const hash = createHash('sha256').update(readFileSync(packagePath('package.json')))
  const files = ROOMS.flatMap((room) =>
    room.endsWith('.ts')
      ? [room]
      : readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(room, name)),
  )
  for (const file of files.sort(compareText)) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}
