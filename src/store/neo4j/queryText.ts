/**
 * Cypher files as text: title, comment, statements, and the defaults in the first clause (`WITH 'OpenAI' AS org`), which
 * parameters given on the command line replace. Only tokens are told apart here; the server reads the rest.
 */
import { Neo4jError } from './errors.js'

/** A default that stands as `expression AS name` in the first clause. */
export interface QueryDefault {
  readonly name: string
  /** The expression as written: `'OpenAI'`. */
  readonly expression: string
  readonly start: number
  readonly end: number
}

/** A file of `queries/`: a question in Cypher. */
export interface QueryFile {
  /** First comment line; empty where the text has none. */
  readonly title: string
  /** The comment lines below it, as one text. */
  readonly description: string
  readonly defaults: readonly QueryDefault[]
  readonly text: string
}

type TokenKind = 'space' | 'comment' | 'string' | 'name' | 'sign'
interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

const TOKEN =
  /(?<space>\s+)|(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?)|(?<name>`(?:``|[^`])*`?|[\p{L}_][\p{L}\p{N}_]*)|(?<sign>[\s\S])/guy

function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as TokenKind
    found.push({ kind, start: match.index, end: match.index + match[0].length })
  }
  return found
}

const isCode = ({ kind }: Token): boolean => kind !== 'space' && kind !== 'comment'

/** Statements of a text, cut at semicolons outside strings and comments; what is empty is left out. */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let start = 0
  let code = false
  const close = (end: number): void => {
    // blank lines for what stands before, so that positions in messages stay those of the file
    if (code) statements.push(text.slice(0, start).replace(/[^\n]/gu, ' ') + text.slice(start, end))
    start = end + 1
    code = false
  }
  for (const token of tokens(text)) {
    if (text.slice(token.start, token.end) === ';') close(token.start)
    else code ||= isCode(token)
  }
  close(text.length)
  return statements
}

const OPENING = '([{'
const CLOSING = ')]}'

/** The defaults of the first clause, if that is a `WITH` of `expression AS name` items. */
function defaultsOf(text: string): QueryDefault[] {
  const code = tokens(text).filter(isCode)
  const word = (index: number): string => {
    const token = code[index]
    return token === undefined ? '' : text.slice(token.start, token.end)
  }
  if (word(0).toUpperCase() !== 'WITH') return []
  const found: QueryDefault[] = []
  for (let at = 1; ;) {
    const first = code[at]
    let depth = 0
    let as = at
    for (; as < code.length; as++) {
      const text = word(as)
      if (OPENING.includes(text)) depth++
      else if (CLOSING.includes(text)) depth--
      else if (depth === 0 && text.toUpperCase() === 'AS') break
    }
    const name = code[as + 1]
    const last = code[as - 1]
    if (first === undefined || last === undefined || name?.kind !== 'name' || as === at) return found
    found.push({
      name: word(as + 1).replace(/^`|`$/gu, ''),
      expression: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
    })
    if (word(as + 2) !== ',') return found
    at = as + 3
  }
}

/** Reads the text of a Cypher file. */
export function readQuery(text: string): QueryFile {
  const lines: string[] = []
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r?\n/u)) {
    if (!line.startsWith('//')) break
    lines.push(line.replace(/^\/\/\s?/u, '').trim())
  }
  return {
    title: lines[0] ?? '',
    description: lines.slice(1).join(' ').trim(),
    defaults: defaultsOf(text),
    text,
  }
}

/** A value given as text on the command line: JSON where it is JSON, else the text itself. */
export function readValue(given: string): unknown {
  try {
    return JSON.parse(given) as unknown
  } catch {
    return given
  }
}

/**
 * Puts `$name` in place of the defaults that values are given for. Names that the query uses as `$name` itself are fine.
 * @param given name → value
 * @throws Neo4jError `parameter` for a name that the query does not have
 */
export function bindParameters(query: QueryFile, given: Readonly<Record<string, unknown>>): string {
  const known = query.defaults.map(({ name }) => name)
  const used = new Set([...query.text.matchAll(/\$(`[^`]+`|[\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1]))
  for (const name of Object.keys(given))
    if (!known.includes(name) && !used.has(name))
      throw new Neo4jError(
        'parameter',
        `the query has no parameter "${name}"${known.length > 0 ? `: it has ${known.join(', ')}` : ''}`,
      )
  let text = query.text
  for (const { name, start, end } of [...query.defaults].reverse())
    if (Object.hasOwn(given, name)) text = `${text.slice(0, start)}$${name}${text.slice(end)}`
  return text
}
