/** Mail files (RFC 5322, MIME): which part is the issue, and its text. */
import { statedDate } from './date.js'
import { decodeEntity } from './entity.js'

/** The part of a mail that is read. */
export interface MailBody {
  text: string
  from: number
  to: number
  html: boolean
  subject: string | null
  date: string | null
}

type Headers = ReadonlyMap<string, string>

interface Part {
  headers: Headers
  from: number
  to: number
}

/** Multiparts in multiparts deeper than this are not looked into. */
const DEPTH = 8

/**
 * The HTML part of a mail, else its plain one. A body in 7bit or 8bit keeps the file's text and offsets; a body in base64
 * or quoted-printable becomes the text itself.
 */
export function readMail(text: string): MailBody {
  const whole = partOf(text, 0, text.length)
  const parts = leaves(text, whole, DEPTH)
  const body =
    parts.find((part) => typeOf(part) === 'text/html') ??
    parts.find((part) => typeOf(part).startsWith('text/')) ??
    whole
  const subject = whole.headers.get('subject')
  const html = typeOf(body) === 'text/html'
  const head = {
    subject: subject === undefined ? null : decodeWords(subject).trim() || null,
    date: statedDate(whole.headers.get('date') ?? ''),
    html,
  }
  const encoding = (body.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return { text, from: body.from, to: body.to, ...head }
  const source = text.slice(body.from, body.to)
  const bytes = encoding === 'base64' ? Buffer.from(source, 'base64') : fromQuotedPrintable(source)
  const decoded = decodeBytes(bytes, parameter(body.headers.get('content-type'), 'charset') ?? 'utf-8')
  return { text: decoded, from: 0, to: decoded.length, ...head }
}

function partOf(text: string, from: number, to: number): Part {
  const headers = new Map<string, string>()
  let name = ''
  let at = from
  while (at < to) {
    let end = text.indexOf('\n', at)
    if (end < 0 || end > to) end = to
    const line = text.slice(at, end).replace(/\r$/u, '')
    at = end + 1
    if (line === '') break
    const header = /^([!-9;-~]+):\s*(.*)$/u.exec(line)
    if (header) {
      name = header[1]!.toLowerCase()
      if (!headers.has(name)) headers.set(name, header[2]!)
      else name = ''
    } else if (/^\s/u.test(line) && name !== '') headers.set(name, `${headers.get(name)!} ${line.trim()}`)
  }
  return { headers, from: Math.min(at, to), to }
}

const typeOf = (part: Part): string =>
  (part.headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()

/** Value of a parameter such as `charset` in a header. */
function parameter(header: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

function leaves(text: string, part: Part, depth: number): Part[] {
  const boundary = parameter(part.headers.get('content-type'), 'boundary')
  if (!typeOf(part).startsWith('multipart/') || boundary === null || depth === 0) return [part]
  const found: Part[] = []
  const mark = `--${boundary}`
  let start = -1
  for (let at = text.indexOf(mark, part.from); at >= 0 && at < part.to; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue
    if (start >= 0) found.push(...leaves(text, partOf(text, start, at), depth - 1))
    const end = text.indexOf('\n', at)
    start = end < 0 ? part.to : end + 1
    if (text.startsWith('--', at + mark.length)) return found
  }
  if (start >= 0 && start < part.to) found.push(...leaves(text, partOf(text, start, part.to), depth - 1))
  return found
}

function fromQuotedPrintable(source: string): Uint8Array {
  const bytes: number[] = []
  const soft = source.replace(/=[ \t]*\r?\n/gu, '')
  for (let at = 0; at < soft.length; at++) {
    const hex = soft[at] === '=' ? soft.slice(at + 1, at + 3) : ''
    if (/^[\dA-Fa-f]{2}$/u.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else bytes.push(...Buffer.from(soft[at]!, 'utf8'))
  }
  return Uint8Array.from(bytes)
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  // gb2312 in mails is GB18030 in truth
  const label = /^gb/iu.test(charset) ? 'gb18030' : charset
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Encoded words of a header (RFC 2047). */
function decodeWords(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/giu, '$1')
    .replace(
      /=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/giu,
      (_word, charset: string, encoding: string, data: string) =>
        decodeBytes(
          encoding.toLowerCase() === 'b' ? Buffer.from(data, 'base64') : fromQuotedPrintable(data.replaceAll('_', ' ')),
          charset,
        ),
    )
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/giu, (entity) => decodeEntity(entity) ?? entity)
}
