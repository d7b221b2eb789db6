/** What has to be done so that the database holds the graph: found by hashes, looked at closer only where they differ. */
import type { Connection } from './connection.js'
import { heldElements, type Half, type StaleElement } from './held.js'
import type { Element } from './rows.js'

export interface PushCounts {
  readonly created: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** An element that the database holds otherwise, and what it holds. */
export interface Change<Group> {
  readonly element: Element<Group>
  readonly held: StaleElement['properties']
}

/** What has to be done to the elements of one group. */
export interface Work<Group> {
  readonly group: Group
  readonly created: Element<Group>[]
  readonly changed: Change<Group>[]
}

export interface Plan<Group> {
  readonly work: readonly Work<Group>[]
  /** Ids by label or type of what is no longer in the graph. */
  readonly removed: ReadonlyMap<string, readonly string[]>
  readonly counts: PushCounts
}

/** One half of the graph, as it is here. */
export interface Local<Group> {
  readonly half: Half
  /** Key in the graph by hash. */
  readonly keys: ReadonlyMap<string, string>
  element(key: string): Element<Group>
}

const TURN = 2048

/** Keys by hash; lets answers of the server come in meanwhile. */
export async function hashesOf<Item>(
  items: Iterable<Item>,
  entryOf: (item: Item) => readonly [hash: string, key: string],
): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  let count = 0
  for (const item of items) {
    if (count++ % TURN === 0) await new Promise((done) => setImmediate(done))
    keys.set(...entryOf(item))
  }
  return keys
}

/** Compares the graph with the hashes that the database holds, and asks it only for what differs. */
export async function plan<Group extends { readonly kind: string }>(
  connection: Connection,
  graph: string,
  held: ReadonlySet<string>,
  { half, keys, element }: Local<Group>,
  kindOf: (group: Group) => string,
): Promise<Plan<Group>> {
  const stale = new Set<string>()
  for (const hash of held) if (!keys.has(hash)) stale.add(hash)
  const known = new Map<string, Map<string, StaleElement>>()
  for (const item of await heldElements(connection, graph, half, stale)) {
    const items = known.get(item.kind) ?? new Map<string, StaleElement>()
    known.set(item.kind, items.set(item.id, item))
  }
  const work = new Map<string, Work<Group>>()
  const counts: { -readonly [name in keyof PushCounts]: number } = { created: 0, changed: 0, removed: 0, unchanged: 0 }
  for (const [hash, key] of keys) {
    if (held.has(hash)) {
      counts.unchanged++
      continue
    }
    const made = element(key)
    const name = JSON.stringify(made.group)
    const list = work.get(name) ?? { group: made.group, created: [], changed: [] }
    work.set(name, list)
    const items = known.get(kindOf(made.group))
    const old = items?.get(made.id)
    if (old === undefined) {
      counts.created++
      list.created.push(made)
    } else {
      counts.changed++
      items?.delete(made.id)
      list.changed.push({ element: made, held: old.properties })
    }
  }
  const removed = new Map([...known].map(([kind, items]) => [kind, [...items.keys()]] as const))
  for (const ids of removed.values()) counts.removed += ids.length
  return { work: [...work.values()], removed, counts }
}
