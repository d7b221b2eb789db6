/** Misspelt words of questions: "acqired", "relase", "modles". */
import type { AskCues } from '../cues.js'

/** Shorter words are too near to too many others. */
const SHORTEST = 5

const isVowel = (char: string): boolean => /[aeiou]/u.test(char)

/** Whether one slip of the pen makes one word of the other: a letter too many or too few, two swapped, a wrong vowel. */
function slip(written: string, meant: string): boolean {
  if (written.length > meant.length + 1 || meant.length > written.length + 1) return false
  let at = 0
  while (at < written.length && written.charAt(at) === meant.charAt(at)) at++
  const rest = (word: string, skip: number): string => word.slice(at + skip)
  if (written.length > meant.length) return rest(written, 1) === rest(meant, 0)
  if (written.length < meant.length) return rest(written, 0) === rest(meant, 1)
  const [a, b, c, d] = [written.charAt(at), written.charAt(at + 1), meant.charAt(at), meant.charAt(at + 1)]
  if (a === d && b === c) return rest(written, 2) === rest(meant, 2)
  return isVowel(a) && isVowel(c) && rest(written, 1) === rest(meant, 1)
}

/** English words of the cues by first letter, made once. */
const vocabularies = new WeakMap<AskCues, Map<string, Set<string>>>()

function vocabulary(cues: AskCues): Map<string, Set<string>> {
  const there = vocabularies.get(cues)
  if (there) return there
  const made = new Map<string, Set<string>>()
  for (const phrase of cues.phrases.keys())
    for (const word of phrase.match(/[a-z]+/gu) ?? []) {
      const own = made.get(word.charAt(0))
      if (own) own.add(word)
      else made.set(word.charAt(0), new Set([word]))
    }
  vocabularies.set(cues, made)
  return made
}

/**
 * The one word of questions that a misspelt word can mean. What is an English word of its own, or begins with a capital,
 * is not guessed at: "charge" is no slip for "change".
 */
export function correctWord(written: string, cues: AskCues): string | undefined {
  if (written.length < SHORTEST || !/^[a-z]+$/u.test(written) || cues.realWords.has(written)) return undefined
  const meant = [...(vocabulary(cues).get(written.charAt(0)) ?? [])].filter(
    (word) => word.length >= SHORTEST - 1 && slip(written, word),
  )
  return meant.length === 1 ? meant[0] : undefined
}
