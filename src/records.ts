/** zod schemas and types of what passes from room to room, of what is saved, and of what `--json` prints. */
export * from './records/issue.js'
export * from './records/extraction.js'
export * from './records/linked.js'
export * from './records/graph.js'
export * from './records/answer.js'
export * from './records/lexicon.js'
