/** A mention as evidence: the sentence that holds it. */
import { sentences } from '../../issues/index.js'
import { foldName } from '../../text/fold.js'
import type { AskIndex } from '../prepare.js'

/** What the issues say to a member's being in a set. `story` evidence is a mention. */
export interface Support {
  readonly issue: string
  readonly story: string
  readonly quote: string
  readonly urls: readonly string[]
  readonly start: number
}

/** Longest piece of a story's text shown as evidence of a mention. */
const QUOTE_LENGTH = 300

/** The sentence of a story that names an entity; where none does, how the story begins. */
export function mentionSupport(index: AskIndex, entity: string, storyId: string): Support {
  const story = index.stories.get(storyId)!
  const node = index.entities.get(entity)
  const keys = node ? [node.name, ...node.aliases].map(foldName).filter((key) => key !== '') : []
  const names = (text: string): boolean => {
    const folded = foldName(text)
    return keys.some((key) => folded.includes(key))
  }
  const lines = story.text.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find(names) ?? lines[0] ?? story.title ?? ''
  const parts = sentences({ kind: 'paragraph', text: line, marks: [] }).map(({ start, end }) => line.slice(start, end))
  return {
    issue: story.issue,
    story: story.id,
    quote: (parts.find(names) ?? parts[0] ?? line).trim().slice(0, QUOTE_LENGTH),
    urls: story.urls,
    start: story.order,
  }
}
