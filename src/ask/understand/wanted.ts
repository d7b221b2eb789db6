/** What a question asks for: kinds of things, a number, issues, a date, yes or no. */
import { ENTITY_TYPES, type EntityType } from '../../ontology.js'
import type { CueToken } from '../read/token.js'
import { isCue, isRelation, isSet, kindOf, textOf, type Question } from './question.js'

export interface Wanted {
  /** Kinds of entities, null for any. */
  readonly types: readonly EntityType[] | null
  readonly university: boolean
  /** "Who": organisations and persons, where the relation admits them. */
  readonly who: boolean
  /** A kind is named, be it only "things". */
  readonly kinded: boolean
  /** A word that asks for entities stands in the question. */
  readonly asked: boolean
}

const WH = ['wh:who', 'wh:what', 'wh:where']

/** Whether a kind word is asked for: "which models", 哪些模型, 模型有哪些. */
function asksFor(q: Question, kind: CueToken): boolean {
  if (isCue(kind, ...WH)) return true
  const before = q.neighbour(kind, -1)
  const after = q.neighbour(kind, 1)
  return (
    (isCue(before, 'wh:what', 'wh:who', 'wh:howmany') && !isCue(before, 'op:about')) ||
    (isCue(after, 'wh:what', 'wh:who') && /^(?:有|都有|是)|^(?:what|which)/u.test(textOf(after)))
  )
}

/**
 * The kinds that a question asks for, its words accounted for; undefined where they make no single wish. A kind that only
 * describes what is already given ("X 是谁家的模型") is no wish.
 */
export function takeWanted(q: Question): Wanted | undefined {
  const kinds = q.items.filter((item): item is CueToken => {
    if (item.kind !== 'cue' || q.used.has(item)) return false
    return kindOf(item) !== undefined && !isCue(item, 'kind:issue', 'kind:topic')
  })
  // "models whose likes exceed 2000": only a relative pronoun
  const who = q
    .all('wh:who')
    .filter(
      (item) => !(isCue(item, 'w:that') && kindOf(q.items[q.at(item) - 1]) && !isCue(item, 'kind:org', 'kind:person')),
    )
  const asked = q.has(...WH)
  const wished = kinds.filter((kind) => asksFor(q, kind))
  // "which models and products": what is joined to a kind asked for is asked for too
  for (const kind of kinds) {
    const joiner = q.neighbour(kind, -1)
    const joined = isCue(joiner, 'w:and', 'w:or') ? q.neighbour(joiner!, -1) : undefined
    if (!wished.includes(kind) && wished.some((other) => other === joined)) wished.push(kind)
  }
  const whoOnly = who.length > 0 && who.some((item) => kindOf(item) === undefined)
  const given = q.sets.flatMap((item) => item.types)
  let chosen = wished
  if (chosen.length === 0 && !whoOnly)
    chosen = kinds.filter((kind) => kindOf(kind)!.length < ENTITY_TYPES.length || kinds.length === 1)
  for (const kind of kinds) {
    if (chosen.includes(kind)) continue
    const types = kindOf(kind)!
    // "which one of …", "what things": a word for anything adds nothing
    const describes = types.length === ENTITY_TYPES.length || types.some((type) => given.includes(type))
    if (
      !describes &&
      !(chosen.length > 0 && chosen.every((other) => kindOf(other)!.some((type) => types.includes(type))))
    )
      return undefined
  }
  q.use(...kinds)
  q.take(...WH)
  let types: readonly EntityType[] | null = null
  for (const kind of chosen) {
    const more = kindOf(kind)!
    // "哪家研究机构": the narrower of two words for one wish; "tools and models": both
    const joined = chosen.length > 1 && !q.has('w:and', 'w:or')
    types = types === null ? more : joined ? meet(types, more) : [...new Set([...types, ...more])]
  }
  if (types?.length === ENTITY_TYPES.length) types = null
  return {
    types,
    who: whoOnly && types === null,
    kinded: kinds.length > 0,
    university: chosen.some((kind) => isCue(kind, 'kind:university')),
    asked: asked || kinds.length > 0,
  }
}

const meet = (a: readonly EntityType[], b: readonly EntityType[]): readonly EntityType[] => {
  const both = a.filter((type) => b.includes(type))
  return both.length > 0 ? both : a
}

/** Whether issues themselves are asked for: "which issues", 哪两期. */
export const asksIssues = (q: Question): boolean =>
  q.items.some(
    (item, at) =>
      isCue(item, 'kind:issue') &&
      // "what do issues …" asks for something else
      [item, q.items[at - 1], isCue(q.items[at - 1], 'w:do', 'op:yesno') ? undefined : q.items[at - 2]].some((other) =>
        isCue(other, 'wh:what'),
      ),
  )

const FIRST_WORD = /^(?:did|does|do|is|are|was|were|has|have|had|can|could)\b/u

/** Whether a question in English begins as one for yes or no, whatever it embeds: "Do the issues agree about who …". */
export const beginsAsCheck = (q: Question): boolean => FIRST_WORD.test(textOf(q.items[0]))

const TAGS = /^(?:right|correct|true|isn't it|didn't it|didn't they|doesn't it|yes or no)$/u

/** "X acquired Y?", "X acquired Y, right?": a statement that asks for a yes by its end. */
function isStatement(q: Question): boolean {
  const last = q.items[q.items.length - 1]
  const verb = q.items.findIndex((item, at) => isRelation(item) && at > 0)
  const between = verb > 0 && q.items.slice(0, verb).some(isSet) && q.items.slice(verb).some(isSet)
  return (
    (between && textOf(last) === '?' && !q.has('wh:what', 'wh:how', 'w:that')) ||
    q.items.slice(-2).some((item) => TAGS.test(textOf(item)))
  )
}

/** Whether the answer is yes or no: no question word, and a form that asks so. */
export function isYesNo(q: Question): boolean {
  if (q.has('wh:who', 'wh:howmany', 'wh:when', 'wh:where')) return false
  const what = q.all('wh:what').filter((item) => !isCue(item, 'w:that') && q.at(item) >= 0)
  if (what.some((item) => item.text !== 'which' || q.at(item) === 0)) return false
  if (q.language === 'zh' || q.items.some((item) => isCue(item, 'op:yesno') && /[^a-z\s]/u.test(textOf(item))))
    return q.items.some(
      (item) =>
        isCue(item, 'op:yesno') &&
        /^(?:吗|么|嘛|是否|是不是|有没有|能不能|可不可以|会不会|对吗|是吗|对不对|是真的吗|支不支持|可否|能否|有无|是吧|吧|没|没有|用不用|了没有|了没)$/u.test(
          textOf(item),
        ),
    )
  const first = q.items.find((item) => !(item.kind === 'cue' && item.tags.has('op:list')))
  if (isSet(first)) return isStatement(q)
  return (
    first !== undefined &&
    !isSet(first) &&
    first.kind === 'cue' &&
    (FIRST_WORD.test(first.text) || isCue(first, 'op:yesno')) &&
    // "is there a model that …" asks which; "is there a partnership between …" asks whether
    !(/^(?:is|are|was|were) there$/u.test(first.text) && q.items.some((item) => kindOf(item) !== undefined))
  )
}
