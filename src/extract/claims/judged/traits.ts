/** Traits of a pair of names, as seen from either of them as the source of a relation. */

/** Marks fine traits, of which there are many: training holds their weights smaller than those of others. */
export const FINE = '~'

/** Collects traits once for each way round: S is the source, T the target. */
export class Traits {
  readonly #forward = new Set<string>(['bias'])
  readonly #backward = new Set<string>(['bias'])

  /** As seen with the first name as the source, and with the second. */
  get forward(): string[] {
    return [...this.#forward]
  }
  get backward(): string[] {
    return [...this.#backward]
  }

  /** Holds of the pair, whichever is the source. */
  pair(trait: string): void {
    this.#forward.add(trait)
    this.#backward.add(trait)
  }

  /** Holds of one of the two. */
  end(first: boolean, trait: string): void {
    this.#forward.add(`${first ? 'S' : 'T'} ${trait}`)
    this.#backward.add(`${first ? 'T' : 'S'} ${trait}`)
  }

  /** Holds from the first to the second. */
  order(trait: string): void {
    this.#forward.add(`S>T ${trait}`)
    this.#backward.add(`T>S ${trait}`)
  }
}
