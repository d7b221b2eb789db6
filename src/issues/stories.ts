/** Groups blocks into stories: a bullet, a bold-led paragraph, or a headed block. */
import type { Block, Mark, Story } from '../records/issue.js'
import { compareBy } from '../text/order.js'
import { LABEL_LEADS } from './cues.js'
import { dateIn } from './date.js'
import type { Draft } from './draft.js'
import { isAdvertLabel } from './noise.js'
import { urlsOf } from './roles.js'
import { bare } from './text.js'

interface Group {
  title: string | null
  section: string | null
  drafts: Draft[]
}

/** One heading with what stands under it up to the next heading. */
interface Headed {
  heading: Draft | null
  section: string | null
  body: Draft[]
}

/** Stories in reading order; groups that tell nothing (only noise or links) are left out. */
export function groupStories(drafts: readonly Draft[]): Story[] {
  const stories: Story[] = []
  for (const part of headedParts(drafts))
    for (const group of groupsOf(part)) {
      if (!group.drafts.some((draft) => draft.role === 'content' || draft.role === 'overview')) continue
      // an unsubscribe link is no source
      const urls = new Set(group.drafts.filter((draft) => draft.role !== 'noise').flatMap(urlsOf))
      stories.push({
        order: stories.length,
        title: group.title,
        section: group.section,
        start: group.drafts[0]!.start,
        end: group.drafts.reduce((end, draft) => Math.max(end, draft.end), 0),
        urls: [...urls],
        blocks: group.drafts.map(toBlock),
      })
    }
  return stories
}

function headedParts(drafts: readonly Draft[]): Headed[] {
  const parts: Headed[] = [{ heading: null, section: null, body: [] }]
  const above: Draft[] = []
  for (const draft of drafts) {
    const last = parts[parts.length - 1]!
    if (endsGuessed(last, draft)) {
      above.pop()
      parts.push({ heading: null, section: above[above.length - 1]?.text ?? null, body: [] })
    } else if (breaksOff(last, draft)) parts.push({ heading: null, section: sectionBelow(last), body: [] })
    if (draft.kind === 'heading') {
      while (above.length > 0 && above[above.length - 1]!.level >= draft.level) above.pop()
      parts.push({ heading: draft, section: above[above.length - 1]?.text ?? null, body: [] })
      above.push(draft)
    } else parts[parts.length - 1]!.body.push(draft)
  }
  return parts
}

/** A rule, or the label of an advertisement, ends the story before it though no heading follows. */
const breaksOff = ({ heading, body }: Headed, next: Draft): boolean =>
  next.kind !== 'heading' &&
  next.item === 0 &&
  (next.ruled === true || isAdvertLabel(next.text)) &&
  (body.some((draft) => draft.role === 'content') || (heading !== null && tells(heading)))

/** The section of what follows a headed story without a heading of its own. */
const sectionBelow = ({ heading, section }: Headed): string | null =>
  heading !== null && !tells(heading) ? heading.text : section

/** A bold line that announced a list (`**Trending:**`) ends with it: the next bold-led paragraph is not its. */
function endsGuessed({ heading, body }: Headed, next: Draft): boolean {
  if (heading?.guessed !== true || next.kind === 'heading' || next.item !== 0 || body.length === 0) return false
  return body.every((draft) => draft.item !== 0) && leadOf(next) !== null
}

/** Paragraphs under no heading, one that only names a section, or a title, beyond which each is a story. */
const UNHEADED = 2
const ESSAY = 5
const LONG_ESSAY = 20

function groupsOf({ heading, section, body }: Headed): Group[] {
  if (heading?.role === 'overview' || (heading && body.length > 0 && body.every((draft) => draft.role === 'overview')))
    return [{ title: heading.text, section, drafts: [heading, ...body] }]
  const own = heading?.text ?? section
  const direct = body.filter((draft) => draft.role === 'content')
  const prose = direct.filter((draft) => draft.item === 0 && !draft.joined)
  const leads = prose.filter((draft) => leadOf(draft) !== null)
  // "What's new: …" and the like are parts of one story, however short its title is
  const labelled = prose.some(isLabelled)
  const named = heading !== null && heading.level > 1 && (tells(heading) || labelled)
  const most = leads.length * 2 >= prose.length
  const bySelf = named
    ? leads.length >= 3 && most
    : leads.length > 0 && (leads[0] === prose[0] || (leads.length >= 2 && most))
  const listed = listIsNews(direct, named, heading === null || heading.level === 1)
  const essay =
    leads.length === 0 &&
    (prose.length > (heading === null ? UNHEADED : named ? LONG_ESSAY : ESSAY) ||
      (!named && prose.length > 2 && prose.every(beginsWithName)))
  const groups: Group[] = []
  let group: Group | null = null
  let item = 0
  const open = (title: string | null, draft: Draft, of: string | null): void => {
    group = { title, section: of, drafts: [draft] }
    groups.push(group)
  }
  if (heading) open(heading.text, heading, section)
  let before = ''
  for (const draft of body) {
    const last = before
    before = draft.kind
    const content = draft.role === 'content' || draft.role === 'overview'
    if (draft.item !== 0) {
      if (draft.item !== item && content && listed) open(leadOf(draft), draft, own)
      else if (group) (group as Group).drafts.push(draft)
      else open(leadOf(draft), draft, own)
      item = draft.item
      continue
    }
    const fresh = content && !draft.joined && (draft.kind !== 'row' || last !== 'row')
    const lead = fresh && bySelf ? leadOf(draft) : null
    const current = group as Group | null
    const alone = current !== null && current.drafts.length === 1 && current.drafts[0] === heading
    if (current === null || lead !== null || (fresh && essay && !alone)) {
      if (alone && lead !== null && !tells(heading!)) groups.pop()
      open(lead, draft, own)
    } else if (fresh && item !== 0 && listed) open(null, draft, own)
    else current.drafts.push(draft)
    item = 0
  }
  // a heading that only names its section is the section of its stories, not a story
  const first = groups[0]
  if (heading && first && first.drafts.length === 1 && first.drafts[0] === heading && !tells(heading)) groups.shift()
  return groups
}

