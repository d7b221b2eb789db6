/** What stands at the other end of one relation, as a list, a count, or a yes where there is any. */
import type { EntitySet, Plan } from '../plan.js'
import { endsOf } from './direction.js'
import { EVERYTHING, finished, meet, metricOf, namesWithin, without, worded, type Exclusion } from './parts.js'
import { isCue, kindOf, textOf, type SetItem } from './question.js'
import { relationSets, type End } from './relate.js'
import type { Turn } from './turn.js'
import type { Wanted } from './wanted.js'

export interface ListOptions {
  readonly yes: boolean
  readonly counted: boolean
  readonly elsewhere: boolean
  readonly exclusion: Exclusion
  /** Of an enumeration any one will do. */
  readonly apart: boolean
}

/** The readings of a relation with at most one thing given. */
export function* listed(turn: Turn, given: SetItem | null, wanted: Wanted, options: ListOptions): Generator<Plan> {
  const { q, word, role, where, context } = turn
  if (!finished(q)) return
  // universities work on research with others, they run nowhere
  if (wanted.university && turn.relation === 'integrates') return
  const ends = given === null ? freeEnds(turn) : endsOf(q, word, role, given)
  for (const end of ends) {
    const stands = given !== null && options.apart ? { ...given, joiner: 'or' as const } : given
    const platform = turn.relation === 'integrates' && q.has('kind:platform') && wanted.types !== null
    const types = platform ? [...new Set([...wanted.types, 'org' as const])] : wanted.types
    const readings = relationSets(q.index, word, stands, end, types, where, context)
    if (readings.length === 0) continue
    // against the word order only where the kind asked for can mean nothing else ("OpenAI 都有哪些产品发布")
    const turned = end !== ends[0] && given !== null
    if (turned && (wanted.who || (wanted.types === null && q.language === 'en'))) return
    for (const { set, types } of readings) {
      let of = without(wanted.university ? meet(set, worded(q)) : set, options.exclusion)
      if (given !== null && amongThem(turn, given)) of = meet(given.set, of)
      if (options.elsewhere) of = meet(of, ...namesWithin(of).map((named): EntitySet => ({ set: 'not', of: named })))
      if (options.yes && !wanted.asked) yield { intent: 'check', is: EVERYTHING, in: of, instead: null, every: false }
      else if (options.counted) yield { intent: 'count', of, metric: metricOf(wanted.types ?? types) }
      else yield { intent: 'entities', of }
    }
    return
  }
}

/** "Which of A and B is better?", "A 和 B 谁强": the winner is one of them. */
function amongThem({ q, word, relation }: Turn, given: SetItem): boolean {
  if (!/^(?:beats|loses)$/u.test(relation) || given.parts.length < 2 || q.has('w:bi')) return false
  return q.items.slice(q.at(given), q.at(word)).some((item) => isCue(item, 'wh:who', 'wh:what'))
}

/** The end of "anything" where a question names nobody: "Which companies were acquired?", "Who invested?". */
function freeEnds({ q, word, role, relation }: Turn): End[] {
  if (role === 'agent') return ['target']
  if (role === 'patient') return ['source']
  // 有哪些收购 asks for what was done
  if (/有(?!谁)/u.test(textOf(q.neighbour(word, -1)))) return ['source']
  const before = q.items.slice(0, q.at(word))
  const by = q.items.some((item) => isCue(item, 'w:by'))
  const passive =
    by || (word.past && before.some((item) => /(?:^|\s)(?:is|are|was|were|been|be|got|get)$/u.test(textOf(item))))
  // "companies acquired in February"
  const beside = q.neighbour(word, -1)
  if (word.past && q.language === 'en' && kindOf(beside) && !q.has('wh:who', 'wh:what', 'wh:howmany')) return ['source']
  const subject = before.some((item) => isCue(item, 'wh:who', 'wh:what') || kindOf(item) !== undefined)
  if (relation === 'released' || relation === 'made') return passive || !subject ? ['source'] : ['target', 'source']
  return passive || !subject ? ['source'] : ['target']
}
