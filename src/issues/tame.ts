/** More container marks than this before a line's text are no structure. */
const NESTING = 40
/** More marks than this in a line, or in lines without a gap, are no text of a person. */
const MARKS_A_LINE = 3_000
const MARKS_A_BLOCK = 6_000
/** Stands for what is blanked out: no blank to the parser, and of the same length. */
const NEUTRAL = '\u00a0'
const LONG_BLANK = ' '.repeat(64)
const widen = (run: string, before: string): string => before + NEUTRAL.repeat(run.length - before.length)
const INLINE_MARKS = new Set([...'*_[]`<~!'].map((char) => char.charCodeAt(0)))

/**
 * Text of the same length in which absurd nesting and absurd runs of marks are blanked out, so that parsing takes time
 * linear in the text. Ordinary text comes back as it is.
 */
export function tame(raw: string): string {
  // the parser looks to the end of a run of blanks from each of them
  const lines = raw.includes('\r') ? raw.replace(/\r(?!\n)/gu, '\n') : raw
  const text = lines.includes(LONG_BLANK) ? lines.replace(/(\S) {64,}(?=\S)/gu, widen) : lines
  let out = ''
  let kept = 0
  let inBlock = 0
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let at = start
    let depth = 0
    let cut = -1
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === 62 || code === 45 || code === 42 || code === 43) {
        if (++depth === NESTING) cut = at
      } else if (code > 32 && !(code >= 48 && code <= 57) && code !== 46 && code !== 41) break
      else if ((code === 46 || code === 41) && ++depth === NESTING) cut = at
    }
    // a blank line ends a paragraph, a mark of a list, quote, table or heading begins another
    if ((at === end && cut < 0) || depth > 0 || text[at] === '|' || text[at] === '#') inBlock = 0
    if (cut >= 0 && depth > NESTING * 2) {
      out += text.slice(kept, cut) + NEUTRAL.repeat(at - cut)
      kept = at
    }
    let inLine = 0
    for (let i = at; i < end; i++) if (INLINE_MARKS.has(text.charCodeAt(i))) inLine++
    inBlock += inLine
    if (inLine > MARKS_A_LINE || inBlock > MARKS_A_BLOCK) {
      out += text.slice(kept, at) + text.slice(at, end).replace(/[*_[\]`<~!]/gu, NEUTRAL)
      kept = end
    }
    start = end + 1
  }
  return kept === 0 ? text : out + text.slice(kept)
}
