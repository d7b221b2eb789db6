/**
 * Gives plain lines the structure that their author gave them without marks: lines of their own become blocks, `•`, `1、`
 * and `①` become items, bold lines and short lines alone become headings.
 */
import { compareBy } from '../text/order.js'
import { LABEL_LEADS } from './cues.js'
import { dateIn } from './date.js'
import type { Draft } from './draft.js'
import { isAdvertLabel, isNoiseHeading, isNoiseLine } from './noise.js'
import { plainToRaw } from './offsets.js'
import { isEmpty, slicePlain } from './plain.js'
import { isLinkLabel } from './roles.js'
import { bare } from './text.js'

const BULLET = /^(?:(?:[•·▪▫◦●○■□►▶➤‣⁃✦◆◇★☆◾◽✅☑✔]|🔹|🔸|🔺)+\uFE0F?|[-–—*+](?=\s)(?!.{0,30}[-–—]$))\s*/u
const NUMBER = /^(?:\d{1,3}(?:[、）)]|[.．](?!\d))|[(（]\d{1,3}[)）]|[①-⑳❶-❿])\s*/u
const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[章节部分]+)/u
const ENDS_SENTENCE = /[。！？…；，,;]["”’」』）)]?$|[^.]\.["”’)]?$/u
/** The time of a ticker's line, or a title or rubric in lenticular brackets. */
const TICKER = /^(?:\d{1,2}[:：]\d{2}\s|【[^】]{2,40}】)/u
const HEADING_LENGTH = 120
const CHAPTER_LENGTH = 30

/** Splits, and finds items and headings, in drafts in reading order. */
export function shapeLines(drafts: readonly Draft[], raw: string): Draft[] {
  const lines = drafts.flatMap((draft) => splitLines(draft, raw))
  let items = lines.reduce((most, draft) => Math.max(most, draft.item), 0)
  lines.forEach((draft, index) => {
    if (draft.kind !== 'paragraph') return
    const marker = BULLET.exec(draft.text) ?? NUMBER.exec(draft.text)
    if (marker && marker[0].length < draft.text.length) {
      const numbered = NUMBER.test(draft.text)
      if (numbered && draft.item === 0 && isTitleLine(draft, lines[index + 1])) return
      Object.assign(draft, slicePlain(draft, marker[0].length, draft.text.length))
      draft.kind = 'item'
      draft.level = draft.item === 0 ? 1 : 2
      if (draft.item === 0) draft.item = ++items
    }
  })
  numberedTitles(lines, raw)
  labelledLists(lines)
  lines.forEach((_draft, index) => guessHeading(lines, index))
  // of two guessed headings in a row the first stands above
  lines.forEach((draft, index) => {
    const next = lines[index + 1]
    if (draft.guessed && draft.level === 6 && next?.guessed) draft.level = 5
  })
  return lines
}

/** `1. Title` with a paragraph under it that is no part of a list, twice and more: titles, not items. */
function numberedTitles(lines: readonly Draft[], raw: string): void {
  const titles = lines.filter((draft, index) => {
    const next = lines[index + 1]
    if (draft.kind !== 'item' || draft.level !== 1 || lines[index - 1]?.item === draft.item) return false
    if (next?.kind !== 'paragraph' || next.item !== 0 || next.joined) return false
    if (draft.text.length > widthOf(draft.text) || ENDS_SENTENCE.test(draft.text) || /[:：]$/u.test(draft.text))
      return false
    return /(?:^|\n)[ \t]*\d{1,3}[.)、][ \t]*$/u.test(raw.slice(Math.max(0, draft.start - 12), draft.start))
  })
  if (titles.length < 2) return
  for (const draft of titles) Object.assign(draft, { kind: 'heading', level: 6, item: 0, guessed: true })
}

