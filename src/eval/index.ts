/** How near the extraction comes to gold. */
export { scoreIssues } from './score.js'
