/** Where words of Han letters part: a short known form must not be cut out of a longer word ("高通" in "提高通用"). */
import { CJK } from '../../text/fold.js'

const SHORT = 3
const HAN_ONLY = /^[\u4e00-\u9fff]+$/u
let segmenter: Intl.Segmenter | undefined

/** Tells of spans of one text whether they cut a longer word; words are looked up when first asked for. */
export function wordCutter(text: string): (start: number, end: number) => boolean {
  let edges: Set<number> | undefined
  return (start, end) => {
    const form = text.slice(start, end)
    if (form.length > SHORT || !HAN_ONLY.test(form)) return false
    if (!CJK.test(text.charAt(start - 1)) && !CJK.test(text.charAt(end))) return false
    if (!edges) {
      segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
      edges = new Set([text.length])
      for (const { index } of segmenter.segment(text)) edges.add(index)
    }
    return !edges.has(start) || !edges.has(end)
  }
}
