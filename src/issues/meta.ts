/** Date, title and language of an issue as its text shows them. */
import type { Language } from '../records/issue.js'
import { dateIn } from './date.js'
import type { Draft } from './draft.js'

/** Blocks at the top among which the issue's own date can stand. */
const TOP = 8

/** The date in a title or in a line of its own near the top; dates in running text are those of events. */
export function dateOfText(drafts: readonly Draft[]): string | null {
  for (const draft of drafts.slice(0, TOP)) {
    const found = dateIn(draft.text.slice(0, 300))
    if (!found) continue
    const titled = draft.kind === 'heading' && draft.level <= 2
    if (titled || found.whole || /^AI News for /iu.test(draft.text)) return found.date
  }
  return null
}

const SUBJECT = /^(?:subject|主题)[:：]\s*(?=\S)/iu

/** First H1 that is not only a date, else the subject of a copied mail, else the first heading or bold line. */
export function titleOfText(drafts: readonly Draft[]): string | null {
  const headings = drafts.filter((draft) => draft.kind === 'heading')
  const ones = headings.filter((draft) => draft.level === 1)
  const named = (draft: Draft): boolean => !isOnlyDate(draft.text)
  const best = ones.find(named) ?? ones[0]
  if (best && best.guessed !== true) return best.text
  const subject = drafts.slice(0, TOP).find((draft) => SUBJECT.test(draft.text))
  if (subject) return subject.text.replace(SUBJECT, '')
  return (best ?? headings.find(named) ?? headings[0])?.text ?? null
}

const isOnlyDate = (text: string): boolean => dateIn(text)?.rest === ''

/** Share of Han letters from which a text is Chinese, and up to which English. A Han letter is about three Latin ones. */
const ZH = 0.3
const EN = 0.03

export function languageOf(drafts: readonly Draft[]): Language {
  let han = 0
  let latin = 0
  for (const { text } of drafts)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < 0x250) {
        if ((code | 32) >= 97 && (code | 32) <= 122) latin++
      } else if (code >= 0x3400 && code <= 0x9fff) han++
    }
  const share = (han * 3) / Math.max(1, han * 3 + latin)
  return share >= ZH ? 'zh' : share <= EN ? 'en' : 'mixed'
}
