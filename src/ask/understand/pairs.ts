/** Questions about one relation that name two things. */
import { relationSpec, type RelationType } from '../../ontology.js'
import type { Plan } from '../plan.js'
import { members } from '../run/sets.js'
import { endsOf, orderPair } from './direction.js'
import { finished, meet, metricOf } from './parts.js'
import { isCue, textOf, type Question, type SetItem } from './question.js'
import { relationSets } from './relate.js'
import type { Turn } from './turn.js'
import { takeWanted } from './wanted.js'

/** Both ends of a yes-or-no question that names two things, source first. */
export function pairOf(
  { q, word, role, things }: Turn,
  types: readonly RelationType[],
): [SetItem, SetItem] | undefined {
  const [first, second, third] = things
  const undirected = types.every((type) => !relationSpec(type).directed)
  if (first && !second && undirected && first.parts.length === 2) return [first.parts[0]!, first.parts[1]!]
  return first && second && !third ? orderPair(q, word, role, first, second) : undefined
}

/** "Which company that uses Codex also invested in PolyAI?": a phrase that is asked for restricts what is found. */
export function* restricted({ q, word, role, things, where, context }: Turn): Generator<Plan> {
  const [phrase, item, more] = things
  if (
    !phrase ||
    !item ||
    more ||
    phrase.set.set === 'named' ||
    !(isCue(q.neighbour(phrase, -1), 'wh:what', 'wh:howmany') || chosenFrom(q, phrase))
  )
    return
  q.take('op:else')
  const counted = q.take('wh:howmany')
  const own = q.again()
  own.use(...q.used)
  const wanted = takeWanted(own)
  if (!wanted || !finished(own)) return
  for (const end of endsOf(q, word, role, item)) {
    const reading = relationSets(q.index, word, item, end, null, where, context)[0]
    if (!reading) continue
    const of = meet(phrase.set, reading.set)
    yield counted ? { intent: 'count', of, metric: metricOf(phrase.types) } : { intent: 'entities', of }
    return
  }
}

/** "投资了 A 的公司里，哪家还用 B": one of those that a phrase stands for. */
const chosenFrom = (q: Question, phrase: SetItem): boolean =>
  /^(?:里|中|里面|当中|之中|其中)$/u.test(textOf(q.items[q.at(phrase) + 1])) &&
  q.items.slice(q.at(phrase) + 1, q.at(phrase) + 4).some((item) => isCue(item, 'wh:what', 'wh:who'))

/** "On which benchmark does A beat B?" */
export function* benchmarkAsked({ q, word, relation, role, things, where, context }: Turn): Generator<Plan> {
  const [first, second, more] = things
  if (relation !== 'beats' || !first || !second || more || context.benchmark !== undefined || where.length > 0) return
  const wanted = takeWanted(q)
  const asked = wanted?.types === null ? q.has('wh:what', 'wh:where') : wanted?.types.includes('benchmark')
  if (!asked || !finished(q)) return
  const [source, target] = orderPair(q, word, role, first, second)
  const winners = members(q.index, source.set)
  const losers = members(q.index, target.set)
  const ids = new Set(
    q.index.relations.flatMap(({ edge, source: from, target: to }) =>
      edge.type === 'beats-on-benchmark' && edge.benchmark !== undefined && winners.has(from) && losers.has(to)
        ? [edge.benchmark]
        : [],
    ),
  )
  const entities = [...ids].flatMap((id) => q.index.entities.get(id) ?? [])
  yield {
    intent: 'entities',
    of: { set: 'named', ids: entities.map(({ id }) => id), names: entities.map(({ name }) => name) },
  }
}
