// Which sentences say so?
// Every sentence behind the relations between two entities, with date, links and issue.
WITH 'OpenAI' AS one, 'Codex' AS other
MATCH (a:Entity)-[r]-(b:Entity)
WHERE toLower(one) IN [name IN coalesce(a.aliases, []) + a.name | toLower(name)]
  AND toLower(other) IN [name IN coalesce(b.aliases, []) + b.name | toLower(name)]
UNWIND range(0, size(r.stories) - 1) AS place
MATCH (i:Issue)-[:HAS_STORY]->(s:Story {id: r.stories[place]})
RETURN startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target, i.date AS date, i.title AS issue, r.quotes[place] AS sentence, s.urls AS links
ORDER BY source, relation, target, date, s.id;
