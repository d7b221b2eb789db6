/** Firms in Han letters that nobody told us: in rounds of funding, called so, or apposed to what kind of firm they are. */
import { support, type Name, type Scope } from '../scope.js'

const HAN = '[\\u4e00-\\u9fff]'
/** What may stand between a firm and its doing. */
const LATER =
  '(?:宣布|正式|近日|今日|昨日|日前|本周|上周|本月|上月|今天|昨天|随后|此前|刚刚|已经?|又|再次?|也|则|刚|还|官宣|据悉|获悉){0,3}'
/** "X完成6亿元A轮融资", "X获8000万美元B轮". */
const FUNDED = new RegExp(
  `(?<name>${HAN}{2,9}?)[”」』》*]*(?:\\s?[（(][^（()）]{1,24}[)）])?[*\\s]*${LATER}(?:完成|获得?|拿下|拿到|斩获|筹得|筹集)(?:了|超|近|逾)?(?=[^，。；！？\\n]{0,16}(?:[元币]|融资|轮))[^，。；！？\\n]{0,24}(?:融资|轮)`,
  'gu',
)
/** "一家叫X的杭州公司", "名为X的初创". */
const CALLED = new RegExp(
  `(?:叫做?|名为|名叫|叫作)[*“「『]*(?<name>${HAN}{2,8}?)[”」』*]*的${HAN}{0,6}?(?:公司|企业|初创|实验室|工作室|机构)`,
  'gu',
)
/** "推理芯片公司X", "软件商“X”": what kind of firm, then its name with a closing word of firms, or in quotes. */
const TAIL = '(?:科技|智能|机器人|半导体|微电子|集成电路|生物|医药|医疗|动力|光电|航天|传媒|创投|资本|基金|航空|能源)'
const KIND = '(?:公司|企业|厂商|独角兽|初创|创业团队|供应商|服务商|开发商|软件商|硬件商|运营商)'
const APPOSED = new RegExp(`${KIND}[*\\s]*(?<name>${HAN}{2,4}${TAIL})(?!${HAN}{0,2}(?:公司|行业|领域|产业|技术))`, 'gu')
const QUOTED = new RegExp(`${KIND}[*\\s]*[“「『](?<name>${HAN}{2,8})[”」』]`, 'gu')
/** "由X领投", "X、Y跟投". */
const BACKERS =
  /(?<list>[\u4e00-\u9fffA-Za-z0-9·&*\s、]{2,60}?)(?:共同|联合|继续|超额)?(?:领投|跟投|参投|追投|加持|认购|加码)/gu
const BACKER = /(?:创投|产投|战投|资本|投资|基金|创新|投资基金|资管|国投|星|母基金)$/u
const BACKER_LEAD =
  /^(?:.*(?:由|获|老股东|新股东|现有股东|投资方|其中|包括|本轮|此轮|为|以及))|^(?:和|与|及|以及)|(?:等|旗下|也|则|共同|联合)$/gu
/** Openings and whole stems that are no name: fields, places, kinds, words of grammar. */
const GENERIC =
  /^(?:一|这|那|该|此|其|每|某|各|多|两|三|几|我|你|他|她|它|上[周月年]|下[周月一]|前身|首次|新一|老股|大型|小型|大模型|本|同|全|人工|具身|通用|超级|空间|商业|端侧|人形|四足|双足|服务|工业|家用|扫地|生成|自主|认知|机器|脑|金融|教育|农业|信息|数字|量子|中国|国内|国产|海外|美国|欧洲|全球|初创|创业|上市|头部|知名|独角|互联|硬件|软件|芯片|云|自动|合成|计算|视觉|语音|材料|汽车|物流|航空|消费|智能|医疗|生物|科技|公司|企业|团队|产品|融资|投资|目前|已经|正在|近日|累计|连续|成功|先后|完成|再|周|官方|方面|对方|收购|并购|发布|推出|宣布|获|主要|核心|相关|合作)/u
const GRAMMAR = /[的了在是和与及于等被把将对向从为年月日元亿万轮额第周已]/u
const ROLE = /^.*(?:公司|企业|厂商|独角兽|初创|平台|品牌|商|团队|机构|实验室|创业者|开发者)(?=.{2,})/u

interface Found {
  readonly text: string
  readonly why: string
}

/** The bare name of a stretch: without what kind of firm it is; empty when nothing name-like is left. */
function bare(stretch: string): string {
  const name = stretch.replace(ROLE, '').replace(new RegExp(`${LATER}$`, 'u'), '')
  if (name.length < 2 || name.length > 8 || GENERIC.test(name) || GRAMMAR.test(name)) return ''
  return name
}

function firmsOf(text: string): Found[] {
  const found: Found[] = []
  const add = (name: string, why: string): void => {
    if (name !== '') found.push({ text: name, why })
  }
  for (const { groups, index } of text.matchAll(FUNDED)) {
    // the stretch must begin where a phrase does
    const before = text.slice(Math.max(0, index - 1), index)
    if (/[\u4e00-\u9fff]/u.test(before)) continue
    add(bare(groups!.name!), 'of a round')
  }
  for (const { groups } of text.matchAll(CALLED)) add(bare(groups!.name!), 'called so')
  for (const { groups } of text.matchAll(APPOSED)) add(bare(groups!.name!), 'behind its kind')
  for (const { groups } of text.matchAll(QUOTED)) add(bare(groups!.name!), 'behind its kind, quoted')
  for (const { groups } of text.matchAll(BACKERS))
    for (const item of groups!.list!.split(/[、*\s]|和|与|及/u)) {
      const name = item.replace(BACKER_LEAD, '')
      if (/^[\u4e00-\u9fff]{3,10}$/u.test(name) && BACKER.test(name)) add(bare(name), 'backs a round')
    }
  return found
}

/** Adds the firms of an issue, at every place where they are met. */
export function hanFirms(scopes: readonly Scope[]): void {
  const firms = new Map<string, string>()
  const passages = scopes.flatMap((scope) => scope.passages)
  for (const { text } of passages) {
    if (!/[\u4e00-\u9fff]/u.test(text)) continue
    for (const each of firmsOf(text)) if (!firms.has(each.text)) firms.set(each.text, each.why)
  }
  for (const [firm, why] of firms)
    for (const passage of passages)
      for (let at = passage.text.indexOf(firm); at >= 0; at = passage.text.indexOf(firm, at + firm.length)) {
        const end = at + firm.length
        const there = passage.names.filter((name) => name.start < end && at < name.end)
        // the fund of a firm that goes by the firm's own name is no mention of the firm
        const holds = (name: Name): boolean => why === 'backs a round' && name.start === at && name.end < end
        if (there.some((name) => !holds(name) && (!name.weak || name.known || name.end > end || name.start < at)))
          continue
        const name: Name = { start: at, end, text: firm, types: [], weak: false }
        support(name, 'org', 2.5, `ends in ${why}`)
        passage.names = [...passage.names.filter((each) => !there.includes(each)), name].sort(
          (a, b) => a.start - b.start,
        )
      }
}
