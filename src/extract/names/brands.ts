/** A known brand with a name of its own behind it: "Mistral Compute", "Codex CLI", "GitHub MCP Server". */
import type { Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { hasCjk } from '../../text/fold.js'
import { support, type Name } from '../scope.js'

const WORDS = /^(?: |\u00a0)([A-Z][A-Za-z]*(?:(?: |\u00a0)(?:[A-Z][A-Za-z]*|to|for|of|and)){0,3})(?![A-Za-z0-9-])/u
const MAX_WORDS = 3
/** Closing words that name a product even when they are words of the trade. */
const HARD = new Set(['API', 'SDK', 'CLI', 'IDE', 'Studio', 'Console', 'Playground', 'Hub', 'Cloud', 'Desktop'])
/** Closing words of divisions. */
const DIVISION = new Set(['Labs', 'Lab', 'Research', 'Institute', 'Foundation', 'Ventures', 'Capital'])
/** Plans and editions of a subscription. */
const PLAN = /^(?:Pro|Plus|Max|Free|Go|Team|Teams|Enterprise|Business|Edu|Ultra|Premium|Lite|Basic)$/u

const wholly = (marks: readonly Mark[], start: number, end: number): boolean =>
  marks.some(
    (mark) =>
      (mark.kind === 'bold' || mark.kind === 'code' || mark.kind === 'link') &&
      Math.abs(mark.start - start) <= 1 &&
      Math.abs(mark.end - end) <= 1,
  )

/** True where a name may lend its own to things of its house. */
function isBrand(name: Name): boolean {
  if (name.weak || !/[A-Za-z0-9]$/u.test(name.text)) return false
  const { known } = name
  if (known) return known.kind === undefined || known.kind === 'platform' || known.kind === 'media'
  return false
}

/**
 * Longer names that open with a brand of `names`.
 * @param names known names of the text, ascending
 * @param headline whether capitals say little here
 */
export function brandNames(
  text: string,
  names: readonly Name[],
  marks: readonly Mark[],
  headline: boolean,
  knowledge: Knowledge,
): Name[] {
  const { cues, lexicon, words } = knowledge
  const found: Name[] = []
  for (const [index, brand] of names.entries()) {
    const type = brand.known?.type
    if (!isBrand(brand) || type === 'person' || type === 'benchmark') continue
    const behind = WORDS.exec(text.slice(brand.end, brand.end + 60))?.[1]
    if (behind === undefined) continue
    const next = behind.split(/[ \u00a0]/u)
    for (let count = Math.min(next.length, MAX_WORDS); count > 0; count--) {
      const own = next.slice(0, count)
      const tail = own.at(-1)!
      const end = brand.end + own.join(' ').length + 1
      const inside = names.slice(index + 1).filter((name) => name.start < end)
      // what is inside must be a part and no name of its own
      if (inside.some((name) => name.end > end || (!isPart(name, brand) && !name.weak))) continue
      // "Kilo Code VS Code": two names in a row
      if (
        inside.some((name) => !name.weak && name.start === brand.end + 1 && name.end === end && !name.known?.kind) &&
        !wholly(marks, brand.start, end)
      )
        continue
      if (
        type === 'org' &&
        inside.some((name) => name.start === brand.end + 1 && name.end === end && !isPart(name, brand))
      )
        continue
      const mark = wholly(marks, brand.start, end)
      const following = next[count]
      if (!mark && following !== undefined && /^[A-Z]/u.test(following)) continue
      const plural = tail.replace(/s$/u, '')
      const closes = cues.tails.has(tail) || cues.tails.has(`${tail}s`) || cues.tails.has(plural)
      const common = own.every((word) => cues.jargon.has(word.toLowerCase()))
      const sure = mark
        ? (type === 'product' || (hasCjk(text) && !common)) &&
          (closes ||
            (count === 1 && PLAN.test(tail)) ||
            own.some((word) => !words.has(word.toLowerCase())) ||
            hasCjk(text))
        : closes && !headline && !PLAN.test(tail) && !(common && !HARD.has(tail) && own.length === 1)
      if (!sure || (type === 'model' && common)) continue
      const surface = text.slice(brand.start, end)
      const known = lexicon.find(surface)[0]?.known ?? lexicon.find(`${brand.known!.name} ${own.join(' ')}`)[0]?.known
      const name: Name = { start: brand.start, end, text: surface, types: [], weak: false, ...(known ? { known } : {}) }
      if (known) support(name, known.type, 5, `lexicon: ${known.name}`)
      else
        support(
          name,
          DIVISION.has(tail) && type === 'org' ? 'org' : 'product',
          2.5,
          `${brand.known!.name} with ${tail}`,
        )
      found.push(name)
      break
    }
  }
  return found
}

/** A thing of the trade or of another house ("MCP" in "GitHub MCP Server", "Responses API" in "xAI Responses API"). */
function isPart(name: Name, brand: Name): boolean {
  const { known } = name
  if (!known || known.type === 'org' || known.type === 'person' || known.type === 'model') return false
  if (known.kind !== undefined) return true
  return known.maker !== undefined && known.maker !== brand.known?.name && known.maker !== brand.known?.maker
}
