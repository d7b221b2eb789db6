// Which partners do the issues name for one piece of work?
// Models and products in stories that state partnerships, issue by issue: where the lists differ, look closer.
WITH '2026-01-01' AS since
MATCH (a:Org)-[r:PARTNERS_WITH]->(b:Org)
WHERE coalesce(r.lastSeen, since) >= since
UNWIND r.stories AS told
MATCH (i:Issue)-[:HAS_STORY]->(s:Story {id: told})-[:MENTIONS]->(work:Model|Product)
UNWIND [a.name, b.name] AS partner
WITH work, i, partner ORDER BY partner
WITH work, i, collect(DISTINCT partner) AS partners
RETURN work.name AS work, i.date AS date, i.title AS issue, partners
ORDER BY work, date, i.id
LIMIT 300;
