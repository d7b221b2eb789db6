import type { Mark } from '../records/issue.js'

const SPACE = 32
const NEWLINE = 10
const RETURN = 13
const STAR = 42

/** Blank in any script, line ends excepted. */
const isBlank = (code: number): boolean =>
  code === SPACE ||
  code === 9 ||
  code === 13 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f

/** Characters that show nothing: zero-width space, BOM, soft hyphen, word joiner, direction marks. */
const isInvisible = (code: number): boolean =>
  code === 0x200b ||
  code === 0xfeff ||
  code === 0xad ||
  code === 0x2060 ||
  code === 0x200e ||
  code === 0x200f ||
  (code < 32 && code !== NEWLINE)

const isHan = (code: number): boolean => code >= 0x2e80 && code <= 0xffef && !(code >= 0xd800 && code <= 0xdfff)
/** Ends a sentence or announces a list, so that a line end after it is one the author meant. */
const ENDS_LINE = new Set([...'。！？；：….!?;:|｜'].map((char) => char.charCodeAt(0)))
/** Begins an item, so that the line end before it is one the author meant. */
const BEGINS_LINE = /^(?:[-*+•·▪◦●○■►▶➤>#|]|\d{1,3}(?:[、)）]|\.(?!\d))|[(（]\d{1,3}[)）]|[①-⑳])/u
/** A line this wide (Han counts double) may have been broken by a mail program. */
const WRAPPED_WIDTH = 50

/** Plain text with the way back to the raw text, as `Block` has them. */
export interface Plain {
  text: string
  runs: number[]
  marks: Mark[]
}

/**
 * Writes plain text free of markup from pieces of raw text and remembers where each piece came from. Blanks are folded
 * to one space, leading and trailing ones dropped, line ends that only wrap a line become a space.
 */
export class PlainWriter {
  private text = ''
  private readonly runs: number[] = []
  private readonly marks: Mark[] = []
  /** Raw offset that would continue the last run; -1 when a new run is due. */
  private next = -1
  private pendingSpace = -1
  private pendingBreak = -1
  private lineStart: number
  /** Code of the last character written; asking the growing text for it would copy it each time. */
  private last = 0
  /** Plain offset of the first `**` that had no partner; -1 when there is none. */
  stray = -1

  constructor(
    private readonly raw: string,
    start: number,
    /** In HTML a line end is a blank. */
    private readonly html = false,
  ) {
    this.lineStart = start
  }

  /** Plain characters so far. */
  get length(): number {
    return this.text.length
  }

  /** Copies raw text; runs of two and more asterisks, and lone ones that can only be markup, are left out. */
  write(from: number, to: number, literal = false): void {
    const { raw } = this
    let segment = from
    for (let at = from; at < to; at++) {
      const code = raw.charCodeAt(at)
      if (code === SPACE) {
        const following = at + 1 < to ? raw.charCodeAt(at + 1) : SPACE
        if (at > segment && following > SPACE && following !== STAR && following < 0xa0) continue
      } else if (code > SPACE && code !== STAR && code !== 0xa0 && code !== 0xad && (code < 0x2000 || code > 0x3000))
        continue
      if (code === STAR) {
        let end = at + 1
        while (end < to && raw.charCodeAt(end) === STAR) end++
        if (literal || (end === at + 1 && this.keepsStar(at))) continue
        if (end > at + 1 && this.stray < 0) this.stray = this.text.length + at - segment
        this.copy(segment, at)
        segment = end
        at = end - 1
      } else if (!this.html && (code === NEWLINE || (code === RETURN && raw.charCodeAt(at + 1) !== NEWLINE))) {
        this.copy(segment, at)
        segment = at + 1
        this.breakLine(at)
      } else if (isBlank(code) || code === NEWLINE) {
        this.copy(segment, at)
        segment = at + 1
        if (this.pendingSpace < 0) this.pendingSpace = at
      } else if (isInvisible(code)) {
        this.copy(segment, at)
        segment = at + 1
      }
    }
    this.copy(segment, to)
  }

  /** Writes `text` in place of the raw stretch, such as an entity. */
  replace(text: string, from: number, to: number): void {
    if (text.trim() === '') {
      if (text !== '' && this.pendingSpace < 0) this.pendingSpace = from
      return
    }
    this.settle()
    this.runs.push(this.text.length, from)
    this.text += text
    this.last = text.charCodeAt(text.length - 1)
    // a run of length 0 tells where the replaced stretch ends
    this.runs.push(this.text.length, to)
    this.next = -1
  }

  /** Ends the line where the raw text has a break. */
  hardBreak(from: number): void {
    if (this.text !== '') this.pendingBreak = from
    this.pendingSpace = -1
    this.lineStart = from
  }

  /** Writes characters that the raw text has not, all standing for the raw offset. */
  insert(text: string, at: number): void {
    this.pendingSpace = this.pendingBreak = -1
    for (const char of text) {
      this.runs.push(this.text.length, at)
      this.text += char
    }
    this.next = -1
  }

  /** Plain offset at which what is written next will begin. */
  get begin(): number {
    return this.text.length + (this.text !== '' && (this.pendingBreak >= 0 || this.pendingSpace >= 0) ? 1 : 0)
  }

  /** Marks what was written since `start` (a former `begin`). A link without text leaves a mark of length 0. */
  mark(kind: Mark['kind'], start: number, url?: string): void {
    const end = this.text.length
    if (end <= start && url === undefined) return
    this.marks.push(url === undefined ? { kind, start, end } : { kind, start: Math.min(start, end), end, url })
  }

  done(): Plain {
    return { text: this.text, runs: this.runs, marks: this.marks }
  }

  private copy(from: number, to: number): void {
    if (from >= to) return
    if (this.pendingBreak >= 0 || this.pendingSpace >= 0) this.settle()
    if (from !== this.next) this.runs.push(this.text.length, from)
    this.text += this.raw.slice(from, to)
    this.last = this.raw.charCodeAt(to - 1)
    this.next = to
  }

  /** Writes out the blank that is due. */
  private settle(): void {
    if (this.text !== '') {
      if (this.pendingBreak >= 0) this.put('\n', this.pendingBreak)
      else if (this.pendingSpace >= 0) this.put(' ', this.pendingSpace)
    }
    this.pendingBreak = this.pendingSpace = -1
  }

  private put(char: string, at: number): void {
    if (at !== this.next) this.runs.push(this.text.length, at)
    this.text += char
    this.next = at + 1
  }

  /** An asterisk that is not markup: `2 * 3`, `A*`, `f*x`. */
  private keepsStar(at: number): boolean {
    const before = this.raw.charCodeAt(at - 1)
    const after = this.raw.charCodeAt(at + 1)
    const word = (code: number): boolean =>
      code > SPACE && code < 0x250 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
    return word(before) || (isBlank(before) && isBlank(after))
  }

  /** A line end in running text: a break if the author meant one, else a space (nothing between Han). */
  private breakLine(at: number): void {
    if (this.text === '') {
      this.lineStart = at + 1
      return
    }
    const last = this.last
    let width = 0
    const end = this.raw.charCodeAt(at - 1) === RETURN ? at - 1 : at
    for (let i = this.lineStart; i < end && width < WRAPPED_WIDTH; i++) width += isHan(this.raw.charCodeAt(i)) ? 2 : 1
    const after = this.raw.slice(at + 1, at + 24).trimStart()
    // a small letter goes on with the sentence, whatever stands before it ("for U.S." / "customers")
    const goesOn = /^\p{Ll}/u.test(after) && last !== 58
    const spaced = this.raw.charCodeAt(end - 1) === SPACE && this.raw.charCodeAt(end - 2) === SPACE
    const meant = spaced || width < WRAPPED_WIDTH || (ENDS_LINE.has(last) && !goesOn) || BEGINS_LINE.test(after)
    this.pendingSpace = -1
    if (meant) this.pendingBreak = at
    else if (!(isHan(last) && isHan(after.charCodeAt(0)))) this.pendingSpace = at
    this.lineStart = at + 1
  }
}

/** Neither a letter nor a link: rules, stray marks, lone signs. */
export const isEmpty = (plain: Plain): boolean =>
  !/[\p{L}\p{N}]/u.test(plain.text) && !plain.marks.some((mark) => mark.url !== undefined)

/** Index of the last run that begins at or before a plain offset. */
export function runAt(runs: readonly number[], plain: number): number {
  let low = 0
  let high = runs.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle * 2]! <= plain) low = middle
    else high = middle - 1
  }
  return low
}

