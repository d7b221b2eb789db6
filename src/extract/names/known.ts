/** Names that the lexicon knows, members of known families included. */
import type { Form, Known } from '../../lexicon/index.js'
import type { Knowledge } from '../../lexicon/index.js'
import type { Mark } from '../../records.js'
import { isWordCode, type TrieMatch } from '../../lexicon/trie.js'
import { foldName } from '../../text/fold.js'
import type { Name } from '../scope.js'
import { ordinary, vocabulary } from './inflected.js'
import { inCompound } from './compound.js'
import { editionEnd } from './edition.js'
import { extendModel } from './model.js'
import { wordCutter } from './segments.js'

const tiersOf = new WeakMap<Known, ReadonlySet<string>>()
const tiers = (known: Known): ReadonlySet<string> => {
  let there = tiersOf.get(known)
  if (!there) tiersOf.set(known, (there = new Set((known.tiers ?? []).map(foldName))))
  return there
}

/** Letters of a name that nobody writes by chance. */
const COINED = 6

/** Several entries share one form: ambiguous ones last. */
function preferred(forms: readonly Form[]): Form {
  const sure = forms.filter((form) => !form.ambiguous)
  // what has an entry of its own beside its maker's is meant by the shared name; a model line is not
  return (
    // a benchmark's own name before an account of its maker that reads the same
    sure.find(
      ({ known, text }) =>
        known.type === 'benchmark' &&
        known.name === text &&
        sure.every((each) => each.known === known || each.text !== text),
    ) ??
    sure.find(({ known }) => known.type === 'product') ??
    sure.find(({ known }) => known.type === 'org') ??
    sure[0] ??
    forms[0]!
  )
}

/** A tier that only one family has ("Opus", "Sonnet"), by folded text, with that family. */
export function ownTiers(knowledge: Knowledge): ReadonlyMap<string, Known> {
  const owners = new Map<string, Known | null>()
  for (const known of knowledge.lexicon.entries) {
    if (known.type !== 'model' || known.family !== true) continue
    for (const tier of known.tiers ?? []) {
      const key = foldName(tier)
      const owner = owners.get(key)
      owners.set(key, owner === undefined || owner === known ? known : null)
    }
  }
  const own = new Map<string, Known>()
  for (const [key, known] of owners)
    if (
      known &&
      !knowledge.cues.variants.has(key) &&
      !knowledge.cues.jargon.has(key) &&
      knowledge.lexicon.find(key).length === 0
    )
      own.set(key, known)
  return own
}

/**
 * All known names of a text, left to right, longest first, without overlap.
 * Forms that are also common words, and forms of capital letters written small, come back weak.
 */
