import { UnreadableIssue } from './errors.js'

const fatal = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Frequent characters of Chinese text, old and new: bytes in another encoding do not decode to them. */
const FREQUENT = new Set([
  ...'這個們來時說為發國會過對與從將開後資業動學產應關於並及其新型公司能年月日',
  ...'的一是了在不和有与人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，。、：；！？“”（）',
])

/**
 * Text of a file, byte order mark removed: UTF-16 by its BOM or its zero bytes, strict UTF-8, else GB18030 or Big5 where
 * that gives Chinese text, else Windows-1252 where few bytes are not ASCII.
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
  if (bytes.subarray(0, 65_536).includes(0)) {
    const wide = unmarkedWide(bytes)
    if (wide === null) throw wrong('the file is binary')
    return wide
  }
  const utf8 = fatal('utf-8', bytes)
  if (utf8 !== null) {
    if (isBinary(utf8)) throw wrong('the file is binary')
    return utf8
  }
  for (const encoding of ['gb18030', 'big5']) {
    const text = fatal(encoding, bytes)
    if (text !== null && !isBinary(text) && isChinese(text)) return text
  }
  if (!isWestern(bytes)) throw wrong('the file is neither UTF-8, UTF-16, GB18030, Big5 nor Windows-1252')
  // the platform's own decoder gives controls for these on some versions
  return Array.from(bytes, (byte) => WESTERN[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

/** Windows-1252 from 0x80 on, where it is not Latin-1. */
const WESTERN = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

/** UTF-16 without its mark: the zero bytes of blanks and line ends stand at every other place. */
function unmarkedWide(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = fatal(encoding, bytes)
    if (text !== null && /[ \n]/u.test(text) && !text.includes('\0') && !isBinary(text) && isChinese(text)) return text
  }
  return null
}

/** Text in a Western language: signs and letters beyond ASCII are rare in it, and C1 controls are none of it. */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0
  let letters = 0
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    if ((byte < 9 || (byte > 13 && byte < 32)) && byte !== 27) return false
    if (byte >= 0x80) high++
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++
  }
  return high * 10 <= letters
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
