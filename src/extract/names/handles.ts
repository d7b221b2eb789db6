/** Accounts that a sentence speaks of: "@ada_l: …", "@ada_l's thread", "@ada_l 放出 …". In brackets they only cite. */
import type { Knowledge } from '../../lexicon/index.js'
import { support, type Name } from '../scope.js'

const HANDLE = /(?<![\w@.(（[/])@([A-Za-z0-9_]{2,30})/gu
const POSSESSED = /^(?:['’]s\b|\s?的)/u

/** Known and unknown accounts that say, own or do something; a known one is who stands behind it. */
export function handleNames(text: string, { cues, lexicon }: Knowledge): Name[] {
  const names: Name[] = []
  for (const match of text.matchAll(HANDLE)) {
    const start = match.index + 1
    const end = match.index + match[0].length
    const after = text.slice(end, end + 24)
    const verb = /^\s+([a-z]+)/u.exec(after)?.[1]
    const acts =
      POSSESSED.test(after) ||
      /^\s*[:：]\s/u.test(after) ||
      (verb !== undefined && cues.speechEn.has(verb)) ||
      /^\s?(?:近日|今日)?[放发推开演分介表指说提写认宣做用建]/u.test(after)
    if (!acts) continue
    const handle = match[1]!
    const known =
      lexicon.hub(handle) ??
      lexicon.find(handle.replace(/_/gu, '')).find(({ known: { type } }) => type === 'person')?.known
    const name: Name = { start, end, text: handle, types: [], weak: false, ...(known ? { known } : {}) }
    if (known) support(name, known.type, 5, `lexicon: ${known.name}`)
    else support(name, 'person', 2.5, 'an account that speaks or acts')
    names.push(name)
  }
  return names
}