export function knownNames(
  text: string,
  marks: readonly Mark[],
  knowledge: Knowledge,
  own: ReadonlyMap<string, Known>,
): Name[] {
  const names: Name[] = []
  const { lexicon, cues, words } = knowledge
  const cuts = wordCutter(text)
  for (let index = 0; index < text.length;) {
    const match = wholeMatch(text, index, knowledge)
    if (!match) {
      const short = shortTier(text, index, own, knowledge)
      if (short) {
        names.push(short)
        index = short.end
      } else index++
      continue
    }
    if (cuts(index, match.end)) {
      index++
      continue
    }
    const form = preferred(match.values)
    let end = match.end
    const family = match.values.find(({ known }) => known.type === 'model' && known.family === true)?.known
    const model = family ?? match.values.find(({ known }) => known.type === 'model')?.known
    let member = false
    if (model) {
      const reach = extendModel(text, end, tiers(model), cues, words, /\d$/u.test(text.slice(index, end)))
      member = reach.end > end
      end = reach.end
    } else if (form.known.type === 'product' || form.known.type === 'benchmark') {
      const certain = !form.ambiguous
      const sure = certain && !cues.jargon.has(foldName(form.text))
      const reach = editionEnd(text, index, end, { type: form.known.type, certain, sure }, marks)
      member = reach > end
      end = reach
    }
    const surface = text.slice(index, end)
    // accounts are written as such: "run-llama", not "run LLaMA"
    if (
      !member &&
      / /u.test(surface) &&
      match.values.every(({ text: own }) => /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/u.test(own))
    ) {
      index = end
      continue
    }
    // "xyz.cpp" is a thing of its own
    if (!member && /^\.(?:cpp|js|rs)(?![a-z])/u.test(text.slice(end, end + 5))) {
      index = end
      continue
    }
    // letters that run into digits which no version is made of
    if (!member && /\d/u.test(text.charAt(end)) && isWordCode(text.charCodeAt(end - 1))) {
      index = end
      continue
    }
    const small = /^[a-z]/u.test(surface) && /^[A-Z]/u.test(form.text) && !/[\d.]/u.test(surface)
    if (!member && /[A-Za-z0-9]$/u.test(surface) && inCompound(text, index, end, words)) {
      index = end
      continue
    }
    // "Multiple" is not MultiPL-E: an ordinary word in other letters than the name's own
    if (
      !member &&
      surface !== form.text &&
      words.has(surface.toLowerCase()) &&
      /[a-z][A-Z]|[A-Z]{2}|-/u.test(form.text) &&
      foldName(surface) === surface.toLowerCase() &&
      surface.toUpperCase() !== surface
    ) {
      index = end
      continue
    }
    // "visual puzzles" is not VisualPuzzles
    if (
      !member &&
      / /u.test(surface) &&
      match.values.every((each) => !/[ -]/u.test(each.text)) &&
      surface.split(' ').every((word) => !/^\p{L}/u.test(word) || ordinary(word, words))
    ) {
      index = end
      continue
    }
    if (small && !member && words.has(surface) && !isMarked(marks, index, end)) {
      // an ordinary word written small
      index = end
      continue
    }
    if (member) {
      const exact = lexicon.find(surface).find(({ known }) => known.type === (model ? 'model' : form.known.type))?.known
      const base = model ?? form.known
      names.push({
        start: index,
        end,
        text: surface,
        types: [{ type: base.type, weight: 5, reason: `member of ${base.name} by its shape` }],
        ...(exact ? { known: exact } : {}),
        family: base,
        weak: false,
      })
    } else {
      // a coined name written small ("picoclaw") stays one
      const coined =
        small && surface.length >= COINED && form.known.type !== 'org' && !ordinary(surface, vocabulary(knowledge))
      const weak =
        match.values.every((each) => each.ambiguous) || (small && !coined) || cues.jargon.has(foldName(surface))
      const maker = family?.maker === undefined ? undefined : namesake(lexicon.named(family.maker, 'org'), family)
      const name: Name = {
        start: index,
        end,
        text: surface,
        types: [],
        known: form.known,
        weak,
        alternates: [...match.values.map(({ known }) => known), ...(maker ? [maker] : [])],
      }
      for (const { known, ambiguous } of match.values) {
        name.types.push({
          type: known.type,
          weight: known === form.known ? 5 : ambiguous ? 1 : 4,
          reason: `lexicon: ${known.name}`,
        })
        for (const type of known.also ?? []) name.types.push({ type, weight: 1, reason: `lexicon: ${known.name} also` })
      }
      names.push(name)
    }
    index = end
  }
  return names
}

/** The longest form here (of "谷歌研究员" the firm); "OpenAI Codex" of "OpenAI Codex-Spark" is cut out of the next name and gives way to a shorter one. */
function wholeMatch(text: string, index: number, { lexicon }: Knowledge): TrieMatch<Form> | undefined {
  const match = lexicon.forms.match(text, index)
  if (match && text.charAt(match.end) === '员' && text.slice(index, match.end).endsWith('研究'))
    return lexicon.forms.match(text.slice(0, match.end - 2), index) ?? match
  if (!match || !/^[-‑][A-Z]/u.test(text.slice(match.end, match.end + 2))) return match
  const blank = text.slice(index, match.end).lastIndexOf(' ')
  return blank < 0 ? match : (lexicon.forms.match(text.slice(0, index + blank), index) ?? match)
}

/** The maker, where it goes by its family's name too (the account Qwen of Alibaba). */
const namesake = (maker: Known | undefined, family: Known): Known | undefined =>
  [...(maker?.hubs ?? []), ...(maker?.aliases ?? []), ...(maker?.ambiguous ?? [])].some(
    (form) => foldName(form) === foldName(family.name),
  )
    ? maker
    : undefined

const isMarked = (marks: readonly Mark[], start: number, end: number): boolean =>
  marks.some((mark) => (mark.kind === 'code' || mark.kind === 'bold') && mark.start === start && mark.end === end)

/** "Opus 4.6", "Sonnet": a tier that belongs to one family only, with what follows it. */
function shortTier(
  text: string,
  index: number,
  own: ReadonlyMap<string, Known>,
  knowledge: Knowledge,
): Name | undefined {
  const code = text.charCodeAt(index)
  if (code < 0x41 || code > 0x5a || (index > 0 && /[A-Za-z0-9]/u.test(text.charAt(index - 1)))) return undefined
  const word = /^[A-Z][A-Za-z]+(?![A-Za-z])/u.exec(text.slice(index, index + 24))?.[0]
  if (word === undefined) return undefined
  const family = own.get(foldName(word))
  if (!family) return undefined
  const reach = extendModel(text, index + word.length, tiers(family), knowledge.cues, knowledge.words)
  const surface = text.slice(index, reach.end)
  return {
    start: index,
    end: reach.end,
    text: surface,
    types: [{ type: 'model', weight: 5, reason: `tier of ${family.name}` }],
    family,
    // an ordinary word counts once a version of it is named
    weak: knowledge.words.has(word.toLowerCase()) && !/\d/u.test(surface),
    stands: `${family.name} ${surface}`,
  }
}
