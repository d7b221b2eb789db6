/**
 * Puts pieces together to phrases before a question is read as a whole: enumerations, appositions ("the model GLM-5",
 * "Koyeb 公司"), and phrases that stand for entities themselves ("the company that bought Koyeb", "Anthropic 发布的产品").
 */
import { ENTITY_TYPES, type EntityType } from '../../ontology.js'
import type { EntitySet } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { type CueToken, type NameToken, type Token } from '../read/token.js'
import { isCue, isFree, isRelation, isSet, kindOf, rolesOf, textOf, type Item, type SetItem } from './question.js'
import { relationSets, relationWord } from './relate.js'

const JOINERS = /^(?:and|&|,|、|，|和|与|跟|及|以及|还有|同|plus|as well as)$/u
const CHOICE = /^(?:or|vs\.?|versus|或|或者|还是)$/u

/** A name as a set. */
export function nameItem(token: NameToken): SetItem {
  const first = token.entities[0]!
  const item = {
    kind: 'set' as const,
    set: { set: 'named' as const, ids: [first.id], names: [first.name] },
    types: [...new Set(token.entities.map((entity) => entity.type))],
    entities: token.entities,
    joiner: null,
    start: token.start,
    end: token.end,
  }
  const parts: SetItem[] = []
  const made: SetItem = { ...item, parts }
  parts.push(made)
  return made
}

/** A phrase as a set. */
export function phraseItem(set: EntitySet, types: readonly EntityType[], from: Item, to: Item): SetItem {
  const parts: SetItem[] = []
  const made: SetItem = { kind: 'set', set, types, entities: [], parts, joiner: null, start: from.start, end: to.end }
  parts.push(made)
  return made
}

const sharesType = (item: SetItem, types: readonly EntityType[] | undefined): boolean =>
  types !== undefined && types.length < ENTITY_TYPES.length && item.types.some((type) => types.includes(type))

const isPlural = (item: Item): boolean => item.kind === 'cue' && /[a-z]s$/u.test(item.text)

/** Kinds beside the name they describe: "Koyeb 公司", "the model GLM-5", "GLM-5 这款模型". */
function appositions(items: readonly Item[]): Item[] {
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
      !isCue(item, 'wh:what', 'wh:who') &&
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

/** Names joined by "and", "or", 和, 、 … become one item that remembers its parts. */
function enumerations(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (!isSet(item)) {
      out.push(item)
      continue
    }
    const parts = [item]
    let joiner: 'and' | 'or' | null = null
    let last = at
    for (;;) {
      let next = last + 1
      let word: 'and' | 'or' | null = null
      while (next < items.length && next <= last + 3) {
        const between = items[next]!
        if (between.kind !== 'cue') break
        const text = between.text.trim()
        if (CHOICE.test(text)) word = 'or'
        else if (JOINERS.test(text)) word ??= 'and'
        else if (!/^(?:the|with|both|either)$/u.test(text)) break
        next++
      }
      const other = items[next]
      if (word === null || !isSet(other)) break
      // a comma alone joins only what is of one kind, and nothing to what is left out ("除了 Codex，OpenAI 还发布了…")
      const comma = next === last + 2 && /^[,，]$/u.test(textOf(items[last + 1]))
      if (comma && (!other.types.some((type) => item.types.includes(type)) || isCue(items[at - 1], 'op:exclude'))) break
      parts.push(other)
      joiner = word === 'or' ? 'or' : (joiner ?? 'and')
      last = next
    }
    if (parts.length === 1) out.push(item)
    else out.push(enumeration(parts, joiner ?? 'and'))
    at = last
  }
  return out
}

function enumeration(parts: readonly SetItem[], joiner: 'and' | 'or'): SetItem {
  const flat = parts.flatMap((part) => part.parts)
  const named = flat.every((part) => part.set.set === 'named')
  const set: EntitySet = named
    ? {
        set: 'named',
        ids: flat.flatMap((part) => (part.set.set === 'named' ? part.set.ids : [])),
        names: flat.flatMap((part) => (part.set.set === 'named' ? part.set.names : [])),
      }
    : { set: 'or', of: flat.map((part) => part.set) }
  return {
    kind: 'set',
    set,
    types: [...new Set(flat.flatMap((part) => part.types))],
    entities: [],
    parts: flat,
    joiner,
    start: flat[0]!.start,
    end: flat[flat.length - 1]!.end,
  }
}

