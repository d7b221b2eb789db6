/** Two handles over the dates of the issues, above a bar a date for how much was said then. */
import { h, svg } from './dom.js'
import type { Model } from './model.js'

export interface TimeSlider {
  readonly element: HTMLElement
  set(from: number, to: number): void
}

const WIDTH = 260
const HEIGHT = 36

/** Stories a date. */
function amounts(model: Model): number[] {
  const counts = new Map<string, number>()
  for (const { issue } of model.data.stories) {
    const date = model.data.issues[issue]?.date
    if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return model.dates.map((date) => counts.get(date) ?? 0)
}

/** Tells the indices of both dates whenever a handle moves; null where there is only one date. */
export function timeSlider(model: Model, changed: (from: number, to: number) => void): TimeSlider | null {
  const last = model.dates.length - 1
  if (last < 1) return null
  const counts = amounts(model)
  const most = Math.max(1, ...counts)
  const step = WIDTH / counts.length
  const bars = counts.map((count, index) => {
    const height = Math.max(2, (count / most) * HEIGHT)
    return svg('rect', {
      x: index * step + step * 0.1,
      y: HEIGHT - height,
      width: Math.max(0.5, step * 0.8),
      height,
      rx: Math.min(2, step / 4),
    })
  })
  const handle = (label: string, value: number): HTMLInputElement =>
    h('input', { type: 'range', min: 0, max: last, step: 1, value, 'aria-label': label })
  const from = handle('From date', 0)
  const to = handle('To date', last)
  const caption = h('output', { class: 'dates' })
  const track = h('div', { class: 'track' }, from, to)

  const draw = (): void => {
    const [a, b] = [Number(from.value), Number(to.value)]
    from.setAttribute('aria-valuetext', model.dates[a]!)
    to.setAttribute('aria-valuetext', model.dates[b]!)
    caption.textContent = a === b ? model.dates[a]! : `${model.dates[a]!} – ${model.dates[b]!}`
    bars.forEach((bar, index) => bar.setAttribute('class', index >= a && index <= b ? 'in' : 'out'))
    track.style.setProperty('--from', String(a / last))
    track.style.setProperty('--to', String(b / last))
  }
  const moved = (event: Event): void => {
    if (Number(from.value) > Number(to.value)) {
      if (event.target === from) from.value = to.value
      else to.value = from.value
    }
    draw()
    changed(Number(from.value), Number(to.value))
  }
  from.addEventListener('input', moved)
  to.addEventListener('input', moved)
  draw()
  return {
    element: h(
      'div',
      { class: 'time' },
      svg(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', class: 'histogram', 'aria-hidden': 'true' },
        ...bars,
      ),
      track,
      caption,
    ),
    set: (a, b) => {
      from.value = String(a)
      to.value = String(b)
      draw()
    },
  }
}
