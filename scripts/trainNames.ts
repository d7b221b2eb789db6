/**
 * `npm run train -- GOLD ISSUES [GOLD ISSUES …]`: learns from annotated issues what speaks for an unknown name and for its
 * type, and writes `data/lexicon/cues/weights.yaml`: numbers over kinds of evidence, no names and no sentences. Names
 * become unknown by hiding parts of the lexicon. `npm run train -- data/gold data/issues` runs on what the package has.
 * `--plain FILE …` at the end: issues without annotations, whose unknown names count as none, at a small weight, so that
 * chatter is no name. Prints how well weights do on files that they were not trained on. The same input gives the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../src/cli/knowledge.js'
import { packagePath } from '../src/cli/packageFolder.js'
import { extractIssue } from '../src/extract/index.js'
import { readIssue } from '../src/issues/index.js'
import { repeated, type Outcome } from '../src/lexicon/nameWeights.js'
import { clusterMentions } from '../src/link/cluster.js'
import { countKinds } from '../src/link/kinds.js'
import { ENTITY_TYPES } from '../src/ontology.js'
import type { Gold, Issue } from '../src/records.js'
import { foldName } from '../src/text/fold.js'
import { compareText } from '../src/text/order.js'
import { readAnnotated } from './annotated.js'

const ORDER: readonly Outcome[] = ['none', ...ENTITY_TYPES]
/** Shares of the lexicon to hide, with seeds. */
const HIDDEN = [
  [0, 0],
  [0.3, 11],
  [0.3, 12],
  [0.6, 13],
  [0.6, 14],
  [0.9, 15],
] as const
/** Kinds met less often are left out. */
const RARE = 5
const STEPS = 200
const RATE = 0.05
const DECAY = 0.5
/** Added to `none`: instances have more names than a text of which much is known. */
const CAUTION = 0.3
const FOLDS = 5
/** What an unknown name of an issue without annotations weighs. */
const PLAIN = 0.08

interface Instance {
  readonly file: string
  readonly outcome: number
  readonly kinds: ReadonlyMap<string, number>
  weight: number
}

type Weights = Map<string, number[]>

/** What gold says of each form: its type, or undefined for what is optional. */
function answers(gold: Gold): Map<string, Outcome | undefined> {
  const forms = new Map<string, Outcome | undefined>()
  for (const entity of gold.entities)
    for (const form of [entity.name, ...entity.names]) {
      const key = foldName(form)
      if (entity.optional !== true) forms.set(key, entity.type)
      else if (!forms.has(key)) forms.set(key, undefined)
    }
  return forms
}

function instancesOf(issue: Issue, gold: Gold): Instance[] {
  const forms = answers(gold)
  const found: (Instance & { name: string })[] = []
  for (const [share, seed] of HIDDEN) {
    const hidden = share === 0 ? knowledge : { ...knowledge, lexicon: knowledge.lexicon.hide(share, seed) }
    const extraction = extractIssue(issue, hidden)
    for (const cluster of clusterMentions([extraction], hidden)) {
      const mentions = cluster.members.map(({ mention }) => extraction.mentions[mention]!)
      if (cluster.known.length > 0 || mentions.some(({ weak }) => weak !== true)) continue
      const said = [...cluster.fulls.keys(), ...cluster.forms.keys()].map(foldName).filter((form) => forms.has(form))
      const outcome = said.map((form) => forms.get(form)).find((each) => each !== undefined)
      // optional ones teach nothing
      if (said.length > 0 && outcome === undefined) continue
      found.push({
        file: gold.issue,
        name: cluster.key,
        outcome: ORDER.indexOf(outcome ?? 'none'),
        kinds: countKinds(mentions.flatMap(({ types }) => types)),
        weight: 1,
      })
    }
  }
  // a name counts once, however often it was unknown
  for (const each of found) each.weight = 1 / found.filter(({ name }) => name === each.name).length
  return found
}

const sums = (weights: Weights, { kinds }: Instance): number[] => {
  const totals = ORDER.map(() => 0)
  for (const [kind, count] of [['bias', 1] as const, ...kinds])
    weights.get(kind)?.forEach((weight, index) => (totals[index]! += weight * repeated(count)))
  return totals
}

