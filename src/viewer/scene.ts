/** The drawing: sigma.js over the laid-out graph, with labels that never lie on each other. */
import { createNodeBorderProgram } from '@sigma/node-border'
import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { NodeDisplayData } from 'sigma/types'
import { display } from './dom.js'
import type { Visible } from './filters.js'
import { namedTogether, type Model } from './model.js'
import { CANVAS, type CanvasColors, type Theme } from './theme.js'

export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

interface DrawnNode extends Record<string, unknown> {
  x: number
  y: number
  size: number
  label: string
  color: string
}
interface DrawnEdge extends Record<string, unknown> {
  size: number
  color: string
  together: boolean
}

/** What stands out; all else fades while it is set. */
export interface Focus {
  readonly entities: ReadonlySet<number>
  /** Entities whose lines and names stand out most: the hovered or selected one, or all of a path. */
  readonly centers: readonly number[]
  readonly path: boolean
}

export interface SceneEvents {
  onHover(entity: number | null): void
  onPick(entity: number | null): void
}

interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly strong: boolean
}

const LABEL_SIZE = 12
const STAGE_PADDING = 48

export class Scene {
  private readonly graph = new UndirectedGraph<DrawnNode, DrawnEdge>()
  private readonly sigma: Sigma<DrawnNode, DrawnEdge>
  private colors: CanvasColors
  private focus: Focus | null = null
  private visible: Visible
  private showTogether = false
  private togetherDrawn = false
  private labels: Label[] = []
  /** Keys of the lines that some shown relation makes. */
  private shownPairs = new Set<string>()
  private readonly scale: number

