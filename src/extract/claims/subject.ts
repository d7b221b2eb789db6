/** Who a result is about: the sentence's own subject, else the one before, else the story's. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named } from './marks.js'
import type { Sentence } from './units.js'

/** Right after these a name is no subject: a place, a means, a basis. */
const GOVERNED =
  /(?:在|通过|基于|使用|采用|借助|用|以|由|与|和|向|为|对|从|针对|面向|依托|搭载|接入|集成|支持|兼容|适配|\b(?:in|on|at|via|through|with|using|by|from|for|to|into|powered by|based on|built on|within|inside|under|of|like|including|such as|e\.g\.,?))\s*(?:the\s+|its\s+|new\s+|最新的?|其|自家的?)?[“"「『《(（]?\s*$/iu
/** Right after these a name is what something is compared with. */
const COMPARED =
  /(?:比|较|相比|相较于?|对比|不如|而非|而不是|(?:比|较|相比|超过|超越)?(?:前代|上一代|上代|前作|旗舰|竞品|对手|同级|同类)(?:模型|产品|版本)?|的前身|\bthan|\bvs\.?|\bversus|\bcompared (?:to|with)|\bagainst|\bbehind|\bover|\bwith|\brivals?|\bmatch(?:es|ing)?|\bpredecessor,?|\bprevious(?:-gen(?:eration)?)?)\s*(?:the\s+|its\s+|其|自家的?|最新的?)?[“"「『《]?\s*$/iu

/** Text before a name in its clause. */
const ahead = (sentence: Sentence, name: Name): string => gap(sentence.passage.text, Math.max(sentence.start, name.start - 24), name.start)

/** True when a name is what others are compared with. */
export function isCompared(sentence: Sentence, name: Name, cues: ScoreCues): boolean {
  const before = ahead(sentence, name)
  if (COMPARED.test(before)) return true
  const near = before.slice(-14)
  for (const pattern of [cues.wins, cues.losses, cues.even])
    for (const match of near.matchAll(pattern))
      if (!/[，。,;；]/u.test(near.slice(match.index + match[0].length))) return true
  return false
}

/** Names that a sentence can be about, in order. */
export const subjects = (sentence: Sentence, marks: readonly Mark[], cues: ScoreCues): Named[] =>
  marks.filter(
    (mark): mark is Named =>
      mark.kind === 'system' &&
      mark.bracket < 0 &&
      !GOVERNED.test(ahead(sentence, mark.name)) &&
      !isCompared(sentence, mark.name, cues),
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
