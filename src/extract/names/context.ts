/** What stands beside a name tells what it is: head nouns, leads, titles, in both languages. */
import type { Knowledge } from '../../lexicon/index.js'
import { likelyType, support, type Name } from '../scope.js'
import { weighAmbiguous } from './doubtful.js'

const HEAD = 1.2
const LEAD = 1.2

/** Adds type evidence from the words directly before and after each name. */
export function weighContext(text: string, names: readonly Name[], knowledge: Knowledge): void {
  const { cues } = knowledge
  for (const name of names) {
    if (name.known && !name.weak) continue
    if (name.known) weighAmbiguous(text, name, names, knowledge)
    const after = text.slice(name.end, name.end + 24)
    const before = text.slice(Math.max(0, name.start - 24), name.start)
    const zhAfter = after.replace(/^[\s”"」』》`]*/u, '')
    const headZh = cues.headsZh.find(({ word }) => zhAfter.startsWith(word))
    if (headZh) support(name, headZh.type, HEAD, `followed by ${headZh.word}`)
    if (/(?:名为|名叫|叫做|叫|代号|代号为|称为|called|named|dubbed|codenamed)[\s“"「『《*`:：]*$/iu.test(before))
      support(name, likelyType(name)?.type ?? 'product', 1, 'named so')
    const headEn = /^[\s”"]*(?:['’]s\s+)?([A-Za-z-]+)/u.exec(after)?.[1]?.toLowerCase()
    const typeEn = headEn === undefined || /^['’]s/u.test(after) ? undefined : cues.headsEn.get(headEn)
    if (typeEn) support(name, typeEn, HEAD, `followed by ${headEn ?? ''}`)
    const zhBefore = before.replace(/[\s“"「『《`：:]*$/u, '')
    const leadZh = cues.leadsZh.find(({ word }) => zhBefore.endsWith(word))
    if (leadZh) support(name, leadZh.type, LEAD, `after ${leadZh.word}`)
    const leadEn = /([A-Za-z-]+)[\s“"(]*$/u.exec(before)?.[1]?.toLowerCase()
    const leadType = leadEn === undefined ? undefined : cues.leadsEn.get(leadEn)
    if (leadType && /\s[“"(]*$/u.test(before)) support(name, leadType, LEAD, `after ${leadEn ?? ''}`)
    // "X, a video model", "X（视频模型）", "X 是一款开源框架"
    const apposed =
      /^\s*(?:[,，（(—–:：-]|\bis\b|是|为|作为)+\s*(?:an?|the|its|their|一(?:个|款|种|项|家|套)|首(?:个|款)|其|全新的?|新的?|开源的?)[^.,，。；;）)]{0,40}/iu.exec(
        after,
      )?.[0]
    if (apposed !== undefined) {
      const zh = cues.headsZh.find(({ word }) => apposed.endsWith(word) || apposed.includes(word))
      if (zh) support(name, zh.type, 0.8, `said to be ${zh.word}`)
      // the noun comes before what is said of it: "a benchmark put together by researchers"
      const head = apposed.replace(/\s(?:that|which|who|where|put|built|made|by|from|for|of|in|on|with)\s.*$/iu, '')
      const en = head
        .toLowerCase()
        .match(/[a-z-]+/gu)
        ?.reverse()
        .map((word) => ({ word, type: cues.headsEn.get(word) }))
        .find(({ type }) => type)
      if (en?.type) support(name, en.type, 0.8, `said to be ${en.word}`)
      else if (/\b(?:test|exam|challenge|testbed)\b/iu.test(head)) support(name, 'benchmark', 0.8, 'said to be test')
    }
  }
}
