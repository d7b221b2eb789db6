/** Linked issues → knowledge graph, and what can be read off it. */
export * from './build.js'
export * from './dates.js'
export * from './knowledgeGraph.js'
export type { Relation } from './foldRelations.js'
export { joinId, storyId } from './ids.js'
export type { Conflict, ConflictClaim, Side } from './conflicts/conflict.js'
export { findConflicts } from './conflicts/findConflicts.js'
export * from './views/index.js'
