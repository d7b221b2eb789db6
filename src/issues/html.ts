import { Parser } from 'htmlparser2'
import type { Mark } from '../records/issue.js'
import { statedDate } from './date.js'
import { addressEnd, directAddress } from './address.js'
import type { Draft } from './draft.js'
import { boldClasses, isAside, isBold, isHidden } from './htmlStyles.js'
import { type DataTable, dataTables } from './htmlTables.js'
import { BREAKING_TAGS } from './htmlTags.js'
import { PlainWriter, isEmpty } from './plain.js'

/** Elements whose text nobody reads. */
const SKIPPED = new Set(
  'script style noscript template svg select textarea button iframe object video audio canvas map head rp'.split(' '),
)
/** Elements that are bold by their style alone. */
const STYLED = new Set(['span', 'font'])
const MARKED: Record<string, 'bold' | 'italic' | 'code' | 'strike'> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
}

export interface HtmlParts {
  drafts: Draft[]
  title: string | null
  date: string | null
}

/** Reads the HTML between two offsets of a text. */
export function readHtml(text: string, from = 0, to = text.length): HtmlParts {
  const part = text.slice(from, to)
  const reader = new HtmlReader(text, from, dataTables(part), boldClasses(part))
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true })
  reader.parser = parser
  parser.end(part)
  reader.flush()
  return { drafts: reader.drafts, title: reader.title.trim() || null, date: reader.date }
}

interface OpenMark {
  tag: string
  kind: Mark['kind'] | null
  start: number
  url?: string
}

