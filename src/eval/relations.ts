/** Comparing the relations of a document with those of its gold (ONTOLOGY 5). */
import { relationSpec } from '../ontology.js'
import type { DocumentRelation, ExtractDocument, Gold, GoldRelation, Miss } from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import type { EntityMatching } from './entities.js'
import { Tally } from './tally.js'
import { sameValue } from './values.js'

/** Relations whose value decides whether they are right; others are one per type, ends and benchmark. */
const scoredByValue = (type: DocumentRelation['type']): boolean => type === 'scored-on'

interface Statement {
  /** Type, ends and benchmark as one text, equal for equal relations. */
  readonly key: string
  readonly shown: string
  readonly value: number | null
  readonly rank: number | null
}

interface Expected extends Statement {
  readonly gold: GoldRelation
  readonly optional: boolean
  matched: boolean
}

interface Found extends Statement {
  readonly relation: DocumentRelation
  /** Ends that match no gold entity. */
  readonly strangers: string[]
}

const right = (found: Statement, expected: Statement): boolean =>
  found.key === expected.key &&
  (expected.value === null ? found.rank === expected.rank : sameValue(found.value, expected.value))

function keyOf(type: DocumentRelation['type'], source: string, target: string, benchmark: string | null): string {
  const spec = relationSpec(type)
  const ends = spec.directed || compareText(source, target) <= 0 ? [source, target] : [target, source]
  return JSON.stringify(spec.benchmark ? [type, ...ends, benchmark] : [type, ...ends])
}

function shownAs(
  relation: Pick<DocumentRelation, 'type' | 'benchmark' | 'value' | 'unit'> & { rank?: number | null | undefined },
  nameOf: (id: string) => string,
  source: string,
  target: string,
): string {
  const benchmark = relation.benchmark ? ` on ${nameOf(relation.benchmark)}` : ''
  const value = relation.value == null ? '' : ` = ${relation.value}${relation.unit ? ` ${relation.unit}` : ''}`
  const rank = relation.rank == null ? '' : ` #${relation.rank}`
  return `${nameOf(source)} ${relation.type} ${nameOf(target)}${benchmark}${value}${rank}`
}

function expectedOf(gold: Gold): Expected[] {
  const optionalNames = new Set(gold.entities.filter((entity) => entity.optional).map((entity) => entity.name))
  const all: Expected[] = []
  for (const relation of gold.relations) {
    const { type, source, target, benchmark = null, value = null, rank = null } = relation
    const byValue = scoredByValue(type)
    const touches = [source, target, benchmark].some((name) => name !== null && optionalNames.has(name))
    all.push({
      key: keyOf(type, source, target, benchmark),
      shown: shownAs(relation, (name) => name, source, target),
      value: byValue ? value : null,
      rank: byValue ? rank : null,
      gold: relation,
      optional: (relation.optional ?? false) || touches,
      matched: false,
    })
  }
  // what is said twice counts once, and as scored where one of the two is; a figure finds its value before its rank
  all.sort(
    compareBy(
      (one) => Number(one.optional),
      (one) => Number(one.value === null),
    ),
  )
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.key === one.key && other.value === one.value && other.rank === one.rank) === index,
  )
}

function foundOf(document: ExtractDocument, matching: EntityMatching): Found[] {
  const names = new Map(document.entities.map((entity) => [entity.id, entity.name]))
  const all = new Map<string, Found>()
  for (const relation of document.relations) {
    const { type, source, target, benchmark = null, value = null, rank = null } = relation
    const ends = [source, target, ...(relationSpec(type).benchmark && benchmark !== null ? [benchmark] : [])]
    if (ends.some((id) => matching.ignored.has(id))) continue
    // an unmatched end keeps its id behind a mark that no gold name has in front
    const end = (id: string): string => matching.goldOf.get(id)?.name ?? `\u0000${id}`
    const byValue = scoredByValue(type)
    const found: Found = {
      key: keyOf(type, end(source), end(target), benchmark === null ? null : end(benchmark)),
      shown: shownAs(relation, (id) => names.get(id) ?? id, source, target),
      value: byValue ? value : null,
      rank: byValue ? rank : null,
      relation,
      strangers: ends.filter((id) => !matching.goldOf.has(id)),
    }
    const repeat = JSON.stringify([found.key, found.value, found.rank])
    if (!all.has(repeat)) all.set(repeat, found)
  }
  return [...all.values()]
}

/** Counts and misses of one issue's relations, given how its entities match. */
export function scoreRelations(
  gold: Gold,
  document: ExtractDocument,
  matching: EntityMatching,
): { tally: Tally; misses: Miss[] } {
  const tally = new Tally()
  const expected = expectedOf(gold)
  const wrong: Found[] = []
  for (const found of foundOf(document, matching)) {
    const fitting = expected.filter((one) => !one.matched && right(found, one))
    const match = fitting.find((one) => !one.optional)
    if (match) {
      match.matched = true
      tally.add(found.relation.type, { right: 1, predicted: 1 })
    } else if (fitting.length === 0) {
      wrong.push(found)
      tally.add(found.relation.type, { predicted: 1 })
    }
  }
  for (const one of expected) if (!one.optional) tally.add(one.gold.type, { gold: 1 })
  const missed = expected.filter((one) => !one.optional && !one.matched)
  return { tally, misses: missesOf(gold.issue, missed, wrong, expected) }
}

function missesOf(issue: string, missed: Expected[], wrong: Found[], expected: Expected[]): Miss[] {
  const misses: Miss[] = []
  const left = new Set(wrong)
  for (const one of missed) {
    const miss = { issue, of: 'relation' as const, type: one.gold.type, gold: one.shown }
    const other = [...left].find((found) => found.key === one.key)
    if (other) left.delete(other)
    misses.push(
      other
        ? { ...miss, kind: 'wrong-value', predicted: other.shown, note: null, quote: quoteOf(other) }
        : { ...miss, kind: 'missing', predicted: null, note: null, quote: null },
    )
  }
  for (const found of left)
    misses.push({
      issue,
      of: 'relation',
      kind: 'spurious',
      type: found.relation.type,
      gold: null,
      predicted: found.shown,
      note: noteOn(found, expected),
      quote: quoteOf(found),
    })
  return misses
}

const quoteOf = (found: Found): string | null => found.relation.evidence[0]?.quote ?? null

/** Why a spurious relation may be wrong: an unmatched end, or gold that differs in one point only. */
function noteOn(found: Found, expected: Expected[]): string | null {
  if (found.strangers.length) return `matches no gold entity: ${found.strangers.join(', ')}`
  const [type, source, target, benchmark] = JSON.parse(found.key) as [string, string, string, string | null]
  const keys = expected.map((one) => ({ one, parts: JSON.parse(one.key) as string[] }))
  const mark = (one: Expected): string => `${one.shown}${one.optional ? ' (optional)' : ''}`
  const turned = keys.find(({ parts }) => parts[0] === type && parts[1] === target && parts[2] === source)
  if (turned) return `gold has the opposite: ${mark(turned.one)}`
  const near = keys.find(({ parts }) => parts[0] === type && parts[1] === source && parts[2] === target)
  if (near) return `gold has ${near.parts[3] === benchmark ? 'another value' : 'another benchmark'}: ${mark(near.one)}`
  const pair = keys.find(({ parts }) => parts.slice(1, 3).includes(source) && parts.slice(1, 3).includes(target))
  return pair ? `gold has ${mark(pair.one)}` : null
}
