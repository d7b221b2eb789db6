/** An issue as read: text, and what stands where in it. */
import { z } from 'zod'

export const Language = z.enum(['zh', 'en', 'mixed'])
export type Language = z.infer<typeof Language>

/** What is known of an issue without its text. */
export const IssueMeta = z.object({
  /** Path below the given folder without extension, the folder's own name in front: `lore-zh/2026-02-09`. */
  id: z.string().min(1),
  /** As given, with `/`. */
  path: z.string(),
  date: z.iso.date().nullable(),
  title: z.string().nullable(),
  language: Language,
  /** SHA-256 (hex) of the decoded text. */
  hash: z.string(),
})
export type IssueMeta = z.infer<typeof IssueMeta>

/** Marked-up stretch of a block, in offsets of the block's plain text. */
export interface Mark {
  readonly kind: 'bold' | 'italic' | 'code' | 'link' | 'strike'
  readonly start: number
  readonly end: number
  /** Target of a link. */
  readonly url?: string
}

/**
 * One paragraph, heading, list item (without its nested items), quote or table row, as plain text free of markup.
 * Image captions, HTML tags, footnote marks and raw URLs of autolinks stay out of `text`; link texts stay in.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'row' | 'code'
  /**
   * - `content`: tells something
   * - `overview`: a digest line that a story below repeats
   * - `sources`: only links and their labels ("相关链接：…", "Sources: …", a lone "[查看详情 →](…)")
   * - `noise`: sponsor, subscribe/unsubscribe, e-mail headers, navigation, media embeds
   */
  readonly role: 'content' | 'overview' | 'sources' | 'noise'
  /** Heading level (1–6) or list depth (1 = top); 0 otherwise. */
  readonly level: number
  /** Raw offsets (UTF-16) into the issue's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Flat pairs `plainStart, rawStart`, ascending: from each pair on, plain and raw text advance together. */
  readonly runs: readonly number[]
  readonly marks: readonly Mark[]
  /** Table rows: plain offsets of each cell, and whether it is the header row. */
  readonly cells?: readonly { readonly start: number; readonly end: number }[]
  readonly header?: boolean
}

/** A bullet, a bold-led paragraph or a headed block, with all its blocks in reading order (its heading first). */
export interface Story {
  /** Position in the issue, from 0. */
  readonly order: number
  /** Heading or bold lead in plain text. */
  readonly title: string | null
  /** Nearest heading above the story (plain), null when there is none. */
  readonly section: string | null
  readonly start: number
  readonly end: number
  /** Links of the story, in order, each once; images left out. */
  readonly urls: readonly string[]
  readonly blocks: readonly Block[]
}

export interface Issue extends IssueMeta {
  /** Decoded text, BOM removed; all offsets count its UTF-16 units. */
  readonly text: string
  readonly stories: readonly Story[]
}

/** A story as it is kept: without its blocks. `text` is its plain text, one line a block. */
export const StoryRecord = z.object({
  order: z.number().int(),
  title: z.string().nullable(),
  section: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  urls: z.array(z.string()),
})
export type StoryRecord = z.infer<typeof StoryRecord>
