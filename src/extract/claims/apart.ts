/** Comparisons whose loser does not stand right behind the verb: "把 B 甩在身后", "+32 over B", "compared with B, A …". */
import type { ScoreCues } from '../../lexicon/scoreCues.js'
import type { Name } from '../scope.js'
import { gap, type Mark, type Named } from './marks.js'
import type { Background } from './scores.js'
import { chain, subjectOf, type Part } from './sides.js'
import { subjects } from './subject.js'
import type { Sentence } from './units.js'

interface Apart {
  readonly winners: readonly Name[]
  readonly losers: readonly Name[]
  readonly at: number
}

const PUSHED = /(?:甩|抛|落|留)(?:开|在|到)?了?(?:身后|后面|后头)|比了?下去|踩在了?脚下|挑落马下|远远甩开/gu
/** "+32 over B". */
const GAINED =
  /(?:^|[\s,，(（])[+＋]\s?\d+(?:\.\d+)?\s?(?:%|％|pp|pts|points|elo)?\s+(?:points?\s+|better\s+|elo\s+)?(?:over|vs\.?|versus|above|from|on|than|against)\s+(?:the\s+|its\s+|predecessor\s+)*$/iu
const AGAINST =
  /^\s*(?:and\s+|while\s+)?(?:compared (?:with|to)|relative to|versus|against|next to|(?:相比|相较)(?:于|之下)?|与|和|较|对比)\s*(?:the\s+)?(?:上代|前代|前作|上一代)?\s*$/iu
const LOWER = /\b(?:lower|worse|behind|fewer|weaker|trails?|lags?)\b|更低|更差|低|落后|不及|逊/iu
const HIGHER =
  /\b(?:higher|better|ahead|more accurate|stronger|improv\w+|gains?|up)\b|更高|更强|更好|高出|高|提升|提高|领先|进步|增加/iu

/** Such comparisons of one part of a sentence. */
export function apart(
  sentence: Sentence,
  part: Part,
  marks: readonly Mark[],
  background: Background,
  cues: ScoreCues,
): Apart[] {
  const text = sentence.passage.text
  const systems = marks.filter((mark): mark is Named => mark.kind === 'system')
  const own = systems.filter(({ start, end }) => start >= part.start && end <= part.end)
  const found: Apart[] = []
  for (const match of text.slice(part.start, part.end).matchAll(PUSHED)) {
    const at = part.start + match.index
    const held = /(?:把|将)[^，。；]*$/u.exec(text.slice(part.start, at))
    if (held) {
      const from = part.start + held.index
      const losers = own.filter(({ start, end }) => start >= from && end <= at).map(({ name }) => name)
      found.push({ winners: subjectOf(sentence, marks, part, from, background, cues), losers, at })
    } else if (
      /被[^，。；]{0,24}$/u.test(text.slice(part.start, at)) &&
      /^的/u.test(text.slice(at + match[0].length))
    ) {
      // "被它甩在身后的，既有 B，也有 C"
      const winner =
        own.findLast(({ end }) => end <= at)?.name ?? subjectOf(sentence, marks, part, at, background, cues)[0]
      const losers = systems.filter(({ start }) => start >= at).map(({ name }) => name)
      if (winner) found.push({ winners: [winner], losers, at })
    }
  }
  for (const mark of own)
    if (GAINED.test(gap(text, Math.max(sentence.start, mark.start - 40), mark.start)))
      found.push({
        winners: subjectOf(sentence, marks, part, mark.start - 1, background, cues),
        losers: chain(sentence, systems, mark),
        at: mark.start,
      })
  const [first] = own
  if (
    first &&
    AGAINST.test(text.slice(part.start, first.start)) &&
    !/[^\s,，]/u.test(rest(text, sentence, first, part))
  ) {
    const next = sentence.clauses.find(({ start }) => start >= part.end)
    const said = next && text.slice(next.start, Math.min(sentence.end, next.end))
    const subject =
      next && subjects(sentence, marks, cues).find(({ start, end }) => start >= next.start && end <= next.end)
    if (said !== undefined && subject && said.search(cues.measures) < 0) {
      const losers = chain(sentence, systems, first)
      if (LOWER.test(said) && said.search(cues.errors) < 0)
        found.push({ winners: losers, losers: [subject.name], at: subject.start })
      else if (HIGHER.test(said)) found.push({ winners: [subject.name], losers, at: subject.start })
    }
  }
  return found
}

/** What a part says behind the systems that it compares with. */
function rest(text: string, sentence: Sentence, first: Named, part: Part): string {
  let behind = text.slice(first.end, part.end)
  for (const name of sentence.passage.names)
    if (name.start >= first.end && name.end <= part.end) behind = behind.replace(name.text, '')
  return behind.replace(/和|与|及|、|and|相比|模型|的/gu, '')
}
