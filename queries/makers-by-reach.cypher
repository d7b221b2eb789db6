// Whose things are talked about most?
// Makers by the number of issues that name anything they released.
WITH 1 AS atLeast
MATCH (maker:Entity)-[:RELEASED]->(thing:Entity)<-[:MENTIONS]-(s:Story)
WITH atLeast, maker, count(DISTINCT thing) AS things, count(DISTINCT s) AS stories, count(DISTINCT s.issue) AS issues
WHERE issues >= atLeast
RETURN maker.name AS maker, things, stories, issues
ORDER BY issues DESC, stories DESC, maker
LIMIT 50;
