/** Lists whose label says what they count: "GitHub 星标榜" above "OpenHands：9.84 万（+1,900）". */
import type { Knowledge } from '../../lexicon/index.js'
import type { Metric } from '../../ontology.js'
import { quantities } from '../../text/number.js'
import type { LocalFigure } from '../claim.js'
import type { Passage, Scope } from '../scope.js'
import { canHave } from './owner.js'

const LABELS: readonly (readonly [RegExp, Metric])[] = [
  [/星标|\bstars?\b|star 榜|⭐/iu, 'stars'],
  [/下载|\bdownloads?\b|\bpulls\b/iu, 'downloads'],
  [/点赞|\blikes?\b|❤/iu, 'likes'],
]
/** Longest line that only labels a list. */
const LABEL_LENGTH = 60
/** Behind the number of an entry. */
const TAIL = /^\s*(?:次|颗|个|星|stars?|downloads|likes)?\s*(?:[（(][^（）()]*[)）])?[\s。.;；*]*$/iu
const HEAD = /^[\s\d.、*#-]*$/u
const BETWEEN = /^[\s*`]*(?:[:：—–-]|\s)[\s*`]*$/u

/** The figures of entries that are nothing but a name and a number. */
export function entryFigures(scope: Scope, knowledge: Knowledge): LocalFigure[] {
  const figures: LocalFigure[] = []
  let metric = labelled(scope.story.section ?? '')
  for (const passage of scope.passages) {
    const entry = readEntry(passage)
    if (!entry) {
      metric = labelled(passage.text)
      continue
    }
    const cue = metric && knowledge.figures[metric]
    if (!metric || !cue || !canHave(entry.name, cue.types, metric)) continue
    figures.push({
      entity: entry.name,
      metric,
      value: entry.value,
      unit: null,
      passage,
      start: 0,
      end: passage.text.length,
      rule: `${metric} by the list's label`,
    })
  }
  return figures
}

const labelled = (text: string): Metric | undefined =>
  text.length <= LABEL_LENGTH ? LABELS.find(([pattern]) => pattern.test(text))?.[1] : undefined

function readEntry({
  text,
  names,
  heading,
  block,
}: Passage): { name: Passage['names'][number]; value: number } | undefined {
  const [name] = names
  if (heading || block.kind === 'row' || !name || !HEAD.test(text.slice(0, name.start))) return undefined
  const quantity = quantities(text).find(({ start }) => start >= name.end)
  if (!quantity || quantity.currency !== null || quantity.percent || quantity.times) return undefined
  return BETWEEN.test(text.slice(name.end, quantity.start)) && TAIL.test(text.slice(quantity.end))
    ? { name, value: quantity.value }
    : undefined
}
