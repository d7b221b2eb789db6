/** All figures given for named things in a story: a number, the word that says what it counts, and whose it is. */
import type { Knowledge } from '../../lexicon/index.js'
import type { Metric } from '../../ontology.js'
import { quantities, type Quantity } from '../../text/number.js'
import { openingTopic, type Topic } from '../claims/topic.js'
import { readMarks } from '../claims/marks.js'
import { keyOf, openingSubject } from '../claims/subject.js'
import { readSentences, type Sentence } from '../claims/units.js'
import type { LocalFigure } from '../claim.js'
import { likelyType, support, type Name, type Scope } from '../scope.js'
import { isSize, isSum, metricOf, valueOf } from './metric.js'
import { canHave, ownersOf } from './owner.js'
import { entryFigures } from './entries.js'
import { leadNames } from './lead.js'
import { headed, opener } from './opener.js'
import { tableFigures } from './table.js'

const HUB = /hugging ?face|\bHF\b|huggingface|modelscope|魔搭|下载|\bdownloads?\b|\bDLs\b|热榜|趋势榜|trending/iu
const POST = /博客|推文|爆款|帖子|这条|一条|\bblog\b|\btweet|\bposts?\b|\bthread\b/iu
/** Between numbers that share one cue word: "1 万和 2 万下载". */
const JOINT = /^\s*[+＋]?\s*(?:、|\/|和|与|及|,|，|and)\s*$/iu
/** Money that is only sought or talked of. */
const RUMOUR =
  /寻求|洽谈|据传|传闻|拟(?:筹|融|以|向|投|募)|谈判|商谈|磋商|接近完成|即将完成|正讨论|考虑融资|\bin talks\b|\bseek(?:s|ing)\b|\breportedly\b|\b(?:is|are) said to be\b|\ballegedly\b|\bspeculat|\brumou?r|\bconsidering\b|\blooking to raise\b|\b(?:close to|near(?:ing|s)?|set to|plan(?:s|ning)? to|aim(?:s|ing)? to|hop(?:es|ing) to|about to) (?:rais|clos|secur|land)|\bnegotiat|\bexploring\b/iu
/** How the reason of a figure ends that sums up. */
const SUM = 'in all'
/** One end of a range. */
const RANGE = /\d\s?[KMBTkmbt万亿%]?\s?[-–~～至到]\s?$/u
const TO =
  /^\s?[-–~～]\s?\$?\d|^\s?[颗次个]?\s?(?:一路)?(?:增长?|涨|升|飙升|猛增|攀升|提升)(?:到|至)\s?(?:了|近|超)?\s?\d/u
const RESPECTIVELY = /分别|各|respectively/iu

interface Found {
  readonly quantity: Quantity
  readonly metric: Metric
  /** Only a size beside a word for models. */
  readonly sized: boolean
  /** The name that is nothing but this size. */
  readonly own?: Name
}

/** Finds figures sentence by sentence and gives each to whom it belongs. */
export function findFigures(scope: Scope, knowledge: Knowledge): LocalFigure[] {
  const sentences = scope.passages.filter(({ block }) => !(block.kind === 'row' && block.cells)).flatMap(readSentences)
  const topic = openingTopic(scope, sentences)
  const text = scope.passages.map((passage) => passage.text).join('\n')
  const onHub = HUB.test(text) && !POST.test(text)
  const lead = leadNames(scope)
  // a size may stand for a model of another story: then it is another thing's here
  const told = (size: Name): boolean =>
    scope.passages.some(({ names }) =>
      names.some((name) => name !== size && name.text.length > size.text.length && keyOf(name) === keyOf(size)),
    )
  const subjects = subjectsOf(sentences, knowledge)
  return [
    ...withoutSums(
      sentences.flatMap((sentence, index) =>
        sentenceFigures(sentence, topic, lead, () => subjects(index), onHub, told, knowledge),
      ),
    ),
    ...entryFigures(scope, knowledge),
    ...tableFigures(scope, knowledge.figures),
  ]
}

