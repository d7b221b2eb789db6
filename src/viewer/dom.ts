/** Elements from plain values. Text only ever goes in as text, so no name or quote can become markup. */

type Child = Node | string | null | undefined | false
type Attribute = string | number | boolean | undefined
export interface Attributes {
  readonly [name: string]: Attribute | ((event: Event) => void)
}

const SVG = 'http://www.w3.org/2000/svg'

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child) element.append(child)
}

/** An HTML element; `onclick` and the like are listeners, absent and false attributes stay out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  fill(element, attributes, children)
  return element
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag)
  fill(element, attributes, children)
  return element
}

/** A link that opens outside; null for any address but http and https. */
function outside(url: string): HTMLElement | null {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol)) return null
  const label = display(parsed.hostname.replace(/^www\./u, ''), 60)
  return h('a', { href: parsed.href, target: '_blank', rel: 'noopener noreferrer', title: display(url, 300) }, label)
}

/** Links to the web among the addresses, `most` of them, and how many more there are. */
export function links(urls: readonly string[], most: number): (HTMLElement | string)[] {
  const all = urls.map(outside).filter((link) => link !== null)
  return all.length > most ? [...all.slice(0, most), `+${all.length - most}`] : all
}

/** Things in a line, parted by dots. */
export const dotted = (parts: readonly (Node | string)[]): (Node | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))

// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu

/** Text fit to be shown: no control or direction marks that would change what stands around it, cut to `longest`. */
export function display(text: string, longest = 160): string {
  const shown = text
    .slice(0, longest * 4)
    .replace(INVISIBLE, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (shown === '') return '(no name)'
  if (shown.length <= longest) return shown
  return shown.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '') + '…'
}

/** An icon of the tool bar: paths on a 24 × 24 grid. */
export function icon(...paths: string[]): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    ...paths.map((d) => svg('path', { d })),
  )
}
