// Who beats whom? (picture)
// All comparisons since a date, as a graph to look at; the benchmark stands on the arrow. What is undated is shown too.
WITH '2026-02-01' AS since
MATCH (winner:Entity)-[r:BEATS_ON_BENCHMARK]->(loser:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN winner, r, loser
ORDER BY winner.id, loser.id, r.id
LIMIT 300;
