/** Lists of one arena called by what they rank ("Text top-3: …", "#1 in Vision"), where the story tells of an arena. */
import type { Knowledge } from '../../lexicon/index.js'
import type { Name, Passage, Scope } from '../scope.js'

const ARENA = /arena/iu
const WORD = String.raw`[A-Z][A-Za-z]+(?:[- ](?:to-)?[A-Z][a-z]+)?`
const DIVISION = new RegExp(
  String.raw`(?<![\w-])(${WORD})(?=\s+(?:top[- ]?\d|leaderboard)|,?\s*:?\s*#\d)|(?<=#\d{1,2}(?:\s+open(?:\s+model)?|\s+overall)?\s+(?:in|on)\s+(?:the\s+)?)(${WORD})(?![\w-])|(?<![\w-])(${WORD})(?=\s+and\s+[A-Z][a-z]+\s+Arena)`,
  'gu',
)

/** Adds the benchmarks that a story calls by such a word to the names of its passages. */
export function nameDivisions(scope: Scope, knowledge: Knowledge, above?: Passage): void {
  const told = [...scope.passages, ...(above ? [above] : [])].some(({ names }) =>
    names.some(({ known, text }) => known?.type === 'benchmark' && (ARENA.test(known.name) || ARENA.test(text))),
  )
  if (!told) return
  for (const passage of scope.passages) {
    const found: Name[] = []
    for (const match of passage.text.matchAll(DIVISION)) {
      const text = match[1] ?? match[2] ?? match[3]!
      const known = knowledge.lexicon.named(`${text} Arena`, 'benchmark')
      const [start, end] = [match.index, match.index + text.length]
      if (!known || passage.names.some((name) => !name.weak && name.start < end && start < name.end)) continue
      found.push({
        start,
        end,
        text,
        known,
        types: [{ type: 'benchmark', weight: 1.5, reason: 'list of an arena' }],
        weak: false,
        stands: known.name,
      })
    }
    if (found.length === 0) continue
    const clear = passage.names.filter((name) => !found.some(({ start, end }) => name.start < end && start < name.end))
    passage.names = [...clear, ...found].sort((a, b) => a.start - b.start)
  }
}
