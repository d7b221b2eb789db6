/** Sentences cut into clauses, and names into units: one name, or several in an enumeration. */
import type { EntityType } from '../../ontology.js'
import { likelyType, weightOf, type Name, type Passage, type Span } from '../scope.js'

/** Names that stand side by side and share what is said of them. */
export interface Unit extends Span {
  readonly names: readonly Name[]
  /** Inside brackets. */
  readonly aside: boolean
}

export interface Clause extends Span {
  readonly units: readonly Unit[]
}

export interface Sentence extends Span {
  readonly passage: Passage
  /** The passage's text with asides (what stands in brackets) blanked out. */
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Asides with the names in them. */
  readonly asides: readonly Unit[]
  /** Names that only describe the next one ("Rockset-rival Y"): no ends of anything. */
  readonly modifiers: readonly Span[]
  /** The asides' whole extent as clauses of their own. */
  readonly brackets: readonly Clause[]
}

const JOINT =
  /^[\s”"」』》*`]*(?:(?:模型|框架|平台|工具|应用|产品|系列|插件|浏览器|编辑器|服务|助手|智能体)\s*)?(?:[、,/&+×|]|和|与|及|以及|或|还有|and|or|plus|as well as|，以及|、以及|以及其|,\s*and|,\s*or|，和|、和)[\s“"「『《*`]*(?:(?:终端|编辑器|工具|框架|平台|模型|应用|浏览器|开源|桌面|新|旗下|the|its|new)\s*){0,2}$/iu
const ASIDE = /[（(][^（()）]*[）)]|【[^【】]*】|\[[^[\]]*\]/gu
/** "X, founded by a former Y engineer, has raised …": what is inserted behind a subject says nothing of who acts. */
const INSERTED =
  /,\s+(?:(?:which|who|that)\s+(?:is|was|were|are)\s+)?(?:co-?)?(?:founded|started|created|built|led|run|headed|owned|backed|headquartered|valued|spun (?:out|off)|incubated|launched|based|best known|known|an?|the)\s(?:[^,;.。]|\.(?=\S)|,(?=\s*(?:\d|and\b|[A-Z])))*,\s+(?=(?:(?:has|have|had|is|was|will|would|can|just|today|also|now|recently|quietly|reportedly|officially|this week)\s+)?[a-z]+(?:ed|es|s|d)?\b)(?!(?:with|where|who|which|whose|that|after|while|as|and|or|but|led|co-led|backed|including|bringing|making|valuing|giving|taking|a|an|the|in|on|at|from|for|by|to)\b)/gu
/** Right behind a name that only describes the next: "Rockset-rival Y", "a GPT-style model", "X 式的". */
const DESCRIBES =
  /^[-‑](?:rival|style|like|esque|inspired|killer|class|grade|level|era|alternative|competitor|flavou?red|shaped)\b/iu
const CUT = /[，；;！!？?：]|,(?!\d)|(?<=\s)[—–-](?=\s)|——|—|:\s|\s\|\s|。|→|\.\s/gu

/** The type that speaks loudest; what only says that it is a name leaves its type open. */
export const toldType = ({ types }: Name): ReturnType<typeof likelyType> =>
  likelyType({ types: types.filter(({ reason }) => !reason.startsWith('name:')) })

/** What a name may be: its known types, else what speaks for it, else anything. */
export function mayBe(name: Name, types: readonly EntityType[]): boolean {
  if (name.known)
    return (
      types.includes(name.known.type) ||
      (name.known.also ?? []).some((type) => types.includes(type)) ||
      name.types.some(({ type, reason }) => reason.startsWith('lexicon:') && types.includes(type))
    )
  if (name.family) return types.includes(name.family.type)
  const likely = toldType(name)
  return (
    !likely || types.includes(likely.type) || types.some((type) => weightOf(name, type) >= 0.5) || likely.weight < 0.9
  )
}

/** Cuts a passage into sentences with clauses and units. */
export function readSentences(passage: Passage): Sentence[] {
  return passage.sentences.map((span) => {
    const all = passage.names.filter((name) => name.start >= span.start && name.end <= span.end)
    const modifiers = all.flatMap(({ start, end }): Span[] => {
      const tail = DESCRIBES.exec(passage.text.slice(end, end + 14))?.[0]
      return tail === undefined ? [] : [{ start, end: end + tail.length }]
    })
    const names = all.filter((name) => !modifiers.some(({ start }) => start === name.start))
    let text = passage.text.slice(span.start, span.end)
    const blank = ({ start, end }: Span): void => {
      text = text.slice(0, start - span.start) + ' '.repeat(end - start) + text.slice(end - span.start)
    }
    modifiers.forEach(blank)
    const brackets: Span[] = []
    for (const match of text.matchAll(ASIDE)) {
      const start = span.start + match.index
      const end = start + match[0].length
      // a bracket inside a name is part of it
      if (!names.some((name) => name.start < start && start < name.end)) brackets.push({ start, end })
    }
    for (const match of text.matchAll(INSERTED)) {
      const start = span.start + match.index
      const end = start + match[0].length
      if (names.some((name) => name.end <= start) && !names.some((name) => name.start < start && start < name.end))
        brackets.push({ start, end })
    }
    brackets.forEach(blank)
    const inside = (name: Name): boolean => brackets.some(({ start, end }) => start <= name.start && name.end <= end)
    const main = group(
      names.filter((name) => !inside(name)),
      text,
      span.start,
      false,
    )
    const asides = brackets.flatMap(({ start, end }) =>
      group(
        names.filter((name) => start <= name.start && name.end <= end),
        passage.text.slice(span.start, span.end),
        span.start,
        true,
      ),
    )
    return {
      passage,
      start: span.start,
      end: span.end,
      text,
      clauses: clauses(text, span, main),
      asides,
      modifiers,
      brackets: brackets.map((bracket) => ({
        ...bracket,
        units: asides.filter((unit) => bracket.start <= unit.start && unit.end <= bracket.end),
      })),
    }
  })
}

function group(names: readonly Name[], text: string, offset: number, aside: boolean): Unit[] {
  const units: Unit[] = []
  let run: Name[] = []
  const flush = (): void => {
    if (run.length > 0) units.push({ names: run, start: run[0]!.start, end: run.at(-1)!.end, aside })
    run = []
  }
  for (const name of names) {
    const last = run.at(-1)
    if (
      last &&
      !(
        JOINT.test(text.slice(last.end - offset, name.start - offset)) &&
        alike(last, name) &&
        !placedFirst(run, text, name, offset)
      )
    )
      flush()
    run.push(name)
  }
  flush()
  return units
}

/** "In Paris, Mistral AI said": the place and the subject behind it are no list. */
function placedFirst(run: readonly Name[], text: string, next: Name, offset: number): boolean {
  const [only, ...more] = run
  if (!only || more.length > 0 || !/^\s*,\s*$/u.test(text.slice(only.end - offset, next.start - offset))) return false
  return /^\W*(?:over\s+)?(?:in|at|from|on|for|after|at|with|near|across|like|unlike|against|versus|behind|beyond|(?:compared|relative|next|thanks|according) (?:with|to))\s+(?:the\s+)?$/iu.test(
    text.slice(0, only.start - offset),
  )
}

const THING: readonly EntityType[] = ['model', 'product', 'benchmark']

/** True for what may be a thing that somebody makes. */
export const isThing = (name: Name): boolean => mayBe(name, THING)

/** True for such a thing that does not go by its maker's name. */
export const isThingAlone = (name: Name): boolean => (name.known ?? name.family)?.type !== 'org' && isThing(name)

/** Things go with things, makers with makers. */
function alike(left: Name, right: Name): boolean {
  const [a, b] = [likelyType(left)?.type, likelyType(right)?.type]
  if (a === undefined || b === undefined || a === b) return true
  if (a === 'person' || b === 'person') return false
  return isThing(left) === isThing(right) || mayBe(left, [b]) || mayBe(right, [a])
}

function clauses(text: string, span: Span, units: readonly Unit[]): Clause[] {
  const cuts: number[] = []
  for (const match of text.matchAll(CUT)) {
    const at = span.start + match.index
    if (!units.some((unit) => unit.start < at && at < unit.end)) cuts.push(at + match[0].length)
  }
  const edges = [span.start, ...cuts, span.end]
  const list: Clause[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start, end] = [edges[index]!, edges[index + 1]!]
    if (end > start) list.push({ start, end, units: units.filter((unit) => unit.start >= start && unit.end <= end) })
  }
  return list
}
