/**
 * Words that must stand in a text before a construction can match it, so that a sentence is only held against the few
 * constructions that it has a word of: an inverted index, as search engines keep one.
 */

const HAN = /[\u3400-\u9fff]/u
const WORD = /[a-z0-9_]+/gu

/** The first run of Han letters, or the first Latin word, of a literal; undefined where it has neither. */
function anchorOf(literal: string): string | undefined {
  const lower = literal.toLowerCase()
  const run = /[\u3400-\u9fff]+/u.exec(lower)?.[0]
  if (run !== undefined) return run
  return /^[a-z][a-z0-9'’ -]*$/u.test(lower) ? /^[a-z0-9_]+/u.exec(lower)?.[0] : undefined
}

/** The less a text is likely to hold one of them, the better: few words, and long ones (Han letters say more). */
const cost = (anchors: readonly string[]): number =>
  anchors.reduce((sum, word) => sum + 1 / (HAN.test(word) ? word.length * 2 : word.length) ** 2, 0)

const isOptional = (text: string, at: number): boolean => /^\s?[?*]/u.test(text.slice(at, at + 2))

/** Where the bracket that opens at `start` is closed. */
function closeOf(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** Alternatives at the top of a group. */
function alternativesOf(group: string): string[] {
  const parts = ['']
  for (let at = 0; at < group.length; at++) {
    const close = group[at] === '(' ? closeOf(group, at) : at
    if (group[at] === '|') parts.push('')
    else parts[parts.length - 1] += group.slice(at, close + 1)
    at = close
  }
  return parts
}

/** Parts of a construction that no match goes without, each by the words of which it needs one. */
function* required(text: string, classes: ReadonlyMap<string, readonly string[]>): Generator<readonly string[]> {
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const [name] = /^\{[A-Z]\}|^~~?|^\\./u.exec(rest) ?? []
    const [word] = /^[A-Za-z][A-Za-z'-]*|^[\u3400-\u9fff]+/u.exec(rest) ?? []
    const [named] = /^<[A-Za-z]+>/u.exec(rest) ?? []
    if (rest.startsWith('(')) {
      const end = closeOf(text, at) + 1
      const inner = text.slice(at + 1, end - 1)
      if (!inner.startsWith('?') && !isOptional(text, end)) {
        const words = alternativesOf(inner).map((each) => best(each, classes))
        if (words.every((each) => each !== undefined)) yield words.flat()
      }
      at = end
    } else if (named !== undefined) {
      at += named.length
      if (!isOptional(text, at)) {
        const words = (classes.get(named.slice(1, -1)) ?? []).map(anchorOf)
        if (words.every((each) => each !== undefined)) yield words
      }
    } else if (word !== undefined && !name) {
      at += word.length
      // a sign of repetition speaks of the last letter alone
      const kept = /^[?*{]/u.test(text.slice(at)) ? word.slice(0, -1) : word
      const anchor = kept === '' || (kept !== word && !HAN.test(kept)) ? undefined : anchorOf(kept)
      if (anchor !== undefined) yield [anchor]
    } else at += name?.length ?? 1
  }
}

/** Of the parts that no match goes without, the words of the one that says most; undefined where there is none. */
function best(text: string, classes: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  let found: readonly string[] | undefined
  for (const anchors of required(text, classes)) if (!found || cost(anchors) < cost(found)) found = anchors
  return found
}

/** Which of a list of constructions a text can match at all. */
export class AnchorIndex {
  readonly #latin = new Map<string, number[]>()
  /** Han anchors by their first letter. */
  readonly #han = new Map<string, [anchor: string, index: number][]>()
  readonly #always: number[] = []

  /**
   * @param texts constructions as written in their file
   * @param classes words of each class that they name
   */
  constructor(texts: readonly string[], classes: ReadonlyMap<string, readonly string[]>) {
    for (const [index, text] of texts.entries()) {
      const anchors = best(text, classes)
      if (!anchors) this.#always.push(index)
      for (const anchor of new Set(anchors)) {
        if (HAN.test(anchor)) {
          const list = this.#han.get(anchor.charAt(0)) ?? []
          this.#han.set(anchor.charAt(0), list)
          list.push([anchor, index])
        } else this.#latin.set(anchor, [...(this.#latin.get(anchor) ?? []), index])
      }
    }
  }

  /** Indexes of those that a text in lower case has an anchor of, in order. */
  candidates(text: string): number[] {
    const found = new Set(this.#always)
    for (const [word] of text.matchAll(WORD)) for (const index of this.#latin.get(word) ?? []) found.add(index)
    for (let at = 0; at < text.length; at++)
      for (const [anchor, index] of this.#han.get(text.charAt(at)) ?? [])
        if (!found.has(index) && text.startsWith(anchor, at)) found.add(index)
    return [...found].sort((a, b) => a - b)
  }
}