/** The part of a plain text between two plain offsets, blanks at its ends dropped. */
export function slicePlain(plain: Plain, start: number, end: number): Plain {
  while (start < end && plain.text.charCodeAt(start) <= SPACE) start++
  while (end > start && plain.text.charCodeAt(end - 1) <= SPACE) end--
  const runs: number[] = []
  if (plain.runs.length > 0) {
    const first = runAt(plain.runs, start)
    runs.push(0, plain.runs[first * 2 + 1]! + (start - plain.runs[first * 2]!))
    for (let at = (first + 1) * 2; at < plain.runs.length && plain.runs[at]! <= end; at += 2)
      runs.push(plain.runs[at]! - start, plain.runs[at + 1]!)
    // of the runs at the very end only the first can be the end of a replaced stretch
    const length = end - start
    while (runs.length > 4 && runs[runs.length - 2] === length && runs[runs.length - 4] === length) runs.length -= 2
    if (runs.length > 2 && runs[runs.length - 2] === length && !isReplacedEnd(plain, end)) runs.length -= 2
  }
  const marks: Mark[] = []
  for (const mark of plain.marks) {
    if (mark.start > end || mark.end < start) continue
    const from = Math.max(mark.start, start) - start
    const to = Math.min(mark.end, end) - start
    if (from < to || (mark.url !== undefined && mark.start === mark.end)) marks.push({ ...mark, start: from, end: to })
  }
  return { text: plain.text.slice(start, end), runs, marks }
}

/** Whether a replaced stretch (entity) ends at this plain offset: two runs begin there, or one at the end of the text. */
function isReplacedEnd(plain: Plain, end: number): boolean {
  const at = runAt(plain.runs, end) * 2
  if (plain.runs[at] !== end) return false
  return end === plain.text.length || plain.runs[at - 2] === end
}
