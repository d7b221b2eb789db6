/**
 * Longest match of written forms over running text. Forms and text are compared letter by letter after width and case
 * folding; spaces, hyphens, underscores, apostrophes and middle dots between letters do not count ("GLM 5" = "GLM-5"),
 * but the text may only have one where the form has one too or changes its kind of letters ("Deep Seek", "Qwen 3").
 * Latin edges need a word boundary, Han edges do not.
 */
interface Node<T> {
  readonly next: Map<number, Node<T>>
  values?: readonly T[]
  /** Digits may follow without a break: "Qwen3". */
  open?: boolean
  /** A separator may stand before the letter that leads here. */
  gap?: boolean
}

const node = <T>(): Node<T> => ({ next: new Map() })

/** Code of one UTF-16 unit after folding width and case; -1 for what does not count inside a name. */
export function foldCode(code: number): number {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code + 32
    return code === 0x20 || code === 0x2d || code === 0x5f || code === 0x27 ? -1 : code
  }
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0)
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2019 || code === 0x2018 || code === 0xb7 || code === 0xa0)
    return -1
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

const isAlnum = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code > 0xbf && code < 0x250)

/** A letter or digit of a script whose words are parted by spaces. */
export const isWordCode = (code: number): boolean => isAlnum(foldCode(code))

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A word or a version goes on here: "GPT-5" does not end in "GPT-5.2". */
function continues(text: string, index: number): boolean {
  if (index >= text.length) return false
  const code = text.charCodeAt(index)
  if (isWordCode(code)) return true
  return code === 0x2e && isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1))
}

const isHan = (code: number): boolean => code > 0x2e80

/** Letters of another kind begin here: a capital after a small letter, a digit after a letter, Han after Latin. */
function turns(form: string, index: number): boolean {
  const [left, right] = [form.charCodeAt(index - 1), form.charCodeAt(index)]
  if (isHan(left) !== isHan(right)) return true
  if (isDigit(left) !== isDigit(right)) return true
  if (!(right >= 0x41 && right <= 0x5a)) return false
  // "LMStudio": the last capital of a row opens a word
  const next = form.charCodeAt(index + 1)
  return !(left >= 0x41 && left <= 0x5a) || (next >= 0x61 && next <= 0x7a)
}

export interface TrieMatch<T> {
  readonly end: number
  readonly values: readonly T[]
}

export class FormTrie<T> {
  readonly #root = node<T>()

  /** Adds a form; a second form of the same folded text replaces the first. `open`: a version may follow without a break. */
  add(form: string, values: readonly T[], open = false): void {
    let at = this.#root
    let length = 0
    let gap = false
    for (let index = 0; index < form.length; index++) {
      const code = foldCode(form.charCodeAt(index))
      if (code < 0) {
        gap = true
        continue
      }
      const parted = length > 0 && (gap || turns(form, index))
      gap = false
      length++
      let next = at.next.get(code)
      if (!next) at.next.set(code, (next = node<T>()))
      if (parted) next.gap = true
      at = next
    }
    if (length === 0) return
    at.values = values
    if (open) at.open = true
  }

  /** The longest form that starts at `start` of `text` and ends on a boundary, or undefined. */
  match(text: string, start: number): TrieMatch<T> | undefined {
    const first = foldCode(text.charCodeAt(start))
    if (first < 0) return undefined
    if (isAlnum(first) && start > 0 && isWordCode(text.charCodeAt(start - 1))) return undefined
    let at = this.#root
    let best: TrieMatch<T> | undefined
    let gap = 0
    for (let index = start; index < text.length; index++) {
      const code = foldCode(text.charCodeAt(index))
      if (code < 0) {
        if (++gap > 2) break
        continue
      }
      const next = at.next.get(code)
      if (!next || (gap > 0 && next.gap !== true)) break
      gap = 0
      at = next
      if (
        at.values &&
        !(
          isAlnum(code) &&
          continues(text, index + 1) &&
          !(at.open && !isDigit(code) && isDigit(text.charCodeAt(index + 1)))
        )
      )
        best = { end: index + 1, values: at.values }
    }
    return best
  }
}
