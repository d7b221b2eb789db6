/** What styles and class names say of an element: bold, unseen, or none of the news. */

/** Style sheets beyond this are not looked through. */
const SHEET = 200_000
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/iu

/** Classes that the style sheets of a page make bold; programs that write HTML for word processors use nothing else. */
export function boldClasses(html: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sheet of html.slice(0, SHEET).matchAll(/<style[^>]*>([^<]*)/giu))
    for (const rule of sheet[1]!.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
      if (!BOLD.test(rule[2]!)) continue
      for (const selector of rule[1]!.split(',')) {
        const name = /^\s*(?:span)?\.([\w-]+)\s*$/u.exec(selector)?.[1]
        if (name !== undefined) found.add(name)
      }
    }
  return found
}

/** Whether an inline element is shown bold. */
export const isBold = (attributes: Record<string, string>, classes: ReadonlySet<string>): boolean =>
  BOLD.test(attributes['style'] ?? '') || (attributes['class'] ?? '').split(/\s+/u).some((name) => classes.has(name))

/** Text for mail previews and screen readers is no text of the issue. What a script shows later (`visibility`) is. */
export const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes ||
  /display\s*:\s*none|font-size\s*:\s*0(?:px)?\s*(?:;|$)|max-height\s*:\s*0|mso-hide\s*:\s*all/iu.test(
    attributes['style'] ?? '',
  ) ||
  /\b(?:preheader|sr-only|visually-hidden|screen-reader-text)\b/iu.test(attributes['class'] ?? '')

const ASIDE_TAGS = new Set(['nav', 'footer', 'form'])
/** Parts of a page about the page itself, by the names that publishing programs give them. */
const ASIDE_CLASSES =
  /(?:^|[\s_-])(?:sponsor(?:ed|ship)?|advert(?:isement|ising|orial)?|subscri(?:be|ption)|unsubscribe|footer|share-?(?:buttons?|bar|links?)|social-?(?:links|icons|share|media)|comments|breadcrumbs?|related-posts|author-bio|qr_?-?code|like-button|post-ufi|pagination|rich_media_tool)(?=$|[\s_-])/iu
const ASIDE_IDS = /^(?:comments?|footer|sidebar|respond|js_pc_qr_code)$/iu
const WHOLE = new Set(['html', 'body', 'main', 'article'])

/** Whether an element holds nothing of the news. */
export const isAside = (name: string, attributes: Record<string, string>): boolean =>
  ASIDE_TAGS.has(name) ||
  (!WHOLE.has(name) && (ASIDE_CLASSES.test(attributes['class'] ?? '') || ASIDE_IDS.test(attributes['id'] ?? '')))
