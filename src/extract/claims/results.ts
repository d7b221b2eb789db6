/** Everything a story says about results: scores, places, comparisons, tables, and the wins that follow from them. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { support, type Name, type Passage, type Scope } from '../scope.js'
import { beatClaims } from './beats.js'
import { nameDivisions } from './divisions.js'
import { isBenchmark, isSystem, readMarks, type Mark, type Named } from './marks.js'
import { rankClaims } from './ranks.js'
import { scoreClaims, type Background } from './scores.js'
import { derivedBeats } from './sideBySide.js'
import { goesOn } from './lead.js'
import { isCompared, openingSubject, predecessorOf, sameThing } from './subject.js'
import { readTables } from './tables.js'
import { tableClaims } from './tableScores.js'
import type { Topic } from './topic.js'
import type { Sentence } from './units.js'

interface Read {
  readonly sentence: Sentence
  readonly marks: readonly Mark[]
}

/**
 * scored-on and beats-on-benchmark of a story, in reading order, wins that follow from figures last.
 * @param sentences all sentences of the story
 * @param topic what the story opens with
 * @param above the heading it stands under: whom results are about where the story names nobody
 * @param lead whom the text above was about: whom an item means that begins with a result
 */
export function resultClaims(
  scope: Scope,
  sentences: readonly Sentence[],
  topic: Topic,
  knowledge: Knowledge,
  above?: Passage,
  lead?: Name,
): LocalClaim[] {
  const { scores: cues, relations } = knowledge
  nameDivisions(scope, knowledge, above)
  const read = sentences.map((sentence): Read => ({ sentence, marks: readMarks(sentence, cues) }))
  const opens = possessed(topic.thing?.names ?? [], scope.passages[0]).filter(
    (name) => isSystem(name) && !read.some(({ sentence, marks }) => isAside(sentence, marks, name, cues)),
  )
  const under = (above?.names ?? []).filter(isSystem).slice(0, 1)
  const left = lead && goesOn(scope, read.find(({ marks }) => marks.length > 0)?.marks ?? []) ? [lead] : []
  const own = opens.length > 0 ? opens : under.length > 0 ? under : left
  const tables = readTables(scope)
  const tabled = new Set(tables.flatMap(({ header, rows }) => [header, ...rows]).map(({ passage }) => passage))
  const benchmarks = read.flatMap(({ marks }) => marks).filter((mark): mark is Named => mark.kind === 'benchmark')
  const predecessor = read
    .map(({ sentence, marks }) => predecessorOf(sentence, marks))
    .find((name) => name !== undefined)
  const first = scope.passages[0]
  const heading = benchmarks.filter(({ name }) => first?.names.includes(name))
  const opening = heading.every(({ name }) => sameThing(name, heading[0]!.name)) ? heading[0]?.name : undefined
  const claims: LocalClaim[] = []
  const only = sole(benchmarks.map(({ name }) => name))
  let subject: Name | undefined
  /** Whom the running text was about last. */
  let told: Name | undefined
  let recent: Name | undefined
  let rivals: readonly Name[] = []
  let passage: Sentence['passage'] | undefined
  for (const { sentence, marks } of read) {
    if (sentence.passage !== passage) {
      passage = sentence.passage
      // a list goes on about the story's own; what an item names belongs to that item
      subject = own[0] ?? (passage.block.kind === 'item' ? told : subject)
      if (passage.heading || passage.block.kind === 'item') recent = undefined
      rivals = []
    }
    if (tabled.has(passage)) continue
    const here = read.filter((each) => each.sentence.passage === passage)
    const background: Background = {
      subject,
      benchmark: soleBenchmark(here, opening) ?? recent ?? only,
      rivals,
      predecessor,
    }
    const scored = scoreClaims(sentence, marks, background, cues)
    const ranked = rankClaims(sentence, marks, background, cues)
    claims.push(...joined(scored, ranked), ...beatClaims(sentence, marks, background, cues, relations))
    subject = openingSubject(sentence, marks, cues) ?? subject
    if (passage.block.kind !== 'item') told = subject
    rivals = marks.flatMap((mark) =>
      mark.kind === 'system' && mark.bracket < 0 && mark.name !== subject ? [mark.name] : [],
    )
    recent = lastOn(marks, scored) ?? recent
  }
  for (const table of tables) claims.push(...tableClaims(table, only, cues))
  const stated = withoutBareRanks(claims)
  // what results are given on is a benchmark, whatever else its name looks like
  const unknown = new Set(stated.flatMap(({ type, target }) => (type === 'scored-on' && !target.known ? [target] : [])))
  for (const name of unknown) {
    // said to be one, and measured on: then it is one, however its name is written
    if (isBenchmark(name)) name.weak = false
    support(name, 'benchmark', 0.8, 'a result is given on it')
  }
  return withoutBareWins([...stated, ...derivedBeats(stated, own, cues)])
}

