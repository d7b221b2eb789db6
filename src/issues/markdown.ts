import type { SyntaxNode, Tree } from '@lezer/common'
import type { Block } from '../records/issue.js'
import type { Draft } from './draft.js'
import { decodeEntity } from './entity.js'
import { BREAKING_TAGS, KNOWN_TAGS, tagName, targetOf } from './htmlTags.js'
import { newsletterParser } from './markdownSyntax.js'
import { PlainWriter, isEmpty } from './plain.js'
import { tame } from './tame.js'
import { type TextRow, textTables } from './textTables.js'

/** A stretch of the text. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Where the walk stands: what encloses the block it comes to next. */
interface Place {
  /** Depth of the list, 0 outside. */
  depth: number
  item: number
  quoted: boolean
  /** The list item's mark was just seen, so that the next block is the item itself. */
  fresh: boolean
}

const HEADINGS: Record<string, number> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
}

/** Reads Markdown (or plain text, which is Markdown without marks) between two offsets of a text. */
export function readMarkdown(text: string, from = 0, to = text.length): Draft[] {
  const reader = new MarkdownReader(text)
  const { topNode } = parseBetween(text, from, to)
  reader.define(topNode)
  reader.blocks(topNode, { depth: 0, item: 0, quoted: false, fresh: false })
  return reader.drafts
}

/** Tree of the text between two offsets, in offsets of the whole. */
const parseBetween = (text: string, from: number, to: number): Tree =>
  newsletterParser.parse(tame(' '.repeat(from) + text.slice(from, to)))

/** A bold lead is no longer than this. */
const LEAD_LENGTH = 120
/** Text of a link that is only a sign (`↗`) or a footnote's number. */
const SIGN = /^[\p{P}\p{S}\s\uFE0F\u200D]*$|^\[?\d{1,3}\]?$/u

class MarkdownReader {
  readonly drafts: Draft[] = []
  private readonly references = new Map<string, string>()
  /** Addresses by the number in brackets (`[6]`) that stands for them in the text of a mail. */
  private readonly notes = new Map<string, string>()
  private items = 0
  private number: string | undefined
  private ruled = false

  constructor(private readonly text: string) {}

  /** Notes the link definitions, which may stand behind their use. */
  define(top: SyntaxNode): void {
    for (const node of top.getChildren('LinkReference')) this.reference(node)
    for (const note of this.text.matchAll(/^[ \t]{0,8}(\[\d{1,3}\]):?[ \t]+(https?:\/\/\S+)[ \t]*\r?$/gmu))
      this.notes.set(note[1]!, note[2]!)
  }

