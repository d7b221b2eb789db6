/** The pieces that every statement in a panel is made of. */
import type { ViewRelation } from '../export/viewData.js'
import { display, h } from './dom.js'
import type { Model } from './model.js'

/** A button that opens an entity, with the colour of its type. */
export function entityButton(model: Model, entity: number, open: (entity: number) => void): HTMLElement {
  const { name, type } = model.data.entities[entity]!
  return h(
    'button',
    { class: 'entity', type: 'button', title: `${type}: ${display(name, 300)}`, onclick: () => open(entity) },
    h('i', { class: `dot ${type}` }),
    h('bdi', {}, display(name, 80)),
  )
}

/** What a relation carries besides its ends. */
export function badges(relation: ViewRelation): HTMLElement[] {
  const { benchmarkName, value, unit, rank } = relation
  const texts = [
    ...(benchmarkName === undefined ? [] : [`on ${display(benchmarkName, 60)}`]),
    ...(value === undefined ? [] : [`${exact(value)}${unitText(unit)}`]),
    ...(rank === undefined ? [] : [`#${rank}`]),
  ]
  return texts.map((text) => h('span', { class: 'badge' }, text))
}

/** `%` stands close, words stand apart. */
export const unitText = (unit: string | undefined): string =>
  unit === undefined ? '' : unit === '%' ? '%' : ` ${display(unit, 20)}`

/** All digits, in groups of three. */
export const exact = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })
