/** The panel's content for a path: each step with the relations that make it, or that there is none. */
import { display, h } from './dom.js'
import { evidenceBlock } from './evidence.js'
import type { Model } from './model.js'
import { badges, entityButton } from './statementParts.js'
import { MOST_STEPS, type Path } from './path.js'

export function pathPanel(
  model: Model,
  from: number,
  to: number,
  path: Path | null,
  open: (entity: number) => void,
): HTMLElement {
  const { entities, relations } = model.data
  const heading = h(
    'h2',
    { id: 'panel-title' },
    `${display(entities[from]!.name, 60)} … ${display(entities[to]!.name, 60)}`,
  )
  if (path === null)
    return h(
      'div',
      { class: 'content' },
      h('header', {}, h('span', { class: 'type' }, 'path'), heading),
      h('p', { class: 'muted' }, `No connection of at most ${MOST_STEPS} steps over the relations shown.`),
    )
  const steps = path.steps.flatMap((between, index) => {
    const next = path.entities[index + 1]!
    return [
      h(
        'li',
        { class: 'step' },
        ...between.map((at) => {
          const relation = relations[at]!
          const arrow = !relation.directed ? '↔' : relation.target === next ? '↓' : '↑'
          return h(
            'div',
            { class: 'statement' },
            h(
              'div',
              { class: 'line' },
              h('span', { class: 'arrow' }, arrow),
              h('span', { class: 'relation' }, relation.type),
              ...badges(relation),
            ),
            evidenceBlock(model, relation.evidence),
          )
        }),
      ),
      h('li', { class: 'stop' }, entityButton(model, next, open)),
    ]
  })
  return h(
    'div',
    { class: 'content' },
    h(
      'header',
      {},
      h('span', { class: 'type' }, 'path'),
      heading,
      h('p', { class: 'muted' }, `${path.steps.length} step${path.steps.length === 1 ? '' : 's'}`),
    ),
    h(
      'ol',
      { class: 'plain path' },
      h('li', { class: 'stop' }, entityButton(model, path.entities[0]!, open)),
      ...steps,
    ),
  )
}
