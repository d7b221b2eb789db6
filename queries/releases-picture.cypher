// Who released what? (picture)
// Every organisation or person with what it released since a date, as a graph to look at. What is undated is shown too.
WITH '2026-02-01' AS since
MATCH (maker:Entity)-[r:RELEASED]->(thing:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN maker, r, thing
ORDER BY maker.id, thing.id
LIMIT 300;
