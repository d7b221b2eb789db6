// How does a model score?
// All results of one model or product, benchmark by benchmark.
WITH 'Claude Sonnet 4.6' AS model
MATCH (m:Entity)-[r:SCORED_ON]->(b:Benchmark)
WHERE toLower(model) IN [name IN coalesce(m.aliases, []) + m.name | toLower(name)]
RETURN m.name AS model, b.name AS benchmark, r.value AS value, r.unit AS unit, r.rank AS rank, r.firstSeen AS date, r.quotes[0] AS sentence
ORDER BY model, benchmark, date, value;