/** A list whose items are all labels ("Models", "Deals") of the items within them: sections, as outliners write them. */
function labelledLists(lines: readonly Draft[]): void {
  let items = lines.reduce((most, draft) => Math.max(most, draft.item), 0)
  for (let start = 0; start < lines.length;) {
    let end = start
    while (lines[end] !== undefined && lines[end]!.item !== 0) end++
    const list = lines.slice(start, end)
    const heads = list.filter((draft) => draft.kind === 'item' && draft.level === 1)
    const outlined = (head: Draft): boolean => {
      const points = list.filter((other) => other.item === head.item && other.kind === 'item' && other.level === 2)
      return isLabelLine(head) && points.length > 0 && points.every((other) => other.text.length > head.text.length)
    }
    if (heads.length > 1 && heads.every(outlined)) {
      for (const draft of list) {
        if (heads.includes(draft)) Object.assign(draft, { kind: 'heading', level: 6, item: 0, guessed: true })
        else {
          if (draft.kind === 'item' && --draft.level === 1) items++
          draft.item = items
        }
      }
    }
    start = Math.max(end, start + 1)
  }
}

/** A word or three without a figure. */
const isLabelLine = ({ text }: Draft): boolean =>
  !/\d/u.test(text) &&
  !ENDS_SENTENCE.test(text) &&
  (/\p{Script=Han}/u.test(text) ? text.length <= 8 : text.split(/\s+/u).length <= 3)

/** A title is no longer than this. */
const widthOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? 40 : 100)

function splitLines(draft: Draft, raw: string): Draft[] {
  if (!draft.text.includes('\n') || draft.kind === 'code' || draft.kind === 'row') return [draft]
  const pieces: Draft[] = []
  const marks = [...draft.marks].sort(compareBy((mark) => mark.start))
  let start = 0
  let first = 0
  for (;;) {
    const newline = draft.text.indexOf('\n', start)
    const end = newline < 0 ? draft.text.length : newline
    while (first < marks.length && marks[first]!.end < start) first++
    let last = first
    while (last < marks.length && marks[last]!.start <= end) last++
    const plain = slicePlain({ text: draft.text, runs: draft.runs, marks: marks.slice(first, last) }, start, end)
    const leading = pieces.length === 0
    // the number of a chapter on a line of its own
    if (!isEmpty(plain) && !(leading && newline >= 0 && /^\d{1,2}[.、]?$/u.test(plain.text))) {
      const from = plainToRaw(draft, start, start).start
      const { kind } = draft
      pieces.push({
        ...draft,
        ...plain,
        kind: leading || kind === 'quote' ? kind : 'paragraph',
        level: leading ? draft.level : 0,
        joined: !leading || draft.joined,
        ruled: leading && draft.ruled === true,
        start: leading ? draft.start : Math.max(from, pieces[pieces.length - 1]!.end),
        end: newline < 0 ? draft.end : rawLineEnd(draft, newline, raw),
      })
    }
    if (newline < 0) return pieces
    start = newline + 1
  }
}

/** Raw offset at which the plain line end stands. */
const rawLineEnd = (draft: Draft, newline: number, raw: string): number => {
  const at = plainToRaw(draft, newline, newline).start
  return Math.min(at, raw.length)
}

/** A short line that announces what follows. */
function isTitleLine(draft: Draft, next: Draft | undefined): boolean {
  if (draft.text.length > 60 || ENDS_SENTENCE.test(draft.text)) return false
  return (
    next !== undefined && next.kind === 'paragraph' && !NUMBER.test(next.text) && next.text.length > draft.text.length
  )
}

