/** Extractions by the hash of the text they came from, in packs that are written once and read when needed. */
import type { Extraction } from '../../records.js'
import { compareText } from '../../text/order.js'
import type { Blobs } from './blobs.js'
import type { Pack } from './manifest.js'

/** Characters of a pack before compression: large enough to compress well, small enough to hold. */
const PACK = 4_000_000
/** A pack is written anew when less than this share of it is still in use. */
const LEAST_LIVE = 0.5
/** So many small packs (daily builds) are joined into one. */
const MOST_SMALL = 16
const SMALL = 50

/** Extractions of the given hashes, in no order. */
export async function readPacks(
  blobs: Blobs,
  packs: readonly Pack[],
  hashes: ReadonlySet<string>,
): Promise<Map<string, Extraction>> {
  const found = new Map<string, Extraction>()
  for (const pack of packs) {
    if (!pack.hashes.some((hash) => hashes.has(hash))) continue
    const rows = await blobs.read<Extraction>(pack.blob)
    rows.forEach((row, index) => {
      const hash = pack.hashes[index]!
      if (hashes.has(hash)) found.set(hash, row)
    })
  }
  return found
}

/**
 * Writes fresh extractions, keeps packs that are well used, and rewrites the rest.
 * @param live hashes of the catalog
 * @returns packs that hold every live hash that is known once
 */
export async function updatePacks(
  blobs: Blobs,
  packs: readonly Pack[],
  fresh: ReadonlyMap<string, Extraction>,
  live: ReadonlySet<string>,
): Promise<Pack[]> {
  const isLive = (hash: string): boolean => live.has(hash) && !fresh.has(hash)
  const liveOf = (pack: Pack): string[] => pack.hashes.filter(isLive)
  const small = packs.filter((pack) => pack.hashes.length < SMALL)
  const kept: Pack[] = []
  const again = new Set<string>()
  for (const pack of packs) {
    const used = liveOf(pack)
    if (used.length === 0) continue
    const join = small.length > MOST_SMALL && small.includes(pack)
    // a dead hash in a kept pack would come to life again with the old extraction
    const isShadowed = pack.hashes.some((hash) => fresh.has(hash))
    if (join || isShadowed || used.length < LEAST_LIVE * pack.hashes.length) for (const hash of used) again.add(hash)
    else kept.push(pack)
  }
  const rewritten = await readPacks(blobs, packs, again)
  const rows = [...rewritten, ...fresh].filter(([hash]) => live.has(hash)).sort((a, b) => compareText(a[0], b[0]))
  return [...kept, ...(await writePacks(blobs, rows))]
}

async function writePacks(blobs: Blobs, rows: readonly (readonly [string, Extraction])[]): Promise<Pack[]> {
  const packs: Pack[] = []
  let texts: string[] = []
  let hashes: string[] = []
  let size = 0
  const write = async (): Promise<void> => {
    if (texts.length > 0) packs.push({ blob: await blobs.write(texts), hashes })
    texts = []
    hashes = []
    size = 0
  }
  for (const [hash, extraction] of rows) {
    const text = JSON.stringify(extraction)
    texts.push(text)
    hashes.push(hash)
    size += text.length
    if (size >= PACK) await write()
  }
  await write()
  return packs
}
