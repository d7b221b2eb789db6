/** Comparing the figures of a document with those of its gold (ONTOLOGY 5). */
import { SCORED_METRICS } from '../ontology.js'
import type { DocumentObservation, ExtractDocument, Gold, GoldObservation, Miss } from '../records.js'
import type { EntityMatching } from './entities.js'
import { Tally } from './tally.js'
import { sameValue } from './values.js'

interface Expected {
  readonly gold: GoldObservation
  readonly optional: boolean
  matched: boolean
}

const shownAs = (name: string, { metric, value }: Pick<GoldObservation, 'metric' | 'value'>): string =>
  `${name} ${metric} = ${value}`

/** Counts and misses of one issue's observations, given how its entities match. */
export function scoreObservations(
  gold: Gold,
  document: ExtractDocument,
  matching: EntityMatching,
): { tally: Tally; misses: Miss[] } {
  const tally = new Tally()
  const optionalNames = new Set(gold.entities.filter((entity) => entity.optional).map((entity) => entity.name))
  const expected: Expected[] = []
  for (const one of gold.observations) {
    const same = (other: Expected): boolean =>
      other.gold.entity === one.entity && other.gold.metric === one.metric && other.gold.value === one.value
    const optional = (one.optional ?? false) || optionalNames.has(one.entity) || !SCORED_METRICS.includes(one.metric)
    if (!expected.some((other) => same(other) && other.optional === optional))
      expected.push({ gold: one, optional, matched: false })
  }
  const wrong: { observation: DocumentObservation; owner: string | null }[] = []
  const seen = new Set<string>()
  for (const observation of document.observations) {
    const { entity, metric, value } = observation
    const repeat = JSON.stringify([entity, metric, value])
    if (seen.has(repeat) || !SCORED_METRICS.includes(metric) || matching.ignored.has(entity)) continue
    seen.add(repeat)
    const owner = matching.goldOf.get(entity)?.name ?? null
    const about = expected.filter((one) => one.gold.entity === owner && one.gold.metric === metric)
    const match = about.find((one) => !one.optional && !one.matched && sameValue(value, one.gold.value))
    if (match) match.matched = true
    else if (about.some((one) => one.optional)) continue
    else wrong.push({ observation, owner })
    tally.add(metric, { predicted: 1, right: match ? 1 : 0 })
  }
  for (const one of expected) if (!one.optional) tally.add(one.gold.metric, { gold: 1 })

  const names = new Map(document.entities.map((entity) => [entity.id, entity.name]))
  const left = new Set(wrong)
  const misses: Miss[] = []
  for (const one of expected) {
    if (one.optional || one.matched) continue
    const { entity, metric } = one.gold
    const miss = { issue: gold.issue, of: 'observation' as const, type: metric, gold: shownAs(entity, one.gold) }
    const other = [...left].find(({ observation, owner }) => owner === entity && observation.metric === metric)
    if (!other) {
      misses.push({ ...miss, kind: 'missing', predicted: null, note: null, quote: null })
      continue
    }
    left.delete(other)
    const predicted = shownAs(names.get(other.observation.entity) ?? other.observation.entity, other.observation)
    const quote = other.observation.evidence[0]?.quote ?? null
    misses.push({ ...miss, kind: 'wrong-value', predicted, note: null, quote })
  }
  for (const { observation, owner } of left)
    misses.push({
      issue: gold.issue,
      of: 'observation',
      kind: 'spurious',
      type: observation.metric,
      gold: null,
      predicted: shownAs(names.get(observation.entity) ?? observation.entity, observation),
      note: owner === null ? `matches no gold entity: ${observation.entity}` : null,
      quote: observation.evidence[0]?.quote ?? null,
    })
  return { tally, misses }
}
