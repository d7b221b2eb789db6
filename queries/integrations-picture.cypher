// What is plugged into what? (picture)
// The integrations since a date, as a graph to look at. What is undated is shown too.
WITH '2026-02-01' AS since
MATCH (a:Entity)-[r:INTEGRATES_WITH]->(b:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN a, r, b
ORDER BY a.id, b.id
LIMIT 300;