  /** Walks the blocks inside a node. */
  blocks(parent: SyntaxNode, place: Place): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.block(node, place)
  }

  private block(node: SyntaxNode, place: Place): void {
    const { name } = node
    const heading = HEADINGS[name]
    if (heading !== undefined) this.leaf(node, 'heading', heading, place)
    else if (name === 'Paragraph' || name === 'Task')
      if (place.fresh) this.leaf(node, 'item', place.depth, place)
      else this.paragraph(node, place)
    else if (name === 'BulletList' || name === 'OrderedList')
      for (let item = node.firstChild; item; item = item.nextSibling) {
        const depth = place.depth + 1
        this.blocks(item, { ...place, depth, item: depth === 1 ? ++this.items : place.item, fresh: true })
      }
    else if (name === 'Blockquote') this.blocks(node, { ...place, quoted: true })
    else if (name === 'Table') this.table(node, place)
    else if (name === 'FencedCode') this.code(node, place)
    else if (name === 'HorizontalRule') this.ruled = true
  }

  /** A paragraph, and the tables that its lines draw. */
  private paragraph(node: SyntaxNode, place: Place): void {
    const kind = place.quoted ? 'quote' : 'paragraph'
    let at = node.from
    for (const table of place.quoted ? [] : textTables(this.text, node.from, node.to)) {
      if (table.from > at) this.leaf(node, kind, 0, place, { from: at, to: table.from - 1 })
      this.rows(node, table.rows, place)
      at = Math.min(table.to + 1, node.to)
    }
    if (at < node.to) this.leaf(node, kind, 0, place, { from: at, to: node.to })
  }

  private rows(node: SyntaxNode, rows: readonly TextRow[], place: Place): void {
    for (const row of rows) {
      const span = { from: row.cells[0]!.from, to: row.cells[row.cells.length - 1]!.to }
      const draft = this.row(
        span,
        row.cells.map((cell) => ({ node, ...cell })),
        place,
      )
      if (draft && row.header) draft.header = true
    }
  }

  private add(node: Span, writer: PlainWriter, kind: Block['kind'], level: number, place: Place): Draft | null {
    place.fresh = false
    const plain = writer.done()
    if (isEmpty(plain)) return null
    const draft: Draft = {
      kind,
      role: 'content',
      level,
      start: node.from,
      end: node.to,
      ...plain,
      item: place.item,
      joined: false,
      quoted: place.quoted,
    }
    if (this.ruled) draft.ruled = true
    this.ruled = false
    this.drafts.push(draft)
    return draft
  }

  private leaf(node: SyntaxNode, kind: Block['kind'], level: number, place: Place, span: Span = node): void {
    const writer = new PlainWriter(this.text, span.from)
    this.number = undefined
    this.inline(node, span.from, span.to, writer, [], 0)
    const draft = this.add(span, writer, kind, level, place)
    if (!draft) return
    if (this.number !== undefined) draft.number = this.number
    // `Lead**: text`, its opening lost
    const { stray } = writer
    if (stray > 1 && stray <= LEAD_LENGTH && /^\s?[:：。—]/u.test(draft.text.slice(stray)))
      if (!draft.marks.some((mark) => mark.kind === 'bold' && mark.start < stray))
        draft.marks.push({ kind: 'bold', start: 0, end: stray })
  }

  private code(node: SyntaxNode, place: Place): void {
    const fences = node.getChildren('CodeMark')
    if (fences.length < 2) {
      // a fence that nobody closed must not make code of the rest of the issue
      const line = this.text.indexOf('\n', node.from)
      if (line < 0 || line >= node.to) return
      this.blocks(parseBetween(this.text, line + 1, node.to).topNode, place)
      return
    }
    const writer = new PlainWriter(this.text, node.from)
    for (const part of node.getChildren('CodeText')) {
      writer.hardBreak(part.from)
      writer.write(part.from, part.to, true)
    }
    this.add(node, writer, 'code', 0, place)
  }

  private table(node: SyntaxNode, place: Place): void {
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue
      const cells = row.getChildren('TableCell').map((cell) => ({ node: cell, from: cell.from, to: cell.to }))
      const draft = this.row(row, cells, place)
      if (draft && row.name === 'TableHeader') draft.header = true
    }
  }

  /** One row of a table, its cells joined by bars. */
  private row(span: Span, parts: readonly (Span & { node: SyntaxNode })[], place: Place): Draft | null {
    const writer = new PlainWriter(this.text, span.from)
    const cells: { start: number; end: number }[] = []
    for (const { node, from, to } of parts) {
      if (cells.length > 0) writer.insert(' | ', from - 1)
      const start = writer.begin
      this.inline(node, from, to, writer, [], 0)
      cells.push({ start: Math.min(start, writer.length), end: writer.length })
    }
    const draft = this.add(span, writer, 'row', 0, place)
    if (draft) draft.cells = cells
    return draft
  }

  private reference(node: SyntaxNode): void {
    const label = node.getChild('LinkLabel')
    const url = node.getChild('URL')
    if (label && url) this.references.set(this.slice(label).toLowerCase(), this.slice(url))
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to)
  }

  /** Writes the text between two offsets of a node, leaving the marks of its children out. */
  private inline(
    node: SyntaxNode,
    from: number,
    to: number,
    writer: PlainWriter,
    anchors: { url: string; start: number }[],
    depth: number,
  ): void {
    let at = from
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from < at || child.from >= to) continue
      writer.write(at, child.from)
      at = child.to
      switch (child.name) {
        case 'StrongEmphasis':
        case 'Emphasis':
        case 'Strikethrough': {
          const start = writer.begin
          this.inline(child, child.from, child.to, writer, anchors, depth + 1)
          const kind = child.name === 'Emphasis' ? 'italic' : child.name === 'StrongEmphasis' ? 'bold' : 'strike'
          writer.mark(kind, start)
          break
        }
        case 'InlineCode': {
          const start = writer.begin
          const marks = child.getChildren('CodeMark')
          const from = marks[0]?.to ?? child.from
          const to = marks[1]?.from ?? child.to
          if (/^#\d{1,3}$/u.test(this.text.slice(from, to))) this.number = this.text.slice(from, to)
          else {
            // `**name**` within code marks: the author meant both
            writer.write(from, to, !/\*\*\S.*\*\*/u.test(this.text.slice(from, to)))
            writer.mark('code', start)
          }
          break
        }
        case 'Link':
          this.link(child, writer, anchors, depth)
          break
        case 'URL':
        case 'Autolink': {
          const [address = '', shown] = this.slice(child).replace(/^<|>$/gu, '').split('|')
          const url = shown === undefined ? this.slice(child).replace(/^<|>$/gu, '') : address
          // chats write `<address|text>`
          if (shown !== undefined) {
            const start = writer.begin
            writer.write(child.to - 1 - shown.length, child.to - 1)
            writer.mark('link', start, url)
          } else if (depth === 0 || !anchors.length)
            writer.mark('link', writer.begin, url.startsWith('www.') ? `https://${url}` : url)
          break
        }
        case 'HTMLTag':
          this.tag(child, writer, anchors)
          break
        case 'Entity': {
          const decoded = decodeEntity(this.slice(child))
          if (decoded === null) writer.write(child.from, child.to)
          else writer.replace(decoded, child.from, child.to)
          break
        }
        case 'Escape':
          writer.write(child.from + 1, child.to, true)
          break
        case 'HardBreak':
          writer.hardBreak(child.to - 1)
          break
        case 'ListMark':
        case 'TaskMarker':
        case 'HeaderMark':
        case 'QuoteMark':
        case 'EmphasisMark':
        case 'StrikethroughMark':
        case 'LinkMark':
        case 'Image':
        case 'Comment':
        case 'ProcessingInstruction':
        case 'Footnote':
        case 'Unshown':
          break
        case 'WikiLink': {
          const bar = this.slice(child).indexOf('|')
          writer.write(child.from + (bar < 0 ? 2 : bar + 1), child.to - 2)
          break
        }
        case 'NoteNumber': {
          const url = this.notes.get(this.slice(child))
          if (url === undefined) writer.write(child.from, child.to)
          else writer.mark('link', writer.begin, url)
          break
        }
        default:
          writer.write(child.from, child.to)
      }
    }
    writer.write(at, to)
  }

  /** A link: its text stays with a mark, unless it is the address itself. */
  private link(node: SyntaxNode, writer: PlainWriter, anchors: { url: string; start: number }[], depth: number): void {
    const [open, close] = node.getChildren('LinkMark')
    const target = node.getChild('URL', 'LinkMark') ?? node.lastChild
    if (!open || !close || !target) return
    let url = this.slice(target)
    if (target.name === 'LinkLabel') {
      const defined = this.references.get(url.toLowerCase())
      if (defined === undefined) {
        this.inline(node, node.from, node.to, writer, anchors, depth + 1)
        return
      }
      url = defined
    }
    const start = writer.begin
    anchors.push({ url, start })
    const shown = this.text.slice(open.to, close.from)
    if (!/^\s*<?https?:\/\/\S+\s*$/u.test(shown) && !SIGN.test(shown))
      this.inline(node, open.to, close.from, writer, anchors, depth + 1)
    anchors.pop()
    writer.mark('link', start, url)
  }

  /** Tags in running text: breaks break, anchors link, the others leave nothing. */
  private tag(node: SyntaxNode, writer: PlainWriter, anchors: { url: string; start: number }[]): void {
    const tag = this.slice(node)
    const name = tagName(tag)
    if (!KNOWN_TAGS.has(name)) writer.write(node.from, node.to)
    else if (BREAKING_TAGS.has(name)) writer.hardBreak(node.from)
    else if (name === 'a')
      if (tag.startsWith('</')) {
        const anchor = anchors.pop()
        if (anchor) writer.mark('link', anchor.start, anchor.url)
      } else {
        const url = targetOf(tag)
        if (url !== null) anchors.push({ url, start: writer.begin })
      }
  }
}
