import { mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover } from '../../src/cli/discover.js'
import { folderWith } from './support/command.js'

const names = async (...paths: string[]): Promise<string[]> => (await discover(paths)).files.map(({ id }) => id)

describe('discover', () => {
  it('finds every kind of issue below a folder, by code unit, without hidden ones and other files', async () => {
    const folder = folderWith({
      'b.md': 'x',
      'a.txt': 'x',
      'Z.html': 'x',
      'sub/c.eml': 'x',
      'sub/d.HTM': 'x',
      '.hidden/e.md': 'x',
      '.f.md': 'x',
      'g.json': '{}',
    })
    const name = basename(folder)
    expect(await names(folder)).toEqual([`${name}/Z`, `${name}/a`, `${name}/b`, `${name}/sub/c`, `${name}/sub/d`])
    expect(await names(`${folder}/`)).toHaveLength(5)
  })

  it('names an issue by its folder, a file given by name by its parent', async () => {
    const folder = folderWith({ 'lore/2026-02-09.md': 'x' })
    expect(await names(join(folder, 'lore'))).toEqual(['lore/2026-02-09'])
    expect(await names(join(folder, 'lore', '2026-02-09.md'))).toEqual(['lore/2026-02-09'])
    expect(await names(folder)).toEqual([`${basename(folder)}/lore/2026-02-09`])
    const { files } = await discover([`${folder}/lore/`])
    expect(files[0]!.path).toBe(`${folder}/lore/2026-02-09.md`)
  })

  it('expands globs, with ids as for the folder they begin with', async () => {
    const folder = folderWith({ 'in/a.md': 'x', 'in/b.txt': 'x', 'in/deep/c.md': 'x', 'in/d.png': 'x' })
    expect(await names(`${folder}/in/**/*.md`)).toEqual(['in/a', 'in/deep/c'])
    expect(await names(`${folder}/in/*`)).toEqual(['in/a', 'in/b'])
    const none = await discover([`${folder}/in/*.eml`])
    expect(none.skipped).toEqual([{ path: `${folder}/in/*.eml`, reason: 'matches no issue' }])
  })

  it('takes a file that is found twice once, in the order of the paths given', async () => {
    const folder = folderWith({ 'in/a.md': 'x', 'in/b.md': 'x' })
    expect(await names(join(folder, 'in', 'b.md'), join(folder, 'in'))).toEqual(['in/b', 'in/a'])
  })

  it('never gives two files one id', async () => {
    const folder = folderWith({ 'in/a.md': 'x', 'in/a.txt': 'y', '2025/zh/1.md': 'x', '2026/zh/1.md': 'y' })
    expect(await names(join(folder, 'in'))).toEqual(['in/a', 'in/a.txt'])
    expect(await names(join(folder, '2025/zh'), join(folder, '2026/zh'))).toEqual(['zh/1', 'zh/1.md'])
  })

  it('names what is not there, and goes on', async () => {
    const folder = folderWith({ 'in/a.md': 'x' })
    const { files, skipped } = await discover([join(folder, 'gone'), join(folder, 'in')])
    expect(files).toHaveLength(1)
    expect(skipped).toEqual([{ path: join(folder, 'gone'), reason: 'there is no such file or folder' }])
  })

  it('walks no ring of links, but follows links to files', async () => {
    const folder = folderWith({ 'in/a.md': 'x', 'other/b.md': 'y' })
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'ring'))
    symlinkSync(join(folder, 'other', 'b.md'), join(folder, 'in', 'b.md'))
    expect(await names(join(folder, 'in'))).toEqual(['in/a', 'in/b'])
    mkdirSync(join(folder, 'empty'))
    expect(await names(join(folder, 'empty'))).toEqual([])
  })
})
