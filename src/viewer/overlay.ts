/**
 * What stands out, drawn on a canvas of its own above the graph: the rest is veiled and never drawn again, so that
 * pointing at a node costs the same in a graph of fifty and of five thousand.
 */
import { h } from './dom.js'
import { drawLabels, type Label } from './labels.js'
import type { CanvasColors } from './theme.js'

export interface OverlayNode {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly label: string
  readonly center: boolean
}

export interface OverlayLine {
  readonly from: OverlayNode
  readonly to: OverlayNode
  readonly width: number
  /** Heads at `to` and at `from`. */
  readonly toTarget: boolean
  readonly toSource: boolean
}

export interface OverlayDrawing {
  readonly nodes: readonly OverlayNode[]
  readonly lines: readonly OverlayLine[]
  readonly path: boolean
}

/** Names drawn beside nodes that stand out, at most: more would not be readable. */
const MOST_LABELS = 80

export class Overlay {
  private readonly canvas = h('canvas', { class: 'overlay', 'aria-hidden': 'true' })
  private readonly context = this.canvas.getContext('2d')!

  constructor(private readonly container: HTMLElement) {
    container.append(this.canvas)
  }

  clear(): void {
    this.canvas.hidden = true
  }

  draw({ nodes, lines, path }: OverlayDrawing, colors: CanvasColors): void {
    const { clientWidth: width, clientHeight: height } = this.container
    const density = devicePixelRatio
    this.canvas.hidden = false
    this.canvas.width = width * density
    this.canvas.height = height * density
    const { context } = this
    context.scale(density, density)
    context.globalAlpha = 0.86
    context.fillStyle = colors.stage
    context.fillRect(0, 0, width, height)
    context.globalAlpha = 1
    for (const line of lines) this.line(line, path ? colors.path : colors.strongEdge)
    // the one in the middle lies on top
    for (const node of [...nodes].reverse()) this.node(node, colors)
    const labels: Label[] = nodes
      .filter(({ x, y, label }) => label !== '' && x > -200 && x < width && y > 0 && y < height)
      .sort((a, b) => Number(b.center) - Number(a.center) || b.size - a.size)
      .slice(0, MOST_LABELS)
      .map(({ label, x, y, size, center }) => ({ text: label, x, y, size: center ? size + 3 : size, strong: center }))
    drawLabels(context, labels, colors.ink, colors.stage)
  }

  private line({ from, to, width, toTarget, toSource }: OverlayLine, color: string): void {
    const { context } = this
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length === 0) return
    const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length]
    context.strokeStyle = context.fillStyle = color
    context.lineWidth = width
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
    const head = 5 + width
    const arrow = (tip: OverlayNode, dx: number, dy: number): void => {
      const at = { x: tip.x - dx * (tip.size + 2), y: tip.y - dy * (tip.size + 2) }
      context.beginPath()
      context.moveTo(at.x, at.y)
      context.lineTo(at.x - dx * head - dy * head * 0.5, at.y - dy * head + dx * head * 0.5)
      context.lineTo(at.x - dx * head + dy * head * 0.5, at.y - dy * head - dx * head * 0.5)
      context.fill()
    }
    if (length < from.size + to.size + head) return
    if (toTarget) arrow(to, x, y)
    if (toSource) arrow(from, -x, -y)
  }

  private node({ x, y, size, color, center }: OverlayNode, colors: CanvasColors): void {
    const { context } = this
    context.beginPath()
    context.arc(x, y, size + (center ? 3 : 1), 0, 2 * Math.PI)
    context.fillStyle = center ? colors.ink : colors.stage
    context.fill()
    context.beginPath()
    context.arc(x, y, size + (center ? 1 : 0), 0, 2 * Math.PI)
    context.fillStyle = color
    context.fill()
  }

  /** The canvas, while it shows something. */
  get shown(): HTMLCanvasElement | null {
    return this.canvas.hidden ? null : this.canvas
  }
}
