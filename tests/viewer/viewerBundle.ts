/** The viewer as `npm run build` makes it, built into a folder of the tests. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Options } from 'tsup'
import type { ViewerBundle } from '../../src/export/exportFormat.js'
import config from '../../tsup.config.js'

export const OUTPUT = resolve(import.meta.dirname, '../output')

export async function buildViewer(folder = join(OUTPUT, 'viewer')): Promise<ViewerBundle> {
  const [, viewer] = config as Options[]
  await build({ ...viewer, config: false, outDir: folder, silent: true })
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return { script: read('viewer.js'), style: read('viewer.css') }
}
