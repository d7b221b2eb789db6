/** The library: the way from a newsletter to a graph, answers and files, as functions; only `loadKnowledge` reads files. */
export { readIssue, readIssueText, issueId, UnreadableIssue } from './issues/index.js'
export {
  composeKnowledge,
  parseConfig,
  Lexicon,
  LexiconError,
  type Knowledge,
  type KnowledgeText,
} from './lexicon/index.js'
export { loadAskCues, loadKnowledge } from './cli/knowledge.js'
export { extractIssue } from './extract/index.js'
export { linkExtractions, toDocuments } from './link/index.js'
export { buildGraph, KnowledgeGraph, type BuildOptions } from './graph/index.js'
export * from './graph/views/index.js'
export * from './ask/index.js'
export * from './store/index.js'
export { exportGraph } from './export/exportGraph.js'
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, type ExportResult } from './export/exportFormat.js'
export { scoreIssues } from './eval/index.js'
export * from './ontology.js'
export * from './records.js'
