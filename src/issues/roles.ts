/** What each block is for: news, a digest of it, its links, or none of it. */
import { foldName } from '../text/fold.js'
import { isMediaAddress } from './address.js'
import { LINK_JOINERS, LINK_LABELS, LINK_SIGNS, OVERVIEW_HEADINGS, SOURCE_HEADINGS, SOURCE_LABELS } from './cues.js'
import type { Draft } from './draft.js'
import { isNoise, isNoiseHeading, noiseEnd } from './noise.js'
import { bare } from './text.js'

const labels = new Set(SOURCE_LABELS)
const linkLabels = new Set(LINK_LABELS)
/** A line longer than this tells something, whatever its first words are. */
const SHORT = 160
/** Text of a link no longer than this can be the name of a source. */
const SOURCE_NAME = 30

/** No label is longer than this. */
const LABEL_LENGTH = 40
const isLabel = (text: string): boolean => text.length <= LABEL_LENGTH && labels.has(bare(text))

/** Sets `role` of every draft. */
export function giveRoles(drafts: readonly Draft[]): void {
  let noiseLevel = 0
  let noiseUntil = 0
  let announced = false
  drafts.forEach((draft, index) => {
    if (draft.kind === 'heading') {
      announced = false
      if (noiseLevel > 0 && draft.level <= noiseLevel) noiseLevel = 0
      if (noiseLevel === 0 && isNoiseHeading(draft.text)) noiseLevel = draft.level
      announced = draft.text.length <= LABEL_LENGTH * 2 && SOURCE_HEADINGS.test(bare(draft.text))
    }
    noiseUntil = Math.max(noiseUntil, noiseEnd(drafts, index))
    if (noiseLevel > 0 || index < noiseUntil || isNoise(draft, index)) draft.role = 'noise'
    else if (draft.kind !== 'heading' && isSources(draft, announced)) draft.role = 'sources'
    if (draft.kind !== 'heading') {
      // a label alone announces the links that follow it
      const label = isLabel(draft.text)
      if (label && draft.role === 'content') draft.role = 'sources'
      announced = label || (announced && (draft.role === 'sources' || draft.marks.some((mark) => mark.kind === 'link')))
    }
  })
  markSourceHeadings(drafts)
  markOverview(drafts)
}

/** A heading under which only links stand ("Links:"). */
function markSourceHeadings(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'heading' || draft.role !== 'content') return
    if (!isLabel(draft.text) && !SOURCE_HEADINGS.test(bare(draft.text))) return
    let at = index + 1
    while (drafts[at] !== undefined && drafts[at]!.role !== 'content') at++
    if (at > index + 1 && (drafts[at] === undefined || drafts[at]!.kind === 'heading')) draft.role = 'sources'
  })
}

/** Whether a line holds only links, their labels and what joins them. */
function isSources(draft: Draft, announced: boolean): boolean {
  const links = draft.marks.filter((mark) => mark.kind === 'link')
  if (draft.kind === 'row') return false
  if (links.length === 0) return false
  const rest = outsideLinks(draft)
  const shown = links.reduce((sum, mark) => sum + mark.end - mark.start, 0)
  if (announced && (rest.length <= 12 || (draft.kind === 'item' && rest.length <= shown))) return true
  const label = /^(?<label>[^:：]{1,20})[:：]/u.exec(draft.text)?.groups?.['label']
  const labelled = label !== undefined && isLabel(label)
  const signed = LINK_SIGNS.test(draft.text)
  if (labelled || signed) return rest.length <= (labelled ? label.length : 0) + 12
  if (!/^\d{0,3}$/u.test(rest) && !isLabel(rest)) return false
  if (links.every((mark) => mark.start === mark.end)) return true
  // links alone: sources if they only name where they lead; a title is news
  return links.every((mark) => isLinkLabel(draft.text.slice(mark.start, mark.end), links.length > 1))
}

/** Whether the text of a link says only that there is a link, or (among others) names its place. */
export function isLinkLabel(text: string, several: boolean): boolean {
  const label = bare(text)
  if (label === '' || linkLabels.has(label) || /^@?[\w.]+$/u.test(label)) return true
  return several && text.length <= SOURCE_NAME && !/[，。；！？\d]/u.test(text)
}

/** Text outside links, without what joins links. */
function outsideLinks(draft: Draft): string {
  let rest = ''
  let at = 0
  for (const mark of [...draft.marks].filter((m) => m.kind === 'link').sort((a, b) => a.start - b.start)) {
    if (mark.start > at) rest += `${draft.text.slice(at, mark.start)} `
    at = Math.max(at, mark.end)
  }
  return (rest + draft.text.slice(at)).toLowerCase().replace(LINK_JOINERS, ' ').trim()
}

/** A list whose items a later heading repeats, by words or by number (`#3`), is a digest. */
function markOverview(drafts: readonly Draft[]): void {
  const keys = new Map<string, number>()
  drafts.forEach((draft, index) => {
    if (draft.kind === 'heading') for (const key of keysOf(draft)) keys.set(key, index)
  })
  const repeated = (draft: Draft, index: number): boolean => keysOf(draft).some((key) => (keys.get(key) ?? -1) > index)
  let section = -1
  let level = 0
  drafts.forEach((draft, index) => {
    if (draft.kind === 'heading') {
      if (draft.text.length <= LABEL_LENGTH && OVERVIEW_HEADINGS.test(bare(draft.text))) {
        section = index
        level = draft.level
        draft.role = draft.role === 'noise' ? 'noise' : 'overview'
      } else if (draft.level <= level) {
        section = -1
        level = 0
      } else if (section >= 0) draft.role = 'overview'
      return
    }
    if (draft.role === 'noise' || draft.kind === 'row') return
    if (draft.item === 0 && (section < 0 || draft.text.length > SHORT / 2)) return
    if (repeated(draft, index) || isJump(draft)) draft.role = 'overview'
    else if (section >= 0 && draft.item !== 0 && draft.role === 'content' && draft.text.length <= SHORT / 2)
      draft.role = 'overview'
  })
}

/** A link within the page. */
const isJump = (draft: Draft): boolean =>
  draft.marks.some((mark) => mark.url?.startsWith('#') === true && mark.end - mark.start > draft.text.length * 0.6)

/** By what a digest line and the heading that repeats it are known as one: the folded words, the number. */
function keysOf(draft: Draft): string[] {
  const keys = draft.number === undefined ? [] : [draft.number]
  // the number of a line, or the time of a ticker's, is not repeated
  const words = draft.text.length <= SHORT ? foldName(draft.text.replace(/^\d{1,2}(?:[.)、]|[:：]\d{2})\s*/u, '')) : ''
  if (words.length >= 6) keys.push(words)
  return keys
}

/** Addresses of a block's links, pictures left out. */
export const urlsOf = (draft: Pick<Draft, 'marks'>): string[] =>
  draft.marks.flatMap((mark) =>
    mark.url !== undefined && /^https?:\/\//iu.test(mark.url) && !isMediaAddress(mark.url) ? [mark.url] : [],
  )
