/** Words in Latin letters and numbers of a text, and how they are marked up. */
import type { Mark } from '../../records.js'
import type { Span } from '../scope.js'

const TOKEN =
  /[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-z0-9À-ÖØ-öø-ɏ]*(?:[.+_'’\-‑&][A-Za-z0-9À-ÖØ-öø-ɏ]+)*\+*|\d+(?:\.\d+)+[a-z]?|\d+[A-Z]\w*|\d+/gu
/** Files, options and addresses: parts of commands, no names. */
const FILE =
  /\.(?:py|md|json|ya?ml|toml|sh|txt|exe|ipynb|csv|pdf|ini|cfg|log|xml|html|css|ts|tsx|jsx|com|net|org|io|co|cn)$/u

export interface Token extends Span {
  readonly text: string
  /** Part of a command, a path or an address. */
  readonly technical: boolean
}

/** All tokens of a text, left to right; possessive endings are cut off. */
export function tokensOf(text: string, taken: (start: number, end: number) => boolean): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const end = start + match[0].length
    if (taken(start, end)) continue
    const word = match[0].replace(/['’]s$/u, '')
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      technical:
        FILE.test(word) ||
        /(?:--|[/\\$@=_])$/u.test(text.slice(Math.max(0, start - 2), start)) ||
        text.charAt(end) === '=',
    })
  }
  return tokens
}

/** Only a space stands between. */
export const joined = (text: string, left: Token, right: Token): boolean => {
  const between = text.slice(left.end, right.start)
  return between === ' ' || between === '\u00a0'
}

/** Inside a short bold, code or link mark. */
export const marked = (marks: readonly Mark[], span: Span): boolean =>
  marks.some(
    (mark) =>
      mark.kind !== 'italic' &&
      mark.kind !== 'strike' &&
      mark.start <= span.start &&
      span.end <= mark.end &&
      mark.end - mark.start <= 60,
  )

/** All that a bold, code or link mark holds. */
export const wholly = (marks: readonly Mark[], span: Span): boolean =>
  marks.some(
    (mark) => mark.kind !== 'italic' && Math.abs(mark.start - span.start) <= 1 && Math.abs(mark.end - span.end) <= 1,
  )
