/** One build at a time: a lock file that names its holder. A holder that died is no hindrance. */
import { link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LockedStore } from './errors.js'
import { codeOf } from './files.js'

export const LOCK = 'lock'
const POLL_MS = 50

export interface LockOptions {
  /** How long to wait for another build, in milliseconds; 0 by default. */
  readonly wait?: number
  /** Called once when it has to wait. @param holder who holds the lock: "process 123" */
  readonly onWait?: (holder: string) => void
}

/**
 * Takes the lock of the store in `dir`.
 * @returns what gives it back
 * @throws LockedStore when another build still holds it after the wait
 */
export async function takeLock(dir: string, { wait = 0, onWait }: LockOptions = {}): Promise<() => Promise<void>> {
  const path = join(dir, LOCK)
  const own = JSON.stringify({ pid: process.pid, host: hostname(), token: `${process.hrtime.bigint()}` })
  const until = Date.now() + wait
  let told = false
  for (;;) {
    if (await attempt(dir, path, own)) return () => release(dir, path, own)
    const holder = await readFile(path, 'utf8').catch(() => undefined)
    // given back meanwhile
    if (holder === undefined) continue
    if (isDead(holder)) {
      await bury(path, holder)
      continue
    }
    if (Date.now() >= until) throw new LockedStore(dir, describe(holder), path)
    if (!told) onWait?.(describe(holder))
    told = true
    await sleep(POLL_MS)
  }
}

/** Makes the lock, if there is none. The file appears with its content, so that no one reads an empty one. */
async function attempt(dir: string, path: string, own: string): Promise<boolean> {
  const beside = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}.tmp`
  try {
    await mkdir(dir, { recursive: true })
    await writeFile(beside, own)
    await link(beside, path)
    return true
  } catch (error) {
    // a build that ends clears remains away, and may have taken ours or the empty folder for such
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}

async function release(dir: string, path: string, own: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true })
  // a build that came to nothing leaves no empty folder
  await rmdir(dir).catch(() => undefined)
}

interface Holder {
  readonly pid: number
  readonly host: string
}

function holderOf(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    return typeof value?.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : undefined
  } catch {
    return undefined
  }
}

/** What no build can have written is dead too; a holder on another machine cannot be asked. */
function isDead(text: string): boolean {
  const holder = holderOf(text)
  if (holder === undefined) return true
  if (holder.host !== hostname()) return false
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** Takes a dead lock away; should another have done so and taken the lock meanwhile, his is put back. */
async function bury(path: string, dead: string): Promise<void> {
  const aside = `${path}.${process.pid}.dead.tmp`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== dead) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

const describe = (text: string): string => {
  const holder = holderOf(text)
  if (holder === undefined) return 'an unknown process'
  return holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`
}
