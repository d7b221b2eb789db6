/** Pieces of a question as letters, for the shapes of phrases. */
import { isCue, isFree, isRelation, isSet, kindOf, textOf, type Item } from './question.js'

/** Shape of a phrase: one letter an item. N set, K kind, R relation, T that, B by/被/由, P 's/的, O of, W question word, ! not. */
export function letter(item: Item): string {
  if (isSet(item)) return 'N'
  if (item.kind === 'when') return 'D'
  if (item.kind === 'number') return '#'
  if (isCue(item, 'wh:who', 'wh:what', 'wh:howmany', 'wh:where', 'wh:when', 'wh:how'))
    return isCue(item, 'w:that') && !isCue(item, 'kind:org') ? 'T' : 'W'
  if (isRelation(item)) return 'R'
  if (isCue(item, 'w:bi')) return 'C'
  if (isCue(item, 'w:by')) return 'B'
  if (isCue(item, 'w:poss')) return 'P'
  if (isCue(item, 'kind:issue', 'kind:topic')) return 'I'
  if (kindOf(item)) return 'K'
  if (isCue(item, 'w:that')) return 'T'
  if (item.text === 'of' || item.text === 'for') return 'O'
  if (item.text === 'from') return 'F'
  if (isCue(item, 'w:and', 'op:both')) return '&'
  if (isCue(item, 'w:not')) return '!'
  if (textOf(item) === '还') return '&'
  return isFree(item) ? '_' : 'x'
}

/** The first piece of a letter. */
export const content = (run: readonly Item[], wanted: string): Item | undefined =>
  run.find((item) => letter(item) === wanted)