/** Whom the sentences before one were about last; read only where a figure asks for it. */
function subjectsOf(sentences: readonly Sentence[], { scores }: Knowledge): (index: number) => Name | undefined {
  const read = new Map<number, Name | undefined>()
  return (index) => {
    for (let at = index - 1; at >= 0; at--) {
      const sentence = sentences[at]!
      if (!read.has(at)) read.set(at, openingSubject(sentence, readMarks(sentence, scores), scores))
      const name = read.get(at)
      if (name) return name
    }
    return undefined
  }
}

/** Where a story gives a round, what was raised over all rounds is no figure of it. */
function withoutSums(figures: readonly LocalFigure[]): LocalFigure[] {
  const sum = (figure: LocalFigure): boolean => figure.rule.endsWith(SUM)
  return figures.filter(
    (figure) =>
      !sum(figure) ||
      !figures.some(
        (other) => other.metric === figure.metric && !sum(other) && keyOf(other.entity) === keyOf(figure.entity),
      ),
  )
}

function sentenceFigures(
  sentence: Sentence,
  topic: Topic,
  lead: readonly Name[],
  recent: () => Name | undefined,
  onHub: boolean,
  told: (size: Name) => boolean,
  knowledge: Knowledge,
): LocalFigure[] {
  const cues = knowledge.figures
  const { passage } = sentence
  const found = readFigures(sentence, onHub, told, knowledge)
  const figures: LocalFigure[] = []
  const add = (entity: Name, { quantity, metric }: Found): void => {
    figures.push({
      entity,
      metric,
      value: valueOf(metric, quantity),
      unit: metric === 'speedup' ? 'x' : quantity.currency,
      passage,
      start: sentence.start,
      end: sentence.end,
      rule: metric === 'funding' && isSum(passage.text, quantity) ? `${metric} ${SUM}` : `${metric} beside the number`,
    })
    if (!entity.known && !entity.family && metric === 'parameters') support(entity, 'model', 0.8, 'has parameters')
    if (!entity.known && !entity.family && (metric === 'stars' || metric === 'downloads'))
      support(entity, likelyType(entity)?.type === 'model' ? 'model' : 'product', 0.7, `has ${metric}`)
    if (metric === 'funding' && (entity.weak || !entity.known)) support(entity, 'org', 0.7, 'subject of raised')
  }
  let last: Name | undefined
  for (const [index, each] of found.entries()) {
    if (each.own) {
      add(each.own, each)
      continue
    }
    const { quantity, metric } = each
    const header = index === 0 ? headed(sentence, quantity, cues[metric]!.types, metric) : undefined
    if (header) {
      add(header, each)
      continue
    }
    // "270M、0.6B 和 27B 三种规格": all of one thing
    const before = found[index - 1]
    if (
      metric === 'parameters' &&
      before?.metric === metric &&
      last &&
      JOINT.test(passage.text.slice(before.quantity.end, quantity.start))
    ) {
      add(last, each)
      continue
    }
    const types = cues[metric]!.types
    const since = found.slice(0, index).findLast((other) => other.metric === metric)?.quantity.end ?? -1
    const owners = ownersOf({ sentence, quantity, metric, types, topic, lead, recent, onHub, since, sized: each.sized })
    const same = found.filter((other) => other.metric === metric)
    // "A & B（851❤️ / 450❤️）", "A 和 B 分别 …": in order
    const ordered = orderedNames(sentence, same, types, owners)
    if (ordered) {
      add(ordered[same.indexOf(each)]!, each)
      continue
    }
    const shared = owners.length > 1 && ['likes', 'downloads', 'stars', 'parameters', 'funding'].includes(metric)
    last = owners.at(-1)
    for (const owner of shared ? owners.slice(-1) : owners) add(owner, each)
  }
  return figures
}

