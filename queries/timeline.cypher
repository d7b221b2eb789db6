// What was said of this, and when?
// One line a story that names the entity, by date.
WITH 'Claude Code' AS name
MATCH (i:Issue)-[:HAS_STORY]->(s:Story)-[:MENTIONS]->(e:Entity)
WHERE toLower(name) IN [known IN coalesce(e.aliases, []) + e.name | toLower(known)]
RETURN e.name AS name, i.date AS date, i.title AS issue, s.section AS section, coalesce(s.title, left(s.text, 80)) AS story, s.urls AS links
ORDER BY name, date, i.id, s.order
LIMIT 300;
