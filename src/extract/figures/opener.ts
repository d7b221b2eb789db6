/** A number that opens a paragraph, in front of what it counts: "5.2 万 X 在 GitHub 上的星标数". */
import type { EntityType, Metric } from '../../ontology.js'
import type { Quantity } from '../../text/number.js'
import type { Sentence } from '../claims/units.js'
import type { Name } from '../scope.js'
import { canHave } from './owner.js'

/** Nouns of counts. */
const COUNTS: readonly (readonly [RegExp, Metric])[] = [
  [/的?(?:星标数?|Star 数|GitHub 星)|\bGitHub stars\b|\bstars\b/iu, 'stars'],
  [/的?(?:月|累计|总)?(?:下载次数|下载量|下载数)|\bdownloads\b/iu, 'downloads'],
  [/的?(?:点赞数|获赞数)|\blikes\b/iu, 'likes'],
]
const opens = ({ passage, start }: Sentence, quantity: Quantity): boolean =>
  start < 4 &&
  quantity.currency === null &&
  !quantity.percent &&
  passage.block.marks.some(
    (mark) =>
      mark.kind === 'bold' && mark.start <= 2 && quantity.start >= mark.start && Math.abs(mark.end - quantity.end) <= 2,
  )

/** What such a number counts. */
export function opener(sentence: Sentence, quantity: Quantity): Metric | undefined {
  if (!opens(sentence, quantity)) return undefined
  const after = sentence.passage.text.slice(quantity.end, sentence.end)
  return COUNTS.find(([pattern]) => pattern.test(after))?.[1]
}

/** Whose number it is that opens a paragraph: the last name before what it counts, else the first behind. */
export function headed(
  sentence: Sentence,
  quantity: Quantity,
  types: readonly EntityType[],
  metric: Metric,
): Name | undefined {
  if (!opens(sentence, quantity)) return undefined
  const after = sentence.passage.text.slice(quantity.end, sentence.end)
  const noun = COUNTS.find(([, counted]) => counted === metric)?.[0].exec(after)
  if (!noun) return undefined
  const at = quantity.end + noun.index
  const able = sentence.clauses
    .flatMap(({ units }) => units)
    .flatMap(({ names }) => names)
    .filter((name) => name.start >= quantity.end && canHave(name, types, metric))
  return able.findLast(({ end }) => end <= at) ?? able[0]
}
