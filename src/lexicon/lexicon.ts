/** What the program knows beforehand: named things with every form they are written in. */
import type { EntityType } from '../ontology.js'
import type { Config, LexiconEntry, LexiconFile } from '../records.js'
import { foldName } from '../text/fold.js'
import { compareBy, compareText } from '../text/order.js'
import { LexiconError } from './errors.js'
import { FormTrie } from './trie.js'

/** An entry with its type settled and its id made. */
export interface Known extends LexiconEntry {
  readonly id: string
  readonly type: EntityType
}

/** A written form of a known thing. */
export interface Form {
  readonly known: Known
  readonly text: string
  /** Also a common word or another thing: counts only where the text supports it. */
  readonly ambiguous: boolean
}

/** FNV-1a over id and seed, as a share of one: which entries `--hide` takes does not depend on their order. */
function draw(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x100000000
}

/** All known things, found by folded form, by hub or handle, and by domain. */
export class Lexicon {
  readonly entries: readonly Known[]
  readonly forms = new FormTrie<Form>()
  readonly #byFold = new Map<string, Form[]>()
  readonly #byHub = new Map<string, Known>()
  readonly #byDomain = new Map<string, Known>()
  readonly #byName = new Map<string, Known[]>()

  constructor(entries: readonly Known[]) {
    this.entries = [...entries].sort(compareBy((entry) => entry.id))
    for (const known of this.entries) {
      const named = this.#byName.get(known.name)
      if (named) named.push(known)
      else this.#byName.set(known.name, [known])
      for (const text of new Set([known.name, ...(known.aliases ?? []), ...(known.ambiguous ?? [])]))
        this.#addForm({ known, text, ambiguous: known.ambiguous?.includes(text) ?? false })
      // accounts written as such ("zai-org") are names too
      for (const hub of known.hubs ?? [])
        if (known.type === 'org' && /[-_]/u.test(hub) && !/bench/iu.test(hub))
          this.#addForm({ known, text: hub, ambiguous: false })
      for (const hub of known.hubs ?? [])
        if (!this.#byHub.has(hub.toLowerCase())) this.#byHub.set(hub.toLowerCase(), known)
      for (const domain of known.domains ?? []) this.#byDomain.set(domain.toLowerCase(), known)
    }
  }

  #addForm(form: Form): void {
    const key = foldName(form.text)
    if (key === '') return
    const there = this.#byFold.get(key)
    const open = form.known.type === 'model' && form.known.family === true
    if (there) {
      there.push(form)
      this.forms.add(form.text, there, open)
    } else {
      const forms = [form]
      this.#byFold.set(key, forms)
      this.forms.add(form.text, forms, open)
    }
  }

  /** Forms whose folded text equals `name`'s. */
  find(name: string): readonly Form[] {
    return this.#byFold.get(foldName(name)) ?? []
  }

  /** The entry of exactly this canonical name, of the given type where one is asked for. */
  named(name: string, type?: EntityType): Known | undefined {
    return this.#byName.get(name)?.find((known) => type === undefined || known.type === type)
  }

  /** Who stands behind an account on a hub, code host or X. */
  hub(handle: string): Known | undefined {
    return this.#byHub.get(handle.toLowerCase())
  }

  /** Whose site a host name belongs to (the longest known domain that ends it). */
  domain(host: string): Known | undefined {
    const parts = host.toLowerCase().split('.')
    for (let from = 0; from < parts.length - 1; from++) {
      const known = this.#byDomain.get(parts.slice(from).join('.'))
      if (known) return known
    }
    return undefined
  }

  /**
   * A lexicon that does not know a share of its entries: they go with all their aliases, and as makers and owners of
   * others. For `graph eval --hide`, which asks how well unknown names are found.
   * @param share 0 to 1
   * @param seed any integer; the same seed hides the same entries
   */
  hide(share: number, seed: number): Lexicon {
    const hidden = new Set(this.entries.filter((entry) => draw(entry.id, seed) < share).map((entry) => entry.name))
    const kept = this.entries
      .filter((entry) => draw(entry.id, seed) >= share)
      .map((entry): Known => {
        const { maker, parent, org, ...rest } = entry
        return {
          ...rest,
          ...(maker !== undefined && !hidden.has(maker) ? { maker } : {}),
          ...(parent !== undefined && !hidden.has(parent) ? { parent } : {}),
          ...(org !== undefined && !hidden.has(org) ? { org } : {}),
        }
      })
    return new Lexicon(kept)
  }
}

/** An entry of a file, with its type settled. */
function known(entry: LexiconEntry, type: EntityType | undefined, where: string): Known {
  const settled = entry.type ?? type
  if (settled === undefined) throw new LexiconError(where, `entry "${entry.name}" has no type`)
  return { ...entry, type: settled, id: `${settled}:${entry.name}` }
}

/**
 * Puts files and the user's own entries together. Two entries of one name and type become one; the user's come last and
 * may add forms to what is known.
 */
export function composeLexicon(files: readonly { path: string; file: LexiconFile }[], config: Config = {}): Lexicon {
  const byId = new Map<string, Known>()
  const add = (entry: Known): void => {
    const there = byId.get(entry.id)
    if (!there) {
      byId.set(entry.id, entry)
      return
    }
    const merged = (key: 'aliases' | 'ambiguous' | 'hubs' | 'domains' | 'tiers'): string[] =>
      [...new Set([...(there[key] ?? []), ...(entry[key] ?? [])])].sort(compareText)
    byId.set(entry.id, {
      ...there,
      ...entry,
      aliases: merged('aliases'),
      ambiguous: merged('ambiguous'),
      hubs: merged('hubs'),
      domains: merged('domains'),
      tiers: merged('tiers'),
    })
  }
  for (const { path, file } of files) for (const entry of file.entries) add(known(entry, file.type, path))
  for (const entry of config.lexicon ?? []) add(known(entry, entry.type, 'graph.yaml'))
  return new Lexicon([...byId.values()])
}
