/** A file that cannot become an issue: empty, binary, wrongly encoded, or without text. */
export class UnreadableIssue extends Error {
  override readonly name = 'UnreadableIssue'
  /** One line: what is wrong and what to do, without the path. */
  readonly reason: string
  readonly path: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}
