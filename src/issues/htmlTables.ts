/** Tells the tables of a page that hold data from those that only lay it out. */
import { Parser } from 'htmlparser2'

/** A cell of a table of data is no longer than this. */
const CELL = 120

interface Grid {
  start: number
  rows: { cells: number; heads: number; figures: number }[]
  /** Characters in the cell that is open. */
  cell: number
  figure: boolean
  /** Something that no table of data has stands in it. */
  laid: boolean
}

/** What is known of a table of data beforehand. */
export interface DataTable {
  /** Its first row names the columns, though it has no `<th>`. */
  headed: boolean
}

/**
 * The tables of data among those of a page, by the offset at which they begin: rows of two and more short cells, as many in
 * each, without headings, lists, pictures or tables in them. Mail is laid out in tables of one cell a row.
 */
export function dataTables(html: string): Map<number, DataTable> {
  const found = new Map<number, DataTable>()
  if (!/<table/iu.test(html)) return found
  const open: Grid[] = []
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const grid = open[open.length - 1]
      if (name === 'table') {
        if (grid) grid.laid = true
        open.push({ start: parser.startIndex, rows: [], cell: 0, figure: false, laid: false })
      } else if (!grid) return
      else if (name === 'tr') grid.rows.push({ cells: 0, heads: 0, figures: 0 })
      else if (name === 'td' || name === 'th') {
        const row = grid.rows[grid.rows.length - 1]
        if (row) {
          row.cells++
          if (name === 'th') row.heads++
        }
        grid.cell = 0
        grid.figure = false
        if (attributes['colspan'] !== undefined && attributes['colspan'] !== '1') grid.laid = true
      } else if (/^(?:h[1-6]|ul|ol|img|hr|blockquote|pre)$/u.test(name)) grid.laid = true
    },
    ontext(data) {
      const grid = open[open.length - 1]
      if (!grid) return
      grid.cell += data.trim().length
      if (/^\s*[^\p{L}]{0,3}\d/u.test(data)) grid.figure = true
      if (grid.cell > CELL) grid.laid = true
    },
    onclosetag(name) {
      const grid = open[open.length - 1]
      if (!grid) return
      const row = grid.rows[grid.rows.length - 1]
      if ((name === 'td' || name === 'th') && row && grid.figure) row.figures++
      if (name !== 'table') return
      open.pop()
      const rows = grid.rows.filter(({ cells }) => cells > 0)
      const [first, ...rest] = rows
      if (!first || grid.laid || first.cells < 2 || rest.length === 0) return
      if (rest.some(({ cells }) => cells !== first.cells)) return
      const figures = rest.filter((other) => other.figures > 0).length
      found.set(grid.start, { headed: first.heads === 0 && first.figures === 0 && figures * 2 > rest.length })
    },
  })
  parser.end(html)
  return found
}
