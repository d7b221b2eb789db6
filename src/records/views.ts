/** What the commands that read the graph print with `--json`: one schema a command, each rich enough for a terminal too. */
import { z } from 'zod'
import { ENTITY_TYPES, RELATION_TYPES } from '../ontology.js'
import { ClaimSide } from './answer.js'
import { EntityTypeName, MetricName, RelationTypeName, TypeEvidence } from './extraction.js'
import { Language } from './issue.js'

const date = z.iso.date().nullable()
const count = z.number().int().nonnegative()

/** An entity named in passing. */
export const EntityRef = z.object({ id: z.string(), type: EntityTypeName, name: z.string() })
export type EntityRef = z.infer<typeof EntityRef>

export const TopicRef = z.object({ id: z.string(), name: z.string() })
export type TopicRef = z.infer<typeof TopicRef>

/** Where something is said. `quote` is exactly the issue's text, but for co-mentions, where it is a story's plain text. */
export const EvidenceView = z.object({
  issue: z.string(),
  date,
  story: z.string(),
  quote: z.string(),
  urls: z.array(z.string()),
})
export type EvidenceView = z.infer<typeof EvidenceView>

/** `graph list`: an entity with its counts. */
export const EntityRow = EntityRef.extend({
  aliases: z.array(z.string()),
  issueCount: count,
  mentionCount: count,
  /** 0..1. */
  importance: z.number(),
  firstSeen: date,
  lastSeen: date,
  topic: TopicRef.nullable(),
})
export type EntityRow = z.infer<typeof EntityRow>

/** A relation with its ends by name and all its evidence. */
export const RelationView = z.object({
  id: z.string(),
  type: RelationTypeName,
  source: EntityRef,
  target: EntityRef,
  benchmark: EntityRef.nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  rank: z.number().int().nullable(),
  firstSeen: date,
  lastSeen: date,
  issues: z.array(z.string()),
  evidence: z.array(EvidenceView),
})
export type RelationView = z.infer<typeof RelationView>

/** `graph list --issues`: an issue with what it holds. */
export const IssueRow = z.object({
  id: z.string(),
  path: z.string(),
  date,
  title: z.string().nullable(),
  language: Language,
  stories: count,
  entities: count,
  relations: count,
  observations: count,
})
export type IssueRow = z.infer<typeof IssueRow>

/** One figure as one issue gives it, in base units. */
export const FigureView = z.object({
  entity: EntityRef,
  metric: MetricName,
  value: z.number(),
  unit: z.string().nullable(),
  date,
  issue: z.string(),
  evidence: z.array(EvidenceView),
})
export type FigureView = z.infer<typeof FigureView>

/** A topic in a list. */
export const TopicRow = TopicRef.extend({
  level: count,
  /** Number of its entities. */
  size: count,
  stories: count,
  issues: count,
  firstSeen: date,
  lastSeen: date,
  /** Most central entities, strongest first. */
  entities: z.array(EntityRef.extend({ weight: z.number() })),
})
export type TopicRow = z.infer<typeof TopicRow>

/** A dated story with its links. */
export const StoryView = z.object({
  id: z.string(),
  issue: z.string(),
  date,
  title: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
  urls: z.array(z.string()),
})
export type StoryView = z.infer<typeof StoryView>

/** `graph merges`: one written form joined to an entity, and the rule that did it. */
export const MergeView = z.object({
  entity: EntityRef,
  form: z.string(),
  into: z.string(),
  rule: z.string(),
  detail: z.string(),
  issues: z.array(z.string()),
})
export type MergeView = z.infer<typeof MergeView>

