/** Finds what is none of the news: advertisements, polls, sign-offs, navigation, addresses. */
import {
  ADVERT_LABELS,
  MAIL_HEADER,
  NAVIGATION,
  NOISE_HEADINGS,
  NOISE_LINES,
  POLLS,
  POSTAL,
  SHORT_NOISE_LINES,
  SIGN_OFFS,
} from './cues.js'
import { dateIn } from './date.js'
import type { Draft } from './draft.js'
import { bare } from './text.js'

/** A line longer than this tells something, whatever its first words are. */
const SHORT = 160
/** What follows the last words of an issue, in blocks, and the longest of them. */
const TAIL_BLOCKS = 24
const TAIL_LENGTH = 300
/** An answer of a poll. */
const ANSWER = 60
/** Blocks at the top among which mail headers, dates and bylines stand. */
const TOP = 12

const lineOf = (text: string): string => text.toLowerCase().replace(/^[\p{P}\p{S}\s\uFE0F\u200D]+/u, '')

/** A cue word makes a heading noise at its start or in a short one: "X sponsors Y" is news. */
export function isNoiseHeading(text: string): boolean {
  const label = text.length <= 80 ? bare(text) : ''
  const cue = NOISE_HEADINGS.exec(label)
  return cue !== null && label.length <= 40 && (cue.index === 0 || (label.length <= 20 && !/\d/u.test(label)))
}

/** Whether a line only says that what follows is an advertisement; that tells of things all the same. */
export const isAdvertLabel = (text: string): boolean => text.length <= 60 && ADVERT_LABELS.test(bare(text))

/** Whether a line by itself shows that it is none of the news. */
export function isNoiseLine(text: string): boolean {
  if (text.length > SHORT) return false
  const line = lineOf(text)
  if (NOISE_LINES.test(line) || (text.length <= SHORT / 4 && SHORT_NOISE_LINES.test(line))) return true
  return POSTAL.test(line) || isNavigation(text)
}

/** Half of the parts of a line lead elsewhere. */
function isNavigation(text: string): boolean {
  const parts = text.split(/[|｜·•∙]/u).map((part) => bare(part.replace(/\[\d+\]/gu, '')))
  const leading = parts.filter((part) => NAVIGATION.test(part)).length
  return parts.length > 1 && leading * 2 >= parts.length && parts.every((part) => part.length <= 30)
}

/** Whether a block is none of the news; `index` tells how near the top it stands. */
export function isNoise(draft: Draft, index: number): boolean {
  const { text } = draft
  if (draft.kind === 'row' || text.length > SHORT) return false
  if (isAdvertLabel(text)) return true
  if (isNoiseLine(text)) return draft.kind !== 'heading' || text.length <= 40 || isNavigation(text)
  if (index >= TOP) return false
  if (MAIL_HEADER.test(lineOf(text))) return true
  return draft.kind !== 'heading' && (dateIn(text)?.rest.length ?? 99) <= 8
}

/** Index behind what a block at `at` makes noise of, itself included; `at` when it makes none. */
export function noiseEnd(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at]!
  if (draft.text.length > SHORT || draft.kind === 'row' || draft.item !== 0) return at
  const label = bare(draft.text)
  if (POLLS.test(label)) return pollEnd(drafts, at)
  if (at * 2 > drafts.length && SIGN_OFFS.test(label)) return tailEnd(drafts, at)
  return at
}

function pollEnd(drafts: readonly Draft[], at: number): number {
  let end = at + 1
  while (end < drafts.length && end - at < 8) {
    const { kind, text } = drafts[end]!
    if (kind === 'heading' || text.length > ANSWER) break
    end++
  }
  return end
}

/** The rest of the issue where it is short, up to a heading that its author marked. */
function tailEnd(drafts: readonly Draft[], at: number): number {
  let end = at + 1
  for (; end < drafts.length; end++) {
    const draft = drafts[end]!
    if (draft.kind === 'heading' && draft.guessed !== true && !isNoiseHeading(draft.text)) break
    if (end - at > TAIL_BLOCKS || draft.text.length > TAIL_LENGTH || draft.kind === 'row') return at + 1
  }
  return end
}
