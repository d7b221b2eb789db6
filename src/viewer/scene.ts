/** The drawing: sigma.js over the laid-out graph, and above it what stands out. */
import { createNodeBorderProgram } from '@sigma/node-border'
import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { display } from './dom.js'
import type { Visible } from './filters.js'
import { HitTest } from './hitTest.js'
import { FONT, drawLabels, type Label } from './labels.js'
import { namedTogether, type Model, type Pair } from './model.js'
import { Overlay, type OverlayLine, type OverlayNode } from './overlay.js'
import { CANVAS, type CanvasColors, type Theme } from './theme.js'

interface DrawnNode extends Record<string, unknown> {
  x: number
  y: number
  size: number
  label: string
  color: string
}
interface DrawnEdge extends Record<string, unknown> {
  size: number
  /** Of two that one story names without saying more. */
  together: boolean
}

/** What stands out; all else is veiled while it is set. */
export interface Focus {
  /** The hovered or open entity with those it touches, or the entities of a path in their order. */
  readonly entities: readonly number[]
  /** Lines go from one to the next; else from the first to all. */
  readonly path: boolean
}

export interface SceneEvents {
  onHover(entity: number | null): void
  onPick(entity: number | null): void
}

const STAGE_PADDING = 48
/** From this many entities on, the graph counts as large: finer strokes, fewer names. */
const LARGE = 600

