/** Kinds beside the name they describe. */
import { ENTITY_TYPES, type EntityType } from '../../ontology.js'
import type { CueToken } from '../read/token.js'
import { isCue, isRelation, isSet, kindOf, textOf, type Item, type SetItem } from './question.js'

const sharesType = (item: SetItem, types: readonly EntityType[] | undefined): boolean =>
  types !== undefined && types.length < ENTITY_TYPES.length && item.types.some((type) => types.includes(type))

const isPlural = (item: Item): boolean => item.kind === 'cue' && /[a-z]s$/u.test(item.text)

/** Leaves the kind out beside the name it describes: "Koyeb 公司", "the model GLM-5", "GLM-5 这款模型". */
export function appositions(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    const before = out[out.length - 1]
    const beforeThat = out[out.length - 2]
    if (
      isSet(item) &&
      before &&
      before.kind === 'cue' &&
      sharesType(item, kindOf(before)) &&
      !isCue(before, 'wh:what', 'wh:who')
    ) {
      const next = items[at + 1]
      const english = /[a-z]/u.test(before.text)
      const article = isCue(beforeThat, 'stop') && textOf(beforeThat) === 'the'
      const clause = isRelation(next) || isCue(next, 'w:that')
      if (
        english
          ? article && !isPlural(before) && !clause
          : !isCue(beforeThat, 'wh:what', 'wh:who', 'op:list', 'w:poss') &&
            before.end >= item.start - 1 &&
            !isRelation(before) &&
            !clause
      ) {
        out[out.length - 1] = item
        continue
      }
    }
    if (
      item.kind === 'cue' &&
      isSet(before) &&
      sharesType(before, kindOf(item)) &&
      !isCue(item, 'wh:what', 'wh:who', 'op:rank') &&
      !isRelation(item)
    ) {
      const next = items[at + 1]
      if (!isPlural(item) && !(isCue(next, 'wh:what') && /有哪些|是哪|有什么/u.test(textOf(next)))) continue
    }
    // "GLM-5 这款模型": the measure word between
    if (
      item.kind === 'cue' &&
      isSet(before) &&
      isCue(item, 'stop') &&
      /^(?:这|该|本)?(?:这|个|款|家)$/u.test(item.text) &&
      items[at + 1] &&
      sharesType(before, kindOf(items[at + 1])) &&
      !/[a-z]s$/u.test(items[at + 1]!.kind === 'cue' ? (items[at + 1] as CueToken).text : '')
    ) {
      at++
      continue
    }
    out.push(item)
  }
  return out
}
