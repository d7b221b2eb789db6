/** A query with its parameters written into it, so that it can be pasted into Neo4j Browser. */

/** A value as a Cypher literal. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, item]) => `\`${name.replace(/`/gu, '``')}\`: ${literal(item)}`)
      .join(', ')}}`
  return String(value)
}

/** Escapes what would end the string, break the line, or steer a terminal. */
const quoted = (text: string): string =>
  `'${text.replace(/[\\']/gu, '\\$&').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })}'`

/** Strings and names in backticks stay as they are; `$name` outside of them becomes the value's literal. */
const PIECE = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|\$([A-Za-z_]\w*)/gu

/** @param params values by name; a name without value stays as it is */
export const withLiterals = (query: string, params: Readonly<Record<string, unknown>>): string =>
  query.replace(PIECE, (piece, name: string | undefined) =>
    name !== undefined && Object.hasOwn(params, name) ? literal(params[name]) : piece,
  )