const pairKey = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`)

/** A duration, or none where the reader asked for less motion. */
const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds

export class Scene {
  private readonly graph = new UndirectedGraph<DrawnNode, DrawnEdge>()
  private readonly sigma: Sigma<DrawnNode, DrawnEdge>
  private readonly overlay: Overlay
  private readonly pairs: ReadonlyMap<string, Pair>
  private readonly large: boolean
  private colors: CanvasColors
  private focus: Focus | null = null
  private visible: Visible
  private showTogether = false
  private togetherDrawn = false
  private labels: Label[] = []
  /** Made when first needed after the shown nodes changed. */
  private hits: HitTest | null = null
  /** Keys of the lines that some shown relation makes. */
  private shownPairs = new Set<string>()

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
    this.pairs = new Map(model.pairs.map((pair) => [pairKey(pair.a, pair.b), pair]))
    const { entities } = model.data
    this.large = entities.length > LARGE
    const scale = Math.max(0.4, Math.min(1.1, Math.sqrt(260 / Math.max(1, entities.length))))
    entities.forEach(({ name, x, y, size }, index) =>
      this.graph.addNode(String(index), {
        x,
        y,
        size: Math.max(1.8, size * scale),
        label: display(name, 36),
        color: colorOf(index),
      }),
    )
    for (const { a, b, relations } of model.pairs)
      this.graph.addEdgeWithKey(pairKey(a, b), String(a), String(b), {
        size: this.large ? 0.5 : Math.min(3.5, 0.7 + 0.5 * relations.length),
        together: false,
      })
    this.sigma = this.makeSigma()
    // sigma asks the graphics card, which answers only when it has drawn everything: too late in a large graph
    const picking = this.sigma as unknown as { getNodeAtPosition(point: { x: number; y: number }): string | null }
    picking.getNodeAtPosition = (point) => this.nodeAt(point)
    this.overlay = new Overlay(container)
    this.listen(events)
  }

  private makeSigma(): Sigma<DrawnNode, DrawnEdge> {
    return new Sigma<DrawnNode, DrawnEdge>(this.graph, this.container, {
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
      labelFont: FONT,
      // candidates a cell: which of them find room is decided when they are drawn
      labelDensity: this.large ? 1 : 4,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: this.large ? 4 : 3.5,
      minEdgeThickness: this.large ? 0.5 : 1.5,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      stagePadding: STAGE_PADDING,
      hideEdgesOnMove: this.model.pairs.length > 4000,
      nodeReducer: (node, data) =>
        this.visible.entities[Number(node)] ? { ...data, borderColor: this.colors.stage } : { ...data, hidden: true },
      edgeReducer: (edge, data) => this.drawnEdge(edge, data),
      // names are gathered while sigma draws, and drawn together afterwards
      defaultDrawNodeLabel: (_context, { label, x, y, size }) => {
        if (label) this.labels.push({ text: label, x, y, size })
      },
      defaultDrawNodeHover: () => undefined,
    })
  }

  private listen(events: SceneEvents): void {
    this.sigma.on('beforeRender', () => (this.labels = []))
    this.sigma.on('afterRender', () => {
      const context = this.sigma.getCanvases()['labels']?.getContext('2d')
      if (context) drawLabels(context, this.labels, this.colors.ink, this.colors.stage)
      this.drawOverlay()
    })
    this.sigma.on('enterNode', ({ node }) => {
      this.container.classList.add('over-node')
      events.onHover(Number(node))
    })
    this.sigma.on('leaveNode', () => {
      this.container.classList.remove('over-node')
      events.onHover(null)
    })
    this.sigma.on('clickNode', ({ node }) => events.onPick(Number(node)))
    this.sigma.on('clickStage', () => events.onPick(null))
  }

  private nodeAt(point: { x: number; y: number }): string | null {
    this.hits ??= new HitTest(
      this.graph
        .mapNodes((node) => ({ node, ...this.sigma.getNodeDisplayData(node)! }))
        .filter(({ hidden }) => !hidden),
    )
    const here = this.sigma.viewportToFramedGraph(point)
    const beside = this.sigma.viewportToFramedGraph({ x: point.x + 1, y: point.y })
    return this.hits.at(here.x, here.y, Math.hypot(beside.x - here.x, beside.y - here.y), this.sigma.scaleSize(1), 2)
  }

  private drawnEdge(edge: string, data: DrawnEdge): Record<string, unknown> {
    if (data.together) {
      const ends = this.graph.extremities(edge).map(Number) as [number, number]
      const shown = this.showTogether && ends.every((end) => this.visible.entities[end])
      return { ...data, hidden: !shown, color: this.colors.together }
    }
    return { ...data, hidden: !this.shownPairs.has(edge), color: this.large ? this.colors.fineEdge : this.colors.edge }
  }

  private overlayNode(entity: number, center: boolean): OverlayNode | null {
    const data = this.sigma.getNodeDisplayData(String(entity))
    if (!data || data.hidden) return null
    const { x, y } = this.sigma.framedGraphToViewport(data)
    const size = this.sigma.scaleSize(data.size)
    return { x, y, size: Math.max(size, 3), color: data.color, label: data.label ?? '', center }
  }

  private drawOverlay(): void {
    if (this.focus === null) {
      this.overlay.clear()
      return
    }
    const { entities, path } = this.focus
    const drawn = entities.map((entity, index) => this.overlayNode(entity, path || index === 0))
    const line = (from: number, to: number): OverlayLine[] => {
      const [a, b] = [drawn[from], drawn[to]]
      const relations = this.pairs.get(pairKey(entities[from]!, entities[to]!))?.relations ?? []
      const shown = relations
        .map((index) => this.model.data.relations[index]!)
        .filter((_, at) => this.visible.relations[relations[at]!])
      if (!a || !b || shown.length === 0) return []
      const aims = (end: number): boolean => shown.some(({ directed, target }) => directed && target === entities[end])
      return [
        {
          from: a,
          to: b,
          width: path ? 3 : Math.min(3, 1 + 0.4 * shown.length),
          toTarget: aims(to),
          toSource: aims(from),
        },
      ]
    }
    const lines = entities.slice(1).flatMap((_, index) => line(path ? index : 0, index + 1))
    this.overlay.draw({ nodes: drawn.filter((node) => node !== null), lines, path }, this.colors)
  }

  /** Shows what the filters leave. */
  show(visible: Visible, together: boolean): void {
    this.visible = visible
    this.showTogether = together
    if (together && !this.togetherDrawn) {
      this.togetherDrawn = true
      for (const { a, b } of namedTogether(this.model))
        this.graph.addEdgeWithKey(`${pairKey(a, b)}-t`, String(a), String(b), { size: 0.5, together: true })
    }
    const some = (relations: readonly number[]): boolean => relations.some((index) => visible.relations[index])
    this.shownPairs = new Set(
      this.model.pairs.filter(({ relations }) => some(relations)).map(({ a, b }) => pairKey(a, b)),
    )
    this.sigma.refresh()
    this.hits = null
  }

  setFocus(focus: Focus | null): void {
    this.focus = focus
    this.drawOverlay()
  }

  setTheme(theme: Theme): void {
    this.colors = CANVAS[theme]
    this.sigma.refresh({ skipIndexation: true })
  }

  recolor(colorOf: (entity: number) => string): void {
    const recolored = (node: string, data: DrawnNode): DrawnNode => ({ ...data, color: colorOf(Number(node)) })
    this.graph.updateEachNodeAttributes(recolored, { attributes: ['color'] })
  }

  /**
   * Brings entities into what the panel leaves free, the first of them to its middle; never nearer than is readable.
   * @param covered pixels of the stage that the panel covers, from the right and from below
   */
  goTo(entities: readonly number[], covered: { right: number; bottom: number }): void {
    const points = entities.flatMap((entity) => this.sigma.getNodeDisplayData(String(entity)) ?? [])
    const center = points[0]
    if (!center) return
    const { width, height } = this.sigma.getDimensions()
    const unit = Math.max(1, Math.min(width, height) - 2 * STAGE_PADDING)
    const reach = (axis: 'x' | 'y'): number => Math.max(...points.map((point) => Math.abs(point[axis] - center[axis])))
    const share = (axis: 'x' | 'y', free: number): number => reach(axis) / Math.max(100, free - 2 * STAGE_PADDING)
    const needed = 2.2 * unit * Math.max(share('x', width - covered.right), share('y', height - covered.bottom))
    const ratio = Math.max(this.large ? 0.12 : 0.35, Math.min(1, needed))
    const x = center.x + ((covered.right / 2) * ratio) / unit
    const y = center.y - ((covered.bottom / 2) * ratio) / unit
    void this.sigma.getCamera().animate({ x, y, ratio }, { duration: motion(400) })
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
    // WebGL's buffers hold only until the frame ends
    this.sigma.refresh({ skipIndexation: true })
    const layers = this.sigma.getCanvases()
    const whole = document.createElement('canvas')
    const context = whole.getContext('2d')!
    const { width, height } = layers['nodes']!
    Object.assign(whole, { width, height })
    context.fillStyle = this.colors.stage
    context.fillRect(0, 0, width, height)
    for (const layer of [layers['edges'], layers['nodes'], layers['labels'], this.overlay.shown])
      if (layer) context.drawImage(layer, 0, 0, width, height)
    return new Promise((resolve) => whole.toBlob(resolve, 'image/png'))
  }

  /** Where an entity is drawn, in pixels of the page. */
  positionOf(entity: number): { x: number; y: number } | undefined {
    const data = this.sigma.getNodeDisplayData(String(entity))
    if (!data) return undefined
    const { left, top } = this.container.getBoundingClientRect()
    const { x, y } = this.sigma.framedGraphToViewport(data)
    return { x: left + x, y: top + y }
  }
}
