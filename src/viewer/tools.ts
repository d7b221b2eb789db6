/** The tool bar over the drawing: each tool a button with a name and a key. */
import { h, icon } from './dom.js'

export interface Tool {
  readonly name: string
  readonly key: string
  readonly paths: readonly string[]
  run(): void
}

export const ICONS = {
  zoomIn: ['M12 5v14', 'M5 12h14'],
  zoomOut: ['M5 12h14'],
  fit: ['M4 9V4h5', 'M20 9V4h-5', 'M4 15v5h5', 'M20 15v5h-5'],
  ladder: ['M5 20V13', 'M12 20V4', 'M19 20V9'],
  path: ['M6 18a2 2 0 1 0 0-.01', 'M18 6a2 2 0 1 0 0-.01', 'M8 17c6 0 2-10 8-10'],
  picture: ['M12 4v11', 'M7 11l5 5 5-5', 'M5 20h14'],
  theme: ['M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.500 10.500z'],
  filters: ['M4 6h16', 'M7 12h10', 'M10 18h4'],
  help: ['M9.500 9a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .900-1 1.700', 'M12 17h.01'],
} as const

export const toolBar = (tools: readonly Tool[]): HTMLElement =>
  h(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Drawing' },
    ...tools.map(({ name, key, paths, run }) =>
      h(
        'button',
        { type: 'button', 'aria-label': name, 'aria-keyshortcuts': key, title: `${name} (${key})`, onclick: run },
        icon(...paths),
      ),
    ),
  )

/** What the keys do. */
export function helpDialog(tools: readonly Tool[]): HTMLDialogElement {
  const rows: (readonly [string, string])[] = [
    ['/', 'Search; ↓ and Enter open a hit'],
    ['Esc', 'Close, or undo a choice'],
    ['← ↑ → ↓', 'Move the drawing (while it has the focus)'],
    ...tools.map(({ key, name }) => [key, name] as const),
  ]
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-label': 'Keys' },
    h('h2', {}, 'Keys'),
    h('dl', {}, ...rows.flatMap(([key, name]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, name)])),
    h(
      'p',
      { class: 'muted' },
      'Every line is a statement of an issue: open an entity to read the sentence it came from.',
    ),
    h('button', { type: 'button', onclick: () => dialog.close() }, 'Close'),
  )
  return dialog
}
