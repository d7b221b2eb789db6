/** Results given in tables: systems and benchmarks in the header and the first column, either way round. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { quantities } from '../../text/number.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, type Name } from '../scope.js'
import { isBenchmark, isSystem } from './marks.js'
import type { Cell, Row, Table } from './tables.js'

/** A cell that holds one number and little else. */
const NUMBER =
  /^[~≈≥>约*\s]*[$€¥]?\s?\d[\d.,]*\s?[%％]?\s?(?:分|points?|pts|elo|k|K|[*†‡↑↓]|[（(][^）)]{0,12}[)）]|±\s?[\d.]+)*$/u
const PLACE = /^(?:#|rank|ranking|place|position|排名|名次|位次|排行)$/iu
const PLAIN_SCORE =
  /^(?:overall |total |average |avg\.? |综合|总|平均)?(?:score|scores|result|accuracy|elo|rating|points|得分|分数|成绩|准确率|评分|总分)(?:\s?[（(]?\s?[%％]\s?[)）]?)?$/iu

const benchmarkIn = (cell: Cell): Name | undefined => cell.names.find((name) => isBenchmark(name, cell.text))
const systemIn = (cell: Cell): Name | undefined =>
  cell.names.find(isSystem) ??
  cell.names.find(
    (name) => !name.known && !isBenchmark(name) && !['org', 'person'].includes(likelyType(name)?.type ?? ''),
  )

/** scored-on claims of a table; `on` is the benchmark that the story is about, for a column that only says "score". */
export function tableClaims(table: Table, on: Name | undefined, cues: ScoreCues): LocalClaim[] {
  const heads = table.header.cells
  const firsts = table.rows.map(({ cells }) => cells[0])
  const count = (cells: readonly (Cell | undefined)[], has: (cell: Cell) => unknown): number =>
    cells.filter((cell) => cell !== undefined && has(cell)).length
  const across = heads.slice(1)
  // benchmarks down, systems across; or the other way round
  const down = count(firsts, benchmarkIn) > count(firsts, systemIn) && count(across, systemIn) > 0
  const place = heads.findIndex(({ text }) => PLACE.test(text))
  const claims: LocalClaim[] = []
  for (const row of table.rows) {
    const label = row.cells.find((cell) => (down ? benchmarkIn(cell) : systemIn(cell)))
    const name = label && (down ? benchmarkIn(label) : systemIn(label))
    if (!name) continue
    const rank = place >= 0 ? Number(/\d+/u.exec(row.cells[place]?.text ?? '')?.[0] ?? Number.NaN) : Number.NaN
    for (const [column, head] of heads.entries()) {
      const cell = row.cells[column]
      if (!cell || cell === label || column === place || !NUMBER.test(cell.text)) continue
      const other = down ? systemIn(head) : (benchmarkIn(head) ?? (PLAIN_SCORE.test(head.text) ? on : undefined))
      if (!other || (head.names.length === 0 && other !== on)) continue
      claims.push(result(row, down ? other : name, down ? name : other, cell, [head.text, label.text], rank, cues))
    }
  }
  return claims
}

function result(
  row: Row,
  source: Name,
  target: Name,
  cell: Cell,
  labels: readonly string[],
  rank: number,
  cues: ScoreCues,
): LocalClaim {
  const quantity = quantities(cell.text)[0]!
  const percent = quantity.percent || labels.some((label) => /[%％]/u.test(label))
  const elo = labels.some((label) => label.search(cues.elo) >= 0) || cell.text.search(cues.elo) >= 0
  return {
    type: 'scored-on',
    source,
    target,
    value: quantity.value,
    unit: percent ? '%' : (quantity.currency ?? (elo ? 'elo' : null)),
    rank: Number.isInteger(rank) && rank > 0 ? rank : null,
    passage: row.passage,
    start: 0,
    end: row.passage.text.length,
    rule: 'cell of a table',
  }
}