function guessHeading(lines: readonly Draft[], index: number): void {
  const draft = lines[index]!
  const previous = lines[index - 1]
  const next = lines[index + 1]
  const chapter = CHAPTER.test(draft.text) && draft.text.length <= CHAPTER_LENGTH && !ENDS_SENTENCE.test(draft.text)
  if (draft.kind !== 'paragraph' || draft.item !== 0 || draft.quoted || (draft.joined && !chapter)) return
  const { text } = draft
  if (text.length > HEADING_LENGTH || text.length < 2 || next === undefined || next.kind === 'heading') {
    if (!(next?.kind === 'heading' && next.guessed !== true && isBoldLine(draft))) return
  }
  const date = dateIn(text)
  // a date line is no heading, but a first line with more in it is the title
  if (date?.whole === true && (index > 0 || date.rest.length < 3)) return
  if (isAdvertLabel(text) || (isNoiseLine(text) && !isNoiseHeading(text))) return
  // `**Why it matters:**` within a story
  if (/[:：]$/u.test(text) && previous !== undefined && previous.kind !== 'heading' && previous.item === 0) return
  const bold = isBoldLine(draft)
  if (!chapter && (bold ? ENDS_SENTENCE.test(text) : !isTopLine(draft, next) && !isShortLine(draft, previous, next)))
    return
  draft.kind = 'heading'
  draft.level = chapter ? (/^[(（]/u.test(text) ? 6 : 5) : index === 0 ? 1 : 6
  draft.guessed = true
  const number = NUMBER.exec(text)?.[0].length ?? 0
  if (number > 0 && /\p{L}/u.test(text.slice(number))) Object.assign(draft, slicePlain(draft, number, text.length))
}

/** The first line of a paragraph when it is the title of the lines below it. */
function isTopLine(draft: Draft, next: Draft | undefined): boolean {
  const { text } = draft
  if (next === undefined || text.length > widthOf(text) || /[:：]$/u.test(text) || ENDS_SENTENCE.test(text))
    return false
  if (TICKER.test(text)) return next.item === 0 || /^【[^】]{2,40}】$/u.test(text)
  if (!next.joined || !covered(draft) || !/^[\p{Lu}\p{N}\p{Script=Han}\p{S}"“「《]/u.test(text)) return false
  // `Key: value` lines, and labels within a story
  if (/^[^:：]{1,16}[:：]/u.test(text) || LABEL_LEADS.test(bare(text))) return false
  if (next.kind === 'item') return true
  return (
    next.kind === 'paragraph' && next.text.length >= Math.max(text.length * 1.3, 30) && ENDS_SENTENCE.test(next.text)
  )
}

/** Whether the marks of a line leave nothing of it out: a link that is the whole line, or none. */
const covered = ({ text, marks }: Draft): boolean =>
  marks.every(
    ({ kind, start, end }) =>
      end === start || ((kind === 'link' || kind === 'bold') && end - start >= text.length * 0.75),
  )

/** Whether all letters of the line are bold. */
function isBoldLine(draft: Draft): boolean {
  let rest = ''
  let at = 0
  for (const mark of draft.marks) {
    if (mark.kind !== 'bold' || mark.start < at) continue
    rest += draft.text.slice(at, mark.start)
    at = mark.end
  }
  return at > 0 && !/[\p{L}\p{N}]/u.test(rest + draft.text.slice(at))
}

/** A line alone with no end to its sentence, before something longer: "Open-Source LLMs". */
function isShortLine(draft: Draft, previous: Draft | undefined, next: Draft | undefined): boolean {
  const { text } = draft
  // a number in brackets that stands for an address leaves a mark without text
  const marks = draft.marks.filter((mark) => mark.end > mark.start)
  const width = /\p{Script=Han}/u.test(text) ? 30 : 70
  if (text.length > width || next === undefined || next.joined) return false
  // a link that is the whole line is its title, unless it only says that there is a link
  if (
    marks.length > 0 &&
    (!covered(draft) || next.kind !== 'paragraph' || (!NUMBER.test(text) && isLinkLabel(text, false)))
  )
    return false
  if (/[:：]$/u.test(text) || ENDS_SENTENCE.test(text) || !/^[\p{Lu}\p{N}\p{Script=Han}\p{S}"“]/u.test(text))
    return false
  if (NUMBER.test(text) && next.kind === 'paragraph') return true
  if (previous === undefined && next.kind !== 'paragraph') return false
  const words = text.split(/\s+/u)
  const titled = words.filter((word) => /^[\p{Lu}\d"“(&$\p{Script=Han}\p{S}]/u.test(word)).length * 2 >= words.length
  if (next.kind === 'item') return titled
  if (next.text.length >= text.length * 2) return true
  // before another heading, or a paragraph that is short itself
  const heads = next.marks.length === 0 && next.text.length <= width
  return titled && next.kind === 'paragraph' && (heads || next.text.length > text.length)
}
