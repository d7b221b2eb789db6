// Which issues are there?
// Each with the number of its stories, entities and relations.
WITH '1900-01-01' AS since
MATCH (i:Issue)
WHERE coalesce(i.date, since) >= since
RETURN i.date AS date, i.title AS title, i.language AS language,
  COUNT { (i)-[:HAS_STORY]->() } AS stories,
  COUNT { MATCH (i)-[:HAS_STORY]->()-[:MENTIONS]->(e:Entity) RETURN DISTINCT e } AS entities,
  COUNT { MATCH (:Entity)-[r]->(:Entity) WHERE i.id IN r.issues } AS relations, i.path AS path
ORDER BY date, path;
