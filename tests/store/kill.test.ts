import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { randomFrom } from '../../src/graph/topics/random.js'
import { folder } from './sample.js'
import { state } from './generations.js'

const KILLS = Number(process.env['STORE_KILLS'] ?? 10)
const SAVER = resolve(import.meta.dirname, 'saver.ts')

/** Starts a saver, kills it while it saves, and gives the last generation that it began. */
async function killed(dir: string, from: number, saves: number, turns: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', SAVER, dir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let last = from - 1
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last < from + saves) continue
    // some turns of the event loop later, so that different moments of the save are hit
    for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
    child.kill('SIGKILL')
  }
  await ended
  return last
}

describe('a killed build', () => {
  it(`leaves the old store or the new one, ${KILLS} times over`, { timeout: KILLS * 30_000 }, async () => {
    const dir = join(folder(), 'store')
    const random = randomFrom(1)
    let generation = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const last = await killed(dir, generation, 1 + Math.floor(random() * 3), Math.floor(random() * 400))
      const { catalog, extractions, graph } = await openStore(dir).load()
      const number = Number(catalog.name.split(' ')[1])
      // what was begun may be there or not, what was done before must be
      expect([last - 1, last]).toContain(number)
      expect(graph.name).toBe(catalog.name)
      expect(graph.relations[0]!.quotes[0]).toContain(catalog.name)
      expect(extractions.size).toBe(12)
      expect([...extractions.values()].every(({ quotes }) => quotes['0-1'] === catalog.name)).toBe(true)
      generation = last + 1
    }
    // the next build heals: lock of the dead, files left over
    const store = openStore(dir)
    await store.exclusive(() => store.save(state(generation)))
    expect((await store.load()).graph.name).toBe(`generation ${generation}`)
  })
})
