/** Pairing the entities of a document with those of its gold, one to one (ONTOLOGY 5). */
import type { DocumentEntity, ExtractDocument, Gold, GoldEntity, Miss } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy } from '../text/order.js'
import { scoringKeys } from './names.js'
import { Tally } from './tally.js'

interface Side<T> {
  readonly entity: T
  /** Scoring keys of all its names. */
  readonly keys: ReadonlySet<string>
  readonly canonical: string
}

/** What became of each entity of one issue. */
export interface EntityMatching {
  /** Gold entity that each matched prediction stands for, optional gold included. */
  readonly goldOf: ReadonlyMap<string, GoldEntity>
  /** Predictions that neither count nor are punished: matches of optional gold, and names shared with nothing else. */
  readonly ignored: ReadonlySet<string>
  readonly tally: Tally
  readonly misses: Miss[]
}

const sharedNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].reduce((count, key) => count + (b.has(key) ? 1 : 0), 0)

/** 2 for the type itself, 1 for one of `also`, 0 for a wrong one. */
const typeFit = (predicted: DocumentEntity, gold: GoldEntity): number =>
  predicted.type === gold.type ? 2 : gold.also?.includes(predicted.type) ? 1 : 0

/** All forms that a prediction claims in its issue: its canonical name and every mention. */
const predictedSide = (entity: DocumentEntity): Side<DocumentEntity> => ({
  entity,
  keys: scoringKeys([entity.name, ...entity.mentions.map((mention) => mention.text)]),
  canonical: foldName(entity.name),
})

const goldSide = (entity: GoldEntity): Side<GoldEntity> => ({
  entity,
  keys: scoringKeys([entity.name, ...entity.names]),
  canonical: foldName(entity.name),
})

/** Pairs the entities of one issue. A pair needs a shared name and a right type; better pairs are taken first. */
export function matchEntities(gold: Gold, document: ExtractDocument): EntityMatching {
  const expected = gold.entities.map(goldSide)
  const found = document.entities.map(predictedSide)
  const pairs = found.flatMap((prediction, p) =>
    expected.flatMap((reference, g) => {
      const fit = typeFit(prediction.entity, reference.entity)
      const shared = fit > 0 ? sharedNames(prediction.keys, reference.keys) : 0
      if (shared === 0) return []
      const canonical = prediction.canonical === reference.canonical
      return [{ p, g, fit, canonical: canonical ? 1 : 0, shared }]
    }),
  )
  pairs.sort(
    compareBy(
      (pair) => -pair.fit,
      (pair) => -pair.canonical,
      (pair) => -pair.shared,
      (pair) => pair.g,
      (pair) => pair.p,
    ),
  )
  const goldOf = new Map<string, GoldEntity>()
  const takenBy = new Map<GoldEntity, DocumentEntity>()
  for (const { p, g } of pairs) {
    const prediction = found[p]!.entity
    const reference = expected[g]!.entity
    if (goldOf.has(prediction.id) || takenBy.has(reference)) continue
    goldOf.set(prediction.id, reference)
    takenBy.set(reference, prediction)
  }

  const ignored = new Set<string>()
  for (const prediction of found) {
    const reference = goldOf.get(prediction.entity.id)
    if (reference ? reference.optional : sharesOnlyOptional(prediction, expected)) ignored.add(prediction.entity.id)
  }
  return { goldOf, ignored, ...count(gold.issue, expected, found, goldOf, ignored, takenBy) }
}

function sharesOnlyOptional(prediction: Side<DocumentEntity>, expected: Side<GoldEntity>[]): boolean {
  const sharing = expected.filter((reference) => sharedNames(prediction.keys, reference.keys) > 0)
  return sharing.length > 0 && sharing.every((reference) => reference.entity.optional)
}

function count(
  issue: string,
  expected: Side<GoldEntity>[],
  found: Side<DocumentEntity>[],
  goldOf: ReadonlyMap<string, GoldEntity>,
  ignored: ReadonlySet<string>,
  takenBy: ReadonlyMap<GoldEntity, DocumentEntity>,
): { tally: Tally; misses: Miss[] } {
  const tally = new Tally()
  const misses: Miss[] = []
  const spurious = new Set<Side<DocumentEntity>>()
  for (const prediction of found) {
    if (ignored.has(prediction.entity.id)) continue
    const reference = goldOf.get(prediction.entity.id)
    if (!reference) spurious.add(prediction)
    // a match by `also` counts under gold's type, so that right never exceeds predicted there
    tally.add(reference?.type ?? prediction.entity.type, { predicted: 1, right: reference ? 1 : 0 })
  }
  for (const reference of expected) {
    if (reference.entity.optional) continue
    tally.add(reference.entity.type, { gold: 1 })
    if (takenBy.has(reference.entity)) continue
    const { name, type } = reference.entity
    const miss = { issue, of: 'entity' as const, type, gold: `${type} ${name}`, quote: null }
    const sharing = found.filter((prediction) => sharedNames(prediction.keys, reference.keys) > 0)
    const wrong = sharing.find(
      (prediction) => spurious.has(prediction) && !typeFit(prediction.entity, reference.entity),
    )
    if (wrong) {
      spurious.delete(wrong)
      misses.push({ ...miss, kind: 'wrong-type', predicted: described(wrong), note: null })
      continue
    }
    const holder = sharing[0]
    const other = holder && goldOf.get(holder.entity.id)
    const note = holder ? `its name is in ${holder.entity.id}${other ? `, which is ${other.name}` : ''}` : null
    misses.push({ ...miss, kind: 'missing', predicted: null, note })
  }
  for (const prediction of spurious) {
    const rival = expected.find((reference) => sharedNames(prediction.keys, reference.keys) > 0)
    misses.push({
      issue,
      of: 'entity',
      kind: 'spurious',
      type: prediction.entity.type,
      gold: null,
      predicted: described(prediction),
      note: rival ? `shares a name with ${rival.entity.type} ${rival.entity.name}` : null,
      quote: null,
    })
  }
  return { tally, misses }
}

/** Type, canonical name, and the written forms that differ from it. */
function described({ entity }: Side<DocumentEntity>): string {
  const forms = [...new Set(entity.mentions.map((mention) => mention.text))].filter((form) => form !== entity.name)
  return `${entity.type} ${entity.name}${forms.length ? ` (${forms.slice(0, 4).join(', ')})` : ''}`
}
