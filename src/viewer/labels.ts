/** Names beside nodes, the larger first; one that would lie on another stays out. */

export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

export interface Label {
  readonly text: string
  /** Middle of the node and its radius, in pixels. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Drawn before all others, and bold. */
  readonly strong?: boolean
}

const GAP = 4

/** @param halo colour around the letters, which parts them from lines beneath */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  ink: string,
  halo: string,
): void {
  const taken: (readonly [left: number, top: number, right: number, bottom: number])[] = []
  const ordered = [...labels].sort(
    (a, b) => Number(b.strong ?? false) - Number(a.strong ?? false) || b.size - a.size || a.x - b.x || a.y - b.y,
  )
  context.lineJoin = 'round'
  context.textBaseline = 'middle'
  context.lineWidth = 4
  for (const { text, x, y, size, strong } of ordered) {
    const height = Math.round(Math.min(16, 11.5 + size / 5))
    context.font = `${strong || size > 9 ? 600 : 500} ${height}px ${FONT}`
    const left = x + size + GAP
    const box = [left - 2, y - height / 2 - 1, left + context.measureText(text).width + 2, y + height / 2 + 1] as const
    if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]))
      continue
    taken.push(box)
    context.strokeStyle = halo
    context.strokeText(text, left, y)
    context.fillStyle = ink
    context.fillText(text, left, y)
  }
}
