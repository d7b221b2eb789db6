/** Linked issues → knowledge graph, and what can be read off it. */
export * from './build.js'
export * from './dates.js'
export * from './knowledgeGraph.js'
export type { Relation } from './foldRelations.js'
export { joinId, storyId } from './ids.js'
