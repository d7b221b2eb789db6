/** All figures given for named things in a story: a number, the word that says what it counts, and whose it is. */
import type { FigureCues, MetricCues } from '../../lexicon/figureCues.js'
import type { Knowledge } from '../../lexicon/index.js'
import type { EntityType, Metric } from '../../ontology.js'
import { quantities, tidy, type Quantity } from '../../text/number.js'
import { openingTopic, type Topic } from '../claims/topic.js'
import { mayBe, readSentences, type Sentence, type Unit } from '../claims/units.js'
import type { LocalFigure } from '../claim.js'
import type { Name, Scope } from '../scope.js'

/** How far a cue word may stand from its number. */
const REACH = 14

/** What a number counts, where a word beside it says so. */
function metricOf(text: string, quantity: Quantity, cues: FigureCues): Metric | undefined {
  const after = text.slice(quantity.end, quantity.end + 24).replace(/^[\s*+多余]*(?:个|名|次|多)?\s*/u, '')
  const before = text
    .slice(Math.max(0, quantity.start - REACH), quantity.start)
    .replace(/[\s*：:约近超达了高至有为]*$/u, '')
  const around = text.slice(Math.max(0, quantity.start - 16), quantity.end + 8)
  let best: { metric: Metric; length: number } | undefined
  for (const [metric, cue] of Object.entries(cues) as [Metric, MetricCues][]) {
    if (cue.units && !cue.units.includes(quantity.unit)) continue
    if ((cue.money ?? false) !== (quantity.currency !== null)) continue
    if (!cue.units && (quantity.percent || quantity.times)) continue
    if (cue.unless.some((word) => around.includes(word))) continue
    const raw = text.slice(quantity.end, quantity.end + 24).trimStart()
    const length = Math.max(
      ...cue.after.filter((word) => startsWith(after, word) || startsWith(raw, word)).map((word) => word.length + 1),
      ...cue.before.filter((word) => before.endsWith(word)).map((word) => word.length),
      0,
    )
    if (length > (best?.length ?? 0)) best = { metric, length }
  }
  return best?.metric
}

/** A cue right after the number; Latin ones end on a word boundary. */
const startsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && !(/[A-Za-z]$/u.test(word) && /^[A-Za-z]/u.test(text.slice(word.length)))

/** A value in the metric's own unit. */
function valueOf(metric: Metric, quantity: Quantity): number {
  if (metric === 'speedup') return quantity.percent ? tidy(1 + quantity.value / 100) : quantity.value
  return quantity.value
}

/** Finds figures sentence by sentence and gives each to the nearest name that can have it. */
export function findFigures(scope: Scope, knowledge: Knowledge): LocalFigure[] {
  const sentences = scope.passages.flatMap(readSentences)
  const topic = openingTopic(scope, sentences)
  return sentences.flatMap((sentence) => sentenceFigures(sentence, topic, knowledge.figures))
}

interface Found {
  readonly quantity: Quantity
  readonly metric: Metric
}

function sentenceFigures(sentence: Sentence, topic: Topic, cues: FigureCues): LocalFigure[] {
  const { passage } = sentence
  const inName = (at: number): boolean => passage.names.some((name) => name.start <= at && at < name.end)
  const text = passage.text.slice(sentence.start, sentence.end)
  const found: Found[] = []
  for (const each of quantities(text)) {
    const quantity = { ...each, start: each.start + sentence.start, end: each.end + sentence.start }
    if (inName(quantity.start)) continue
    const metric = metricOf(passage.text.slice(0, sentence.end), quantity, cues)
    if (metric) found.push({ quantity, metric })
  }
  const given = new Map<Metric, number>()
  return found.flatMap(({ quantity, metric }): LocalFigure[] => {
    const unit = ownerOf(sentence, quantity, cues[metric]!.types, topic, metric)
    if (!unit) return []
    // "A & B（851❤️ / 450❤️）": in order
    const same = found.filter((other) => other.metric === metric)
    const turn = given.get(metric) ?? 0
    given.set(metric, turn + 1)
    const names =
      unit.names.length > 1 && same.length === unit.names.length
        ? [unit.names[turn]!]
        : unit.names.length > 1 && metric !== 'speedup'
          ? [unit.names.at(-1)!]
          : unit.names
    return names.map((entity: Name) => ({
      entity,
      metric,
      value: valueOf(metric, quantity),
      unit: metric === 'speedup' ? 'x' : quantity.currency,
      passage,
      start: sentence.start,
      end: sentence.end,
      rule: `${metric} beside the number`,
    }))
  })
}

/** Counts of what a thing is given on a hub: never of the hub itself, and of a post as little as of its subject. */
const ON_HUB: readonly Metric[] = ['likes', 'downloads', 'stars']

const typeOf = (name: Name): EntityType | undefined => (name.family ?? name.known)?.type

function fitsMetric(unit: Unit, types: readonly EntityType[], metric: Metric): boolean {
  const hub = ON_HUB.includes(metric)
  return unit.names.some((name) => {
    const type = typeOf(name)
    if (type === undefined) return mayBe(name, types)
    if (hub && (name.known?.kind !== undefined || HOSTS.test(name.text))) return false
    return types.includes(type) || (!hub && (name.known?.also ?? []).some((each) => types.includes(each)))
  })
}

const HOSTS = /^(?:github|gitlab|hugging ?face|hf|modelscope|魔搭|npm|pypi)$/iu

/** The name a number belongs to: the host of its bracket, the last fitting one before it, one it modifies, or the topic. */
function ownerOf(
  sentence: Sentence,
  quantity: Quantity,
  types: readonly EntityType[],
  topic: Topic,
  metric: Metric,
): Unit | undefined {
  const text = sentence.passage.text
  const fits = (unit: Unit): boolean => fitsMetric(unit, types, metric)
  const main = sentence.clauses.flatMap(({ units }) => units)
  const thing = topic.thing && fits(topic.thing) ? topic.thing : undefined
  const hub = ON_HUB.includes(metric)
  const bracket = sentence.brackets.find(({ start, end }) => start <= quantity.start && quantity.end <= end)
  if (bracket) {
    const said = sentence.passage.block.text.slice(bracket.start, bracket.end)
    if (hub && /@\w|博客|blog|推文|tweet/iu.test(said)) return undefined
    const inside = bracket.units.filter((unit) => unit.end <= quantity.start && fits(unit)).at(-1)
    const host = main.filter((unit) => unit.end <= bracket.start).at(-1)
    if (inside) return inside
    if (host && fits(host) && (!hub || /^[^。.!！;；]{0,24}$/u.test(text.slice(host.end, bracket.start)))) return host
    // a bracket after a sentence counts a post unless it is about the hub
    if (hub) return metric !== 'likes' || /❤|♥/u.test(said) ? thing : undefined
  }
  const clause = sentence.clauses.find(({ start, end }) => start <= quantity.start && quantity.start < end)
  const before = main.filter((unit) => unit.end <= quantity.start && fits(unit))
  const near = before.filter((unit) => clause && unit.start >= clause.start).at(-1)
  // "10785 星的 newsnow", "380M-parameter model ZUNA": what the number modifies
  const after = main.find(
    (unit) => unit.start >= quantity.end && clause !== undefined && unit.end <= clause.end && fits(unit),
  )
  if (!near && after && after.start - quantity.end < 40) return after
  if (near && quantity.start - near.end < 12) return near
  return (
    (hub ? thing : undefined) ??
    near ??
    before.at(-1) ??
    thing ??
    (topic.agent && fits(topic.agent) ? topic.agent : undefined)
  )
}
