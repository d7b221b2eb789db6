import { UnreadableIssue } from './errors.js'

const fatal = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Frequent characters of Chinese text: bytes that are no GB18030 do not decode to them. */
const FREQUENT = new Set([
  ...'的一是了在不和有与人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，。、：；！？“”（）',
])

/**
 * Text of a file, byte order mark removed: UTF-16 with BOM, strict UTF-8, else GB18030 where that gives Chinese text.
 * @throws UnreadableIssue when the file is empty, binary or in another encoding.
 */
export function decodeIssue(path: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableIssue(path, 'the file is empty; remove it or fill it')
  const text = decode(path, bytes)
  if (text.trim() === '') throw new UnreadableIssue(path, 'the file holds only blanks; remove it or fill it')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function decode(path: string, bytes: Uint8Array): string {
  const wrong = (what: string): UnreadableIssue => new UnreadableIssue(path, `${what}; save it as UTF-8 text`)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = fatal(first === 0xff ? 'utf-16le' : 'utf-16be', bytes)
    if (text === null) throw wrong('the file begins as UTF-16 but is not')
    return text
  }
  if (bytes.subarray(0, 65_536).includes(0)) throw wrong('the file is binary')
  const utf8 = fatal('utf-8', bytes)
  if (utf8 !== null) {
    if (isBinary(utf8)) throw wrong('the file is binary')
    return utf8
  }
  const gb = fatal('gb18030', bytes)
  if (gb === null || isBinary(gb) || !isChinese(gb)) throw wrong('the file is neither UTF-8, UTF-16 nor GB18030')
  return gb
}

/** Control characters that no text holds. */
function isBinary(text: string): boolean {
  let controls = 0
  const length = Math.min(text.length, 65_536)
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0x7f) controls++
  }
  return controls > 4 + length / 200
}

function isChinese(text: string): boolean {
  let wide = 0
  let frequent = 0
  for (const char of text.slice(0, 100_000))
    if (char > '\u00ff') {
      wide++
      if (FREQUENT.has(char)) frequent++
    }
  return frequent * 12 >= wide
}
