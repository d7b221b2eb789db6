/** Kinds that a verb is done to. */
import { ENTITY_TYPES } from '../../ontology.js'
import { isCue, kindOf, Question, rolesOf } from './question.js'
import { phraseItem } from './setItems.js'

/** "Which companies released models on Feb 19?": the kind behind the verb is what it is done to. */
export function withObject(question: Question): Question | undefined {
  if (question.sets.length > 0 || question.has('op:most', 'op:least', 'op:second', 'kind:issue', 'wh:when', 'w:not'))
    return undefined
  const kinds = question.items.filter((item) => kindOf(item) && !isCue(item, 'kind:thing', 'kind:topic'))
  const verb = question.items.findIndex((item) => rolesOf(item).some(({ role }) => role === 'verb'))
  const [subject, object, more] = kinds
  if (
    !subject ||
    !object ||
    more ||
    question.at(subject) > verb ||
    question.at(object) < verb ||
    isCue(object, 'wh:what', 'wh:who', 'wh:howmany')
  )
    return undefined
  if (
    isCue(question.neighbour(object, -1), 'wh:what', 'wh:who', 'wh:howmany', 'w:poss') ||
    (!isCue(question.neighbour(subject, -1), 'wh:what', 'wh:howmany') && !isCue(subject, 'wh:what'))
  )
    return undefined
  const types = kindOf(object)!
  if (types.length === ENTITY_TYPES.length) return undefined
  const item = phraseItem({ set: 'type', types: [...types] }, types, object, object)
  return new Question(question.index, question.items.with(question.at(object), item), question.language)
}
