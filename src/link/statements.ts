/** Claims over mentions become statements over entities: kept, turned round or dropped by the types that linking settled. */
import { relationSpec, type EntityType, type RelationType } from '../ontology.js'
import type { Claim, Evidence, Extraction, Observation, Statement } from '../records.js'
import { compareBy } from '../text/order.js'

/** An entity as far as claims need it. */
export interface End {
  readonly id: string
  /** Its type first, then others that the name is known to have. */
  readonly types: readonly EntityType[]
}

const fits = (end: End, allowed: readonly EntityType[]): boolean => end.types.some((type) => allowed.includes(type))

/** Which way round a relation holds between two ends: as claimed, turned, or not at all. */
function orient(type: RelationType, source: End, target: End): [End, End] | undefined {
  if (source.id === target.id) return undefined
  const spec = relationSpec(type)
  if (spec.sameType && source.types[0] !== target.types[0]) return undefined
  if (!spec.directed) {
    if (!fits(source, spec.source) || !fits(target, spec.target)) return undefined
    return source.id < target.id ? [source, target] : [target, source]
  }
  if (fits(source, spec.source) && fits(target, spec.target)) return [source, target]
  if (type !== 'beats-on-benchmark' && fits(target, spec.source) && fits(source, spec.target)) return [target, source]
  return undefined
}

function evidenceOf(extraction: Extraction, at: { story: number; start: number; end: number }): Evidence {
  const story = extraction.stories.find(({ order }) => order === at.story)
  return {
    issue: extraction.issue.id,
    story: `${extraction.issue.id}#${at.story}`,
    start: at.start,
    end: at.end,
    quote: extraction.quotes[`${at.start}-${at.end}`] ?? '',
    urls: story?.urls ?? [],
  }
}

const statementKey = (
  type: string,
  source: string,
  target: string,
  claim: Pick<Claim, 'benchmark' | 'value' | 'rank'>,
  benchmark: string | null,
): string => [type, source, target, benchmark ?? '', claim.value ?? '', claim.rank ?? ''].join('\n')

/**
 * The statements of one issue, each once with all its evidence.
 * @param endOf the entity of a mention (by index), undefined where the mention is none
 */
export function issueStatements(extraction: Extraction, endOf: (mention: number) => End | undefined): Statement[] {
  const statements = new Map<string, Statement>()
  for (const claim of extraction.claims) {
    const from = endOf(claim.source)
    const to = endOf(claim.target)
    if (!from || !to) continue
    const ends = orient(claim.type, from, to)
    if (!ends) continue
    const spec = relationSpec(claim.type)
    let benchmark: string | null = null
    if (spec.benchmark && claim.benchmark !== undefined && claim.benchmark !== null) {
      const end = endOf(claim.benchmark)
      if (end?.types.includes('benchmark')) benchmark = end.id
    }
    const [source, target] = [ends[0].id, ends[1].id]
    const key = statementKey(claim.type, source, target, spec.valued ? claim : {}, benchmark)
    const evidence = evidenceOf(extraction, claim)
    const there = statements.get(key)
    if (there) {
      if (!there.evidence.some(({ start, end }) => start === evidence.start && end === evidence.end))
        there.evidence.push(evidence)
      if (!there.rules.includes(claim.rule)) there.rules.push(claim.rule)
      continue
    }
    statements.set(key, {
      type: claim.type,
      source,
      target,
      ...(spec.benchmark ? { benchmark } : {}),
      ...(spec.valued ? { value: claim.value ?? null, unit: claim.unit ?? null, rank: claim.rank ?? null } : {}),
      evidence: [evidence],
      rules: [claim.rule],
    })
  }
  return [...statements.values()].sort(
    compareBy(
      ({ type }) => type,
      ({ source }) => source,
      ({ target }) => target,
      ({ benchmark }) => benchmark ?? '',
      ({ value }) => value ?? 0,
      ({ rank }) => rank ?? 0,
    ),
  )
}

/** The observations of one issue, each (entity, metric, value) once. */
export function issueObservations(extraction: Extraction, endOf: (mention: number) => End | undefined): Observation[] {
  const observations = new Map<string, Observation>()
  for (const figure of extraction.figures) {
    const end = endOf(figure.entity)
    if (!end) continue
    const key = [end.id, figure.metric, figure.value].join('\n')
    const evidence = evidenceOf(extraction, figure)
    const there = observations.get(key)
    if (there) there.evidence.push(evidence)
    else
      observations.set(key, {
        entity: end.id,
        metric: figure.metric,
        value: figure.value,
        unit: figure.unit,
        evidence: [evidence],
      })
  }
  return [...observations.values()].sort(
    compareBy(
      ({ entity }) => entity,
      ({ metric }) => metric,
      ({ value }) => value,
    ),
  )
}
