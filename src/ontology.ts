/**
 * The words of the graph, decided once: entity types, relation types with their ends, metrics.
 * A new relation type is one entry here plus its cues in `data/lexicon/cues/`.
 */

export const ENTITY_TYPES = ['model', 'org', 'person', 'benchmark', 'product'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Neo4j label of each entity type. */
export const ENTITY_LABELS: Record<EntityType, string> = {
  model: 'Model',
  org: 'Org',
  person: 'Person',
  benchmark: 'Benchmark',
  product: 'Product',
}

/** What a relation type is: which ends it admits, whether it has a direction, what it carries. */
export interface RelationSpec {
  readonly source: readonly EntityType[]
  readonly target: readonly EntityType[]
  readonly directed: boolean
  /** Carries a benchmark (possibly null). */
  readonly benchmark?: true
  /** Carries value, unit and rank, and is one relation per (source, target, value, rank). */
  readonly valued?: true
  /** Both ends must have the same type. */
  readonly sameType?: true
  /** Neo4j relationship type. */
  readonly label: string
}

export const RELATIONS = {
  released: { source: ['org', 'person'], target: ['model', 'product', 'benchmark'], directed: true, label: 'RELEASED' },
  'integrates-with': {
    source: ['product', 'model', 'org'],
    target: ['product', 'model', 'org'],
    directed: false,
    label: 'INTEGRATES_WITH',
  },
  'beats-on-benchmark': {
    source: ['model', 'product'],
    target: ['model', 'product'],
    directed: true,
    benchmark: true,
    label: 'BEATS_ON_BENCHMARK',
  },
  'scored-on': {
    source: ['model', 'product'],
    target: ['benchmark'],
    directed: true,
    valued: true,
    label: 'SCORED_ON',
  },
  'variant-of': {
    source: ['model', 'product'],
    target: ['model', 'product'],
    directed: true,
    sameType: true,
    label: 'VARIANT_OF',
  },
  'works-at': { source: ['person'], target: ['org'], directed: true, label: 'WORKS_AT' },
  created: { source: ['person'], target: ['product', 'model', 'benchmark'], directed: true, label: 'CREATED' },
  'partners-with': { source: ['org'], target: ['org'], directed: false, label: 'PARTNERS_WITH' },
  acquired: { source: ['org'], target: ['org', 'product'], directed: true, label: 'ACQUIRED' },
  'invested-in': { source: ['org', 'person'], target: ['org'], directed: true, valued: true, label: 'INVESTED_IN' },
  uses: { source: ['org', 'person'], target: ['product', 'model'], directed: true, label: 'USES' },
} as const satisfies Record<string, RelationSpec>

export type RelationType = keyof typeof RELATIONS
export const RELATION_TYPES = Object.keys(RELATIONS) as RelationType[]

/** The entry of a relation type, widened so that optional flags can be asked for. */
export const relationSpec = (type: RelationType): RelationSpec => RELATIONS[type]

export const METRICS = [
  'likes',
  'downloads',
  'stars',
  'users',
  'parameters',
  'context',
  'price',
  'valuation',
  'funding',
  'revenue',
  'speedup',
] as const
export type Metric = (typeof METRICS)[number]

/** Metrics that count in scoring (ONTOLOGY 3); the others are ignored there. */
export const SCORED_METRICS: readonly Metric[] = ['likes', 'downloads', 'stars', 'parameters', 'funding']

/** Metrics that hold for the thing itself, so that two values conflict whatever their dates (ONTOLOGY 3b). */
export const TIMELESS_METRICS: readonly Metric[] = ['parameters', 'context', 'funding']
