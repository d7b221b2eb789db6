const words = (list: string): Set<string> => new Set(list.split(' '))

/** Tags that end a line of text. */
export const BREAKING_TAGS = words(
  'br p div li ul ol tr table thead tbody tfoot td th h1 h2 h3 h4 h5 h6 hr section article header footer main nav aside ' +
    'blockquote pre figure figcaption center details summary dl dt dd address form fieldset body html',
)

/** Every tag that is HTML; `<think>` and the like are text that someone wrote about. */
export const KNOWN_TAGS = new Set([
  ...BREAKING_TAGS,
  ...words(
    'a b i u s em strong span font small big sub sup mark del ins strike code kbd samp var tt cite q abbr acronym dfn time ' +
      'img picture source video audio track iframe embed object param svg path g canvas map area wbr ruby rt rp bdi bdo ' +
      'label input button select option textarea head title meta link base style script noscript template col colgroup caption',
  ),
])

/** Lower-case name of `<name …>` or `</name>`. */
export function tagName(tag: string): string {
  let start = 1
  if (tag[1] === '/') start++
  let end = start
  while (end < tag.length && /[\w-]/u.test(tag[end]!)) end++
  return tag.slice(start, end).toLowerCase()
}

/** Target of an `<a href=…>`; null when it has none that leads anywhere. */
export function targetOf(tag: string): string | null {
  const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/iu.exec(tag)
  const url = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replaceAll('&amp;', '&').trim()
  return /^https?:/iu.test(url) ? url : null
}
