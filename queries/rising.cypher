// What is rising?
// Entities whose share of the issues since a date is higher than their share before it.
WITH '2026-03-01' AS since
MATCH (i:Issue) WHERE i.date IS NOT NULL
WITH since, count(CASE WHEN i.date >= since THEN 1 END) AS issuesAfter, count(CASE WHEN i.date < since THEN 1 END) AS issuesBefore
MATCH (i:Issue)-[:HAS_STORY]->(:Story)-[:MENTIONS]->(e:Entity)
WHERE i.date IS NOT NULL
WITH since, issuesAfter, issuesBefore, e, collect(DISTINCT i.id) AS ids, collect(DISTINCT [i.id, i.date]) AS seen
WITH issuesAfter, issuesBefore, e,
  size([one IN seen WHERE one[1] >= since]) AS after, size([one IN seen WHERE one[1] < since]) AS before
WITH e, after, before,
  CASE issuesAfter WHEN 0 THEN 0.0 ELSE toFloat(after) / issuesAfter END AS shareAfter,
  CASE issuesBefore WHEN 0 THEN 0.0 ELSE toFloat(before) / issuesBefore END AS shareBefore
WHERE shareAfter > shareBefore
RETURN e.name AS name, e.type AS type, before, after, round(100 * shareBefore) AS percentBefore, round(100 * shareAfter) AS percentAfter
ORDER BY shareAfter - shareBefore DESC, name
LIMIT 50;
