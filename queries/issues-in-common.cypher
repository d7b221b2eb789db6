// What do two issues have in common?
// Entities that both name. Give the dates of the issues.
WITH '2026-02-14' AS one, '2026-02-20' AS other
MATCH (:Issue {date: one})-[:HAS_STORY]->(:Story)-[:MENTIONS]->(e:Entity)
WITH DISTINCT e, other
WHERE EXISTS { (:Issue {date: other})-[:HAS_STORY]->(:Story)-[:MENTIONS]->(e) }
RETURN e.type AS type, e.name AS name, e.issueCount AS issues
ORDER BY type, issues DESC, name;
