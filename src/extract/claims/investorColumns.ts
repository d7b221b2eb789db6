/** Tables of rounds: who stands in a column of investors put money into the firm of the row. */
import type { LocalClaim } from '../claim.js'
import { likelyType, mayBeOrg, support, take, type Name, type Scope } from '../scope.js'
import { readTables, type Row } from './tables.js'

const INVESTORS =
  /^(?:(?:lead|co-lead|key|main|notable|new)\s+)?(?:investors?|backers?|leads?)(?:\(s\))?$|^led by$|^(?:主要)?(?:投资方|投资人|投资机构|投资者|领投方?|跟投方?|参投方?|出资方)$/iu
/** A column of buyers is no column of investors. */
const DEAL = /^(?:acquirer|buyer|收购方|买方)$/iu

/** True for the header of a table of rounds: a firm in it is who raised, no maker of what else its row names. */
export const tellsRounds = ({ cells }: Row): boolean => cells.some(({ text }) => INVESTORS.test(text.trim()))

/** invested-in claims from the rows of a story's tables. */
export function investorColumnClaims(scope: Scope): LocalClaim[] {
  return readTables(scope).flatMap(({ header, rows }) => {
    const columns = header.cells.flatMap(({ text }, index) => (INVESTORS.test(text.trim()) ? [index] : []))
    if (columns.length === 0 || header.cells.some(({ text }) => DEAL.test(text.trim()))) return []
    return rows.flatMap((row) => rowClaims(row, columns))
  })
}

function rowClaims({ passage, cells }: Row, columns: readonly number[]): LocalClaim[] {
  // who raised stands first
  const target = cells[0]?.names.find((name) => mayBeOrg(name) || !name.known)
  if (!target || columns.includes(0)) return []
  const backers = columns.flatMap((column) => cells[column]?.names ?? []).filter(isBacker)
  return backers.map((source): LocalClaim => {
    for (const name of [source, target]) {
      if (likelyType(name)?.type === 'person' || name.known?.type === 'person') continue
      take(name, ['org'])
      if (!name.known || name.weak) support(name, 'org', 1, 'party to a deal')
    }
    const { length: end } = passage.text
    return { type: 'invested-in', source, target, passage, start: 0, end, rule: 'column of investors' }
  })
}

const isBacker = (name: Name): boolean => mayBeOrg(name) || name.known?.type === 'person' || !name.known
