/** Places told by the order of a list: "前三依次是 A、B 和 C", "top three: A, B, C", "B、C 分列二、三位", "followed by B and C". */
import type { Name } from '../scope.js'
import type { Mark, Named } from './marks.js'
import { chain } from './sides.js'
import type { Sentence } from './units.js'

/** Right before a list that is in order of place. */
const IN_ORDER =
  /(?:前(?:[二两三四五六]|\d)(?:名|位|强|甲|席)?(?:的?(?:模型|产品|系统|选手))?\s*(?:依次|分别|顺序)?(?:是|为|[:：])|(?:排名|名次|座次)(?:依次|顺序)?(?:是|为|[:：])|依次(?:是|为)|\btop (?:two|three|four|five|[2-5])(?:\s+(?:\w+\s+){0,2})?(?:is|are|were|being|[:：—–-])|\bpodium(?:\s+(?:is|was|reads|goes to|went to))?\s*[:：]?|\bin (?:that )?order\s*[:：])\s*$/iu
/** Right before those who come next in order. */
const FOLLOWING =
  /(?:\b(?:is|was|closely|then)?\s*followed (?:closely )?by|随后|其后|其次|紧随其后的)(?:依次|分别)?(?:是|为)?\s*$/iu
/** Behind those whose places are told together. */
const SHARED =
  /^\s*(?:则|也|紧随其后)?\s*(?:分列|分居|分获|位列|位居|排在|列|took|take|come|came|finish(?:ed)?|placed|are|were)\s*(?:in\s+)?(第?二(?:名|位)?|second)\s*(?:[、和与及,至到]|and)/iu

export interface Placing {
  readonly name: Name
  readonly rank: number
}

/** The placings of a sentence that only the order of its names tells. */
export function podium(sentence: Sentence, marks: readonly Mark[]): Placing[] {
  const text = sentence.passage.text
  const systems = marks.filter((mark): mark is Named => mark.kind === 'system' && mark.bracket < 0)
  for (const first of systems) {
    const before = withoutNames(sentence, Math.max(sentence.start, first.start - 48), first.start)
    if (IN_ORDER.test(before)) return ranked(chain(sentence, systems, first), 1)
    const winner = marks.find((mark) => mark.kind === 'place' && mark.rank === 1 && mark.end <= first.start)
    if (winner && FOLLOWING.test(before)) return ranked(chain(sentence, systems, first), 2)
    const list = chain(sentence, systems, first)
    const last = systems.find(({ name }) => name === list.at(-1))!
    const behind = text.slice(last.end, last.end + 48).replace(/^\s*[（(][^（()）]*[)）]/u, '')
    if (list.length > 1 && SHARED.test(behind)) return ranked(list, 2)
  }
  return []
}

const ranked = (list: readonly Name[], from: number): Placing[] =>
  list.length < 2 && from === 1 ? [] : list.map((name, index) => ({ name, rank: from + index }))

function withoutNames(sentence: Sentence, start: number, end: number): string {
  let rest = sentence.passage.text.slice(start, end)
  for (const name of sentence.passage.names)
    if (name.start >= start && name.end <= end) rest = rest.replace(name.text, '')
  return rest.replace(/['’]s\s*$|的\s*$/u, '').replace(/[“"「『《*`]+\s*$/u, '')
}
