/** The topic that an entity belongs to most. */
import { edgesOfKind, type StatementGraph } from './statementGraph.js'

/** Key of the topic by key of its member; of equal weights the first by key. */
export function topicsOf(graph: StatementGraph): Map<string, string> {
  const best = new Map<string, { topic: string; weight: number }>()
  for (const { source, target, attributes } of edgesOfKind(graph, 'structure')) {
    if (attributes.type !== 'IN_TOPIC') continue
    const weight = attributes.weight ?? 1
    if (weight > (best.get(source)?.weight ?? -Infinity)) best.set(source, { topic: target, weight })
  }
  return new Map([...best].map(([member, { topic }]) => [member, topic]))
}
