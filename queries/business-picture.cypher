// Who deals with whom? (picture)
// Partners, investors and purchases, as a graph to look at. What is undated is shown too.
WITH '2026-01-01' AS since
MATCH (a:Entity)-[r:PARTNERS_WITH|INVESTED_IN|ACQUIRED]->(b:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN a, r, b
ORDER BY a.id, b.id, r.id
LIMIT 300;
