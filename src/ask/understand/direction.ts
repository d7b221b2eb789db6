/** Which end of a relation something stands at, by the words round it. */
import type { CueToken } from '../read/token.js'
import type { End } from './relate.js'
import { isCue, kindOf, textOf, type Item, type Question, type SetItem } from './question.js'

const BE = /(?:^|\s)(?:is|are|was|were|be|been|being|get|gets|got|'s)$/u
const HAN_BY = /[被由让遭]/u

const isBe = (item: Item): boolean => item.kind === 'cue' && BE.test(item.text)

/** The word that makes a verb passive, if any: by after it, 被 or 由 before it; for English also a form of "be" before a participle. */
function passive(q: Question, verb: CueToken): { by: Item | undefined } | undefined {
  const at = q.at(verb)
  const next = q.neighbour(verb, 1)
  if (isCue(next, 'w:by') && !HAN_BY.test(textOf(next))) return { by: next }
  const later = q.items.slice(at + 1).find((item) => isCue(item, 'w:by') && /^by/u.test(textOf(item)))
  const han = q.items.slice(0, at).find((item) => isCue(item, 'w:by') && HAN_BY.test(textOf(item)))
  if (han) return { by: han }
  if (verb.past && q.items.slice(0, at).some(isBe)) return { by: later }
  return later && verb.past ? { by: later } : undefined
}

const asks = (item: Item): boolean => isCue(item, 'wh:who', 'wh:what', 'wh:howmany')

/** The ends at which a given thing may stand beside a relation word, the likeliest first. */
export function endsOf(q: Question, word: CueToken, role: string, given: SetItem): End[] {
  const at = q.at(word)
  const here = q.at(given)
  switch (role) {
    case 'agent':
      return ['target', 'source']
    case 'patient':
      return ['source', 'target']
    case 'family':
      return ['source']
    case 'from':
      return here > at ? ['source'] : ['target']
    case 'noun': {
      const next = q.neighbour(word, 1)
      const after = here > at && next !== undefined
      const possessed = isCue(q.neighbour(given, 1), 'w:poss') || (here < at && q.neighbour(given, 1) === word)
      return after || possessed ? ['target', 'source'] : ['source', 'target']
    }
    default:
      return verbEnds(q, word, at, here)
  }
}

function verbEnds(q: Question, word: CueToken, at: number, here: number): End[] {
  const than = q.items.findIndex((item) => isCue(item, 'w:bi'))
  if (than >= 0) return here > than ? ['target'] : ['source']
  const voice = passive(q, word)
  if (voice) {
    const by = voice.by ? q.at(voice.by) : -1
    if (by < 0) return ['target', 'source']
    if (by > at) return here > by ? ['source'] : ['target']
    // 被 or 由 before the verb: what stands between the two acts
    return here > by && here < at ? ['source'] : ['target', 'source']
  }
  if (here > at) return ['target', 'source']
  // "谁在 Hugging Face 工作": what stands after a preposition does nothing itself, nor does what 把 puts before the verb
  if (/^[在于对给向把将]$/u.test(textOf(q.items[here - 1]))) return ['target', 'source']
  // "X 都有哪些收购": what X did
  if (/^(?:都)?有(?!谁)/u.test(textOf(q.neighbour(word, -1)))) return ['source', 'target']
  const between = q.items.slice(here + 1, at)
  const asked = between.some(
    (item) => asks(item) || (kindOf(item) !== undefined && item.kind === 'cue' && between.some(asks)),
  )
  return asked ? ['target', 'source'] : ['source', 'target']
}

/** Of two given things, which is the source: `[source, target]`. */
export function orderPair(
  q: Question,
  word: CueToken,
  role: string,
  first: SetItem,
  second: SetItem,
): [SetItem, SetItem] {
  const at = q.at(word)
  const a = q.at(first)
  const b = q.at(second)
  if (role === 'from') return [second, first]
  if (role === 'agent' || role === 'patient' || role === 'noun' || role === 'family') {
    // the noun belongs to the one beside it: "the maker of X", "X's maker", "X 的开发商"
    const owner = b < at ? second : isCue(q.neighbour(first, 1), 'w:poss') && a < at ? first : second
    const other = owner === first ? second : first
    return role === 'agent' || role === 'noun' ? [other, owner] : [owner, other]
  }
  const than = q.items.findIndex((item) => isCue(item, 'w:bi'))
  if (than >= 0) return b > than && a < than ? [first, second] : [second, first]
  const voice = passive(q, word)
  if (a < at && b > at) return voice ? [second, first] : [first, second]
  if (b < at) {
    const between = q.items.slice(a + 1, b)
    if (between.some((item) => /^[把将]$/u.test(textOf(item)))) return [first, second]
    if (voice || between.some((item) => isCue(item, 'w:be', 'w:by')) || isCue(q.neighbour(word, 1), 'w:poss'))
      return [second, first]
    return [first, second]
  }
  return voice ? [second, first] : [first, second]
}
