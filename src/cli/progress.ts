/** A progress bar on a terminal, for what takes more than a second. */
import { fit } from './format/width.js'
import type { Terminal } from './terminal.js'

const AFTER_MS = 1000
const EVERY_MS = 100
const CELLS = 24

export class Progress {
  private readonly started = performance.now()
  private drawn = 0

  /**
   * @param label what is being done
   * @param total number of steps
   */
  constructor(
    private readonly terminal: Terminal,
    private readonly label: string,
    private total: number,
  ) {}

  /** Says that so many of the steps are done; `total` may change on the way. */
  at(done: number, total: number = this.total): void {
    this.total = total
    if (!this.terminal.interactive) return
    const now = performance.now()
    if (now - this.started < AFTER_MS || now - this.drawn < EVERY_MS) return
    this.drawn = now
    const share = this.total === 0 ? 1 : Math.min(1, done / this.total)
    const full = Math.round(share * CELLS)
    const bar = '█'.repeat(full) + '░'.repeat(CELLS - full)
    this.terminal.draw(fit(`${this.label} ${bar} ${done}/${this.total}`, this.terminal.noteWidth - 1))
  }

  end(): void {
    if (this.drawn > 0) this.terminal.clear()
  }
}
