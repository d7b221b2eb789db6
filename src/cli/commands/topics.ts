/** `graph topics`: what the issues were about; with a name, one topic as a thread of stories. */
import { z } from 'zod'
import type { KnowledgeGraph } from '../../graph/index.js'
import { listTopics, resolveName, showTopic } from '../../graph/views/index.js'
import type { TopicNode, TopicRow, TopicView } from '../../records.js'
import { foldName } from '../../text/fold.js'
import { day, defineCommand, wholeNumber } from '../command.js'
import { CommandError } from '../errors.js'
import { clean } from '../format/clean.js'
import { counted } from '../format/number.js'
import { remarked, span } from '../format/statement.js'
import { fit } from '../format/width.js'
import { loadGraph } from '../loadGraph.js'
import type { Terminal } from '../terminal.js'

export const command = defineCommand({
  configure(command) {
    command
      .argument('[name]', 'id or label of a topic, or an entity in it: its stories by date')
      .option('--since <date>', 'only topics that an issue of this day or later speaks of')
      .option('--level <n>', '0: themes, 1: topics inside them')
      .option('--top <n>', 'at most so many')
      .addHelpText(
        'after',
        `
Examples:
  $ graph topics --top 10
  $ graph topics --since 2026-02-16
  $ graph topics GLM-5`,
      )
  },
  input: z.object({
    name: z.string().min(1, 'must not be empty').optional(),
    since: day.optional(),
    level: z.string().regex(/^\d$/u, 'must be a level').transform(Number).optional(),
    top: wholeNumber.optional(),
  }),
  async run(context, { name, since, level, top }) {
    const { graph } = await loadGraph(context)
    const { terminal, json } = context
    if (name !== undefined) {
      const view = showTopic(graph, findTopic(graph, name))
      if (json) terminal.json(view)
      else printThread(view, terminal)
      return undefined
    }
    const rows = listTopics(graph, { since, level, top })
    if (json) terminal.json(rows)
    else if (rows.length === 0) terminal.note('no topics')
    else terminal.print(rows.flatMap((row) => topicLines(row, terminal)))
    return undefined
  },
})

/** A topic by id, by label, by an entity in it, or by a part of its label that no other has. */
function findTopic(graph: KnowledgeGraph, name: string): TopicNode {
  const key = foldName(name)
  const exact = graph.topic(name) ?? graph.topics.find((topic) => foldName(topic.name) === key)
  if (exact) return exact
  const entity = resolveName(graph, name)
  if (entity.kind === 'one') {
    const membership = graph.topicsOf(entity.entity.id)[0]
    const topic = membership && graph.topic(membership.topic)
    if (topic) return topic
    throw new CommandError(`${clean(entity.entity.name)} is in no topic`)
  }
  const holding = key === '' ? [] : graph.topics.filter((topic) => foldName(topic.name).includes(key))
  const [only] = holding
  if (only && holding.length === 1) return only
  const shown = `"${clean(name)}"`
  if (only) {
    const listed = holding.slice(0, 5).map((topic) => `${clean(topic.name)} (${topic.id})`)
    throw new CommandError(`several topics hold ${shown}: ${listed.join(', ')}; give the id`)
  }
  throw new CommandError(`no topic is called ${shown}; "graph topics" lists them`)
}

function topicLines(
  { id, name, size, stories, issues, firstSeen, lastSeen, entities }: TopicRow,
  terminal: Terminal,
): string[] {
  const { style, width } = terminal
  const counts = [counted(size, 'entity', 'entities'), counted(stories, 'story', 'stories'), counted(issues, 'issue')]
  const central = entities.map((entity) => clean(entity.name)).join(', ')
  return [
    ...remarked(style.strong(fit(clean(name), width)), clean(id), width, style, ''),
    `  ${counts.join(', ')}, ${span(firstSeen, lastSeen)}`,
    `  ${fit(central, width - 2)}`,
  ]
}

function printThread(view: TopicView, terminal: Terminal): void {
  const { style, width } = terminal
  const lines = topicLines(view, terminal)
  let issue: string | null = null
  for (const story of view.thread) {
    if (story.issue !== issue)
      lines.push('', `${style.strong(story.date ?? 'undated')}  ${style.faint(clean(story.issue))}`)
    issue = story.issue
    lines.push(`  ${fit(clean(story.title ?? story.text), width - 2)}`)
    if (story.urls[0] !== undefined) lines.push(style.faint(`    ↳ ${clean(story.urls[0])}`))
  }
  terminal.print(lines)
}
