/** Mentions of all issues gathered into clusters: one thing each, with every form and why it was joined. */
import type { Known, Knowledge } from '../lexicon/index.js'
import type { EntityType } from '../ontology.js'
import type { Extraction, Mention } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy } from '../text/order.js'
import { nameKey, stripDroppable } from './key.js'
import { shortForms } from './shortForms.js'

export interface Membership {
  readonly extraction: number
  readonly mention: number
}

/** Why a form belongs to its cluster. */
export interface FormReason {
  rule: 'lexicon' | 'short form' | 'same name' | 'variant word' | 'graph.yaml' | 'bracket'
  detail: string
  issues: Set<string>
}

export interface Cluster {
  readonly key: string
  /** Lexicon entries of exactly this name (an org and its product may share one). */
  readonly known: Known[]
  /** Family that it is a member of. */
  family?: Known
  readonly members: Membership[]
  /** How often each full form occurs. */
  readonly fulls: Map<string, number>
  readonly forms: Map<string, FormReason>
}

interface Resolved {
  readonly name: string
  readonly known: readonly Known[]
  readonly rule: FormReason['rule']
  readonly detail: string
}

/** Canonical names of the user's own aliases, by folded form. */
function userAliases(knowledge: Knowledge): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const [name, forms] of Object.entries(knowledge.config.aliases ?? {}))
    for (const form of [name, ...forms]) map.set(foldName(form), name)
  return map
}

function resolve(
  mention: Mention,
  knowledge: Knowledge,
  user: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Known>,
): Resolved {
  const { lexicon, cues } = knowledge
  const entriesOf = (name: string): Known[] =>
    lexicon
      .find(name)
      .filter(({ known }) => foldName(known.name) === foldName(name))
      .map(({ known }) => known)
  const own = user.get(foldName(mention.stands ?? mention.name))
  if (own !== undefined) return { name: own, known: entriesOf(own), rule: 'graph.yaml', detail: 'your alias' }
  const entry = mention.entry === undefined ? undefined : byId.get(mention.entry)
  if (entry) return { name: entry.name, known: entriesOf(entry.name), rule: 'lexicon', detail: 'alias in the lexicon' }
  const full = mention.stands ?? mention.name
  const bare = stripDroppable(full, cues)
  const hit = lexicon.find(bare).find(({ ambiguous }) => !ambiguous)?.known
  if (hit)
    return {
      name: hit.name,
      known: entriesOf(hit.name),
      rule: mention.stands === undefined ? 'lexicon' : 'short form',
      detail: full,
    }
  if (mention.stands !== undefined) return { name: bare, known: [], rule: 'short form', detail: `stands for ${full}` }
  return {
    name: bare,
    known: [],
    rule: bare === full ? 'same name' : 'variant word',
    detail: bare === full ? 'same letters' : `${full} without closing words`,
  }
}

/** Gathers the mentions of all extractions. The result does not depend on the extractions' order but for `members`. */
export function clusterMentions(extractions: readonly Extraction[], knowledge: Knowledge): Cluster[] {
  const user = userAliases(knowledge)
  const ignored = new Set((knowledge.config.ignore ?? []).map(foldName))
  const byId = new Map(knowledge.lexicon.entries.map((known) => [known.id, known]))
  const clusters = new Map<string, Cluster>()
  for (const [extraction, { mentions, issue }] of extractions.entries())
    for (const [index, mention] of mentions.entries()) {
      if (ignored.has(foldName(mention.name))) continue
      const { name, known, rule, detail } = resolve(mention, knowledge, user, byId)
      const key = nameKey(name)
      let cluster = clusters.get(key)
      if (!cluster) clusters.set(key, (cluster = { key, known: [], members: [], fulls: new Map(), forms: new Map() }))
      for (const entry of known) if (!cluster.known.includes(entry)) cluster.known.push(entry)
      const family = mention.family === undefined ? undefined : byId.get(mention.family)
      if (family) cluster.family = family
      cluster.members.push({ extraction, mention: index })
      cluster.fulls.set(name, (cluster.fulls.get(name) ?? 0) + 1)
      const reason = cluster.forms.get(mention.name)
      if (reason) reason.issues.add(issue.id)
      else cluster.forms.set(mention.name, { rule, detail, issues: new Set([issue.id]) })
    }
  for (const cluster of clusters.values()) cluster.known.sort(compareBy((entry) => entry.id))
  const never = new Set((knowledge.config.neverMerge ?? []).map((pair) => pair.map(nameKey).sort().join('\n')))
  for (const [short, full] of shortForms([...clusters.values()].sort(compareBy((cluster) => cluster.key)))) {
    if (never.has([short.key, full.key].sort().join('\n'))) continue
    join(short, full)
    clusters.delete(short.key)
  }
  return [...clusters.values()].sort(compareBy((cluster) => cluster.key))
}

/** Puts a short form's cluster into that of the full name. */
function join(short: Cluster, full: Cluster): void {
  full.members.push(...short.members)
  const name = canonicalName(full)
  for (const [form, reason] of short.forms)
    if (!full.forms.has(form))
      full.forms.set(form, { rule: 'short form', detail: `only ${name} fits`, issues: reason.issues })
}

/** The name that a cluster goes by: the lexicon's, else its most frequent full form (longest, then first by code unit). */
export function canonicalName(cluster: Cluster): string {
  const known = cluster.known[0]
  if (known) return known.name
  return [...cluster.fulls].sort(
    compareBy(
      ([, count]) => -count,
      ([form]) => -form.length,
      ([form]) => form,
    ),
  )[0]![0]
}

/** Types that the lexicon allows a cluster, first the entry's own. */
export function knownTypes(cluster: Cluster): Set<EntityType> {
  return new Set(cluster.known.flatMap((entry) => [entry.type, ...(entry.also ?? [])]))
}
