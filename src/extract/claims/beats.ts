/** Comparisons in words: who is said to do better than whom, and on what. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import { quantities } from '../../text/number.js'
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named } from './marks.js'
import type { Background } from './scores.js'
import { preferences } from './preferences.js'
import { apart } from './apart.js'
import { benchmarksOf, chain, partsOf, subjectOf, type Part } from './sides.js'
import { sameThing, subjects } from './subject.js'
import type { Sentence } from './units.js'

/** What may stand between a comparing word and whom it compares with. */
const TO_OBJECT = /^[^，。；,;.!?：:\d%％]{0,40}$/u
const TO_EXAMPLES = /^[^。；;.!?%％]{0,60}(?:如|例如|包括|诸如|such as|like|including)\s*$/iu
const TIMES_BEFORE =
  /(?:\bdoubl(?:es|ed|ing|e)|\btripl(?:es|ed|ing|e)|\b(?:\d+(?:\.\d+)?|two|three|four|five)\s?(?:x|×|times)(?:\s+(?:that of|higher than|better than|the (?:score|performance|accuracy) of))?)\s*(?:the\s+)?$/iu
const TIMES_AFTER =
  /^\s*(?:['’]s\s+(?:score|result|performance)|(?:得分|分数|成绩|表现)?的?\s*(?:近|约|超过|超)?\s*(?:两|三|四|五|\d+(?:\.\d+)?)\s?倍)/u
/** Words of comparison that readers use for their taste as well as for results. */
const TASTE =
  /(?:\busers?\b|\bmembers?\b|\bsome\b|\bpeople\b|\bcommenters?\b|\bfeels?\b|\bfelt\b|\bprefer|\bthinks?\b|\bfinds?\b|\bfinding\b|\bseen as\b|\bfeeling\b|\bconsensus\b|\bdiscussion|\bpraised?|\bin my\b|\bi\b|网友|有人|个人|体感|感觉)/iu

/** Words of place that compare only where something stands in a ranking. */
const SPATIAL = /^(?:behind|above|below|under|ahead of|in front of|passe[sd]|up on|bump(?:s|ed|ing))$/iu
const STANDING =
  /(?:just|still|far|well|slightly|narrowly|points?|place|right|lags?|lagging|falls?|pulls?|puts? it|ranks?|ranked|sits?|sitting|is|are|was|were|remains?|['’]s)\s*$/iu
const POINTED =
  /^\s+(?:by\s+)?(?:it|them|that one|the latter|both(?:\s+of\s+(?:them|these|those))?|the (?:other )?two)(?=[\s.,;]|$)|^(?:后者|它们|两者|二者|双方)/iu
/** Verbs whose object rather is the list. */
const TOPS = /^(?:tops|topped|leads|led)$/iu
const RIGHT_BEHIND = /^\s*(?:(?:both|the|its|previous|prior|rival|predecessor|leader|old)\s+|['’]s\s+)*$/iu
/** "比 B 低 0.5 分". */
const WORSE = /^[^，。,.;；]{0,8}?(?:略|稍|还|要|仍|更)?(?:低|差|弱|逊|少)(?:了|于|出|一|约|近|不|\s|\d|$)/u
/** "Rivals or surpasses" is no win (ONTOLOGY 6). */
const OR_EQUAL = /^\s*(?:或(?:者)?(?:持平|接近|相当|媲美|匹敌)|or\s+(?:match|rival|equal|on par|tie))/iu

/** beats-on-benchmark by words, in one sentence. */
export function beatClaims(
  sentence: Sentence,
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
  relations: RelationCues,
): LocalClaim[] {
  const { passage, start, end } = sentence
  const text = passage.text
  const whole = text.slice(start, end)
  if (/[?？]\s*$/u.test(whole) || whole.search(cues.supposed) >= 0) return []
  const systems = marks.filter((mark): mark is Named => mark.kind === 'system')
  if (systems.length === 0 && background.rivals.length === 0) return []
  const parts = partsOf(sentence)
  const claims: LocalClaim[] = []
  const add = (
    part: Part,
    winners: readonly Name[],
    losers: readonly Name[],
    rule: string,
    at: number,
    on?: readonly (Name | null)[],
  ): void => {
    const benchmarks = on ?? benchmarksOf(at, sentence, parts, part, marks, cues, background.benchmark)
    for (const source of winners)
      for (const target of losers)
        if (!sameThing(source, target))
          for (const benchmark of benchmarks)
            claims.push({ type: 'beats-on-benchmark', source, target, benchmark, passage, start, end, rule })
  }
  for (const part of parts) {
    const own = systems.filter(
      (mark) => mark.start >= part.start && mark.end <= part.end && mark.bracket === part.bracket,
    )
    const said = text.slice(part.start, part.end)
    const inName = (at: number): boolean => passage.names.some((name) => name.start <= at && at < name.end)
    for (const [pattern, won] of [
      [cues.wins, true],
      [cues.losses, false],
    ] as const)
      for (const match of said.matchAll(pattern)) {
        const at = part.start + match.index
        const until = at + match[0].length
        if (inName(at) || denied(sentence, part.start, at, cues, relations)) continue
        const passive = /^\s+by\s/iu.test(text.slice(until, part.end))
        const first = own.find(
          (mark) =>
            mark.start >= until &&
            reaches(sentence, gap(text, passive ? until + 3 : until, mark.start), until, mark.start),
        )
        const back = first ? [] : pointed(sentence, systems, until, part, background)
        if (back.length > 0) {
          const subject = subjectOf(sentence, marks, part, at, background, cues)
          const others = back.filter((name) => subject.every((each) => !sameThing(each, name)))
          if (subject.length === 0) continue
          if (won !== passive) add(part, subject, others, match[0], at)
          else add(part, others, subject, match[0], at)
          continue
        }
        if (!first) {
          // "A 被 B 超越"
          const agent = own
            .filter((mark) => mark.end <= at && /被\s*$/u.test(text.slice(part.start, mark.start)))
            .at(-1)
          if (!agent || !won || !/^[^，。；,;]{0,16}$/u.test(text.slice(agent.end, at))) continue
          const loser = subjectOf(sentence, marks, part, agent.start - 1, background, cues)
          if (loser.length > 0) add(part, chain(sentence, systems, agent), loser, match[0], at)
          continue
        }
        // "tops B's 61%"; but "tops X, with B second"
        if (TOPS.test(match[0]) && !RIGHT_BEHIND.test(nameless(sentence, until, first.start))) continue
        const objects = chain(sentence, systems, first)
        const behind = text.slice(objects.at(-1)!.end, Math.min(part.end, objects.at(-1)!.end + 14))
        const told = subjects(sentence, marks, cues)
          .filter((mark) => mark.start >= part.start && mark.end <= at)
          .at(-1)
        const about = text.slice(told?.end ?? part.start, at) + match[0]
        if (about.search(cues.measures) >= 0 || behind.search(cues.measures) >= 0) continue
        const subject = subjectOf(sentence, marks, part, at, background, cues)
        const weak = match[0].search(cues.mild) >= 0
        const benchmarks = benchmarksOf(at, sentence, parts, part, marks, cues, background.benchmark)
        if (weak && benchmarks[0] === null && !figured(sentence, part) && TASTE.test(whole)) continue
        if (
          SPATIAL.test(match[0]) &&
          !figured(sentence, part) &&
          !marks.some(({ kind }) => kind !== 'system') &&
          !STANDING.test(said.slice(0, match.index))
        )
          continue
        // "kernels that outperform B": what does better has no name
        if (/[a-z] (?:that|which)\s+\w*\s*$/u.test(text.slice(told?.end ?? part.start, at))) continue
        if (OR_EQUAL.test(text.slice(until, part.end))) continue
        const measure = text.slice(start, at) + match[0]
        const less =
          (about.search(cues.lower) >= 0 || measure.search(cues.errors) >= 0) &&
          /低|少|below|lower|less|高|higher/iu.test(match[0])
        if ((won !== passive) !== less) add(part, subject, objects, match[0], at)
        else add(part, objects, subject, match[0], at)
      }
    // "A 比 B 更强", "相比 B 提升"
    for (const mark of own) {
      const before = text.slice(part.start, mark.start)
      const objects = chain(sentence, systems, mark)
      const behind = text.slice(objects.at(-1)!.end, part.end)
      if (
        /(?:比|较|相比于?|相较于?|对比)\s*(?:上代|前代|上一代|前作|旗舰|自家)?\s*(?:的|模型)?\s*[“"「*`]*$/u.test(
          before,
        )
      ) {
        if (behind.slice(0, 16).search(cues.measures) >= 0) continue
        const rest = nameless(sentence, objects.at(-1)!.end, part.end)
        const worse = WORSE.test(rest)
        if (!worse && !cues.better.test(rest)) continue
        if (before.slice(-24).search(cues.measures) >= 0 || denied(sentence, part.start, mark.start, cues, relations))
          continue
        const subject = subjectOf(sentence, marks, part, mark.start - 1, background, cues)
        const less = before.search(cues.lower) >= 0 || before.search(cues.errors) >= 0
        if (worse === less) add(part, subject, objects, '比', mark.start)
        else add(part, objects, subject, '比', mark.start)
        continue
      }
      // "more than doubling B", "是 B 的两倍"
      const many =
        TIMES_BEFORE.test(before) ||
        (TIMES_AFTER.test(behind) && /(?:是|为|达到?)\s*(?:前代|上代|上一代|前作|其前身)?\s*$/u.test(before))
      const score = marks.some(({ kind }) => kind === 'benchmark') || before.search(cues.score) >= 0
      if (many && score && said.search(cues.measures) < 0 && !denied(sentence, part.start, mark.start, cues, relations))
        add(
          part,
          subjectOf(sentence, marks, part, mark.start - 1, background, cues),
          objects,
          'times as much',
          mark.start,
        )
    }
    preferences(sentence, part, own, marks, background, cues, add)
    if (said.search(cues.measures) < 0)
      for (const { winners, losers, at } of apart(sentence, part, marks, background, cues))
        if (!denied(sentence, part.start, at, cues, relations))
          add(parts.find((each) => each.start <= at && at < each.end) ?? part, winners, losers, 'ahead', at)
  }
  return claims
}

/** Whom "it", "both" or 后者 behind a comparing word mean: those compared with before. */
function pointed(
  sentence: Sentence,
  systems: readonly Named[],
  until: number,
  part: Part,
  background: Background,
): readonly Name[] {
  const match = POINTED.exec(sentence.passage.text.slice(until, part.end))
  if (!match) return []
  const named = systems.filter(({ end, bracket }) => end <= until && bracket < 0).map(({ name }) => name)
  const before = named.length > 0 ? named : background.rivals
  return before.slice(/both|two|两者|二者|双方/iu.test(match[0]) ? -2 : -1)
}

/** A part of the sentence without the names in it. */
function nameless(sentence: Sentence, start: number, end: number): string {
  let rest = sentence.passage.text.slice(start, end)
  for (const name of sentence.passage.names)
    if (name.start >= start && name.end <= end) rest = rest.replace(name.text, '')
  return rest
}

/** True when a clause gives a number outside of names. */
const figured = (sentence: Sentence, part: Part): boolean =>
  quantities(sentence.passage.text.slice(part.start, part.end)).some(
    ({ start }) => !part.names.some((name) => name.start <= part.start + start && part.start + start < name.end),
  )

/** Negated, doubted, hoped for, or only as good as. */
function denied(sentence: Sentence, from: number, at: number, cues: ScoreCues, relations: RelationCues): boolean {
  const before = sentence.passage.text.slice(from, at)
  return (
    before.slice(-16).search(relations.negation) >= 0 ||
    sentence.passage.text.slice(sentence.start, at).search(relations.hearsay) >= 0 ||
    before.slice(-24).search(cues.hoped) >= 0 ||
    before.slice(-12).search(cues.even) >= 0
  )
}

/** True when an object can be meant by the words before it; names of makers in between do not count. */
function reaches(sentence: Sentence, between: string, start: number, end: number): boolean {
  let rest = between
  for (const name of sentence.passage.names)
    if (name.start >= start && name.end <= end) rest = rest.replace(name.text, '')
  // "72B 的 B": how large the object is
  rest = rest.replace(/\d[\d.]*\s?(?:[BMT]\b|万?亿)(?:\s?参数)?/gu, '')
  return TO_OBJECT.test(rest) || TO_EXAMPLES.test(rest)
}
