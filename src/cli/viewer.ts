/** The viewer's browser code, which `npm run build` puts beside the command. */
import { readFileSync } from 'node:fs'
import type { ViewerBundle } from '../export/exportFormat.js'
import { CommandError } from './errors.js'
import { packagePath } from './packageFolder.js'

/** @throws CommandError when the package was not built */
export function readViewer(): ViewerBundle {
  try {
    const read = (name: string): string => readFileSync(packagePath('dist', name), 'utf8')
    return { script: read('viewer.js'), style: read('viewer.css') }
  } catch (error) {
    throw new CommandError('the viewer was not built; run "npm run build" in the package first', 1, { cause: error })
  }
}