/** The numbers of a sentence that count something, left to right. */
function readFigures(sentence: Sentence, onHub: boolean, told: (size: Name) => boolean, knowledge: Knowledge): Found[] {
  const { passage } = sentence
  const said = passage.text.slice(0, sentence.end)
  const list = quantities(passage.text.slice(sentence.start, sentence.end)).map((each) => ({
    ...each,
    start: each.start + sentence.start,
    end: each.end + sentence.start,
  }))
  const found: Found[] = []
  const rumoured = RUMOUR.test(said.slice(sentence.start))
  for (const quantity of list.reverse()) {
    const holder = passage.names.find((name) => name.start <= quantity.start && quantity.start < name.end)
    if (RANGE.test(said.slice(Math.max(0, quantity.start - 8), quantity.start)) || TO.test(said.slice(quantity.end)))
      continue
    const read = metricOf(said, quantity, knowledge.figures, onHub || isEntry(sentence, quantity))
    const metric = rumoured && (read?.metric === 'funding' || read?.metric === 'valuation') ? undefined : read?.metric
    if (holder) {
      // "a 7B parameter model" where 7B stands for the model itself
      const size = holder.stands !== undefined && holder.end <= quantity.end && /^\d[\d.]*\s?[BMT]$/u.test(holder.text)
      if (size && metric === 'parameters' && !told(holder) && !read?.sized)
        found.push({ quantity, metric, sized: false })
      else if (size && metric === 'parameters' && told(holder) && canHave(holder, ['model'], metric))
        found.push({ quantity, metric, sized: false, own: holder })
      continue
    }
    const next = found.at(-1)
    const joined =
      next &&
      (RESPECTIVELY.test(said.slice(sentence.start)) || (next.metric === 'parameters' && isSize(quantity))) &&
      JOINT.test(said.slice(quantity.end, next.quantity.start))
    const picked =
      metric ??
      opener(sentence, quantity) ??
      (joined ? next.metric : besideModel(sentence, quantity) ? 'parameters' : undefined)
    if (picked) found.push({ quantity, metric: picked, sized: read?.sized ?? false })
  }
  return found.reverse()
}

/** "GLM-5 — 1,241 likes": nothing but a model and its count. */
function isEntry(sentence: Sentence, quantity: Quantity): boolean {
  const { text, names } = sentence.passage
  const before = names.findLast((name) => name.end <= quantity.start && name.start >= sentence.start)
  return (
    before !== undefined &&
    (before.family ?? before.known)?.type === 'model' &&
    /^[\s*_`"”)）(（·—–\-:：|,，]+$/u.test(text.slice(before.end, quantity.start))
  )
}

/** "GLM-5 (744B)", "Phi-4-Reasoning — 14B": a bare size right behind a model. */
function besideModel(sentence: Sentence, quantity: Quantity): boolean {
  if (!isSize(quantity)) return false
  const { text, names } = sentence.passage
  const before = names.filter((name) => name.end <= quantity.start && name.start >= sentence.start).at(-1)
  return (
    before !== undefined &&
    (before.family ?? before.known)?.type === 'model' &&
    /^\s*(?:[（(]|—+|–|-|:|：)\s*$/u.test(text.slice(before.end, quantity.start)) &&
    /^\s*(?:[)）,，、/。·•|;；]|$|-A\d|[A-Za-z])/u.test(text.slice(quantity.end, sentence.end))
  )
}

/** As many names side by side as there are figures of one kind after them. */
function orderedNames(
  sentence: Sentence,
  same: readonly Found[],
  types: Parameters<typeof canHave>[1],
  owners: readonly Name[],
): readonly Name[] | undefined {
  if (same.length < 2 || owners.length === 0) return undefined
  const unit = sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(owners.at(-1)!))
  if (!unit || unit.names.length !== same.length || unit.end > same[0]!.quantity.start) return undefined
  // one bracket after each name is no enumeration of figures
  const brackets = new Set(
    same.map(({ quantity }) =>
      sentence.brackets.findIndex(({ start, end }) => start <= quantity.start && quantity.end <= end),
    ),
  )
  return brackets.size === 1 && unit.names.every((name) => canHave(name, types, same[0]!.metric))
    ? unit.names
    : undefined
}
