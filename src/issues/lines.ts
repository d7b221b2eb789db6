/**
 * Gives plain lines the structure that their author gave them without marks: lines of their own become blocks, `•`, `1、`
 * and `①` become items, bold lines and short lines alone become headings.
 */
import { compareBy } from '../text/order.js'
import { dateIn } from './date.js'
import type { Draft } from './draft.js'
import { isAdvertLabel, isNoiseHeading, isNoiseLine } from './noise.js'
import { plainToRaw } from './offsets.js'
import { isEmpty, slicePlain } from './plain.js'

const BULLET = /^(?:[•·▪◦●○■►▶➤‣⁃✦◆★☆]+|[-–—*+](?=\s))\s*/u
const NUMBER = /^(?:\d{1,3}(?:[、）)]|[.．](?!\d))|[(（]\d{1,3}[)）]|[①-⑳❶-❿])\s*/u
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[章节部分]+)/u
const ENDS_SENTENCE = /[。！？…；，,;]["”’」』）)]?$|[^.]\.["”’)]?$/u
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
  lines.forEach((_draft, index) => guessHeading(lines, index))
  // of two guessed headings in a row the first stands above
  lines.forEach((draft, index) => {
    const next = lines[index + 1]
    if (draft.guessed && draft.level === 6 && next?.guessed) draft.level = 5
  })
  return lines
}

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
  if (isNoiseLine(text) && !isNoiseHeading(text) && !isAdvertLabel(text)) return
  // `**Why it matters:**` within a story
  if (/[:：]$/u.test(text) && previous !== undefined && previous.kind !== 'heading' && previous.item === 0) return
  const bold = isBoldLine(draft)
  if (!chapter && (bold ? ENDS_SENTENCE.test(text) : !isShortLine(draft, previous, next))) return
  draft.kind = 'heading'
  draft.level = index === 0 ? 1 : 6
  draft.guessed = true
}

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
  const { text, marks } = draft
  const width = /\p{Script=Han}/u.test(text) ? 30 : 70
  if (text.length > width || marks.length > 0 || next === undefined || next.joined) return false
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
