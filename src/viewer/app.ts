/** The page: joins the drawing, the filters and the panel, and keeps the address in step with what is open. */
import { ENTITY_TYPES, RELATION_TYPES } from '../ontology.js'
import { display, h, icon } from './dom.js'
import { visibleUnder, type Filters, type Visible } from './filters.js'
import { ladderPanel } from './ladder.js'
import { otherEnd, type Model } from './model.js'
import { entityPanel } from './panel.js'
import { pathBetween } from './path.js'
import { pathPanel } from './pathPanel.js'
import { Scene, type Focus } from './scene.js'
import { searchBox } from './searchBox.js'
import { sidebar, type ColorBy, type Sidebar } from './sidebar.js'
import { OTHER_TOPIC, TOPIC_COLORS, storeTheme, storedTheme, type Theme } from './theme.js'
import { ICONS, helpDialog, toolBar, type Tool } from './tools.js'

export class App {
  private filters: Filters
  private visible: Visible
  private selected: number | null = null
  private hovered: number | null = null
  /** Entities of the path that is shown. */
  private path: readonly number[] | null = null
  /** First end of a path whose second is being chosen. */
  private pathFrom: number | null = null
  private colorBy: ColorBy = 'type'
  private theme: Theme = storedTheme()
  private scene: Scene | null = null
  private readonly side: Sidebar
  private readonly search: ReturnType<typeof searchBox>
  private readonly stage: HTMLElement
  private readonly panel: HTMLElement
  private readonly banner: HTMLElement
  private readonly help: HTMLDialogElement
  private readonly tools: readonly Tool[]

  constructor(
    private readonly model: Model,
    private readonly root: HTMLElement,
  ) {
    this.filters = this.allFilters()
    this.visible = visibleUnder(model, this.filters)
    this.search = searchBox(model, (entity) => this.pick(entity))
    this.side = sidebar(model, this.search.element, {
      change: (change) => this.change(change),
      colorBy: (by) => this.setColorBy(by),
      reset: () => this.change(this.allFilters()),
    })
    this.stage = h('div', { class: 'stage', tabindex: 0, role: 'application', 'aria-label': 'Drawing of the graph' })
    this.panel = h('aside', {
      class: 'panel',
      'aria-labelledby': 'panel-title',
      hidden: true,
      tabindex: -1,
      id: 'panel',
    })
    this.banner = h('div', { class: 'banner', role: 'status', hidden: true })
    this.tools = this.makeTools()
    this.help = helpDialog(this.tools)
  }

  /** Puts the page together and opens what the address names. */
  start(): void {
    this.root.replaceChildren(
      this.side.element,
      h('main', {}, this.stage, toolBar(this.tools), this.banner),
      this.panel,
      this.help,
    )
    this.setTheme(this.theme)
    this.draw()
    this.apply()
    addEventListener('hashchange', () => this.openAddress())
    addEventListener('keydown', (event) => this.key(event))
    this.openAddress()
  }

  private draw(): void {
    if (this.model.data.entities.length === 0) {
      this.stage.append(h('p', { class: 'empty' }, 'The graph is empty: no issue has been read into it yet.'))
      return
    }
    try {
      this.scene = new Scene(this.stage, this.model, this.visible, this.theme, (entity) => this.colorOf(entity), {
        onHover: (entity) => {
          this.hovered = entity
          this.refocus()
        },
        onPick: (entity) => (entity === null ? this.clickedStage() : this.pick(entity)),
      })
    } catch {
      this.stage.replaceChildren(
        h('p', { class: 'empty' }, 'This browser cannot draw with WebGL; search and panels work all the same.'),
      )
    }
  }

  private allFilters(): Filters {
    return {
      types: new Set(ENTITY_TYPES),
      relations: new Set(RELATION_TYPES),
      topic: null,
      issue: null,
      from: 0,
      to: Math.max(0, this.model.dates.length - 1),
      namedTogether: false,
      onlyConnected: false,
    }
  }

