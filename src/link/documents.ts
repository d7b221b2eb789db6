/** Linked issues as the documents that `graph extract` prints. */
import { relationSpec } from '../ontology.js'
import type { DocumentEvidence, Entity, Evidence, ExtractDocument, Linked, LinkedIssue } from '../records.js'
import { compareBy } from '../text/order.js'

const place = ({ start, end, quote, urls }: Evidence): DocumentEvidence => ({ start, end, quote, urls })

/** The document of one linked issue; `entities` by id. Entities come by id, mentions by place. */
export function documentOf(linked: LinkedIssue, entities: ReadonlyMap<string, Entity>): ExtractDocument {
  const { id, path, date, title, language } = linked.issue
  const mentioned = new Map<string, ExtractDocument['entities'][number]['mentions']>()
  const touch = (entity: string | null | undefined): void => {
    if (entity != null && !mentioned.has(entity)) mentioned.set(entity, [])
  }
  for (const { entity, text, start, end } of linked.mentions) {
    touch(entity)
    mentioned.get(entity)?.push({ text, start, end })
  }
  for (const relation of linked.relations) {
    touch(relation.source)
    touch(relation.target)
    touch(relation.benchmark)
  }
  for (const observation of linked.observations) touch(observation.entity)
  return {
    issue: { id, path, date, title, language },
    entities: [...mentioned]
      .flatMap(([entity, mentions]) => {
        const known = entities.get(entity)
        if (!known) return []
        mentions.sort(
          compareBy(
            (mention) => mention.start,
            (mention) => mention.end,
          ),
        )
        return [{ id: entity, type: known.type, name: known.name, mentions }]
      })
      .sort(compareBy((entity) => entity.id)),
    relations: linked.relations.map((relation) => {
      const spec = relationSpec(relation.type)
      return {
        type: relation.type,
        source: relation.source,
        target: relation.target,
        ...(spec.benchmark ? { benchmark: relation.benchmark ?? null } : {}),
        ...(spec.valued
          ? { value: relation.value ?? null, unit: relation.unit ?? null, rank: relation.rank ?? null }
          : {}),
        evidence: relation.evidence.map(place),
      }
    }),
    observations: linked.observations.map(({ entity, metric, value, evidence }) => ({
      entity,
      metric,
      value,
      evidence: evidence.map(place),
    })),
  }
}

/** One document an issue, in the order of `linked.issues`. */
export function toDocuments(linked: Linked): ExtractDocument[] {
  const entities = new Map(linked.entities.map((entity) => [entity.id, entity]))
  return linked.issues.map((issue) => documentOf(issue, entities))
}
