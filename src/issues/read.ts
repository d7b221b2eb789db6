import { createHash } from 'node:crypto'
import type { Issue } from '../records/issue.js'
import { dateOfName } from './date.js'
import { decodeIssue } from './decode.js'
import type { Parsed } from './draft.js'
import { UnreadableIssue } from './errors.js'
import { readHtml } from './html.js'
import { readMail } from './mail.js'
import { readFrontMatter } from './frontMatter.js'
import { shapeLines } from './lines.js'
import { readMarkdown } from './markdown.js'
import { dateOfText, languageOf, titleOfText } from './meta.js'
import { giveRoles } from './roles.js'
import { groupStories } from './stories.js'

const PARSERS: Record<string, (text: string) => Parsed> = {
  md: parseMarkdown,
  markdown: parseMarkdown,
  txt: parseMarkdown,
  html: parseHtml,
  htm: parseHtml,
  eml: parseMail,
}

function parseMarkdown(text: string): Parsed {
  const head = readFrontMatter(text)
  return { text, drafts: readMarkdown(text, head.end), title: head.title, date: head.date }
}

function parseHtml(text: string): Parsed {
  const { drafts, title, date } = readHtml(text)
  const headed = drafts.some((draft) => draft.kind === 'heading' && draft.level === 1)
  return { text, drafts, title: headed ? null : title, date }
}

function parseMail(source: string): Parsed {
  const { text, from, to, html, subject, date } = readMail(source)
  const drafts = html ? readHtml(text, from, to).drafts : readMarkdown(text, from, to)
  const headed = drafts.some((draft) => draft.kind === 'heading' && draft.level === 1)
  return { text, drafts, title: headed ? null : subject, date }
}

/**
 * Reads a file's bytes.
 * @param file `id` as `issueId` gives it, `path` as given by the user (its extension chooses the parser).
 * @throws UnreadableIssue with a one-line reason.
 */
export function readIssue(file: { id: string; path: string; bytes: Uint8Array }): Issue {
  return readIssueText({ id: file.id, path: file.path, text: decodeIssue(file.path, file.bytes) })
}

/** As `readIssue`, from decoded text. Offsets of the issue count in `issue.text`. */
export function readIssueText(file: { id: string; path: string; text: string }): Issue {
  const path = file.path.replace(/\\/gu, '/')
  const source = file.text.charCodeAt(0) === 0xfeff ? file.text.slice(1) : file.text
  const extension = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  const parsed = (PARSERS[extension] ?? parseMarkdown)(source)
  const drafts = shapeLines(parsed.drafts, parsed.text)
  giveRoles(drafts)
  const stories = groupStories(drafts)
  if (stories.length === 0)
    throw new UnreadableIssue(path, 'the file holds no text to read; give an issue with stories')
  const name = path.slice(path.lastIndexOf('/') + 1)
  return {
    id: file.id,
    path,
    date: parsed.date ?? dateOfText(drafts) ?? dateOfName(name),
    title: parsed.title ?? titleOfText(drafts),
    language: languageOf(drafts),
    hash: createHash('sha256').update(parsed.text).digest('hex'),
    text: parsed.text,
    stories,
  }
}