/** Shape of a phrase: one letter an item. N set, K kind, R relation, T that, B by/被/由, P 's/的, O of, W question word. */
function letter(item: Item): string {
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
  return isFree(item) ? '_' : 'x'
}

type Builder = (run: readonly Item[], index: AskIndex) => SetItem | undefined

const roleOf = (item: Item, ...roles: readonly string[]): boolean =>
  rolesOf(item).some(({ role }) => roles.includes(role))
const VERBAL = ['verb', 'state', 'from', 'than']

function related(
  index: AskIndex,
  relation: Item,
  given: SetItem,
  givenEnd: 'source' | 'target',
  kind: Item | undefined,
  run: readonly Item[],
): SetItem | undefined {
  const types = kindOf(kind)
  const sets = relationSets(index, relation as CueToken, given, givenEnd, types ?? null, [])
  const best = sets[0]
  if (!best) return undefined
  const narrowed = narrow(index, best.set, kind)
  return phraseItem(narrowed, types ?? best.types, run[0]!, run[run.length - 1]!)
}

/** Restricts a set to a kind of entity. */
export function narrow(index: AskIndex, set: EntitySet, kind: Item | undefined): EntitySet {
  const types = kindOf(kind)
  if (!types || types.length === ENTITY_TYPES.length) return set
  const of: EntitySet[] = [set, { set: 'type', types: [...types] }]
  const words = isCue(kind, 'kind:university') ? index.cues.narrower.get('university') : undefined
  if (words) of.push({ set: 'worded', words: [...words] })
  return { set: 'and', of }
}

const content = (run: readonly Item[], wanted: string): Item | undefined => run.find((item) => letter(item) === wanted)

/** What stands in two relations at once. */
function twofold(run: readonly Item[], index: AskIndex, kind: Item | undefined): SetItem | undefined {
  const relations = run.filter((item) => letter(item) === 'R')
  const names = run.filter(isSet)
  if (!relations.every((item) => roleOf(item, ...VERBAL)) || run.some((item) => isCue(item, 'w:by'))) return undefined
  const sets = relations.map((relation, at) => related(index, relation, names[at]!, 'target', kind, run))
  if (sets.some((set) => set === undefined)) return undefined
  return phraseItem(
    { set: 'and', of: sets.map((item) => item!.set) },
    kindOf(kind) ?? ENTITY_TYPES,
    run[0]!,
    run[run.length - 1]!,
  )
}

/** What beats something on a named benchmark, which stands at `place` among the names. */
function beatenOn(run: readonly Item[], index: AskIndex, kind: Item | undefined, place: 0 | 1): SetItem | undefined {
  const names = run.filter(isSet)
  const benchmark = names[place]!
  const relation = content(run, 'R')!
  if (!benchmark.types.every((type) => type === 'benchmark')) return undefined
  if (!rolesOf(relation).some((role) => role.relation === 'beats' || role.relation === 'loses')) return undefined
  const types = kindOf(kind)
  const reading = relationSets(index, relation as CueToken, names[1 - place]!, 'target', types ?? null, [], {
    benchmark: benchmark.set,
  })[0]
  return reading && phraseItem(narrow(index, reading.set, kind), types ?? reading.types, run[0]!, run[run.length - 1]!)
}

