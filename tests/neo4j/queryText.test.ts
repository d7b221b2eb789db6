import { describe, expect, test } from 'vitest'
import { bindParameters, readQuery, readValue, splitStatements } from '../../src/store/neo4j/queryText.js'

const QUERY = `// Who did what?
// One line,
// another line.
WITH 'Open\\'AI, x AS y' AS org /* AS z, */, ['a', 'b'] AS list, {a: 1, b: date('2026-01-01')} AS \`map\` // AS no
MATCH (n) WHERE n.x = $other
WITH org AS renamed, n
RETURN n;
`

describe('reading a query file', () => {
  test('title, description and defaults come from the head', () => {
    const query = readQuery(QUERY)
    expect(query.title).toBe('Who did what?')
    expect(query.description).toBe('One line, another line.')
    expect(query.defaults.map(({ name, expression }) => [name, expression])).toEqual([
      ['org', "'Open\\'AI, x AS y'"],
      ['list', "['a', 'b']"],
      ['map', "{a: 1, b: date('2026-01-01')}"],
    ])
  })

  test('a text without comment or WITH has no title and no defaults', () => {
    expect(readQuery('MATCH (n) WITH 1 AS x RETURN x')).toMatchObject({ title: '', description: '', defaults: [] })
    expect(readQuery('')).toMatchObject({ title: '', defaults: [] })
    expect(readQuery("WITH 'open").defaults).toEqual([])
  })

  test('parameters replace only the literals that they are given for', () => {
    const bound = bindParameters(readQuery(QUERY), { org: 'X', map: {} })
    expect(bound).toContain("WITH $org AS org /* AS z, */, ['a', 'b'] AS list, $map AS `map`")
    expect(bound).toContain('WITH org AS renamed')
    expect(bindParameters(readQuery(QUERY), {})).toBe(QUERY)
  })

  test('a parameter that the query uses itself is known, another one is an error that lists what there is', () => {
    expect(bindParameters(readQuery(QUERY), { other: 1 })).toBe(QUERY)
    expect(() => bindParameters(readQuery(QUERY), { nope: 1 })).toThrow(
      expect.objectContaining({
        kind: 'parameter',
        message: 'the query has no parameter "nope": it has org, list, map',
      }),
    )
    expect(() => bindParameters(readQuery('RETURN 1'), { toString: 1 })).toThrow('no parameter "toString"')
  })

  test('values are JSON where they are JSON, else text', () => {
    expect(['3', '"3"', '[1,"a"]', 'null', 'OpenAI', '智谱', '', '2026-02-01'].map(readValue)).toEqual([
      ...[3, '3', [1, 'a'], null, 'OpenAI', '智谱', '', '2026-02-01'],
    ])
  })
})

describe('splitting statements', () => {
  test('only semicolons of the code part statements', () => {
    expect(splitStatements("RETURN ';' // ;\n;\n/* ; */ RETURN `;`;\n// end;\n").map((s) => s.trim())).toEqual([
      "RETURN ';' // ;",
      '/* ; */ RETURN `;`',
    ])
  })

  test('a later statement keeps its line and column', () => {
    const [, second] = splitStatements('RETURN 1;\n  RETURN 2;')
    expect(second!.split('\n')[1]).toBe('  RETURN 2')
  })

  test('nothing gives nothing', () => {
    expect(splitStatements(' ;; // x')).toEqual([])
  })
})
