/** A small store to save: extractions and graphs that tell their generation. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildGraph } from '../../src/graph/index.js'
import type { Extraction } from '../../src/records.js'
import type { NewState, StoredIssue } from '../../src/store/index.js'
import { issue, linked, says } from '../graph/story.js'

/** A new folder, removed after the test. */
export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'issue-graph-store-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export const extraction = (id: string, hash: string, text = `Text of ${id}.`): Extraction => ({
  issue: { id, path: `${id}.md`, date: '2026-01-01', title: null, language: 'en', hash },
  stories: [{ order: 0, title: null, section: null, start: 0, end: text.length, text, urls: [] }],
  mentions: [],
  claims: [],
  figures: [],
  quotes: {},
})

export const stored = (id: string, hash: string, dir = '/news'): StoredIssue => ({
  ...extraction(id, hash).issue,
  file: `${dir}/${id}.md`,
  ownId: id,
  roots: [dir],
})

/** What a build of these issues saves: `[id, hash]` each; `fresh` hashes carry a new extraction. */
export function state(
  name: string,
  issues: readonly (readonly [string, string])[],
  fresh = issues.map(([, hash]) => hash),
): NewState {
  const given = issues.map(([id]) =>
    issue(id, '2026-01-01', [
      { text: `${name}: Acme ships Nova.`, says: [says('org:acme', 'released', 'model:nova')] },
    ]),
  )
  return {
    catalog: { name, fingerprint: 'one', issues: issues.map(([id, hash]) => stored(id, hash)) },
    fresh: new Map(
      issues
        .filter(([, hash]) => fresh.includes(hash))
        .map(([id, hash]) => [hash, extraction(id, hash, `${name}: ${id}`)]),
    ),
    graph: buildGraph(linked(given), { name }),
  }
}