/** Multinomial logistic regression by full-batch Adam: no randomness. */
function fit(instances: readonly Instance[], known: readonly string[]): Weights {
  const zero = (): Weights => new Map(['bias', ...known].map((kind) => [kind, ORDER.map(() => 0)]))
  const [weights, first, second] = [zero(), zero(), zero()]
  for (let step = 1; step <= STEPS; step++) {
    const gradient = zero()
    for (const instance of instances) {
      const totals = sums(weights, instance)
      const most = Math.max(...totals)
      const raised = totals.map((total) => Math.exp(total - most))
      const all = raised.reduce((sum, each) => sum + each, 0)
      const errors = raised.map((each, index) => (each / all - (index === instance.outcome ? 1 : 0)) * instance.weight)
      for (const [kind, count] of [['bias', 1] as const, ...instance.kinds]) {
        const row = gradient.get(kind)
        if (row) errors.forEach((error, index) => (row[index]! += error * repeated(count)))
      }
    }
    for (const [kind, row] of weights)
      for (let index = 0; index < row.length; index++) {
        const slope = gradient.get(kind)![index]! + (kind === 'bias' ? 0 : DECAY * row[index]!)
        const [m, v] = [first.get(kind)!, second.get(kind)!]
        m[index] = 0.9 * m[index]! + 0.1 * slope
        v[index] = 0.999 * v[index]! + 0.001 * slope * slope
        const [mean, spread] = [m[index]! / (1 - 0.9 ** step), v[index]! / (1 - 0.999 ** step)]
        row[index]! -= (RATE * mean) / (Math.sqrt(spread) + Number.EPSILON)
      }
  }
  weights.get('bias')![0]! += CAUTION
  return weights
}

/** Kinds that enough instances have. */
function kindsOf(instances: readonly Instance[]): string[] {
  const counts = new Map<string, number>()
  for (const { kinds } of instances) for (const kind of kinds.keys()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= RARE)
    .map(([kind]) => kind)
    .sort(compareText)
}

/** Precision and recall of names with their types, on files left out of training. */
function crossValidate(instances: readonly Instance[]): string {
  const files = [...new Set(instances.map(({ file }) => file))].sort(compareText)
  let [right, predicted, gold] = [0, 0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(files.filter((_file, index) => index % FOLDS === fold))
    const rest = instances.filter(({ file }) => !out.has(file))
    const weights = fit(rest, kindsOf(rest))
    for (const instance of instances.filter(({ file }) => out.has(file))) {
      const totals = sums(weights, instance)
      const best = totals.indexOf(Math.max(...totals))
      if (best > 0) predicted += instance.weight
      if (instance.outcome > 0) gold += instance.weight
      if (best > 0 && best === instance.outcome) right += instance.weight
    }
  }
  const percent = (share: number): string => (share * 100).toFixed(1)
  return `left-out files: precision ${percent(right / predicted)}, recall ${percent(right / gold)}, F1 ${percent((2 * right) / (predicted + gold))}`
}

/** Unknown names of an issue that nobody annotated: most are none. */
function plainInstances(path: string): Instance[] {
  const extraction = extractIssue(readIssue({ id: path, path, bytes: readFileSync(path) }), knowledge)
  return clusterMentions([extraction], knowledge).flatMap((cluster): Instance[] => {
    const mentions = cluster.members.map(({ mention }) => extraction.mentions[mention]!)
    if (cluster.known.length > 0 || mentions.some(({ weak }) => weak !== true)) return []
    return [{ file: path, outcome: 0, kinds: countKinds(mentions.flatMap(({ types }) => types)), weight: PLAIN }]
  })
}

const given = process.argv.slice(2)
const plainAt = given.includes('--plain') ? given.indexOf('--plain') : given.length
const read = readAnnotated(given.slice(0, plainAt))
const { knowledge } = loadKnowledge()
const instances = read.flatMap(({ issue, gold }) => instancesOf(issue, gold))
const annotated = new Set(instances.map(({ file }) => file)).size
for (const path of given.slice(plainAt + 1)) instances.push(...plainInstances(path))
const kinds = kindsOf(instances)
process.stdout.write(
  `${instances.length} unknown names, ${kinds.length} kinds of evidence\n${crossValidate(instances)}\n`,
)
const weights = fit(instances, kinds)
const round = (value: number): number => Math.round(value * 100) / 100 + 0
writeFileSync(
  packagePath('data', 'lexicon', 'cues', 'weights.yaml'),
  [
    '# How much each kind of evidence says for each type of an unknown name. Written by `npm run train`; do not edit.',
    `source: Trained by scripts/trainNames.ts on ${annotated} annotated issues.`,
    `order: [${ORDER.join(', ')}]`,
    'weights:',
    ...[...weights].map(([kind, row]) => `  ${JSON.stringify(kind)}: [${row.map(round).join(', ')}]`),
    '',
  ].join('\n'),
)