  constructor(
    private readonly container: HTMLElement,
    private readonly model: Model,
    visible: Visible,
    theme: Theme,
    colorOf: (entity: number) => string,
    events: SceneEvents,
  ) {
    this.visible = visible
    this.colors = CANVAS[theme]
    const { entities, relations } = model.data
    // a large graph is drawn in finer strokes
    this.scale = Math.max(0.3, Math.min(1.1, Math.sqrt(220 / Math.max(1, entities.length))))
    entities.forEach(({ name, x, y, size }, index) =>
      this.graph.addNode(String(index), {
        x,
        y,
        size: size * this.scale,
        label: display(name, 36),
        color: colorOf(index),
      }),
    )
    model.pairs.forEach(({ a, b, relations: between }) =>
      this.graph.addEdgeWithKey(`${a}-${b}`, String(a), String(b), {
        size: Math.min(4, 0.8 + 0.5 * between.length) * Math.max(0.6, this.scale),
        color: relations[between[0]!]!.type,
        together: false,
      }),
    )
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(this.graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'bordered',
      nodeProgramClasses: {
        bordered: createNodeBorderProgram<DrawnNode, DrawnEdge>({
          borders: [
            { size: { value: 0.12 }, color: { attribute: 'borderColor' } },
            { size: { fill: true }, color: { attribute: 'color' } },
          ],
        }),
      },
      defaultEdgeType: 'line',
      labelFont: FONT,
      labelSize: LABEL_SIZE,
      labelDensity: 0.9,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: entities.length > 600 ? 5 : 3.5,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: STAGE_PADDING,
      zIndex: true,
      hideEdgesOnMove: relations.length > 4000,
      nodeReducer: (node, data) => this.drawnNode(Number(node), data),
      edgeReducer: (edge, data) => this.drawnEdge(edge, data),
      defaultDrawNodeLabel: (_context, data) => this.collect(data),
      defaultDrawNodeHover: (context, data) => this.drawHover(context, data),
    })
    this.sigma.on('beforeRender', () => (this.labels = []))
    this.sigma.on('afterRender', () => this.drawLabels())
    this.sigma.on('enterNode', ({ node }) => {
      container.classList.add('over-node')
      events.onHover(Number(node))
    })
    this.sigma.on('leaveNode', () => {
      container.classList.remove('over-node')
      events.onHover(null)
    })
    this.sigma.on('clickNode', ({ node }) => events.onPick(Number(node)))
    this.sigma.on('clickStage', () => events.onPick(null))
  }

  private drawnNode(entity: number, data: DrawnNode): Partial<NodeDisplayData> {
    if (!this.visible.entities[entity]) return { ...data, hidden: true }
    const border = { borderColor: this.colors.stage }
    if (this.focus === null) return { ...data, ...border }
    if (!this.focus.entities.has(entity))
      return { ...data, color: this.colors.faded, borderColor: this.colors.stage, label: '', zIndex: 0 } as object
    const center = this.focus.centers.includes(entity)
    return {
      ...data,
      borderColor: center ? this.colors.ink : this.colors.stage,
      size: center ? data.size * 1.15 : data.size,
      forceLabel: center || this.focus.entities.size < 60,
      highlighted: false,
      zIndex: center ? 2 : 1,
    } as object
  }

  private drawnEdge(edge: string, data: DrawnEdge): object {
    const [a, b] = edge.split('-', 2).map(Number) as [number, number]
    if (data.together) {
      const shown = this.showTogether && this.visible.entities[a] && this.visible.entities[b]
      return { ...data, hidden: !shown, color: this.focus === null ? this.colors.together : this.colors.fadedEdge }
    }
    if (!this.shownPairs.has(edge)) return { ...data, hidden: true }
    if (this.focus === null) return { ...data, color: this.colors.edge }
    const { centers, path } = this.focus
    const near = path
      ? centers.some((entity, index) => {
          const next = centers[index + 1]
          return (entity === a && next === b) || (entity === b && next === a)
        })
      : centers.includes(a) || centers.includes(b)
    if (!near) return { ...data, color: this.colors.fadedEdge, zIndex: 0 }
    const color = path ? this.colors.path : this.colors.strongEdge
    return { ...data, color, size: path ? data.size + 2 : data.size + 0.4, zIndex: 1 }
  }

  private collect(data: { label: string | null; x: number; y: number; size: number; forceLabel?: boolean }): void {
    if (!data.label) return
    this.labels.push({ text: data.label, x: data.x, y: data.y, size: data.size, strong: data.forceLabel === true })
  }

  /** Larger nodes first; a label that would lie on another stays out. */
  private drawLabels(): void {
    const context = this.sigma.getCanvases()['labels']?.getContext('2d')
    if (!context) return
    const taken: [number, number, number, number][] = []
    const labels = this.labels.sort((a, b) => Number(b.strong) - Number(a.strong) || b.size - a.size || a.x - b.x)
    context.lineJoin = 'round'
    context.textBaseline = 'middle'
    for (const label of labels) {
      const height = Math.round(Math.min(17, LABEL_SIZE + label.size / 6))
      context.font = `${label.size > 9 || label.strong ? 600 : 500} ${height}px ${FONT}`
      const width = context.measureText(label.text).width
      const left = label.x + label.size + 4
      const box: [number, number, number, number] = [
        left - 2,
        label.y - height / 2 - 1,
        left + width + 2,
        label.y + height / 2 + 1,
      ]
      if (taken.some(([x1, y1, x2, y2]) => box[0] < x2 && box[2] > x1 && box[1] < y2 && box[3] > y1)) continue
      taken.push(box)
      context.strokeStyle = this.colors.stage
      context.lineWidth = 4
      context.strokeText(label.text, left, label.y)
      context.fillStyle = this.colors.ink
      context.fillText(label.text, left, label.y)
    }
  }

  private drawHover(
    context: CanvasRenderingContext2D,
    data: { label: string | null; x: number; y: number; size: number; color: string },
  ): void {
    const text = data.label ?? ''
    context.font = `600 13px ${FONT}`
    const width = context.measureText(text).width + 16
    const left = data.x + data.size + 4
    context.save()
    context.shadowColor = 'rgba(2, 6, 23, 0.35)'
    context.shadowBlur = 10
    context.shadowOffsetY = 2
    context.fillStyle = this.colors.card
    context.beginPath()
    context.roundRect(left, data.y - 13, width, 26, 8)
    context.fill()
    context.restore()
    context.fillStyle = this.colors.ink
    context.textBaseline = 'middle'
    context.fillText(text, left + 8, data.y)
    context.strokeStyle = this.colors.ink
    context.lineWidth = 2
    context.beginPath()
    context.arc(data.x, data.y, data.size + 1.5, 0, 2 * Math.PI)
    context.stroke()
  }

  /** Shows what the filters leave. */
  show(visible: Visible, together: boolean): void {
    this.visible = visible
    this.showTogether = together
    if (together && !this.togetherDrawn) {
      this.togetherDrawn = true
      for (const { a, b } of namedTogether(this.model))
        this.graph.addEdgeWithKey(`${a}-${b}-t`, String(a), String(b), { size: 0.6, color: '', together: true })
    }
    this.shownPairs = new Set(
      this.model.pairs
        .filter(({ relations }) => relations.some((index) => visible.relations[index]))
        .map(({ a, b }) => `${a}-${b}`),
    )
    this.sigma.refresh()
  }

  setFocus(focus: Focus | null): void {
    this.focus = focus
    this.sigma.refresh({ skipIndexation: true })
  }

  setTheme(theme: Theme): void {
    this.colors = CANVAS[theme]
    this.sigma.refresh({ skipIndexation: true })
  }

  recolor(colorOf: (entity: number) => string): void {
    this.graph.updateEachNodeAttributes((node, data) => ({ ...data, color: colorOf(Number(node)) }), {
      attributes: ['color'],
    })
  }

  /** Brings entities into what is free of the panel, the first of them to its middle; never nearer than is readable. */
  goTo(entities: readonly number[], asideRight: number): void {
    const points = entities.flatMap((entity) => this.sigma.getNodeDisplayData(String(entity)) ?? [])
    const center = points[0]
    if (!center) return
    const { width, height } = this.sigma.getDimensions()
    const unit = Math.min(width, height) - 2 * STAGE_PADDING
    const free = { width: width - asideRight - 2 * STAGE_PADDING, height: height - 2 * STAGE_PADDING }
    const reach = (axis: 'x' | 'y'): number => Math.max(...points.map((point) => Math.abs(point[axis] - center[axis])))
    const needed = 2 * unit * Math.max(reach('x') / free.width, reach('y') / free.height) * 1.1
    const nearest = this.model.data.entities.length > 600 ? 0.12 : 0.35
    const ratio = Math.max(nearest, Math.min(1, needed))
    const x = center.x + ((asideRight / 2) * ratio) / unit
    void this.sigma.getCamera().animate({ x, y: center.y, ratio }, { duration: motion(400) })
  }

  fit(): void {
    void this.sigma.getCamera().animatedReset({ duration: motion(300) })
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera()
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion(150) })
  }

  pan(x: number, y: number): void {
    const camera = this.sigma.getCamera()
    camera.setState({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio })
  }

  /** The drawing as a PNG, as it is seen. */
  picture(): Promise<Blob | null> {
    // the drawing buffers hold only until the frame ends
    this.sigma.refresh({ skipIndexation: true })
    const layers = this.sigma.getCanvases()
    const whole = document.createElement('canvas')
    const context = whole.getContext('2d')!
    const first = layers['nodes']!
    whole.width = first.width
    whole.height = first.height
    context.fillStyle = this.colors.stage
    context.fillRect(0, 0, whole.width, whole.height)
    for (const name of ['edges', 'nodes', 'labels']) {
      const layer = layers[name]
      if (layer && layer.width > 0) context.drawImage(layer, 0, 0)
    }
    return new Promise((resolve) => whole.toBlob(resolve, 'image/png'))
  }

  /** Where an entity is drawn, in pixels of the page; for tests and for the keyboard. */
  positionOf(entity: number): { x: number; y: number } | undefined {
    const at = this.graph.hasNode(String(entity)) ? this.graph.getNodeAttributes(String(entity)) : undefined
    if (!at) return undefined
    const { left, top } = this.container.getBoundingClientRect()
    const point = this.sigma.graphToViewport(at)
    return { x: left + point.x, y: top + point.y }
  }
}

/** A duration, or none where the reader asked for less motion. */
const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds
