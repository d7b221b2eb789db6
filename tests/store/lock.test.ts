import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LockedStore, openStore } from '../../src/store/index.js'
import { folder } from './sample.js'

/** Id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('two builds on one store', () => {
  it('the second says who holds it', async () => {
    const store = openStore(folder())
    await store.exclusive(async () => {
      await expect(openStore(store.dir).exclusive(async () => 1)).rejects.toThrow(LockedStore)
      await expect(openStore(store.dir).exclusive(async () => 1)).rejects.toThrow(`process ${process.pid}`)
    })
  })

  it('the second waits where it may, and says so once', async () => {
    const store = openStore(folder())
    const order: string[] = []
    const waited: string[] = []
    let second: Promise<unknown> | undefined
    await store.exclusive(async () => {
      await new Promise<void>((resolve) => {
        second = store.exclusive(async () => order.push('second'), {
          wait: 60_000,
          onWait: (holder) => {
            waited.push(holder)
            resolve()
          },
        })
      })
      order.push('first')
    })
    await second
    expect(order).toEqual(['first', 'second'])
    expect(waited).toEqual([`process ${process.pid}`])
  })

  it('many at once never run together', async () => {
    const store = openStore(folder())
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 8 }, () => store.exclusive(work, { wait: 60_000 })))
    expect(most).toBe(1)
  })
})

describe('a lock', () => {
  it.each([
    ['of a process that died', () => JSON.stringify({ pid: deadPid(), host: hostname(), token: '1' })],
    ['that no build wrote', () => 'nonsense'],
    ['that is empty', () => ''],
  ])('%s is no hindrance', async (_what, content) => {
    const store = openStore(folder())
    writeFileSync(join(store.dir, 'lock'), content())
    expect(await store.exclusive(async () => 'done')).toBe('done')
    expect(existsSync(join(store.dir, 'lock'))).toBe(false)
  })

  it('of another machine is respected', async () => {
    const store = openStore(folder())
    writeFileSync(join(store.dir, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', token: '1' }))
    await expect(store.exclusive(async () => 1)).rejects.toThrow(/process 1 on elsewhere.*delete/u)
  })

  it('goes when the work fails, and no empty folder stays', async () => {
    const dir = join(folder(), 'new')
    const store = openStore(dir)
    await expect(store.exclusive(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(existsSync(dir)).toBe(false)
    expect(readdirSync(join(dir, '..'))).toEqual([])
  })
})
