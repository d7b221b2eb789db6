import { describe, expect, it } from 'vitest'
import { updatePlan, type Catalog, type FoundIssue, type FoundIssues, type UpdatePlan } from '../../src/store/index.js'

/** A file as a build finds it: `news/a.md` below `/w` in the folder `/w/news`, unless another root is named. */
const file = (path: string, hash: string, root = `/w/${path.split('/').slice(0, -1).join('/')}`): FoundIssue => ({
  id: path
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.\w+$/u, ''),
  path,
  date: null,
  title: null,
  language: 'en',
  hash,
  file: `/w/${path}`,
  root,
})

const found = (issues: readonly FoundIssue[], rest: Partial<FoundIssues> = {}): FoundIssues => ({
  fingerprint: 'one',
  roots: [...new Set(issues.map(({ root }) => root))].map((origin) => ({ origin, kind: 'folder' })),
  issues,
  unreadable: [],
  ...rest,
})

const folders = (...origins: string[]): FoundIssues['roots'] => origins.map((origin) => ({ origin, kind: 'folder' }))

/** The catalog after some builds, one upon the other. */
const built = (...builds: readonly FoundIssues[]): Catalog | undefined => {
  let catalog: Catalog | undefined
  for (const build of builds)
    catalog = { name: 'g', fingerprint: build.fingerprint, issues: updatePlan(catalog, build).issues }
  return catalog
}

const ids = ({ issues }: Pick<UpdatePlan, 'issues'>): string[] =>
  issues.filter(({ twinOf }) => twinOf === undefined).map(({ id }) => id)

describe('a build', () => {
  it('adds, and tells what is new, changed and the same', () => {
    const plan = updatePlan(
      built(found([file('news/a.md', 'a1'), file('news/b.md', 'b1')])),
      found([file('news/a.md', 'a1'), file('news/b.md', 'b2'), file('news/c.md', 'c1')]),
    )
    expect(plan).toMatchObject({ added: ['news/c'], changed: ['news/b'], unchanged: ['news/a'], removed: [] })
    expect(plan.extract.map(({ id }) => id)).toEqual(['news/b', 'news/c'])
  })

  it('keeps issues of other paths, and drops what is gone from its own', () => {
    const before = built(found([file('news/a.md', 'a'), file('news/b.md', 'b')]), found([file('more/c.md', 'c')]))
    const plan = updatePlan(before, found([file('news/a.md', 'a')]))
    expect(ids(plan)).toEqual(['more/c', 'news/a'])
    expect(plan.removed).toEqual(['news/b'])
  })

  it('drops all of a folder that is empty now', () => {
    const before = built(found([file('news/a.md', 'a')]))
    expect(updatePlan(before, found([], { roots: folders('/w/news') })).removed).toEqual(['news/a'])
    expect(updatePlan(before, found([], { roots: folders('/w/new') })).removed).toEqual([])
  })

  it('does not drop an issue for a file that was named and is gone', () => {
    const single = file('news/a.md', 'a', '/w/news/a.md')
    const roots: FoundIssues['roots'] = [{ origin: '/w/news/a.md', kind: 'file' }]
    const before = built(found([single], { roots }))
    expect(updatePlan(before, found([], { roots })).removed).toEqual([])
  })

  it('counts an issue to every folder given that holds it', () => {
    const both = found([file('news/a.md', 'a', '/w')], { roots: folders('/w', '/w/news') })
    expect(updatePlan(built(both), found([], { roots: folders('/w/news') })).removed).toEqual(['news/a'])
  })

  it('with --only holds exactly what it found', () => {
    const before = built(found([file('news/a.md', 'a')]), found([file('more/c.md', 'c')]))
    const plan = updatePlan(before, found([file('more/c.md', 'c')], { only: true }))
    expect([ids(plan), plan.removed, plan.unchanged]).toEqual([['more/c'], ['news/a'], ['more/c']])
  })

  it.each([false, true])('keeps the earlier version of what it cannot read (only: %s)', (only) => {
    const before = built(found([file('news/a.md', 'a'), file('news/deep/b.md', 'b', '/w/news')]))
    const unreadable = ['/w/news/a.md', '/w/news/deep']
    const plan = updatePlan(before, found([], { roots: folders('/w/news'), unreadable, only }))
    expect([plan.removed, plan.unchanged]).toEqual([[], ['deep/b', 'news/a']])
    expect(plan.extract).toEqual([])
  })

  it('extracts all again when the lexicon changed, also what other paths brought', () => {
    const before = built(found([file('news/a.md', 'a')]), found([file('more/c.md', 'c')]))
    const plan = updatePlan(before, found([file('more/c.md', 'c')], { fingerprint: 'two' }))
    expect(plan.extract.map(({ file: path }) => path)).toEqual(['/w/more/c.md', '/w/news/a.md'])
    expect(plan).toMatchObject({ changed: [], unchanged: ['more/c', 'news/a'] })
  })

  it('does not extract a text again that came back under another name', () => {
    const before = built(found([file('news/a.md', 'a')]))
    const plan = updatePlan(before, found([file('news/b.md', 'a')]))
    expect(plan).toMatchObject({ added: ['news/b'], removed: ['news/a'], extract: [] })
  })
})

describe('two files of one text', () => {
  it('the first by path counts, and both are named', () => {
    const plan = updatePlan(undefined, found([file('news/b.md', 'x'), file('news/a.md', 'x')]))
    expect([ids(plan), plan.added, plan.twins]).toEqual([
      ['news/a'],
      ['news/a'],
      [{ path: 'news/b.md', of: 'news/a.md' }],
    ])
  })

  it('the other counts when the first goes, though it comes from elsewhere', () => {
    const before = built(found([file('a/x.md', 'same')]), found([file('b/x.md', 'same')]))
    const plan = updatePlan(before, found([], { roots: folders('/w/a') }))
    expect(plan).toMatchObject({ added: ['b/x'], removed: ['a/x'], extract: [] })
  })
})

describe('two files of one id', () => {
  const near = file('one/issues/x.md', 'x')
  const far = file('two/issues/x.md', 'y')

  it('are told apart the same way in whatever order they come', () => {
    const expected = ['issues/x', 'issues/x.md']
    expect(ids(built(found([near]), found([far]))!)).toEqual(expected)
    expect(ids(built(found([far]), found([near]))!)).toEqual(expected)
    expect(ids(built(found([near, far]))!)).toEqual(expected)
  })

  it('the one left has its own id again', () => {
    const before = built(found([near]), found([far]))
    expect(ids(updatePlan(before, found([], { roots: folders('/w/one/issues') })))).toEqual(['issues/x'])
  })

  it('more of them take folders above in front', () => {
    const third = file('three/issues/x.md', 'z')
    expect(ids(built(found([near, far, third]))!)).toEqual(['issues/x', 'issues/x.md', 'two/issues/x'])
  })
})
