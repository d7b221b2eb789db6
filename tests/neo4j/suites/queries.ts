import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraph } from '../../../src/graph/build.js'
import { findConflicts } from '../../../src/graph/conflicts/findConflicts.js'
import type { KnowledgeGraph } from '../../../src/graph/knowledgeGraph.js'
import {
  bindParameters,
  connect,
  push,
  readQuery,
  runCypher,
  type Connection,
  type Json,
} from '../../../src/store/neo4j/index.js'
import { bundleCommand } from '../../cli/support/command.js'
import { inShell } from '../../support/neo4j/shell.js'
import type { TestNeo4j } from '../../support/neo4j/start.js'
import { sample } from '../sample.js'
import { clear } from './graphs.js'

const FOLDER = join(import.meta.dirname, '../../../queries')
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.cypher'))
  .sort()
/** Rows without the order of those that are equal to the query. */
const plainRows = (rows: unknown): string[] => (rows as unknown[]).map((row) => JSON.stringify(row)).sort()
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** The files of `queries/`: their form, and what they answer on the sample. */
export function queriesSuite(server: () => TestNeo4j): void {
  describe('queries', () => {
    let connection: Connection
    let graph: KnowledgeGraph
    beforeAll(async () => {
      connection = await connect(server())
      await clear(connection)
      graph = buildGraph(sample())
      await push(connection, graph.graph)
    })
    afterAll(() => connection.close())

    async function ask(file: string, params: Record<string, unknown> = {}): Promise<readonly Record<string, Json>[]> {
      const query = readQuery(read(`${file}.cypher`))
      return (await runCypher(connection, bindParameters(query, params), { params })).rows
    }
    const nameOf = (id: string): string => graph.entity(id)!.name
    const idNamed = (name: string): string => graph.named(name)[0]!.id

    test.each(FILES)('%s has a title, a comment, literals first and finds something', async (file) => {
      const text = read(file)
      const query = readQuery(text)
      expect(text).toMatch(/^\/\/ \S/u)
      expect(query.description).not.toBe('')
      expect(query.defaults.length).toBeGreaterThan(0)
      expect(text.trimEnd().endsWith(';')).toBe(true)
      expect(text.match(/;\s*$/gmu)).toHaveLength(1)
      expect(text).not.toMatch(/\$|^:param/mu)
      const { rows } = await runCypher(connection, text, { name: file })
      // topics need more than a small sample
      if (!file.startsWith('topic')) expect(rows.length, 'rows on the sample').toBeGreaterThan(0)
      if (query.title.includes('(picture)') && rows.length > 0) expect(JSON.stringify(rows[0])).toMatch(/"labels":/u)
    })

    test('all run unchanged in cypher-shell, with as many rows', async () => {
      const printed = await inShell(server(), FILES.map(read))
      const rows: [string, number][] = []
      for (const file of FILES) rows.push([file, (await runCypher(connection, read(file))).rows.length])
      expect(FILES.map((file, index) => [file, Math.max(0, printed[index]!.length - 1)])).toEqual(rows)
    })

    test('all run unchanged by graph cypher, with the same rows, within 80 columns', async () => {
      const graph = await bundleCommand()
      try {
        const { uri, user, password } = server()
        const env = { NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password, COLUMNS: '80' }
        const paths = FILES.map((file) => join(FOLDER, file))
        const { code, stdout, stderr } = await graph.run(['cypher', '--json', ...paths], { env })
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        // one document a file, each ends at the margin
        const printed = stdout.trimEnd().split(/(?<=^\[?\])\n/mu)
        for (const [index, file] of FILES.entries())
          expect([file, plainRows(JSON.parse(printed[index]!))]).toEqual([
            file,
            plainRows((await runCypher(connection, read(file))).rows),
          ])
        const table = await graph.run(['cypher', ...paths], { env })
        expect(table.stdout.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
      } finally {
        graph.remove()
      }
    })

    test('README lists every query with its title', () => {
      const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
      for (const file of FILES) {
        expect(readme).toContain(`(${file})`)
        expect(readme).toContain(readQuery(read(file)).title)
      }
    })

    test('releases of an organisation', async () => {
      const expected = graph.out('org:openai', 'released').filter((r) => (r.lastSeen ?? '') >= '2026-02-01')
      const rows = await ask('releases-of-org', { org: 'openai' })
      expect(rows.map(({ name }) => idNamed(name as string)).sort()).toEqual(expected.map((r) => r.target).sort())
      expect(await ask('releases-of-org', { since: '2027-01-01' })).toEqual([])
      expect(await ask('releases-of-org', { org: '智谱' })).toHaveLength(2)
    })

    test('integration hubs', async () => {
      const degrees = new Map<string, Set<string>>()
      for (const { source, target } of graph.relationsOfType('integrates-with'))
        for (const [a, b] of [
          [source, target],
          [target, source],
        ] as const)
          degrees.set(a, (degrees.get(a) ?? new Set()).add(b))
      const expected = [...degrees].filter(([, set]) => set.size >= 2).map(([id, set]) => [nameOf(id), set.size])
      expect((await ask('integration-hubs')).map(({ hub, integrations }) => [hub, integrations])).toEqual(expected)
    })

    test('benchmark ladder, best first', async () => {
      expect((await ask('benchmark-ladder')).map(({ system, value, rank }) => [system, value, rank])).toEqual([
        ['Claude Sonnet 4.6', 79.6, null],
        ['Claude Sonnet 4.6', 77.2, null],
        ['GPT-5.2', null, 1],
      ])
    })

    test('comparisons, with and without a benchmark', async () => {
      const all = graph.relationsOfType('beats-on-benchmark')
      const pairs = (rows: readonly Record<string, Json>[]): unknown[] =>
        rows.map(({ winner, loser }) => [winner, loser])
      expect(pairs(await ask('who-beats-whom'))).toHaveLength(all.length)
      const named = all.filter((r) => r.benchmark !== undefined)
      expect(pairs(await ask('who-beats-whom', { benchmark: 'swe-bench verified' }))).toHaveLength(named.length)
    })

    test('figures over time, with the change', async () => {
      const figures = graph.observationsOf('model:kimi-k2.5', 'likes')
      const rows = await ask('figures-over-time')
      expect(rows.map(({ date, value }) => [date, value])).toEqual(figures.map(({ date, value }) => [date, value]))
      expect(rows.map(({ change }) => change)).toEqual([null, 105, 0])
    })

    test('issues that name something', async () => {
      const rows = await ask('issues-naming')
      expect(rows.map(({ path }) => path)).toEqual(graph.issuesOf('org:nvidia').map(({ path }) => path))
    })

    test('co-mentions count stories', async () => {
      const mentions = graph.mentionsOf('org:openai')
      const stories = new Map<string, number>()
      for (const { story } of mentions)
        for (const { entity } of graph.mentionsIn(story))
          if (entity !== 'org:openai') stories.set(entity, (stories.get(entity) ?? 0) + 1)
      const rows = await ask('co-mentions')
      expect(rows.map((row) => [idNamed(row['with'] as string), row['stories']]).sort()).toEqual([...stories].sort())
    })

    test('the shortest connection', async () => {
      const [row] = await ask('connection', { one: 'Figma', other: 'Ada' })
      expect(row!['names']).toEqual(['Figma', 'OpenAI', 'Ada'])
      expect(row!['relations']).toEqual(['ACQUIRED', 'WORKS_AT'])
    })

    test('conflicts of makers, results, figures and wins are those of graph conflicts', async () => {
      expect(await ask('conflicts-makers')).toMatchObject([{ thing: 'GLM-5', one: 'Zhipu AI', other: '智谱清言' }])
      expect(await ask('conflicts-scores')).toMatchObject([{ system: 'Claude Sonnet 4.6', lower: 77.2, higher: 79.6 }])
      expect(await ask('conflicts-figures')).toMatchObject([{ name: 'GLM-5', lower: 700e9, higher: 744e9 }])
      expect(await ask('conflicts-wins')).toMatchObject([{ one: 'Claude Sonnet 4.6', other: 'GPT-5.2' }])
      expect(findConflicts(graph).map(({ kind }) => kind)).toEqual(['maker', 'score', 'figure', 'win'])
    })

    test('evidence gives the sentence of each story', async () => {
      const rows = await ask('evidence')
      const relation = graph.out('org:openai', 'released').find((r) => r.target === 'product:codex')!
      expect(rows.map(({ sentence }) => sentence)).toEqual(relation.quotes.map((quote) => quote.replace('\n', ' ')))
    })

    test('one name for two entities is up for review', async () => {
      expect(await ask('duplicates-to-review')).toContainEqual(
        expect.objectContaining({ one: 'Zhipu AI', other: '智谱清言', shared: ['智谱'] }),
      )
    })
  })
}
