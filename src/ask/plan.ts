/**
 * What was understood of a question: one typed plan, shown by `--explain`, run on the graph in memory and compiled to
 * Cypher. Sets of entities are expressions over relations, mentions and figures, so that questions nest.
 */
import { z } from 'zod'
import { EntityTypeName, MetricName, RelationTypeName } from '../records.js'

/** Which issues count. All given conditions hold together; no condition: all issues. Dates are ISO, both inclusive. */
export const IssueFilter = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  ids: z.array(z.string()).optional(),
  /** Only issues without a date. */
  undated: z.boolean().optional(),
  /** The words of the question. */
  label: z.string(),
})
export type IssueFilter = z.infer<typeof IssueFilter>

/** An issue counts when one of the filters holds; none given: every issue counts. */
export const IssueFilters = z.array(IssueFilter)
export type IssueFilters = z.infer<typeof IssueFilters>

/** A range of numbers; ends that are `open` do not belong to it. */
export const Range = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  open: z.boolean().optional(),
})
export type Range = z.infer<typeof Range>

export interface Named {
  set: 'named'
  ids: string[]
  names: string[]
}
export interface OfType {
  set: 'type'
  types: z.infer<typeof EntityTypeName>[]
  /** The kinds that the question named, where more are let through (an organisation held as its product). */
  asked?: z.infer<typeof EntityTypeName>[] | undefined
}
/** Has one of these words in its name or aliases: universities among the organisations. */
export interface Worded {
  set: 'worded'
  words: string[]
}
/** Stands at `end` of a relation of one of the types whose other end is in `to` (null: anything). */
export interface Related {
  set: 'related'
  types: z.infer<typeof RelationTypeName>[]
  end: 'source' | 'target' | 'either'
  to: EntitySet | null
  benchmark?: EntitySet | undefined
  /** Some of its stories mention one of these. */
  about?: EntitySet | undefined
  wording?: string[] | undefined
  value?: Range | undefined
  rank?: number | undefined
  where: IssueFilters
}
export interface Mentioned {
  set: 'mentioned'
  where: IssueFilters
}
/** Mentioned in so many issues. */
export interface Seen {
  set: 'seen'
  issues: Range
  where: IssueFilters
  /** In every issue that counts. */
  every?: boolean | undefined
}
export interface Observed {
  set: 'observed'
  metric: z.infer<typeof MetricName>
  value: Range
  where: IssueFilters
}
/** Has the highest (lowest) figure among some. Nobody leads where only one of them has a figure. */
export interface Leading {
  set: 'leading'
  among: EntitySet
  metric: z.infer<typeof MetricName>
  most: boolean
  where: IssueFilters
}
export interface Combined {
  set: 'and' | 'or'
  of: EntitySet[]
}
export interface Without {
  set: 'not'
  of: EntitySet
}
export type EntitySet = Named | OfType | Worded | Related | Mentioned | Seen | Observed | Leading | Combined | Without

export const EntitySet: z.ZodType<EntitySet> = z.lazy(() =>
  z.discriminatedUnion('set', [
    z.strictObject({ set: z.literal('named'), ids: z.array(z.string()), names: z.array(z.string()) }),
    z.strictObject({
      set: z.literal('type'),
      types: z.array(EntityTypeName),
      asked: z.array(EntityTypeName).optional(),
    }),
    z.strictObject({ set: z.literal('worded'), words: z.array(z.string()) }),
    z.strictObject({
      set: z.literal('related'),
      types: z.array(RelationTypeName).min(1),
      end: z.enum(['source', 'target', 'either']),
      to: EntitySet.nullable(),
      benchmark: EntitySet.optional(),
      about: EntitySet.optional(),
      wording: z.array(z.string()).optional(),
      value: Range.optional(),
      rank: z.number().optional(),
      where: IssueFilters,
    }),
    z.strictObject({ set: z.literal('mentioned'), where: IssueFilters }),
    z.strictObject({ set: z.literal('seen'), issues: Range, where: IssueFilters, every: z.boolean().optional() }),
    z.strictObject({ set: z.literal('observed'), metric: MetricName, value: Range, where: IssueFilters }),
    z.strictObject({
      set: z.literal('leading'),
      among: EntitySet,
      metric: MetricName,
      most: z.boolean(),
      where: IssueFilters,
    }),
    z.strictObject({ set: z.enum(['and', 'or']), of: z.array(EntitySet) }),
    z.strictObject({ set: z.literal('not'), of: EntitySet }),
  ]),
)

