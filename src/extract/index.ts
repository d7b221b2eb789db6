/** The extract room: what one issue says. */
export { extractIssue } from './extract.js'
export { modelParts } from './names/model.js'
