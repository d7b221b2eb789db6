/** Where graphs are kept. Neo4j stands apart (`./neo4j/index.js`): its driver takes long to load. */
export * from './folder/index.js'
