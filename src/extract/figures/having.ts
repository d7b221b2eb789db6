/** Names that nobody knows, right beside a figure that only things have: then they are such a thing. */
import type { Metric } from '../../ontology.js'
import { weightOf, type Name } from '../scope.js'
import { isOpen } from './fragment.js'
import type { Asked } from './owner.js'

/** What other types must not reach. */
const ENOUGH = 0.8
const HOSTS = /^(?:github|gitlab|gitee|hugging ?face|hf|modelscope|魔搭|npm|pypi|docker hub)$/iu
/** Figures that only things have, so that a name nobody knows is one where it stands right with the number. */
const OF_THINGS: readonly Metric[] = ['stars', 'downloads', 'parameters']
/** Between such a name and its number. */
const HAVING =
  /^[\s*_`”"’)）]*(?:(?:is|has|have|packs|weighs|comes|ships|with|at|in|an?|项目|模型|则|是|有|为|拥有|共|一个|一款)\s*|[(（:：—–|-]\s*){0,4}(?:(?:with|at|of|约|近|超|仅|over|about|just|only|nearly|总参数量?|总参|参数量?|累计|下载量?|星标数?|stars?|⭐|★|有|达|超过?|已)\s*){0,3}$/iu
/** "有 5000 颗星的 X". */
const HAD = /^\s*[颗个]?\s*(?:星标?|stars?|参数|parameters?|[- ]?params?)\s*的?\s*(?:model\s+|模型\s*)?[“"「『《*`]*$/iu

/** A version in its name says as much of a model. */
const VERSIONED = 0.5

/** True for a name nobody knows that a figure of things stands right beside. */
export function counts({ sentence, quantity, metric, sized, lead }: Asked, name: Name): boolean {
  if (sized || !OF_THINGS.includes(metric) || !isOpen(name) || weightOf(name, 'benchmark') >= ENOUGH) return false
  if (HOSTS.test(name.text) || /^\d[\d.]*\s?[BMT]$/u.test(name.text)) return false
  const { text } = sentence.passage
  const opens = name.start - sentence.start < 6 && weightOf(name, 'model') >= VERSIONED
  if (opens && !sentence.passage.names.some(({ start }) => start > name.start && start < quantity.start)) return true
  if (name.end <= quantity.start && sentence.passage.names.includes(name))
    return HAVING.test(text.slice(name.end, quantity.start))
  if (name.start >= quantity.end) return HAD.test(text.slice(quantity.end, name.start))
  return lead.includes(name)
}