/** Takes what the tokenizer reports and makes blocks of it; no recursion, so nesting costs nothing. */
class HtmlReader {
  readonly drafts: Draft[] = []
  title = ''
  date: string | null = null
  parser!: Parser
  private writer: PlainWriter | null = null
  private blockStart = 0
  private blockEnd = 0
  private open: OpenMark[] = []
  private lists = 0
  private items = 0
  private item = 0
  private fresh = false
  private heading = 0
  private quotes = 0
  /** Depth of elements within one that holds nothing of the news; 0 outside. */
  private aside = 0
  private skipped = 0
  private hidden = 0
  private pre = 0
  private inTitle = false
  private readonly tables: boolean[] = []
  private cells: { start: number; end: number }[] | null = null
  private header = false
  /** The row that comes next names the columns of a table without `<th>`. */
  private heads = false
  private headed = false
  private ruled = false

  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly data: ReadonlyMap<number, DataTable>,
    private readonly bold: ReadonlySet<string>,
  ) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'title') this.inTitle = true
    if (name === 'meta') this.meta(attributes)
    if (name === 'time' && this.date === null && attributes['datetime']) this.date = statedDate(attributes['datetime'])
    if (SKIPPED.has(name)) this.skipped++
    if (this.skipped > 0) return
    if (this.hidden > 0 || isHidden(attributes)) {
      if (!VOID.has(name)) this.hidden++
      return
    }
    if (BREAKING_TAGS.has(name)) this.block(name)
    if (!VOID.has(name) && (this.aside > 0 || (BREAKING_TAGS.has(name) && isAside(name, attributes)))) this.aside++
    if (BREAKING_TAGS.has(name)) return
    if (name === 'a') {
      const url = (attributes['href'] ?? '').trim()
      if (url.startsWith('#') && this.isNoteNumber()) this.hidden++
      else this.mark(name, 'link', /^https?:/iu.test(url) ? directAddress(url) : undefined)
    } else if (MARKED[name]) this.mark(name, MARKED[name])
    else if (STYLED.has(name)) this.mark(name, isBold(attributes, this.bold) ? 'bold' : null)
  }

  onclosetag(name: string): void {
    if (name === 'title') this.inTitle = false
    if (SKIPPED.has(name)) {
      this.skipped = Math.max(0, this.skipped - 1)
      return
    }
    if (this.skipped > 0) return
    if (this.hidden > 0) {
      if (!VOID.has(name)) this.hidden--
      return
    }
    if (BREAKING_TAGS.has(name)) this.endBlock(name)
    else if (name === 'a' || MARKED[name] || STYLED.has(name)) this.endMark(name)
    if (this.aside > 0 && !VOID.has(name)) this.aside--
  }

  ontext(data: string): void {
    if (this.inTitle && this.title.length < 500) this.title += data
    if (this.skipped > 0 || this.hidden > 0) return
    const from = this.base + this.parser.startIndex
    const to = this.base + this.parser.endIndex + 1
    if (this.writer === null) {
      if (data.trim() === '') return
      this.writer = new PlainWriter(this.text, from, this.pre === 0)
      this.blockStart = from
      for (const mark of this.open) mark.start = 0
    }
    if (to - from === data.length) this.run(data, from)
    else this.writer.replace(data, from, to)
    if (data.trim() !== '') this.blockEnd = to
  }

  /** Writes running text; a bare address in it is a link without text. */
  private run(data: string, from: number): void {
    const writer = this.writer!
    let at = 0
    for (const match of data.matchAll(/https?:\/\//giu)) {
      if (match.index < at) continue
      const end = addressEnd(data, match.index)
      if (end < 0) continue
      writer.write(from + at, from + match.index, true)
      writer.mark('link', writer.begin, data.slice(match.index, end))
      at = end
    }
    writer.write(from + at, from + data.length, true)
  }

  /** Ends the block that is being written. */
  flush(): void {
    const { writer } = this
    this.writer = null
    const cells = this.cells
    if (writer === null) return
    for (const mark of this.open) this.writeMark(writer, mark)
    const plain = writer.done()
    if (isEmpty(plain)) return
    const item = this.fresh && this.item !== 0
    const kind = cells ? 'row' : this.heading > 0 ? 'heading' : item ? 'item' : this.quotes > 0 ? 'quote' : 'paragraph'
    const draft: Draft = {
      kind: this.pre > 0 && kind === 'paragraph' ? 'code' : kind,
      role: this.aside > 0 ? 'noise' : 'content',
      level: kind === 'heading' ? this.heading : kind === 'item' ? this.lists : 0,
      start: this.blockStart,
      end: Math.max(this.blockEnd, this.blockStart),
      ...plain,
      item: this.item,
      joined: false,
      quoted: this.quotes > 0,
    }
    if (cells) {
      draft.cells = cells.map((cell) => ({ ...cell, end: Math.min(cell.end, plain.text.length) }))
      if (this.header) draft.header = true
    }
    if (this.ruled) draft.ruled = true
    this.ruled = false
    this.drafts.push(draft)
    if (item) this.fresh = false
  }

  private block(name: string): void {
    if (name === 'br') {
      this.writer?.hardBreak(this.base + this.parser.startIndex)
      return
    }
    if (this.cells !== null && name !== 'tr' && name !== 'td' && name !== 'th' && name !== 'table') {
      this.writer?.write(0, 0)
      return
    }
    if (name === 'td' || name === 'th') {
      if (name === 'th' && this.tables.length > 0) {
        this.tables[this.tables.length - 1] = true
        if (this.cells === null) {
          this.flush()
          this.cells = []
        }
        this.header = true
      } else if (name === 'td' && this.cells !== null && this.cells.length > 0 && !this.headed) this.header = false
      if (this.cells !== null) {
        this.beginCell()
        return
      }
    }
    this.flush()
    if (name === 'hr') this.ruled = true
    else if (name === 'ul' || name === 'ol') this.lists++
    else if (name === 'li') {
      if (this.lists <= 1) this.item = ++this.items
      this.fresh = true
    } else if (name === 'blockquote') this.quotes++
    else if (name === 'pre') this.pre++
    else if (name === 'table') {
      const table = this.data.get(this.parser.startIndex)
      this.tables.push(table !== undefined)
      this.heads = table?.headed === true
    } else if (name === 'thead' && this.tables.length > 0) this.tables[this.tables.length - 1] = true
    else if (name === 'tr') {
      this.cells = this.tables[this.tables.length - 1] === true ? [] : null
      this.header = this.headed = this.heads
      this.heads = false
    } else if (/^h[1-6]$/u.test(name)) this.heading = Number(name[1])
  }

  private endBlock(name: string): void {
    if (name === 'br') return
    if (name === 'td' || name === 'th') {
      const cell = this.cells?.[this.cells.length - 1]
      if (cell && this.writer) cell.end = this.writer.length
      if (this.cells !== null) return
    }
    if (this.cells !== null && name !== 'tr' && name !== 'table') return
    this.flush()
    if (name === 'ul' || name === 'ol') {
      this.lists = Math.max(0, this.lists - 1)
      if (this.lists === 0) this.item = 0
      this.fresh = false
    } else if (name === 'li') this.fresh = false
    else if (name === 'blockquote') this.quotes = Math.max(0, this.quotes - 1)
    else if (name === 'pre') this.pre = Math.max(0, this.pre - 1)
    else if (name === 'table') {
      this.tables.pop()
      this.cells = null
    } else if (name === 'tr') this.cells = null
    else if (/^h[1-6]$/u.test(name)) this.heading = 0
  }

  /** A cell of a data table: its row is one block. */
  private beginCell(): void {
    const at = this.base + this.parser.startIndex
    if (this.writer === null) {
      this.writer = new PlainWriter(this.text, at, true)
      this.blockStart = at
    }
    const cells = this.cells!
    if (cells.length > 0) this.writer.insert(' | ', at)
    cells.push({ start: this.writer.length, end: this.writer.length })
  }

  private mark(tag: string, kind: OpenMark['kind'], url?: string): void {
    if (this.open.length > 200) return
    this.open.push({ tag, kind, start: this.writer?.begin ?? 0, ...(url === undefined ? {} : { url }) })
  }

  /** Whether the anchor that was just opened shows nothing but the number of a note. */
  private isNoteNumber(): boolean {
    const at = this.base + this.parser.endIndex + 1
    return /^\s*(?:<sup>)?\[?\d{1,3}\]?(?:<\/sup>)?\s*<\/a>/iu.test(this.text.slice(at, at + 60))
  }

  private endMark(tag: string): void {
    let at = this.open.length - 1
    while (at >= 0 && this.open[at]!.tag !== tag) at--
    const [mark] = at < 0 ? [] : this.open.splice(at, 1)
    if (mark && this.writer) this.writeMark(this.writer, mark)
  }

  private writeMark(writer: PlainWriter, mark: OpenMark): void {
    const { kind, start, url } = mark
    if (kind !== null && (kind !== 'link' || url !== undefined)) writer.mark(kind, start, url)
  }

  private meta(attributes: Record<string, string>): void {
    const name = attributes['property'] ?? attributes['name'] ?? ''
    if (this.date === null && /^(?:article:published_time|date|pubdate|publish-date|dc\.date)$/iu.test(name))
      this.date = statedDate(attributes['content'] ?? '')
  }
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
