/** A mistake in a lexicon file or in `graph.yaml`: one line with file, position and what is wrong. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError'
  constructor(
    readonly where: string,
    readonly problem: string,
  ) {
    super(`${where}: ${problem}`)
  }
}
