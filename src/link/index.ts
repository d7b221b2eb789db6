/** The link room: one thing, one entity, over all given issues. */
export { linkExtractions } from './link.js'
export { toDocuments } from './documents.js'
