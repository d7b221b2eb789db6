/** A run of words, trimmed to a name, with what its build says of it. */
import { spellingOf, type Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { foldName } from '../../text/fold.js'
import { support, type Name, type Span } from '../scope.js'
import { framed } from './framed.js'
import { ordinary, vocabulary } from './inflected.js'
import { extendModel } from './model.js'
import { marked, wholly, type Token } from './tokens.js'
import { closing, INSTITUTION, numbered, trim } from './trim.js'

const SIZED = /(?:^|[-\s])\d+(?:\.\d+)?[BM](?:[-\s]|$)|A\d+(?:\.\d+)?B/u
const SIZE_TOKEN = /^(?:A?\d+(?:\.\d+)?[BMKT]b?|[A-Za-z]?\d[\d.]*)$/u
const DECIMAL = /\d\.\d|[A-Za-z]-?v?\d+$|\sv?\d+$/u
const DIVISION =
  /(?:Labs?|Research|Technologies|Technology|Systems|Ventures|Capital|Partners|Group|Holdings|Robotics|Security|Networks|Inc|Corp|Intelligence|Superintelligence|Studios|AI)$/u
const HANDLE = /^[A-Za-z]+(?:[_-][A-Za-z]+)*[_-]?\d{2,}$|_/u
/** "OpenAI-compatible", "GPU-rich", "Agent-first": qualities, no names. */
export const QUALITY =
  /[-‑](?:rich|poor|first|native|like|based|style|styled|driven|powered|level|only|ready|aware|free|specific|compatible|class|grade|scale|wide|heavy|centric|oriented|focused|optimized|friendly|enabled|assisted|generated|led|backed|sized|tuned|trained|side|facing|agnostic|pilled|maxxing|related|adjacent|quality|proof|safe|equivalent|inspired|exclusive|hosted|controlled|in|out|up|down|off|on|by|to|as|of)$/u
/** "S2", "K1.5": a letter with a number, but no quarter, priority, level or chip. */
const LETTERED = /^(?![QHPLTVCB]\d$)[A-Z]\d{1,2}(?:\.\d+)?$/u
const LEADS_TO_MODEL = /^[\s`*]*(?:[\u4e00-\u9fff]{0,6}(?:模型|智能体)|(?:[a-z-]+ )?model\b)/u
const PART =
  /^(?:Level|Phase|Stage|Step|Part|Tier|Zone|Top|Day|Week|Type|Class|Layer|Task|Case|Round|Season|Episode|Chapter|Section|Table|Figure|Fig|Appendix|Rule|Option|Version|Issue|Article|Lesson|Module|Unit|Room|Gate|Group|Pillar|Tip|Note|Item|Line|Page|Slide|Node|Route|Series|Gen|Rank|No)[ .-]?(?:\d+|[IVX]+|[A-Z])$/iu
const MAX_TOKENS = 6
const NO_TIERS: ReadonlySet<string> = new Set()

/** Weights of what makes words look like a name, until those of all mentions are weighed together. */
const WEIGHT = {
  run: 0.5,
  capital: 0.25,
  marked: 0.45,
  inner: 0.35,
  wholeMark: 0.3,
  sized: 3,
  decimal: 0.6,
  tail: 1.3,
  acronym: -0.35,
  shape: 0.01,
}

const hasInner = (text: string): boolean => /[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Za-z]\d|[a-z]\.[a-z]/u.test(text)

/** All that stands between two quotation marks. */
const quoted = (text: string, span: Span): boolean =>
  /[“"「『]$/u.test(text.slice(0, span.start)) && /^[”"」』]/u.test(text.slice(span.end))

/** Trims a run to a name and weighs it; undefined when nothing name-like is left. */
export function candidate(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  chinese: boolean,
  knowledge: Knowledge,
): Name | undefined {
  const { cues } = knowledge
  const words = vocabulary(knowledge)
  const run = trim(text, tokens, marks, knowledge)
  if (run.length === 0 || run.length > MAX_TOKENS) return undefined
  // an edition's word or a numbered part alone names nothing
  if (run.length === 1 && cues.variants.has(foldName(run[0]!.text))) return undefined
  if (PART.test(text.slice(run[0]!.start, run.at(-1)!.end))) return undefined
  const isJargon = (token: Token): boolean => cues.jargon.has(foldName(token.text))
  const isPlain = (token: Token): boolean =>
    isJargon(token) ||
    (/^(?:[A-Z]?[a-z]+|[A-Z]{2,5}s?(?=[-‑]))(?:[-‑][A-Z]?[a-z]+)*$/u.test(token.text) && ordinary(token.text, words)) ||
    /^\d+$/u.test(token.text)
  const plain = run.every(isPlain)
  const spanned = { start: run[0]!.start, end: run.at(-1)!.end }
  const institution = run.some((token) => INSTITUTION.test(token.text)) && run.length > 1
  // a title-cased phrase of ordinary words names nothing by itself
  const lone = run.length === 1 && spanned.start > 2
  const called = /\b(?:called|named|dubbed|codenamed|nicknamed)[\s“"*\x60]*$/iu.test(text.slice(0, spanned.start))
  if (
    !chinese &&
    plain &&
    !called &&
    !framed(text, { ...spanned, words: run }, knowledge) &&
    !(quoted(text, spanned) && run.length <= 4 && run.every((token) => /^\p{Lu}/u.test(token.text))) &&
    (lone || !wholly(marks, spanned)) &&
    !cues.tails.has(run.at(-1)!.text) &&
    !institution
  )
    return undefined
  // ordinary words written small or joined by hyphens, amid Chinese
  const small = (token: Token): boolean => /^[a-z]/u.test(token.text) || (run.length === 1 && /[-‑]/u.test(token.text))
  if (chinese && plain && run.every(small) && !wholly(marks, spanned)) return undefined
  const start = run[0]!.start
  let end = run.at(-1)!.end
  const reach = extendModel(text, end, NO_TIERS, cues, words)
  if (!/^\d/u.test(run.at(-1)!.text)) end = reach.end
  const surface = text.slice(start, end)
  if (surface.length < 2 || surface.length > 80 || /^\d+$/u.test(surface)) return undefined
  // a bare size, version or count names nothing
  const bare =
    numbered(text, run) ||
    (run.length === 1 && LETTERED.test(surface) && (wholly(marks, spanned) || LEADS_TO_MODEL.test(text.slice(end))))
  if (!bare && !run.some((token) => /[A-Za-zÀ-ɏ]{2}/u.test(token.text.replace(SIZE_TOKEN, '')) && !isJargon(token)))
    return undefined
  // "Claudes": several of a known one
  if (/[a-z]s$/u.test(surface) && knowledge.lexicon.find(surface.slice(0, -1)).length > 0) return undefined
  const name: Name = { start, end, text: surface, types: [], weak: true }
  weigh(
    name,
    run,
    marks,
    {
      chinese,
      plain,
      institution,
      inQuotes: quoted(text, name),
      stopped: /^\W{0,3}[.:：。]/u.test(text.slice(end, end + 5)),
    },
    knowledge,
  )
  const some = run.some(isPlain)
  support(
    name,
    'product',
    WEIGHT.shape,
    `name: ${run.length === 1 ? 'one word' : run.length === 2 ? 'two words' : 'several words'}${plain ? ', ordinary' : some ? ', some ordinary' : ''}${chinese ? '' : ', in English text'}`,
  )
  return name
}

interface Build {
  readonly chinese: boolean
  readonly plain: boolean
  readonly institution: boolean
  readonly inQuotes: boolean
  /** A stop or colon stands behind it. */
  readonly stopped: boolean
}

/** What the build of a name says of it. */
function weigh(
  name: Name,
  run: readonly Token[],
  marks: readonly Mark[],
  { chinese, plain, institution, inQuotes, stopped }: Build,
  knowledge: Knowledge,
): void {
  const { cues } = knowledge
  const surface = name.text
  const allSmall = run.every((token) => /^[a-z]+$/u.test(token.text))
  if (SIZED.test(surface)) support(name, 'model', WEIGHT.sized, 'size in its name')
  else if (DECIMAL.test(surface)) support(name, 'model', WEIGHT.decimal, 'version in its name')
  if (chinese)
    support(
      name,
      'product',
      plain && run.length === 1 ? WEIGHT.run / 2 : WEIGHT.run,
      'name: Latin letters in Chinese text',
    )
  else if (allSmall) support(name, 'product', 0.3, 'name: a coined word')
  else if (!plain || run.length > 1) support(name, 'product', WEIGHT.capital, 'name: written as a name')
  weighSpelling(name, knowledge)
  if (inQuotes) support(name, 'product', WEIGHT.shape, 'name: in quotes')
  if (marked(marks, name) && !allSmall) support(name, 'product', WEIGHT.marked, 'name: marked up')
  const mark = marks.find(
    ({ kind, start, end }) => kind !== 'italic' && Math.abs(start - name.start) <= 1 && Math.abs(end - name.end) <= 1,
  )
  // "**Funding.** …": one ordinary word that heads its paragraph is a label
  const label = plain && run.length === 1 && mark?.kind === 'bold' && name.start <= 2 && stopped
  if (mark && !label)
    support(
      name,
      'product',
      WEIGHT.wholeMark,
      `name: ${plain && run.length === 1 ? 'a word ' : ''}marked up by itself (${mark.kind})`,
    )
  if (hasInner(surface)) support(name, 'product', WEIGHT.inner, 'name: capitals or digits inside')
  if (/^[A-Z]{2,3}$/u.test(surface) && !mark) support(name, 'product', WEIGHT.acronym, 'name: a short acronym')
  else if (/^[A-Z]{2,4}s?$/u.test(surface)) support(name, 'product', WEIGHT.acronym, 'name: an acronym')
  else if (/^[A-Z]{3,}(?:[- ][A-Z]+)*$/u.test(surface)) support(name, 'product', WEIGHT.shape, 'name: all capitals')
  if (/^[a-z]+(?:_[a-z]+)+$/u.test(surface)) support(name, 'product', WEIGHT.shape, 'name: joined as in code')
  else if (/^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)+$/u.test(surface))
    support(name, 'product', WEIGHT.shape, 'name: small words joined')
  else if (/^[a-z]/u.test(surface)) support(name, 'product', WEIGHT.shape, 'name: begins small')
  else if (/[A-Za-z]-[A-Za-z]/u.test(surface)) support(name, 'product', WEIGHT.shape, 'name: joined by hyphens')
  if (HANDLE.test(surface)) support(name, 'person', WEIGHT.shape, 'name: like a handle')
  const tail = run.at(-1)!.text
  const head = closing(run, knowledge).text
  const glued = /(?:[Bb]ench|Eval|Arena|QA|Gym)(?![A-Za-z]|-[A-Z])/u.exec(surface)
  if (cues.benchTails.has(tail) || glued) support(name, 'benchmark', WEIGHT.tail, `ends in ${glued?.[0] ?? tail}`)
  else if (DIVISION.test(surface)) support(name, 'org', 0.4, `ends in ${DIVISION.exec(surface)![0]}`)
  else if (run.length > 1 && cues.tails.has(head)) support(name, 'product', WEIGHT.tail, `ends in ${head}`)
  if (run.length === 1 && cues.given.has(surface)) support(name, 'person', 0.3, 'a given name alone')
  if (institution) support(name, 'org', 3, 'an institution by its words')
  if (run.length === 2 && run.every((token) => /^[A-Z][a-zà-ÿ]+$/u.test(token.text)) && !cues.tails.has(tail)) {
    support(name, 'person', WEIGHT.shape, 'two words like given name and surname')
    if (cues.given.has(tail) || cues.given.has(run[0]!.text))
      support(name, 'person', 0.8, 'words that persons are named by')
  }
}

/** What names of its spelling are. */
export function weighSpelling(name: Name, { lexicon }: Knowledge): void {
  const like = spellingOf(lexicon).like(name.text)
  if (like) support(name, like.type, WEIGHT.shape, `spelled ${like.much ? 'much ' : ''}like ${like.type} names`)
}
