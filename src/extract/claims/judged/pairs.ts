/** Pairs of names that may stand in a relation: of one sentence, or the title's names and those of the text below. */
import type { Knowledge } from '../../../lexicon/index.js'
import type { Reading } from '../../../lexicon/pairWeights.js'
import { relationSpec, type RelationType } from '../../../ontology.js'
import type { Name } from '../../scope.js'
import { tenable } from '../find.js'
import { mayBe } from '../units.js'
import { describeEnds, type Placed } from './describe.js'
import type { Stated } from './stated.js'
import type { Telling } from './story.js'
import { Traits } from './traits.js'
import { describeTouching, describeWords, describeWordsApart } from './words.js'
import { describePlace, describeZones } from './zones.js'

/** How far apart two names of one sentence may stand. */
const REACH = 240
/** How many names of a title, of the heading above, speak for all of the story. */
const TITLED = 4

/** A relation that two names may stand in. */
export interface PairReading extends Reading {
  readonly source: Name
  readonly target: Name
}

/** Two names, where they stand, and what may hold between them. */
export interface Pair {
  readonly first: Placed
  /** Its sentence is the evidence. */
  readonly second: Placed
  readonly readings: readonly PairReading[]
}

/** Every pair of a story that admits one of the relations. */
export function* pairsOf(
  story: Telling,
  stated: Stated,
  relations: readonly RelationType[],
  knowledge: Knowledge,
): Generator<Pair> {
  for (const line of story.lines)
    for (const [index, first] of line.names.entries())
      for (const second of line.names.slice(index + 1)) {
        if (second.start - first.end > REACH) break
        if (story.keyOf(first) === story.keyOf(second)) continue
        const pair = pairOf({ name: first, line }, { name: second, line }, relations, stated, knowledge)
        if (pair) yield pair
      }
  const about = [...topics(story)]
  const topical = new Set(about.map(([name]) => story.keyOf(name)))
  const homes = new Map(story.lines.flatMap((line) => line.names.map((name) => [name, line] as const)))
  for (const [at, line] of story.lines.entries())
    for (const [topic, role] of [...about, ...above(story, at, topical)]) {
      const home = homes.get(topic)
      const key = story.keyOf(topic)
      // names of its own sentence are pairs of it already
      if (line === home || line.names.some((name) => story.keyOf(name) === key)) continue
      for (const name of line.names) {
        const pair = pairOf({ name: topic, line: home ?? line }, { name, line }, relations, stated, knowledge, role)
        if (pair) yield pair
      }
    }
}

/** Names of the sentence above that has any, less the `topical` ones: what is said next may be of them. */
function above(story: Telling, at: number, topical: ReadonlySet<string>): [Name, string][] {
  const line = story.lines.findLast(({ names }, index) => index < at && names.length > 0)
  const names = (line?.names ?? []).filter((name) => !topical.has(story.keyOf(name)))
  const [first, ...rest] = names
  const last = rest.at(-1)
  return [
    ...(first ? [[first, 'sentence above'] as [Name, string]] : []),
    ...(last ? [[last, 'end above'] as [Name, string]] : []),
  ]
}

/** Names that the whole story may be about, with where they stand. */
function* topics(story: Telling): Generator<[Name, string]> {
  const seen = new Set<string>()
  const opening = story.title.length > 0 ? story.title : (story.lines[0]?.names ?? [])
  for (const [names, role] of [
    [opening, story.title.length > 0 ? 'title' : 'opening'],
    [story.section, 'section'],
  ] as const)
    for (const name of names.slice(0, TITLED)) {
      const key = story.keyOf(name)
      if (!seen.has(key)) yield [name, role]
      seen.add(key)
    }
}

function pairOf(
  first: Placed,
  second: Placed,
  relations: readonly RelationType[],
  stated: Stated,
  knowledge: Knowledge,
  role?: string,
): Pair | undefined {
  const { story } = stated
  const admitted = relations.flatMap((relation): [RelationType, boolean][] => [
    ...(admits(relation, first.name, second.name, knowledge) ? [[relation, true] as [RelationType, boolean]] : []),
    ...(relationSpec(relation).directed && admits(relation, second.name, first.name, knowledge)
      ? [[relation, false] as [RelationType, boolean]]
      : []),
  ])
  if (admitted.length === 0 || isDoubted(role === undefined ? first.name : second.name, second)) return undefined
  const traits = new Traits()
  describeEnds(traits, first, second, story)
  stated.describe(traits, first, second)
  describePlace(traits, false, second.name, second.line, knowledge)
  describeTouching(traits, false, second.name, second.line)
  if (role === undefined) {
    describePlace(traits, true, first.name, first.line, knowledge)
    describeTouching(traits, true, first.name, first.line)
    describeZones(traits, first.name, second.name, second.line, story)
    describeWords(traits, first.name, second.name, second.line)
  } else describeApart(traits, role, first, second, story)
  const { forward, backward } = traits
  return {
    first,
    second,
    readings: admitted.map(([relation, ahead]) => ({
      relation,
      traits: ahead ? forward : backward,
      source: (ahead ? first : second).name,
      target: (ahead ? second : first).name,
    })),
  }
}

function admits(relation: RelationType, source: Name, target: Name, knowledge: Knowledge): boolean {
  const spec = relationSpec(relation)
  if (!mayBe(source, spec.source) || !mayBe(target, spec.target)) return false
  if (!tenable({ type: relation, source, target }, knowledge)) return false
  // two organisations integrate nothing
  return relation !== 'integrates-with' || mayBe(source, THING) || mayBe(target, THING)
}

const THING = ['model', 'product'] as const

/** What lies in the clauses from one name to the other is denied, hoped for or hearsay. */
function isDoubted(from: Name, { name, line }: Placed): boolean {
  const { clauses } = line.sentence
  const start = clauses.findLast((clause) => clause.start <= from.start)?.start ?? from.start
  const end = clauses.find((clause) => clause.end >= name.end)?.end ?? name.end
  return line.hints.some(
    (hint) =>
      hint.start >= start && hint.end <= end && hint.tells.some((tell) => tell === 'negation' || tell === 'hearsay'),
  )
}

/** A name of the title and one of another sentence: what the second's sentence says, and how far below it stands. */
function describeApart(traits: Traits, role: string, first: Placed, second: Placed, story: Telling): void {
  const { line, name } = second
  traits.order(`apart, from the ${role}`)
  const far = story.lines.indexOf(line) - Math.max(0, story.lines.indexOf(first.line))
  traits.pair(`apart by ${far > 3 ? 'many' : far}`)
  const kind = story.kindOf(first.name).type
  const before = line.names.filter((each) => each.end <= name.start)
  if (before.length === 0) traits.order('apart, nothing before')
  if (line.names.some((each) => story.kindOf(each).type === kind)) traits.order('apart, another of its type here')
  describeWordsApart(traits, name, line)
  for (const tell of story.leadIn(line)) traits.order(`apart, led in by ${tell}`)
  const from = before.at(-1)?.end ?? line.sentence.start
  const next = line.names.find((each) => each.start >= name.end)
  const to = next?.start ?? line.sentence.end
  for (const hint of line.hints) {
    const zone =
      hint.start >= from && hint.end <= name.start ? 'before' : hint.start >= name.end && hint.end <= to ? 'after' : ''
    if (zone === '') continue
    for (const tell of hint.tells) if (!tell.startsWith('"')) traits.order(`apart, ${zone} ${tell}`)
  }
}
