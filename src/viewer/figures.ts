/** Figures over time: a small chart a metric, its values readable without it. */
import type { ViewFigure } from '../export/viewData.js'
import { display, h, svg } from './dom.js'
import { exact } from './statementParts.js'

const UNITS: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
]

/** 66000 → `66K`, 79.6 → `79.6`. */
export function short(value: number): string {
  const [size, letter] = UNITS.find(([unit]) => Math.abs(value) >= unit) ?? [1, '']
  const scaled = value / size
  return `${Number(scaled.toPrecision(scaled >= 100 ? 4 : 3))}${letter}`
}

const WIDTH = 300
const HEIGHT = 84
const EDGE = { left: 8, right: 8, top: 18, bottom: 18 }

/** Days since 1970 of an ISO date. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** A line chart of the dated values; null where fewer than two dates are known. */
export function chartOf(figures: readonly ViewFigure[], color: string): SVGSVGElement | null {
  const points = figures
    .flatMap(({ date, value }) => (date === undefined ? [] : [{ date, day: dayOf(date), value }]))
    .sort((a, b) => a.day - b.day || a.value - b.value)
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || first.day === last.day) return null
  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = high - low || Math.abs(high) || 1
  const x = (day: number): number =>
    EDGE.left + ((day - first.day) / (last.day - first.day)) * (WIDTH - EDGE.left - EDGE.right)
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : EDGE.top + ((high - value) / span) * (HEIGHT - EDGE.top - EDGE.bottom)
  const at = points.map(({ day, value }) => `${x(day).toFixed(1)} ${y(value).toFixed(1)}`)
  const base = HEIGHT - EDGE.bottom
  return svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: 'chart',
      role: 'img',
      'aria-label': `from ${short(first.value)} on ${first.date} to ${short(last.value)} on ${last.date}`,
    },
    svg('line', { x1: EDGE.left, y1: base + 0.5, x2: WIDTH - EDGE.right, y2: base + 0.5, class: 'axis' }),
    svg('path', {
      d: `M${at.join('L')}L${x(last.day)} ${base}L${x(first.day)} ${base}Z`,
      fill: color,
      'fill-opacity': 0.12,
    }),
    svg('path', { d: `M${at.join('L')}`, fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-linejoin': 'round' }),
    ...points.map(({ date, day, value }) =>
      svg('circle', { cx: x(day), cy: y(value), r: 3, fill: color }, svg('title', {}, `${date}: ${value}`)),
    ),
    svg('text', { x: x(first.day), y: Math.max(10, y(first.value) - 7), class: 'value' }, short(first.value)),
    svg('text', { x: x(last.day), y: Math.max(10, y(last.value) - 7), class: 'value end' }, short(last.value)),
    svg('text', { x: EDGE.left, y: HEIGHT - 4 }, first.date),
    svg('text', { x: WIDTH - EDGE.right, y: HEIGHT - 4, class: 'end' }, last.date),
  )
}

/** One block a metric: the chart, and every value with its date and its sentence. */
export function figureBlocks(
  figures: readonly ViewFigure[],
  color: string,
  evidenceOf: (figure: ViewFigure) => HTMLElement,
): HTMLElement[] {
  const metrics = new Map<string, ViewFigure[]>()
  for (const figure of figures) metrics.set(figure.metric, [...(metrics.get(figure.metric) ?? []), figure])
  return [...metrics].map(([metric, values]) =>
    h(
      'div',
      { class: 'figure' },
      h('h4', {}, metric),
      chartOf(values, color),
      h(
        'ul',
        { class: 'plain' },
        ...[...values]
          .sort((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1))
          .map((figure) =>
            h(
              'li',
              {},
              h(
                'span',
                {},
                h('b', {}, exact(figure.value)),
                figure.unit === undefined ? null : ` ${display(figure.unit, 20)}`,
                h('span', { class: 'muted' }, ` · ${figure.date ?? 'undated'}`),
              ),
              evidenceOf(figure),
            ),
          ),
      ),
    ),
  )
}
