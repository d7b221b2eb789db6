/** "Google Gemini can make music — a new ability of the Gemini app": where a story names the app, the bare name is the app's. */
import { foldName } from '../../text/fold.js'
import type { Known } from '../../lexicon/index.js'
import type { Name, Scope } from '../scope.js'

const APP = /^(.+?)\s*(?:应用程序|应用|客户端|app)$/iu

/** Takes a family's bare name for the app of that name in stories that name the app, and no version of the family. */
export function namedApps(scopes: readonly Scope[]): void {
  for (const { passages } of scopes) {
    const names = passages.flatMap((passage) => passage.names)
    const apps = new Map<string, Known>()
    for (const { known, text } of names) {
      const base = known?.type === 'product' ? APP.exec(text)?.[1] : undefined
      if (known && base !== undefined) apps.set(foldName(base), known)
    }
    if (apps.size === 0) continue
    for (const name of names) {
      const app = isFamily(name) ? apps.get(foldName(name.text)) : undefined
      if (app && !names.some(({ family }) => family === name.known)) name.known = app
    }
  }
}

const isFamily = ({ known, family, stands }: Name): boolean =>
  known?.type === 'model' && known.family === true && !family && stands === undefined
