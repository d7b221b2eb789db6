/** Writes small `Linked` values by hand: issues of stories, each naming entities and stating relations between them. */
import type { EntityType, Metric, RelationType } from '../../src/ontology.js'
import type { Entity, Linked, LinkedIssue, Merge } from '../../src/records.js'

/** An entity's id is its type and lower-case name: `model:nova-1`. */
export const idOf = (id: string): Pick<Entity, 'id' | 'type' | 'name'> => {
  const [type, slug] = id.split(':') as [EntityType, string]
  return { id, type, name: slug.replace(/(?:^|-)[a-z]/gu, (start) => start.toUpperCase().replace('-', ' ')) }
}

export interface Said {
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly benchmark?: string
  readonly value?: number
  readonly unit?: string
  readonly rank?: number
}

export interface Figured {
  readonly entity: string
  readonly metric: Metric
  readonly value: number
  readonly unit?: string
}

export interface Told {
  readonly title?: string
  readonly text: string
  readonly names?: readonly string[]
  readonly says?: readonly Said[]
  readonly figures?: readonly Figured[]
  readonly urls?: readonly string[]
}

export const says = (source: string, type: RelationType, target: string, rest: Partial<Said> = {}): Said => ({
  type,
  source,
  target,
  ...rest,
})

/** An issue of stories; its text is theirs, a line each. Names of relations and figures are mentioned without being listed. */
export function issue(id: string, date: string | null, stories: readonly Told[]): LinkedIssue {
  let at = 0
  const told: LinkedIssue = {
    issue: { id, path: `${id}.md`, date, title: `Issue ${id}`, language: 'en', hash: `hash of ${id}` },
    stories: [],
    mentions: [],
    relations: [],
    observations: [],
  }
  stories.forEach(({ title, text, names = [], says: said = [], figures = [], urls = [] }, order) => {
    const start = at
    const end = at + text.length
    at = end + 1
    told.stories.push({ order, title: title ?? null, section: null, start, end, text, urls: [...urls] })
    const evidence = [{ issue: id, story: `${id}#${order}`, start, end, quote: text, urls: [...urls] }]
    const met = [
      ...names,
      ...said.flatMap(({ source, target, benchmark }) => [source, target, ...(benchmark ? [benchmark] : [])]),
      ...figures.map(({ entity }) => entity),
    ]
    for (const entity of new Set(met))
      told.mentions.push({ entity, story: order, start, end: start + 1, text: text[0]! })
    for (const { type, source, target, ...rest } of said)
      told.relations.push({
        type,
        source,
        target,
        ...(type === 'beats-on-benchmark' ? { benchmark: rest.benchmark ?? null } : {}),
        ...(type === 'scored-on' || type === 'invested-in'
          ? { value: rest.value ?? null, unit: rest.unit ?? null, rank: rest.rank ?? null }
          : {}),
        evidence,
        rules: ['told'],
      })
    for (const { unit, ...figure } of figures) told.observations.push({ ...figure, unit: unit ?? null, evidence })
  })
  return told
}

export interface More {
  /** What is to be said of entities beside id, type and name. */
  readonly entities?: Readonly<Record<string, Partial<Entity>>>
  readonly merges?: readonly Merge[]
}

/** The issues linked: entities are those that they name, and those of `more`. */
export function linked(issues: readonly LinkedIssue[], more: More = {}): Linked {
  const ids = new Set([
    ...issues.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)),
    ...Object.keys(more.entities ?? {}),
  ])
  return {
    entities: [...ids].sort().map((id) => ({
      ...idOf(id),
      aliases: [],
      formerIds: [],
      reasons: [{ type: idOf(id).type, weight: 1, reason: 'told' }],
      known: false,
      owners: [],
      ...more.entities?.[id],
    })),
    issues: [...issues],
    merges: [...(more.merges ?? [])],
  }
}