/** Phrases that stand for entities, by shape; `_` (small words) may stand between any two. */
const SHAPES: readonly { shape: RegExp; build: Builder }[] = [
  // the company that both invested in X and uses Y; 既投资了 X 又使用 Y 的公司
  {
    shape: /^K[_T&]*R[_O]*N[_&T]+R[_O]*N/u,
    build: (run, index) => twofold(run, index, run[0]),
  },
  {
    shape: /^R_*N[_&]+R_*N_*P_*K/u,
    build: (run, index) => twofold(run, index, run[run.length - 1]),
  },
  // the model that beats X on BENCH; 在 BENCH 上打败 X 的模型
  {
    shape: /^K_*T?_*R_*N_*N/u,
    build: (run, index) => beatenOn(run, index, run[0], 1),
  },
  {
    shape: /^N_*R_*N_*P_*K/u,
    build: (run, index) => beatenOn(run, index, run[run.length - 1], 0),
  },
  // the company that bought Koyeb / something that integrates with X
  {
    shape: /^K_*T_*R[_O]*N/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, ...VERBAL)) return undefined
      const byPhrase = run.some((item) => letter(item) === 'B')
      const flipped = byPhrase
      return related(
        index,
        relation,
        content(run, 'N') as SetItem,
        flipped ? 'source' : 'target',
        content(run, 'K'),
        run,
      )
    },
  },
  // the product that (was) released by X; models released by X
  {
    shape: /^K_*(?:T_*)?R_*B_*N/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'source', content(run, 'K'), run),
  },
  // products that X released; something X released
  {
    shape: /^K_*(?:T_*)?N_*R(?!_*B)/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'source', content(run, 'K'), run)
    },
  },
  // the maker of X
  {
    shape: /^R_*O_*N/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      const end = roleOf(relation, 'agent') ? 'target' : roleOf(relation, 'patient') ? 'source' : undefined
      if (end === undefined) return undefined
      return related(index, relation, content(run, 'N') as SetItem, end, undefined, run)
    },
  },
  // X's maker, X 的收购方
  {
    shape: /^N_*P_*R/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      const end = roleOf(relation, 'agent') ? 'target' : roleOf(relation, 'patient') ? 'source' : undefined
      if (end === undefined) return undefined
      return related(index, relation, content(run, 'N') as SetItem, end, undefined, run)
    },
  },
  // 收购了 Koyeb 的公司
  {
    shape: /^R_*N_*P_*K/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb', 'state')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'target', content(run, 'K'), run)
    },
  },
  // 被 Mistral 收购的公司, 由 X 发布的模型
  {
    shape: /^B_*N_*R_*P_*K/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'source', content(run, 'K'), run),
  },
  // 比 Opus 4.5 更强的模型
  {
    shape: /^C_*N_*R_*P_*K/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'target', content(run, 'K'), run),
  },
  // Anthropic 发布的产品; 和 X 合作的公司
  {
    shape: /^(?:&_*)?N_*R_*P_*K/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'source', content(run, 'K'), run)
    },
  },
  // models from Google DeepMind
  {
    shape: /^K_*[FO]_*N/u,
    build: (run, index) => possession(index, content(run, 'N') as SetItem, content(run, 'K')!, run),
  },
  // OpenAI's models, OpenAI 的模型, OpenAI models
  {
    shape: /^N_*P?_*K/u,
    build: (run, index) => possession(index, content(run, 'N') as SetItem, content(run, 'K')!, run),
  },
]

/** What belongs to somebody: what they released or created. */
function possession(index: AskIndex, owner: SetItem, kind: Item, run: readonly Item[]): SetItem | undefined {
  const types = kindOf(kind)
  if (
    !types ||
    !owner.types.some((type) => type === 'org' || type === 'person') ||
    types.some((type) => type === 'org' || type === 'person')
  )
    return undefined
  return related(index, relationWord('made'), owner, 'source', kind, run)
}

/** All ways of reading one more phrase of the items as a set; the leftmost innermost first. */
export function phrasesOf(items: readonly Item[], index: AskIndex): Item[][] {
  const found: Item[][] = []
  const letters = items.map(letter).join('')
  for (const { shape, build } of SHAPES) {
    for (let at = items.length - 1; at >= 0; at--) {
      const match = shape.exec(letters.slice(at))
      if (!match || match[0].startsWith('_')) continue
      const run = items.slice(at, at + match[0].length)
      const made = build(run, index)
      if (!made) continue
      found.push(enumerations([...items.slice(0, at), made, ...items.slice(at + run.length)]))
    }
  }
  return found
}

/** Pieces of a question as items: names as sets, appositions and enumerations joined; undefined where a word is unknown. */
export function itemsOf(tokens: readonly Token[]): Item[] | undefined {
  const items: Item[] = []
  for (const token of tokens) {
    if (token.kind === 'unknown') return undefined
    items.push(token.kind === 'name' ? nameItem(token) : token)
  }
  return enumerations(appositions(items))
}
