/** Which issues a question speaks of: dates, weeks, "the latest issue", an issue's own name. */
import type { AskIndex } from '../prepare.js'
import type { IssueFilter } from '../plan.js'
import { compareBy } from '../../text/order.js'
import { findDates, readNumber } from './dates.js'
import type { WhenToken } from './token.js'

const ISSUE_WORD = '(?:newsletter\\s+)?(?:issues?|editions?|newsletters?)'
const AFTER_ISSUE = new RegExp(
  `^(?:'s)?\\s+(?:\\w{3,9}day\\s+)?${ISSUE_WORD}(?![a-z])|^\\s*(?:的)?\\s*(?:那|这|该|当)?\\s*(?:[一二两三四五六七八九十\\d]{1,2})?\\s*(?:期|天|日|刊)?\\s*(?:的)?\\s*(?:AI\\s*)?(?:日报|简报|周报|通讯|期刊)|^\\s*(?:的)?\\s*(?:那|这|该|当)\\s*(?:[一二两三四五六七八九十\\d]{1,2})?\\s*(?:期|天)|^\\s*(?:[两二三四五六]\\s*)?期`,
  'u',
)
const BEFORE_ISSUE = new RegExp(
  `(?<!(?:which|what|many|的|哪些|哪)\\s+)${ISSUE_WORD}\\s+(?:of|from|on|dated|for|published on|sent on)\\s+(?:the\\s+)?$`,
  'u',
)

/** "the latest issue", "最新一期", "the last two issues", "第一期": not where it is what is asked for ("the first issue to …"). */
const ORDINALS: readonly { pattern: RegExp; newest: boolean }[] = [
  {
    pattern:
      /(?<![a-z])(?:the\s+)?(?:latest|most recent|newest|last|current|(?<!the\s)this)\s+(?:(\d{1,2}|two|three|four|five)\s+)?(?:newsletter\s+)?(?:issues?|editions?|newsletters?)(?!\s+(?:that|which|to|mention\w*|about\s+\S|with|where|cover\w*|featur\w*|contain\w*|in which|nam\w+|report\w*|of)\b)(?![a-z])/gu,
    newest: true,
  },
  {
    pattern:
      /(?<![a-z])(?:the\s+)?(?:first|earliest|oldest)\s+(?:(\d{1,2}|two|three|four|five)\s+)?(?:newsletter\s+)?(?:issues?|editions?|newsletters?)(?!\s+(?:that|which|to|mention\w*|about|with|where|cover\w*|featur\w*|contain\w*|in which|nam\w+|report\w*|of)\b)(?![a-z])/gu,
    newest: false,
  },
  {
    pattern:
      /(?<!的)(?:最新|最近|最后)的?(?:这|那)?([一二两三四五六七八九十\d]{1,2})?期(?!数|.*哪一?期)|最新的?(?:日报|简报|通讯)|(?<!的)(?:本|这)一?期(?!数)|上一?期(?!数)/gu,
    newest: true,
  },
  {
    pattern:
      /(?<!的)(?:最早|最初|最开始|最先)的?(?:这|那)?([一二两三四五六七八九十\d]{1,2})?期(?!数|.*哪一?期)|第一期(?!提)/gu,
    newest: false,
  },
]
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }
const UNDATED =
  /(?<![a-z])(?:the\s+)?(?:undated|dateless)\s+(?:issues?|editions?|newsletters?)|(?<![a-z])(?:the\s+)?issues?\s+without\s+(?:a\s+)?dates?|(?:没有?|无)(?:标注?)?日期的(?:那|这)?(?:一|几)?期|未标日期的(?:那|这)?一?期/gu

/** Where a question names certain issues. `text` is in lower case. */
export function findWhen(text: string, written: string, index: AskIndex): WhenToken[] {
  const found: WhenToken[] = []
  const add = (start: number, end: number, filter: Omit<IssueFilter, 'label'>): void => {
    if (found.some((other) => start < other.end && other.start < end)) return
    const label = written.slice(start, end).trim()
    found.push({ kind: 'when', start, end, text: label, filter: { ...filter, label } })
  }
  for (const { start, end, ids } of namedIssues(text, index)) add(start, end, { ids })
  for (const match of text.matchAll(UNDATED)) add(match.index, match.index + match[0].length, { undated: true })
  for (const { start, end, days } of findDates(text, { newest: index.newest, dates: index.dates })) {
    const before = BEFORE_ISSUE.exec(text.slice(0, start))
    const after = AFTER_ISSUE.exec(text.slice(end))
    add(before ? before.index : start, after ? end + after[0].length : end, {
      ...(days.from === undefined ? {} : { from: days.from }),
      ...(days.to === undefined ? {} : { to: days.to }),
    })
  }
  const dated = index.issues.filter((issue) => issue.date !== undefined)
  const pool = dated.length > 0 ? dated : index.issues
  for (const { pattern, newest } of ORDINALS)
    for (const match of text.matchAll(pattern)) {
      const count = match[1] === undefined ? 1 : (WORDS[match[1]] ?? readNumber(match[1]) ?? 1)
      const days = [...new Set(pool.map((issue) => issue.date))]
      const chosen = newest ? days.slice(-count) : days.slice(0, count)
      const ids = pool.filter((issue) => chosen.includes(issue.date)).map((issue) => issue.id)
      add(match.index, match.index + match[0].length, { ids })
    }
  return found.sort(compareBy((token) => token.start))
}

/** Issues named by id, by file name, or by the number that begins the file name. */
function namedIssues(text: string, index: AskIndex): { start: number; end: number; ids: string[] }[] {
  const found: { start: number; end: number; ids: string[] }[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}_./-]{3,}/gu)) {
    const name = match[0].replace(/[.]$/u, '')
    if (!/[\d]/u.test(name)) continue
    const bare = name.replace(/\.(?:md|txt|html|eml)$/u, '')
    const ids = index.issues
      .filter((issue) => {
        const id = issue.id.toLowerCase()
        const base = id.slice(id.lastIndexOf('/') + 1)
        const path = issue.path.toLowerCase()
        // a date alone is read as a date
        if (/^\d{4}-\d{2}-\d{2}$/u.test(bare)) return false
        return id === bare || base === bare || path === name || (/^\d{3}$/u.test(bare) && base.startsWith(`${bare}_`))
      })
      .map((issue) => issue.id)
    if (ids.length === 0) continue
    const lead =
      /(?:(?:the\s+)?(?:issue|edition|file)\s+|第\s*|(?:编号|序号)(?:为|是)?\s*|(?:the\s+)?(?:issue\s+|edition\s+)?(?:no\.?\s*|number\s+|#\s*))$/u.exec(
        text.slice(0, match.index),
      )
    const tail = /^\s*(?:那|这)?(?:一)?期|^\s+(?:issue|edition)(?![a-z])/u.exec(text.slice(match.index + name.length))
    found.push({
      start: lead ? lead.index : match.index,
      end: match.index + name.length + (tail ? tail[0].length : 0),
      ids,
    })
  }
  return found
}
