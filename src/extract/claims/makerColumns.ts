/** Tables with a column of makers: what stands in a row is theirs. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, mayBeOrg, support, take, type Name, type Scope } from '../scope.js'
import { madeElsewhere } from './apposition.js'
import { tellsRounds } from './investorColumns.js'
import { readTables } from './tables.js'
import { mayBe } from './units.js'

const ORG = ['org'] as const
/** A header is a word or two; anything longer is a sentence. */
const LONGEST_HEADER = 24

const isThing = (name: Name): boolean =>
  (name.known ?? name.family)?.type !== 'org' && mayBe(name, ['model', 'product'])

/** released claims from the rows of a story's tables. */
export function makerColumnClaims(scope: Scope, knowledge: Knowledge): LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const { header, rows } of readTables(scope)) {
    const column = header.cells.findIndex(
      ({ text }) => text.length <= LONGEST_HEADER && text.search(knowledge.relations.makerColumns) === 0,
    )
    if (column < 0 || tellsRounds(header)) continue
    for (const { passage, cells } of rows) {
      const makers = (cells[column]?.names ?? []).filter(
        (name) => mayBeOrg(name) || name.known?.type === 'person' || !name.known,
      )
      // the thing that a row is about stands in its first cell with a name
      const things = cells.find((cell, index) => index !== column && cell.names.some(isThing))?.names.filter(isThing)
      for (const source of makers)
        for (const target of things ?? []) {
          if (madeElsewhere(source, target, knowledge)) continue
          if (!source.known && likelyType(source)?.type !== 'person') support(source, 'org', 1, 'in a column of makers')
          else if (source.known?.type !== 'person') take(source, ORG)
          const { start, end } = { start: 0, end: passage.text.length }
          claims.push({ type: 'released', source, target, passage, start, end, rule: 'column of makers' })
        }
    }
  }
  return claims
}
