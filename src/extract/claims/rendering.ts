/** A sentence as constructions read it: one character for each name or list of names, and nothing beside them that says no more. */
import { FIRST_UNIT, LAST_UNIT } from '../../lexicon/constructions.js'
import { isThing, mayBe, type Sentence, type Unit } from './units.js'

export interface Rendering {
  readonly text: string
  /** Where in the passage each character of the text came from. */
  readonly offsets: readonly number[]
  /** Units by the number of their character. */
  readonly units: readonly Unit[]
  /** How many of them stand in the text, lists counted once. */
  readonly standing: number
}

const U = '[\\ue100-\\ue8ff]'
const NOUNS_ZH =
  '模型|系列|框架|平台|工具|应用|产品|浏览器|编辑器|服务|助手|智能体|协议|客户端|软件|社区|公司|团队|大学|系统|云'
const NOUN_ZH = `(?:${NOUNS_ZH})`
const NOUN_EN = '(?:models?|apps?|platforms?|frameworks?|editor|library|protocol|services?|families|family|browser)'
const ADJECTIVE_ZH =
  '(?:全新的?|最新的?|新的?|自家的?|旗下的?|官方的?|主流的?|常用的?|第三方的?|本地的?|自研的?|开源的?|名为|名叫|叫做|叫|专属的?|热门的?|知名的?|一款|强大的?|多模态|大模型|推理|编程|视频|语音|图像|翻译|终端|编程|代码)'
const ADJECTIVE_EN =
  '(?:either|the|its|their|our|his|her|new|latest|upcoming|official|own|just-released|brand-new|full|popular|so-called|standard|all-new|open|open-source|frontier|flagship|vendor|startup|start-up|giant|maker|retailer|bank|company|lab)'

const REDUCTIONS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/gu, "'"],
  [new RegExp(`["“”「」『』《》*\`]*(${U})["“”「」『』《》*\`]*`, 'gu'), '$1'],
  [new RegExp(`(${U})\\s*(?:${NOUN_ZH}\\s*){1,2}(?![\\u4e00-\\u9fff])`, 'gu'), '$1'],
  [new RegExp(`(${U})\\s*${NOUN_ZH}(?=[、与和及或等，在已也都均的])`, 'gu'), '$1'],
  [new RegExp(`(${U})\\s*[\\u4e00-\\u9fff]{2,3}(?=[、与和及]\\s*${U})`, 'gu'), '$1'],
  [new RegExp(`(${U})\\s+${NOUN_EN}(?![A-Za-z])`, 'giu'), '$1'],
  [new RegExp(`${ADJECTIVE_ZH}+\\s*(?=${U})`, 'gu'), ''],
  [new RegExp(`(?<![A-Za-z])(?:${ADJECTIVE_EN}\\s+)+(?=${U})`, 'giu'), ''],
  [
    new RegExp(
      `(${U})\\s*等(?!于|到|待|级|同|你|了)(?:\\s*\\d+\\s*)?(?:多种|多家|多个|多款|主流|第三方|各大|各家|一众|众多|即时通讯|常用){0,4}的?(?:厂商|公司|企业|机构|大学|院校|高校|${NOUNS_ZH})?`,
      'gu',
    ),
    '$1',
  ],
  [
    new RegExp(`(${U})\\s*,?\\s*(?:etc\\b\\.?|and (?:others|more|beyond)|among others|and so on|et al\\.?)`, 'giu'),
    '$1',
  ],
]
const JOINER = new RegExp(
  `(${U})\\s*(?:[、,/&+·]|和|与|及|以及|或者?|还有|、以及|，以及|、和|以及其|and|or|plus|as well as|, and|, or|and also|as well as on|along with)\\s*(?:also\\s+|于|在|on\\s+|in\\s+|via\\s+)?(${U})`,
  'giu',
)
/** "Google's Gemini", "谷歌的 Gemini": the thing is meant. */
const OWNED = new RegExp(`(${U})\\s*(?:的|家的|旗下的?|'s|')\\s*(${U})`, 'giu')

/** Renders a sentence, with what stands in brackets or without. */
export function render(sentence: Sentence, bracketed: boolean): Rendering {
  const { passage, start, end } = sentence
  const units: Unit[] = sentence.clauses.flatMap((clause) => clause.units)
  const placed = [...units, ...(bracketed ? sentence.asides : [])].sort((a, b) => a.start - b.start)
  const all: Unit[] = []
  const source = bracketed ? passage.text.slice(start, end) : sentence.text
  let text = ''
  const offsets: number[] = []
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      text += source[at - start]!.replace(/[A-Z]/u, (letter) => letter.toLowerCase())
      offsets.push(at)
    }
  }
  let at = start
  for (const unit of placed) {
    if (unit.start < at || FIRST_UNIT + all.length >= LAST_UNIT - 64) continue
    copy(at, unit.start)
    text += String.fromCharCode(FIRST_UNIT + all.length)
    offsets.push(unit.start)
    all.push(unit)
    at = unit.end
  }
  copy(at, end)
  return reduce({ text, offsets, units: all, standing: all.length })
}

function reduce({ text, offsets, units }: Rendering): Rendering {
  const state = { text, offsets: [...offsets], units: [...units] }
  for (const [pattern, keep] of REDUCTIONS) substitute(state, pattern, (match) => (keep === '$1' ? match[1]! : keep))
  const unitOf = (sign: string): Unit => state.units[sign.charCodeAt(0) - FIRST_UNIT]!
  const owned = (match: RegExpExecArray): string | undefined => {
    const [owner, thing] = [unitOf(match[1]!), unitOf(match[2]!)]
    return owner.names.every((name) => isMaker(name)) && (thing.names.every(isThing) || owner.end + 4 >= thing.start)
      ? match[2]
      : undefined
  }
  const joined = (match: RegExpExecArray): string | undefined => {
    const [left, right] = [unitOf(match[1]!), unitOf(match[2]!)]
    const same = left.names.every(isThing) ? right.names.every(isThing) : right.names.every(isMaker)
    if (!same || FIRST_UNIT + state.units.length > LAST_UNIT) return undefined
    state.units.push({ names: [...left.names, ...right.names], start: left.start, end: right.end, aside: left.aside })
    return String.fromCharCode(FIRST_UNIT + state.units.length - 1)
  }
  substitute(state, OWNED, owned)
  // a list grows by one at each pass
  for (let pass = 0; pass < 8 && substitute(state, JOINER, joined); pass++);
  return { ...state, standing: state.text.match(SIGN)?.length ?? 0 }
}

const SIGN = new RegExp(U, 'gu')

const isMaker = (name: Unit['names'][number]): boolean => {
  const type = (name.known ?? name.family)?.type
  return type === undefined ? mayBe(name, ['org', 'person']) && !name.family : type === 'org' || type === 'person'
}

/** Replaces matches by one character or none and keeps the offsets; true when any was. */
function substitute(
  state: { text: string; offsets: number[] },
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | undefined,
): boolean {
  let text = ''
  const offsets: number[] = []
  let at = 0
  for (const match of state.text.matchAll(pattern)) {
    const sign = by(match)
    if (sign === undefined) continue
    text += state.text.slice(at, match.index) + sign
    offsets.push(...state.offsets.slice(at, match.index))
    if (sign !== '') offsets.push(state.offsets[match.index + Math.max(0, match[0].indexOf(match[1] ?? ''))]!)
    at = match.index + match[0].length
  }
  if (at === 0) return false
  text += state.text.slice(at)
  offsets.push(...state.offsets.slice(at))
  state.text = text
  state.offsets = offsets
  return true
}