/** `graph show`. */
export const EntityView = EntityRow.extend({
  formerIds: z.array(z.string()),
  /** Known from the lexicon. */
  known: z.boolean(),
  /** Why it has its type, strongest first. */
  reasons: z.array(TypeEvidence),
  /** Why its written forms are taken for one thing. */
  merges: z.array(MergeView.omit({ entity: true })),
  relations: z.array(RelationView),
  /** Figures over time, by metric. */
  figures: z.array(z.object({ metric: MetricName, points: z.array(FigureView.omit({ entity: true, metric: true })) })),
  issues: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      date,
      title: z.string().nullable(),
      mentions: count,
      stories: z.array(z.object({ id: z.string(), title: z.string().nullable(), urls: z.array(z.string()) })),
    }),
  ),
  /** Entities named in the same stories, most shared stories first. */
  together: z.array(EntityRef.extend({ stories: count })),
  topics: z.array(TopicRow),
})
export type EntityView = z.infer<typeof EntityView>

/** `graph timeline`: what the issues said of an entity, by date, undated last. */
export const TimelineView = z.object({
  entity: EntityRef,
  entries: z.array(
    z.object({
      date,
      issue: z.string(),
      path: z.string(),
      title: z.string().nullable(),
      stories: z.array(StoryView),
      /** Relations that this issue states, with its evidence only. `first`: no earlier issue stated it. */
      relations: z.array(RelationView.extend({ first: z.boolean() })),
      figures: z.array(FigureView),
    }),
  ),
})
export type TimelineView = z.infer<typeof TimelineView>

/** One step of a path. `forward`: the relation points the way the path goes (always true where it has no direction). */
export const PathStep = z.object({
  kind: z.enum(['relation', 'co-mention']),
  from: EntityRef,
  to: EntityRef,
  forward: z.boolean(),
  /** Null for a co-mention. */
  relation: RelationView.nullable(),
  issues: z.array(z.string()),
  evidence: z.array(EvidenceView),
})
export type PathStep = z.infer<typeof PathStep>

/** `graph path`: `steps` is null where the two are not connected within the limit. */
export const PathView = z.object({
  from: EntityRef,
  to: EntityRef,
  mentions: z.boolean(),
  steps: z.array(PathStep).nullable(),
})
export type PathView = z.infer<typeof PathView>

/** `graph topics NAME`: a topic with all its entities and its stories by date. */
export const TopicView = TopicRow.extend({ thread: z.array(StoryView) })
export type TopicView = z.infer<typeof TopicView>

/** Which rule of the ontology (3b, a to e) says that the sides cannot both be right. */
export const ConflictKind = z.enum(['maker', 'score', 'figure', 'partners', 'win'])
export type ConflictKind = z.infer<typeof ConflictKind>

export const ConflictSide = z.object({
  /** Makers, partners or the winner; for scores and figures the thing itself. */
  entities: z.array(EntityRef),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** Dates of the first and last dated issue that says so. */
  firstSeen: date,
  lastSeen: date,
  /** Every statement of this side with its sentence, by date. */
  claims: z.array(ClaimSide).min(1),
})
export type ConflictSide = z.infer<typeof ConflictSide>

/** `graph conflicts`: sides that cannot all be right, the first told first. */
export const ConflictView = z.object({
  id: z.string(),
  kind: ConflictKind,
  /** What it is about: what was released, scored, measured, made together; for a win the two compared. */
  about: z.array(EntityRef).min(1),
  benchmark: EntityRef.nullable(),
  metric: MetricName.nullable(),
  sides: z.array(ConflictSide).min(2),
})
export type ConflictView = z.infer<typeof ConflictView>

/** `graph diff`: what no issue before `since` had. */
export const DiffView = z.object({
  since: z.object({ date, issue: z.string().nullable() }),
  issues: z.array(IssueRow),
  entities: z.array(EntityRow),
  relations: z.array(RelationView),
  figures: z.array(FigureView),
})
export type DiffView = z.infer<typeof DiffView>

const byName = <T extends string>(names: readonly T[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<T, typeof count>)

/** `graph build`: what changed, and what the graph now holds. */
export const BuildReport = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  unchanged: count,
  issues: count,
  stories: count,
  entities: z.object({ total: count, byType: byName(ENTITY_TYPES) }),
  relations: z.object({ total: count, byType: byName(RELATION_TYPES) }),
  observations: count,
  topics: count,
  warnings: z.array(z.string()),
  /** Wall time. */
  milliseconds: z.number(),
})
export type BuildReport = z.infer<typeof BuildReport>
