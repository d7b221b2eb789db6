/** The lexicon room: known names and cue words. */
export { Lexicon, type Form, type Known } from './lexicon.js'
export { LexiconError } from './errors.js'
export { composeKnowledge, type Knowledge, type KnowledgeText, type SubjectReader } from './knowledge.js'
export { type NameWeights } from './nameWeights.js'
export { parseConfig, parseLexiconFile, parseYaml } from './parse.js'
export { spellingOf } from './spelling.js'
