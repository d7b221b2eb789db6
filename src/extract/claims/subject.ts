/** Who a result is about: the sentence's own subject, else the one before, else the story's. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { likelyType, type Name } from '../scope.js'
import { gap, type Mark, type Named } from './marks.js'
import type { Sentence } from './units.js'

/** Right after these a name is no subject: a place, a means, a basis. */
const GOVERNED =
  /(?:在|通过|基于|使用|采用|结合|借助|用|以|由|与|和|向|为|对|从|针对|面向|依托|搭载|根据|据|按照|按|是|包括|接入|集成|支持|调用|兼容|适配|\b(?:in|on|at|via|through|with|using|by|from|for|to|into|powered by|based on|built on|within|inside|under|of|per|according to|like|including|such as|e\.g\.,?))\s*(?:the\s+|its\s+|new\s+|最新的?|其|自家的?|本地的?)?[“"「『《(（]?\s*$/iu
/** Right after these a name is what something is compared with. */
const COMPARED =
  /(?:比|较|相比|相较于?|对比|不如|而非|而不是|(?:比|较|相比|超过|超越)?(?:前代|上一代|上代|前作|旗舰|竞品|对手|同级|同类)(?:模型|产品|版本)?|的前身|\bthan|\bvs\.?|\bversus|\bcompared (?:to|with)|\bagainst|\bbehind|\bover|\bwith|\brivals?|\bmatch(?:es|ing)?|\bpredecessor,?|\bprevious(?:-gen(?:eration)?)?|\bgap (?:to|with|on|between it and)|\bup from|\bunder|\bclear of|差距(?:缩小)?(?:与|和))\s*(?:the\s+|its\s+|其|自家的?|最新的?)?[“"「『《]?\s*$/iu

/** Right before these a name is a place where something happens. */
const PLACED = /^\s*(?:等平台)?\s*(?:上|中|里|内|平台|网站|社区|用户|的\s*\d|团队|'s (?:team|users|blog))/u
/** Right before these a product is its maker, who speaks. */
const SPEAKS =
  /^\s*(?:团队|官方|则)?\s*(?:认为|表示|称|声称|说|指出|报告|强调|披露|透露|宣布|says?|said|reports?|notes?|noted|claims?|claimed|announced?|finds?|found|posted|shows?)/iu

/** Between two of a list, brackets blanked out. */
const LISTED = /^\s*(?:[、/&]|[,，]?\s*(?:和|与|及|以及|and|or|or even))\s*(?:其|the\s+)?$/iu

/** Text before a name in its clause. */
const ahead = (sentence: Sentence, name: Name): string =>
  gap(sentence.passage.text, Math.max(sentence.start, name.start - 24), name.start)

const behind = (sentence: Sentence, name: Name): string =>
  gap(sentence.passage.text, name.end, Math.min(sentence.end, name.end + 16))
const typeOf = (name: Name): string | undefined => (name.family ?? name.known ?? likelyType(name))?.type

/** Of several that a result can be about the last; a model before a product, which rather is where it ran. */
export const nearest = (able: readonly Named[]): Name | undefined =>
  (able.filter(({ name }) => typeOf(name) === 'model').at(-1) ?? able.at(-1))?.name

/** True where a name only looks like a product: better one that is known, if the sentence has it. */
export const isGuess = (name: Name): boolean => !name.known && !name.family && typeOf(name) !== 'model'

/** The subject that a sentence leaves to the next: the first name that opens a clause. */
export function openingSubject(sentence: Sentence, marks: readonly Mark[], cues: ScoreCues): Name | undefined {
  const able = subjects(sentence, marks, cues)
  const opens = able.filter((mark) => {
    const clause = sentence.clauses.find(({ start, end }) => start <= mark.start && mark.end <= end)
    if (!clause) return false
    let before = sentence.passage.text.slice(clause.start, mark.start)
    for (const name of sentence.passage.names)
      if (name.start >= clause.start && name.end <= mark.start) before = before.replace(name.text, '')
    return before.trim().length <= (/[A-Za-z]/u.test(before) ? 28 : 14)
  })
  const first = opens.find((mark) => typeOf(mark.name) === 'model') ?? opens[0]
  if (first) return first.name
  // "X 推出了 … 模型 Y": the only one that it names
  const named = able.filter((mark) => !isGuess(mark.name))
  return named.length > 0 && named.every((mark) => keyOf(mark.name) === keyOf(named[0]!.name))
    ? named[0]!.name
    : undefined
}

/** Right behind what something is a multiple of: "X 的 4.8 倍". */
const MULTIPLE = /^\s*(?:的|所用的|成本的|价格的)\s*(?:约|近|大约)?\s*[\d.]+\s*倍/u

/** True when a name is what others are compared with. */
export function isCompared(sentence: Sentence, name: Name, cues: ScoreCues): boolean {
  const before = ahead(sentence, name)
  if (COMPARED.test(before) || MULTIPLE.test(behind(sentence, name))) return true
  const near = before.slice(-14)
  for (const pattern of [cues.wins, cues.losses, cues.even])
    for (const match of near.matchAll(pattern))
      if (!/[，。,;；]/u.test(near.slice(match.index + match[0].length))) return true
  return false
}

/** True right behind a word for place, means or basis. */
export const isGoverned = (sentence: Sentence, name: Name): boolean => GOVERNED.test(ahead(sentence, name))

/** True when a name, or one that it is listed behind, is what others are compared with. */
function isAmongCompared(sentence: Sentence, name: Name, cues: ScoreCues): boolean {
  if (isCompared(sentence, name, cues)) return true
  const { passage, start } = sentence
  const last = passage.names.findLast((other) => other.end <= name.start && other.start >= start)
  if (!last || !isAmongCompared(sentence, last, cues)) return false
  const between = sentence.text.slice(last.end - start, name.start - start)
  if (LISTED.test(between)) return true
  // "than B, C and D", "than B (69.8%), C (66%)"; but "compared with B, C …" is no list
  const goes = passage.names.find((other) => other.start >= name.end)
  return (
    /^\s*[,，]\s*$/u.test(between) &&
    (between.length > 3 || (goes !== undefined && LISTED.test(passage.text.slice(name.end, goes.start))))
  )
}

/** Names that a sentence can be about, in order. */
export const subjects = (sentence: Sentence, marks: readonly Mark[], cues: ScoreCues): Named[] =>
  marks.filter(
    (mark): mark is Named =>
      mark.kind === 'system' &&
      mark.bracket < 0 &&
      !PLACED.test(behind(sentence, mark.name)) &&
      !(typeOf(mark.name) === 'product' && SPEAKS.test(behind(sentence, mark.name))) &&
      !isGoverned(sentence, mark.name) &&
      !isAmongCompared(sentence, mark.name, cues),
  )

/** Words right before a predecessor's name. */
const PREDECESSOR =
  /(?:前代|上一代|上代|前作|前身|前一代|旧版|predecessor|previous(?:-gen(?:eration)?)?|prior)\s*(?:模型|版本|旗舰|model|version|flagship|generation)?\s*(?:是|为|is|was)?[,，:：]?\s*[“"「『《]?\s*$/iu

/** The system that a text names as the one before. */
export const predecessorOf = (sentence: Sentence, marks: readonly Mark[]): Name | undefined =>
  marks.find((mark): mark is Named => mark.kind === 'system' && PREDECESSOR.test(ahead(sentence, mark.name)))?.name

/** Names one thing: the same name, form, entry or long form. */
export const sameThing = (a: Name, b: Name): boolean => a === b || keyOf(a) === keyOf(b)

/** What tells things of one story apart. */
export const keyOf = (name: Name): string =>
  (name.stands ?? (name.known && !name.family ? name.known.name : name.text)).toLowerCase().replace(/[\s‑–_-]+/gu, '')
