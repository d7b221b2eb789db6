/**
 * Markdown as newsletters write it. Block structure is CommonMark with GFM tables; emphasis, links and addresses are
 * read more kindly: Chinese text puts no spaces around `**`, and addresses end where Chinese text begins.
 */
import {
  type BlockContext,
  type DelimiterType,
  type Element,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  Strikethrough,
  Table,
  TaskList,
  parser,
} from '@lezer/markdown'
import { addressEnd } from './address.js'
import { noteParsers } from './noteSyntax.js'

const STRONG: DelimiterType = { resolve: 'StrongEmphasis', mark: 'EmphasisMark' }
const ITALIC: DelimiterType = { resolve: 'Emphasis', mark: 'EmphasisMark' }
const UNDERSCORE_STRONG: DelimiterType = { resolve: 'StrongEmphasis', mark: 'EmphasisMark' }
const UNDERSCORE: DelimiterType = { resolve: 'Emphasis', mark: 'EmphasisMark' }
const LINK: DelimiterType = {}
const IMAGE: DelimiterType = {}

const BLANK = /^$|\s/u
const PUNCTUATION = /[\p{P}\p{S}]/u
/** Punctuation that can only end, or only begin, what is emphasised. */
const CLOSING = /[\p{Pe}\p{Pf}。！？；：…!?.;:%)\]}"'”’]/u
const OPENING = /[\p{Ps}\p{Pi}“‘"'(（《【「[#@$¥`]/u

function emphasis(cx: InlineContext, next: number, start: number): number {
  if (next !== 42 && next !== 95) return -1
  let end = start + 1
  while (cx.char(end) === next) end++
  const length = end - start
  if (length > 4) return end
  const before = cx.slice(start - 1, start)
  const after = cx.slice(end, end + 1)
  const blankBefore = BLANK.test(before)
  const blankAfter = BLANK.test(after)
  const markBefore = PUNCTUATION.test(before)
  const markAfter = PUNCTUATION.test(after)
  const left = !blankAfter && (!markAfter || blankBefore || markBefore)
  const right = !blankBefore && (!markBefore || blankAfter || markAfter)
  let open = left
  let close = right
  if (next === 95) {
    open = left && (!right || markBefore)
    close = right && (!left || markAfter)
  } else {
    // `**“quoted”。**text`: no blanks in Chinese, so quotes and full stops say on which side the emphasis is
    open ||= !blankAfter && OPENING.test(after)
    close ||= !blankBefore && CLOSING.test(before)
  }
  if (!open && !close) return end
  const strong = next === 42 ? STRONG : UNDERSCORE_STRONG
  const italic = next === 42 ? ITALIC : UNDERSCORE
  const sizes = length === 1 ? [1] : length === 2 ? [2] : length === 4 ? [2, 2] : close && !open ? [1, 2] : [2, 1]
  let at = start
  for (const size of sizes) {
    cx.addDelimiter(size === 2 ? strong : italic, at, at + size, open, close)
    at += size
  }
  return end
}

/** Ends of the parts of `(address "title")` behind a link text; null when there is none. */
function linkTarget(cx: InlineContext, start: number): { from: number; to: number; end: number } | null {
  const wide = cx.char(start) === 0xff08
  if (!wide && cx.char(start) !== 40) return null
  const closing = wide ? 0xff09 : 41
  let from = start + 1
  while (from < cx.end && (cx.char(from) === 32 || cx.char(from) === 10)) from++
  let to = from
  if (cx.char(from) === 60) {
    while (to < cx.end && cx.char(to) !== 62 && cx.char(to) !== 10) to++
    if (cx.char(to) !== 62) return null
    from++
  } else
    for (let depth = 0; to < cx.end; to++) {
      const code = cx.char(to)
      if (code <= 32) break
      if (code === 92) to++
      else if (code === closing && depth-- === 0) break
      else if (code === 40 && !wide) depth++
    }
  if (wide && !/^https?:/u.test(cx.slice(from, to))) return null
  let end = cx.char(to) === 62 ? to + 1 : to
  while (end < cx.end && cx.char(end) <= 32) end++
  const quote = cx.char(end)
  if (quote === 34 || quote === 39 || quote === 0x201c) {
    const closes = quote === 0x201c ? 0x201d : quote
    const limit = Math.min(cx.end, end + 500)
    for (end++; end < limit && cx.char(end) !== closes; end++);
    for (end++; end < cx.end && cx.char(end) <= 32; end++);
  }
  if (cx.char(end) === closing) return { from, to, end: end + 1 }
  // an address with blanks in it: up to the bracket on the same line
  if (wide) return null
  const limit = Math.min(cx.end, to + 500)
  for (end = to; end < limit && cx.char(end) !== 10; end++) if (cx.char(end) === 41) return { from, to, end: end + 1 }
  return null
}

function linkEnd(cx: InlineContext, next: number, start: number): number {
  if (next !== 93) return -1
  const link = cx.findOpeningDelimiter(LINK) ?? -1
  const image = cx.findOpeningDelimiter(IMAGE) ?? -1
  const index = Math.max(link, image)
  if (index < 0) return -1
  const open = cx.getDelimiterAt(index) as { from: number; to: number } | null
  const content = cx.takeContent(index)
  const target = linkTarget(cx, start + 1)
  let children: Element[] | null = null
  let end = start + 1
  if (open && target) {
    children = [cx.elt('URL', target.from, target.to)]
    end = target.end
  } else if (open && cx.char(start + 1) === 91 && start + 2 < cx.end) {
    const limit = Math.min(cx.end, start + 200)
    let at = start + 2
    while (at < limit && cx.char(at) !== 93 && cx.char(at) !== 91 && cx.char(at) !== 10) at++
    if (cx.char(at) === 93 && at > start + 2 && cx.char(at + 1) !== 40) {
      children = [cx.elt('LinkLabel', start + 1, at + 1)]
      end = at + 1
    }
  }
  if (open && children) {
    const opening = cx.elt('LinkMark', open.from, open.to)
    const closing = cx.elt('LinkMark', start, start + 1)
    const node = index === image ? 'Image' : 'Link'
    return cx.addElement(cx.elt(node, open.from, end, [opening, ...content, closing, ...children]))
  }
  for (const element of content) cx.addElement(element)
  return start + 1
}

/** Comments, scripts and styles swallow blank lines; every other HTML is read as text with tags in it. */
const SWALLOWED = [
  { open: /^<!--/u, close: '-->' },
  { open: /^<script[\s>]/iu, close: '</script>' },
  { open: /^<style[\s>]/iu, close: '</style>' },
]

function swallowed(cx: BlockContext, line: Line): boolean {
  if (line.next !== 60) return false
  const text = line.text.slice(line.pos)
  const kind = SWALLOWED.find(({ open }) => open.test(text))
  if (!kind) return false
  const from = cx.lineStart + line.pos
  let last = cx.lineStart + line.text.length
  let found = text.toLowerCase().includes(kind.close)
  if (found && text.toLowerCase().indexOf(kind.close) + kind.close.length < text.trimEnd().length) return false
  while (!found && cx.nextLine()) {
    last = cx.lineStart + line.text.length
    found = line.text.toLowerCase().includes(kind.close)
  }
  cx.nextLine()
  cx.addElement(cx.elt('CommentBlock', from, last))
  return true
}

const newsletter: MarkdownConfig = {
  defineNodes: ['Footnote', 'Unshown', 'WikiLink', 'NoteNumber'],
  // indented text is never code in a newsletter, and a tag at the start of a line does not end Markdown
  remove: ['IndentedCode', 'HTMLBlock', 'Emphasis', 'Link', 'Image', 'LinkEnd'],
  parseBlock: [{ name: 'Swallowed', parse: swallowed }],
  parseInline: [
    { name: 'Emphasis', parse: emphasis },
    {
      name: 'Footnote',
      before: 'Link',
      parse(cx, next, start) {
        if (next !== 91 || cx.char(start + 1) !== 94) return -1
        const limit = Math.min(cx.end, start + 40)
        let at = start + 2
        while (at < limit && cx.char(at) !== 93 && cx.char(at) > 32) at++
        if (cx.char(at) !== 93 || at === start + 2) return -1
        // at the start of a paragraph it numbers the note itself
        const end = start === cx.offset && cx.char(at + 1) === 58 ? at + 2 : at + 1
        return cx.addElement(cx.elt('Footnote', start, end))
      },
    },
    ...noteParsers,
    {
      name: 'Link',
      parse: (cx, next, start) => (next === 91 ? cx.addDelimiter(LINK, start, start + 1, true, false) : -1),
    },
    {
      name: 'Image',
      parse: (cx, next, start) =>
        next === 33 && cx.char(start + 1) === 91 ? cx.addDelimiter(IMAGE, start, start + 2, true, false) : -1,
    },
    { name: 'LinkEnd', parse: linkEnd },
    {
      name: 'Address',
      parse(cx, next, start) {
        if (next !== 104 && next !== 119) return -1
        const end = addressEnd(cx.text, start - cx.offset)
        return end < 0 ? -1 : cx.addElement(cx.elt('URL', start, end + cx.offset))
      },
    },
  ],
}

/** Parser of newsletters in Markdown. Its input must have passed `tame`. */
export const newsletterParser = parser.configure([Table, TaskList, Strikethrough, newsletter])