  private change(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change }
    this.side.set(this.filters)
    this.apply()
  }

  private apply(): void {
    this.visible = visibleUnder(this.model, this.filters)
    this.scene?.show(this.visible, this.filters.namedTogether)
    this.refocus()
    const { entityCount, relationCount } = this.visible
    this.side.tell(`${entityCount} entities · ${relationCount} relations`)
  }

  private colorOf(entity: number): string {
    const { type, topic } = this.model.data.entities[entity]!
    if (this.colorBy === 'type') return this.model.data.colors[type]
    return (topic === undefined ? undefined : TOPIC_COLORS[topic]) ?? OTHER_TOPIC
  }

  private setColorBy(by: ColorBy): void {
    this.colorBy = by
    this.scene?.recolor((entity) => this.colorOf(entity))
  }

  private setTheme(theme: Theme): void {
    this.theme = theme
    document.documentElement.dataset['theme'] = theme
    this.scene?.setTheme(theme)
  }

  /** What stands out: a path, else what is hovered, else what is open. */
  private refocus(): void {
    this.scene?.setFocus(this.currentFocus())
  }

  private currentFocus(): Focus | null {
    if (this.hovered === null && this.path !== null) return { entities: this.path, path: true }
    const center = this.hovered ?? this.selected
    if (center === null) return null
    const others = this.model.relationsOf[center]!.filter((index) => this.visible.relations[index])
    const entities = [center, ...others.map((index) => otherEnd(this.model.data.relations[index]!, center))]
    return { entities: [...new Set(entities)], path: false }
  }

  /** A node that was clicked, searched or named: opens it, or makes it the second end of a path. */
  private pick(entity: number): void {
    if (this.pathFrom !== null && this.pathFrom !== entity) this.showPath(this.pathFrom, entity)
    else this.open(entity)
  }

  private open(entity: number): void {
    const hash = `#${encodeURIComponent(this.model.data.entities[entity]!.id).replace(/%(?:3A|2F|2B)/gu, decodeURIComponent)}`
    if (location.hash === hash) this.show(entity)
    // the address tells the rest of the page
    else location.hash = hash
  }

  /** Opens what the address names; an unknown name closes the panel. */
  private openAddress(): void {
    let id = location.hash.slice(1)
    try {
      id = decodeURIComponent(id)
    } catch {
      // a stray % in a hand-written link: taken as it stands
    }
    const entity = this.model.byId.get(id)
    if (entity !== undefined) this.show(entity)
    else if (this.selected !== null) this.closePanel()
    else if (id !== '') this.tellBanner(`Nothing here has the id “${display(id, 60)}”.`)
  }

  private show(entity: number): void {
    this.selected = entity
    this.path = null
    this.endChoice()
    // what is asked for is shown, whatever the filters say
    if (!this.visible.entities[entity]) this.change(this.allFilters())
    this.openPanel(
      entityPanel(this.model, entity, {
        open: (other) => this.open(other),
        pathFrom: (from) => this.choosePathFrom(from),
        chooseTopic: (topic) => this.change({ ...this.allFilters(), topic }),
        close: () => this.close(),
      }),
    )
    this.hovered = null
    this.refocus()
    this.scene?.goTo(this.currentFocus()?.entities ?? [entity], this.covered())
  }

  /** What the panel hides of the drawing: its right side, or on a narrow screen its lower one. */
  private covered(): { right: number; bottom: number } {
    const stage = this.stage.getBoundingClientRect()
    const panel = this.panel.getBoundingClientRect()
    const beside = panel.left > stage.left + 100
    return beside ? { right: stage.right - panel.left, bottom: 0 } : { right: 0, bottom: stage.bottom - panel.top }
  }

  private openPanel(content: HTMLElement): void {
    const close = h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => this.close() })
    close.append(icon('M6 6l12 12', 'M18 6L6 18'))
    this.panel.replaceChildren(close, content)
    this.panel.hidden = false
    this.panel.scrollTop = 0
  }

  private close(): void {
    if (location.hash !== '') history.pushState(null, '', location.pathname + location.search)
    this.closePanel()
  }

  private closePanel(): void {
    this.selected = null
    this.path = null
    this.endChoice()
    this.panel.hidden = true
    this.panel.replaceChildren()
    this.refocus()
  }

  private clickedStage(): void {
    if (this.pathFrom !== null) this.endChoice()
    else if (this.selected !== null || this.path !== null) this.close()
  }

  private choosePathFrom(entity: number): void {
    this.pathFrom = entity
    const name = display(this.model.data.entities[entity]!.name, 60)
    this.tellBanner(`Path from “${name}”: now click or search the other end.`)
  }

  private startPath(): void {
    if (this.selected !== null) this.choosePathFrom(this.selected)
    else this.tellBanner('Open an entity first: the path starts there.')
  }

  private showPath(from: number, to: number): void {
    this.endChoice()
    const path = pathBetween(this.model, this.visible, from, to)
    this.path = path?.entities ?? [from, to]
    this.openPanel(pathPanel(this.model, from, to, path, (entity) => this.open(entity)))
    this.refocus()
    this.scene?.goTo(this.path, this.covered())
  }

  private showLadder(): void {
    this.endChoice()
    this.openPanel(ladderPanel(this.model, this.selected, (entity) => this.open(entity)))
  }

  private tellBanner(text: string): void {
    this.banner.textContent = text
    this.banner.hidden = false
  }

  private endChoice(): void {
    this.pathFrom = null
    this.banner.hidden = true
  }

  private async savePicture(): Promise<void> {
    const blob = await this.scene?.picture()
    if (!blob) return
    const url = URL.createObjectURL(blob)
    const link = h('a', { href: url, download: 'issue-graph.png' })
    link.click()
    // the download has been handed over by then
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }

  private makeTools(): Tool[] {
    return [
      { name: 'Zoom in', key: '+', paths: ICONS.zoomIn, run: () => this.scene?.zoom(1.6) },
      { name: 'Zoom out', key: '-', paths: ICONS.zoomOut, run: () => this.scene?.zoom(1 / 1.6) },
      { name: 'Show all', key: '0', paths: ICONS.fit, run: () => this.scene?.fit() },
      { name: 'Benchmarks', key: 'b', paths: ICONS.ladder, run: () => this.showLadder() },
      { name: 'Path between two', key: 'p', paths: ICONS.path, run: () => this.startPath() },
      { name: 'Save picture', key: 's', paths: ICONS.picture, run: () => void this.savePicture() },
      {
        name: 'Light or dark',
        key: 't',
        paths: ICONS.theme,
        run: () => {
          this.setTheme(this.theme === 'dark' ? 'light' : 'dark')
          storeTheme(this.theme)
        },
      },
      { name: 'Filters', key: 'f', paths: ICONS.filters, run: () => this.root.classList.toggle('no-side') },
      { name: 'Keys', key: '?', paths: ICONS.help, run: () => this.help.showModal() },
    ]
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.help.open) return
    if (event.key === 'Escape') {
      if (this.pathFrom !== null) this.endChoice()
      else if (!this.panel.hidden) this.close()
      return
    }
    const target = event.target as HTMLElement
    if (target.matches('input, select, textarea')) return
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-0.1, 0],
      ArrowRight: [0.1, 0],
      ArrowUp: [0, 0.1],
      ArrowDown: [0, -0.1],
    }
    const move = moves[event.key]
    if (move !== undefined && target === this.stage) {
      event.preventDefault()
      this.scene?.pan(...move)
    } else if (event.key === '/') {
      event.preventDefault()
      this.root.classList.remove('no-side')
      this.search.focus()
    } else this.tools.find(({ key }) => key === event.key)?.run()
  }

  /** Where an entity is drawn, in pixels of the page. */
  positionOf(id: string): { x: number; y: number } | undefined {
    const entity = this.model.byId.get(id)
    return entity === undefined ? undefined : this.scene?.positionOf(entity)
  }
}
