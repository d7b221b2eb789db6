/** Who belongs together, so that "made by the one" and "made by the other" may both hold. */
import type { RelationType } from '../../ontology.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'

/** Relations whose ends may stand for one another as makers. */
const BINDING: readonly RelationType[] = ['partners-with', 'acquired', 'works-at']

/** Tells whether two organisations or persons are partners, owner and division, divisions of one owner, or its staff. */
export class Kin {
  readonly #graph: KnowledgeGraph
  readonly #owners = new Map<string, ReadonlySet<string>>()

  constructor(graph: KnowledgeGraph) {
    this.#graph = graph
  }

  /** The thing itself and all that own it, at any remove. */
  ownersOf(id: string): ReadonlySet<string> {
    const known = this.#owners.get(id)
    if (known) return known
    const owners = new Set([id])
    for (const owner of owners) for (const next of this.#graph.entity(owner)?.owners ?? []) owners.add(next)
    this.#owners.set(id, owners)
    return owners
  }

  related(a: string, b: string): boolean {
    const left = this.ownersOf(a)
    const right = this.ownersOf(b)
    if ([...left].some((owner) => right.has(owner))) return true
    return [...left].some((x) =>
      this.#graph
        .relationsOf(x)
        .some(({ type, source, target }) => BINDING.includes(type) && right.has(source === x ? target : source)),
    )
  }
}
