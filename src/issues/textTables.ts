/** Finds tables that a text draws with blanks, tabs, bars and dashes instead of marks. */

/** A stretch of raw text. */
interface Span {
  from: number
  to: number
}

/** A row: its cells, and whether it names the columns. */
export interface TextRow {
  cells: Span[]
  header: boolean
}

/** Lines from `from` to `to` that draw a table. */
export interface TextTable extends Span {
  rows: TextRow[]
}

interface Line extends Span {
  cells: Span[]
  /** Dashes, equals signs, plus signs and bars alone. */
  rule: boolean
}

const RULE = /^[\s|+:=\-─━┼┬┴├┤┌┐└┘═╪╬]*$/u
/** A cell of a drawn table is no longer than this. */
const CELL = 60

/** The tables among the lines of a paragraph, in order. */
export function textTables(text: string, from: number, to: number): TextTable[] {
  const part = text.slice(from, to)
  if (!/\t| {2}|[|│]/u.test(part) || !part.includes('\n')) return []
  const lines = linesOf(text, from, to)
  const tables: TextTable[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    let columns = 0
    while (end < lines.length) {
      const { rule, cells } = lines[end]!
      if (!rule) {
        if (cells.length < 2 || (columns > 0 && cells.length !== columns)) break
        columns = cells.length
      }
      end++
    }
    const table = columns > 0 ? tableOf(text, lines.slice(at, end)) : null
    if (table) tables.push(table)
    at = Math.max(end, at + 1)
  }
  return tables
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < to;) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > to) end = to
    const line = text.slice(start, end)
    const rule = RULE.test(line) && /[-=─━═]/u.test(line)
    lines.push({ from: start, to: end, rule, cells: rule ? [] : cellsOf(line, start) })
    start = end + 1
  }
  return lines
}

/** Cells between bars, else between tabs, else between two and more blanks. */
function cellsOf(line: string, start: number): Span[] {
  const barred = /^\s*[|│].*[|│]\s*$/u.test(line)
  const gap = barred ? /[|│]/gu : line.includes('\t') ? /\t/gu : / {2,}/gu
  const cells: Span[] = []
  const put = (from: number, to: number): void => {
    while (from < to && /\s/u.test(line[from]!)) from++
    while (to > from && /\s/u.test(line[to - 1]!)) to--
    cells.push({ from: start + from, to: start + to })
  }
  const first = line.search(/\S/u)
  if (first < 0) return cells
  let at = barred ? line.search(/[|│]/u) + 1 : first
  for (const match of line.matchAll(gap)) {
    if (match.index < at) continue
    put(at, match.index)
    at = match.index + match[0].length
  }
  if (!barred && at < line.trimEnd().length) put(at, line.length)
  return cells
}

/** A table where its lines can be nothing else: three rows with figures below a row without, or drawn bars or rules. */
function tableOf(text: string, lines: readonly Line[]): TextTable | null {
  const rows = lines.filter(({ rule }) => !rule)
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return null
  if (rows.some(({ cells }) => cells.some((cell) => cell.to - cell.from > CELL))) return null
  const figure = ({ from, to }: Span): boolean => /^\W{0,2}[\d.–—-]/u.test(text.slice(from, to))
  const figures = rest.filter(({ cells }) => cells.slice(1).some(figure)).length
  const drawn = rows.length < lines.length || /[|│\t]/u.test(text.slice(first.from, first.to))
  const named = !first.cells.slice(1).some(figure)
  if (figures * 2 <= rest.length || (!drawn && (!named || rest.length < 2))) return null
  return {
    from: lines[0]!.from,
    to: lines[lines.length - 1]!.to,
    rows: rows.map(({ cells }, index) => ({ cells, header: index === 0 && named })),
  }
}
