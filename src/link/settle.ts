/** Settles the type of each cluster by all the evidence of all issues, and whether it is an entity at all. */
import { ENTITY_TYPES, type EntityType } from '../ontology.js'
import type { NameWeights } from '../lexicon/index.js'
import type { Extraction, Mention, TypeEvidence } from '../records.js'
import { compareBy } from '../text/order.js'
import { knownTypes, type Cluster } from './cluster.js'
import { countKinds, kindOf } from './kinds.js'

/** From here on the context decides the type of a name nobody knew. */
const TYPED = 0.6
/** An ambiguous form of a known name needs this much from the text. */
const SUPPORT = 1.5
/** How much more must speak for the less usual type of a name that the lexicon knows under two. */
const LEAN = 2
/** What it weighs if every mention of such a name was taken for the same one of its types. */
const TAKEN = 3

export interface Settled {
  readonly type: EntityType
  /** Strongest first. */
  readonly reasons: TypeEvidence[]
  /** Which mentions count: ambiguous forms only where the text supports them. */
  readonly counts: (mention: Mention, issue: string) => boolean
}

const fromLexicon = (reason: string): boolean => reason.startsWith('lexicon:')

/** One line a (type, reason): weight grows with the logarithm of how often it was met, so that no habit of one issue outweighs all. */
function gather(mentions: readonly Mention[]): TypeEvidence[] {
  const groups = new Map<string, { evidence: TypeEvidence; count: number }>()
  for (const { types } of mentions)
    for (const evidence of types) {
      const key = `${evidence.type}\n${evidence.reason}`
      const there = groups.get(key)
      if (!there) groups.set(key, { evidence, count: 1 })
      else {
        there.count++
        if (Math.abs(evidence.weight) > Math.abs(there.evidence.weight)) there.evidence = evidence
      }
    }
  return [...groups.values()]
    .map(({ evidence, count }) => ({
      ...evidence,
      weight: Math.round(evidence.weight * (1 + Math.log2(count) / 2) * 1000) / 1000,
    }))
    .sort(
      compareBy(
        (evidence) => -evidence.weight,
        (evidence) => evidence.type,
        (evidence) => evidence.reason,
      ),
    )
}

const sum = (evidence: readonly TypeEvidence[], type?: EntityType): number =>
  evidence.reduce((total, each) => (type === undefined || each.type === type ? total + each.weight : total), 0)

/** What speaks for a name of these types, less what says that it is of another ("Shell 工具" is not the company). */
const supports = (evidence: readonly TypeEvidence[], allowed: ReadonlySet<EntityType>): number =>
  evidence.reduce(
    (total, { type, weight, reason }) =>
      total +
      (allowed.has(type) ? weight : reason.startsWith('name:') || reason.startsWith('subject of') ? 0 : -weight),
    0,
  )

/** As which of the things that share its name each mention was taken where it stands. */
function votes(mentions: readonly Mention[]): TypeEvidence[] {
  const taken = mentions.flatMap(({ entry }) => (entry === undefined ? [] : [entry.slice(0, entry.indexOf(':'))]))
  return ENTITY_TYPES.map((type) => ({
    type,
    weight: taken.length === 0 ? 0 : (TAKEN * taken.filter((each) => each === type).length) / taken.length,
    reason: 'lexicon: taken for',
  }))
}

/** The type of a cluster and the reasons; undefined when it is no entity. */
export function settle(
  cluster: Cluster,
  extractions: readonly Extraction[],
  weights: NameWeights,
): Settled | undefined {
  const mentions = cluster.members.map(({ extraction, mention }) => extractions[extraction]!.mentions[mention]!)
  const reasons = gather(mentions)
  const told = reasons.filter(({ reason }) => !fromLexicon(reason))
  const strong = mentions.some((mention) => mention.weak !== true)
  const best = (types: readonly EntityType[], evidence: readonly TypeEvidence[]): EntityType =>
    [...types].sort(
      compareBy(
        (type) => -sum(evidence, type),
        (type) => types.indexOf(type),
      ),
    )[0]!
  if (cluster.known.length > 0) {
    const types = [...new Set(cluster.known.map((entry) => entry.type))].sort(compareBy((type) => ORDER.indexOf(type)))
    const lean: TypeEvidence = { type: types[0]!, weight: LEAN, reason: 'lexicon: usual' }
    const type = types.length === 1 ? types[0]! : best(types, [...told, lean, ...votes(mentions)])
    const allowed = knownTypes(cluster)
    if (!strong && supports(told, allowed) < SUPPORT) return undefined
    const strongIssues = new Set(
      cluster.members
        .filter(({ extraction, mention }) => extractions[extraction]!.mentions[mention]!.weak !== true)
        .map(({ extraction }) => extractions[extraction]!.issue.id),
    )
    return {
      type,
      reasons,
      counts: (mention, issue) =>
        mention.weak !== true ||
        strongIssues.has(issue) ||
        supports(
          mention.types.filter(({ reason }) => !fromLexicon(reason)),
          allowed,
        ) >= SUPPORT,
    }
  }
  if (!strong) return judge(mentions, weights)
  // what only says that it is a name leaves its type open: then it is most likely a product
  const typed = reasons.filter(({ reason }) => !reason.startsWith('name:'))
  const settledByContext = ENTITY_TYPES.some((each) => sum(typed, each) >= TYPED)
  const type = familyType(cluster, typed) ?? (settledByContext ? best(ENTITY_TYPES, typed) : 'product')
  return { type, reasons, counts: () => true }
}

/** "four Grok 4.1 agents": made of the model, whatever else the family is. */
const AGENTS = /(?:agents?|智能体)$/iu
const BESIDE = /^(?:after|followed by|said to be) /u

/** A member is what its family is, unless that goes by two types and only the other stands beside it ("编程插件 CodeGeeX 6"). */
function familyType(cluster: Cluster, typed: readonly TypeEvidence[]): EntityType | undefined {
  const { family } = cluster
  if (!family) return undefined
  const beside = typed.filter(({ reason }) => BESIDE.test(reason) && !AGENTS.test(reason))
  const other = (family.also ?? []).find((type) => sum(beside, type) > 0 && sum(beside, family.type) <= 0)
  return other ?? family.type
}

/** A name that nobody knew: the trained weights say whether it is one and of what. */
function judge(mentions: readonly Mention[], weights: NameWeights): Settled | undefined {
  const evidence = mentions.flatMap(({ types }) => types)
  const type = weights.judge(countKinds(evidence))
  if (!type) return undefined
  const reasons = new Map<string, TypeEvidence>()
  for (const each of evidence) {
    const kind = kindOf(each)
    const weight = weights.weight(kind, type) - weights.weight(kind, 'none')
    if (!reasons.has(kind)) reasons.set(kind, { type, weight: Math.round(weight * 100) / 100, reason: each.reason })
  }
  return {
    type,
    reasons: [...reasons.values()]
      .filter(({ weight }) => weight !== 0)
      .sort(
        compareBy(
          ({ weight }) => -weight,
          ({ reason }) => reason,
        ),
      ),
    counts: () => true,
  }
}

/** Where names of one spelling are known under two types and nothing speaks for either. */
const ORDER: readonly EntityType[] = ['product', 'org', 'model', 'benchmark', 'person']
