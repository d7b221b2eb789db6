/** What a store knows of its issues without opening them. */
import type { IssueMeta } from '../../records.js'

export interface StoredIssue extends IssueMeta {
  /** Absolute path of its file. */
  readonly file: string
  /** The id that it has where no other issue has it already. */
  readonly ownId: string
  /** Absolute folders, globs or files through which builds found it, ordered. */
  readonly roots: readonly string[]
  /** Id of the issue of equal text that counts in its place. */
  readonly twinOf?: string
}

export interface Catalog {
  /** Name of the graph. */
  readonly name: string
  /** Of all that extraction depends on beside the text: lexicon, `graph.yaml`, extractor. */
  readonly fingerprint: string
  /** Ordered by id, twins among them. */
  readonly issues: readonly StoredIssue[]
}

/** Issues that are in the graph. */
export const activeIssues = (catalog: Pick<Catalog, 'issues'>): StoredIssue[] =>
  catalog.issues.filter(({ twinOf }) => twinOf === undefined)

/** The part of a stored issue that its extraction carries. */
export const metaOf = ({ id, path, date, title, language, hash }: StoredIssue): IssueMeta => ({
  id,
  path,
  date,
  title,
  language,
  hash,
})
