/** Sentences that are nothing but a count: "12.8K stars on GitHub and climbing." */
import type { Metric } from '../../ontology.js'
import type { Sentence } from '../claims/units.js'
import { likelyType, type Name, type Span } from '../scope.js'

const ON_HF = /HF|hugging|modelscope|魔搭/iu

/** A name that nobody knows, which may well be a thing. */
export const isOpen = (name: Name): boolean =>
  !name.known && !name.family && !['person', 'org'].includes(likelyType(name)?.type ?? '')

/**
 * Whose count it is: what the paragraph is led by. Hearts alone count a post, unless a model's own name leads.
 * @returns undefined where the sentence is no fragment, or nothing leads
 */
export function fragmentOwners(
  { passage, start }: Sentence,
  quantity: Span,
  metric: Metric,
  onHub: boolean,
  fits: (name: Name) => boolean,
): readonly Name[] | undefined {
  const { text, names, block } = passage
  if (/[\p{L}\p{N}]/u.test(text.slice(start, quantity.start))) return undefined
  const bold = block.marks.find((mark) => (mark.kind === 'bold' || mark.kind === 'link') && mark.start <= 4)
  const first = names[0]
  const led = bold && first && first.start < bold.end && start > first.end ? first : undefined
  if (metric === 'likes' && !onHub && !ON_HF.test(text)) {
    const model = led?.family?.type === 'model' || (led?.known?.type === 'model' && led.known.family !== true)
    // "**Daggr（Gradio）。** … 98❤️": an entry led by nothing but a thing and its maker
    const entry = led && /^\s*[（(][^（()）]{1,24}[)）][\s。.:：]*$/u.test(text.slice(led.end, bold?.end))
    return led && fits(led) && (model || entry || isOpen(led)) ? [led] : []
  }
  if (!led) return bold && start > bold.end ? [] : undefined
  return fits(led) || isOpen(led) ? [led] : []
}
