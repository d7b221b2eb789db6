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

const NO_BREAK_BEFORE = /^[\s，。、；：！？）】》」』”’,.;:!?)\]}%]/u

/** Breaks a text into lines of at most that many columns: at blanks, and between Chinese characters. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let width = 0
    for (const piece of pieces(paragraph)) {
      const next = widthOf(piece)
      if (width > 0 && width + widthOf(piece.trimEnd()) > columns && !NO_BREAK_BEFORE.test(piece)) {
        lines.push(line.trimEnd())
        line = ''
        width = 0
      }
      line += piece
      width += next
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** Latin words with the blanks behind them, and single wide characters. */
const pieces = (text: string): string[] =>
  text.match(
    /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
  ) ?? []
