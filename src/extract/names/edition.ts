/** Versions and editions behind the names of known products and benchmarks: "Codex CLI v0.9", "**Firefox 152**", "SWE-bench Pro". */
import type { EntityType } from '../../ontology.js'
import type { Mark } from '../../records.js'
import { isQuantity } from './model.js'
import { wholly } from './tokens.js'

const VERSION = /(?: |-)?[vV]\d+(?:\.\d+)*(?![A-Za-z0-9])| \d+\.\d+(?:\.\d+)*(?![A-Za-z0-9%％万亿倍])/y
/** A bare number is one where nothing is counted: it closes a mark or a phrase. */
const WHOLE = / \d{1,3}(?![A-Za-z0-9.%％$-])/y
const CLOSES =
  /^[*`”"」』]*(?:[,，。；;:：、）)]|\.(?:\s|$)|\s*$|\s[—–]|\s(?:is|was|now|adds|ships|can|brings|gets)\b)/u
/** A benchmark's later edition or harder part: "LegalBench-2", "SWE-bench Live Pro". */
const BENCH_EDITION =
  /(?:-[2-9](?:\.\d)?(?![\w%％.,]\d|[\w%％])| [2-5](?=[\s,，。、:：;；)）*上中的]|$)(?!\s*(?:[%％×x/]|and\b|or\b|of\b|vs|points?|万|亿|个|倍|项|分))| Tier \d(?!\d)|[ -](?:Pro|Live|Hard|Lite|Verified|Multilingual|Plus|Mini|Extended|Next)(?![\w-]))+/y

const at = (pattern: RegExp, text: string, index: number): string | undefined => {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0]
}

/** How far a product's or benchmark's name from `start` to `end` reaches with its version. */
export function editionEnd(
  text: string,
  start: number,
  end: number,
  { type, certain, sure }: { type: EntityType; certain: boolean; sure: boolean },
  marks: readonly Mark[],
): number {
  let reach = end
  const version = at(VERSION, text, end)
  // "HumanEval 88.4": no benchmark has so many versions, that is its result
  if (version !== undefined && !(type === 'benchmark' && /^ \d{2}/u.test(version))) reach += version.length
  if (type === 'benchmark' && certain) reach += at(BENCH_EDITION, text, reach)?.length ?? 0
  if (reach > end) return reach
  const number = at(WHOLE, text, end)
  if (number === undefined || (type === 'benchmark' && number.length > 2)) return end
  reach += number.length
  if (wholly(marks, { start, end: reach })) return reach
  const after = text.slice(reach, reach + 12)
  return type === 'product' && sure && CLOSES.test(after) && !isQuantity(after) ? reach : end
}
