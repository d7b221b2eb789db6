/** Tables of at most the terminal's width. */
import { clean } from './clean.js'
import { fit, pad, widthOf, type Align } from './width.js'

export interface Column<Row> {
  readonly title: string
  /** Shown text of a row; numbers and the absent are written by the caller. */
  readonly of: (row: Row) => string
  readonly align?: Align
  /** Columns that may shrink do so in proportion when the table is too wide; others keep their width. */
  readonly shrinks?: boolean
}

const GAP = 2
/** What a shrinking column keeps as long as it can, and what it keeps at the very least. */
const LEAST = [8, 3]

/** Lines of a table: a head, then a line a row. Cells are cleaned and cut to their column. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  head: (text: string) => string = (text) => text,
): string[] {
  const cells = rows.map((row) => columns.map((column) => clean(column.of(row))))
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.title), ...cells.map((line) => widthOf(line[index]!))),
  )
  for (const least of LEAST) shrink(columns, widths, width, least)
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => pad(fit(text, widths[index]!), widths[index]!, columns[index]!.align))
      .join(' '.repeat(GAP))
      .trimEnd()
  const titles = columns.map((column) => column.title)
  const titled = titles.some((title) => title !== '')
  return [...(titled ? [head(line(titles))] : []), ...cells.map(line)]
}

/** Takes width from the widest shrinking column, until all fit or none can give more. */
function shrink<Row>(columns: readonly Column<Row>[], widths: number[], width: number, least: number): void {
  let excess = widths.reduce((sum, next) => sum + next, 0) + GAP * (widths.length - 1) - width
  while (excess > 0) {
    const giving = widths
      .map((own, index) => ({ own, index }))
      .filter(({ own, index }) => columns[index]!.shrinks && own > least)
    const widest = giving.reduce<{ own: number; index: number } | null>(
      (best, next) => (best && best.own >= next.own ? best : next),
      null,
    )
    if (!widest) return
    widths[widest.index]! -= 1
    excess -= 1
  }
}
