/** Which topics rise and which fade: stories an issue in the newest seven days beside the seven before. */
import type { KnowledgeGraph } from '../knowledgeGraph.js'

/** Days of a week in which stories are counted. */
const WEEK = 7
const DAY_MS = 86_400_000

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10)

/**
 * By how many stories an issue each topic is told of more (less, below 0) in the seven days up to the newest issue than in
 * the seven days before them, by its id. Counted an issue, so that a week of more issues makes nothing rise by itself.
 * Empty where one of the weeks has no dated issue.
 */
export function topicTrends(graph: KnowledgeGraph): Map<string, number> {
  const dates = graph.issues.flatMap(({ id }) => graph.dateOf(id) ?? [])
  const newest = dates.reduce((last, date) => (date > last ? date : last), '')
  if (newest === '') return new Map()
  const week = daysBefore(newest, WEEK)
  const before = daysBefore(newest, 2 * WEEK)
  const isRecent = (date: string | null): boolean => date !== null && date > week
  const isEarlier = (date: string | null): boolean => date !== null && date > before && date <= week
  const [recent, earlier] = [dates.filter(isRecent).length, dates.filter(isEarlier).length]
  if (recent === 0 || earlier === 0) return new Map()
  return new Map(
    graph.topics.map(({ id }) => {
      const told = graph.storiesOfTopic(id).map(({ issue }) => graph.dateOf(issue) ?? null)
      return [id, told.filter(isRecent).length / recent - told.filter(isEarlier).length / earlier]
    }),
  )
}
