/** Preference tests: which of a named pair most people chose. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { quantities } from '../../text/number.js'
import type { Name } from '../scope.js'
import type { Mark, Named } from './marks.js'
import type { Background } from './scores.js'
import { antecedent, type Part } from './sides.js'
import type { Sentence } from './units.js'

const PREFER =
  /(?:更?喜欢|更?偏好|偏爱|青睐|更?倾向于?|选择|选用|投给|\bprefer(?:s|red|ring)?|\bfavou?r(?:s|ed|ing)?|\bchose|\bchoose|\bpicked|\bvoted for)/giu
const RATHER =
  /(?:而不是|而非|而不选|胜过|不选|\bover|\brather than|\binstead of|\bagainst|\bto\b)\s*(?:the\s+|旗舰|上代|前代|其)?\s*$/iu
/** "59% of users preferred A over B", "59% 的用户选择它而非 B": a test with a named pair. */
export function preferences(
  sentence: Sentence,
  part: Part,
  own: readonly Named[],
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
  add: (
    part: Part,
    winners: readonly Name[],
    losers: readonly Name[],
    rule: string,
    at: number,
    on: readonly (Name | null)[],
  ) => void,
): void {
  const text = sentence.passage.text
  const said = text.slice(part.start, part.end)
  const share = quantities(said).find(({ percent }) => percent)
  if (!share || share.value <= 50) return
  for (const match of said.matchAll(PREFER)) {
    const at = part.start + match.index + match[0].length
    const loser = own.find((mark) => mark.start >= at && RATHER.test(text.slice(at, mark.start)))
    if (!loser) continue
    const named = own.filter((mark) => mark.start >= at && mark.end <= loser.start).at(-1)
    const winners = named
      ? [named.name]
      : /它|其|\bit\b|\bthe (?:new )?model\b/iu.test(text.slice(at, loser.start))
        ? antecedent(sentence, marks, part, background, cues)
        : []
    const tests = marks.filter(
      (mark): mark is Named => mark.kind === 'benchmark' && mark.start >= part.start && mark.end <= part.end,
    )
    add(part, winners, [loser.name], 'preferred', at, tests.length > 0 ? tests.map(({ name }) => name) : [null])
    return
  }
}
