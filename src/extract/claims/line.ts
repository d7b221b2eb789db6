/** A sentence's text with its names blanked out, so that no cue is found inside a name. */
import type { Sentence } from './units.js'

/** What stands for each character of a name. */
export const BLANK = '\ue000'

export class Line {
  readonly #main: string
  readonly #whole: string
  #text: string

  constructor(readonly sentence: Sentence) {
    let text = sentence.passage.text.slice(sentence.start, sentence.end)
    const blank = (start: number, end: number, sign: string): void => {
      text = text.slice(0, start - sentence.start) + sign.repeat(end - start) + text.slice(end - sentence.start)
    }
    for (const clause of [...sentence.clauses, ...sentence.brackets])
      for (const unit of clause.units) for (const name of unit.names) blank(name.start, name.end, BLANK)
    for (const { start, end } of sentence.modifiers) blank(start, end, ' ')
    this.#whole = text
    for (const { start, end } of sentence.brackets) blank(start, end, ' ')
    this.#main = text
    this.#text = text
  }

  /** Whether to read what stands in brackets, too. */
  withBrackets(read: boolean): void {
    this.#text = read ? this.#whole : this.#main
  }

  /** From and to offsets of the passage. */
  slice(start: number, end: number): string {
    return this.#text.slice(start - this.sentence.start, end - this.sentence.start)
  }
}
