/**
 * Where each node stands: ForceAtlas2 over relations and co-mentions from fixed start positions, so that the same graph
 * is always drawn the same. Issues, stories, topics and figures stand amid the entities they touch.
 */
import { UndirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'
import { coMentionsOf } from './coMention.js'
import { nodeSize } from './palette.js'
import { edgesOf, edgesOfKind, nodesOf, nodesOfKind, type StatementGraph } from './statementGraph.js'
import { topicsOf } from './topicOf.js'
import { compareBy } from '../text/order.js'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Body extends Record<string, unknown> {
  x: number
  y: number
  size: number
}

// their types say `default`, their code is the function itself
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default
const noverlap = noverlapModule as unknown as typeof noverlapModule.default

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Mean distance from the centre, in units of node radius, is this times the root of the number of entities. */
const SPREAD = 22

/** From this many entities on, the layout takes fewer and coarser steps. */
const LARGE = 2000
/** How strongly a topic holds a member, where a stated relation has 1. */
const TOPIC_PULL = 0.5

/** Distance of neighbours at the start. */
const START_STEP = 10

const round = (value: number): number => Math.round(value * 100) / 100

/** The `index`-th seed of a sunflower: points evenly over a disc, none twice. */
const sunflower = (index: number, step: number): Point => {
  const radius = step * Math.sqrt(index + 0.5)
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) }
}

/** Members of a topic start side by side, and topics around each other: fewer steps, and no crossing of clusters. */
function startPositions(graph: StatementGraph): Map<string, Point> {
  const topicOf = topicsOf(graph)
  const groups = new Map<string, string[]>()
  for (const { key } of nodesOfKind(graph, 'entity')) {
    const topic = topicOf.get(key) ?? ''
    const group = groups.get(topic)
    if (group) group.push(key)
    else groups.set(topic, [key])
  }
  const positions = new Map<string, Point>()
  const largest = compareBy<[string, string[]]>(
    ([, group]) => -group.length,
    ([topic]) => topic,
  )
  let before = 0
  for (const [, members] of [...groups].sort(largest)) {
    // a disc of the group's size, among the discs before it
    const center = sunflower(before + members.length / 2, 2 * START_STEP)
    members.forEach((key, index) => {
      const aside = sunflower(index, START_STEP)
      positions.set(key, { x: center.x + aside.x, y: center.y + aside.y })
    })
    before += members.length
  }
  return positions
}

function entityGraph(graph: StatementGraph): UndirectedGraph<Body> {
  const bodies = new UndirectedGraph<Body>()
  const start = startPositions(graph)
  for (const { key, attributes } of nodesOfKind(graph, 'entity'))
    bodies.addNode(key, { ...start.get(key)!, size: nodeSize(attributes) })
  const pull = (a: string, b: string, weight: number): void => {
    if (a === b || !bodies.hasNode(a) || !bodies.hasNode(b)) return
    bodies.updateEdge(a, b, (known) => ({ weight: ((known['weight'] as number | undefined) ?? 0) + weight }))
  }
  for (const { source, target } of edgesOfKind(graph, 'relation')) pull(source, target, 1)
  for (const { a, b, weight } of coMentionsOf(graph)) pull(a, b, weight / 2)
  addTopicBodies(graph, bodies, pull)
  return bodies
}

/** A topic is a body as well while the drawing finds its shape: it holds its members together. */
function addTopicBodies(
  graph: StatementGraph,
  bodies: UndirectedGraph<Body>,
  pull: (a: string, b: string, weight: number) => void,
): void {
  for (const [member, topic] of topicsOf(graph)) {
    if (!bodies.hasNode(member)) continue
    const { x, y } = bodies.getNodeAttributes(member)
    if (!bodies.hasNode(topic)) bodies.addNode(topic, { x: x + 1, y: y + 1, size: 1 })
    pull(member, topic, TOPIC_PULL)
  }
}

/** Brings the drawing to a size that fits its node radii, its centre of mass to the origin. */
function settle(bodies: UndirectedGraph<Body>): void {
  let x = 0
  let y = 0
  bodies.forEachNode((_key, body) => {
    x += body.x / bodies.order
    y += body.y / bodies.order
  })
  let spread = 0
  bodies.forEachNode((_key, body) => (spread += Math.hypot(body.x - x, body.y - y) / bodies.order))
  const scale = spread > 0 ? (SPREAD * Math.sqrt(bodies.order)) / spread : 1
  const taken = new Set<string>()
  bodies.updateEachNodeAttributes((_key, body) => {
    const at = { x: round((body.x - x) * scale), y: round((body.y - y) * scale) }
    // two on one spot would be parted by chance
    while (taken.has(`${at.x} ${at.y}`)) at.x = round(at.x + 0.5)
    taken.add(`${at.x} ${at.y}`)
    return { ...body, ...at }
  })
}

/** Positions of all nodes by graph key, in units of node radius, rounded to 1/100; the vertical axis points up. */
export function layoutOf(graph: StatementGraph): Map<string, Point> {
  const bodies = entityGraph(graph)
  const large = bodies.order > LARGE
  if (bodies.order > 1) {
    forceAtlas2.assign(bodies, {
      iterations: large ? 100 : 500,
      getEdgeWeight: 'weight',
      settings: {
        ...forceAtlas2.inferSettings(bodies),
        linLogMode: true,
        // hubs repel each other most: in a large graph only a pull that grows with distance keeps them off the rim
        strongGravityMode: large,
        gravity: large ? 0.02 : 1,
        scalingRatio: 10,
        slowDown: large ? 1 : 5,
        barnesHutOptimize: bodies.order > 600,
        // coarser where exactness would cost seconds and show nowhere
        barnesHutTheta: large ? 1.2 : 0.5,
      },
    })
    for (const key of bodies.nodes()) if (graph.getNodeAttribute(key, 'kind') === 'topic') bodies.dropNode(key)
    settle(bodies)
    noverlap.assign(bodies, { maxIterations: large ? 15 : 60, settings: { margin: 3, ratio: 1.1, expansion: 1.05 } })
  }
  const positions = new Map<string, Point>()
  bodies.forEachNode((key, body) => positions.set(key, { x: round(body.x), y: round(body.y) }))
  return placeOthers(graph, positions)
}

/** Kinds are placed from the entities outwards: a story amid its entities, an issue amid its stories. */
function placeOthers(graph: StatementGraph, positions: Map<string, Point>): Map<string, Point> {
  const near = new Map<string, string[]>()
  const join = (node: string, other: string): void => {
    const others = near.get(node)
    if (others) others.push(other)
    else near.set(node, [other])
  }
  for (const { source, target, attributes } of edgesOf(graph)) {
    if (attributes.kind !== 'structure') continue
    // from the node that is placed to the one that it is placed by
    if (attributes.type === 'MENTIONS' || attributes.type === 'HAS_STORY') join(source, target)
    else join(target, source)
  }
  const kinds = ['story', 'issue', 'topic', 'observation'] as const
  const others = nodesOf(graph).filter(({ attributes }) => attributes.kind !== 'entity')
  for (const kind of kinds)
    others
      .filter(({ attributes }) => attributes.kind === kind)
      .forEach(({ key }, index) => {
        const points = (near.get(key) ?? []).flatMap((other) => positions.get(other) ?? [])
        const aside = sunflower(index % 40, 2)
        const mean = (axis: 'x' | 'y'): number =>
          points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length)
        positions.set(key, { x: round(mean('x') + aside.x), y: round(mean('y') + aside.y) })
      })
  return positions
}
