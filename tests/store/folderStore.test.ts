import { createHash } from 'node:crypto'
import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DamagedStore, NewerStore, NoStore, openStore, type FolderStore } from '../../src/store/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { graphFromRows, graphRows } from '../../src/store/folder/graphRows.js'
import { hasShared, seedsOracle } from '../support/oracle.js'
import { folder, state } from './sample.js'

const ISSUES = [
  ['a', 'h1'],
  ['b', 'h2'],
] as const

async function saved(dir = join(folder(), 'store')): Promise<FolderStore> {
  const store = openStore(dir)
  await store.exclusive(() => store.save(state('first', ISSUES)))
  return store
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

describe('a store', () => {
  it('gives back what was saved', async () => {
    const store = await saved()
    const given = state('first', ISSUES)
    const { catalog, extractions, graph } = await store.load()
    expect(catalog).toEqual(given.catalog)
    expect([...extractions]).toEqual([...given.fresh.values()].map((one) => [one.issue.id, one]))
    expect(JSON.stringify(graph.toJSON())).toBe(JSON.stringify(given.graph.toJSON()))
  })

  it('keeps extractions that a build did not make anew, and drops those of issues that left', async () => {
    const store = await saved()
    const next = [ISSUES[1], ['c', 'h3']] as const
    await store.exclusive(() => store.save(state('second', next, ['h3'])))
    const texts = [...(await store.extractions())].map(([hash, { stories }]) => [hash, stories[0]!.text])
    expect(texts.sort()).toEqual([
      ['h2', 'first: b'],
      ['h3', 'second: c'],
    ])
  })

  it('takes a new extraction of the same text', async () => {
    const store = await saved()
    await store.exclusive(() => store.save(state('second', ISSUES, ['h1'])))
    const { extractions } = await store.load()
    expect([...extractions.values()].map(({ stories }) => stories[0]!.text)).toEqual(['second: a', 'first: b'])
  })

  it('gives each issue of one text its own head', async () => {
    const dir = folder()
    const store = openStore(dir)
    const given = state('renamed', [['a', 'h1']])
    await store.save(given)
    const catalog = { ...given.catalog, issues: given.catalog.issues.map((one) => ({ ...one, id: 'moved/a' })) }
    await store.save({ ...given, catalog, fresh: new Map() })
    expect((await store.load()).extractions.get('moved/a')!.issue.id).toBe('moved/a')
  })

  it('stays small and whole over many daily builds', async () => {
    const store = await saved()
    const all: [string, string][] = []
    for (let day = 0; day < 40; day++) {
      all.push([`day/${day}`, `hash${day}`])
      await store.save(state(`build ${day}`, all, [`hash${day}`]))
    }
    const texts = [...(await store.extractions()).values()].map(({ stories }) => stories[0]!.text)
    expect(texts.sort()).toEqual(all.map(([id], day) => `build ${day}: ${id}`).sort())
    expect(filesIn(join(store.dir, 'blobs')).length).toBeLessThan(25)
  })

  it('may be moved with the folder that its issues are in', async () => {
    const [from, to] = [folder(), folder()]
    const given = state('moved', [['a', 'h1']])
    const at = (dir: string) =>
      given.catalog.issues.map((one) => ({ ...one, file: join(dir, 'news/a.md'), roots: [join(dir, 'news')] }))
    await openStore(join(from, '.graph')).save({ ...given, catalog: { ...given.catalog, issues: at(from) } })
    cpSync(join(from, '.graph'), join(to, '.graph'), { recursive: true })
    expect((await openStore(join(to, '.graph')).catalog()).issues).toEqual(at(to))
  })

  it('is cleared of what killed builds left', async () => {
    const store = await saved()
    const before = filesIn(store.dir)
    writeFileSync(join(store.dir, 'manifest.json.123.tmp'), 'half')
    writeFileSync(join(store.dir, 'blobs', 'abc.json.gz.123.tmp'), 'half')
    writeFileSync(join(store.dir, 'blobs', `${'0'.repeat(64)}.json.gz`), 'of no use')
    await store.exclusive(() => store.save(state('first', ISSUES, [])))
    expect(filesIn(store.dir)).toEqual(before)
  })
})

describe('what is wrong with a store is said in one line', () => {
  it('when there is none', async () => {
    const store = openStore(join(folder(), 'nothing'))
    await expect(store.load()).rejects.toThrow(NoStore)
    await expect(store.graph()).rejects.toThrow(/run "graph build" first/u)
    expect(await store.catalogIfAny()).toBeUndefined()
  })

  it('when it is of a newer schema, whatever else has changed', async () => {
    const store = await saved()
    writeFileSync(join(store.dir, 'manifest.json'), '{"other":"head"}\n{"schema":99,"all":"new"}')
    await expect(store.catalogIfAny()).rejects.toThrow(NewerStore)
    await expect(store.graph()).rejects.toThrow(/schema 99.*update issue-graph/u)
  })

  it('when any of its files is cut, altered or gone', async () => {
    const intact = await saved()
    for (const [index, path] of filesIn(intact.dir).entries()) {
      const name = path.slice(intact.dir.length)
      const damages: ((file: string) => void)[] = [
        (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
        (file) => truncateSync(file, 0),
        (file) => {
          const bytes = readFileSync(file)
          bytes[Math.floor(bytes.length * 0.6)]! ^= 4
          writeFileSync(file, bytes)
        },
        (file) => rmSync(file),
      ]
      for (const damage of damages) {
        const dir = join(folder(), `copy${index}`)
        cpSync(intact.dir, dir, { recursive: true })
        damage(join(dir, name))
        const error: unknown = await openStore(dir)
          .load()
          .catch((thrown: unknown) => thrown)
        if (name.endsWith('manifest.json') && damage === damages[3]) expect(error).toBeInstanceOf(NoStore)
        else {
          expect(error).toBeInstanceOf(DamagedStore)
          expect((error as Error).message).toContain(name.slice(1))
        }
        expect((error as Error).message).not.toContain('\n')
      }
    }
  })

  it('before anything is written over it', async () => {
    const store = await saved()
    truncateSync(join(store.dir, 'manifest.json'), 20)
    const sums = (): string[] =>
      filesIn(store.dir).map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'))
    const before = sums()
    await expect(store.exclusive(() => store.save(state('second', ISSUES)))).rejects.toThrow(DamagedStore)
    expect(sums()).toEqual(before)
  })
})

describe('rows', () => {
  it('keep an edge whose lists do not follow from its evidence', () => {
    const { graph } = state('odd', ISSUES)
    const [relation] = graph.relations
    graph.graph.mergeEdgeAttributes(relation!.id, { quotes: ['something else'] })
    const rows = [...graphRows(graph)].flat().map((row): unknown => JSON.parse(row))
    expect(JSON.stringify(graphFromRows(rows).toJSON())).toBe(JSON.stringify(graph.toJSON()))
  })

  it.skipIf(!hasShared)('give a real graph back unchanged (needs ../shared)', () => {
    const graph = buildGraph(seedsOracle(true))
    const rows = [...graphRows(graph)].flat().map((row): unknown => JSON.parse(row))
    expect(JSON.stringify(graphFromRows(rows).toJSON())).toBe(JSON.stringify(graph.toJSON()))
  })
})
