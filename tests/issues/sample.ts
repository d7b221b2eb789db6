import { readIssueText } from '../../src/issues/index.js'
import type { Block, Issue } from '../../src/records.js'

/** An issue of the given text; `md` unless told. */
export const issueOf = (text: string, extension = 'md'): Issue =>
  readIssueText({ id: 'letters/one', path: `letters/one.${extension}`, text })

export const blocksOf = (issue: Issue): Block[] => issue.stories.flatMap((story) => story.blocks)

/** Plain text of all blocks, one line each. */
export const plainOf = (text: string, extension = 'md'): string[] =>
  blocksOf(issueOf(text, extension)).map((block) => block.text)

/** `[section] title: kinds` of every story. */
export const outline = (issue: Issue): string[] =>
  issue.stories.map(
    (story) =>
      `[${story.section ?? ''}] ${story.title ?? ''}: ${story.blocks.map((b) => `${b.kind}/${b.role}`).join(' ')}`,
  )
