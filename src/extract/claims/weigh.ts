/** What a slot tells of the names that fill it. */
import { relationSpec } from '../../ontology.js'
import type { Cue } from '../../lexicon/relationCues.js'
import { support, type Name } from '../scope.js'

/** A slot tells something of the type of a name nobody knew. */
export function weigh(source: Name, target: Name, cue: Cue): void {
  for (const name of [source, target])
    if (name.weak && name.known) support(name, name.known.type, 0.7, `said to ${cue.text}`)
  if (cue.relation === 'integrates-with') return
  const spec = relationSpec(cue.relation)
  if (cue.relation === 'acquired' && !target.known && !target.family) support(target, 'org', 0.7, 'party to a deal')
  if (cue.relation === 'partners-with' && !target.known && !target.family)
    support(target, 'org', 0.7, `said to ${cue.text}`)
  if (!source.known && !source.family && spec.source.length <= 2)
    support(source, spec.source[0]!, 0.7, `subject of ${cue.text}`)
  if (!target.known && !target.family && cue.relation === 'released')
    support(target, 'product', 0.5, `name: object of ${cue.text}`)
}
