/** The search field with its list of hits: arrows choose, Enter opens, Escape clears. */
import { display, h } from './dom.js'
import type { Model } from './model.js'
import { searchOver } from './search.js'

export interface SearchBox {
  readonly element: HTMLElement
  focus(): void
}

export function searchBox(model: Model, open: (entity: number) => void): SearchBox {
  const search = searchOver(model)
  const list = h('ul', { id: 'hits', class: 'hits', role: 'listbox', 'aria-label': 'Hits', hidden: true })
  const input = h('input', {
    type: 'search',
    role: 'searchbox',
    id: 'search',
    placeholder: 'Search names and aliases',
    'aria-label': 'Search names and aliases',
    'aria-controls': 'hits',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 300,
  })
  const status = h('p', { class: 'sr', role: 'status' })
  let hits: number[] = []
  let active = -1

  const mark = (index: number): void => {
    active = index
    ;[...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', `hit-${index}`)
      list.children[index]?.scrollIntoView({ block: 'nearest' })
    }
  }
  const fold = (): void => {
    list.hidden = true
    mark(-1)
  }
  const choose = (index: number): void => {
    const entity = hits[index]
    if (entity === undefined) return
    fold()
    open(entity)
  }
  const update = (): void => {
    const found = search(input.value)
    hits = found.map(({ entity }) => entity)
    list.replaceChildren(
      ...found.map(({ entity, alias }, index) => {
        const { name, type } = model.data.entities[entity]!
        return h(
          'li',
          {
            id: `hit-${index}`,
            role: 'option',
            'aria-selected': 'false',
            // before the field loses the focus
            onmousedown: (event) => event.preventDefault(),
            onclick: () => choose(index),
          },
          h('i', { class: `dot ${type}` }),
          h('bdi', { class: 'name' }, display(name, 60)),
          alias === undefined ? null : h('bdi', { class: 'muted' }, display(alias, 40)),
          h('span', { class: 'muted kind' }, type),
        )
      }),
    )
    const asked = input.value.trim() !== ''
    if (asked && found.length === 0) list.replaceChildren(h('li', { class: 'none' }, 'Nothing of that name'))
    list.hidden = !asked
    status.textContent = asked ? `${found.length} hits` : ''
    mark(-1)
  }

  input.addEventListener('input', update)
  input.addEventListener('focus', () => input.value.trim() !== '' && update())
  input.addEventListener('blur', fold)
  input.addEventListener('keydown', (event) => {
    // an input method is still composing the word
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (hits.length === 0) return
      event.preventDefault()
      list.hidden = false
      const step = event.key === 'ArrowDown' ? 1 : -1
      mark(active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(Math.max(0, active))
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      input.value = ''
      update()
    }
  })
  return {
    element: h('div', { class: 'search' }, input, list, status),
    focus: () => {
      input.focus()
      input.select()
    },
  }
}
