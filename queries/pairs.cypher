// Which two are named together most?
// Pairs of entities by the number of issues in which one story names both.
WITH 2 AS atLeast
MATCH (a:Entity)<-[:MENTIONS]-(s:Story)-[:MENTIONS]->(b:Entity)
WHERE a.id < b.id
WITH atLeast, a, b, count(DISTINCT s.issue) AS issues, count(DISTINCT s) AS stories
WHERE issues >= atLeast
RETURN a.name AS one, b.name AS other, issues, stories
ORDER BY issues DESC, stories DESC, one, other
LIMIT 50;
