// What is named together with this?
// Entities that stand in the same stories, by the number of shared stories.
WITH 'OpenAI' AS name
MATCH (e:Entity)<-[:MENTIONS]-(s:Story)-[:MENTIONS]->(other:Entity)
WHERE toLower(name) IN [known IN coalesce(e.aliases, []) + e.name | toLower(known)] AND other <> e
WITH e, other, count(DISTINCT s) AS stories, collect(DISTINCT s.issue) AS inIssues
RETURN e.name AS name, other.name AS with, other.type AS type, stories, size(inIssues) AS issues
ORDER BY name, stories DESC, issues DESC, with
LIMIT 50;
