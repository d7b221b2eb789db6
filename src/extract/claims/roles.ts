/** What a maker is called by its thing: "X, the company behind Y", "Y 的开发商 X", "Y maker X". */
import type { LocalClaim } from '../claim.js'
import { support, take, type Name } from '../scope.js'
import { isThingAlone, mayBe, type Sentence } from './units.js'

const FIRM =
  '(?:company|start-?up|crew|team|firm|lab|laboratory|outfit|studio|folks|people|group|business|shop|developers?|makers?|creators?|vendor|publisher|owner|operator|unicorn|organi[sz]ation|non-?profit)'
/** "X, the tiny Berlin crew behind (the agent) Y", "X, maker of Y". */
const BEHIND = new RegExp(
  String.raw`^[”"*\x60]*\s*(?:[,(–—-]|being|is|are|was)?\s*(?:being\s+|is\s+)?(?:(?:the|a|an)\s+)?(?:[\w-]+\s+){0,6}?${FIRM}\s+(?:that\s+(?:makes|built|runs|sells)|which\s+(?:makes|built|runs|sells)|behind|of)\s+(?:(?:the|a|an|its)\s+(?:[\w-]+\s+){0,5}?)?[“"*\x60]*$`,
  'iu',
)
/** "The company behind Y, X, …". */
const FIRM_BEHIND = new RegExp(
  String.raw`(?:^|[\s,])(?:the\s+)?(?:[\w-]+\s+){0,3}?${FIRM}\s+behind\s+(?:the\s+)?[“"*\x60]*$`,
  'iu',
)
/** "Y maker X", "Y developer X". */
const MAKER = /^(?:['’]s)?\s*[-\s](?:maker|developer|creator|parent|owner|vendor|operator)s?\s+[“"*`]*$/iu
const MAKER_ZH =
  /^\s*(?:的|背后的?)?\s*(?:开发商|开发团队|母公司|研发商|研发团队|研发公司|制作方|制造商|出品方|运营方|运营商|开发公司|背后的?(?:公司|团队|厂商|开发商|企业)|公司)\s*(?:是|为)?\s*[“"「*`]*$/u
/** "X 是 Y 的开发商", "X（Y 开发商）". */
const OF_ZH =
  /^\s*(?:的|背后的?)\s*(?:开发商|开发团队|母公司|研发商|研发团队|制作方|出品方|运营方|开发公司|公司|团队|厂商)/u

const isFirm = (name: Name): boolean => name.known?.type !== 'person' && mayBe(name, ['org'])

/** released claims from what makers are called in one sentence. */
export function roleClaims({ passage, start, end }: Sentence): LocalClaim[] {
  const { text } = passage
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const claims: LocalClaim[] = []
  const add = (source: Name, target: Name): void => {
    if (!isFirm(source) || !isThingAlone(target)) return
    take(source, ['org'])
    if (!source.known) support(source, 'org', 1, 'said to be company')
    if (!target.known && !target.family) support(target, 'product', 0.5, `name: beside its maker ${source.text}`)
    claims.push({ type: 'released', source, target, passage, start, end, rule: 'called by its thing' })
  }
  for (let index = 1; index < names.length; index++) {
    const [left, right] = [names[index - 1]!, names[index]!]
    const gap = text.slice(left.end, right.start)
    if (gap.length > 90) continue
    const lead = text.slice(names[index - 2]?.end ?? start, left.start)
    const behind = text.slice(right.end, end)
    if (BEHIND.test(gap)) add(left, right)
    else if (MAKER.test(gap) || MAKER_ZH.test(gap)) add(right, left)
    else if (/^[”"*`]*\s*,\s*$/u.test(gap) && FIRM_BEHIND.test(lead)) add(right, left)
    else if (/^\s*(?:是|为|作为|，|（|\()\s*[“"「*`]*$/u.test(gap) && OF_ZH.test(behind)) add(left, right)
  }
  return claims
}