/**
 * Whether the items are stories of their own rather than points of the story that a heading names: under a section they
 * are, unless a line with a colon announced plain ones (`top`: under no heading or the title they are even then);
 * under a title only when most have a bold lead of their own and no line with a colon announced them.
 */
function listIsNews(direct: readonly Draft[], named: boolean, top: boolean): boolean {
  const at = direct.findIndex((draft) => draft.item !== 0)
  const items = direct.filter((draft) => draft.kind === 'item' && draft.level === 1)
  const led = items.filter((draft) => leadOf(draft) !== null).length * 2 > items.length
  const announced = at > 0 && /[:：]$/u.test(direct[at - 1]!.text)
  if (!named) return led || !announced || top
  if (!led) return false
  const length = items.reduce((sum, draft) => sum + draft.text.length, 0)
  const long = length >= items.length * (items.some((draft) => /\p{Script=Han}/u.test(draft.text)) ? 40 : 100)
  return at === 0 || (long && !announced)
}

/** Whether a block begins with a bold label such as "Why it matters:". */
function isLabelled(draft: Draft): boolean {
  const mark = draft.marks.find((candidate) => candidate.kind === 'bold' && candidate.start === 0)
  return mark !== undefined && LABEL_LEADS.test(bare(draft.text.slice(0, mark.end)))
}

/** Whether a block begins with bold or linked words, as each of several items of news in a row does. */
const beginsWithName = (draft: Draft): boolean =>
  draft.kind === 'paragraph' &&
  !isLabelled(draft) &&
  draft.marks.some(
    (mark) =>
      (mark.kind === 'bold' || mark.kind === 'link') && mark.end > mark.start && mark.start <= leadStart(draft.text),
  )

/** Title in lenticular brackets at the start of a block ("【…】…"); a word or two there only name its kind. */
function bracketed(text: string): string | null {
  const title = /^【([^】]{8,80})】/u.exec(text)?.[1]?.trim()
  return title === undefined || LABEL_LEADS.test(bare(title)) ? null : title
}

/** A linked headline with a dash, a colon or a full stop behind it: too many words for a name. */
function linkedLead(draft: Draft): string | null {
  const link = draft.marks.find((mark) => mark.kind === 'link' && mark.start <= leadStart(draft.text))
  if (!link) return null
  const text = draft.text.slice(link.start, link.end)
  const long = /\p{Script=Han}/u.test(text) ? text.length >= 8 : text.trim().split(/\s+/u).length >= 4
  return long && /^(?:$|\n|[。.：:]\s?|\s?[—–|｜-]+\s)/u.test(draft.text.slice(link.end, link.end + 8)) ? text : null
}

/** The words at the start of a block when they are its title: bold, a linked headline, in brackets. */
const leadOf = (draft: Draft): string | null => boldLead(draft) ?? linkedLead(draft) ?? bracketed(draft.text)

function boldLead(draft: Draft): string | null {
  const mark = draft.marks.find((candidate) => candidate.kind === 'bold' && candidate.start <= leadStart(draft.text))
  const link = draft.marks.find((candidate) => candidate.kind === 'link' && candidate.start <= leadStart(draft.text))
  const end = Math.max(mark?.end ?? 0, mark && link && link.end <= mark.end + 2 ? link.end : 0)
  if (!mark || end - mark.start < 2) return null
  const text = draft.text.slice(mark.start, end)
  const closed = /[。.：:！!？?…]["”’]?$/u.test(text)
  const after = draft.text.slice(end, end + 40).replace(/^[\s\p{So}\uFE0F\u200D]+/u, '')
  if (!closed && !/^(?:$|[。.：:！!？?—–|｜(（-]|\n)/u.test(after)) return null
  const title = text.replace(/[。：:\s]+$/u, '').replace(/(?<=\p{L})\.$/u, '')
  return LABEL_LEADS.test(bare(title)) ? null : title
}

/** Emoji, numbers and brackets may stand before the lead. */
const leadStart = (text: string): number => /^[\p{P}\p{S}\p{N}\s\uFE0F\u200D]{0,8}/u.exec(text)?.[0].length ?? 0

/** Whether a heading says something rather than name a section: a figure, version or source in it, or its length. */
function tells(heading: Draft): boolean {
  if (dateIn(heading.text)?.rest === '') return false
  if (heading.marks.some((mark) => mark.url !== undefined && mark.end - mark.start >= heading.text.length * 0.8))
    return true
  const label = bare(heading.text).replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]\s?/u, '')
  if (/\d/u.test(label)) return dateIn(label) === null
  const han = label.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = label.match(/[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu)?.length ?? 0
  return han + words * 2 > 12
}

function toBlock(draft: Draft): Block {
  const marks: Mark[] = [...draft.marks].sort(
    compareBy(
      (mark) => mark.start,
      (mark) => -mark.end,
      (mark) => mark.kind,
    ),
  )
  return {
    kind: draft.kind,
    role: draft.role,
    level: draft.level,
    start: draft.start,
    end: draft.end,
    text: draft.text,
    runs: draft.runs,
    marks,
    ...(draft.cells ? { cells: draft.cells } : {}),
    ...(draft.header ? { header: true } : {}),
  }
}
