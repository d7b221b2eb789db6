/** Who is said to put money into a round. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { Name } from '../scope.js'
import { isDenied } from './denial.js'
import { admits } from './fits.js'
import type { Line } from './line.js'
import type { Sentence, Unit } from './units.js'

const BACKER = ['org', 'person'] as const
/** Between backers and their verb: "等机构分别", "both". */
const BEFORE_VERB =
  /^(?:\s|等(?:多家)?(?:知名|头部|一线|产业)?(?:机构|公司|方|投资方|投资人|基金|资本)?|均|都|也|各|分别|共同|联合|继续|则|还|二者|三家|双双|also|both|each|again|co-?|all|then|have|has|,)*$/iu
/** A verb that may have words of its own before it ("按里程碑追加"). */
const LOOSE = /^[\u4e00-\u9fff]{0,6}$/u
const INVESTOR =
  '(?:(?:existing|new|returning|prior|previous|earlier|current|strategic|angel|lead|insider|other)\\s+)*(?:investors?|backers?|shareholders?|angels?|funds?|firms?)?'
/** Between a cue, or one backer, and the next behind it. */
const BEHIND_CUE = new RegExp(
  String.raw`^(?:\s|了|包括|有|来自|the\b|including\b|both\b|${INVESTOR}|老股东|新股东|现有股东|[:：*“"])*$`,
  'iu',
)
const NEXT = new RegExp(
  String.raw`^[*”"]*\s*(?:,|、|和|与|及|以及|，)?\s*(?:and|as well as|plus|along with|with)?\s*(?:from|by|also)?\s*(?:the\s+)?${INVESTOR}(?:老股东|新股东|现有股东)?\s*["“*]*$`,
  'iu',
)
/** "$47 million from", "seed money from": money, and from whom. */
const MONEY_FROM =
  /(?:[$€£¥]\s?[\d.,]+|\d[\d.,]*\s?(?:million|billion|m|bn|b)\b|\b(?:seed|series [a-h]|round|funding|financing|capital|money|investment|backing|cheque|check)\b)[^.;\ue000]{0,40}\bfrom\s+(?:the\s+)?$/iu
const FUND =
  /(?:ventures?|capital|partners|fund|holdings|investments?|foundation|angels|equity|vc|创投|资本|基金|投资|风投)$/iu

/** A name that ends as funds do. */
export const isFund = (name: Name): boolean => FUND.test(name.text) || FUND.test(name.known?.name ?? '')

/** Units that stand before a verb of investing, or after a cue that lists investors, and those listed with them. */
export function backersOf(sentence: Sentence, line: Line, units: readonly Unit[], cues: RelationCues): Unit[] {
  const found: Unit[] = []
  const told = sentence.passage.text.slice(sentence.start, sentence.end)
  // most sentences tell of no money
  if (told.search(cues.funding.verbs) < 0 && told.search(cues.funding.lists) < 0 && !/\bfrom\b/iu.test(told)) return []
  let last: Unit | undefined
  for (const clause of [...sentence.clauses, ...sentence.brackets]) {
    line.withBrackets(sentence.brackets.includes(clause))
    for (const unit of clause.units) {
      if (!admits(unit, BACKER) || !units.includes(unit)) continue
      const behind = line.slice(unit.end, clause.end)
      const verb = [...behind.matchAll(cues.funding.verbs)][0]
      const between = verb && behind.slice(0, verb.index)
      if (isDenied(line, clause, unit.end + (verb?.index ?? 0), cues)) continue
      const before = line.slice(clause.start, unit.start)
      const cue = [...before.matchAll(cues.funding.lists)].at(-1)
      const listed = cue !== undefined && BEHIND_CUE.test(before.slice(cue.index + cue[0].length))
      const next = last !== undefined && last.end <= unit.start && NEXT.test(line.slice(last.end, unit.start))
      if (
        listed ||
        next ||
        MONEY_FROM.test(before) ||
        (between !== undefined && (BEFORE_VERB.test(between) || LOOSE.test(between)))
      )
        found.push((last = unit))
    }
  }
  line.withBrackets(false)
  return found
}
