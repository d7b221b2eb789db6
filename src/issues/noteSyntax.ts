/** Marks of note programs, site generators and chats that are neither Markdown nor text. */
import type { InlineContext, InlineParser } from '@lezer/markdown'

/** What nobody reads: callout kinds, comments, shortcodes, embeds, emoji written as words. */
const UNSHOWN: readonly [first: number, pattern: RegExp][] = [
  [91, /^\[!\w{2,20}\][+-]?/u],
  [33, /^!\[\[[^\]\n]{1,200}\]\]/u],
  [37, /^%%[^%\n]{1,300}%%/u],
  [123, /^\{(?:\{[<%]?[^{}\n]{1,300}[>%]?\}|%[^{}\n]{1,300}%)\}/u],
  [58, /^:[a-z][a-z0-9_+-]{1,30}:(?=\s|:|$)/u],
]
const WIKI = /^\[\[[^[\]\n|]{1,200}(?:\|[^[\]\n|]{1,200})?\]\]/u
const NOTE = /^\[\d{1,3}\](?![([:])/u
/** Longest of these marks. */
const REACH = 420

const ahead = (cx: InlineContext, start: number): string => cx.slice(start, Math.min(cx.end, start + REACH))

/** Parsers of the nodes `Unshown`, `WikiLink` and `NoteNumber`. */
export const noteParsers: InlineParser[] = [
  {
    name: 'Unshown',
    before: 'Link',
    parse(cx, next, start) {
      const pattern = UNSHOWN.find(([first]) => first === next)?.[1]
      if (!pattern || (next === 58 && start > cx.offset && !/[\s:]/u.test(cx.slice(start - 1, start)))) return -1
      const match = pattern.exec(ahead(cx, start))
      return match ? cx.addElement(cx.elt('Unshown', start, start + match[0].length)) : -1
    },
  },
  {
    name: 'WikiLink',
    before: 'Link',
    parse(cx, next, start) {
      if (next !== 91) return -1
      const text = ahead(cx, start)
      const wiki = WIKI.exec(text)
      if (wiki) return cx.addElement(cx.elt('WikiLink', start, start + wiki[0].length))
      const note = NOTE.exec(text)
      return note ? cx.addElement(cx.elt('NoteNumber', start, start + note[0].length)) : -1
    },
  },
]
