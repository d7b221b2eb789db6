/** The sample issues and their gold: valid, paired, true to the text, and our own words. */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Gold } from '../../src/records/gold.js'
import { compareText } from '../../src/text/order.js'
import { SHARED, hasShared } from '../support/oracle.js'

const ROOT = resolve(import.meta.dirname, '../..')
const ISSUES = join(ROOT, 'data/issues')
const GOLD = join(ROOT, 'data/gold')

const files = (folder: string): string[] => readdirSync(folder).sort(compareText)
const stem = (file: string): string => basename(file, extname(file))
const issues = files(ISSUES)
const golds = files(GOLD)
const readIssue = (file: string): string => readFileSync(join(ISSUES, file), 'utf8')
const readGold = (file: string): Gold => Gold.parse(JSON.parse(readFileSync(join(GOLD, file), 'utf8')))

/** Shortest sentence that counts as copied, in characters without markup and spaces. */
const LONG_HAN = 16
const LONG_LATIN = 40

/** What is written, without markup, links' targets and white space. */
function bare(text: string): string {
  return text.replace(/[\s*_`#>|~[\]()（）"“”‘’'-]+/gu, '').toLowerCase()
}

/** Sentences long enough that finding one twice is no accident. */
function sentences(text: string): string[] {
  const shown = text.replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/https?:\/\/\S+/gu, '\n')
  return shown
    .split(/[。！？!?；;\n]|\. /u)
    .map(bare)
    .filter((sentence) => {
      const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0
      return sentence.length >= (han >= 4 ? LONG_HAN : LONG_LATIN)
    })
}

describe('sample issues', () => {
  test('there are enough of them, in both languages and several layouts', () => {
    const languages = golds.map((file) => readGold(file).language)
    expect(languages.filter((language) => language === 'zh').length).toBeGreaterThanOrEqual(5)
    expect(languages.filter((language) => language === 'en').length).toBeGreaterThanOrEqual(3)
    expect(new Set(issues.map((file) => extname(file)))).toEqual(new Set(['.md', '.txt']))
    expect(issues.some((file) => readIssue(file).startsWith('---\n'))).toBe(true)
    expect(issues.some((file) => /^\| *-{3}/mu.test(readIssue(file)) || /^\|-{3}/mu.test(readIssue(file)))).toBe(true)
  })

  test('each issue has gold and each gold file an issue', () => {
    expect(golds.map(stem)).toEqual(issues.map(stem))
    expect(golds.map((file) => readGold(file).issue).sort(compareText)).toEqual(issues)
  })

  test.each(issues)('%s is as long as a newsletter', (file) => {
    const { length } = readIssue(file)
    expect(length).toBeGreaterThanOrEqual(2500)
    expect(length).toBeLessThanOrEqual(5000)
  })
})

describe.each(golds)('gold %s', (file) => {
  const gold = readGold(file)
  const text = readIssue(gold.issue)

  test('the date is the one in the file name', () => {
    expect(file).toContain(gold.date)
  })

  test('every form of a name stands in the text, the canonical name aside', () => {
    const absent = gold.entities.flatMap(({ name, names }) =>
      names.filter((form) => form !== name && !text.includes(form)).map((form) => `${name}: ${form}`),
    )
    expect(absent).toEqual([])
  })

  test('every entity is named in the text', () => {
    const unnamed = gold.entities.filter(({ names }) => !names.some((form) => text.includes(form)))
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })

  test('nothing is said twice', () => {
    const entities = gold.entities.map(({ name }) => name)
    const relations = gold.relations.map((r) =>
      [r.type, r.source, r.target, r.benchmark ?? '', r.type === 'scored-on' ? (r.value ?? '') : ''].join('|'),
    )
    const observations = gold.observations.map((o) => [o.entity, o.metric, o.value].join('|'))
    for (const list of [entities, relations, observations]) expect(new Set(list).size).toBe(list.length)
  })
})

test('one canonical name has one type in all gold files', () => {
  const types = new Map<string, Set<string>>()
  for (const file of golds)
    for (const { name, type } of readGold(file).entities) {
      const seen = types.get(name) ?? new Set()
      types.set(name, seen.add(type))
    }
  const mixed = [...types].filter(([, seen]) => seen.size > 1).map(([name, seen]) => `${name}: ${[...seen].join(', ')}`)
  expect(mixed).toEqual([])
})

describe.skipIf(!hasShared)(`our own words${hasShared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const theirs = new Map<string, string>()

  beforeAll(() => {
    for (const folder of ['seeds', 'corpus', 'gold/issues', 'check/issues']) {
      const root = join(SHARED, folder)
      for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:md|txt)$/u.test(entry)) continue
        for (const sentence of sentences(readFileSync(join(root, entry), 'utf8')))
          theirs.set(sentence, `${folder}/${entry}`)
      }
    }
  })

  test.each(issues)('%s shares no sentence with the issues it takes facts from', (file) => {
    expect(theirs.size).toBeGreaterThan(0)
    const copied = sentences(readIssue(file)).filter((sentence) => theirs.has(sentence))
    expect(copied.map((sentence) => `${sentence} (${theirs.get(sentence) ?? ''})`)).toEqual([])
  })
})
