/** Folds what many issues state into one relation per (type, source, target, benchmark), valued types per value and rank. */
import { relationSpec } from '../ontology.js'
import type { Evidence, Linked, RelationEdge, Statement } from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import { span } from './dates.js'
import { orderEvidence, toldBy, type IssueDates } from './evidence.js'
import { joinId } from './ids.js'

/** A relation with the ids of its ends. */
export interface Relation extends RelationEdge {
  readonly source: string
  readonly target: string
}

interface Fold {
  readonly statement: Statement
  readonly source: string
  readonly target: string
  readonly evidence: Evidence[]
  /** Units by where they stand; of two for one place the smaller text. */
  readonly units: Map<string, string>
}

const NO_BENCHMARK = '-'

/** Ends in the order in which they are stored: undirected types have the smaller id first. */
function endsOf({ type, source, target }: Statement): [string, string] {
  return relationSpec(type).directed || compareText(source, target) <= 0 ? [source, target] : [target, source]
}

function relationId(statement: Statement, source: string, target: string): string {
  const spec = relationSpec(statement.type)
  const parts: (string | number)[] = [statement.type, source, target]
  if (spec.benchmark) parts.push(statement.benchmark ?? NO_BENCHMARK)
  if (spec.valued) {
    const rank = typeof statement.rank === 'number' ? `#${statement.rank}` : ''
    parts.push(`${statement.value ?? NO_BENCHMARK}${rank}`)
  }
  return joinId(...parts)
}

/** What an issue says of a thing's relation to itself says nothing. */
const isLoop = (statement: Statement): boolean => statement.source === statement.target

/**
 * All relations of the linked issues, ordered by id. The unit of a valued relation is that of its earliest evidence which
 * names one.
 * @param names entity names by id, for `benchmarkName`
 */
export function foldRelations(linked: Linked, dates: IssueDates, names: ReadonlyMap<string, string>): Relation[] {
  const folds = new Map<string, Fold>()
  const issues = [...linked.issues].sort(compareBy((item) => item.issue.id))
  for (const { relations } of issues)
    for (const statement of relations) {
      if (isLoop(statement)) continue
      const [source, target] = endsOf(statement)
      const id = relationId(statement, source, target)
      const fold = folds.get(id) ?? { statement, source, target, evidence: [], units: new Map<string, string>() }
      fold.evidence.push(...statement.evidence)
      if (statement.unit) addUnits(fold.units, statement.unit, statement.evidence)
      folds.set(id, fold)
    }
  return [...folds].sort((a, b) => compareText(a[0], b[0])).map(([id, fold]) => relationOf(id, fold, dates, names))
}

const placeOf = (item: Evidence): string => `${item.story}:${item.start}:${item.end}`

function addUnits(units: Map<string, string>, unit: string, evidence: readonly Evidence[]): void {
  for (const item of evidence) {
    const known = units.get(placeOf(item))
    if (known === undefined || unit < known) units.set(placeOf(item), unit)
  }
}

function unitOf(fold: Fold, evidence: readonly Evidence[]): string | undefined {
  for (const item of evidence) {
    const unit = fold.units.get(placeOf(item))
    if (unit !== undefined) return unit
  }
  return undefined
}

function relationOf(id: string, fold: Fold, dates: IssueDates, names: ReadonlyMap<string, string>): Relation {
  const { statement } = fold
  const spec = relationSpec(statement.type)
  const evidence = orderEvidence(fold.evidence, dates)
  const told = toldBy(evidence)
  const relation: Relation = {
    kind: 'relation',
    id,
    type: statement.type,
    source: fold.source,
    target: fold.target,
    ...span(told.issues.map((issue) => dates.get(issue))),
    ...told,
    evidence,
  }
  if (spec.valued) {
    if (typeof statement.value === 'number') relation.value = statement.value
    const unit = unitOf(fold, evidence)
    if (unit !== undefined) relation.unit = unit
    if (typeof statement.rank === 'number') relation.rank = statement.rank
  }
  if (spec.benchmark && statement.benchmark) {
    relation.benchmark = statement.benchmark
    const name = names.get(statement.benchmark)
    if (name !== undefined) relation.benchmarkName = name
  }
  return relation
}
