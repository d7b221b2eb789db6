// Whom does a model beat, and who beats it?
// Comparisons of one model in both directions.
WITH 'Claude Sonnet 4.6' AS model
MATCH (m:Entity)-[r:BEATS_ON_BENCHMARK]-(other:Entity)
WHERE toLower(model) IN [name IN coalesce(m.aliases, []) + m.name | toLower(name)]
RETURN m.name AS model, CASE WHEN startNode(r) = m THEN 'beats' ELSE 'is beaten by' END AS how, other.name AS rival, r.benchmarkName AS benchmark, r.lastSeen AS last, r.quotes[0] AS sentence
ORDER BY model, how, rival, benchmark;
