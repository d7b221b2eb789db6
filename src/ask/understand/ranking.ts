/** "Which company released the most models?": rankings by the number of things at the other end of a relation. */
import { relationSpec, type RelationType } from '../../ontology.js'
import type { Plan } from '../plan.js'
import type { CueToken } from '../read/token.js'
import { EVERYTHING, takeLimit } from './parts.js'
import { isCue, isRelation, kindOf, textOf, type Question } from './question.js'
import { admitted, keptTypes, opposite, relationWord, type End } from './relate.js'
import type { Turn } from './turn.js'

/** Kind words, one for each wish. */
function kindsOf(q: Question): CueToken[] {
  const kinds = q.items.filter(
    (item): item is CueToken =>
      item.kind === 'cue' &&
      !q.used.has(item) &&
      kindOf(item) !== undefined &&
      !isCue(item, 'kind:issue', 'kind:topic'),
  )
  // 公司 … 是哪家: the word that asks adds no kind of its own
  return kinds.filter((kind) => {
    const types = kindOf(kind)!
    const said = kinds.some(
      (other) =>
        other !== kind && !isCue(other, 'wh:what', 'wh:who') && kindOf(other)!.some((type) => types.includes(type)),
    )
    return !(isCue(kind, 'wh:what', 'wh:who') && said)
  })
}

export function* ranking({ q, word, role, where }: Turn, types: readonly RelationType[]): Generator<Plan> {
  // "the best models" weighs the things; only "the largest number of models" counts them
  if (q.has('quality') && !q.has('wh:howmany')) return
  // nor is "the most money"
  if (q.has('metric:funding')) return
  const most = !q.take('op:least')
  const skip = q.take('op:second') ? 1 : 0
  q.take('op:most', 'wh:howmany')
  const limit = takeLimit(q) ?? 1
  const all = q.items.filter((item) => kindOf(item) !== undefined && !isCue(item, 'kind:issue', 'kind:topic'))
  const kinds = kindsOf(q)
  const wished = kinds.find(
    (kind) => isCue(kind, 'wh:what', 'wh:who') || isCue(q.neighbour(kind, -1), 'wh:what', 'wh:who'),
  )
  const unasked =
    kinds.length > 1 ? kinds[q.language === 'zh' ? kinds.length - 1 : 0] : q.has('wh:who') ? undefined : kinds[0]
  const subject = wished ?? unasked
  const object = kinds.find((kind) => kind !== subject)
  q.use(...all)
  q.take('wh:who', 'wh:what')
  if (kinds.length > 2 || q.left.length > 0) return
  const subjectTypes = kindOf(subject) ?? (['org', 'person'] as const)
  const objectTypes = kindOf(object) ?? null
  const undirected = types.every((type) => !relationSpec(type).directed)
  const passive =
    q.items.some((item) => textOf(item) === '被') ||
    (word.past && q.items.slice(0, q.at(word)).some((item) => /(?:^|\s)(?:is|are|was|were|been)$/u.test(textOf(item))))
  const ends: End[] = undirected
    ? ['either']
    : role === 'agent' || passive
      ? ['target', 'source']
      : ['source', 'target']
  for (const end of ends) {
    const usable = types.filter(
      (type) =>
        subjectTypes.some((own) => admitted(type, end).includes(own)) &&
        (objectTypes === null || objectTypes.some((other) => admitted(type, opposite(end)).includes(other))),
    )
    if (usable.length === 0) continue
    const kept = keptTypes(usable, end, subjectTypes)
    const others = keptTypes(usable, opposite(end), objectTypes)
    yield {
      intent: 'rank',
      of: kept === null ? EVERYTHING : { set: 'type', types: kept, asked: [...subjectTypes] },
      key: {
        by: 'related',
        types: usable,
        end,
        others: others === null ? null : { set: 'type', types: others, asked: [...objectTypes!] },
        where,
      },
      most,
      limit,
      skip,
    }
    return
  }
}

/** "Company with the most models", 模型最多的公司: by what each one made. */
export function holdingReadings(question: Question): Plan[] {
  const q = question.again()
  if (q.sets.length > 0 || q.items.some(isRelation) || !q.has('op:most', 'op:least', 'op:second')) return []
  const kinds = q.items.map((item) => kindOf(item) ?? [])
  const thing = kinds.some((types) => types.length > 0 && types.every((type) => type === 'model' || type === 'product'))
  const owner = q.has('wh:who') || kinds.some((types) => types.includes('org'))
  if (!thing || !owner) return []
  const word = relationWord('made')
  const where = q.takeWhere()
  const turn: Turn = { q, word, relation: 'made', role: 'verb', things: [], where, context: { only: 'made' } }
  return [...ranking(turn, q.index.cues.relations.get('made')?.types ?? [])]
}
