/** All relations stated in a story. */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { foldName } from '../../text/fold.js'
import { fullName } from '../names/member.js'
import { likelyType, mayBeOrg, sameName, type Name, type Passage, type Scope } from '../scope.js'
import { additionClaims } from './additions.js'
import { appositionClaims, isStatedMaker, madeElsewhere } from './apposition.js'
import { constructionClaims } from './constructions.js'
import { isForged } from './denial.js'
import { creatorClaims } from './creators.js'
import { frameClaims } from './frames.js'
import { fundingClaims } from './funding.js'
import { investorColumnClaims } from './investorColumns.js'
import { jointClaims } from './joint.js'
import { makerColumnClaims } from './makerColumns.js'
import { makerClaims } from './makers.js'
import { ownClaims } from './own.js'
import { pairClaims } from './pairs.js'
import { resultClaims } from './results.js'
import { roleClaims } from './roles.js'
import { titleClaims } from './titles.js'
import { learnRecent, learnTopic, openingTopic } from './topic.js'
import { mayBe, readSentences } from './units.js'

/**
 * Claims of a story in reading order; the types of unknown names grow by the slots they fill.
 * @param heading the one it stands under
 * @param lead the system that the text above was about
 */
export function findClaims(scope: Scope, knowledge: Knowledge, heading?: Passage, lead?: Name): LocalClaim[] {
  const read = scope.passages.map((passage) => ({ passage, sentences: readSentences(passage) }))
  const topic = openingTopic(
    scope,
    read.flatMap(({ sentences }) => sentences),
  )
  const claims: LocalClaim[] = []
  const opening = { ...topic }
  for (const { passage, sentences } of read) {
    delete topic.recent
    claims.push(...appositionClaims(passage, sentences, topic, knowledge))
    for (const [order, sentence] of sentences.entries()) {
      const framed = frameClaims(sentence, topic, knowledge.relations)
      claims.push(...pairClaims(sentence), ...roleClaims(sentence), ...framed)
      claims.push(...constructionClaims(sentence, topic, knowledge.constructions, knowledge.relations))
      claims.push(
        ...creatorClaims(sentence, topic, knowledge.relations),
        ...ownClaims(sentence, sentences.slice(Math.max(0, order - 3), order), knowledge),
      )
      learnTopic(topic, sentence, false)
      learnRecent(
        topic,
        sentence,
        claims.filter((claim) => claim.passage === passage && claim.start === sentence.start),
      )
    }
  }
  const every = read.flatMap(({ sentences }) => sentences)
  claims.push(...fundingClaims(every, opening, knowledge.relations))
  // "the company" of a story about a deal is who was bought or funded
  const dealt = claims.find(({ type }) => type === 'acquired' || type === 'invested-in')?.target
  const payers = claims
    .filter(({ type }) => type === 'acquired' || type === 'invested-in')
    .map(({ source }) => source)
    .filter((source) => !dealt || !sameName(source, dealt))
  const company = { dealt, told: opening.org?.names[0], payers }
  for (const { passage, sentences } of read)
    claims.push(...titleClaims(passage, sentences, company, knowledge.relations))
  claims.push(
    ...makerColumnClaims(scope, knowledge),
    ...investorColumnClaims(scope),
    ...makerClaims(scope, topic, every, knowledge),
    ...resultClaims(scope, every, opening, knowledge, heading, lead),
  )
  claims.push(...additionClaims(every, claims))
  const forged = every.filter((sentence) => isForged(sentence, knowledge.relations))
  const isMadeUp = (claim: LocalClaim): boolean =>
    forged.some(({ passage, start, end }) => claim.passage === passage && claim.start >= start && claim.end <= end)
  const stated = claims.filter(
    (claim) =>
      (tenable(claim, knowledge) || isJointMaker(claim, claims, knowledge)) &&
      !isMadeUp(claim) &&
      !isJoinedUser(claim, claims) &&
      !isBuyer(claim, claims),
  )
  return [...stated, ...jointClaims(stated)]
}

/** "IBM 和伯克利发布了 X": of several that one verb says to have made it, the lexicon need know only one. */
const isJointMaker = (claim: LocalClaim, claims: readonly LocalClaim[], knowledge: Knowledge): boolean =>
  claim.type === 'released' &&
  mayBeOrg(claim.source) &&
  claims.some(
    (other) =>
      other.type === 'released' &&
      other.rule === claim.rule &&
      other.target === claim.target &&
      other.source !== claim.source &&
      other.source.known?.name === (claim.target.family ?? claim.target.known)?.maker &&
      tenable(other, knowledge),
  )

/** Who uses a thing is not itself joined to it. */
const isJoinedUser = (claim: LocalClaim, claims: readonly LocalClaim[]): boolean =>
  claim.type === 'integrates-with' &&
  claims.some(
    ({ type, passage, start, source, target }) =>
      type === 'uses' &&
      passage === claim.passage &&
      start === claim.start &&
      source.known?.type === 'org' &&
      [claim.source, claim.target].includes(source) &&
      [claim.source, claim.target].includes(target),
  )

/** Who buys a thing, or puts money into it, neither releases it nor works there. */
const isBuyer = (claim: LocalClaim, claims: readonly LocalClaim[]): boolean =>
  (claim.type === 'released' || claim.type === 'works-at') &&
  claims.some(
    ({ type, source, target }) =>
      (type === 'acquired' || type === 'invested-in') &&
      sameName(claim.source, source) &&
      sameName(claim.target, target),
  )

/** Kinds that name no thing which is released, used or integrated. */
const NO_END: ReadonlySet<string> = new Set(['method', 'format', 'licence', 'language', 'place', 'media'])

/** Ends that cannot be meant: a thing that others are known to make, an organisation as a release, a method or licence as a thing. */
export function tenable(
  { type, source, target, rule }: Pick<LocalClaim, 'type' | 'source' | 'target'> & { rule?: string },
  knowledge: Knowledge,
): boolean {
  if ([source, target].some(({ known }) => known?.kind !== undefined && NO_END.has(known.kind))) return false
  if (type !== 'integrates-with' && type !== 'partners-with' && sameName(source, target)) return false
  if (type === 'integrates-with' && akin(source, target)) return false
  if (type === 'uses' && isThing(source)) return false
  // nobody buys what it makes, or a model
  if (type === 'acquired')
    return (
      (target.family ?? target.known)?.type !== 'model' &&
      (target.known?.maker === undefined || target.known.maker !== source.known?.name)
    )
  if (type !== 'released') return true
  return (
    (isStatedMaker(rule) || !madeElsewhere(source, target, knowledge)) &&
    !(target.known?.type === 'org' && !target.family)
  )
}

/** Plainly a model or product that is no organisation's name too. */
const isThing = (name: Name): boolean => {
  if (name.known || name.family) return name.family !== undefined || (!mayBeOrg(name) && !mayBe(name, ['person']))
  const likely = likelyType(name)
  return likely?.type === 'model' && likely.weight >= 1
}

const familyOf = (name: Name): string => (name.family ?? name.known)?.name ?? name.text

/** A family and its member, or two members of one: that is no integration. */
function akin(a: Name, b: Name): boolean {
  if (familyOf(a) === familyOf(b)) return true
  const [short, long] = [fullName(a), fullName(b)].map(foldName).sort((x, y) => x.length - y.length) as [string, string]
  return mayBe(a, ['model']) && mayBe(b, ['model']) && long.startsWith(short) && /^\d/u.test(long.slice(short.length))
}
