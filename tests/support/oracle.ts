/**
 * Turns gold annotations into a `Linked`, as if extraction and linking were perfect: the rooms above `link` are developed
 * and tested against it. Stories are the paragraphs of the text; evidence is the first paragraph that names both ends.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { EntityType, Metric, RelationType } from '../../src/ontology.js'
import type { Entity, Evidence, Linked, LinkedIssue, StoryRecord } from '../../src/records.js'
import { compareBy, compareText } from '../../src/text/order.js'

interface GoldFile {
  issue: string
  date: string | null
  language: 'zh' | 'en' | 'mixed'
  entities: { name: string; type: EntityType; names: string[]; optional?: boolean }[]
  relations: {
    type: RelationType
    source: string
    target: string
    benchmark?: string | null
    value?: number | null
    unit?: string | null
    rank?: number | null
    optional?: boolean
  }[]
  observations: { entity: string; metric: Metric; value: number; optional?: boolean }[]
}

export const SHARED = resolve(import.meta.dirname, '../../../shared')
export const hasShared = existsSync(join(SHARED, 'seeds'))

const slug = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, '-')
    .replace(/^-+|-+$/gu, '')

function paragraphs(text: string): StoryRecord[] {
  const stories: StoryRecord[] = []
  let section: string | null = null
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const start = match.index
    const raw = match[0]
    if (raw.startsWith('#')) section = raw.replace(/^#+\s*/u, '').split('\n')[0] ?? null
    const urls = [...raw.matchAll(/https?:\/\/[^\s)\]]+/gu)].map((m) => m[0])
    const title = /\*\*(.+?)\*\*/u.exec(raw)?.[1] ?? null
    stories.push({ order: stories.length, title, section, start, end: start + raw.length, text: raw, urls })
  }
  return stories
}

/** Gold files of `goldDir` whose issue stands in one of `issueDirs`; `withOptional` keeps optional entities and relations too. */
export function oracleLinked(goldDir: string, issueDirs: string[], withOptional = false): Linked {
  const entities = new Map<string, Entity>()
  const issues: LinkedIssue[] = []
  for (const file of readdirSync(goldDir)
    .filter((name) => name.endsWith('.json'))
    .sort(compareText)) {
    const gold = JSON.parse(readFileSync(join(goldDir, file), 'utf8')) as GoldFile
    const dir = issueDirs.find((candidate) => existsSync(join(candidate, gold.issue)))
    if (dir === undefined) continue
    const path = join(dir, gold.issue)
    const text = readFileSync(path, 'utf8')
    const id = `${basename(dir)}/${gold.issue.replace(/\.[^.]+$/u, '')}`
    const stories = paragraphs(text)
    const idOf = new Map<string, string>()
    const mentions: LinkedIssue['mentions'] = []
    for (const entity of gold.entities.filter((e) => withOptional || !e.optional)) {
      const entityId = `${entity.type}:${slug(entity.name)}`
      idOf.set(entity.name, entityId)
      const known = entities.get(entityId) ?? {
        id: entityId,
        type: entity.type,
        name: entity.name,
        aliases: [],
        formerIds: [],
        reasons: [{ type: entity.type, weight: 1, reason: 'gold' }],
        known: true,
        owners: [],
      }
      known.aliases = [...new Set([...known.aliases, ...entity.names.filter((n) => n !== entity.name)])].sort(
        compareText,
      )
      entities.set(entityId, known)
      const spans = new Set<number>()
      for (const name of [...entity.names].sort((a, b) => b.length - a.length))
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
          if (spans.has(at)) continue
          spans.add(at)
          const story = stories.find((s) => s.start <= at && at < s.end)
          if (story)
            mentions.push({ entity: entityId, story: story.order, start: at, end: at + name.length, text: name })
        }
    }
    mentions.sort(
      compareBy(
        (m) => m.start,
        (m) => m.end,
        (m) => m.entity,
      ),
    )
    const storiesOf = (entity: string): Set<number> =>
      new Set(mentions.filter((m) => m.entity === entity).map((m) => m.story))
    const evidence = (...ends: string[]): Evidence[] => {
      const [first, ...rest] = ends.map(storiesOf)
      const order = [...(first ?? [])].find((s) => rest.every((set) => set.has(s))) ?? [...(first ?? [])][0] ?? 0
      const story = stories[order]!
      return [
        {
          issue: id,
          story: `${id}#${story.order}`,
          start: story.start,
          end: story.end,
          quote: story.text,
          urls: story.urls,
        },
      ]
    }
    issues.push({
      issue: {
        id,
        path,
        date: gold.date,
        title: text.split('\n')[0]!.replace(/^#+\s*/u, ''),
        language: gold.language,
        hash: createHash('sha256').update(text).digest('hex'),
      },
      stories,
      mentions,
      relations: gold.relations
        .filter((r) => (withOptional || !r.optional) && idOf.has(r.source) && idOf.has(r.target))
        .map((r) => ({
          type: r.type,
          source: idOf.get(r.source)!,
          target: idOf.get(r.target)!,
          ...(r.type === 'beats-on-benchmark'
            ? { benchmark: r.benchmark ? (idOf.get(r.benchmark) ?? null) : null }
            : {}),
          ...(r.type === 'scored-on' || r.type === 'invested-in'
            ? { value: r.value ?? null, unit: r.unit ?? null, rank: r.rank ?? null }
            : {}),
          evidence: evidence(idOf.get(r.source)!, idOf.get(r.target)!),
          rules: ['gold'],
        })),
      observations: gold.observations
        .filter((o) => (withOptional || !o.optional) && idOf.has(o.entity))
        .map((o) => ({
          entity: idOf.get(o.entity)!,
          metric: o.metric,
          value: o.value,
          unit: null,
          evidence: evidence(idOf.get(o.entity)!),
        })),
    })
  }
  return {
    entities: [...entities.values()].sort(compareBy((e) => e.id)),
    issues: issues.sort(compareBy((i) => i.issue.id)),
    merges: [],
  }
}

/** The five seeds with perfect extraction. */
export const seedsOracle = (withOptional = false): Linked =>
  oracleLinked(join(SHARED, 'gold'), [join(SHARED, 'seeds')], withOptional)