/** Named only as what others are compared with, or in a bracket. */
const isAside = (sentence: Sentence, marks: readonly Mark[], name: Name, cues: Knowledge['scores']): boolean =>
  marks.some((mark) => mark.kind === 'system' && mark.name === name && mark.bracket >= 0) ||
  (sentence.passage.names.includes(name) && marks[0]?.kind === 'benchmark' && isCompared(sentence, name, cues))

/** "Cursor's Composer 3": what is possessed, not its possessor. */
function possessed(names: readonly Name[], passage: Passage | undefined): readonly Name[] {
  return names.map((name) => {
    const next = passage?.names[passage.names.indexOf(name) + 1]
    return next && isSystem(next) && /^\s*(?:['’]s|的)\s*$/u.test(passage.text.slice(name.end, next.start))
      ? next
      : name
  })
}

/** The only thing that is named. */
const sole = (names: readonly Name[]): Name | undefined =>
  names.every((name) => sameThing(name, names[0]!)) ? names[0] : undefined

/** The benchmark that a sentence leaves to the next: its only one, or that of its last result. */
const lastOn = (marks: readonly Mark[], scored: readonly LocalClaim[]): Name | undefined =>
  sole(marks.flatMap((mark) => (mark.kind === 'benchmark' ? [mark.name] : []))) ?? scored.at(-1)?.target

/** A win without a benchmark says nothing new where the story tells on which. */
function withoutBareWins(claims: readonly LocalClaim[]): LocalClaim[] {
  const told = claims.filter(({ type, benchmark }) => type === 'beats-on-benchmark' && benchmark)
  return claims.filter(
    (claim) =>
      claim.type !== 'beats-on-benchmark' ||
      claim.benchmark ||
      !told.some((other) => sameThing(other.source, claim.source) && sameThing(other.target, claim.target)),
  )
}

/** The benchmark that a passage is on: the only one it names, one that it points back to, or the one of the story's heading. */
function soleBenchmark(here: readonly Read[], opening: Name | undefined): Name | undefined {
  const named = here.flatMap(({ sentence, marks }) =>
    marks.filter((mark): mark is Named => mark.kind === 'benchmark').map(({ name }) => ({ sentence, name })),
  )
  if (named.length === 0) return opening
  return (
    sole(named.map(({ name }) => name)) ??
    named.find(({ sentence, name }) =>
      /(?:这个|这项|该|名为|\bthis|\bcalled|\bnamed)\s*[“"「『《]?\s*$/iu.test(
        sentence.passage.text.slice(0, name.start),
      ),
    )?.name
  )
}

/** A place told with a result belongs to it. */
function joined(scored: readonly LocalClaim[], ranked: readonly LocalClaim[]): LocalClaim[] {
  const used = new Set<LocalClaim>()
  const whole = scored.map((claim) => {
    const place = ranked.find((other) => sameThing(other.source, claim.source) && sameThing(other.target, claim.target))
    if (place) used.add(place)
    return place ? { ...claim, rank: place.rank ?? null } : claim
  })
  return [...whole, ...ranked.filter((claim) => !used.has(claim))]
}

/** A place without a figure says nothing new where the story gives the figure. */
function withoutBareRanks(claims: readonly LocalClaim[]): LocalClaim[] {
  const valued = claims.filter(({ type, value }) => type === 'scored-on' && typeof value === 'number')
  return claims.filter(
    (claim) =>
      claim.type !== 'scored-on' ||
      typeof claim.value === 'number' ||
      !valued.some((other) => sameThing(other.source, claim.source) && sameThing(other.target, claim.target)),
  )
}
