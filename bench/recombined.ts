/** A large archive out of a small one: stories of the given issues drawn anew into many, with many more names. */
import type { EntityMention, Evidence, Linked, LinkedIssue, StoryRecord } from '../src/records.js'
import { compareBy } from '../src/text/order.js'

const STORIES = 16
/** Renamed copies of every entity, so that the archive has as many rare names as a real one of its size. */
const COPIES = 24
/** Share of stories that keep the names they have. */
const AS_IS = 0.5
const DAY = 86_400_000
const SYLLABLES = [
  'ka',
  'vo',
  'ri',
  'ten',
  'lu',
  'mar',
  'so',
  'dex',
  'ni',
  'ful',
  'po',
  'zen',
  'ha',
  'bri',
  'cu',
  'wal',
]

/** Numbers from 0 up to 1, the same on every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const coined = (copy: number): string => {
  const word = `${SYLLABLES[copy % 16]!}${SYLLABLES[(copy * 7 + 3) % 16]!}${copy > 15 ? 'o' : ''}`
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A story with all that was said in it, cut out of its issue. */
interface Piece {
  readonly issue: LinkedIssue
  readonly story: StoryRecord
  readonly id: string
}

/** As many issues as wanted, one a day up to the newest of the given ones. */
export function recombined(linked: Linked, wanted: number): Linked {
  const random = randomOf(1)
  const pieces = linked.issues.flatMap((issue): Piece[] =>
    issue.stories.map((story) => ({ issue, story, id: `${issue.issue.id}#${story.order}` })),
  )
  const newest = linked.issues
    .map(({ issue }) => issue.date ?? '')
    .sort()
    .at(-1)!
  const copied = (id: string, copy: number): string => (copy === 0 ? id : `${id}-${coined(copy).toLowerCase()}`)
  const issues = Array.from({ length: wanted }, (_none, number): LinkedIssue => {
    const date = new Date(Date.parse(newest) - (wanted - 1 - number) * DAY).toISOString().slice(0, 10)
    const id = `made/${String(number).padStart(5, '0')}`
    const drawn = Array.from({ length: STORIES }, () => ({
      ...pieces[Math.floor(random() * pieces.length)]!,
      copy: random() < AS_IS ? 0 : 1 + Math.floor(random() * COPIES),
    }))
    const own = (order: number, evidence: readonly Evidence[]): Evidence[] =>
      evidence
        .filter(({ story }) => story === drawn[order]!.id)
        .map((one) => ({ ...one, issue: id, story: `${id}#${order}` }))
    return {
      issue: { ...drawn[0]!.issue.issue, id, path: `${id}.md`, date, hash: id },
      stories: drawn.map(({ story }, order) => ({ ...story, order })),
      mentions: drawn
        .flatMap(({ issue, story, copy }, order) =>
          issue.mentions
            .filter((mention) => mention.story === story.order)
            .map((mention): EntityMention => ({ ...mention, entity: copied(mention.entity, copy), story: order })),
        )
        .sort(compareBy((mention) => mention.start)),
      relations: drawn.flatMap(({ issue, copy }, order) =>
        issue.relations.flatMap((relation) => {
          const evidence = own(order, relation.evidence)
          if (evidence.length === 0) return []
          const { source, target, benchmark } = relation
          const ends = { source: copied(source, copy), target: copied(target, copy) }
          return [{ ...relation, ...ends, ...(benchmark ? { benchmark: copied(benchmark, copy) } : {}), evidence }]
        }),
      ),
      observations: drawn.flatMap(({ issue, copy }, order) =>
        issue.observations.flatMap((observation) => {
          const evidence = own(order, observation.evidence)
          if (evidence.length === 0) return []
          return [{ ...observation, entity: copied(observation.entity, copy), evidence }]
        }),
      ),
    }
  })
  const entities = linked.entities.flatMap((entity) =>
    Array.from({ length: COPIES + 1 }, (_none, copy) =>
      copy === 0
        ? entity
        : {
            ...entity,
            id: copied(entity.id, copy),
            name: `${coined(copy)} ${entity.name}`,
            aliases: entity.aliases.map((alias) => `${coined(copy)} ${alias}`),
            formerIds: [],
          },
    ),
  )
  return { entities: [...entities].sort(compareBy((entity) => entity.id)), issues, merges: [] }
}
