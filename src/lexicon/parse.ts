/** Reads lexicon files and `graph.yaml` from their text; mistakes are named with file and line. */
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { Config, LexiconFile } from '../records.js'
import { LexiconError } from './errors.js'

/** YAML text checked against a schema; the first mistake is thrown as a `LexiconError` with its line. */
export function parseYaml<S extends z.ZodType>(path: string, text: string, schema: S): z.infer<S> {
  const ready = asJson(text)
  if (ready !== undefined) {
    const known = schema.safeParse(ready)
    if (known.success) return known.data
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw new LexiconError(`${path}:${line}:${col}`, `not valid YAML: ${broken.message.split('\n')[0] ?? ''}`)
  }
  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined
  const parent = document.getIn(issue.path.slice(0, -1), true) as { range?: [number, number, number] } | undefined
  const at = (node?.range ?? parent?.range)?.[0]
  const position = at === undefined ? '' : `:${lines.linePos(at).line}:${lines.linePos(at).col}`
  const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  throw new LexiconError(`${path}${position}`, place + issue.message)
}

/** JSON is YAML too, and read fifty times faster: lexicon files that were compiled come as JSON. */
function asJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const parseLexiconFile = (path: string, text: string): LexiconFile => parseYaml(path, text, LexiconFile)

/** The user's `graph.yaml`. */
export const parseConfig = (path: string, text: string): Config => parseYaml(path, text, Config)
