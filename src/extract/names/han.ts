/** Names in Han letters that nobody told us: organisations by their closing word, things in title marks. */
import type { Knowledge } from '../../lexicon/index.js'
import { support, type Name } from '../scope.js'

const BREAK =
  /[\s，。、；：！？（）()《》“”"「」『』【】,.;:!?|｜/+与和及或由在向对与跟被让把将为于从是的了等称据联携同该此本其各某这那一两三多某些]/u
/** Openings that make a phrase of what follows: "一家公司", "研究团队". */
const GENERIC =
  /^(?:[一二三四五六七八九十两几多各某本该此其这那每全两]|研究|开发|产品|技术|创始|工程|设计|安全|算法|官方|核心|内部|整个|人工|大型|小型|知名|著名|顶尖|头部|主流|科技|互联网|海外|国内|国外|美国|中国|英国|日本|韩国|欧洲|全球|世界|AI|多家|部分|其他|另一|新|旧|老|大|小|初创|创业|独角兽|上市|母|子|分|总|云|智能|汽车|电子|机器人|软件|网络|通信|移动|学|高校|名牌|重点)/u

/** "理财助理“蚂小财”": a noun says what the quoted name is of. */
const QUOTED = /[“「『"]([\u4e00-\u9fffA-Za-z0-9·]{2,10})[”」』"]/gu

/** A straight quote that closes what an earlier one of its line opened. */
const closes = (text: string, at: number): boolean =>
  text.charAt(at) === '"' && (text.slice(text.lastIndexOf('\n', at) + 1, at).match(/"/gu)?.length ?? 0) % 2 === 1

/** "上线“深读”", "自研的“智涌”平台": made or owned, then the quoted name, then its kind or a pause. */
const MADE =
  /(?:上线|推出|发布|新增|加入|内测|开放)(?:了|全新|新)?[*\s]*$|(?:推出|上线|发布|接入|新增)[^，。；！？]{0,12}(?:的|功能)[*\s]*$/u
const OWNED = /(?:自研的?|旗下的?|名为|一[个款]叫|叫做?|接入|使用)[*\s]*$/u
const PAUSED = /^[*\s]*(?:[，。；、！（(]|$)/u
const KIND_BEHIND =
  /^[*\s]*的?(?:[\u4e00-\u9fff]{0,4}?)(?:平台|系统|功能|模式|服务|智能体|助手|应用|工具|引擎|套餐|App|APP)/u

/** Han organisations and titled things outside the known names. */
export function hanNames(text: string, taken: (start: number, end: number) => boolean, knowledge: Knowledge): Name[] {
  const { cues } = knowledge
  const names: Name[] = []
  const seen = (start: number, end: number): boolean =>
    taken(start, end) || names.some((name) => name.start < end && start < name.end)
  for (const tail of cues.orgTails) {
    if (tail.length < 2) continue
    for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + tail.length)) {
      const end = at + tail.length
      if (!/大学|学院|研究院|研究所|实验室|基金会|联盟|委员会|协会|国防部|资本|银行|集团/u.test(tail)) continue
      let start = at
      while (
        start > 0 &&
        at - start < 10 &&
        (!BREAK.test(text.charAt(start - 1)) || text.slice(start - 2, start) === '自由') &&
        /[\u4e00-\u9fff]/u.test(text.charAt(start - 1))
      )
        start--
      // verbs glued in front
      const lead =
        /^.*(?:发布|推出|宣布|加入|来自|联合|收购|投资|毕业|任职|就职|携手|合作|成立|旗下|以及|包括|研究|介绍|获得|指出|表示|显示)/u.exec(
          text.slice(start, at),
        )
      if (lead) start += lead[0].length
      const stem = text.slice(start, at)
      if (stem.length < 2 || GENERIC.test(stem) || seen(start, end)) continue
      // a student of a university is none
      if (/^[生城堂们]/u.test(text.slice(end))) continue
      const sure = stem.length >= 2 && /^(?:大学|学院|研究院|研究所|基金会|委员会|协会|银行)$/u.test(tail)
      const name: Name = { start, end, text: text.slice(start, end), types: [], weak: !sure }
      support(name, 'org', 1.6, `ends in ${tail}`)
      names.push(name)
    }
  }
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + 1
    const end = start + match[1]!.length
    if (seen(start, end) || closes(text, match.index)) continue
    const [before, behind] = [text.slice(Math.max(0, match.index - 24), match.index), text.slice(end + 1, end + 16)]
    if (
      (MADE.test(before) && (PAUSED.test(behind) || KIND_BEHIND.test(behind))) ||
      (OWNED.test(before) && KIND_BEHIND.test(behind))
    ) {
      const name: Name = { start, end, text: match[1]!, types: [], weak: false }
      support(name, 'product', 1.6, 'after its making, quoted')
      names.push(name)
      continue
    }
    const lead = cues.leadsZh.find(({ word }) => text.slice(0, match.index).endsWith(word))
    // of a model, a team or a feature whatever is quoted tells what it does
    if (!lead || lead.type === 'model' || /^(?:团队|系统|服务|功能|机构|企业|巨头|Agent)$/u.test(lead.word)) continue
    const name: Name = { start, end, text: match[1]!, types: [], weak: false }
    support(name, lead.type, 1.6, `after ${lead.word}`)
    names.push(name)
  }
  return names
}
