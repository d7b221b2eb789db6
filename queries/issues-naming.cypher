// Which issues name this?
// Issues by date, with how many stories and how often.
WITH 'NVIDIA' AS name
MATCH (i:Issue)-[:HAS_STORY]->(s:Story)-[m:MENTIONS]->(e:Entity)
WHERE toLower(name) IN [known IN coalesce(e.aliases, []) + e.name | toLower(known)]
RETURN e.name AS name, i.date AS date, i.title AS issue, i.path AS path, count(s) AS stories, sum(m.count) AS mentions
ORDER BY name, date, path;
