/** Extractions of all given issues → entities and what each issue says of them. Independent of the order of the issues. */
import type { Knowledge } from '../lexicon/index.js'
import type { EntityType } from '../ontology.js'
import type { Entity, EntityMention, Evidence, Extraction, Linked, LinkedIssue, Merge } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy, compareText } from '../text/order.js'
import { canonicalName, clusterMentions, knownTypes, type Cluster } from './cluster.js'
import { entityIds } from './id.js'
import { settle, type Settled } from './settle.js'
import { issueObservations, issueStatements, type End } from './statements.js'
import { variantStatements } from './variants.js'

interface Named {
  readonly cluster: Cluster
  readonly settled: Settled
  readonly name: string
  readonly id: string
}

/** Entities of the clusters that are any, with their ids. */
function nameClusters(extractions: readonly Extraction[], knowledge: Knowledge): Named[] {
  const accepted = clusterMentions(extractions, knowledge).flatMap((cluster) => {
    const settled = settle(cluster, extractions, knowledge.nameWeights)
    return settled ? [{ cluster, settled, name: canonicalName(cluster) }] : []
  })
  const ids = entityIds(accepted.map(({ settled, name }) => ({ type: settled.type, name })))
  return accepted.map((each, index) => ({ ...each, id: ids[index]! }))
}

/** Names of who owns or makes it as known elsewhere: for conflicts only. */
function owners(cluster: Cluster): string[] {
  const names = cluster.known.flatMap((entry) => [entry.parent, entry.maker].filter((name) => name !== undefined))
  return [...new Set(names)].sort(compareText)
}

function entityOf({ cluster, settled, name, id }: Named): Entity {
  const forms = new Set([
    ...cluster.forms.keys(),
    ...cluster.fulls.keys(),
    ...cluster.known.flatMap((entry) => [...(entry.aliases ?? [])]),
  ])
  forms.delete(name)
  return {
    id,
    type: settled.type,
    name,
    aliases: [...forms].sort(compareText),
    formerIds: [],
    reasons: settled.reasons.slice(0, 12),
    known: cluster.known.length > 0,
    owners: owners(cluster),
  }
}

function mergesOf({ cluster, name, id }: Named): Merge[] {
  return [...cluster.forms]
    .filter(([form]) => form !== name)
    .map(([form, { rule, detail, issues }]): Merge => ({
      entity: id,
      form,
      into: name,
      rule: foldName(form) === foldName(name) ? 'spelling' : rule,
      detail,
      issues: [...issues].sort(compareText),
    }))
    .sort(compareBy((merge) => merge.form))
}

/** Types an end may stand for: its own first, then those it is known to have. */
const endTypes = ({ settled, cluster }: Named): EntityType[] => [
  settled.type,
  ...[...knownTypes(cluster)].filter((type) => type !== settled.type),
]

/**
 * Links the given extractions.
 * @param extractions one an issue, in any order; the issues come back in the order given
 * @param knowledge lexicon, cue words and the user's own settings
 */
export function linkExtractions(extractions: readonly Extraction[], knowledge: Knowledge): Linked {
  const named = nameClusters(extractions, knowledge)
  const entities = named.map(entityOf)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  // entity of each mention, by extraction
  const ends: Map<number, End>[] = extractions.map(() => new Map())
  for (const each of named) {
    const end: End = { id: each.id, types: endTypes(each) }
    for (const { extraction, mention } of each.cluster.members) {
      const { mentions, issue } = extractions[extraction]!
      if (each.settled.counts(mentions[mention]!, issue.id)) ends[extraction]!.set(mention, end)
    }
  }
  // "Figma MCP Server" is a thing of Figma's, no edition of it: a product that is also its maker's name has no variants
  const makers = new Set(
    named.filter((each) => each.settled.type === 'product' && endTypes(each).includes('org')).map(({ id }) => id),
  )
  const issues = extractions.map((extraction, index): LinkedIssue => {
    const mine = ends[index]!
    const mentions: EntityMention[] = extraction.mentions.flatMap((mention, at) => {
      const end = mine.get(at)
      return end
        ? [
            {
              entity: end.id,
              story: mention.story,
              start: mention.start,
              end: mention.end,
              text: mention.raw ?? mention.name,
            },
          ]
        : []
    })
    const here = [...new Set(mentions.map(({ entity }) => entity))].map((id) => byId.get(id)!)
    const evidence = (mention: EntityMention): Evidence => {
      const story = extraction.stories.find(({ order }) => order === mention.story)
      return {
        issue: extraction.issue.id,
        story: `${extraction.issue.id}#${mention.story}`,
        start: mention.start,
        end: mention.end,
        quote: mention.text,
        urls: story?.urls ?? [],
      }
    }
    const stated = issueStatements(extraction, (mention) => mine.get(mention))
    const told = new Set(stated.map(({ type, source, target }) => `${type}\n${source}\n${target}`))
    const derived = variantStatements(here, mentions, evidence).filter(
      ({ type, source, target }) => !told.has(`${type}\n${source}\n${target}`) && !makers.has(target),
    )
    return {
      issue: extraction.issue,
      stories: extraction.stories,
      mentions,
      relations: [...stated, ...derived],
      observations: issueObservations(extraction, (mention) => mine.get(mention)),
    }
  })
  // an entity whose mentions all fell away is none
  const met = new Set(issues.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)))
  const kept = entities.filter(({ id }) => met.has(id)).sort(compareBy(({ id }) => id))
  const merges = named
    .filter(({ id }) => met.has(id))
    .flatMap(mergesOf)
    .sort(
      compareBy(
        ({ entity }) => entity,
        ({ form }) => form,
      ),
    )
  return { entities: kept, issues, merges }
}
