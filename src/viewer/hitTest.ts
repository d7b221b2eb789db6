/** Which node lies under the pointer, from a grid over where the nodes stand: no waiting for the graphics card. */

export interface Spot {
  readonly node: string
  /** Middle, in the unit that the grid is asked in. */
  readonly x: number
  readonly y: number
  /** Radius on the screen, in pixels. */
  readonly size: number
}

const CELLS = 64

export class HitTest {
  private readonly cells = new Map<number, Spot[]>()
  private readonly largest: number
  private readonly left: number
  private readonly top: number
  private readonly cell: number

  constructor(spots: readonly Spot[]) {
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
    const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
    const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
    this.left = least(xs)
    this.top = least(ys)
    this.cell = Math.max(most(xs) - this.left, most(ys) - this.top) / CELLS || 1
    this.largest = most(spots.map(({ size }) => size))
    for (const spot of spots) {
      const key = this.keyOf(this.column(spot.x), this.row(spot.y))
      const known = this.cells.get(key)
      if (known) known.push(spot)
      else this.cells.set(key, [spot])
    }
  }

  private column(x: number): number {
    return Math.floor((x - this.left) / this.cell)
  }

  private row(y: number): number {
    return Math.floor((y - this.top) / this.cell)
  }

  private keyOf(column: number, row: number): number {
    return row * 4 * CELLS + column
  }

  /**
   * The node whose disc holds the point, or is nearest of those within `slack` pixels of it.
   * @param perPixel length of a pixel in the grid's unit
   * @param grown factor by which discs are drawn larger than their `size`
   */
  at(x: number, y: number, perPixel: number, grown: number, slack: number): string | null {
    const reach = (this.largest * grown + slack) * perPixel
    let best: string | null = null
    let nearest = Infinity
    const columns = [Math.max(0, this.column(x - reach)), Math.min(CELLS, this.column(x + reach))] as const
    const rows = [Math.max(0, this.row(y - reach)), Math.min(CELLS, this.row(y + reach))] as const
    for (let row = rows[0]; row <= rows[1]; row++)
      for (let column = columns[0]; column <= columns[1]; column++)
        for (const spot of this.cells.get(this.keyOf(column, row)) ?? []) {
          // below zero inside the disc
          const away = Math.hypot(spot.x - x, spot.y - y) / perPixel - spot.size * grown
          if (away > slack || away >= nearest) continue
          nearest = away
          best = spot.node
        }
    return best
  }
}
