/** Whose a number is: the system in whose bracket, after whose name or for whom it stands, or whom the sentence is about. */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Name } from '../scope.js'
import { bareGap, gap, type Mark, type Value } from './marks.js'
import type { Background } from './scores.js'
import { isGuess, nearest, subjects } from './subject.js'
import type { Sentence } from './units.js'

/** Words that may stand between a name and its own number. */
const OWN_WORDS = [
  "[:：=–—~～-]|['’]s|at|with|of|on|is|was|has|had|also|still|now|then|only|just|about|around|roughly|nearly|even|a|an|the|by",
  'gets?|got|scor(?:es?|ed|ing)|hits?|hitting|reach(?:es|ed|ing)?|achiev(?:es?|ed|ing)|clock(?:s|ed)(?: in)?|post(?:s|ed|ing)?|manag(?:es?|ed)|attain(?:s|ed)?|land(?:s|ed)?|log(?:s|ged)',
  'solv(?:es?|ed)|finish(?:es|ed)|complet(?:es?|ed)|deliver(?:s|ed)|record(?:s|ed)|answer(?:s|ed)|pass(?:es|ed)|earned|earns?|made|makes?|took|takes?|follow(?:s|ed)?|follows|lead(?:s|ing)?|led|tops|topped|topping|trail(?:s|ed)|com(?:es|ing|e)|came|ends? up|ended up|sits?|sat|sitting|stands?|stood|ranks?|ranked|plac(?:es|ed)',
  'in|out|on top|first|second|third|fourth|fifth|last|next|close|right|behind|place|correctly|table|list|field|pack|board|leaderboard|ranking|way|score|accuracy|success rate|pass rate|error rate|word error rate|rate|skill|result|respectively|Elo|elo|average|mean|overall|total',
  '的|得分|分数|成绩|评分|总分|均分|达到?|取得|获得|拿下|跑出|拿到|赚到|盈利|得到|斩获|收获|拿|答对|解决|完成|通过|来到|升至|降至|降到|了|为|是|则|以|有|也|分别|各|均|都|仅|只|约|高达|排名?|位居|位列|第[一二三四五六七八九十\\d]|紧随其后|居首|榜首|领先|领跑|平均|综合|任务|准确|正确|成功|错误|词错|字错|胜|率',
].join('|')
/** Between a name and its own number; an apposition may stand there ("B, the previous leader, has 85.9"). */
const OWN = new RegExp(
  `^\\s*(?:model|模型)?\\s*(?:,[^,，。;；\\d]{0,40},|[,，](?=\\s*[^\\s\\d,，]))?\\s*(?:which\\s|who\\s|that\\s)?(?:(?:${OWN_WORDS})(?![a-z])\\s*)*$`,
  'iu',
)
/** Between a number and the one that it was given to, its maker left out. */
const GIVEN =
  /^\s*(?:points?|pts|分)?\s*(?:(?:that\s+(?:was\s+)?|was\s+)?(?:managed|recorded|posted|achieved|scored|reached|reported|seen|measured|obtained|earned|set|held|claimed)\s+)?(?:for|by|from|of|的是)\s*(?:the\s+|its\s+|predecessor\s+|rival\s+|前代)*(?:['’]s\s+)?$/iu

/** True where a number is the own one of the name before it. */
export const isOwn = (text: string, name: Mark, value: Value): boolean => OWN.test(bareGap(text, name.end, value.start))

/** True where a number is said to be that of the system behind it. */
export const isGiven = (sentence: Sentence, value: Value, system: Mark): boolean =>
  GIVEN.test(makerless(sentence, value.end, system.start))

/** Text between two offsets without the names in it: "for Tractable's Estimator". */
function makerless(sentence: Sentence, start: number, end: number): string {
  let between = sentence.passage.text.slice(start, end)
  for (const name of sentence.passage.names)
    if (name.start >= start && name.end <= end) between = between.replace(name.text, '')
  return between.replace(/\s+/gu, ' ')
}

/** "GLM-5 (1455)", "Kimi 80.1": a number right behind a system. */
export function besideSystem(text: string, marks: readonly Mark[], value: Value): boolean {
  const previous = marks[marks.indexOf(value) - 1]
  return previous?.kind === 'system' && /^\s*(?:[（(:：=]|的|'s)?\s*$/u.test(text.slice(previous.end, value.start))
}

/** The system in whose bracket, after whose name, or in whose stead the number stands. */
export function systemOf(
  sentence: Sentence,
  marks: readonly Mark[],
  value: Value,
  last: Name | undefined,
  background: Background,
  cues: ScoreCues,
): Name | undefined {
  const text = sentence.passage.text
  const index = marks.indexOf(value)
  const before = marks.slice(0, index)
  const previous = before.findLast(({ kind }) => kind !== 'place')
  if (
    previous?.kind === 'system' &&
    !(isGuess(previous.name) && background.subject) &&
    previous.bracket === value.bracket &&
    isOwn(text, previous, value)
  )
    return previous.name
  if (value.bracket >= 0) {
    const bracket = sentence.brackets[value.bracket]!
    const host = before.filter(({ end }) => end <= bracket.start).at(-1)
    if (host?.kind === 'system' && /^\s*(?:模型|model)?\s*$/iu.test(gap(text, host.end, bracket.start)))
      return host.name
  }
  const next = marks.slice(index + 1).find(({ kind }) => kind !== 'place')
  if (next?.kind === 'system') {
    const between = gap(text, value.end, next.start)
    if (isGiven(sentence, value, next)) return next.name
    // "80.9% (Claude Opus 4.5)"; but "41.5% (B: 45.5%)"
    const later = marks[marks.indexOf(next) + 1]
    const holds = later?.kind === 'value' && later.bracket === next.bracket && isOwn(text, next, later)
    if (next.bracket >= 0 && next.bracket !== value.bracket && !holds && /^\s*[（(]\s*$/u.test(between))
      return next.name
  }
  if (value.old) return background.predecessor
  // "27B = 42": of something that is not named
  if (
    /[\w）)\]]\s*[=＝]\s*$/u.test(text.slice(sentence.start, value.start)) &&
    (previous?.kind !== 'system' || !isOwn(text, previous, value))
  )
    return undefined
  const able = subjects(sentence, before, cues)
  const since = before.filter((mark) => mark.kind === 'value').at(-1)?.end ?? sentence.start
  return nearest(able.filter(({ start }) => start >= since)) ?? last ?? nearest(able) ?? background.subject
}

/** "A and B tie at 41%", "A 与 B 均为 41%": everyone of a list whose one number it is. */
export function sharers(sentence: Sentence, marks: readonly Mark[], system: Name, value: Value): Name[] {
  const unit = sentence.clauses.flatMap(({ units }) => units).find(({ names }) => names.includes(system))
  if (!unit || unit.names.length < 2 || unit.end > value.start) return [system]
  if (
    !/\b(?:tied?|both|all|each|share[sd]?|equally)\b|均|都|同为|同样|并列|同以|皆/iu.test(
      sentence.passage.text.slice(unit.end, value.end + 16),
    )
  )
    return [system]
  return unit.names.filter((name) => marks.some((mark) => mark.kind === 'system' && mark.name === name))
}
