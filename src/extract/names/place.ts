/** Where an unknown name stands: in a list with known ones, before a colon, after "by", in brackets, before a verb of speech. */
import type { Knowledge } from '../../lexicon/index.js'
import type { EntityType } from '../../ontology.js'
import { hasCjk } from '../../text/fold.js'
import { likelyType, support, weightOf, type Name } from '../scope.js'

const JOINT = /^[\s*`"”“」「》《]*(?:[、,，/&+|]|和|与|及|以及|or|and|,\s*and)[\s*`"”“」「》《]*$/u
/** Something short stands between the members of a list: figures, brackets. */
const LOOSE = /^\s*(?:[（(][^（()）]{0,20}[)）]|[-+]?\d[\d.]*[%％]?)?\s*(?:[、,，]|和|与|及|以及|and)\s*$/u
const WHERE =
  /(?:^|[.!?。；;\n]\s*|[,，]\s)(?:and\s|but\s)?[^.,，。；;\n]{0,40}\b(?:on|in|at|across|over|for|against|than)\s+(?:the\s+|its\s+)?$/iu
const HOPS = 4
/** Small: what stands around is weighed with all else once every issue is read. */
const HINT = 0.01

const AGENT = /(?:\bby|\bfrom|\bat|来自|由|出自|出品方)\s*[“"「*]*$/iu
const FOUNDER =
  /\b(?:founded|cofounded|co-founded|started|created|written|authored|hosted|headed|led|run|chaired|directed|penned|presented|maintained|invented|coined)\s+(?:in\s+\d{4}\s+)?by\s*$|由\s*$/iu
const TWO_WORDS = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}[\p{Lu}\p{Ll}'’]+){1,2}$/u
const PLACE =
  /(?:\bin|\bon|\bwith|\busing|\bvia|\binto|\bthrough|在|用|使用|通过|基于|接入|集成|支持|上线|调用)\s*[“"「*`]*$/iu
const DEAL =
  /(?:联合|携手|联手|收购了?|投资了?|领投|入股|并购|加入|离开|任职于|与|和|partners? with|partnership with|acquires?|acquired|acquisition of|invested in|joins?|joined|backed by|led by)\s*[“"「*]*$/iu
const DEALS_AFTER =
  /^[\s*”"」]*(?:合作|达成|签署|共同|联合|收购|融资|获投|完成|宣布完成|partner|raised?|raises|funding|acquired)/iu
const SHARED = /^(?:与|和)$/u
/** "在 X 上取得 82.7%", "On X, Y completed 71 percent", "82.7% on X": where results are told. */
const TOLD_ZH =
  /^[*`”」\s]*(?:上|中|里)?[^，。；,;]{0,14}?(?:得分|达到|取得|拿下|获得|拿到|从|刷到|得到)[^，。；]{0,14}\d/u
const TOLD_EN =
  /^[*`”"]*,?\s[^.;]{0,60}?\b(?:scor(?:ed|es|ing)|gets|got|reach(?:ed|es)|achiev(?:ed|es)|lands?|landed|hits?|complet(?:ed|es)|post(?:ed|s)|improv(?:ed|es)|solv(?:ed|es)|resolv(?:ed|es))\b[^.;]{0,40}\d/u
const FIGURE_ON = /\d(?:\s?%|\spercent|\spoints)?\s(?:on|at|in)\s(?:the\s)?[*`“"]*$/u
const TESTS =
  /^[*`”"\s]*(?:(?:、|，|和|与|及|以及)[^，。；]{1,40})?\s*等[^，。；、]{0,10}?(?:基准|榜单|评测|测试集|测评)/u
const ARTICLE = /\b(?:an?)\s+$/iu
const DEFINITE = /\bthe\s+$/iu
const VERSUS = /(?:超越|超过|优于|击败|媲美|对标|比|相比|beats|outperforms?|vs\.?|over|than|ahead of)\s*$/iu

/** Types of the sure names that a list holds beside the name at `index`. */
function listedTypes(text: string, names: readonly Name[], index: number): Set<EntityType> {
  const types = new Set<EntityType>()
  for (const step of [-1, 1])
    for (let hop = 1, at = index; hop <= HOPS; hop++, at += step) {
      const [here, other] = [names[at]!, names[at + step]]
      if (!other) break
      const gap = step < 0 ? text.slice(other.end, here.start) : text.slice(here.end, other.start)
      if (!JOINT.test(gap) && !LOOSE.test(gap)) break
      // "On the X, Y beats Z": where, and who
      if (/^\s*[,，]\s*$/u.test(gap) && WHERE.test(text.slice(0, Math.min(here.start, other.start)))) break
      if (other.weak && !other.known && weightOf(other, 'person') < 2) continue
      const type = other.known?.type ?? other.family?.type ?? likelyType(other)?.type
      if (type) types.add(type)
      break
    }
  return types
}

/** Adds hints from the place of each name that nobody knew. */
export function weighPlaces(text: string, names: readonly Name[], heading: boolean, knowledge: Knowledge): void {
  const { cues } = knowledge
  for (const [index, name] of names.entries()) {
    if (name.known || name.family || !name.weak) continue
    for (const type of listedTypes(text, names, index)) support(name, type, 0.8, `listed with ${type} names`)
    const [left, right] = [names[index - 1], names[index + 1]]
    const typeOf = (other: Name): EntityType | undefined => other.known?.type ?? other.family?.type
    const before = text.slice(Math.max(0, name.start - 24), name.start)
    const after = text.slice(name.end, name.end + 24)
    const hint = (type: EntityType, reason: string): void => support(name, type, HINT, reason)
    if (/^\s*[:：]|^\s+[—–]/u.test(after) && name.start < 3) hint('product', 'name: opens its paragraph')
    else if (name.start < 3) hint('product', 'name: first of its paragraph')
    if (/[（(]\s*$/u.test(before) && /^\s*[)）]/u.test(after)) hint('org', 'alone in brackets')
    if (heading) hint('product', 'name: in a heading')
    const deal = DEAL.exec(before)?.[0].trim()
    if (deal !== undefined && (!SHARED.test(deal) || DEALS_AFTER.test(after))) hint('org', 'party to a deal')
    else if (DEALS_AFTER.test(after)) hint('org', 'makes a deal')
    if (FOUNDER.test(text.slice(Math.max(0, name.start - 32), name.start)) && TWO_WORDS.test(name.text))
      support(name, 'person', 0.6, 'behind founded or written by')
    else if (AGENT.test(before)) hint('org', 'behind by or from')
    else if (PLACE.test(before)) hint('product', 'behind in, with or on')
    else if (VERSUS.test(before)) hint('model', 'compared with')
    const wide = text.slice(name.end, name.end + 120)
    if (
      (/在\s*[*`“"「]*$/u.test(before) && TOLD_ZH.test(wide)) ||
      (/(?:^|\s)[Oo]n\s(?:the\s)?[*`“"]*$/u.test(before) && TOLD_EN.test(wide)) ||
      FIGURE_ON.test(before)
    )
      hint('benchmark', 'where a result is told')
    if (/\p{Lu}[\p{L}\d.-]*['’]s\s(?:new\s|own\s)?[*“"]*$/u.test(before)) hint('product', 'name: behind a possessor')
    if (TESTS.test(wide)) hint('benchmark', 'in a list of tests')
    if (ARTICLE.test(before)) hint('product', 'name: behind an article')
    else if (DEFINITE.test(before)) hint('product', 'name: behind the')
    if (/^['’]s\b/u.test(after)) hint('org', 'possessor')
    else if (/^\s*的/u.test(after)) hint('org', 'followed by 的')
    const speech = /^\s*([a-z]+)/u.exec(after)?.[1]
    if (
      (speech !== undefined && cues.speechEn.has(speech)) ||
      cues.speechZh.some((verb) => after.replace(/^[*`”」\s]+/u, '').startsWith(verb))
    )
      hint('person', 'speaks or acts')
    const title = /([A-Za-z-]+)[\s*]*$/u.exec(before)?.[1]?.toLowerCase()
    if (
      (title !== undefined && cues.titlesEn.has(title) && /^[A-Z][a-z]+(?: [A-Z]|$)/u.test(name.text)) ||
      cues.titlesZh.some((each) => before.replace(/[\s*]*(?:[为是]|[:：])?[\s*]*$/u, '').endsWith(each))
    )
      support(name, 'person', 0.6, 'after a title')
    if (
      /^\s*[,，（(]\s*(?:the\s+|former\s+|前)?(?:[A-Za-z-]+\s+){0,2}?(?:CEO|CTO|founder|co-founder|researcher|engineer|professor|创始人|联合创始人|首席|教授|研究员)/u.test(
        after,
      )
    )
      support(name, 'person', 0.8, 'a title follows')
    if (!hasCjk(text) && /[a-z]/u.test(name.text.charAt(0)) && /^\s[a-z]/u.test(after) && /[a-z]\s$/u.test(before))
      hint('product', 'name: small among small words')
    const close = (gap: string): boolean => gap.length <= 1 && gap.trim() === ''
    if (left && typeOf(left) && close(text.slice(left.end, name.start)))
      hint('product', `name: right behind ${typeOf(left)!} name`)
    else if (/[A-Za-z\d]\s?$/u.test(before)) hint('product', 'name: behind another word')
    if (right && typeOf(right) && close(text.slice(name.end, right.start)))
      hint('product', `name: right before ${typeOf(right)!} name`)
    else if (/^\s?(?:[A-Za-z]|\d)/u.test(after)) hint('product', 'name: before another word')
  }
}
