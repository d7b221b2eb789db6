/** Reads the viewer's browser code, which `npm run build` puts beside the command. */
import { readFileSync } from 'node:fs'
import type { ViewerBundle } from '../export/exportFormat.js'
import { CommandError } from './errors.js'
import { packagePath } from './packageFolder.js'

/** @throws CommandError when the package has not been built */
export function readViewer(): ViewerBundle {
  const read = (name: string): string => {
    const path = packagePath('dist', name)
    try {
      return readFileSync(path, 'utf8')
    } catch {
      throw new CommandError(`the viewer is missing: ${path}; run \`npm run build\` in the package`)
    }
  }
  return { script: read('viewer.js'), style: read('viewer.css') }
}
