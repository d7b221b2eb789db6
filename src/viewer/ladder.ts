/** The benchmark view: who scored what on it, best first, and which wins the issues state. */
import { display, h } from './dom.js'
import { foldedEvidence } from './evidence.js'
import type { Model } from './model.js'
import { entityButton, exact, unitText } from './statementParts.js'

/** Benchmarks that some model or product scored on or won on, most statements first. */
export function benchmarksOf(model: Model): { entity: number; statements: number }[] {
  const counts = new Map<number, number>()
  for (const { type, target, benchmark } of model.data.relations) {
    const on = type === 'scored-on' ? target : benchmark
    if (on !== undefined) counts.set(on, (counts.get(on) ?? 0) + 1)
  }
  return [...counts]
    .map(([entity, statements]) => ({ entity, statements }))
    .sort((a, b) => b.statements - a.statements || a.entity - b.entity)
}

/** Scores as bars, highest first, a scale for each unit; then ranks without a score; then wins. */
export function ladder(model: Model, benchmark: number, open: (entity: number) => void): HTMLElement {
  const { relations, entities, colors } = model.data
  const scores = relations.filter(({ type, target }) => type === 'scored-on' && target === benchmark)
  const wins = relations.filter(
    (relation) => relation.type === 'beats-on-benchmark' && relation.benchmark === benchmark,
  )
  const highest = new Map<string, number>()
  for (const { value, unit = '' } of scores)
    if (value !== undefined) highest.set(unit, Math.max(highest.get(unit) ?? 0, Math.abs(value)))
  const ordered = [...scores].sort(
    (a, b) =>
      (a.unit ?? '').length - (b.unit ?? '').length ||
      (b.value ?? -Infinity) - (a.value ?? -Infinity) ||
      (a.rank ?? Infinity) - (b.rank ?? Infinity),
  )
  const rows = ordered.map((relation) => {
    const { value, unit, rank, source, evidence } = relation
    const bar = h('i', { class: 'bar' })
    if (value !== undefined) bar.style.setProperty('--share', String(Math.abs(value) / (highest.get(unit ?? '') || 1)))
    bar.style.setProperty('--color', colors[entities[source]!.type])
    return h(
      'li',
      { class: 'rung' },
      h(
        'div',
        { class: 'line' },
        entityButton(model, source, open),
        h(
          'span',
          { class: 'score' },
          [value === undefined ? '' : `${exact(value)}${unitText(unit)}`, rank === undefined ? '' : `#${rank}`]
            .filter((text) => text !== '')
            .join(' · ') || 'scored',
        ),
      ),
      value === undefined ? null : bar,
      foldedEvidence(model, evidence),
    )
  })
  return h(
    'section',
    { class: 'ladder' },
    h('h3', {}, h('span', { class: 'relation' }, 'scored-on'), h('span', { class: 'count' }, String(rows.length))),
    rows.length === 0 ? h('p', { class: 'muted' }, 'No score given.') : h('ol', { class: 'plain' }, ...rows),
    wins.length === 0
      ? null
      : h(
          'div',
          {},
          h(
            'h3',
            {},
            h('span', { class: 'relation' }, 'beats-on-benchmark'),
            h('span', { class: 'count' }, String(wins.length)),
          ),
          h(
            'ul',
            { class: 'plain' },
            ...wins.map(({ source, target, evidence }) =>
              h(
                'li',
                { class: 'statement' },
                h(
                  'div',
                  { class: 'line' },
                  entityButton(model, source, open),
                  ' beats ',
                  entityButton(model, target, open),
                ),
                foldedEvidence(model, evidence),
              ),
            ),
          ),
        ),
  )
}

/** The panel's content: a choice of benchmark and its ladder. */
export function ladderPanel(model: Model, chosen: number | null, open: (entity: number) => void): HTMLElement {
  const benchmarks = benchmarksOf(model)
  const start = benchmarks.some(({ entity }) => entity === chosen) ? chosen : (benchmarks[0]?.entity ?? null)
  const place = h('div', {})
  const show = (entity: number | null): void =>
    place.replaceChildren(
      entity === null
        ? h('p', { class: 'muted' }, 'No issue gives a result on a benchmark.')
        : ladder(model, entity, open),
    )
  const select = h(
    'select',
    { 'aria-label': 'Benchmark', onchange: () => show(Number(select.value)) },
    ...benchmarks.map(({ entity, statements }) =>
      h(
        'option',
        { value: entity, selected: entity === start },
        `${display(model.data.entities[entity]!.name, 60)} (${statements})`,
      ),
    ),
  )
  show(start)
  return h(
    'div',
    { class: 'content' },
    h('header', {}, h('h2', { id: 'panel-title' }, 'Benchmarks'), benchmarks.length > 0 ? select : null),
    place,
  )
}
