/** Places on lists: "#1", "第二名", "ranks third", "登顶". */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { chineseNumber } from '../../text/number.js'
import type { Span } from '../scope.js'

export interface ReadPlace extends Span {
  readonly kind: 'place'
  readonly rank: number
  /** Said by a verb whose object is the benchmark ("tops X"). */
  readonly verb: boolean
}

const NUMBERED =
  /(?<![\w#])#\s?(\d{1,3})(?!\.\d|[\d%‰万亿\w])|\bNo\.\s?(\d{1,3})\b|\brank(?:s|ed|ing)?\s+(?:at\s+)?(?:number\s+)?(\d{1,3})(?:st|nd|rd|th)?\b|\b(\d{1,3})(?:st|nd|rd|th)(?=\s+(?:place|overall|on|in|position|rank)\b)/giu
const ORDINAL =
  /(排名|排行|排在|排|位列|位居|名列|列|居|获得|获|夺得|夺|拿下|取得|斩获|榜单|榜|全球|国内|综合)?\s?(?:全球|世界|国内|综合|总榜|榜单|中国|开源|开源模型|行业|业界)*\s?第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})(?!\s?(?:个|次|季|款|时间|代|步|方|批|轮|天|周|版|期|届|部|章|层|阶段|大|人称|梯队|阵营|手|线|种|条|篇|项|家|台|支|行|页|[\d.%]))\s?(名|位)?/gu
const WORDS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }
const WORDED =
  /\b(first|second|third|fourth|fifth)(?:\s+place|(?=\s+(?:on|in)\s+(?:the\s+)?[A-Z]))|\b(?:plac(?:es?|ed|ing)|rank(?:s|ed|ing)?|(?:came|comes?|finish(?:es|ed)|stands?|sits?|takes?|took)(?:\s+in)?|is|was|are)\s+(first|second|third|fourth|fifth)\b(?!\s+(?:only|to|[a-z]+-|[a-z]{4,}))/giu
/** "…, and C third": a place that goes on with those before. */
const FURTHER = /(?<=[\w)）]\s)(second|third|fourth|fifth)(?=\s*(?:[.,;，；。)）]|$))/giu
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/(?:退居|屈居|位居|位列|获得?|夺得?|拿下|摘得)?(?:亚军|次席|第二位|榜眼)/gu, 2],
  [/(?:获得?|夺得?|拿下|摘得)?(?:季军|探花)/gu, 3],
]

/** Places on a list: "#1", "第二名", "ranks third", "登顶". Tops of a range ("top 3", "前 3") are none. */
export function readPlaces(text: string, cues: ScoreCues): ReadPlace[] {
  const found: ReadPlace[] = []
  const add = (start: number, whole: string, rank: number, verb = false): void => {
    const end = start + whole.length
    if (/(?:\btop[- ]?|前\s?|issue\s|PR\s|pull\s)$/iu.test(text.slice(0, start))) return
    if (rank < 1 || found.some((other) => other.start < end && start < other.end)) return
    found.push({ kind: 'place', start, end, rank, verb })
  }
  for (const match of text.matchAll(NUMBERED))
    add(match.index, match[0], Number(match[1] ?? match[2] ?? match[3] ?? match[4]))
  for (const match of text.matchAll(ORDINAL)) {
    const digits = match[2]!
    // "第二、三名" are the places of several
    if (/^\s*[、和与至到]\s*(?:第\s*)?[一二三四五六七八九十\d]/u.test(text.slice(match.index + match[0].length)))
      continue
    if (
      match[1] === undefined &&
      match[3] === undefined &&
      !/[，。、；,.;）)\s]|$/u.test(text.slice(match.index + match[0].length).slice(0, 1))
    )
      continue
    add(match.index, match[0], /\d/u.test(digits) ? Number(digits) : chineseNumber(digits))
  }
  for (const match of text.matchAll(WORDED)) add(match.index, match[0], WORDS[(match[1] ?? match[2])!.toLowerCase()]!)
  for (const [pattern, rank] of NAMED) for (const match of text.matchAll(pattern)) add(match.index, match[0], rank)
  for (const match of text.matchAll(cues.first)) add(match.index, match[0], 1, true)
  if (found.length > 0)
    for (const match of text.matchAll(FURTHER)) add(match.index, match[0], WORDS[match[1]!.toLowerCase()]!)
  return found.sort((a, b) => a.start - b.start)
}
