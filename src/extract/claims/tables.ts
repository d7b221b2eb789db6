/** Tables: a header row, and rows whose cells stand under it. */
import type { Passage, Name, Scope, Span } from '../scope.js'

export interface Cell extends Span {
  readonly text: string
  /** Names inside, in order. */
  readonly names: readonly Name[]
}
export interface Row {
  readonly passage: Passage
  readonly cells: readonly Cell[]
}
export interface Table {
  readonly header: Row
  readonly rows: readonly Row[]
}

const rowOf = (passage: Passage): Row => ({
  passage,
  cells: (passage.block.cells ?? []).map(({ start, end }) => ({
    start,
    end,
    text: passage.block.text.slice(start, end).trim(),
    names: passage.names.filter((name) => name.start >= start && name.end <= end),
  })),
})

/** The tables of a story that have a header. */
export function readTables(scope: Scope): Table[] {
  const tables: { header: Row; rows: Row[] }[] = []
  let open: { header: Row; rows: Row[] } | undefined
  for (const passage of scope.passages) {
    if (passage.block.kind !== 'row' || !passage.block.cells) {
      open = undefined
      continue
    }
    if (passage.block.header) {
      open = { header: rowOf(passage), rows: [] }
      tables.push(open)
    } else open?.rows.push(rowOf(passage))
  }
  return tables
}
