/** XML from plain objects: `@name` is an attribute, `#text` the text, a list repeats its element. */
import { XMLBuilder } from 'fast-xml-parser'

export interface XmlElement {
  [name: string]: XmlElement | XmlElement[] | string | number | boolean | undefined
}

// What XML 1.0 cannot hold even as a reference: controls, lone surrogates, the two non-characters.
// eslint-disable-next-line no-control-regex
const UNHOLDABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/** The text without characters that XML 1.0 cannot hold. */
export const holdable = (text: string): string => text.replace(UNHOLDABLE, '')

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // a parser would make spaces of them in attributes
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escape = (value: unknown): string =>
  holdable(String(value)).replace(/[&<>"'\t\n\r]/gu, (character) => REFERENCES[character]!)

/** A whole document with its declaration, indented. */
export function xmlDocument(root: XmlElement): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    indentBy: ' ',
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    processEntities: false,
    attributeValueProcessor: (_name, value) => escape(value),
    tagValueProcessor: (_name, value) => escape(value),
  })
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
}
