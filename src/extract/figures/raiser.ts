/** Who raised the money of a round: never who gave it. */
import { isGoverned, keyOf } from '../claims/subject.js'
import type { Sentence } from '../claims/units.js'
import { weightOf, type Name, type Span } from '../scope.js'

/** Right behind a name that money comes from. */
const GIVES =
  /^\s*(?:等(?:机构|公司|投资方)?)?\s*(?:(?:共同|继续|追加)?(?:领投|参投|跟投|投资|加注|参与)|(?:co-)?led\b|leading|(?:co-)?leads\b|came along|participat|(?:has|have|had)?\s*(?:put|puts|poured|pours|invested|invests|pumped)\b)/iu
/** Right before one. */
const GIVEN_BY =
  /(?:由|来自|获|获得|\bfrom|\bby|\bwith|\bincluding|\balongside|拿下|拿到|得到|引入|服务|客户|投资方包括|包括)\s*(?:the\s+)?(?:existing\s+)?(?:investors?\s+|backers?\s+)?$/iu
const LISTED = /^\s*(?:[、,，/&]|[,，]?\s*(?:和|与|及|以及|and|as well as))\s*(?:also\s+)?(?:from\s+)?$/iu
const PUT =
  /\b(?:put|puts|putting|pours?|poured|pumps?|pumped|sinks?|sank|invest(?:s|ed|ing)?|plough(?:s|ed)|plow(?:s|ed))\s*(?:another|an?|some|about|nearly|over|up to|roughly)?\s*$/iu
const INTO = /^[^,，.;；。]{0,24}\b(?:in|into)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$/iu
/** Right before whom the money is for. */
const HELPED =
  /\b(?:for|helps?|lets?|allows?|gives?|brings?|puts?|values?|lifts?|(?:round|investment|stake|funding|bet)\s+(?:in|into|on)|(?:Series\s+[A-K]|round)\s+(?:of|for|in|at))\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}$/u
/** Who stands before this gives. */
const LED =
  /(?:\b(?:co-)?(?:led|leads|leading|joined|backed|backs)\s+(?:an?\s+|the\s+)?|领投了?|参投了?)\s*(?:约|近)?$/iu
/** A clause that says something else of its subject. */
const ASIDE = /^\s*(?:whose|which|who|that|where|from|by|with|after|before|following|led\b|backed)/iu

/** True for one that gives money, or is listed behind one that does. */
export function gives(sentence: Sentence, name: Name): boolean {
  const { text, names } = sentence.passage
  if (GIVEN_BY.test(text.slice(Math.max(sentence.start, name.start - 32), name.start))) return true
  const index = names.indexOf(name)
  // "A and B have put …": all of the list
  let last = name
  for (const next of names.slice(index + 1)) {
    if (next.start >= sentence.end || !LISTED.test(text.slice(last.end, next.start))) break
    last = next
  }
  if (GIVES.test(text.slice(last.end, Math.min(sentence.end, last.end + 24)))) return true
  const before = names[index - 1]
  return (
    before !== undefined &&
    before.start >= sentence.start &&
    LISTED.test(text.slice(before.end, name.start)) &&
    GIVEN_BY.test(text.slice(Math.max(sentence.start, before.start - 32), before.start))
  )
}

/**
 * Who raised an amount.
 * @param names of the sentence, in order
 * @param topical the organisation that the story is about
 * @param fits what is known to be able to raise money
 */
export function raiserOf(
  sentence: Sentence,
  quantity: Span,
  names: readonly Name[],
  topical: readonly Name[],
  fits: (name: Name) => boolean,
): readonly Name[] {
  const text = sentence.passage.text
  // a name that nobody knows may well be a company here
  const open = (name: Name): boolean =>
    fits(name) ||
    (!name.known &&
      !name.family &&
      !/\d/u.test(name.text) &&
      weightOf(name, 'model') < 0.7 &&
      (['person', 'benchmark'] as const).every((type) => weightOf(name, type) < 0.9))
  const ahead = text.slice(sentence.start, quantity.start)
  if (PUT.test(ahead)) {
    const receiver = names.find(
      (name) => name.start >= quantity.end && open(name) && INTO.test(text.slice(quantity.end, name.start)),
    )
    return receiver ? [receiver] : []
  }
  const able = names.filter((name) => open(name) && !gives(sentence, name))
  const helped = able.find(
    (name) =>
      name.start >= quantity.end && HELPED.test(text.slice(Math.max(quantity.end, name.start - 48), name.start)),
  )
  if (LED.test(ahead)) return helped ? [helped] : []
  const before = able.filter((name) => name.end <= quantity.start && !isGoverned(sentence, name))
  const clauses = sentence.clauses.filter(({ start }) => start <= quantity.start).reverse()
  for (const clause of clauses) {
    if (clause !== clauses[0] && ASIDE.test(text.slice(clause.start, clause.end))) continue
    const near = before.findLast(({ start }) => start >= clause.start && start < clause.end)
    if (near) return [near]
  }
  const givers = names.filter((name) => gives(sentence, name))
  const told = topical.filter(
    (name) =>
      (!sentence.passage.names.includes(name) || (able.includes(name) && name.end <= quantity.start)) &&
      !givers.some((giver) => keyOf(giver) === keyOf(name)),
  )
  if (told.length > 0) return told
  return helped ? [helped] : []
}
