/** The left side: title, search, and the filters that decide what is drawn. */
import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type RelationType } from '../ontology.js'
import { display, h } from './dom.js'
import type { Filters } from './filters.js'
import type { Model } from './model.js'
import { TOPIC_COLORS } from './theme.js'
import { timeSlider } from './timeSlider.js'

export type ColorBy = 'type' | 'topic'

export interface Sidebar {
  readonly element: HTMLElement
  /** Brings the controls to the state of the filters. */
  set(filters: Filters): void
  /** Says what is shown. */
  tell(text: string): void
}

export interface SidebarActions {
  change(change: Partial<Filters>): void
  colorBy(by: ColorBy): void
  reset(): void
}

const MOST_TOPICS = 200

function countBy<T extends string>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function checks<T extends string>(
  legend: string,
  values: readonly T[],
  counts: ReadonlyMap<T, number>,
  changed: (chosen: Set<T>) => void,
): { element: HTMLElement; set(chosen: ReadonlySet<T>): void } {
  const inputs = new Map<T, HTMLInputElement>()
  const chosen = (): Set<T> => new Set(values.filter((value) => inputs.get(value)?.checked))
  const rows = values.map((value) => {
    const input = h('input', { type: 'checkbox', checked: true, name: value, onchange: () => changed(chosen()) })
    inputs.set(value, input)
    return h(
      'label',
      { class: 'check' },
      input,
      h('i', { class: `dot ${value}` }),
      h('span', {}, value),
      h('span', { class: 'count' }, String(counts.get(value) ?? 0)),
    )
  })
  const all = h('button', { type: 'button', class: 'quiet' }, 'all')
  const none = h('button', { type: 'button', class: 'quiet' }, 'none')
  const setAll = (checked: boolean): void => {
    for (const input of inputs.values()) input.checked = checked
    changed(chosen())
  }
  all.addEventListener('click', () => setAll(true))
  none.addEventListener('click', () => setAll(false))
  all.setAttribute('aria-label', `${legend}: all`)
  none.setAttribute('aria-label', `${legend}: none`)
  return {
    element: h('fieldset', {}, h('legend', {}, legend, h('span', { class: 'all' }, all, none)), ...rows),
    set: (wanted) => inputs.forEach((input, value) => (input.checked = wanted.has(value))),
  }
}

function choice(label: string, all: string, options: readonly string[], changed: (index: number | null) => void) {
  const select = h(
    'select',
    { 'aria-label': label, onchange: () => changed(select.value === '' ? null : Number(select.value)) },
    h('option', { value: '' }, all),
    ...options.map((text, index) => h('option', { value: index }, text)),
  )
  return {
    element: h('label', { class: 'choice' }, h('span', {}, label), select),
    set: (index: number | null) => (select.value = index === null ? '' : String(index)),
  }
}

const toggle = (label: string, title: string, changed: (on: boolean) => void) => {
  const input = h('input', { type: 'checkbox', onchange: () => changed(input.checked) })
  return {
    element: h('label', { class: 'check', title }, input, h('span', {}, label)),
    set: (on: boolean) => (input.checked = on),
  }
}

/** What the colours of topics mean; a click leaves only that topic. */
function topicKey(model: Model, chosen: (topic: number) => void): HTMLElement {
  const rows = TOPIC_COLORS.slice(0, model.data.topics.length).map((color, index) => {
    const dot = h('i', { class: 'dot topic' })
    dot.style.setProperty('background', color)
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'entity', onclick: () => chosen(index) },
        dot,
        h('bdi', {}, display(model.data.topics[index]!.name, 60)),
      ),
    )
  })
  return h('ul', { class: 'plain key', hidden: true, 'aria-label': 'Colours of topics' }, ...rows)
}

export function sidebar(model: Model, search: HTMLElement, actions: SidebarActions): Sidebar {
  const { entities, relations, topics, issues, title } = model.data
  const types = countBy(entities.map(({ type }) => type))
  const relationCounts = countBy(relations.map(({ type }) => type))
  const typeChecks = checks<EntityType>(
    'Types',
    ENTITY_TYPES.filter((type) => types.has(type)),
    types,
    (chosen) => actions.change({ types: chosen }),
  )
  const relationChecks = checks<RelationType>(
    'Relations',
    RELATION_TYPES.filter((type) => relationCounts.has(type)),
    relationCounts,
    (chosen) => actions.change({ relations: chosen }),
  )
  const topic = choice(
    'Topic',
    'All topics',
    topics.slice(0, MOST_TOPICS).map(({ name }) => display(name, 60)),
    (index) => actions.change({ topic: index }),
  )
  const issue = choice(
    'Issue',
    'All issues',
    issues.map(({ date, title: name, id }) => `${date === undefined ? '' : `${date} · `}${display(name ?? id, 60)}`),
    (index) => actions.change({ issue: index }),
  )
  const time = timeSlider(model, (from, to) => actions.change({ from, to }))
  const together = toggle('Named together', 'Faint lines between names that one story holds', (on) =>
    actions.change({ namedTogether: on }),
  )
  const connected = toggle('Only connected', 'Leave out what no shown relation touches', (on) =>
    actions.change({ onlyConnected: on }),
  )
  const key = topicKey(model, (index) => actions.change({ topic: index }))
  const colorBy = h(
    'select',
    {
      'aria-label': 'Colour by',
      onchange: () => {
        key.hidden = colorBy.value !== 'topic'
        actions.colorBy(colorBy.value as ColorBy)
      },
    },
    h('option', { value: 'type' }, 'Colour by type'),
    h('option', { value: 'topic' }, 'Colour by topic'),
  )
  const status = h('p', { class: 'status', role: 'status' })
  const reset = h(
    'button',
    { type: 'button', class: 'quiet', onclick: actions.reset, title: 'Show everything again' },
    'Reset',
  )
  return {
    element: h(
      'aside',
      { class: 'side', 'aria-label': 'Search and filters' },
      h('h1', { dir: 'auto' }, display(title, 80)),
      search,
      h('div', { class: 'status-line' }, status, reset),
      h(
        'div',
        { class: 'filters' },
        typeChecks.element,
        time === null ? null : h('fieldset', {}, h('legend', {}, 'Time'), time.element),
        h(
          'fieldset',
          {},
          h('legend', {}, 'Show'),
          topic.element,
          issue.element,
          together.element,
          connected.element,
          colorBy,
          key,
        ),
        relationChecks.element,
      ),
    ),
    set: (filters) => {
      typeChecks.set(filters.types)
      relationChecks.set(filters.relations)
      topic.set(filters.topic)
      issue.set(filters.issue)
      time?.set(filters.from, filters.to)
      together.set(filters.namedTogether)
      connected.set(filters.onlyConnected)
    },
    tell: (text) => (status.textContent = text),
  }
}
