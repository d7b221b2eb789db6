/** Editions that share the first words of the name before: "GPT-4.1 mini and nano", "GPT-5 (Instant/Thinking)", "X-2，包含 Small 和 Nano 两个版本". */
import type { Knowledge } from '../../lexicon/index.js'
import { foldName } from '../../text/fold.js'
import type { Name, Passage, Scope } from '../scope.js'
import { fullName } from './member.js'

const JOINT = /^\s*(?:[/、,，&+]|和|与|及|以及|(?:, )?and\b|or\b)\s*/u
const OPENING = /^\s*[（(]\s*|^\s*[，,：:]?\s*(?:包含|包括|提供|分为|共有|含|有|including|in|comes in)\s*/u
const WORD =
  /^(?:[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?|mini|nano|lite|pro|max|turbo|flash|air|small|medium|large|tiny|base)(?![A-Za-z0-9-])/u
/** A word that begins a name of its own. */
const OWN = /^\s[A-Z0-9]/u

interface Found {
  readonly start: number
  readonly end: number
}

/** Variant words listed from `at` on. */
function listed(text: string, at: number, opening: boolean, { cues }: Knowledge): Found[] {
  const found: Found[] = []
  let from = at
  for (;;) {
    const gap = (found.length === 0 && opening ? OPENING : JOINT).exec(text.slice(from, from + 16))?.[0]
    if (gap === undefined) return found
    const start = from + gap.length
    const word = WORD.exec(text.slice(start, start + 24))?.[0]
    if (word === undefined || !cues.variants.has(foldName(word)) || OWN.test(text.slice(start + word.length)))
      return found
    found.push({ start, end: start + word.length })
    from = start + word.length
  }
}

/** Adds the editions that a list names by their variant words alone. */
export function coordinatedNames(scopes: readonly Scope[], knowledge: Knowledge): void {
  for (const { passages } of scopes)
    for (const passage of passages) for (const name of [...passage.names]) addEditions(passage, name, knowledge)
}

function addEditions(passage: Passage, name: Name, knowledge: Knowledge): void {
  const full = fullName(name)
  const model = name.family?.type === 'model' || name.known?.type === 'model'
  if (!/\d/u.test(full) || (name.known && !model)) return
  const last = /^(.*\S)[ -]([A-Za-z]+(?:-[A-Z][a-z]+)?)$/u.exec(full)
  const variant = last !== null && knowledge.cues.variants.has(foldName(last[2]!))
  const stem = variant ? last[1]! : full
  const inline = variant ? listed(passage.text, name.end, false, knowledge) : []
  const opened = variant ? [] : listed(passage.text, name.end, true, knowledge)
  const found = inline.length > 0 ? inline : opened.length >= 2 ? opened : []
  const fresh = found.filter(
    ({ start, end }) => !passage.names.some((other) => !other.weak && other.start < end && start < other.end),
  )
  if (fresh.length === 0) return
  passage.names = [
    ...passage.names.filter((other) => !fresh.some(({ start, end }) => other.start < end && start < other.end)),
    ...fresh.map(({ start, end }): Name => ({
      start,
      end,
      text: passage.text.slice(start, end),
      types: [{ type: 'model', weight: 3, reason: `short for ${full}` }],
      ...(name.family ? { family: name.family } : {}),
      weak: !model,
      stands: `${stem}${/-[^ ]*$/u.test(full) && !full.includes(' ') ? '-' : ' '}${passage.text.slice(start, end)}`,
    })),
  ].sort((a, b) => a.start - b.start)
}
