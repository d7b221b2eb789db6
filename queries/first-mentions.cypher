// What was named for the first time since a date?
// New entities, newest first, with the headline of the issue that brought them.
WITH '2026-03-01' AS since
MATCH (e:Entity)
WHERE e.firstSeen >= since
MATCH (i:Issue {date: e.firstSeen})-[:HAS_STORY]->(:Story)-[:MENTIONS]->(e)
WITH e, i ORDER BY i.id
WITH e, collect(DISTINCT i.title)[0] AS issue
RETURN e.firstSeen AS first, e.name AS name, e.type AS type, issue
ORDER BY first DESC, type, name
LIMIT 200;
