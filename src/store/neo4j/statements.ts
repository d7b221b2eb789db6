/** The statements of a push. Labels and types in them come from the ontology's own list, never from text. */
import type { EdgeGroup, NodeGroup } from './rows.js'

export const createNodes = ({ labels }: NodeGroup): string =>
  `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row.properties`

export const mergeNodes = ({ label, labels }: NodeGroup): string =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id, graph: $graph}) SET n:${labels.join(':')}, n += row.properties`

export const changeNodes = ({ label, labels }: NodeGroup): string =>
  `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) WHERE n.graph = $graph SET n:${labels.join(':')}, n += row.properties`

export const createEdges = ({ type, source, target }: EdgeGroup): string =>
  `UNWIND $rows AS row MATCH (s:${source} {id: row.source}) MATCH (t:${target} {id: row.target}) CREATE (s)-[r:${type}]->(t) SET r = row.properties`

export const mergeEdges = ({ type, source, target }: EdgeGroup): string =>
  `UNWIND $rows AS row MATCH (s:${source} {id: row.source}) MATCH (t:${target} {id: row.target}) MERGE (s)-[r:${type} {id: row.id}]->(t) SET r += row.properties`

export const changeEdges = ({ type }: EdgeGroup): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() WHERE r.graph = $graph SET r += row.properties`

export const removeEdges = (type: string): string =>
  `UNWIND $ids AS id MATCH ()-[r:${type} {id: id}]->() WHERE r.graph = $graph DELETE r RETURN count(*) AS done`

/** Only nodes on which nothing hangs any more: all our relationships to them are gone by then. */
export const removeNodes = (label: string): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.graph = $graph AND NOT EXISTS { (n)--() } DELETE n RETURN count(*) AS done`

/** What is left has relationships of others: it leaves our labels, but stays. */
export const retireNodes = (label: string): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.graph = $graph REMOVE n:${label} SET n:Gone, n.goneFrom = '${label}' RETURN count(*) AS done`
