/** Figures given in tables: a column that is headed by what it counts, a row for each thing. */
import type { FigureCues } from '../../lexicon/figureCues.js'
import type { Metric } from '../../ontology.js'
import { quantities } from '../../text/number.js'
import { readTables } from '../claims/tables.js'
import type { LocalFigure } from '../claim.js'
import type { Scope } from '../scope.js'
import { valueOf } from './metric.js'
import { canHave } from './owner.js'

/** Heads of tables of rounds. */
const ROUND = /^(?:round|stage|series|轮次|融资轮次|lead investors?|leads?|investors?|领投方?|投资方)$/iu
const AMOUNT = /^(?:amount|raised|size|sum|funding|金额|融资金额|融资额|额度)(?:\s*[（(].*)?$/iu

/** The figures of a story's tables. */
export function tableFigures(scope: Scope, cues: FigureCues): LocalFigure[] {
  return readTables(scope).flatMap(({ header, rows }) => {
    const rounds = header.cells.some(({ text }) => ROUND.test(text.trim()))
    const metrics = header.cells.map(
      ({ text }) => headed(text, cues) ?? (rounds && AMOUNT.test(text.trim()) ? 'funding' : undefined),
    )
    return rows.flatMap((row) =>
      metrics.flatMap((metric, column): LocalFigure[] => {
        const cell = row.cells[column]
        if (!metric || !cell) return []
        // investors have a column of their own: who raised stands first
        const cells = metric === 'funding' ? row.cells.slice(0, 1) : row.cells
        const entity = cells
          .flatMap(({ names }) => names)
          .find(
            (name) =>
              canHave(name, cues[metric]!.types, metric) || (metric === 'funding' && !name.known && !name.family),
          )
        const quantity = quantities(cell.text)[0]
        if (!entity || !quantity || cell.names.includes(entity) || quantity.percent) return []
        const { passage } = row
        return [
          {
            entity,
            metric,
            value: valueOf(metric, quantity),
            unit: metric === 'speedup' ? 'x' : quantity.currency,
            passage,
            start: 0,
            end: passage.text.length,
            rule: `${metric} heads the column`,
          },
        ]
      }),
    )
  })
}

/** The metric that heads a column: its whole text, remarks in brackets left out, is a word for it. */
function headed(text: string, cues: FigureCues): Metric | undefined {
  const head = text
    .replace(/[（(].*$/u, '')
    .trim()
    .toLowerCase()
  for (const [metric, cue] of Object.entries(cues))
    if (head !== '' && [...cue.after, ...cue.before, ...(cue.hub ?? [])].some((word) => word.toLowerCase() === head))
      return metric as Metric
  return undefined
}
