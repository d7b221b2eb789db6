/** The sentences that a statement stands on, each with its issue, its date and the links of its story. */
import type { ViewEvidence } from '../export/viewData.js'
import { display, h, outside } from './dom.js'
import type { Model } from './model.js'

const LONGEST_QUOTE = 700
/** Links shown for one story. */
const MOST_LINKS = 4

/** Issue and date of a story, and where it links to. */
export function sourceOf(model: Model, story: number): HTMLElement {
  const { issue: index, urls } = model.data.stories[story]!
  const issue = model.data.issues[index]
  const parts: (HTMLElement | string)[] = [
    h('span', { title: display(issue?.id ?? '', 300) }, display(issue?.title ?? issue?.id ?? '', 60)),
  ]
  if (issue?.date !== undefined) parts.push(h('time', { datetime: issue.date }, issue.date))
  parts.push(...urls.slice(0, MOST_LINKS).map((url) => outside(url)))
  if (urls.length > MOST_LINKS) parts.push(`+${urls.length - MOST_LINKS}`)
  return h('footer', {}, ...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])))
}

/** One quotation a sentence. */
export const quotesOf = (model: Model, evidence: readonly ViewEvidence[]): HTMLElement[] =>
  evidence.map(([story, quote]) =>
    h(
      'blockquote',
      { dir: 'auto' },
      h('p', {}, display(model.data.quotes[quote] ?? '', LONGEST_QUOTE)),
      sourceOf(model, story),
    ),
  )

/** The first sentence in sight, the others folded away. */
export function evidenceBlock(model: Model, evidence: readonly ViewEvidence[]): HTMLElement {
  const [first, ...rest] = quotesOf(model, evidence)
  return h(
    'div',
    { class: 'evidence' },
    first,
    rest.length === 0
      ? null
      : h('details', {}, h('summary', {}, `${rest.length} more source${rest.length > 1 ? 's' : ''}`), ...rest),
  )
}

/** All sentences folded away behind a small mark, where room is short. */
export const foldedEvidence = (model: Model, evidence: readonly ViewEvidence[]): HTMLElement =>
  h(
    'details',
    { class: 'evidence' },
    h('summary', {}, `${evidence.length} source${evidence.length === 1 ? '' : 's'}`),
    ...quotesOf(model, evidence),
  )
