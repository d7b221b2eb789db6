/** Text in terminal columns: Chinese characters take two. */
import stringWidth from 'string-width'

/** Letters of one column: Latin, Greek, Cyrillic, punctuation. */
const NARROW =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2190-\u2193\u2500-\u259f]$/u
const WIDE = /^[\u3000-\u303e\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]$/u
/** Colours take no column. */
// eslint-disable-next-line no-control-regex
const COLOUR = /\u001b\[\d+m/gu

/** Columns that a text takes. Most texts are of plain letters: the library's look at every possible emoji is slow to start. */
export function widthOf(text: string): number {
  const shown = text.includes('\u001b') ? text.replace(COLOUR, '') : text
  let width = 0
  for (const character of shown) {
    if (NARROW.test(character)) width += 1
    else if (WIDE.test(character)) width += 2
    else return stringWidth(shown)
  }
  return width
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts a text to a number of columns, the last one an ellipsis where something was cut. */
export function fit(text: string, columns: number): string {
  // a text of n units is never wider than 2 n columns: most are short enough without counting
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const { segment } of graphemes.segment(text.slice(0, columns * 4))) {
    const next = widthOf(segment)
    if (width + next > columns - 1) break
    kept += segment
    width += next
  }
  return `${kept.trimEnd()}…`
}

export type Align = 'left' | 'right'

/** Fills a text with blanks up to a number of columns. */
export function pad(text: string, columns: number, align: Align = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}

const NO_BREAK_BEFORE = /^[\s，。、；：！？）】》」』”’…,.;:!?)\]}%]/u
const NO_BREAK_AFTER = /[（【《「『“‘([{]$/u

/** Breaks a text into lines of at most that many columns: at blanks, and between Chinese characters. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line: string[] = []
    let width = 0
    for (const piece of pieces(paragraph, columns)) {
      const next = widthOf(piece)
      if (width > 0 && width + widthOf(piece.trimEnd()) > columns) {
        const kept = line.slice(0, breakBefore(line, piece))
        lines.push(kept.join('').trimEnd())
        line = line.slice(kept.length)
        width = line.reduce((sum, one) => sum + widthOf(one), 0)
      }
      line.push(piece)
      width += next
    }
    lines.push(line.join('').trimEnd())
  }
  return lines
}

/** How many pieces stay on a full line: a closing mark takes what it closes along, an opening mark goes with what follows. */
function breakBefore(line: readonly string[], next: string): number {
  let at = line.length
  while (at > 0 && (NO_BREAK_BEFORE.test(line[at] ?? next) || NO_BREAK_AFTER.test(line[at - 1]!.trimEnd()))) at -= 1
  return at > 0 ? at : line.length
}

/** As `wrap`, with the later lines of a paragraph below its first word: behind its indent and its dash. */
export const wrapHanging = (text: string, columns: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lead = /^\s*(?:[-+·#] )?/u.exec(paragraph)![0]
    return wrap(paragraph.slice(lead.length), columns - lead.length).map(
      (line, at) => (at > 0 ? ' '.repeat(lead.length) : lead) + line,
    )
  })

/** As `wrap`, with no more than so many lines: the last ends in an ellipsis where something was cut. */
export function wrapShort(text: string, columns: number, most: number): string[] {
  const lines = wrap(text, columns)
  if (lines.length <= most) return lines
  const last = fit(lines[most - 1]!, columns - 1)
  return [...lines.slice(0, most - 1), last.endsWith('…') ? last : `${last}…`]
}

/** Latin words with the blanks behind them, and single wide characters; a word wider than a line in parts. */
function* pieces(text: string, columns: number): Generator<string> {
  for (const [piece] of text.matchAll(
    /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
  )) {
    if (piece.length <= columns || widthOf(piece.trimEnd()) <= columns) {
      yield piece
      continue
    }
    let part = ''
    for (const { segment } of graphemes.segment(piece)) {
      if (widthOf(part + segment) > columns) {
        yield part
        part = ''
      }
      part += segment
    }
    yield part
  }
}
