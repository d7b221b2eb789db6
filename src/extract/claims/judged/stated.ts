/** What the rules found in a story, as traits of the pairs beside it. */
import type { LocalClaim } from '../../claim.js'
import type { Name } from '../../scope.js'
import type { Placed } from './describe.js'
import type { Telling } from './story.js'
import type { Traits } from './traits.js'

/** Claims of the rules by the names that they bind, and by sentence. */
export class Stated {
  readonly #ends: readonly { readonly claim: LocalClaim; readonly source: string; readonly target: string }[]

  constructor(
    claims: readonly LocalClaim[],
    readonly story: Telling,
  ) {
    this.#ends = claims.map((claim) => ({
      claim,
      source: story.keyOf(claim.source),
      target: story.keyOf(claim.target),
    }))
  }

  /** True where the rules bind the two already. */
  binds(a: Name, b: Name): boolean {
    const [one, other] = [this.story.keyOf(a), this.story.keyOf(b)]
    return this.#ends.some(
      ({ source, target }) => (source === one && target === other) || (source === other && target === one),
    )
  }

  /** What the rules say of either of the two with a third. */
  describe(traits: Traits, first: Placed, second: Placed): void {
    for (const [own, other, isFirst] of [
      [first, second, true],
      [second, first, false],
    ] as const) {
      const [key, rest] = [this.story.keyOf(own.name), this.story.keyOf(other.name)]
      const mates = this.#mates(other)
      for (const { claim, source, target } of this.#ends) {
        if (source === rest || target === rest) continue
        const here = claim.passage === other.line.passage && claim.start === other.line.sentence.start
        if (source === key) {
          traits.end(isFirst, `does ${claim.type} another${here ? ' here' : ''}`)
          if (mates.has(target)) traits.end(isFirst, `does ${claim.type} the other's neighbour`)
        } else if (target === key) {
          traits.end(isFirst, `is ${claim.type} by another${here ? ' here' : ''}`)
          if (mates.has(source)) traits.end(isFirst, `is ${claim.type} by the other's neighbour`)
        }
      }
    }
  }

  /** Names that stand in one list with a name. */
  #mates({ name, line }: Placed): ReadonlySet<string> {
    const unit = line.sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(name))
    return new Set((unit?.names ?? []).filter((each) => each !== name).map((each) => this.story.keyOf(each)))
  }
}
