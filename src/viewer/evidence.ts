/** The sentences that a statement stands on, each with its issue, its date and the links of its story. */
import type { ViewEvidence } from '../export/viewData.js'
import { display, dotted, h, links } from './dom.js'
import type { Model } from './model.js'

const LONGEST_QUOTE = 700
/** Links shown for one story. */
const MOST_LINKS = 4

/** Issue and date of a story, and where it links to. */
export function sourceOf(model: Model, story: number): HTMLElement {
  const { issue: index, urls } = model.data.stories[story]!
  const issue = model.data.issues[index]
  const name = h('span', { title: display(issue?.id ?? '', 300) }, display(issue?.title ?? issue?.id ?? '', 60))
  const date = issue?.date === undefined ? [] : [h('time', { datetime: issue.date }, issue.date)]
  return h('footer', {}, ...dotted([name, ...date, ...links(urls, MOST_LINKS)]))
}

/** A sentence without the Markdown it was written in; what it says stays as it is. */
const readable = (quote: string): string =>
  quote
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/(\*\*|__|`)/gu, '')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+/u, '')

/** One quotation a sentence. */
export const quotesOf = (model: Model, evidence: readonly ViewEvidence[]): HTMLElement[] =>
  evidence.map(([story, quote]) =>
    h(
      'blockquote',
      { dir: 'auto' },
      h('p', {}, display(readable(model.data.quotes[quote] ?? ''), LONGEST_QUOTE)),
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
