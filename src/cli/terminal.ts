/** Where a command prints: results on stdout, everything else on stderr. */
import { styleOf, wantsColour, type Style } from './format/style.js'

const NARROWEST = 40
const USUAL = 80

export interface TerminalOptions {
  readonly verbose: boolean
}

/** Both streams of one run. Nothing else in the program writes to them. */
export class Terminal {
  readonly verbose: boolean
  /** Style for stdout and for stderr. */
  readonly style: Style
  readonly noteStyle: Style
  /** Columns that results may take: the terminal's, or 80 where there is none or it does not say. */
  readonly width: number
  private cleared: (() => void) | null = null

  constructor(
    options: TerminalOptions,
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    private readonly stderr: NodeJS.WriteStream = process.stderr,
    env: NodeJS.ProcessEnv = process.env,
  ) {
    this.verbose = options.verbose
    this.style = styleOf(wantsColour(stdout, env))
    this.noteStyle = styleOf(wantsColour(stderr, env))
    this.width = Math.max(NARROWEST, stdout.isTTY ? stdout.columns || USUAL : USUAL)
  }

  /** Whether progress can be drawn. */
  get interactive(): boolean {
    return this.stderr.isTTY === true && process.env['TERM'] !== 'dumb'
  }

  /** Lines of a result. */
  print(lines: string | readonly string[]): void {
    const text = typeof lines === 'string' ? lines : lines.join('\n')
    if (typeof lines !== 'string' && lines.length === 0) return
    this.cleared?.()
    this.stdout.write(`${text}\n`)
  }

  /** One JSON document, indented; `line` puts it on one line (NDJSON). */
  json(value: unknown, line = false): void {
    this.print(line ? JSON.stringify(value) : JSON.stringify(value, null, 2))
  }

  /** Bytes as they are: exports to stdout. */
  raw(text: string): void {
    this.stdout.write(text)
  }

  /** A line of progress or summary. */
  note(line: string): void {
    this.cleared?.()
    this.stderr.write(`${line}\n`)
  }

  warn(line: string): void {
    this.note(`${this.noteStyle.strong('warning:')} ${line}`)
  }

  error(line: string): void {
    this.note(`${this.noteStyle.bad('graph:')} ${line}`)
  }

  /** Only with `--verbose`. */
  detail(line: string): void {
    if (this.verbose) this.note(this.noteStyle.faint(line))
  }

  /** Draws over the current line of stderr; the next line that is printed clears it first. */
  draw(line: string): void {
    this.stderr.write(`\r\u001b[2K${line}`)
    this.cleared = () => {
      this.cleared = null
      this.stderr.write('\r\u001b[2K')
    }
  }

  clear(): void {
    this.cleared?.()
  }

  /** Columns of stderr. */
  get noteWidth(): number {
    return Math.max(NARROWEST, this.stderr.columns || USUAL)
  }
}
