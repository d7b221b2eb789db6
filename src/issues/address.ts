/** Where a bare address ends: at a blank, a quote, an angle bracket, or where Chinese text goes on behind it. */
const STOPS = /[\s<>"`|\u2018-\u201f\u3000-\u303f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u
const TRAILING = new Set([...".,;:!?'*_~"])

/** End of the bare `http(s)://` or `www.` address at an offset of the text, -1 when there is none. */
export function addressEnd(text: string, start: number): number {
  const head = text.startsWith('http', start)
    ? text.startsWith('://', start + 4)
      ? 7
      : text.startsWith('s://', start + 4)
        ? 8
        : 0
    : text.startsWith('www.', start)
      ? 4
      : 0
  if (head === 0) return -1
  if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!) && !STOPS.test(text[start - 1]!)) return -1
  let end = start + head
  let open = 0
  for (; end < text.length; end++) {
    const char = text[end]!
    if (STOPS.test(char)) break
    if (char === '(' || char === '[') open++
    else if ((char === ')' || char === ']') && --open < 0) break
  }
  while (end > start && TRAILING.has(text[end - 1]!)) end--
  return end > start + head ? end : -1
}

/** Addresses of pictures and films, which are no links of a story. */
export const isMediaAddress = (url: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|mp4|mov|webm|mp3|m4a)(?:[?#!@].*)?$/iu.test(url) ||
  /[?&]format=(?:png|jpe?g|webp|gif)\b/iu.test(url)

/** Where an address leads that a program put its own before (`google.com/url?q=…`). */
export function directAddress(url: string): string {
  const wrapped = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?(?:q|url)=(?<url>http[^&#]+)/iu.exec(url)
  if (!wrapped) return url
  try {
    return decodeURIComponent(wrapped.groups!['url']!)
  } catch {
    return url
  }
}
