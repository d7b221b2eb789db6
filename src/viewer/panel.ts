/** The side panel: one entity with everything that the issues say of it. */
import type { RelationType } from '../ontology.js'
import { display, dotted, h, links } from './dom.js'
import { evidenceBlock, foldedEvidence } from './evidence.js'
import { figureBlocks } from './figures.js'
import { ladder } from './ladder.js'
import { otherEnd, type Model } from './model.js'
import { badges, entityButton } from './statementParts.js'

/** What a panel can ask of the page. */
export interface PanelActions {
  open(entity: number): void
  pathFrom(entity: number): void
  chooseTopic(topic: number): void
  close(): void
}

/** Statements of a group shown before "show all". */
const MOST_SHOWN = 12
const MOST_ALIASES = 12
const MOST_STORIES = 15

function listed(items: readonly HTMLElement[], most: number): HTMLElement {
  const list = h('ul', { class: 'plain' }, ...items.slice(0, most))
  if (items.length <= most) return list
  const more = h('button', { class: 'quiet', type: 'button' }, `Show all ${items.length}`)
  more.addEventListener('click', () => {
    const next = items[most]!
    more.remove()
    list.append(...items.slice(most))
    next.querySelector('button')?.focus()
  })
  return h('div', {}, list, more)
}

interface Group {
  readonly type: RelationType
  readonly arrow: '→' | '←' | '↔'
  readonly relations: number[]
}

function groupsOf(model: Model, entity: number): Group[] {
  const groups = new Map<string, Group>()
  for (const index of model.relationsOf[entity]!) {
    const { type, directed, source } = model.data.relations[index]!
    const arrow = !directed ? '↔' : source === entity ? '→' : '←'
    const key = `${type}${arrow}`
    const group = groups.get(key) ?? { type, arrow, relations: [] }
    group.relations.push(index)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const SPOKEN = { '→': 'to', '←': 'from', '↔': 'with' }

function relationSection(model: Model, entity: number, group: Group, actions: PanelActions): HTMLElement {
  const order = (index: number): number => model.issuesOfRelation[index]!.length
  const items = [...group.relations]
    .sort((a, b) => order(b) - order(a) || a - b)
    .map((index) => {
      const relation = model.data.relations[index]!
      return h(
        'li',
        { class: 'statement' },
        h('div', { class: 'line' }, entityButton(model, otherEnd(relation, entity), actions.open), ...badges(relation)),
        evidenceBlock(model, relation.evidence),
      )
    })
  return h(
    'section',
    {},
    h(
      'h3',
      {},
      h('span', { class: 'relation' }, group.type),
      h('span', { class: 'arrow', 'aria-label': SPOKEN[group.arrow], role: 'img' }, group.arrow),
      h('span', { class: 'count' }, String(items.length)),
    ),
    listed(items, MOST_SHOWN),
  )
}

function storiesSection(model: Model, entity: number): HTMLElement | null {
  const { stories } = model.data.entities[entity]!
  if (stories.length === 0) return null
  const items = [...stories].reverse().map((index) => {
    const story = model.data.stories[index]!
    const issue = model.data.issues[story.issue]
    return h(
      'li',
      { class: 'story' },
      h('span', { dir: 'auto' }, display(story.title ?? issue?.title ?? issue?.id ?? '', 120)),
      h(
        'footer',
        {},
        ...dotted([display(issue?.title ?? issue?.id ?? '', 50), issue?.date ?? 'undated', ...links(story.urls, 3)]),
      ),
    )
  })
  return h(
    'section',
    {},
    h('h3', {}, 'Stories', h('span', { class: 'count' }, String(items.length))),
    listed(items, MOST_STORIES),
  )
}

/** First and last date of the issues that mention it. */
function seen(model: Model, entity: number): string {
  const dates = model.issuesOf[entity]!.flatMap((issue) => model.data.issues[issue]?.date ?? []).sort()
  const count = model.issuesOf[entity]!.length
  const issues = `${count} issue${count === 1 ? '' : 's'}`
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined) return issues
  return first === last ? `${issues} · ${first}` : `${issues} · ${first} – ${last}`
}

/** The panel's content for an entity; its heading has the id `panel-title`. */
export function entityPanel(model: Model, entity: number, actions: PanelActions): HTMLElement {
  const { name, type, aliases, topic } = model.data.entities[entity]!
  const figures = model.figuresOf[entity]!.map((index) => model.data.figures[index]!)
  const groups = groupsOf(model, entity)
  return h(
    'div',
    { class: 'content' },
    h(
      'header',
      {},
      h('span', { class: 'type' }, h('i', { class: `dot ${type}` }), type),
      h('h2', { id: 'panel-title', dir: 'auto' }, display(name, 200)),
      h('p', { class: 'muted' }, seen(model, entity)),
      aliases.length === 0
        ? null
        : h(
            'p',
            { class: 'aliases', 'aria-label': 'Also written' },
            ...aliases.slice(0, MOST_ALIASES).map((alias) => h('bdi', { class: 'alias' }, display(alias, 60))),
            aliases.length > MOST_ALIASES ? h('span', { class: 'muted' }, `+${aliases.length - MOST_ALIASES}`) : null,
          ),
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'button', onclick: () => actions.pathFrom(entity) }, 'Path from here'),
        topic === undefined
          ? null
          : h(
              'button',
              { type: 'button', onclick: () => actions.chooseTopic(topic), title: 'Show only this topic' },
              `Topic: ${display(model.data.topics[topic]!.name, 40)}`,
            ),
      ),
    ),
    figures.length === 0
      ? null
      : h(
          'section',
          {},
          h('h3', {}, 'Figures'),
          ...figureBlocks(figures, `var(--${type})`, (figure) => foldedEvidence(model, figure.evidence)),
        ),
    type === 'benchmark' ? ladder(model, entity, actions.open) : null,
    ...groups
      .filter((group) => type !== 'benchmark' || group.type !== 'scored-on')
      .map((group) => relationSection(model, entity, group, actions)),
    groups.length === 0 ? h('p', { class: 'muted' }, 'No relation stated; only mentioned.') : null,
    storiesSection(model, entity),
  )
}
