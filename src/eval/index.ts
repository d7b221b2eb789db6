/** How near the extraction comes to gold. */
export { baseName, scoreIssues } from './score.js'
