/** The reading room: bytes of a file → `Issue`. */
export { UnreadableIssue } from './errors.js'
export { issueId } from './id.js'
export { plainToRaw } from './offsets.js'
export { readIssue, readIssueText } from './read.js'
export { sentences } from './sentences.js'
