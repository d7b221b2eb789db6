/** The constants of topics, with the reason for each; the way itself is told in `findTopics.ts`. */
export const TOPICS = {
  /** Seed of the random numbers: any will do, it must only stay the same. */
  seed: 1,
  /** Louvain depends on the order in which it visits nodes: the best of some runs is far steadier than one. */
  runs: 8,
  /** Large graphs are steadier by themselves, and a run costs by its ties: so many ties are visited in all, in 2 runs at least. */
  tieBudget: 1_000_000,
  leastRuns: 2,
  /** A relation is a statement about two things; to be named in one story is only a hint. */
  relation: 2,
  /** An entity in a story: the measure of the others. */
  mention: 1,
  /** A name in a story's title says what the story is about. */
  title: 2,
  /** Stories that cite one link tell of one thing, in whatever language. */
  link: 6,
  /** A link that more stories than this cite is a home page, not a source. */
  mostCiting: 12,
  /** Two names that share issues but no story: a faint tie, only where it repeats. */
  issue: 0.1,
  leastSharedIssues: 2,
  /** An issue of more names says nothing of any pair of them; it would also cost the square of its names. */
  mostNames: 60,
  /** What fewer entities or stories make up is no thread. */
  leastEntities: 2,
  leastStories: 2,
  /** Names in a label. */
  labelNames: 3,
} as const

/** One way to cut the graph; greater resolution gives smaller clusters. */
export interface TopicLevel {
  readonly level: number
  /** First part of the ids. */
  readonly prefix: string
  readonly resolution: number
}

/** Levels from coarse to fine. */
export const LEVELS: readonly TopicLevel[] = [{ level: 0, prefix: 'topic', resolution: 1 }]