const Pick = z.enum(['all', 'first', 'last'])
export type Pick = z.infer<typeof Pick>

/** What a ranking goes by. */
export const RankKey = z.discriminatedUnion('by', [
  /** Number of issues that mention it, among those that count. */
  z.strictObject({ by: z.literal('issues'), where: IssueFilters }),
  /** Best (or worst) figure of a metric, among the issues that count. */
  z.strictObject({ by: z.literal('metric'), metric: MetricName, where: IssueFilters }),
  /** Result on a benchmark. */
  z.strictObject({ by: z.literal('score'), benchmark: EntitySet.nullable(), where: IssueFilters }),
  /** Number of different things at the other end of a relation. */
  z.strictObject({
    by: z.literal('related'),
    types: z.array(RelationTypeName),
    end: z.enum(['source', 'target', 'either']),
    others: EntitySet.nullable(),
    where: IssueFilters,
  }),
  /** Date of the first mention. */
  z.strictObject({ by: z.literal('firstSeen') }),
])
export type RankKey = z.infer<typeof RankKey>

export const Plan = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('entities'), of: EntitySet, limit: z.number().optional() }),
  z.strictObject({ intent: z.literal('count'), of: EntitySet, metric: z.string() }),
  z.strictObject({
    intent: z.literal('rank'),
    of: EntitySet,
    key: RankKey,
    most: z.boolean(),
    /** Places given; ties share a place. */
    limit: z.number(),
    /** Places left out at the top: 1 for "second". */
    skip: z.number(),
  }),
  z.strictObject({
    intent: z.literal('issues'),
    /** Each set has a member that the issue mentions. */
    mention: z.array(EntitySet),
    without: z.array(EntitySet),
    /** The issue states such a relation. */
    states: EntitySet.nullable(),
    statedBy: EntitySet.nullable(),
    where: IssueFilters,
    pick: Pick,
    count: z.boolean(),
  }),
  z.strictObject({
    intent: z.literal('figures'),
    of: EntitySet,
    metrics: z.array(MetricName),
    where: IssueFilters,
    pick: Pick,
  }),
  z.strictObject({
    intent: z.literal('scores'),
    of: EntitySet,
    benchmark: EntitySet.nullable(),
    where: IssueFilters,
  }),
  z.strictObject({ intent: z.literal('path'), from: EntitySet, to: EntitySet }),
  z.strictObject({
    intent: z.literal('check'),
    /** True when it is a member of `in`. */
    is: EntitySet,
    in: EntitySet,
    /** False when this has a member: what the issues state in its place. */
    instead: EntitySet.nullable(),
    /** All of `is` must be members. */
    every: z.boolean(),
  }),
  z.strictObject({
    intent: z.literal('same'),
    left: EntitySet,
    right: EntitySet,
    /** The question asks whether they differ. */
    differ: z.boolean(),
  }),
  z.strictObject({
    intent: z.literal('sameFigures'),
    of: EntitySet,
    metric: MetricName,
    left: IssueFilters,
    right: IssueFilters,
    differ: z.boolean(),
  }),
  z.strictObject({ intent: z.literal('about'), of: EntitySet, where: IssueFilters }),
  z.strictObject({
    intent: z.literal('conflicts'),
    about: EntitySet.nullable(),
    where: IssueFilters,
    /** A question for yes or no: whether the issues differ, or agree, about it. */
    check: z.enum(['differ', 'agree']).nullable(),
    /** The issues that contradict each other, not their statements. */
    issues: z.boolean(),
    count: z.boolean(),
  }),
  z.strictObject({
    intent: z.literal('topics'),
    of: EntitySet.nullable(),
    where: IssueFilters,
    count: z.boolean(),
    /** Only those told of more, or less, than the week before. */
    trend: z.enum(['rising', 'fading']).nullable(),
  }),
])
export type Plan = z.infer<typeof Plan>
